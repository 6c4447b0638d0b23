//! What the user names, found among the facts; or what there is instead.

use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::kinds::Right;
use mizan_domain::{Country, Fact, FactId, Kind, RightId, Source};
use mizan_text::Value;

use crate::exit::{Exit, Failure, Outcome};
use crate::session::{Known, Session};

/// A country that facts are about.
pub(crate) fn country(session: &Session, known: &Known, asked: &str) -> Outcome<Country> {
    let text = session.text();
    let there = known.facts.countries();
    let parsed: Option<Country> = asked.parse().ok();
    if let Some(country) = parsed.filter(|country| there.contains(country)) {
        return Ok(country);
    }
    let names = known.names(None);
    let with_dossier: Vec<&Country> =
        there.iter().filter(|country| known.facts.has_dossier(**country)).collect();
    let codes: Vec<String> = with_dossier.iter().map(ToString::to_string).collect();
    let others = if there.len() > with_dossier.len() {
        text.get("cli-others-commitments-only")
    } else {
        String::new()
    };
    let key = if codes.is_empty() { "cli-no-dossier-there" } else { "cli-countries-there" };
    let there_are =
        ("there", text.with(key, &[("codes", codes.join(" ").into()), ("others", others.into())]).into());
    if let Some(country) = parsed {
        let name = text.country(&names, country);
        let parts = [("code", country.code().into()), ("name", name.into()), there_are];
        return Err(Failure::new(Exit::NoSuch, text.with("cli-nothing-about", &parts)));
    }
    // A dossier is likelier to be meant than a State of which only commitments are known.
    let candidates = there.iter().map(|country| {
        let (code, name) = (country.code().to_owned(), text.country(&names, *country));
        let far = distance(&code, asked).min(distance(&name, asked));
        // Letters swapped are likelier than a letter mistaken: PKA is PAK.
        (far, letters(&code) != letters(asked), !known.facts.has_dossier(*country), code, name)
    });
    let near = candidates.min().filter(|(far, ..)| *far <= tolerated(asked));
    let near = near
        .map(|(_, _, _, code, name)| text.with("cli-named", &[("id", code.into()), ("name", name.into())]));
    Err(no_such(session, "cli-no-country", asked, near, vec![there_are]))
}

/// A State by its code, whether or not anything is recorded about it.
pub(crate) fn state(session: &Session, asked: &str) -> Outcome<Country> {
    asked.parse().map_err(|_| no_such(session, "cli-no-country", asked, None, vec![("there", "".into())]))
}

/// A right of the taxonomy.
pub(crate) fn right(session: &Session, known: &Known, asked: &str) -> Outcome<RightId> {
    if let Ok(id) = asked.parse::<RightId>()
        && known.facts.reference::<Right>(id.as_str()).is_some()
    {
        return Ok(id);
    }
    let text = session.text();
    let names = known.names(None);
    let all: Vec<(String, String)> = known
        .facts
        .of_kind(None, Kind::Right)
        .map(|fact| (fact.id.local().to_owned(), text.fact_name(&names, fact)))
        .collect();
    let near = nearest(all.iter().map(|(id, name)| (id.as_str(), name.as_str())), asked);
    let near = near.map(|(id, name)| text.with("cli-named", &[("id", id.into()), ("name", name.into())]));
    let ids: Vec<&str> = all.iter().map(|(id, _)| id.as_str()).collect();
    Err(no_such(session, "cli-no-right", asked, near, vec![("rights", ids.join(" ").into())]))
}

/// Whether a finding or a right is meant, and which.
pub(crate) enum Subject {
    Right(RightId),
    Finding(String),
}

/// A right, or a finding of an assessment.
pub(crate) fn subject(
    session: &Session,
    known: &Known,
    assessment: &Assessment,
    asked: &str,
) -> Outcome<Subject> {
    if assessment.finding(asked).is_some() {
        return Ok(Subject::Finding(asked.to_owned()));
    }
    if asked.contains('.') {
        return Err(no_finding(session, assessment, asked));
    }
    right(session, known, asked).map(Subject::Right)
}

/// That there is no such finding.
pub(crate) fn no_finding(session: &Session, assessment: &Assessment, asked: &str) -> Failure {
    let near = nearest(assessment.findings.iter().map(|f| (f.id.as_str(), f.id.as_str())), asked);
    let country = ("country", assessment.country.code().into());
    no_such(session, "cli-no-finding", asked, near.map(|(id, _)| id.to_owned()), vec![country])
}

/// A fact or a source.
pub(crate) enum Thing {
    Fact(FactId),
    Source(Arc<Source>),
}

/// A fact by its whole id, or by its local one where only one has it; or a source.
pub(crate) fn thing(session: &Session, known: &Known, asked: &str) -> Outcome<Thing> {
    if let Some(fact) = asked.parse::<FactId>().ok().and_then(|id| known.facts.get(&id)) {
        return Ok(Thing::Fact(fact.id.clone()));
    }
    if let Some(source) = known.facts.source(asked) {
        return Ok(Thing::Source(Arc::clone(source)));
    }
    let local: Vec<&Arc<Fact>> = known.facts.all().iter().filter(|fact| fact.id.local() == asked).collect();
    match local.as_slice() {
        [] => Err(no_fact(session, known, asked)),
        [one] => Ok(Thing::Fact(one.id.clone())),
        several => {
            let ids: Vec<&str> = several.iter().take(12).map(|fact| fact.id.as_str()).collect();
            let parts =
                [("asked", asked.into()), ("count", several.len().into()), ("ids", ids.join(" ").into())];
            Err(Failure::new(Exit::NoSuch, session.text().with("cli-several-facts", &parts)))
        }
    }
}

/// That there is no such fact.
pub(crate) fn no_fact(session: &Session, known: &Known, asked: &str) -> Failure {
    let facts = known.facts.all().iter().map(|fact| (fact.id.as_str(), fact.id.as_str()));
    let sources = known.facts.sources().keys().map(|id| (id.as_str(), id.as_str()));
    let near = nearest(facts.chain(sources), asked).map(|(id, _)| id.to_owned());
    no_such(session, "cli-no-fact", asked, near, Vec::new())
}

/// That there is none of a name, with the nearest that there is.
pub(crate) fn none<'a>(
    session: &Session,
    key: &str,
    asked: &str,
    all: impl Iterator<Item = (&'a str, &'a str)>,
    parts: Vec<(&str, Value)>,
) -> Failure {
    no_such(session, key, asked, nearest(all, asked).map(|(id, _)| id.to_owned()), parts)
}

fn no_such(
    session: &Session,
    key: &str,
    asked: &str,
    near: Option<String>,
    mut parts: Vec<(&str, Value)>,
) -> Failure {
    let text = session.text();
    let near = match near {
        Some(near) => text.with("cli-did-you-mean", &[("near", near.into())]),
        None => String::new(),
    };
    parts.extend([("asked", asked.into()), ("near", near.into())]);
    Failure::new(Exit::NoSuch, text.with(key, &parts))
}

/// The id whose text or name is nearest, if any is near.
fn nearest<'a>(all: impl Iterator<Item = (&'a str, &'a str)>, asked: &str) -> Option<(&'a str, &'a str)> {
    let far = all.map(|(id, name)| (distance(id, asked).min(distance(name, asked)), id, name));
    far.min().filter(|(far, ..)| *far <= tolerated(asked)).map(|(_, id, name)| (id, name))
}

fn distance(known: &str, asked: &str) -> usize {
    // A text of thousands of letters is near to nothing.
    if asked.len() > 200 {
        return usize::MAX;
    }
    strsim::damerau_levenshtein(&known.to_lowercase(), &asked.to_lowercase())
}

/// The letters of a code in any order.
fn letters(code: &str) -> Vec<char> {
    let mut letters: Vec<char> = code.to_uppercase().chars().collect();
    letters.sort_unstable();
    letters
}

/// A letter in three may be wrong.
fn tolerated(asked: &str) -> usize {
    (asked.chars().count() / 3).max(1)
}

/// The address of a site: without a slash at its end, and without what doesn't belong to an address.
pub(crate) fn site_address(session: &Session, base: &str) -> Outcome<String> {
    let host = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/[]%".contains(c);
    match host {
        Some(host)
            if host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[')
                && host.chars().all(plain) =>
        {
            Ok(base.trim_end_matches('/').to_owned())
        }
        _ => {
            let parts = [("base", base.into())];
            Err(Failure::new(Exit::Usage, session.text().with("cli-no-site", &parts)))
        }
    }
}
