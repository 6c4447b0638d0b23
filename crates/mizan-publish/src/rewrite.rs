//! A page of the site as a page of the copy: links lead to files, what only a server has is explained.

use std::borrow::Cow;
use std::collections::HashMap;

use mizan_text::Lang;

use crate::markup::{Tag, end_of_element, escaped, next_tag, unescaped};
use crate::notices::Notices;
use crate::relative;
use crate::scope::{LeftOut, Scope, Target};
use crate::search::Search;

/// Nothing from elsewhere; no script. A page opened from a disk is its own origin, whose other files
/// are 'self' too.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self'";
/// On the search page: its own two scripts.
const SCRIPTS: &str = "; script-src 'self'";

/// Attributes that lead somewhere.
const LEADING: [&str; 5] = ["href", "src", "action", "poster", "data"];

/// What every page is rewritten with.
pub(crate) struct Rewriter {
    pub(crate) scope: Scope,
    pub(crate) base: Option<String>,
    pub(crate) notices: Vec<Notices>,
    pub(crate) searches: Vec<Search>,
}

/// Where addresses of the site lead, as far as one worker has met them.
#[derive(Default)]
pub(crate) struct Met {
    leads: HashMap<String, Lead>,
}

enum Lead {
    File(String),
    LeftOut(LeftOut),
}

impl Met {
    /// Where an address leads; a file that it leads to for the first time is wanted.
    fn lead(&mut self, scope: &Scope, address: &str, wanted: &mut Vec<Wanted>) -> &Lead {
        if !self.leads.contains_key(address) {
            let lead = match scope.target(address) {
                Target::File { file, ask } => {
                    wanted.push(Wanted { file: file.clone(), ask });
                    Lead::File(file)
                }
                Target::LeftOut(why) => Lead::LeftOut(why),
            };
            self.leads.insert(address.to_owned(), lead);
        }
        self.leads.get(address).unwrap_or(&Lead::LeftOut(LeftOut::List))
    }
}

/// A file that a page leads to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wanted {
    pub(crate) file: String,
    pub(crate) ask: Vec<String>,
}

/// One page on its way.
struct Page<'r> {
    of: &'r Rewriter,
    met: &'r mut Met,
    file: &'r str,
    /// The site's address of it, for links to other queries of the same page.
    address: &'r str,
    notices: Option<&'r Notices>,
    /// On the search page.
    search: Option<&'r Search>,
    is_about_copy: bool,
    out: String,
    wanted: Vec<Wanted>,
}

impl Rewriter {
    /// Rewrites a page; gives also the files that it leads to and that were not met before.
    pub(crate) fn page(&self, met: &mut Met, file: &str, address: &str, html: &str) -> (String, Vec<Wanted>) {
        let first = file.split('/').next().unwrap_or_default();
        let lang = Lang::parse(first).or(self.scope.languages.first().copied());
        let notices = self.notices.iter().find(|notices| Some(notices.lang) == lang);
        let search = self.searches.iter().find(|search| search.page() == file);
        let is_about_copy = notices.is_some_and(|notices| notices.page() == file);
        let out = String::with_capacity(html.len() + 2_048);
        let mut page =
            Page { of: self, met, file, address, notices, search, is_about_copy, out, wanted: Vec::new() };
        page.rewrite(html);
        (page.out, page.wanted)
    }

    /// Rewrites a style sheet: the addresses in it.
    pub(crate) fn style(&self, file: &str, css: &str) -> (String, Vec<Wanted>) {
        let mut out = String::with_capacity(css.len());
        let mut wanted = Vec::new();
        let mut rest = css;
        while let Some((before, after)) = rest.split_once("url(") {
            out.push_str(before);
            out.push_str("url(");
            let (address, after) = after.split_once(')').unwrap_or((after, ""));
            let plain = address.trim_matches(['"', '\'']);
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            let of_site =
                if plain.starts_with('/') { plain.to_owned() } else { format!("/{folder}/{plain}") };
            match self.scope.target(&of_site) {
                Target::File { file: to, ask } if !plain.contains(':') => {
                    out.push_str(&relative::link(file, &to));
                    wanted.push(Wanted { file: to, ask });
                }
                _ => out.push_str(address),
            }
            out.push(')');
            rest = after;
        }
        out.push_str(rest);
        (out, wanted)
    }
}

impl Page<'_> {
    fn rewrite(&mut self, html: &str) {
        let mut at = 0;
        let (mut in_main, mut at_foot) = (false, false);
        while let Some(tag) = next_tag(html, at) {
            self.out.push_str(html.get(at..tag.start).unwrap_or_default());
            at = tag.end;
            match (tag.name, tag.closes) {
                ("main", closes) => in_main = !closes,
                ("footer", false) => at_foot = true,
                // Data in a script element is no markup.
                ("script", false) => {
                    at = end_of_element(html, &tag);
                    self.out.push_str(html.get(tag.start..at).unwrap_or_default());
                    continue;
                }
                _ => {}
            }
            if let Some(what) = tag.get("data-server").filter(|_| !tag.closes) {
                let what = if what == LeftOut::Day.name() { LeftOut::Day } else { LeftOut::Form };
                self.instead(what, tag.get("class"));
                at = end_of_element(html, &tag);
                continue;
            }
            match (tag.name, tag.closes) {
                ("form", false) if !self.is_search(&tag) => {
                    self.instead(LeftOut::Form, tag.get("class"));
                    at = end_of_element(html, &tag);
                }
                ("link", _) => self.head_link(&tag),
                ("meta", _) if tag.get("charset").is_some() => {
                    self.tag(&tag);
                    self.policy();
                }
                ("head", true) => {
                    self.scripts();
                    self.tag(&tag);
                }
                ("form", true) => {
                    self.tag(&tag);
                    if in_main {
                        self.results();
                    }
                }
                ("h2", false) if in_main && self.is_about_copy => {
                    self.is_about_copy = false;
                    let this = self.notices.map(Notices::this).unwrap_or_default();
                    self.out.push_str(&this);
                    self.tag(&tag);
                }
                ("div", false) if at_foot => {
                    at_foot = false;
                    self.tag(&tag);
                    self.foot();
                }
                _ => self.tag(&tag),
            }
        }
        self.out.push_str(html.get(at..).unwrap_or_default());
    }

    /// Whether it is a form that asks the search.
    fn is_search(&mut self, tag: &Tag<'_>) -> bool {
        let searches = &self.of.searches;
        let asked = tag.get("action").and_then(|action| self.file_of(action));
        asked.is_some_and(|asked| searches.iter().any(|search| search.page() == asked))
    }

    /// Writes a tag with its addresses rewritten.
    fn tag(&mut self, tag: &Tag<'_>) {
        if !tag.attributes.iter().any(|(name, _)| LEADING.contains(name)) {
            self.out.push_str(tag.text);
            return;
        }
        self.out.push_str(if tag.closes { "</" } else { "<" });
        self.out.push_str(tag.name);
        for (name, value) in &tag.attributes {
            self.out.push(' ');
            self.out.push_str(name);
            let Some(value) = value else { continue };
            self.out.push_str("=\"");
            if LEADING.contains(name) {
                let led = self.leads(value);
                self.out.push_str(&led);
            } else {
                self.out.push_str(value);
            }
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Where an address leads in the copy, escaped as it was.
    fn leads(&mut self, value: &str) -> String {
        let address = unescaped(value);
        let Some(address) = self.absolute(&address) else { return value.to_owned() };
        let (path, fragment) = address.split_at(address.find('#').unwrap_or(address.len()));
        let why = match self.met.lead(&self.of.scope, path, &mut self.wanted) {
            Lead::File(file) => return escaped(&(relative::link(self.file, file) + fragment)),
            Lead::LeftOut(why) => *why,
        };
        let href = match &self.of.base {
            Some(base) => format!("{base}{address}"),
            None => self.explanation(why),
        };
        escaped(&href)
    }

    /// An address of the site with its path; nothing for what leads elsewhere or to a place on the page.
    fn absolute<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        match address.chars().next() {
            Some('/') if !address.starts_with("//") => Some(address.into()),
            Some('?') => {
                Some((self.address.split('?').next().unwrap_or_default().to_owned() + address).into())
            }
            _ => None,
        }
    }

    /// The file that an address leads to, where the copy has it.
    fn file_of(&mut self, value: &str) -> Option<&str> {
        let address = unescaped(value);
        let address = self.absolute(&address)?;
        let path = address.split('#').next().unwrap_or_default();
        match self.met.lead(&self.of.scope, path, &mut self.wanted) {
            Lead::File(file) => Some(file),
            Lead::LeftOut(_) => None,
        }
    }

    fn explanation(&self, why: LeftOut) -> String {
        let page = self.notices.map(Notices::page).unwrap_or_default();
        format!("{}#{}", relative::link(self.file, &page), why.name())
    }

    fn instead(&mut self, what: LeftOut, class: Option<&str>) {
        let href = self.explanation(what);
        if let Some(notices) = self.notices {
            self.out.push_str(&notices.instead(what, class, &href));
        }
    }

    fn foot(&mut self) {
        if let Some(notices) = self.notices {
            let href = relative::link(self.file, &notices.page());
            let searches = self.of.searches.iter().any(|search| search.page() == self.file);
            self.out.push_str(&notices.foot(&href, searches));
        }
    }

    /// A link of the page's head: other forms and languages, where the copy has them.
    fn head_link(&mut self, tag: &Tag<'_>) {
        let href = tag.get("href").unwrap_or_default();
        if tag.get("rel") == Some("canonical") {
            // Of a copy the site's own page is the one to be found.
            if let (Some(base), true) = (&self.of.base, href.starts_with('/')) {
                self.out.push_str(&format!("<link rel=\"canonical\" href=\"{}{href}\">", escaped(base)));
            }
        } else if self.absolute(&unescaped(href)).is_none() || self.file_of(href).is_some() {
            self.tag(tag);
        }
    }

    fn policy(&mut self) {
        let scripts = if self.search.is_some() { SCRIPTS } else { "" };
        self.out.push_str(&format!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}{scripts}\">"
        ));
    }

    fn scripts(&mut self) {
        let Some(search) = self.search else { return };
        for file in [&search.index_file, &search.script_file] {
            let src = relative::link(self.file, file);
            self.out.push_str(&format!("<script src=\"{src}\" defer></script>"));
        }
    }

    fn results(&mut self) {
        if let Some(search) = self.search.take() {
            self.out.push_str(&search.results());
        }
    }
}
