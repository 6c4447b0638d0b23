//! `mizan facts`

use std::collections::BTreeSet;

use mizan_assess::assess;
use mizan_domain::{Country, Fact, FactId, RightId};
use mizan_report::{json, tables};
use serde_json::Value;

use crate::arguments::Facts;
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::Answer;
use crate::session::{Known, Session};

/// Names of what belongs to no country.
const REFERENCE: [&str; 2] = ["reference", "ref"];

pub(crate) fn run(session: &Session, asked: &Facts) -> Outcome {
    let known = session.known()?;
    let country = match asked.country.to_lowercase().as_str() {
        name if REFERENCE.contains(&name) => None,
        _ => Some(lookup::country(session, &known, &asked.country)?),
    };
    let right = asked.right.as_deref().map(|right| lookup::right(session, &known, right)).transpose()?;
    let mut facts = chosen(&known, country, asked, right.as_ref())?;
    if let Some(day) = session.common.as_of {
        facts.retain(|fact| fact.holds.on(day).possible());
    }
    let names = known.names(country);
    let text = session.text();
    let items = || -> Outcome<Value> { Ok(json::facts(facts.iter().copied(), text, &names)?) };
    let answer = Answer {
        json: Box::new(items),
        tables: Box::new(|| vec![tables::facts(facts.iter().copied(), text, &names)]),
        lines: Some(Box::new(|| match items()? {
            Value::Array(items) => Ok(items),
            other => Ok(vec![other]),
        })),
        drawn: None,
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}

/// The facts asked for.
fn chosen<'k>(
    known: &'k Known,
    country: Option<Country>,
    asked: &Facts,
    right: Option<&RightId>,
) -> Outcome<Vec<&'k Fact>> {
    let resting = match (country, right) {
        (Some(country), Some(right)) => rests_on(known, country, right)?,
        _ => BTreeSet::new(),
    };
    let chosen = known.facts.all().iter().filter(|fact| {
        fact.country == country
            && asked.kind.is_none_or(|kind| fact.kind() == kind)
            && right.is_none_or(|right| fact.body.rights().contains(&right) || resting.contains(&fact.id))
    });
    Ok(chosen.map(AsRef::as_ref).collect())
}

/// What the levels and findings of a right rest on.
fn rests_on(known: &Known, country: Country, right: &RightId) -> Outcome<BTreeSet<FactId>> {
    let assessment = assess(&known.facts, &known.rules()?, country, known.as_of);
    let Some(result) = assessment.right(right.as_str()) else { return Ok(BTreeSet::new()) };
    let of_steps = result.steps.iter().flat_map(|step| &step.basis).map(|basis| &basis.fact);
    let findings = result.findings.iter().filter_map(|id| assessment.finding(id));
    Ok(of_steps.chain(findings.flat_map(|finding| &finding.facts)).cloned().collect())
}
