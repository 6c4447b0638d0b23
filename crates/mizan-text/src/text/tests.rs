use mizan_assess::{Arg, Message, Step};
use mizan_domain::Facts;
use mizan_domain::kinds::Interval;

use super::*;
use crate::Names;

/// A language that reads from right to left, with two messages: what the loader must not assume to
/// be English, or to be whole.
const URDU: Lang = Lang(&Language {
    code: "ur",
    locale: "ur",
    own_name: "اردو",
    direction: "rtl",
    reviewed: false,
    files: &[(
        "interface",
        "from = { $day } سے\nfacts = { $n ->\n    [one] { $n } حقیقت\n   *[other] { $n } حقائق\n }\n",
    )],
});

fn english() -> Text {
    Text::new(Lang::parse("EN").unwrap())
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn every_file_of_every_language_is_read_whole() {
    for lang in Lang::ALL {
        assert!(["ltr", "rtl"].contains(&lang.direction()) && !lang.own_name().is_empty());
        let mut keys = BTreeSet::new();
        for (file, source) in lang.0.files {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) => resource,
                Err((_, errors)) => panic!("{lang}/{file}.ftl: {errors:?}"),
            };
            for entry in resource.entries() {
                match entry {
                    ast::Entry::Message(message) => {
                        assert!(message.value.is_some(), "{lang}/{file}.ftl: `{}` is empty", message.id.name);
                        let new = keys.insert(message.id.name.to_owned());
                        assert!(new, "{lang}/{file}.ftl: `{}` is there twice", message.id.name);
                    }
                    ast::Entry::Junk { content } => panic!("{lang}/{file}.ftl: {content}"),
                    _ => {}
                }
            }
        }
        assert!(keys.len() > 400, "{lang}: {} messages", keys.len());
    }
}

fn keys_and_variables(lang: Lang) -> Vec<(String, BTreeSet<String>)> {
    let text = Text::new(lang);
    let mut all = Vec::new();
    for (_, source) in lang.0.files {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
        for entry in resource.entries() {
            if let ast::Entry::Message(message) = entry {
                let key = message.id.name.to_owned();
                let variables = text.variables(&key).unwrap();
                all.push((key, variables));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let first = keys_and_variables(Lang::ALL[0]);
    for lang in Lang::ALL {
        // Names of records are a language's own affair.
        let own = |(key, _): &(String, _)| !key.starts_with("name-") || key.starts_with("name-of-");
        let (expected, found) = (first.iter().filter(|m| own(m)), keys_and_variables(*lang));
        assert_eq!(
            found.iter().filter(|m| own(m)).collect::<Vec<_>>(),
            expected.collect::<Vec<_>>(),
            "{lang}"
        );
    }
}

#[test]
fn dates_are_written_as_well_as_they_are_known() {
    let text = english();
    assert_eq!(text.date(date("2010-06-23")), "23 June 2010");
    assert_eq!(text.date(date("2010-06")), "June 2010");
    assert_eq!(text.date(date("2010")), "2010");
    assert_eq!(text.date_short(date("2010-06-23")), "23 Jun 2010");
    assert_eq!(text.date_short(date("2022-11")), "Nov 2022");
    assert_eq!(text.date_short(date("2022-09-01")), "1 Sept 2022");
    assert_eq!(text.range(date("1947"), date("1958")), "1947 to 1958");
    assert_eq!(text.range(date("2017-11-13"), date("2017-11-13")), "13 November 2017");
    let period = Period::new(Some(date("2010-07-23")), Some(date("2011-09")));
    assert_eq!(text.period(&period), "from 23 July 2010 until September 2011");
    assert_eq!(text.period(&Period::default()), "");
    assert_eq!(text.problems(), []);
}

#[test]
fn numbers_and_lists_follow_the_language() {
    let text = english();
    assert_eq!(text.number(1_904), "1,904");
    assert_eq!(text.number(-1_904_i64), "-1,904");
    assert_eq!(text.number(67.25), "67.25");
    assert_eq!(text.number(0.123_456), "0.123");
    assert_eq!(text.number(-0.000_1), "0");
    assert_eq!(text.number(2.0), "2");
    assert_eq!(text.year(2019), "2019");
    let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
    assert_eq!(text.list(&items), "a, b and c");
    assert_eq!(text.list_or(&items), "a, b or c");
    assert_eq!(text.clauses(&items), "a, b, c");
    assert_eq!(text.sequence(&items), "a; b; c");
    assert_eq!((text.list(&[]), text.sequence(&[])), (String::new(), String::new()));
    assert_eq!(text.with("support-sources", &[("sources", 1_200.into())]), "1,200 sources");
    assert_eq!(text.with("support-sources", &[("sources", 1.into())]), "a single source");
}

#[test]
fn words_sort_as_people_sort_them() {
    let text = english();
    let mut words = ["ICCPR 10", "iccpr 9", "Éducation", "work", "Enquiry", "ICCPR 9"];
    words.sort_by(|a, b| text.compare(a, b));
    assert_eq!(words, ["Éducation", "Enquiry", "iccpr 9", "ICCPR 9", "ICCPR 10", "work"]);
}

#[test]
fn another_language_writes_its_own_way() {
    let text = Text::new(URDU);
    assert_eq!(text.lang().direction(), "rtl");
    assert_eq!(text.date(date("2010-06-23")), "23 جون 2010");
    let items = ["A".to_owned(), "B".to_owned()];
    assert_eq!(text.list(&items), "\u{2068}A\u{2069} اور \u{2068}B\u{2069}", "each item its own way");
    assert_eq!(Text::plain(URDU).list(&items), "A اور B");
    assert_eq!(text.number(1_234_567), "1,234,567");
    let mut words = ["ک", "آ", "ٹ", "ا", "A"];
    words.sort_by(|a, b| text.compare(a, b));
    assert_eq!(words, ["ا", "آ", "ٹ", "ک", "A"]);
    assert_eq!(text.with("facts", &[("n", 2_000.into())]), "\u{2068}2,000\u{2069} حقائق");
    assert_eq!(text.get("yes"), "⟦yes⟧");
}

#[test]
fn isolation_stays_out_of_files_and_of_pages_from_left_to_right() {
    let day = [("day", "23".into())];
    assert_eq!(Text::new(URDU).with("from", &day), "\u{2068}23\u{2069} سے");
    assert_eq!(Text::plain(URDU).with("from", &day), "23 سے");
    assert_eq!(english().with("as-of", &day), "as of 23");
}

#[test]
fn what_is_wrong_with_a_message_is_noted() {
    let text = english();
    assert_eq!(text.get("no-such-key"), "⟦no-such-key⟧");
    text.with("as-of", &[]);
    text.with("as-of", &[("day", "1".into()), ("week", "2".into())]);
    assert_eq!(
        text.problems(),
        [
            Problem::Missing { key: "no-such-key".to_owned() },
            Problem::NotGiven { key: "as-of".to_owned(), variable: "day".to_owned() },
            Problem::NotUsed { key: "as-of".to_owned(), variable: "week".to_owned() },
        ]
    );
    assert!(text.has("as-of") && !text.has("no-such-key"));
}

#[test]
fn a_text_is_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Text>();
    let text = english();
    std::thread::scope(|scope| {
        for n in 0_u32..4 {
            let text = &text;
            scope.spawn(move || {
                assert_eq!(text.number(n + 1_000), format!("1,00{n}"));
                assert_eq!(text.date(date("2010-06-23")), "23 June 2010");
            });
        }
    });
}

#[test]
fn a_sentence_of_the_engine_is_filled_in() {
    let text = english();
    let facts = Facts::default();
    let names = Names::new(&facts, None, Day::parse("2026-11-24").unwrap());
    let level = Arg::Level { step: Step::Law, level: Interval::new(1, 2) };
    let message =
        Message::new("level-value").with("value", Arg::Date(date("2010-06"))).with("level", level.clone());
    assert_eq!(text.message(&message, &names), "June 2010: between Absent and Partial");
    assert_eq!(text.arg(&level, &names), "between Absent and Partial");
    assert_eq!(text.arg(&Arg::Key("relation-partial".to_owned()), &names), "partial");
    let refs = Arg::Refs { kind: mizan_domain::Kind::Norm, ids: vec!["a".to_owned(), "b".to_owned()] };
    assert_eq!(text.arg(&refs, &names), "a and b");
    assert_eq!(text.problems(), []);
    text.message(&Message::new("finding-that-is-not-there"), &names);
    assert_eq!(text.problems(), [Problem::Missing { key: "finding-that-is-not-there".to_owned() }]);
}
