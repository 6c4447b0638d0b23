//! The pieces between facts and levels, on the dossiers that Mizan comes with: they must say what the
//! assessment says.

#[cfg(test)]
mod pieces {
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::{Arc, LazyLock};

    use mizan_assess::{Answer, Bound, Detail, Rulebook, world};
    use mizan_domain::kinds::{Dimension, Interval};
    use mizan_domain::{Country, Day, Facts, History, Holds, InstrumentId};

    static FACTS: LazyLock<Facts> = LazyLock::new(|| {
        let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
        let facts = reading.facts.into_iter().map(Arc::new);
        History::new(facts, reading.sources.into_iter().map(Arc::new)).known_at(None)
    });
    static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::of(&FACTS).unwrap());

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn pak() -> Country {
        "PAK".parse().unwrap()
    }

    fn detail(text: &str) -> Detail {
        mizan_assess::detail(&FACTS, &RULES, pak(), day(text))
    }

    #[test]
    fn the_world_says_of_each_state_what_its_assessment_says() {
        let countries: Vec<Country> = FACTS.countries().into_iter().collect();
        for text in ["1965-06-01", "1987-06-27", "2008-05-01", "2026-11-24"] {
            let day = day(text);
            let of_pakistan = mizan_assess::assess(&FACTS, &RULES, pak(), day);
            let ids: Vec<InstrumentId> =
                of_pakistan.standings.iter().map(|standing| standing.instrument.clone()).collect();
            let world = world(&FACTS, &ids, day);
            assert_eq!(world.len(), countries.len());
            let some = countries.iter().copied().step_by(23).chain([pak()]);
            for country in some {
                let assessed = mizan_assess::assess(&FACTS, &RULES, country, day);
                for (own, standing) in world[&country].iter().zip(&assessed.standings) {
                    let about = format!("{country} {} on {text}", standing.instrument);
                    assert_eq!(own.bound, standing.bound, "{about}");
                    assert_eq!(own.since, standing.since, "{about}");
                    assert_eq!(own.last_seen, standing.last_seen, "{about}");
                    assert_eq!(own.fact.map(|fact| &fact.id), standing.fact.as_ref(), "{about}");
                }
            }
        }
    }

    #[test]
    fn a_signature_comes_before_the_bond() {
        let cat: Vec<InstrumentId> = vec!["cat".parse().unwrap()];
        let on = |text: &str| {
            let standing = &world(&FACTS, &cat, day(text))[&pak()][0];
            (standing.bound, standing.signed)
        };
        assert_eq!(on("2008-04-16"), (Bound::No, Holds::No));
        assert_eq!(on("2008-04-18"), (Bound::No, Holds::Yes));
        assert_eq!(on("2010-07-24").0, Bound::Yes);
    }

    #[test]
    fn bodies_are_what_the_assessment_takes_them_for() {
        let detail = detail("2026-11-24");
        let assessment = mizan_assess::assess(&FACTS, &RULES, pak(), day("2026-11-24"));
        let mut given: BTreeMap<String, BTreeSet<(u8, u8)>> = BTreeMap::new();
        for basis in assessment.rights.iter().flat_map(|right| &right.steps).flat_map(|step| &step.basis) {
            if let (true, Some(level)) = (basis.fact.as_str().contains(".capacity."), basis.level) {
                given.entry(basis.fact.to_string()).or_default().insert((level.low(), level.high()));
            }
        }
        assert!(!given.is_empty());
        let own: BTreeMap<String, Interval> = detail
            .bodies
            .iter()
            .flat_map(|body| &body.assessments)
            .filter_map(|found| Some((found.fact.to_string(), found.level?)))
            .collect();
        for (fact, levels) in given {
            let level = own[&fact];
            assert_eq!(levels, BTreeSet::from([(level.low(), level.high())]), "{fact}");
        }
        let judiciary = detail.bodies.iter().find(|body| body.fact.local() == "judiciary").unwrap();
        assert_eq!(judiciary.assessments.len(), 2, "two assessments by one source on one day");
        assert!(judiciary.dimensions.contains_key(&Dimension::Independence));
        assert!(judiciary.unverified, "a quotation that was checked is no fact that was checked");
    }

    #[test]
    fn an_assessment_of_later_is_not_known_earlier() {
        let earlier = detail("2009-06-30");
        assert!(earlier.bodies.iter().all(|body| body.assessments.is_empty()));
    }

    #[test]
    fn what_is_overdue_is_what_the_findings_say() {
        for text in ["2015-01-01", "2026-11-24"] {
            let assessment = mizan_assess::assess(&FACTS, &RULES, pak(), day(text));
            let found: BTreeSet<&str> =
                assessment.findings.iter().filter_map(|f| f.id.strip_prefix("report-overdue.")).collect();
            let detail = detail(text);
            let own: BTreeSet<&str> = detail
                .rounds
                .iter()
                .filter(|of| of.bound.possible())
                .flat_map(|of| &of.overdue)
                .map(|late| late.fact.local())
                .collect();
            assert!(!own.is_empty(), "{text}");
            assert_eq!(own, found, "{text}");
        }
    }

    #[test]
    fn each_provision_has_the_answer_that_its_finding_names() {
        let assessment = mizan_assess::assess(&FACTS, &RULES, pak(), day("2026-11-24"));
        let detail = detail("2026-11-24");
        let named = |rule: &str| -> BTreeSet<&str> {
            assessment.findings.iter().filter_map(|f| f.id.strip_prefix(rule)).collect()
        };
        let answered = |answer: Answer| -> BTreeSet<&str> {
            let own = detail.provisions.iter().filter(|of| of.answer == Some(answer));
            own.map(|of| of.provision.as_str()).collect()
        };
        for (rule, answer) in [("law-in-conflict.", Answer::Conflict), ("law-absent.", Answer::Absent)] {
            assert!(!named(rule).is_empty());
            assert!(named(rule).is_subset(&answered(answer)), "{rule}");
        }
        assert!(detail.provisions.iter().any(|of| of.answer.is_none() && of.judgements.is_empty()));
    }
}
