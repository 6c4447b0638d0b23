//! Reading paths: what they ask for, where other spellings lead, what nonsense was meant to be.
//! Knows no facts: whether a thing exists is not decided here.

use std::fmt::Write as _;

use mizan_domain::{Country, DateError, FactId, Kind, PartialDate, Slug};
use mizan_text::Lang;
use percent_encoding::percent_decode_str;

use crate::address::{Address, CountryPage, Form, IndexPage, Place, When, encode, place_of_fact};
use crate::open_data::Document;
use crate::section::Section;

/// What a path that names nothing was probably meant to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unknown {
    /// Nothing of this name beside the languages.
    Language(String),
    /// No country and no page of this name.
    CountryOrPage(Lang, String),
    /// Nothing of this name among a country's pages.
    CountryPage(Lang, Country, When, String),
    /// No date, where one stands.
    Date(Lang, Country, DateError),
    /// A thing of another page.
    Other(Lang, String),
}

/// What a path says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// The doorway to the languages.
    Doorway,
    /// A page.
    Page(Address),
    /// A file of no language.
    Document(Document),
    /// The same thing has another address: for good.
    Moved(String),
    /// Another address answers.
    See(String),
    /// Nothing.
    Unknown(Unknown),
}

/// Words that stand where a country might.
const PAGES: [&str; 12] = [
    "method",
    "glossary",
    "about",
    "search",
    "index",
    "copy",
    "compare",
    "sources",
    "instruments",
    "world",
    "facts",
    "data",
];

/// Reads a path as it was sent.
pub(crate) fn read(path: &str) -> Reading {
    if path == "/" || path.is_empty() {
        return Reading::Doorway;
    }
    if let Some(document) = Document::at(path) {
        return Reading::Document(document);
    }
    let decoded: Vec<String> = path
        .split('/')
        .filter(|part| !part.is_empty())
        .map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned())
        .collect();
    let (form, parts) = split_form(&decoded);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let read = match parts.as_slice() {
        [] => return Reading::Moved("/".to_owned()),
        ["id", "fact", id] => return fact_by_id(id, form),
        [first, rest @ ..] => match Lang::parse(first) {
            Some(lang) => read_in(lang, rest),
            None => return without_language(first, rest),
        },
    };
    match read {
        Read::Place(lang, place) => {
            let address = Address { lang, place, form };
            let canonical = address.path();
            if canonical == path { Reading::Page(address) } else { Reading::Moved(canonical) }
        }
        Read::Other(reading) => reading,
    }
}

/// The form that the end of a path names.
pub(crate) fn form_of(path: &str) -> Form {
    let ends = |form: &Form| {
        let start = path.len().checked_sub(form.suffix().len());
        start.and_then(|at| path.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(form.suffix()))
    };
    Form::WITH_SUFFIX.into_iter().find(ends).unwrap_or(Form::Html)
}

/// Takes `.json`, `.csv` or another form's ending off the last part. Lower case throughout: ids and codes
/// have no capitals, and an address with some is moved to the one without.
fn split_form(decoded: &[String]) -> (Form, Vec<String>) {
    let mut parts: Vec<String> = decoded.iter().map(|part| part.to_lowercase()).collect();
    let mut form = Form::Html;
    if let Some(last) = parts.last_mut() {
        for candidate in Form::WITH_SUFFIX {
            if let Some(stem) = last.strip_suffix(candidate.suffix()).filter(|stem| !stem.is_empty()) {
                form = candidate;
                *last = stem.to_owned();
                break;
            }
        }
    }
    (form, parts)
}

enum Read {
    Place(Lang, Place),
    Other(Reading),
}

fn unknown(what: Unknown) -> Read {
    Read::Other(Reading::Unknown(what))
}

/// `/pak/` and `/sources/` without a language lead to the first language.
fn without_language(first: &str, rest: &[&str]) -> Reading {
    let known = PAGES.contains(&first) || first.parse::<Country>().is_ok();
    match Lang::ALL.first() {
        Some(lang) if known => {
            let mut path = format!("/{lang}/{}", encode(first));
            for part in rest {
                let _ = write!(path, "/{}", encode(part));
            }
            Reading::Moved(if rest.is_empty() { path + "/" } else { path })
        }
        _ => Reading::Unknown(Unknown::Language(first.to_owned())),
    }
}

fn fact_by_id(id: &str, form: Form) -> Reading {
    match (id.parse::<FactId>().ok().and_then(|id| place_of_fact(&id, When::Today)), Lang::ALL.first()) {
        (Some(place), Some(lang)) => Reading::See(Address { lang: *lang, place, form }.path()),
        (_, Some(lang)) => Reading::Unknown(Unknown::Other(*lang, id.to_owned())),
        (_, None) => Reading::Unknown(Unknown::Language(id.to_owned())),
    }
}

fn read_in(lang: Lang, parts: &[&str]) -> Read {
    let place = |place| Read::Place(lang, place);
    let other = |text: &str| unknown(Unknown::Other(lang, text.to_owned()));
    match parts {
        [] => place(Place::Home),
        ["method"] => place(Place::Method),
        ["glossary"] => place(Place::Glossary),
        ["about"] => place(Place::About),
        ["search"] => place(Place::Search),
        ["index"] => place(Place::Index(IndexPage::Start)),
        ["index", "letter", letter] if letter.parse::<Slug>().is_ok() => {
            place(Place::Index(IndexPage::Letter((*letter).to_owned())))
        }
        ["index", "right", id] => {
            id.parse().map_or_else(|_| other(id), |id| place(Place::Index(IndexPage::Right(id))))
        }
        ["index", .., last] => other(last),
        ["copy"] => place(Place::Copy),
        ["compare"] => place(Place::Compare),
        ["sources"] => place(Place::Sources),
        ["sources", id] => id.parse().map_or_else(|_| other(id), |id| place(Place::Source(id))),
        ["instruments"] => place(Place::Instruments),
        ["instruments", id] => id.parse().map_or_else(|_| other(id), |id| place(Place::Instrument(id))),
        ["instruments", id, article] => {
            let provision = article.strip_prefix("art-").and_then(|a| format!("{id}-{a}").parse().ok());
            match provision {
                Some(provision) => Read::Other(Reading::See(
                    Address {
                        lang,
                        place: Place::ReferenceFact(Kind::Provision, provision),
                        form: Form::Html,
                    }
                    .path(),
                )),
                None => other(article),
            }
        }
        ["world"] => place(Place::World),
        ["data"] => place(Place::Data),
        ["data", "api"] => place(Place::Api),
        ["facts"] => place(Place::Reference),
        ["facts", kind] => {
            Kind::named(kind).map_or_else(|| other(kind), |kind| place(Place::ReferenceOf(kind)))
        }
        ["facts", kind, id] => match (Kind::named(kind), id.parse()) {
            (Some(kind), Ok(id)) => place(Place::ReferenceFact(kind, id)),
            _ => other(id),
        },
        [code, rest @ ..] => match code.parse::<Country>() {
            Ok(country) => read_country(lang, country, rest),
            Err(_) => unknown(Unknown::CountryOrPage(lang, (*code).to_owned())),
        },
    }
}

fn read_country(lang: Lang, country: Country, parts: &[&str]) -> Read {
    let (when, parts) = match parts {
        [first, rest @ ..] if looks_like_date(first) => match first.parse::<PartialDate>() {
            Ok(PartialDate::Day(day)) => (When::On(day), rest),
            Ok(partial) => {
                let mut path = format!("/{lang}/{}/{}", country.lower(), partial.latest());
                for part in rest {
                    let _ = write!(path, "/{}", encode(part));
                }
                return Read::Other(Reading::See(if rest.is_empty() { path + "/" } else { path }));
            }
            Err(error) => return unknown(Unknown::Date(lang, country, error)),
        },
        _ => (When::Today, parts),
    };
    if let ["diff", days] = parts {
        return read_diff(lang, country, when, days);
    }
    match country_page(parts) {
        Some(page) => Read::Place(lang, Place::Country(country, when, page)),
        None => unknown(Unknown::CountryPage(lang, country, when, parts.join("/"))),
    }
}

/// `2009-06-30..2026-11-24`; a year or month stands for its last day.
fn read_diff(lang: Lang, country: Country, when: When, days: &str) -> Read {
    let Some((from, to)) = days.split_once("..") else {
        return unknown(Unknown::CountryPage(lang, country, when, format!("diff/{days}")));
    };
    let place = |from, to| Place::Country(country, When::Today, CountryPage::Diff(from, to));
    match (from.parse::<PartialDate>(), to.parse::<PartialDate>()) {
        (Ok(PartialDate::Day(from)), Ok(PartialDate::Day(to))) => Read::Place(lang, place(from, to)),
        (Ok(from), Ok(to)) => Read::Other(Reading::See(
            Address { lang, place: place(from.latest(), to.latest()), form: Form::Html }.path(),
        )),
        (Err(error), _) | (_, Err(error)) => unknown(Unknown::Date(lang, country, error)),
    }
}

/// Starts as no id of a right does: with a digit or a minus sign.
fn looks_like_date(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || c == '-')
}

fn country_page(parts: &[&str]) -> Option<CountryPage> {
    Some(match parts {
        [] => CountryPage::Overview,
        ["gaps"] => CountryPage::Gaps,
        ["gaps", id] if is_finding(id) => CountryPage::Finding((*id).to_owned()),
        ["commitments"] => CountryPage::Commitments,
        ["institutions", id] => CountryPage::Institution(id.parse().ok()?),
        ["alignment"] => CountryPage::Alignments,
        ["alignment", id] => CountryPage::Alignment(id.parse().ok()?),
        ["brief"] => CountryPage::Brief(None),
        ["facts"] => CountryPage::Facts,
        ["facts", kind] => CountryPage::FactsOf(Kind::named(kind)?),
        ["facts", kind, id] => CountryPage::Fact(Kind::named(kind)?, id.parse().ok()?),
        ["sources"] => CountryPage::Sources,
        ["changes"] => CountryPage::Changes,
        ["issues", id] => CountryPage::Issue(id.parse().ok()?),
        ["measures"] => CountryPage::Measures,
        ["measures", id] => CountryPage::Measure(id.parse().ok()?),
        ["what-if"] => CountryPage::WhatIf,
        ["know"] => CountryPage::Know,
        ["know", id] => CountryPage::KnowRight(id.parse().ok()?),
        ["timeline"] => CountryPage::Timeline,
        [word] => match Section::named(word) {
            Some(section) => CountryPage::Section(section),
            None => CountryPage::Right(word.parse().ok()?),
        },
        [right, "brief"] => CountryPage::Brief(Some(right.parse().ok()?)),
        [right, "explain"] => CountryPage::Explain(right.parse().ok()?),
        [right, "measured"] => CountryPage::Measured(right.parse().ok()?),
        _ => return None,
    })
}

/// `rule.subject`, both of slugs.
fn is_finding(text: &str) -> bool {
    text.contains('.') && text.split('.').all(|part| part.parse::<Slug>().is_ok())
}

#[cfg(test)]
mod tests {
    use mizan_domain::Day;

    use super::*;

    fn place(path: &str) -> Place {
        match read(path) {
            Reading::Page(address) => address.place,
            other => panic!("{path}: {other:?}"),
        }
    }

    #[test]
    fn every_place_has_one_path() {
        for path in [
            "/en/",
            "/en/method/",
            "/en/search",
            "/en/compare/",
            "/en/index/",
            "/en/index/letter/u062d",
            "/en/index/right/torture",
            "/en/copy/",
            "/en/data/",
            "/en/data/api",
            "/en/sources/",
            "/en/sources/un-treaties",
            "/en/instruments/",
            "/en/instruments/cat",
            "/en/facts/provision/cat-1",
            "/en/pak/",
            "/en/pak/2009-06-30/",
            "/en/pak/torture",
            "/en/pak/2009-06-30/torture",
            "/en/pak/2009-06-30/torture/explain",
            "/en/pak/torture/measured",
            "/en/pak/2009-06-30/timeline",
            "/en/pak/2009-06-30/brief",
            "/en/pak/torture/brief",
            "/en/pak/gaps/",
            "/en/pak/gaps/not-bound.icpped",
            "/en/pak/commitments",
            "/en/pak/law",
            "/en/pak/institutions/nchr",
            "/en/pak/2009-06-30/alignment/cat",
            "/en/pak/alignment/",
            "/en/world/",
            "/en/pak/facts/norm/const-25",
            "/en/pak/diff/2009-06-30..2026-11-24",
            "/en/pak/sources",
            "/en/pak/issues/torture",
            "/en/pak/measures/",
            "/en/pak/2009-06-30/measures/ratify",
            "/en/pak/what-if",
            "/en/pak/know/",
            "/en/pak/know/torture",
            "/en/glossary/",
            "/en/about/",
            "/en/xxa/-0044-03-15/",
        ] {
            assert!(matches!(read(path), Reading::Page(a) if a.path() == path), "{path}: {:?}", read(path));
        }
        for path in [
            "/en/pak/torture/brief.docx",
            "/en/pak/torture.csl.json",
            "/en/pak.xlsx",
            "/en/pak/timeline.svg",
            "/en/pak.json",
            "/en/pak/2009-06-30/torture.csv",
            "/en/pak/gaps/not-bound.icpped.md",
            "/en/pak/gaps.csv-metadata.json",
            "/en/data.json",
        ] {
            assert!(matches!(read(path), Reading::Page(a) if a.path() == path), "{path}: {:?}", read(path));
        }
        assert_eq!(
            place("/en/pak/2009-06-30.json"),
            Place::Country(
                "PAK".parse().unwrap(),
                When::On(Day::parse("2009-06-30").unwrap()),
                CountryPage::Overview
            )
        );
    }

    #[test]
    fn other_spellings_move_to_the_one_path() {
        for (path, to) in [
            ("/PAK/", "/en/pak/"),
            ("/pak", "/en/pak/"),
            ("/EN/PAK", "/en/pak/"),
            ("/en/PAK/", "/en/pak/"),
            ("/en/pak/torture/", "/en/pak/torture"),
            ("/en//pak//torture", "/en/pak/torture"),
            ("/en/pak/2009-06-30", "/en/pak/2009-06-30/"),
            ("/pak/torture", "/en/pak/torture"),
        ] {
            assert_eq!(read(path), Reading::Moved(to.to_owned()), "{path}");
        }
        for (path, to) in [
            ("/en/pak/2009/", "/en/pak/2009-12-31/"),
            ("/en/pak/2009-06/", "/en/pak/2009-06-30/"),
            ("/en/pak/2016-02/torture", "/en/pak/2016-02-29/torture"),
            ("/id/fact/pak.norm.const-25", "/en/pak/facts/norm/const-25"),
            ("/id/fact/pak.norm.const-25.json", "/en/pak/facts/norm/const-25.json"),
            ("/id/fact/ref.provision.cat-1", "/en/facts/provision/cat-1"),
            ("/en/instruments/cat/art-1", "/en/facts/provision/cat-1"),
            ("/en/pak/diff/2009..2010-06", "/en/pak/diff/2009-12-31..2010-06-30"),
        ] {
            assert_eq!(read(path), Reading::See(to.to_owned()), "{path}");
        }
    }

    #[test]
    fn nonsense_is_named_as_what_it_stands_for() {
        let en = Lang::parse("en").unwrap();
        let pak: Country = "PAK".parse().unwrap();
        assert_eq!(read("/en/pka/"), Reading::Unknown(Unknown::CountryOrPage(en, "pka".to_owned())));
        assert_eq!(read("/xx/"), Reading::Unknown(Unknown::Language("xx".to_owned())));
        assert!(
            matches!(read("/en/pak/2009-06-31/"), Reading::Unknown(Unknown::Date(l, c, _)) if l == en && c == pak)
        );
        assert!(matches!(read("//evil.example/%ff"), Reading::Unknown(_)));
    }
}
