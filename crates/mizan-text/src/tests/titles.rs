//! Names and titles of facts of every kind.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::{Lang, Names, Text};
use mizan_assess::{Arg, Message, Step};
use mizan_domain::kinds::Interval;
use mizan_domain::{Country, Day, Facts, Kind};

use super::facts::titled;

fn day() -> Day {
    Day::parse("2026-11-24").unwrap()
}

fn country() -> Country {
    "XXA".parse().unwrap()
}

#[test]
fn every_kind_has_its_title() {
    let titled = titled();
    let facts = Facts::new(titled.iter().map(|(fact, _)| Arc::clone(fact)), [], None);
    let names = Names::new(&facts, None, day());
    for lang in Lang::ALL {
        let text = Text::new(*lang);
        for (fact, title) in &titled {
            let found = text.title(&names, fact);
            if lang.code() == "en" {
                assert_eq!(found, *title, "{}", fact.id);
            }
            assert_eq!(text.title_of(&names, &fact.id), found);
        }
        assert_eq!(text.problems(), []);
    }
    let kinds: BTreeSet<Kind> = titled.iter().map(|(fact, _)| fact.kind()).collect();
    assert_eq!(kinds, Kind::ALL.iter().copied().collect(), "a kind has no title here");
}

#[test]
fn names_are_looked_up_in_the_country_first() {
    let titled = titled();
    let facts = Facts::new(titled.iter().map(|(fact, _)| Arc::clone(fact)), [], None);
    let text = Text::new(Lang::parse("en").unwrap());
    let names = Names::new(&facts, Some(country()), day());
    assert_eq!(text.name(&names, Kind::Right, "torture"), "Freedom from torture");
    assert_eq!(text.name(&names, Kind::Provision, "iccpr-7"), "ICCPR 7");
    assert_eq!(text.name(&names, Kind::Norm, "torture-act"), "Torture Act 2022");
    assert_eq!(text.name(&names, Kind::Norm, "no-such"), "no-such");
    assert_eq!(text.name(&names.of(None), Kind::Norm, "torture-act"), "torture-act");
    assert_eq!(text.provisions(&names, ["cat-3", "iccpr-7", "cat-4"]), "CAT 3 and 4 and ICCPR 7");
    assert_eq!(text.country(&names, country()), "Exia");
    let before = Names::new(&facts, Some(country()), Day::parse("1999-01-01").unwrap());
    assert_eq!(text.country(&before, country()), "Exland");
    assert_eq!(text.country(&names, "PAK".parse().unwrap()), "Pakistan");
    assert_eq!(text.problems(), []);
}

#[test]
fn a_sentence_takes_the_words_of_practice_from_the_right_that_it_names() {
    let titled = titled();
    let facts = Facts::new(titled.iter().map(|(fact, _)| Arc::clone(fact)), [], None);
    let text = Text::new(Lang::parse("en").unwrap());
    let names = Names::new(&facts, Some(country()), day());
    let of = |right: &str| {
        let message = Message::new("level-value")
            .with("value", Arg::Ref { kind: Kind::Right, id: right.to_owned() })
            .with("level", Arg::Level { step: Step::Practice, level: Interval::new(0, 1) });
        text.message(&message, &names)
    };
    assert_eq!(of("torture"), "Freedom from torture: between Gross and Widespread");
    assert_eq!(of("health"), "Health: between For few and Many unmet");
    assert_eq!(text.problems(), []);
}
