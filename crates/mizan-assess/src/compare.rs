//! Countries side by side.

use mizan_domain::{Country, Day, Facts};

use crate::assess::assess;
use crate::{Compared, ComparedRight, Comparison, Rulebook};

/// Countries side by side, step by step, in the order of their codes and with no total.
pub fn compare(facts: &Facts, rules: &Rulebook, countries: &[Country], as_of: Day) -> Comparison {
    let mut countries = countries.to_vec();
    countries.sort_unstable();
    countries.dedup();
    let compared = countries
        .into_iter()
        .map(|country| {
            let assessment = assess(facts, rules, country, as_of);
            Compared {
                country,
                has_dossier: facts.has_dossier(country),
                rights: assessment
                    .rights
                    .into_iter()
                    .filter(crate::RightResult::has_row)
                    .map(|r| ComparedRight {
                        right: r.right,
                        levels: r
                            .steps
                            .into_iter()
                            .map(|s| (s.step, s.level, s.support.is_unverified()))
                            .collect(),
                    })
                    .collect(),
                standings: assessment.standings.into_iter().filter(|s| s.core).collect(),
            }
        })
        .collect();
    Comparison { as_of, edition: facts.edition().to_owned(), countries: compared }
}
