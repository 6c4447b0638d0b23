//! Addresses: what a path asks for, and the path of what can be asked for.
//! Knows no facts: whether a thing exists is not decided here.

use std::fmt::Write as _;

use mizan_domain::{Country, DateError, Day, FactId, Kind, PartialDate, Slug};
use mizan_text::Lang;
use percent_encoding::percent_decode_str;

use crate::section::Section;

/// The form in which a page is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// For a browser.
    Html,
    /// For a program.
    Json,
    /// For a table program.
    Csv,
    /// For a text.
    Markdown,
}

impl Form {
    /// Every form but the page itself.
    pub(crate) const FILES: [Self; 3] = [Self::Json, Self::Csv, Self::Markdown];

    /// The end of the path.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Markdown => ".md",
        }
    }

    /// Its name as people write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Json => "JSON",
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
        }
    }

    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// The day of a country's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum When {
    /// Today, whichever day that is.
    Today,
    /// A day.
    On(Day),
}

/// A page of a country.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CountryPage {
    /// The matrix of rights and steps.
    Overview,
    /// One right from promise to practice.
    Right(Slug),
    /// The whole reasoning of one right.
    Explain(Slug),
    /// Every finding.
    Gaps,
    /// One finding.
    Finding(String),
    /// Standing under each instrument.
    Commitments,
    /// Facts of some kinds that belong together.
    Section(&'static Section),
    /// All kinds of facts.
    Facts,
    /// The facts of one kind.
    FactsOf(Kind),
    /// One fact.
    Fact(Kind, Slug),
    /// The sources that statements about the country rest on.
    Sources,
    /// What changed in the twelve months before the day.
    Changes,
    /// What changed between two days.
    Diff(Day, Day),
}

/// What an address names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// Countries and languages.
    Home,
    /// Scales and rules.
    Method,
    /// Search.
    Search,
    /// Countries side by side.
    Compare,
    /// Every source.
    Sources,
    /// One source.
    Source(Slug),
    /// Every instrument.
    Instruments,
    /// One instrument.
    Instrument(Slug),
    /// The reference's kinds of facts.
    Reference,
    /// The reference's facts of one kind.
    ReferenceOf(Kind),
    /// One fact of the reference.
    ReferenceFact(Kind, Slug),
    /// A country's page.
    Country(Country, When, CountryPage),
}

/// A place in a language and a form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Address {
    /// The language.
    pub lang: Lang,
    /// What is asked for.
    pub place: Place,
    /// In which form.
    pub form: Form,
}

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
    /// The same thing has another address: for good.
    Moved(String),
    /// Another address answers.
    See(String),
    /// Nothing.
    Unknown(Unknown),
}

/// Words that stand where a country might.
const PAGES: [&str; 6] = ["method", "search", "compare", "sources", "instruments", "facts"];

/// Reads a path as it was sent.
pub(crate) fn read(path: &str) -> Reading {
    if path == "/" || path.is_empty() {
        return Reading::Doorway;
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
        ["id", "fact", id] => return fact_by_id(id),
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

/// Takes `.json`, `.csv` or `.md` off the last part. Lower case throughout: ids and codes have no
/// capitals, and an address with some is moved to the one without.
fn split_form(decoded: &[String]) -> (Form, Vec<String>) {
    let mut parts: Vec<String> = decoded.iter().map(|part| part.to_lowercase()).collect();
    let mut form = Form::Html;
    if let Some(last) = parts.last_mut() {
        for candidate in Form::FILES {
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

fn fact_by_id(id: &str) -> Reading {
    match (id.parse::<FactId>().ok().and_then(|id| place_of_fact(&id, When::Today)), Lang::ALL.first()) {
        (Some(place), Some(lang)) => Reading::See(Address { lang: *lang, place, form: Form::Html }.path()),
        (_, Some(lang)) => Reading::Unknown(Unknown::Other(*lang, id.to_owned())),
        (_, None) => Reading::Unknown(Unknown::Language(id.to_owned())),
    }
}

/// The page of a fact.
pub(crate) fn place_of_fact(id: &FactId, when: When) -> Option<Place> {
    let mut parts = id.as_str().split('.');
    let (scope, kind, local) = (parts.next()?, Kind::named(parts.next()?)?, parts.next()?.parse().ok()?);
    match scope {
        "ref" => Some(Place::ReferenceFact(kind, local)),
        code => Some(Place::Country(code.parse().ok()?, when, CountryPage::Fact(kind, local))),
    }
}

fn read_in(lang: Lang, parts: &[&str]) -> Read {
    let place = |place| Read::Place(lang, place);
    let other = |text: &str| unknown(Unknown::Other(lang, text.to_owned()));
    match parts {
        [] => place(Place::Home),
        ["method"] => place(Place::Method),
        ["search"] => place(Place::Search),
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
        ["facts"] => CountryPage::Facts,
        ["facts", kind] => CountryPage::FactsOf(Kind::named(kind)?),
        ["facts", kind, id] => CountryPage::Fact(Kind::named(kind)?, id.parse().ok()?),
        ["sources"] => CountryPage::Sources,
        ["changes"] => CountryPage::Changes,
        [word] => match Section::named(word) {
            Some(section) => CountryPage::Section(section),
            None => CountryPage::Right(word.parse().ok()?),
        },
        [right, "explain"] => CountryPage::Explain(right.parse().ok()?),
        _ => return None,
    })
}

/// `rule.subject`, both of slugs.
fn is_finding(text: &str) -> bool {
    text.contains('.') && text.split('.').all(|part| part.parse::<Slug>().is_ok())
}

impl Address {
    /// Its one path.
    pub(crate) fn path(&self) -> String {
        let mut path = format!("/{}", self.lang);
        self.place.write(&mut path);
        match self.form {
            Form::Html => path,
            form => path.trim_end_matches('/').to_owned() + form.suffix(),
        }
    }
}

impl Place {
    fn write(&self, path: &mut String) {
        // Writing to a String cannot fail.
        let _ = match self {
            Self::Home => write!(path, "/"),
            Self::Method => write!(path, "/method/"),
            Self::Search => write!(path, "/search"),
            Self::Compare => write!(path, "/compare/"),
            Self::Sources => write!(path, "/sources/"),
            Self::Source(id) => write!(path, "/sources/{id}"),
            Self::Instruments => write!(path, "/instruments/"),
            Self::Instrument(id) => write!(path, "/instruments/{id}"),
            Self::Reference => write!(path, "/facts/"),
            Self::ReferenceOf(kind) => write!(path, "/facts/{}/", kind.name()),
            Self::ReferenceFact(kind, id) => write!(path, "/facts/{}/{id}", kind.name()),
            Self::Country(country, when, page) => {
                let _ = write!(path, "/{}/", country.lower());
                if let When::On(day) = when {
                    let _ = write!(path, "{day}/");
                }
                match page {
                    CountryPage::Overview => Ok(()),
                    CountryPage::Right(id) => write!(path, "{id}"),
                    CountryPage::Explain(id) => write!(path, "{id}/explain"),
                    CountryPage::Gaps => write!(path, "gaps/"),
                    CountryPage::Finding(id) => write!(path, "gaps/{id}"),
                    CountryPage::Commitments => write!(path, "commitments"),
                    CountryPage::Section(section) => write!(path, "{}", section.name),
                    CountryPage::Facts => write!(path, "facts/"),
                    CountryPage::FactsOf(kind) => write!(path, "facts/{}/", kind.name()),
                    CountryPage::Fact(kind, id) => write!(path, "facts/{}/{id}", kind.name()),
                    CountryPage::Sources => write!(path, "sources"),
                    CountryPage::Changes => write!(path, "changes"),
                    CountryPage::Diff(from, to) => write!(path, "diff/{from}..{to}"),
                }
            }
        };
    }
}

/// A text as one part of a path.
pub(crate) fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC)
        .to_string()
        .replace("%2D", "-")
        .replace("%2E", ".")
}

#[cfg(test)]
mod tests {
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
            "/en/pak/gaps/",
            "/en/pak/gaps/not-bound.icpped",
            "/en/pak/commitments",
            "/en/pak/law",
            "/en/pak/facts/norm/const-25",
            "/en/pak/diff/2009-06-30..2026-11-24",
            "/en/pak/sources",
            "/en/xxa/-0044-03-15/",
        ] {
            assert!(matches!(read(path), Reading::Page(a) if a.path() == path), "{path}: {:?}", read(path));
        }
        for path in ["/en/pak.json", "/en/pak/2009-06-30/torture.csv", "/en/pak/gaps/not-bound.icpped.md"] {
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
        assert_eq!(
            read("/en/pka/"),
            Reading::Unknown(Unknown::CountryOrPage(en, "pka".to_owned()))
        );
        assert_eq!(read("/xx/"), Reading::Unknown(Unknown::Language("xx".to_owned())));
        assert!(matches!(read("/en/pak/2009-06-31/"), Reading::Unknown(Unknown::Date(l, c, _)) if l == en && c == pak));
        assert!(matches!(read("//evil.example/%ff"), Reading::Unknown(_)));
    }
}
