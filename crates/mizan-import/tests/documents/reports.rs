//! The real reports: what the README of the data counts in each.

use mizan_domain::PartialDate;
use mizan_domain::monitoring::AnswerValue::{self, AlreadyImplemented, Examine, NotSupported, Supported};
use mizan_domain::monitoring::{DocumentKind, ReviewBody};
use mizan_import::{Why, working_group};

use crate::support::{Collected, real};

/// A report: file, symbol, State, session, date; for each heading paragraph its number, the State's answer,
/// and how many paragraphs stand under it with a text and by reference; misprints as printed and as meant.
struct Report {
    file: &'static str,
    symbol: &'static str,
    country: &'static str,
    session: u16,
    dated: &'static str,
    groups: &'static [(&'static str, AnswerValue, usize, usize)],
    misprints: &'static [(&'static str, &'static str)],
}

const fn report(
    file: &'static str,
    symbol: &'static str,
    country: &'static str,
    (session, dated): (u16, &'static str),
    groups: &'static [(&'static str, AnswerValue, usize, usize)],
    misprints: &'static [(&'static str, &'static str)],
) -> Report {
    Report { file, symbol, country, session, dated, groups, misprints }
}

const REPORTS: &[Report] = &[
    report(
        "wg-reports/pakistan2008",
        "A/HRC/8/42",
        "PAK",
        (2, "2008-06-04"),
        &[("107", Examine, 43, 0), ("108", NotSupported, 0, 8)],
        &[],
    ),
    report(
        "wg-reports/pakistan2012",
        "A/HRC/22/12",
        "PAK",
        (14, "2012-12-26"),
        &[("122", Examine, 165, 0), ("123", NotSupported, 1, 0)],
        &[],
    ),
    report("wg-reports/india2008", "A/HRC/8/26", "IND", (1, "2008-05-23"), &[("87", Examine, 18, 0)], &[]),
    report(
        "wg-reports/india2012",
        "A/HRC/21/10",
        "IND",
        (13, "2012-07-09"),
        &[("138", Examine, 169, 0)],
        &[],
    ),
    report(
        "wg-reports/bangladesh2009",
        "A/HRC/11/18",
        "BGD",
        (4, "2009-10-05"),
        &[("95", Examine, 42, 0)],
        &[],
    ),
    report(
        "wg-reports/bangladesh2013",
        "A/HRC/24/12",
        "BGD",
        (16, "2013-07-08"),
        &[("129", Supported, 164, 0), ("130", Examine, 27, 0), ("131", NotSupported, 5, 0)],
        &[("120.111", "129.111"), ("131.22", "130.22")],
    ),
    report(
        "wg-reports/srilanka2008",
        "A/HRC/8/46",
        "LKA",
        (2, "2008-06-05"),
        &[("82", Supported, 45, 0), ("83", Examine, 0, 10), ("84", NotSupported, 0, 25)],
        &[],
    ),
    report(
        "wg-reports/srilanka2012",
        "A/HRC/22/16",
        "LKA",
        (14, "2012-12-18"),
        &[("127", Supported, 110, 0), ("128", NotSupported, 94, 0)],
        &[],
    ),
    report(
        "wg-reports/nepal2011",
        "A/HRC/17/5",
        "NPL",
        (10, "2011-03-08"),
        &[
            ("106", Supported, 56, 0),
            ("107", AlreadyImplemented, 28, 0),
            ("108", Examine, 36, 0),
            ("109", NotSupported, 15, 0),
        ],
        &[],
    ),
    report("wg-reports/bhutan2010", "A/HRC/13/11", "BTN", (6, "2010-01-04"), &[("101", Examine, 99, 0)], &[]),
    report(
        "wg-reports/bhutan2014",
        "A/HRC/27/8",
        "BTN",
        (19, "2014-07-01"),
        &[("118", Supported, 103, 0), ("120", Examine, 60, 0)],
        &[],
    ),
    report(
        "wg-reports/maldives2011",
        "A/HRC/16/7",
        "MDV",
        (9, "2011-01-04"),
        &[("100", Examine, 126, 0)],
        &[],
    ),
    report(
        "wg-reports/afghanistan2009",
        "A/HRC/12/9",
        "AFG",
        (5, "2009-07-20"),
        &[("95", Supported, 96, 0), ("96", Examine, 37, 0), ("97", NotSupported, 10, 0)],
        &[],
    ),
    report(
        "wg-reports/afghanistan2014",
        "A/HRC/26/4",
        "AFG",
        (18, "2014-04-04"),
        &[("136", Supported, 178, 0), ("137", Examine, 34, 0), ("138", NotSupported, 12, 0)],
        &[],
    ),
    report(
        "wg-reports/algeria2012",
        "A/HRC/21/13",
        "DZA",
        (13, "2012-07-05"),
        &[("129", Examine, 112, 0)],
        &[("128.12", "129.12")],
    ),
    report(
        "wg-reports/burundi2013",
        "A/HRC/23/9",
        "BDI",
        (15, "2013-03-25"),
        &[("126", Examine, 174, 0)],
        &[("127.10", "126.10"), ("127.120", "126.120")],
    ),
    report(
        "slovenia-upr/g1423930",
        "A/HRC/28/15",
        "SVN",
        (20, "2014-12-10"),
        &[("115", Examine, 163, 0)],
        &[],
    ),
    report(
        "slovenia-upr/g2502644",
        "A/HRC/59/15",
        "SVN",
        (48, "2025-03-24"),
        &[("140", Examine, 254, 0)],
        &[],
    ),
];

fn as_text(report: &Report) -> Option<Collected> {
    let file = real(&format!("{}.layout.txt.xz", report.file))?;
    Some(Collected::of(working_group::read, &file))
}

#[test]
fn every_report_has_its_paragraphs_with_the_states_answers() {
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        let mut groups: Vec<(&str, AnswerValue, usize, usize)> = Vec::new();
        for paragraph in read.paragraphs() {
            let first = &paragraph.answers[0];
            let place = first.place.as_deref().unwrap();
            if groups.last().is_none_or(|group| group.0 != place) {
                groups.push((place, first.value, 0, 0));
            }
            let group = groups.last_mut().unwrap();
            assert_eq!(group.1, first.value);
            *(if paragraph.refers_to.is_some() { &mut group.3 } else { &mut group.2 }) += 1;
        }
        assert_eq!(groups, report.groups, "{}", report.file);
    }
}

#[test]
fn every_report_says_which_document_it_is() {
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        let document = read.document();
        assert_eq!(document.symbol.as_str(), report.symbol);
        assert_eq!(document.country.code(), report.country);
        assert_eq!(document.session, Some(report.session), "{}", report.file);
        assert_eq!(document.dated, Some(report.dated.parse::<PartialDate>().unwrap()));
        assert_eq!((document.kind, document.body), (DocumentKind::WorkingGroupReport, ReviewBody::Upr));
    }
}

#[test]
fn misprints_are_told_and_nothing_else_is_called_one() {
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        let paragraphs = read.paragraphs();
        let misprints: Vec<(&str, &str)> = paragraphs
            .iter()
            .filter_map(|p| p.suspected.as_ref().map(|meant| (p.printed.as_str(), meant.as_str())))
            .collect();
        assert_eq!(misprints, report.misprints, "{}", report.file);
    }
}

/// No number that is printed in the section is left out, and none is delivered that isn't printed.
#[test]
fn paragraphs_count_on_without_a_gap() {
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        let mut last = (String::new(), 0);
        for (paragraph, ordinal) in read.paragraphs().into_iter().zip(1..) {
            assert_eq!(paragraph.ordinal, ordinal);
            if paragraph.refers_to.is_some() {
                continue;
            }
            let meant = paragraph.suspected.as_ref().unwrap_or(&paragraph.printed);
            let (head, number) = meant.as_str().split_once('.').unwrap();
            let number: u32 = number.parse().unwrap();
            assert_eq!(number, if head == last.0 { last.1 + 1 } else { 1 }, "{} {meant}", report.file);
            last = (head.to_owned(), number);
            assert!(!paragraph.text.is_empty());
        }
        let unnumbered = read.held.iter().any(|held| matches!(held.why, Why::Unnumbered(_)));
        assert!(!unnumbered, "{}", report.file);
    }
}

#[test]
fn page_heads_and_footnotes_stand_in_no_paragraph() {
    let noise = ["GE.", "Page ", "have not been edited", "The recommendation as", "originally made"];
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        for paragraph in read.paragraphs() {
            for words in noise.into_iter().chain([report.symbol]) {
                assert!(!paragraph.text.contains(words), "{} {}: {words}", report.file, paragraph.printed);
            }
            let end = paragraph.text.trim_end_matches(|c: char| c.is_ascii_digit());
            assert!(!end.ends_with([';', ' ']), "{} {}", report.file, paragraph.printed);
        }
    }
}

#[test]
fn what_is_held_is_what_a_person_has_to_look_at() {
    for report in REPORTS {
        let Some(read) = as_text(report) else { return };
        let faults = read.faults();
        match report.file {
            // Two States without a comma between them.
            "wg-reports/india2008" => {
                assert!(matches!(faults[..], [("86.1", Why::UnknownState(_))]), "{faults:?}");
            }
            // What the State said of single recommendations, after its answer.
            "wg-reports/nepal2011" => {
                let columns: Vec<&str> = faults.iter().map(|(column, _)| *column).collect();
                assert_eq!(columns, ["110", "111", "112", "113", "114", "115"]);
                assert!(faults.iter().all(|(_, why)| matches!(why, Why::UnknownAnswer(_))));
            }
            _ => assert!(faults.is_empty(), "{}: {faults:?}", report.file),
        }
    }
}

#[test]
fn a_paragraph_named_by_reference_has_no_text_and_says_where_it_stands() {
    let Some(file) = real("wg-reports/pakistan2008.layout.txt.xz") else { return };
    let read = Collected::of(working_group::read, &file);
    let paragraphs = read.paragraphs();
    let references: Vec<&str> = paragraphs.iter().filter_map(|p| p.refers_to.as_deref()).collect();
    assert_eq!(references, ["23 (b)", "23 (f)", "27 (b)", "30 (b)", "30 (d)", "43 (c)", "62 (b)", "62 (e)"]);
    for paragraph in paragraphs.iter().filter(|p| p.refers_to.is_some()) {
        assert_eq!((paragraph.printed.as_str(), paragraph.text.as_str()), ("108", ""));
        assert_eq!(paragraph.answers[0].words, "cannot accept them");
    }
}

#[test]
fn the_same_number_can_be_a_recommendation_and_the_next_paragraph() {
    let Some(file) = real("wg-reports/afghanistan2009.layout.txt.xz") else { return };
    let read = Collected::of(working_group::read, &file);
    assert_eq!(read.printed("95.96").answers[0].value, Supported);
    assert_eq!(read.printed("96.1").answers[0].value, Examine);
}

#[test]
fn a_later_paragraph_adds_to_the_history_of_an_answer() {
    let Some(file) = real("wg-reports/bhutan2014.layout.txt.xz") else { return };
    let read = Collected::of(working_group::read, &file);
    let history = |number: &str| -> Vec<(AnswerValue, Option<String>)> {
        read.printed(number).answers.iter().map(|answer| (answer.value, answer.place.clone())).collect()
    };
    let at = |place: &str| Some(place.to_owned());
    assert_eq!(history("118.1"), [(Supported, at("118")), (AlreadyImplemented, at("119"))]);
    assert_eq!(history("118.2"), [(Supported, at("118"))]);
}
