//! The engine on the dossiers that Mizan comes with. Read once for all tests of this file.

#[cfg(test)]
mod dossiers {
    use std::collections::BTreeSet;
    use std::sync::{Arc, LazyLock};

    use mizan_assess::{Action, Arg, Assessment, Bound, Cause, Change, Diff, Plan, PlanStep, Rulebook, Step};
    use mizan_domain::kinds::{Alignment, Commitment, Provision, Relation};
    use mizan_domain::{Body, Country, Day, Fact, FactId, Facts, History, Kind};

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

    fn on(text: &str) -> Assessment {
        mizan_assess::assess(&FACTS, &RULES, pak(), day(text))
    }

    fn diff(from: &str, to: &str) -> Diff {
        mizan_assess::diff(&FACTS, &RULES, pak(), day(from), day(to))
    }

    fn bound(instrument: &str, text: &str) -> Bound {
        on(text).standings.into_iter().find(|s| s.instrument.as_str() == instrument).unwrap().bound
    }

    /// Rights of which an instrument has a chief or supporting provision, from the facts themselves.
    fn rights_of(instrument: &str) -> BTreeSet<String> {
        let own = FACTS.each::<Provision>(None).filter(|(_, p)| p.instrument.as_str() == instrument);
        own.flat_map(|(_, p)| p.chief_for.iter().chain(&p.supports)).map(ToString::to_string).collect()
    }

    /// Whether a finding is about an instrument, or its protocols: by its subject.
    fn is_about(id: &str, instrument: &str) -> bool {
        let (rule, subject) = id.split_once('.').unwrap();
        let of_fact = |kind: Kind, country: Option<Country>| FACTS.get(&FactId::new(country, kind, subject));
        match rule {
            "not-bound" | "no-complaint-route" => subject == instrument,
            "protocol-not-joined" => match of_fact(Kind::Instrument, None).map(|f| &f.body) {
                Some(Body::Instrument(i)) => i.parent.as_ref().is_some_and(|p| p.as_str() == instrument),
                _ => false,
            },
            "reservation-in-effect" => match of_fact(Kind::Reservation, Some(pak())).map(|f| &f.body) {
                Some(Body::Reservation(r)) => r.instrument.as_str() == instrument,
                _ => false,
            },
            "report-overdue" => match of_fact(Kind::Review, Some(pak())).map(|f| &f.body) {
                Some(Body::Review(r)) => r.instrument.as_ref().is_some_and(|i| i.as_str() == instrument),
                _ => false,
            },
            _ if rule.starts_with("law-") => match of_fact(Kind::Provision, None).map(|f| &f.body) {
                Some(Body::Provision(p)) => p.instrument.as_str() == instrument,
                _ => false,
            },
            _ => false,
        }
    }

    /// Across the day on which a treaty comes to bind: its not-bound finding goes, findings on it come,
    /// and nothing moves that doesn't rest on it; each change names the treaty.
    fn assert_only_it_moves(instrument: &str, before: &str, entry: &str) {
        assert_eq!((bound(instrument, before), bound(instrument, entry)), (Bound::No, Bound::Yes));
        let changed = diff(before, entry);
        let names = |causes: &[Cause]| {
            causes
                .iter()
                .any(|c| c.what == "binds" && c.instrument.as_ref().is_some_and(|i| i.as_str() == instrument))
        };
        let mut kinds: BTreeSet<(String, Change)> = BTreeSet::new();
        for finding in &changed.findings {
            assert!(is_about(&finding.id, instrument), "{} doesn't rest on {instrument}", finding.id);
            assert!(names(&finding.causes), "{}: {:?}", finding.id, finding.causes);
            kinds.insert((finding.id.split_once('.').unwrap().0.to_owned(), finding.change));
        }
        assert!(kinds.contains(&("not-bound".to_owned(), Change::Went)), "{kinds:?}");
        assert_eq!(kinds.iter().filter(|(_, change)| *change == Change::Went).count(), 1, "{kinds:?}");
        for rule in ["reservation-in-effect", "law-partial", "law-in-conflict"] {
            assert!(kinds.contains(&(rule.to_owned(), Change::Appeared)), "{rule} of {kinds:?}");
        }
        let rights = rights_of(instrument);
        for level in &changed.levels {
            assert!(rights.contains(level.right.as_str()), "{} {:?}", level.right, level.step);
            assert!(
                matches!(level.step, Step::Commitment | Step::Monitoring),
                "{} {:?}",
                level.right,
                level.step
            );
            assert!(names(&level.causes), "{} {:?}: {:?}", level.right, level.step, level.causes);
        }
    }

    #[test]
    fn the_convention_against_torture_binds_from_23_july_2010() {
        assert_only_it_moves("cat", "2010-07-22", "2010-07-23");
    }

    #[test]
    fn the_covenant_on_civil_and_political_rights_binds_from_23_september_2010() {
        assert_only_it_moves("iccpr", "2010-09-22", "2010-09-23");
        // It leads for assembly, with no reservation on it; others only supported it until then.
        let changed = diff("2010-09-22", "2010-09-23");
        assert!(changed.levels.iter().any(|l| l.right.as_str() == "assembly" && l.step == Step::Commitment));
    }

    #[test]
    fn nothing_moves_on_the_day_of_deposit() {
        let changed = diff("2010-06-22", "2010-06-23");
        assert!(changed.is_empty(), "{:?} {:?}", changed.levels, changed.findings);
        // Nor where a State joins without having signed.
        let acceded = diff("1996-03-11", "1996-03-12");
        assert!(acceded.is_empty(), "{:?} {:?}", acceded.levels, acceded.findings);
        assert_eq!((bound("cedaw", "1996-04-10"), bound("cedaw", "1996-04-11")), (Bound::No, Bound::Yes));
    }

    #[test]
    fn the_two_years_given_for_the_convention_on_the_rights_of_the_child_widen_its_level() {
        let child = |text: &str| {
            let assessment = on(text);
            let level = assessment.right("child").unwrap().step(Step::Commitment).unwrap().level.clone();
            level.interval().map(|i| (i.low(), i.high()))
        };
        assert_eq!(bound("crc", "1990-12-11"), Bound::No);
        assert_eq!(bound("crc", "1992-06-01"), Bound::Maybe);
        assert_eq!(bound("crc", "1997-06-01"), Bound::Yes);
        let (low, high) = child("1992-06-01").unwrap();
        assert!(low < high, "[{low}, {high}]");
        assert_eq!(child("1998-06-01"), Some((3, 3)));
        let fact = FACTS.find::<Commitment>(Some(pak()), "crc").unwrap().0;
        assert!(fact.is_disputed());
    }

    #[test]
    fn an_assessment_in_1971_has_mostly_no_data_and_says_so() {
        let early = on("1971-06-01");
        assert!(early.counts.cells_without_data * 4 > early.counts.cells * 3, "{:?}", early.counts);
        assert!(early.notices.iter().any(|n| n.key == "notice-mostly-no-data"));
        let missing = early.findings.iter().filter(|f| f.rule == "not-enough-data").count();
        let without =
            early.rights.iter().flat_map(|r| &r.steps).filter(|s| s.level.interval().is_none()).count();
        assert_eq!(missing, without, "each level that is missing is a finding");
        assert_eq!(early.counts.core, 1, "of the core treaties only ICERD was in force");
        assert_eq!(bound("cerd", "1971-06-01"), Bound::Yes);
    }

    #[test]
    fn an_assessment_in_2060_says_that_it_lies_after_the_last_review() {
        let late = on("2060-01-01");
        assert!(late.notices.iter().any(|n| n.key == "notice-after-review"));
        assert!(late.rights.iter().all(|r| r.step(Step::Practice).unwrap().level.interval().is_none()));
        assert!(late.findings.iter().any(|f| f.rule == "law-in-conflict"));
        assert!(on("2026-11-24").notices.is_empty());
    }

    #[test]
    fn every_finding_names_its_rule_and_facts_and_every_fact_has_a_source() {
        for text in ["1992-06-01", "2010-07-23", "2026-11-24"] {
            let assessment = on(text);
            for finding in &assessment.findings {
                assert!(RULES.row(&finding.rule).is_some(), "{}", finding.id);
                assert!(!finding.facts.is_empty(), "{}", finding.id);
            }
            let cited = assessment.findings.iter().flat_map(|f| &f.facts);
            let bases =
                assessment.rights.iter().flat_map(|r| &r.steps).flat_map(|s| &s.basis).map(|b| &b.fact);
            for id in cited.chain(bases).collect::<BTreeSet<&FactId>>() {
                let fact = FACTS.get(id).unwrap_or_else(|| panic!("{id} isn't there"));
                assert!(!fact.citations.is_empty(), "{id} has no source");
                for citation in &fact.citations {
                    assert!(FACTS.source(citation.source.as_str()).is_some(), "{id}: {}", citation.source);
                }
            }
        }
    }

    /// Rules that need recommendations one by one, which the dossiers don't hold yet.
    const WAITING: [&str; 2] = ["recommendation-pending", "contested-implementation"];

    #[test]
    fn the_rules_fire_over_all_states_and_the_years() {
        let mut fired: BTreeSet<String> = BTreeSet::new();
        for country in FACTS.countries() {
            for text in ["2012-06-30", "2026-11-24"] {
                let assessment = mizan_assess::assess(&FACTS, &RULES, country, day(text));
                fired.extend(assessment.findings.into_iter().map(|f| f.rule));
            }
        }
        let table: BTreeSet<String> = RULES.rules().rule.iter().map(|r| r.id.clone()).collect();
        let silent: BTreeSet<&str> = table.difference(&fired).map(String::as_str).collect();
        let expected: BTreeSet<&str> = WAITING.into_iter().chain(["no-mandate"]).collect();
        assert_eq!(silent, expected, "each of these fires in the invented country");
    }

    #[test]
    fn a_state_with_commitments_only_is_assessed_and_says_so() {
        let country = FACTS.countries().into_iter().find(|c| !FACTS.has_dossier(*c)).unwrap();
        let assessment = mizan_assess::assess(&FACTS, &RULES, country, day("2026-11-24"));
        let keys: Vec<&str> = assessment.notices.iter().map(|n| n.key.as_str()).collect();
        assert!(
            keys.contains(&"notice-commitments-only") && keys.contains(&"notice-mostly-no-data"),
            "{keys:?}"
        );
        assert!(assessment.counts.core_bound > 0);
    }

    /// A norm that stands in conflict with binding provisions, and answers none.
    fn conflicting_norm() -> (String, BTreeSet<String>) {
        let as_of = day("2026-11-24");
        let standing = on("2026-11-24");
        let judged = |norm: &str| -> Vec<(&Arc<Fact>, &Alignment)> {
            let all = FACTS.each::<Alignment>(Some(pak()));
            all.filter(|(f, a)| f.holds.on(as_of).possible() && a.norms.iter().any(|n| n.as_str() == norm))
                .collect()
        };
        for (fact, _) in FACTS.each::<mizan_domain::kinds::Norm>(Some(pak())) {
            let own = judged(fact.id.local());
            if own.is_empty() || own.iter().any(|(_, a)| a.relation != Relation::Conflict) {
                continue;
            }
            let closes: BTreeSet<String> = own
                .iter()
                .map(|(_, a)| format!("law-in-conflict.{}", a.provision))
                .filter(|id| {
                    standing.finding(id).is_some_and(|f| {
                        let conflicts = f.facts.iter().filter_map(|x| match &FACTS.get(x)?.body {
                            Body::Alignment(a) => Some(a),
                            _ => None,
                        });
                        conflicts.into_iter().all(|a| a.norms.iter().any(|n| n.as_str() == fact.id.local()))
                    })
                })
                .collect();
            if !closes.is_empty() {
                return (fact.id.local().to_owned(), closes);
            }
        }
        panic!("no norm stands in conflict alone");
    }

    #[test]
    fn the_first_optional_protocol_and_one_norm_repealed_close_just_what_they_should() {
        let (norm, mut expected) = conflicting_norm();
        expected.extend(["protocol-not-joined.iccpr-op1", "no-complaint-route.iccpr"].map(str::to_owned));
        let step = |action: Action| PlanStep { name: None, measure: None, action };
        let plan = Plan {
            name: String::new(),
            step: vec![
                step(Action::Join("iccpr-op1".parse().unwrap())),
                step(Action::Repeal(norm.parse().unwrap())),
            ],
        };
        let what = mizan_assess::what_if(&FACTS, &RULES, pak(), day("2026-11-24"), &plan).unwrap();
        let closed: BTreeSet<String> = what.closes.iter().map(|f| f.id.clone()).collect();
        assert_eq!(closed, expected, "by joining the protocol and repealing {norm}");
        // What the conflict had covered may come to light, on the same provisions only.
        let provisions: BTreeSet<&str> =
            expected.iter().filter_map(|id| id.strip_prefix("law-in-conflict.")).collect();
        for finding in &what.opens {
            let (rule, subject) = finding.id.split_once('.').unwrap();
            assert!(rule.starts_with("law-") && provisions.contains(subject), "{}", finding.id);
        }
    }

    #[test]
    fn what_several_norms_lack_is_said_once() {
        let assessment = on("2026-11-24");
        let mut several = 0;
        for finding in &assessment.findings {
            let Some(Arg::Text(missing)) = finding.message.args.get("missing") else { continue };
            let parts: Vec<&str> = missing.split("; ").collect();
            let once: BTreeSet<&str> = parts.iter().copied().collect();
            assert_eq!(parts.len(), once.len(), "{}: {missing}", finding.id);
            several += usize::from(parts.len() > 1);
        }
        assert!(several > 10, "{several}");
    }

    #[test]
    fn known_at_a_day_before_the_edition_nothing_is_known() {
        let history = History::new(FACTS.all().iter().cloned(), FACTS.sources().values().cloned());
        let before = history.known_at(Some(day("2020-01-01")));
        assert!(Rulebook::of(&before).is_err());
        let now = history.known_at(Some(day("2026-11-24")));
        let then = mizan_assess::assess(&now, &RULES, pak(), day("2026-11-24"));
        assert_eq!(then.known_at, Some(day("2026-11-24")));
        assert_eq!(then.findings, on("2026-11-24").findings);
    }
}
