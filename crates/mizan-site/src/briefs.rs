//! Briefs: a page for printing, and files for word processors, editors and paper.

use axum::http::StatusCode;
use maud::{Markup, html};
use mizan_assess::Assessment;
use mizan_brief::html::{Page, Style};
use mizan_brief::{Document, Limits, Matter, docx, markdown};
use mizan_domain::Slug;
use mizan_report::{ReportError, Table, tables};
use mizan_text::Text;
use serde_json::Value;

use crate::address::{CountryPage, Form, When};
use crate::answer::Answer;
use crate::dispatch::{broken, finish, no_such_form};
use crate::files::{File, about, with};
use crate::scene::Scene;
use crate::views::Frame;

/// Makes a PDF file of the first of some documents that fits its pages; or says why not.
pub type PdfWriter = fn(&mut dyn Iterator<Item = Document>) -> Result<Vec<u8>, String>;

/// The brief of a country or of a right, in the form asked for; none where there is no such right.
pub(crate) fn answer(
    scene: &Scene<'_>,
    assessment: &Assessment,
    when: When,
    right: Option<&Slug>,
) -> Option<Answer> {
    let make = |limits: Limits| document(scene, assessment, right, limits);
    let roomy = make(Limits::ROOMY)?;
    let frame = scene.country_frame(assessment, when, CountryPage::Brief(right.cloned()), None);
    let form = scene.address.form;
    let body = match form {
        Form::Html => page(scene, &frame, &roomy, right).into_string().into_bytes(),
        Form::Markdown => markdown::write(&roomy).into_bytes(),
        Form::Docx => match docx::write(&roomy) {
            Ok(file) => file,
            Err(error) => return Some(failed(scene, &error.to_string())),
        },
        Form::Pdf => {
            let Some(write) = scene.site.pdf else { return Some(no_such_form(scene)) };
            match write(&mut Limits::LADDER.into_iter().filter_map(make)) {
                Ok(file) => file,
                Err(error) => return Some(failed(scene, &error)),
            }
        }
        _ => {
            let view = BriefView { frame, assessment, document: &roomy, right };
            return Some(finish(scene, &view, |_| html! {}));
        }
    };
    let mut answer = Answer::new(StatusCode::OK, form.media_type(), body);
    let canonical = frame.canonical();
    if canonical != scene.address.path() {
        answer.links.push(("canonical", canonical));
    }
    Some(answer)
}

/// A brief for programs: the document as data, and the tables that it tells of.
struct BriefView<'a> {
    frame: Frame<'a>,
    assessment: &'a Assessment,
    document: &'a Document,
    right: Option<&'a Slug>,
}

impl File for BriefView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, _: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "brief", serde_json::to_value(self.document)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let names = &self.frame.names;
        match self.right {
            Some(right) => vec![tables::explain(self.assessment, right.as_str(), t, names)],
            None => vec![tables::assessment(self.assessment, t, names)],
        }
    }
}

fn document(
    scene: &Scene<'_>,
    assessment: &Assessment,
    right: Option<&Slug>,
    limits: Limits,
) -> Option<Document> {
    let Assessment { country, as_of, .. } = assessment;
    // The page stays on the site; the files don't.
    let site = if scene.address.form == Form::Html { "" } else { &scene.site.base };
    let matter = Matter { assessment, names: scene.names(Some(*country), *as_of), text: scene.text, site };
    match right {
        Some(right) => mizan_brief::right(&matter, right.as_str(), limits),
        None => {
            let changed = scene.known.difference(*country, as_of.plus_years(-1), *as_of);
            Some(mizan_brief::country(&matter, &changed, limits))
        }
    }
}

fn failed(scene: &Scene<'_>, error: &str) -> Answer {
    tracing::error!(%error, "a brief could not be written");
    broken(scene.site, scene.address.form)
}

/// The page for printing: on the screen it leads back, and to the files.
fn page(scene: &Scene<'_>, frame: &Frame<'_>, document: &Document, right: Option<&Slug>) -> Markup {
    let t = scene.text;
    let back = match right {
        Some(right) => frame.links.right(right),
        None => frame.links.here(CountryPage::Overview),
    };
    let nav = html! {
        a.skip href="#main" { (t.get("site-skip")) }
        nav.forms aria-label=(t.get("brief-nav")) {
            a href=(back) { (t.get("brief-back")) }
            " · " (t.get("brief-other-forms")) " "
            @for (n, form) in frame.briefs.iter().enumerate() {
                @if n > 0 { (t.comma()) }
                a href=(frame.file(*form)) { (form.name()) }
            }
        }
    };
    let head = html! {
        link rel="icon" href=(frame.icon) type="image/svg+xml";
        link rel="canonical" href=(frame.canonical());
    };
    let style = Style::Linked(&scene.site.assets.brief_style);
    mizan_brief::html::page(document, &Page { style, nav: Some(&nav), head: Some(&head) })
}
