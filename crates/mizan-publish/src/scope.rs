//! Which addresses of the site a copy has, and as which files.
//!
//! An address of a country is asked for on the copy's day, so that no page says 'today'.

use std::collections::BTreeSet;

use mizan_domain::{Country, Day, PartialDate};
use mizan_text::Lang;

/// Why something is not in the copy: the words of the page that explains it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    Day,
    Country,
    Language,
    Knowledge,
    List,
    Form,
    Data,
}

impl LeftOut {
    /// Its anchor on that page.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Country => "country",
            Self::Language => "language",
            Self::Knowledge => "knowledge",
            Self::List => "list",
            Self::Form => "form",
            Self::Data => "data",
        }
    }
}

/// Where an address of the site is in the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// In a file, made of the first of these addresses that the site has.
    File { file: String, ask: Vec<String> },
    /// Not in it.
    LeftOut(LeftOut),
}

/// What is in the copy.
pub(crate) struct Scope {
    pub(crate) day: Day,
    pub(crate) edition: String,
    pub(crate) languages: Vec<Lang>,
    pub(crate) countries: BTreeSet<Country>,
    /// Every country that the site has anything about.
    pub(crate) known: BTreeSet<Country>,
}

/// Data of tables; of single records and of parts of tables they would multiply the copy and say nothing new.
const DATA: [&str; 5] = ["json", "csv", "md", "jsonld", "ics"];
/// The same once more for office programs and for programs that cite: what a site makes when it is asked.
const OFFICE: [&str; 7] = [".xlsx", ".docx", ".pdf", ".bib", ".ris", ".csl.json", ".csv-metadata.json"];
/// Other files that the site serves.
const FILES: [&str; 12] =
    ["svg", "png", "css", "woff2", "atom", "xml", "txt", "yaml", "ico", "webmanifest", "js", "html"];
/// Pages that are in the copy as they are: every choice on them would be a page of its own, and there is no
/// end to plans.
const UNCHOSEN: [(&str, LeftOut); 2] = [("what-if", LeftOut::Form), ("world", LeftOut::List)];
/// Longer names trouble some disks.
const LONGEST_NAME: usize = 120;

impl Scope {
    /// Where an address is, without its fragment.
    pub(crate) fn target(&self, address: &str) -> Target {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        if parts.last().is_some_and(|last| OFFICE.iter().any(|ending| last.ends_with(ending))) {
            return Target::LeftOut(LeftOut::Data);
        }
        match parts.as_slice() {
            [] => Target::File { file: "index.html".to_owned(), ask: vec!["/".to_owned()] },
            ["assets", ..] => Target::File { file: parts.join("/"), ask: vec![path.to_owned()] },
            [first, rest @ ..] => match Lang::parse(first) {
                Some(lang) if !self.languages.contains(&lang) => Target::LeftOut(LeftOut::Language),
                Some(_) => self.in_language(path, query, &parts, rest),
                None if self.is_other_country(parts.last().copied().unwrap_or_default()) => {
                    Target::LeftOut(LeftOut::Country)
                }
                // They tell programs what is and what changes on the site.
                None if matches!(*first, "catalog.jsonld" | "feeds") => Target::LeftOut(LeftOut::Data),
                None => file_of(&parts, query, vec![address.to_owned()]),
            },
        }
    }

    fn in_language(&self, path: &str, query: &str, parts: &[&str], rest: &[&str]) -> Target {
        let query = match self.query(rest, query) {
            Ok(query) => query,
            Err(left_out) => return Target::LeftOut(left_out),
        };
        let with_query = |path: String| if query.is_empty() { path } else { format!("{path}?{query}") };
        let Some((country, below)) = rest.split_first().and_then(|(first, below)| {
            let country = stem(first).parse::<Country>().ok().filter(|c| self.known.contains(c))?;
            Some((country, below))
        }) else {
            return file_of(parts, &query, vec![with_query(path.to_owned())]);
        };
        if !self.countries.contains(&country) {
            return Target::LeftOut(LeftOut::Country);
        }
        let (lang, code) = (parts.first().copied().unwrap_or_default(), country.lower());
        let (dated, below) = match below {
            [first, below @ ..] if stem(first).parse::<PartialDate>().is_ok() => {
                if stem(first) != self.day.to_string() {
                    return Target::LeftOut(LeftOut::Day);
                }
                (Some(*first), below)
            }
            below => (None, below),
        };
        if below.first() == Some(&"diff") {
            return Target::LeftOut(LeftOut::Day);
        }
        // The end of `pak.json` and `2026-11-24.json` belongs to the country's own page.
        let ending = match (dated, rest.first()) {
            (Some(day), _) => ending(day),
            (None, Some(code)) => ending(code),
            (None, None) => None,
        };
        let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
        let mut own: Vec<String> = vec![lang.to_owned(), code.clone() + &ending];
        own.extend(below.iter().map(|part| (*part).to_owned()));
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let slash = if path.ends_with('/') { "/" } else { "" };
        let of = |country: String| {
            let below: String = below.iter().map(|part| format!("/{part}")).collect();
            with_query(format!("/{lang}/{country}{below}{slash}"))
        };
        let day = self.day;
        file_of(&own, &query, vec![of(format!("{code}/{day}{ending}")), of(format!("{code}{ending}"))])
    }

    /// What of a query chooses a page of the copy.
    fn query(&self, rest: &[&str], query: &str) -> Result<String, LeftOut> {
        // The index of the copy is searched by its own script.
        if rest.first().is_some_and(|first| stem(first) == "search") {
            return Ok(String::new());
        }
        let pairs: Vec<(&str, &str)> = query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
            .filter(|(name, value)| !(*name == "edition" && *value == self.edition))
            .collect();
        for (name, _) in &pairs {
            match *name {
                "edition" | "known-at" => return Err(LeftOut::Knowledge),
                "on" | "from" | "to" => return Err(LeftOut::Day),
                _ => {}
            }
        }
        let choices = pairs.iter().filter(|(name, _)| *name != "page").count();
        // What rests on a source is mostly of countries that the copy doesn't have: hundreds of pages.
        if matches!(rest, ["sources", _]) && !pairs.is_empty() {
            return Err(LeftOut::List);
        }
        let unchosen = UNCHOSEN.iter().find(|(page, _)| rest.iter().any(|part| stem(part) == *page));
        if let (Some((_, why)), true) = (unchosen, choices > 0) {
            return Err(*why);
        }
        let text = pairs.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
        if choices > 1 || !is_name(&text.replace('&', ",")) && !text.is_empty() {
            return Err(LeftOut::List);
        }
        Ok(text)
    }

    fn is_other_country(&self, part: &str) -> bool {
        let country = stem(part).parse::<Country>().ok();
        country.is_some_and(|country| self.known.contains(&country) && !self.countries.contains(&country))
    }
}

/// The file of a page or of a file beside it.
fn file_of(parts: &[&str], query: &str, ask: Vec<String>) -> Target {
    if !parts.iter().all(|part| is_name(part)) {
        return Target::LeftOut(LeftOut::List);
    }
    let Some((last, folders)) = parts.split_last() else { return Target::LeftOut(LeftOut::List) };
    let mut path = folders.iter().fold(String::new(), |path, folder| path + folder + "/");
    let choice = query.replace('&', ",");
    match ending(last) {
        Some(ending) if DATA.contains(&ending) && (!choice.is_empty() || is_single_record(parts)) => {
            Target::LeftOut(LeftOut::Data)
        }
        Some(_) if choice.is_empty() => Target::File { file: path + last, ask },
        Some(ending) => {
            path.push_str(&format!("{}/{choice}.{ending}", stem(last)));
            Target::File { file: path, ask }
        }
        // There are thousands: a folder for each would only fill the disk.
        None if choice.is_empty() && is_single_record(parts) => {
            Target::File { file: path + last + ".html", ask }
        }
        None => {
            path.push_str(last);
            if !choice.is_empty() {
                path.push('/');
                path.push_str(&choice);
            }
            Target::File { file: path + "/index.html", ask }
        }
    }
}

/// `…/facts/norm/const-25`: a record, after its kind.
fn is_single_record(parts: &[&str]) -> bool {
    let below = |word: &str| parts.iter().position(|part| *part == word).map(|at| parts.len() - at - 1);
    below("facts") == Some(2)
        || below("gaps") == Some(1)
        || parts.last().is_some_and(|l| stem(l) == "explain")
}

/// `json` of `torture.json`; nothing of the id `weak-capacity.torture`.
fn ending(part: &str) -> Option<&str> {
    let (_, ending) = part.rsplit_once('.')?;
    (DATA.contains(&ending) || FILES.contains(&ending)).then_some(ending)
}

fn stem(part: &str) -> &str {
    match ending(part) {
        Some(ending) => part.strip_suffix(ending).and_then(|stem| stem.strip_suffix('.')).unwrap_or(part),
        None => part,
    }
}

/// A name that every disk and every address takes as it is.
fn is_name(part: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._=,".contains(c);
    !part.is_empty() && part.len() <= LONGEST_NAME && !part.starts_with('.') && part.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope() -> Scope {
        let countries = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect();
        Scope {
            day: Day::parse("2026-11-24").unwrap(),
            edition: "2026.11-abc".to_owned(),
            languages: vec![Lang::parse("en").unwrap()],
            countries: countries(&["PAK"]),
            known: countries(&["PAK", "IND"]),
        }
    }

    #[test]
    fn every_page_has_its_file_and_is_asked_for_on_the_day() {
        for (address, file, ask) in [
            ("/", "index.html", "/"),
            ("/en/", "en/index.html", "/en/"),
            ("/en/method/", "en/method/index.html", "/en/method/"),
            ("/en/search?q=x&country=pak", "en/search/index.html", "/en/search"),
            ("/en/pak/", "en/pak/index.html", "/en/pak/2026-11-24/"),
            ("/en/pak/2026-11-24/", "en/pak/index.html", "/en/pak/2026-11-24/"),
            ("/en/pak/torture", "en/pak/torture/index.html", "/en/pak/2026-11-24/torture"),
            (
                "/en/pak/2026-11-24/torture?edition=2026.11-abc",
                "en/pak/torture/index.html",
                "/en/pak/2026-11-24/torture",
            ),
            (
                "/en/pak/gaps/weak-capacity.torture",
                "en/pak/gaps/weak-capacity.torture.html",
                "/en/pak/2026-11-24/gaps/weak-capacity.torture",
            ),
            (
                "/en/pak/gaps/?gap=reporting&page=2",
                "en/pak/gaps/gap=reporting,page=2/index.html",
                "/en/pak/2026-11-24/gaps/?gap=reporting&page=2",
            ),
            ("/en/pak.json", "en/pak.json", "/en/pak/2026-11-24.json"),
            ("/en/pak/2026-11-24.csv", "en/pak.csv", "/en/pak/2026-11-24.csv"),
            ("/en/pak/torture.md", "en/pak/torture.md", "/en/pak/2026-11-24/torture.md"),
            (
                "/en/pak/timeline.svg?period=zia",
                "en/pak/timeline/period=zia.svg",
                "/en/pak/2026-11-24/timeline.svg?period=zia",
            ),
            ("/assets/mizan-1.css", "assets/mizan-1.css", "/assets/mizan-1.css"),
            ("/datapackage.json", "datapackage.json", "/datapackage.json"),
        ] {
            match scope().target(address) {
                Target::File { file: made, ask: asked } => {
                    assert_eq!((made.as_str(), asked[0].as_str()), (file, ask), "{address}");
                }
                Target::LeftOut(why) => panic!("{address} is left out: {why:?}"),
            }
        }
    }

    #[test]
    fn what_is_left_out_says_why() {
        for (address, why) in [
            ("/ur/pak/", LeftOut::Language),
            ("/en/ind/", LeftOut::Country),
            ("/en/ind.json", LeftOut::Country),
            ("/feeds/ind.atom", LeftOut::Country),
            ("/feeds/pak.atom", LeftOut::Data),
            ("/catalog.jsonld", LeftOut::Data),
            ("/en/pak/2009-06-30/torture", LeftOut::Day),
            ("/en/pak/diff/2009-06-30..2026-11-24", LeftOut::Day),
            ("/en/pak/?on=2009", LeftOut::Day),
            ("/en/pak/?edition=2025.01-x", LeftOut::Knowledge),
            ("/en/pak/gaps/?gap=reporting&right=torture", LeftOut::List),
            ("/en/pak/?x=%2e%2e%2f", LeftOut::List),
            ("/en/pak/what-if?m=join-opcat", LeftOut::Form),
            ("/en/world/?instrument=cat&page=2", LeftOut::List),
            ("/en/sources/paper?page=2", LeftOut::List),
            ("/en/pak/torture.csl.json", LeftOut::Data),
            ("/en/pak/brief.pdf", LeftOut::Data),
            ("/en/pak/gaps.csv?gap=reporting", LeftOut::Data),
            ("/en/../../etc", LeftOut::List),
            ("/en/pak/facts/norm/const-25.json", LeftOut::Data),
        ] {
            // `ur` may be a language of the program or not yet.
            if address.starts_with("/ur/") && Lang::parse("ur").is_none() {
                continue;
            }
            assert_eq!(scope().target(address), Target::LeftOut(why), "{address}");
        }
    }
}
