//! Articles and sections by their number: `article 19`, `ICCPR 19`, `section 295-C`.

use mizan_domain::kinds::{Norm, NormKind, Provision, ProvisionKind, Right};
use mizan_domain::{Country, Day, FactId, Facts, Kind};
use mizan_text::{Names, Text};

use super::MOST;
use super::words::{begins, beside, split};

/// A numbered provision of a treaty, a constitution or a law.
pub(super) struct Article {
    id: FactId,
    numbers: Vec<String>,
    country: Option<Country>,
    /// The words by which what it stands in is called.
    of: Vec<String>,
    tier: Tier,
    /// Treaties that lead for several rights, then constitutions, then other treaties.
    place: u8,
}

/// What guarantees a right to everyone, be it in a treaty or a constitution; what guarantees one to some;
/// what sets up procedures; sections of other laws.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Everyone,
    Some,
    Procedure,
    Section,
}

/// Words that say which: `article`, `section`, in every language.
pub(super) struct Sayings {
    pub(super) article: Vec<String>,
    pub(super) section: Vec<String>,
}

pub(super) fn all(facts: &Facts, text: &Text, on: Day) -> Vec<Article> {
    let names = Names::new(facts, None, on);
    let leads = |instrument: &str| {
        let leading = facts.each::<Right>(None).filter_map(|(_, right)| right.lead_instrument.as_ref());
        leading.filter(|id| id.as_str() == instrument).count()
    };
    let provisions = facts.each::<Provision>(None).map(|(fact, provision)| {
        let id = provision.instrument.as_str();
        let title = facts.get(&FactId::new(None, Kind::Instrument, id)).and_then(|f| f.body.name());
        Article {
            id: fact.id.clone(),
            numbers: vec![split(&provision.article).concat()],
            country: None,
            of: split(&format!(
                "{id} {} {}",
                text.name(&names, Kind::Instrument, id),
                title.unwrap_or_default()
            )),
            tier: match (provision.kind, provision.scope.as_str()) {
                (ProvisionKind::Right, "everyone") => Tier::Everyone,
                (ProvisionKind::Right, _) => Tier::Some,
                _ => Tier::Procedure,
            },
            place: if leads(id) > 1 { 0 } else { 2 },
        }
    });
    let norms = facts.countries().into_iter().flat_map(|country| {
        facts.each::<Norm>(Some(country)).filter_map(move |(fact, norm)| {
            let called = [norm.number.as_deref(), Some(norm.title.as_str())];
            let numbers: Vec<String> = called.into_iter().flatten().filter_map(number_of).collect();
            (!numbers.is_empty()).then_some((country, fact, norm, numbers))
        })
    });
    let norms = norms.map(|(country, fact, norm, numbers)| Article {
        id: fact.id.clone(),
        numbers,
        country: Some(country),
        of: split(&format!(
            "{} {} {}",
            norm.title,
            fact.id.local(),
            text.fact_name(&names.of(Some(country)), fact)
        )),
        tier: if norm.kind == NormKind::Constitution { Tier::Everyone } else { Tier::Section },
        place: 1,
    });
    provisions.chain(norms).collect()
}

/// The number at the end of what a norm is called: `295c` of "section 295-C".
fn number_of(called: &str) -> Option<String> {
    let words = split(called);
    let (last, before) = words.split_last()?;
    let number = match before.last() {
        Some(number) if is_letter(last) => format!("{number}{last}"),
        _ => last.clone(),
    };
    is_number(&number).then_some(number)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.chars().all(|c| c.is_ascii_lowercase())
}

/// Those that the terms name, what guarantees a right first.
pub(super) fn named<'a>(
    all: &'a [Article],
    sayings: &Sayings,
    terms: &[String],
    country: Option<Country>,
) -> Vec<&'a FactId> {
    // A bare number is more likely a year or a count.
    let Some(at) = terms.iter().position(|term| is_number(term)).filter(|_| terms.len() > 1) else {
        return Vec::new();
    };
    let (before, after) = (terms.get(..at).unwrap_or_default(), terms.get(at + 1..).unwrap_or_default());
    let letter = after.first().filter(|word| is_letter(word));
    let number = terms.get(at).into_iter().chain(letter).map(String::as_str).collect::<String>();
    let rest = before.iter().chain(after.iter().skip(usize::from(letter.is_some())));
    let (said, others): (Vec<String>, Vec<String>) =
        rest.cloned().partition(|term| sayings.article.contains(term) || sayings.section.contains(term));
    let of_laws = said.iter().any(|term| sayings.section.contains(term));
    let of_treaties = !of_laws && !said.is_empty();
    let mut found: Vec<(Tier, u8, &FactId)> = all
        .iter()
        .filter(|article| article.numbers.contains(&number))
        .filter(|article| article.country.is_none() || country.is_none() || article.country == country)
        .filter(|article| beside(&article.of, &others, begins).is_some())
        .filter(|article| !(of_treaties && article.tier == Tier::Section))
        .map(|article| (article.tier, article.place, &article.id))
        .collect();
    if of_laws && found.iter().any(|(tier, ..)| *tier == Tier::Section) {
        found.retain(|(tier, ..)| *tier == Tier::Section);
    }
    found.sort();
    found.truncate(2 * MOST);
    found.into_iter().map(|(.., id)| id).collect()
}
