//! UPR Info's export of sessions 1 to 20, against the figures that were counted on it by other means.

use mizan_domain::monitoring::{AnswerValue, Ask, AskKind};
use mizan_import::upr_info;

use crate::support::{Collected, counts, real};

const FILES: [(&str, usize, usize, usize); 5] = [
    ("1-5", 6_094, 4_087, 2_007),
    ("6-9", 8_343, 6_206, 2_137),
    ("10-13", 9_047, 6_980, 2_067),
    ("14-17", 9_598, 7_105, 2_493),
    ("17-20", 7_984, 6_094, 1_890),
];

fn file(name: &str) -> Option<Vec<u8>> {
    real(&format!("upr-info-2015/{name}.xz"))
}

fn read(name: &str) -> Option<Collected> {
    let file = file(name)?;
    Some(Collected::of(|delivery| upr_info::read(&file, delivery)))
}

/// The asks of all six tables.
fn all() -> Option<Vec<Ask>> {
    let names = FILES.map(|(name, ..)| name).into_iter().chain(["voluntary"]);
    let mut all = Vec::new();
    for name in names {
        let read = read(&format!("{name}.csv"))?;
        assert_eq!(read.held, [], "{name}");
        all.extend(read.asks().into_iter().cloned());
    }
    Some(all)
}

fn answer(ask: &Ask) -> AnswerValue {
    assert_eq!(ask.answers.len(), 1);
    ask.answers[0].value
}

#[test]
fn every_row_of_every_table_is_read() {
    for (name, rows, accepted, noted) in FILES {
        let Some(read) = read(&format!("{name}.csv")) else { return };
        assert_eq!(read.held, []);
        assert_eq!(read.entries.len(), rows, "{name}");
        assert!(read.entries.iter().zip(1..).all(|((at, _), n)| at.0 == n));
        let asks = read.asks();
        assert!(asks.iter().all(|ask| ask.kind == AskKind::Recommendation));
        let words = counts(asks.iter().map(|ask| (answer(ask), ask.answers[0].words.as_str())));
        let expected =
            [((AnswerValue::Supported, "Accepted"), accepted), ((AnswerValue::Noted, "Noted"), noted)];
        assert_eq!(words, expected.into_iter().collect(), "{name}");
    }
    let pledges = read("voluntary.csv").unwrap();
    assert_eq!((pledges.entries.len(), pledges.held.len()), (947, 0));
    for ask in pledges.asks() {
        assert_eq!(
            (ask.kind, answer(ask), ask.by),
            (AskKind::Pledge, AnswerValue::Pledge, Some(ask.country))
        );
        assert_eq!(ask.answers[0].words, "Voluntary Pledge");
    }
}

/// One test, for reading all takes most of its time.
#[test]
fn the_rows_of_all_tables_have_the_figures_that_were_counted_on_them() {
    let Some(all) = all() else { return };
    assert_eq!(all.len(), 42_013);
    recommendations_are_counted_by_session_action_and_answer(&all);
    states_of_south_asia_and_slovenia_have_their_figures(&all);
    the_second_review_of_pakistan_is_told_in_detail(&all);
    letters_blanks_and_lists_are_read_as_meant(&all);
    keys_tell_every_row(&all);
}

fn recommendations_are_counted_by_session_action_and_answer(all: &[Ask]) {
    let asks: Vec<&Ask> = all.iter().filter(|ask| ask.kind == AskKind::Recommendation).collect();
    assert_eq!(asks.len(), 41_066);
    let answers = counts(asks.iter().map(|ask| answer(ask)));
    assert_eq!(answers[&AnswerValue::Supported], 30_472);
    assert_eq!(answers[&AnswerValue::Noted], 10_594);
    let rows = [
        430, 855, 1335, 1804, 1670, 2038, 2147, 2107, 2051, 2306, 2179, 2434, 2128, 2179, 1847, 2751, 2821,
        2387, 2829, 2768,
    ];
    assert_eq!(counts(asks.iter().map(|ask| ask.session.unwrap())), (1..).zip(rows).collect());
    let actions = [(1, 603), (2, 6_981), (3, 3_449), (4, 16_261), (5, 13_772)];
    assert_eq!(counts(asks.iter().map(|ask| ask.action.unwrap())), actions.into_iter().collect());
    let under_review = counts(asks.iter().map(|ask| (ask.session.unwrap(), ask.country)));
    let states = [16, 16, 16, 16, 16, 16, 16, 15, 16, 16, 17, 17, 14, 14, 13, 14, 15, 14, 14, 14];
    assert_eq!(counts(under_review.keys().map(|(session, _)| *session)), (1..).zip(states).collect());
    assert_eq!(counts(asks.iter().map(|ask| ask.country)).len(), 193);
    // One of the 169 names that recommend is `(Unknown)`.
    let by = counts(asks.iter().map(|ask| ask.by));
    assert_eq!((by.len(), by[&None]), (169, 9));
    let observers = ["VAT", "PSE"].map(|code| by[&Some(code.parse().unwrap())]);
    assert_eq!(observers.iter().sum::<usize>(), 467);
}

fn states_of_south_asia_and_slovenia_have_their_figures(all: &[Ask]) {
    for (code, reviews, recommends) in [
        ("PAK", [(2, 93, 8), (14, 133, 66)].as_slice(), 339),
        ("IND", &[(1, 5, 25), (13, 56, 114)], 145),
        ("BGD", &[(4, 70, 30), (16, 185, 47)], 345),
        ("LKA", &[(2, 61, 34), (14, 114, 94)], 217),
        ("NPL", &[(10, 146, 47)], 85),
        ("BTN", &[(6, 93, 57), (19, 106, 115)], 84),
        ("MDV", &[(9, 100, 40)], 261),
        ("AFG", &[(5, 118, 29), (18, 189, 35)], 75),
        ("SVN", &[(7, 95, 11), (20, 155, 25)], 879),
    ] {
        let state = code.parse().unwrap();
        let asks = all.iter().filter(|ask| ask.kind == AskKind::Recommendation);
        let (mut to, mut by) = (Vec::new(), 0);
        for ask in asks {
            by += usize::from(ask.by == Some(state));
            if ask.country == state {
                to.push((ask.session.unwrap(), answer(ask)));
            }
        }
        let expected = reviews.iter().flat_map(|(session, accepted, noted)| {
            [((*session, AnswerValue::Supported), *accepted), ((*session, AnswerValue::Noted), *noted)]
        });
        assert_eq!(counts(to), expected.collect(), "{code}");
        assert_eq!(by, recommends, "{code}");
    }
}

fn the_second_review_of_pakistan_is_told_in_detail(all: &[Ask]) {
    let pakistan = "PAK".parse().unwrap();
    let of = |session| all.iter().filter(move |ask| ask.country == pakistan && ask.session == Some(session));
    let pledges: Vec<_> = of(14).filter(|ask| ask.kind == AskKind::Pledge).collect();
    assert_eq!(pledges.len(), 1);
    assert!(
        !all.iter()
            .any(|ask| ask.country == pakistan && ask.kind == AskKind::Pledge && ask.session != Some(14))
    );
    let second: Vec<_> = of(14).filter(|ask| ask.kind == AskKind::Recommendation).collect();
    assert_eq!(second.len(), 199);
    let actions = [(1, 1), (2, 59), (3, 17), (4, 54), (5, 68)];
    assert_eq!(counts(second.iter().map(|ask| ask.action.unwrap())), actions.into_iter().collect());
    assert_eq!(counts(second.iter().map(|ask| ask.by)).len(), 77);
    let texts = counts(second.iter().map(|ask| &ask.text));
    assert_eq!(texts.len(), 197);
    assert!(texts.values().all(|n| *n <= 2));
    let first: Vec<_> = of(2).collect();
    assert_eq!(first.len(), 101);
    assert_eq!(counts(first.iter().map(|ask| ask.by)).len(), 39);
    assert_eq!(counts(first.iter().map(|ask| &ask.text)).len(), 78);
}

fn letters_blanks_and_lists_are_read_as_meant(all: &[Ask]) {
    let moroccan = all.iter().any(|ask| {
        ask.country.code() == "MAR" && ask.session == Some(1) && ask.text.contains("Instance Equité")
    });
    assert!(moroccan);
    // Marks that letters of one encoding become when they are read in another.
    assert!(all.iter().all(|ask| !ask.text.contains(['\u{fffd}', '√', '‚'])));
    assert!(all.iter().all(|ask| ask.text.trim() == ask.text && !ask.text.is_empty()));
    let recommendations = all.iter().filter(|ask| ask.kind == AskKind::Recommendation);
    let trimmed = recommendations.clone().filter(|ask| ask.delivered.is_some()).count();
    assert_eq!(trimmed, 19_497);
    assert!(recommendations.clone().all(|ask| ask.delivered.as_ref().is_none_or(|d| d.trim() == ask.text)));
    assert!(all.iter().all(|ask| !ask.tags.is_empty()));
    assert_eq!(counts(all.iter().flat_map(|ask| &ask.tags).map(|tag| &tag.term)).len(), 54);
}

fn keys_tell_every_row(all: &[Ask]) {
    let keys = counts(all.iter().map(|ask| &ask.key));
    assert_eq!(keys.len(), 42_013);
    let repeats = all.iter().filter(|ask| ask.kind == AskKind::Recommendation && !ask.key.ends_with("/1"));
    assert_eq!(repeats.count(), 4);
}

#[test]
fn a_workbook_and_its_table_are_the_same_asks() {
    for (name, rows) in [("1-5", 6_094), ("voluntary", 947)] {
        let (Some(table), Some(workbook)) = (read(&format!("{name}.csv")), read(&format!("{name}.xls")))
        else {
            return;
        };
        assert_eq!(workbook.held, []);
        assert_eq!(workbook.entries.len(), rows);
        let differ = table.entries.iter().zip(&workbook.entries).filter(|(a, b)| a != b).count();
        assert_eq!((differ, table.entries.len()), (0, rows), "{name}");
    }
}

#[test]
fn other_line_ends_and_encodings_of_a_table_are_the_same_asks() {
    let Some(original) = file("1-5.csv") else { return };
    let read = |file: &[u8]| Collected::of(|delivery| upr_info::read(file, delivery)).entries;
    let expected = read(&original);
    assert!(read(&original) == expected);
    let with_ends = |ends: &[u8]| -> Vec<u8> {
        original.iter().flat_map(|byte| if *byte == b'\r' { ends.to_vec() } else { vec![*byte] }).collect()
    };
    assert!(read(&with_ends(b"\n")) == expected);
    assert!(read(&with_ends(b"\r\n")) == expected);
    let utf8 = encoding_rs::MACINTOSH.decode(&original).0.into_owned();
    assert_ne!(utf8.len(), original.len());
    assert!(read(utf8.as_bytes()) == expected);
    assert!(read(format!("\u{feff}{utf8}").as_bytes()) == expected);
}

#[test]
fn the_files_are_told_by_their_content() {
    for name in ["1-5.csv", "17-20.csv", "voluntary.csv", "1-5.xls", "voluntary.xls"] {
        let Some(file) = file(name) else { return };
        assert_eq!(
            mizan_import::recognise("file", &file[..8192]),
            Some(mizan_import::Form::UprInfo),
            "{name}"
        );
    }
}
