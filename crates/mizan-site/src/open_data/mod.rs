//! Files for programs that are of no page and no language: what the API is, what data there are, what
//! changed.

mod calendar;
mod catalog;
pub(crate) mod dataset;
mod feed;
pub(crate) mod openapi;
pub(crate) mod package;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use axum::http::StatusCode;
use mizan_domain::{Country, Moment};
use mizan_report::ics;
use mizan_text::{Lang, Text};

use crate::address::{Address, Form, Place};
use crate::answer::Answer;
use crate::query::Query;
use crate::reading::Unknown;
use crate::scene::Scene;
use crate::site::{Epoch, Site};

/// One such file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Document {
    /// The description of the API (OpenAPI 3.1).
    OpenApi,
    /// What data there are (DCAT 3).
    Catalog,
    /// All tables (Frictionless Data).
    Package,
    /// The JSON Schema of an answer.
    Schema(String),
    /// What changed in a country (Atom).
    Feed(Country),
    /// What is due of a country (iCalendar).
    Calendar(Country),
}

impl Document {
    /// The document of a path.
    pub(crate) fn at(path: &str) -> Option<Self> {
        match path {
            "/openapi.json" => Some(Self::OpenApi),
            "/catalog.jsonld" => Some(Self::Catalog),
            "/datapackage.json" => Some(Self::Package),
            _ => {
                if let Some(name) = path.strip_prefix("/schema/").and_then(|rest| rest.strip_suffix(".json"))
                {
                    return Some(Self::Schema(name.to_owned()));
                }
                let (code, ending) = path.strip_prefix("/feeds/")?.split_once('.')?;
                // One address for each: the code in lower case.
                let country = code.parse::<Country>().ok().filter(|country| country.lower() == code)?;
                match ending {
                    "atom" => Some(Self::Feed(country)),
                    "ics" => Some(Self::Calendar(country)),
                    _ => None,
                }
            }
        }
    }

    /// Its path.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::OpenApi => "/openapi.json".to_owned(),
            Self::Catalog => "/catalog.jsonld".to_owned(),
            Self::Package => "/datapackage.json".to_owned(),
            Self::Schema(name) => format!("/schema/{name}.json"),
            Self::Feed(country) => format!("/feeds/{}.atom", country.lower()),
            Self::Calendar(country) => format!("/feeds/{}.ics", country.lower()),
        }
    }

    /// The same as what was asked for in vain.
    pub(crate) fn as_unknown(&self) -> Unknown {
        let path = self.path();
        match Lang::ALL.first() {
            Some(lang) => Unknown::Other(*lang, path),
            None => Unknown::Language(path),
        }
    }
}

/// The answer; none where there is no such document.
pub(crate) fn answer(site: &Site, epoch: &Epoch, document: &Document, query: &Query) -> Option<Answer> {
    let asked = query.get("lang").and_then(Lang::parse);
    let text: &Text = asked.and_then(|lang| site.text(lang)).or_else(|| site.texts.first())?;
    let address = Address { lang: text.lang(), place: Place::Data, form: Form::Html };
    let known = epoch.snapshot.now();
    let empty = Query::default();
    let scene = Scene { site, epoch, known, text, address: &address, query: &empty, pin: None };
    let (media_type, body) = match document {
        // Large, and read by programs: in one line.
        Document::OpenApi => ("application/json", format!("{}\n", openapi::document(&scene))),
        Document::Catalog => ("application/ld+json", format!("{:#}\n", catalog::document(&scene))),
        Document::Package => ("application/json", format!("{:#}\n", package::document(&scene))),
        Document::Schema(name) => ("application/schema+json", format!("{:#}\n", schema(site, name)?)),
        Document::Feed(country) => ("application/atom+xml; charset=utf-8", feed::document(&scene, *country)?),
        Document::Calendar(country) => (ics::MEDIA_TYPE, calendar::document(&scene, *country)?),
    };
    let mut answer = Answer::new(StatusCode::OK, media_type, body);
    let of_today = matches!(document, Document::Feed(_) | Document::Calendar(_));
    let today = of_today.then(|| Moment::start_of(epoch.today));
    answer.modified = epoch.snapshot.recorded.map(|recorded| today.map_or(recorded, |day| recorded.max(day)));
    Some(answer)
}

/// The schemas of answers by name: of an answer of the command line, else of a page.
static OF_ANSWERS: LazyLock<BTreeMap<&'static str, serde_json::Value>> = LazyLock::new(|| {
    let mut schemas = mizan_report::page_schemas();
    schemas.extend(mizan_report::schemas());
    schemas
});

/// The schema of that name: of an answer, else of a file that is read.
fn schema<'s>(site: &'s Site, name: &str) -> Option<&'s serde_json::Value> {
    OF_ANSWERS.get(name).or_else(|| site.schemas.get(name))
}

/// The names of the schemas of answers.
pub(crate) fn schemas_of_answers() -> impl Iterator<Item = &'static str> {
    OF_ANSWERS.keys().copied()
}

/// The names of the schemas of files that are read.
pub(crate) fn schemas_of_files(site: &Site) -> impl Iterator<Item = &str> {
    site.schemas.keys().map(String::as_str).filter(|name| !OF_ANSWERS.contains_key(*name))
}

/// The names of all schemas.
pub(crate) fn schema_names(site: &Site) -> BTreeSet<&str> {
    let mut names: BTreeSet<&str> = schemas_of_files(site).collect();
    for name in schemas_of_answers() {
        names.insert(name);
    }
    names
}
