//! Every choice that is shown has its word, and words of levels fit a cell.

use std::collections::BTreeSet;

use crate::{Lang, Text, Worded};
use mizan_assess::{Bound, Change, Step};
use mizan_domain::kinds::*;
use mizan_domain::{Checked, Gap, Kind, SourceKind, Stance};

fn texts() -> Vec<Text> {
    Lang::ALL.iter().map(|lang| Text::new(*lang)).collect()
}

fn words<T: Worded>(text: &Text) {
    let words: BTreeSet<String> = T::EVERY.iter().map(|choice| text.word(*choice)).collect();
    assert_eq!(words.len(), T::EVERY.len(), "two choices share a word: {words:?}");
}

#[test]
fn every_choice_has_a_word_of_its_own() {
    for text in texts() {
        words::<AcceptedBy>(&text);
        words::<Act>(&text);
        words::<ActorLevel>(&text);
        words::<Bound>(&text);
        words::<CaseKind>(&text);
        words::<Change>(&text);
        words::<Checked>(&text);
        words::<CountUnit>(&text);
        words::<Dimension>(&text);
        words::<Direction>(&text);
        words::<EntryRule>(&text);
        words::<Extent>(&text);
        words::<FactorDirection>(&text);
        words::<FactorKind>(&text);
        words::<ImplementationStatus>(&text);
        words::<IndicatorKind>(&text);
        words::<InstitutionKind>(&text);
        words::<InstrumentKind>(&text);
        words::<JudgmentAct>(&text);
        words::<Lens>(&text);
        words::<MeasureEffect>(&text);
        words::<NormEffect>(&text);
        words::<NormKind>(&text);
        words::<ProcedureKind>(&text);
        words::<ProvisionKind>(&text);
        words::<Relation>(&text);
        words::<ReservationEffect>(&text);
        words::<Response>(&text);
        words::<RightFamily>(&text);
        words::<SearchedFor>(&text);
        words::<SourceKind>(&text);
        words::<Stance>(&text);
        words::<Voice>(&text);
        words::<Working>(&text);
        assert_eq!(text.problems(), []);
    }
}

#[test]
fn every_step_level_gap_kind_and_group_has_its_words() {
    for text in texts() {
        for step in Step::ALL {
            for heading in [text.step(step), text.step_short(step), text.step_question(step)] {
                assert!(!heading.is_empty());
            }
            text.step_method(step);
            for family in RightFamily::ALL {
                let mut words = BTreeSet::new();
                for level in 0..=4 {
                    let word = text.level_word(step, *family, level);
                    assert!(word.chars().count() <= 12, "`{word}` is too long for a cell");
                    words.insert(word);
                    text.level_meaning(step, *family, level);
                }
                assert_eq!(words.len(), 5, "{words:?}");
            }
        }
        for gap in Gap::ALL {
            for words in [text.gap(*gap), text.gap_long(*gap), text.gap_meaning(*gap)] {
                assert!(!words.is_empty());
            }
        }
        for kind in Kind::ALL {
            assert_ne!(text.kind(*kind), text.kind_heading(*kind));
        }
        for group in MatrixGroup::ALL {
            assert!(!text.group(*group).is_empty());
        }
        assert_eq!(text.problems(), []);
    }
}

#[test]
fn levels_are_said_with_both_ends() {
    let text = Text::new(Lang::parse("en").unwrap());
    let (civil, social) = (RightFamily::Civil, RightFamily::Social);
    let (point, span) = (Interval::point(2), Interval::new(0, 1));
    assert_eq!(text.level(Step::Law, civil, point), "Partial");
    assert_eq!(text.level(Step::Practice, civil, span), "between Gross and Widespread");
    assert_eq!(text.level(Step::Practice, social, span), "between For few and Many unmet");
    assert_eq!(text.level(Step::Institutions, social, span), "between None and Weak");
    assert_eq!(text.level_digits(point), "2");
    assert_eq!(text.level_digits(span), "0–1");
    assert_eq!(text.level_shown(Step::Practice, civil, span), "Widespread", "narrow: its high end");
    let wide = |low, high| text.level_shown(Step::Practice, civil, Interval::new(low, high));
    assert_eq!(wide(0, 2), "Frequent");
    assert_eq!(wide(0, 3), "Gross to Occasional", "the high word alone would mislead");
    assert_eq!(wide(0, 4), "Unclear (0 to 4)");
    assert_eq!(text.level_spoken(Step::Law, civil, point), "Partial, level 2 of 4");
    assert_eq!(
        text.level_spoken(Step::Practice, civil, span),
        "between Gross and Widespread, level 0 to 1 of 4"
    );
    assert_eq!(text.problems(), []);
}
