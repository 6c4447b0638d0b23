//! What changed in a country, as an Atom feed (RFC 4287): levels and findings that moved as time went
//! on, and facts that were recorded, corrected or ended, with what that moved. Ids and dates come from
//! the facts: the same change has the same entry on every machine.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};
use mizan_assess::{Assessment, Change, Diff, Finding, Level, Step, days_of_change, diff};
use mizan_domain::kinds::{Right, RightFamily};
use mizan_domain::{Country, Day, Fact, Kind, Moment};
use mizan_text::{Names, Text};
use sha2::{Digest as _, Sha256};

use super::Document;
use crate::address::{Address, CountryPage, Form, Place, When, place_of_fact};
use crate::scene::Scene;
use crate::snapshot::Known;

/// Entries in a feed; the newest.
const MOST_ENTRIES: usize = 100;
/// Years back in which changes of time are looked for.
const YEARS: i16 = 1;
/// Editions back that are compared with what was known before them.
const EDITIONS: usize = 6;
/// Facts of one kind in one edition that have an entry each; more share one.
const MOST_FACTS: usize = 10;
/// Facts named in one entry.
const MOST_NAMED: usize = 5;

struct Entry {
    /// What is the same whenever the entry is made.
    key: String,
    at: Moment,
    what: &'static str,
    title: String,
    text: String,
    href: String,
}

/// The feed; none where nothing is recorded about the country.
pub(super) fn document(scene: &Scene<'_>, country: Country) -> Option<String> {
    if !scene.known.facts.countries().contains(&country) {
        return None;
    }
    let mut entries = of_time(scene, country);
    entries.extend(of_knowledge(scene, country));
    entries.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.key.cmp(&b.key)));
    entries.dedup_by(|a, b| a.key == b.key);
    entries.truncate(MOST_ENTRIES);
    Some(clean(&feed(scene, country, &entries).into_string()))
}

fn feed(scene: &Scene<'_>, country: Country, entries: &[Entry]) -> Markup {
    let t = scene.text;
    let names = scene.names(Some(country), scene.epoch.today);
    let newest = entries.first().map(|entry| entry.at);
    let recorded = scene.epoch.snapshot.recorded;
    let updated = newest.or(recorded).unwrap_or_else(|| Moment::start_of(scene.epoch.today));
    let lang = t.lang().code();
    let own = Document::Feed(country).path();
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"))
        feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(lang) {
            id { (urn(&format!("feed {country}"))) }
            title { (t.with("data-feed-title", &[("country", t.country(&names, country).into())])) }
            subtitle { (t.get("data-feed-lead")) }
            updated { (updated) }
            author { name { (t.get("site-name")) } }
            generator version=(env!("CARGO_PKG_VERSION")) { (t.get("site-name")) }
            rights { (t.get("licence-facts")) }
            link rel="self" type="application/atom+xml" href=(own) {}
            link rel="alternate" type="text/html" hreflang=(lang) href=(page(scene, country, CountryPage::Overview)) {}
            @for entry in entries {
                entry {
                    id { (urn(&format!("{country} {}", entry.key))) }
                    title { (entry.title) }
                    updated { (entry.at) }
                    published { (entry.at) }
                    category term=(entry.what) {}
                    link rel="alternate" type="text/html" hreflang=(lang) href=(entry.href) {}
                    content { (entry.text) }
                }
            }
        }
    }
}

/// What XML has no place for is left out.
fn clean(text: &str) -> String {
    text.chars()
        .filter(|c| {
            matches!(c, '\t' | '\n' | '\r') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
        })
        .collect()
}

/// A name that no other thing has, made of what stays the same: a version-8 UUID.
fn urn(key: &str) -> String {
    let digest = Sha256::digest(key.as_bytes());
    let mut hex = String::new();
    for (n, byte) in digest.iter().take(16).enumerate() {
        let byte = match n {
            6 => 0x80 | (byte & 0x0f),
            8 => 0x80 | (byte & 0x3f),
            _ => *byte,
        };
        if matches!(n, 4 | 6 | 8 | 10) {
            hex.push('-');
        }
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    format!("urn:uuid:{hex}")
}

fn page(scene: &Scene<'_>, country: Country, page: CountryPage) -> String {
    on(scene, country, When::Today, page)
}

fn on(scene: &Scene<'_>, country: Country, when: When, page: CountryPage) -> String {
    let place = Place::Country(country, when, page);
    Address { lang: scene.text.lang(), place, form: Form::Html }.path()
}

/// What moved by itself on each day of the last year on which anything could.
fn of_time(scene: &Scene<'_>, country: Country) -> Vec<Entry> {
    let known = scene.known;
    let today = scene.epoch.today;
    let first = today.plus_years(-YEARS);
    let days = days_of_change(&known.facts, &known.rules, country);
    let days: Vec<Day> = days.range(first..=today).copied().collect();
    let mut entries = Vec::new();
    for day in days {
        let moved = diff(&known.facts, &known.rules, country, day.plus_days(-1), day);
        entries.extend(of_diff(scene, country, day, &moved));
    }
    entries
}

fn of_diff(scene: &Scene<'_>, country: Country, day: Day, moved: &Diff) -> Vec<Entry> {
    let t = scene.text;
    let names = scene.names(Some(country), day);
    let at = Moment::start_of(day);
    let causes = |causes: &[mizan_assess::Cause]| -> String {
        let named: Vec<String> = causes.iter().take(MOST_NAMED).map(|cause| t.cause(cause, &names)).collect();
        if named.is_empty() {
            String::new()
        } else {
            t.with("data-feed-causes", &[("causes", t.sequence(&named).into())])
        }
    };
    let mut entries = Vec::new();
    for change in &moved.findings {
        let severities = [change.before.as_ref(), change.after.as_ref()];
        let Some(finding) = change.after.as_ref().or(change.before.as_ref()) else { continue };
        entries.push(Entry {
            key: format!("{day} finding {}", change.id),
            at,
            what: "finding",
            title: finding_title(change.change, finding, t, &names),
            text: sentences(&[severity(severities, t), causes(&change.causes)]),
            href: on(scene, country, When::On(day), CountryPage::Gaps),
        });
    }
    for change in &moved.levels {
        let family = family(scene.known, change.right.as_str());
        let levels = level_moved(change.step, family, &change.before, &change.after, t);
        entries.push(Entry {
            key: format!("{day} level {} {}", change.right, change.step.name()),
            at,
            what: "level",
            title: level_title(change.right.as_str(), change.step, t, &names),
            text: sentences(&[levels, causes(&change.causes)]),
            href: on(scene, country, When::On(day), CountryPage::Right(change.right.slug().clone())),
        });
    }
    entries
}

fn sentences(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n")
}

fn family(known: &Known, right: &str) -> RightFamily {
    known.facts.reference::<Right>(right).map_or(RightFamily::Civil, |right| right.family)
}

fn finding_title(change: Change, finding: &Finding, t: &Text, names: &Names<'_>) -> String {
    let finding = t.message(&finding.message, names);
    t.with("data-feed-finding", &[("change", t.word(change).into()), ("finding", finding.into())])
}

fn level_title(right: &str, step: Step, t: &Text, names: &Names<'_>) -> String {
    let right = t.name(names, Kind::Right, right);
    t.with("data-feed-level", &[("right", right.into()), ("step", t.step(step).into())])
}

fn level_moved(step: Step, family: RightFamily, before: &Level, after: &Level, t: &Text) -> String {
    let word = |level: &Level| match level.interval() {
        Some(level) => t.level_spoken(step, family, level),
        None => t.get("level-none"),
    };
    t.with("site-level-moved", &[("before", word(before).into()), ("after", word(after).into())])
}

fn severity([before, after]: [Option<&Finding>; 2], t: &Text) -> String {
    let word = |finding: Option<&Finding>| match finding {
        Some(finding) => t.number(usize::from(finding.severity)),
        None => t.get("none"),
    };
    t.with("data-feed-severity", &[("before", word(before).into()), ("after", word(after).into())])
}

/// What each of the last editions said otherwise than was known before it.
fn of_knowledge(scene: &Scene<'_>, country: Country) -> Vec<Entry> {
    let editions: Vec<Day> = scene.epoch.snapshot.history.editions().into_iter().collect();
    let mut entries = Vec::new();
    for (n, edition) in editions.iter().enumerate().rev().take(EDITIONS) {
        let recorded = recorded_on(scene, country, *edition);
        if recorded.is_empty() {
            continue;
        }
        entries.extend(of_facts(scene, country, *edition, &recorded));
        let before = n.checked_sub(1).and_then(|before| editions.get(before));
        let before = before.and_then(|day| scene.epoch.snapshot.known_at(*day));
        if let (Some(before), Some(after)) = (before, scene.epoch.snapshot.known_at(*edition))
            && before.facts.has_dossier(country)
        {
            let [old, new] = [&before, &after].map(|known| known.assessment(country, *edition));
            entries.extend(of_assessments(scene, &old, &new, &recorded));
        }
    }
    entries
}

/// What became of a fact in an edition.
struct Recorded<'a> {
    fact: &'a Fact,
    what: &'static str,
}

/// The facts about the country that an edition recorded, corrected or ended.
fn recorded_on<'a>(scene: &Scene<'a>, country: Country, edition: Day) -> Vec<Recorded<'a>> {
    let versions = scene.epoch.snapshot.history.versions();
    let mut recorded = Vec::new();
    let of_country = versions
        .chunk_by(|a, b| a.id == b.id)
        .filter(|fact| fact.first().is_some_and(|version| version.country == Some(country)));
    for fact in of_country {
        for (n, version) in fact.iter().enumerate() {
            if version.recorded.from.day() == edition {
                let what = if n == 0 { "recorded" } else { "corrected" };
                recorded.push(Recorded { fact: version, what });
            }
            let last = n + 1 == fact.len();
            if last && version.recorded.until.is_some_and(|until| until.day() == edition) {
                recorded.push(Recorded { fact: version, what: "ended" });
            }
        }
    }
    recorded
}

fn of_facts(scene: &Scene<'_>, country: Country, edition: Day, recorded: &[Recorded<'_>]) -> Vec<Entry> {
    let t = scene.text;
    let names = scene.names(Some(country), scene.epoch.today);
    let at = Moment::start_of(edition);
    let mut by_kind: BTreeMap<(Kind, &str), Vec<&Recorded<'_>>> = BTreeMap::new();
    for one in recorded {
        by_kind.entry((one.fact.kind(), one.what)).or_default().push(one);
    }
    let mut entries = Vec::new();
    for ((kind, what), facts) in by_kind {
        let became = t.get(&format!("data-feed-{what}"));
        if facts.len() > MOST_FACTS {
            entries.push(Entry {
                key: format!("{edition} {what} {}", kind.name()),
                at,
                what: "facts",
                title: t.with(
                    "data-feed-facts",
                    &[("became", became.into()), ("kind", t.kind_heading(kind).into())],
                ),
                text: t.with("data-feed-count", &[("count", facts.len().into())]),
                href: page(scene, country, CountryPage::FactsOf(kind)),
            });
            continue;
        }
        for one in facts {
            let title = t.title(&names, one.fact);
            let place = place_of_fact(&one.fact.id, When::Today).unwrap_or(Place::Home);
            entries.push(Entry {
                key: format!("{edition} {what} {}", one.fact.id),
                at,
                what: "fact",
                title: t
                    .with("data-feed-fact", &[("became", became.as_str().into()), ("fact", title.into())]),
                text: sentences(&[one.fact.recorded.why.clone(), t.word(one.fact.checked())]),
                href: Address { lang: t.lang(), place, form: Form::Html }.path(),
            });
        }
    }
    entries
}

/// What an edition moved, on its own day.
fn of_assessments(
    scene: &Scene<'_>,
    old: &Assessment,
    new: &Assessment,
    recorded: &[Recorded<'_>],
) -> Vec<Entry> {
    let t = scene.text;
    let (country, edition) = (new.country, new.as_of);
    let names = scene.names(Some(country), edition);
    let at = Moment::start_of(edition);
    let causes = |facts: &mut dyn Iterator<Item = &mizan_domain::FactId>| -> String {
        let named: std::collections::BTreeSet<String> = facts
            .filter(|id| recorded.iter().any(|one| one.fact.id == **id))
            .take(MOST_NAMED)
            .map(|id| t.title_of(&names, id))
            .collect();
        let named: Vec<String> = named.into_iter().collect();
        if named.is_empty() {
            String::new()
        } else {
            t.with("data-feed-causes", &[("causes", t.sequence(&named).into())])
        }
    };
    let mut entries = Vec::new();
    let findings: BTreeMap<&str, [Option<&Finding>; 2]> = old
        .findings
        .iter()
        .map(|finding| (finding, 0))
        .chain(new.findings.iter().map(|finding| (finding, 1)))
        .fold(BTreeMap::new(), |mut by, (finding, side)| {
            if let Some(place) = by.entry(finding.id.as_str()).or_insert([None, None]).get_mut(side) {
                *place = Some(finding);
            }
            by
        });
    for (id, sides) in findings {
        let (change, finding) = match sides {
            [None, Some(new)] => (Change::Appeared, new),
            [Some(old), None] => (Change::Went, old),
            [Some(old), Some(new)] if old.severity != new.severity => (Change::Moved, new),
            _ => continue,
        };
        entries.push(Entry {
            key: format!("{edition} known finding {id}"),
            at,
            what: "finding",
            title: finding_title(change, finding, t, &names),
            text: sentences(&[
                severity(sides, t),
                causes(&mut sides.iter().flatten().flat_map(|f| &f.facts)),
            ]),
            href: page(scene, country, CountryPage::Gaps),
        });
    }
    for after in &new.rights {
        let Some(before) = old.right(after.right.as_str()) else { continue };
        for step in Step::ALL {
            let (Some(was), Some(is)) = (before.step(step), after.step(step)) else { continue };
            if was.level.interval() == is.level.interval() {
                continue;
            }
            let family = family(scene.known, after.right.as_str());
            let basis = was.basis.iter().chain(&is.basis).map(|basis| &basis.fact);
            entries.push(Entry {
                key: format!("{edition} known level {} {}", after.right, step.name()),
                at,
                what: "level",
                title: level_title(after.right.as_str(), step, t, &names),
                text: sentences(&[
                    level_moved(step, family, &was.level, &is.level, t),
                    causes(&mut basis.into_iter()),
                ]),
                href: page(scene, country, CountryPage::Right(after.right.slug().clone())),
            });
        }
    }
    entries
}
