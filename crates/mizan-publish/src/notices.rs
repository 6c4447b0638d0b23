//! The sentences that the pages of a copy have and those of the site don't.

use mizan_text::{Lang, Text};

use crate::markup::escaped;
use crate::plan::Plan;
use crate::scope::{LeftOut, Scope};

/// The sentences of one language, as markup.
pub(crate) struct Notices {
    pub(crate) lang: Lang,
    copy: String,
    why: String,
    no_day: String,
    script: String,
    no_form: String,
    this: String,
    online: Option<String>,
}

impl Notices {
    pub(crate) fn new(text: &Text, scope: &Scope, plan: &Plan, names: &[String]) -> Self {
        let day = text.date(scope.day);
        let edition = text.with("edition", &[("edition", scope.edition.as_str().into())]);
        let languages: Vec<String> = plan.languages.iter().map(|l| l.own_name().to_owned()).collect();
        let of_copy = [("day", day.as_str().into()), ("edition", edition.as_str().into())];
        let this = [
            ("day", day.as_str().into()),
            ("edition", edition.as_str().into()),
            ("countries", text.list(names).into()),
            ("languages", text.list(&languages).into()),
        ];
        let only_day = [("day", day.as_str().into())];
        Self {
            lang: text.lang(),
            copy: escaped(&text.with("copy-notice", &of_copy)),
            why: escaped(&text.get("copy-notice-why")),
            script: escaped(&text.get("copy-search-script")),
            no_day: escaped(&text.with("copy-no-day", &only_day)),
            no_form: escaped(&text.with("copy-no-form", &only_day)),
            this: escaped(&text.with("copy-this", &this)),
            online: plan.base.as_ref().map(|base| {
                escaped(&text.with("copy-this-online", &[("address", format!("{base}/").into())]))
            }),
        }
    }

    /// The page of the copy that explains.
    pub(crate) fn page(&self) -> String {
        format!("{}/copy/index.html", self.lang)
    }

    /// At the foot of every page.
    pub(crate) fn foot(&self, href: &str, searches: bool) -> String {
        let script = if searches { format!(" {}", self.script) } else { String::new() };
        format!("<p>{} <a href=\"{}\">{}</a>{script}</p>", self.copy, escaped(href), self.why)
    }

    /// In the place of what only a server has.
    pub(crate) fn instead(&self, what: LeftOut, class: Option<&str>, href: &str) -> String {
        let class = class.map(|class| format!(" class=\"{class}\"")).unwrap_or_default();
        let says = if what == LeftOut::Day { &self.no_day } else { &self.no_form };
        let (href, why) = (escaped(href), &self.why);
        format!("<div{class}><p class=\"sm\">{says} <a href=\"{href}\">{why}</a></p></div>")
    }

    /// What this copy holds.
    pub(crate) fn this(&self) -> String {
        let online = self.online.as_ref().map(|online| format!("<p>{online}</p>")).unwrap_or_default();
        format!("<p class=\"notice\">{}</p>{online}", self.this)
    }
}
