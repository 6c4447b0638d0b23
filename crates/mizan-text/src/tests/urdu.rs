//! What Urdu asks for beyond what every language must have.

use std::collections::BTreeSet;
use std::sync::Arc;

use mizan_domain::kinds::{Instrument, Interval, Right, RightFamily, State};
use mizan_domain::{Country, Day, Facts, History, Kind, PartialDate};

use crate::{Lang, Names, Text};
use mizan_assess::Step;

fn urdu() -> Text {
    Text::plain(Lang::parse("ur").unwrap())
}

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

#[test]
fn dates_have_urdu_months_and_latin_digits() {
    let text = urdu();
    assert_eq!(text.date(date("2010-06-23")), "23 جون 2010");
    assert_eq!(text.date_short(date("2010-06-23")), "23 جون 2010");
    assert_eq!(text.date(date("2010-06")), "جون 2010");
    assert_eq!(text.date(date("2010")), "2010");
    let months = [
        "جنوری",
        "فروری",
        "مارچ",
        "اپریل",
        "مئی",
        "جون",
        "جولائی",
        "اگست",
        "ستمبر",
        "اکتوبر",
        "نومبر",
        "دسمبر",
    ];
    for (n, month) in months.iter().enumerate() {
        assert_eq!(text.date(date(&format!("2026-{:02}", n + 1))), format!("{month} 2026"));
    }
    assert_eq!(text.as_of(Day::parse("2026-11-24").unwrap()), "بتاریخ 24 نومبر 2026");
    assert_eq!(text.range(date("1947"), date("1958")), "1947 تا 1958");
    assert_eq!(text.problems(), []);
}

#[test]
fn numbers_lists_and_plurals_are_of_urdu() {
    let text = urdu();
    assert_eq!(text.number(1_234_567), "1,234,567");
    assert_eq!(text.number(67.25), "67.25");
    assert_eq!(text.year(2019), "2019");
    let items = ["ا".to_owned(), "ب".to_owned(), "ج".to_owned()];
    assert_eq!(text.list(&items), "ا، ب، اور ج");
    assert_eq!(text.list_or(&items), "ا، ب، یا ج");
    assert_eq!(text.clauses(&items), "ا، ب، ج");
    assert_eq!(text.sequence(&items), "ا؛ ب؛ ج");
    let rights = |n: i64| text.with("counts-rows", &[("rows", n.into())]);
    assert_eq!([rights(0), rights(1), rights(21)], ["0 حقوق", "1 حق", "21 حقوق"]);
    assert_eq!(text.with("support-sources", &[("sources", 1_200.into())]), "1,200 ماخذ");
    let share = [("share", 94.9.into()), ("runs", 1_000.into())];
    assert_eq!(text.with("robustness", &share), "1,000 آزمائشی بار میں سے 95 فیصد میں قائم رہتا ہے");
}

#[test]
fn words_sort_by_the_urdu_alphabet() {
    let text = urdu();
    let ordered = ["ا", "آ", "ت", "ٹ", "ز", "ژ", "ک", "گ", "ہ", "ی", "ے"];
    let mut words = ordered.to_vec();
    words.reverse();
    words.sort_by(|a, b| text.compare(a, b));
    assert_eq!(words, ordered);
    let mut states = ["نیپال", "مالدیپ", "بھوٹان", "پاکستان", "افغانستان", "بھارت", "بنگلہ دیش", "سری لنکا"];
    states.sort_by(|a, b| text.compare(a, b));
    assert_eq!(
        states,
        ["افغانستان", "بنگلہ دیش", "بھارت", "بھوٹان", "پاکستان", "سری لنکا", "مالدیپ", "نیپال"]
    );
}

#[test]
fn only_letters_digits_and_signs_of_urdu_are_used() {
    // Arabic yeh, kaf, heh, teh marbuta and alef maksura look alike in some shapes only; digits are
    // Latin; a joiner or a direction mark that is typed in can't be seen.
    let strangers = [
        'ي', 'ك', 'ه', 'ة', 'ى', '٫', '٬', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{2066}',
        '\u{2069}',
    ];
    for (file, source) in Lang::parse("ur").unwrap().0.files {
        for (number, line) in source.lines().enumerate() {
            let place = format!("ur/{file}.ftl:{}", number + 1);
            let digit = |c: &char| ('٠'..='٩').contains(c) || ('۰'..='۹').contains(c);
            let stranger = line.chars().find(|c| strangers.contains(c) || digit(c));
            assert_eq!(stranger, None, "{place}: {line}");
            // After an Arabic letter 2009-06-30 would be turned round.
            let says = line.split_once('=').map_or("", |(_, says)| says).as_bytes();
            let turned = says.windows(3).any(|w| {
                w.first().is_some_and(u8::is_ascii_digit)
                    && w.get(1) == Some(&b'-')
                    && w.get(2).is_some_and(u8::is_ascii_digit)
            });
            assert!(!turned || line.contains("\\u2066"), "{place}: not kept together: {line}");
            let sentence = !line.starts_with('#');
            assert!(
                !(sentence && line.ends_with(['.', ',', ';', '?'])),
                "{place}: a sign of English: {line}"
            );
        }
    }
}

#[test]
fn a_language_that_no_native_speaker_reviewed_says_so() {
    let caveats = |of: &str| Text::new(Lang::parse(of).unwrap()).caveat();
    assert_eq!(caveats("en"), None);
    assert!(caveats("ur").is_some_and(|caveat| caveat.contains("نظرِ ثانی")));
}

#[test]
fn files_and_terminals_get_no_isolation() {
    let lang = Lang::parse("ur").unwrap();
    let number = [("number", 41.into())];
    assert_eq!(Text::plain(lang).with("site-source-number", &number), "S41");
    assert_eq!(Text::new(lang).with("site-source-number", &number), "\u{2066}S\u{2068}41\u{2069}\u{2069}");
}

#[test]
fn what_is_put_together_from_parts_shows_which_way_it_is_written() {
    let text = Text::new(Lang::parse("ur").unwrap());
    let act = text.with("commitment-act-on", &[("act", "توثیق".into()), ("on", "2010".into())]);
    assert_eq!(act, "\u{2068}توثیق\u{2069} \u{2068}2010\u{2069}");
    let title = text.with("fact", &[("name", "CAT".into()), ("what", act.into())]);
    let (name, what) = title.split_once(": ").unwrap();
    assert_eq!(name, "\u{2068}CAT\u{2069}", "Latin letters show it by themselves");
    assert!(what.starts_with("\u{2068}\u{200f}\u{2068}توثیق"), "{what:?}");
    assert_eq!(
        Text::plain(text.lang()).with("fact", &[("name", "CAT".into()), ("what", "توثیق".into())]),
        "CAT: توثیق"
    );
}

#[test]
fn names_in_urdu_go_before_those_of_the_facts() {
    let text = urdu();
    let titled = super::facts::titled();
    let facts = Facts::new(titled.into_iter().map(|(fact, _)| fact), [], None);
    let names = Names::new(&facts, None, Day::parse("2026-11-24").unwrap());
    assert_eq!(text.name(&names, Kind::Right, "torture"), "تشدد اور بدسلوکی سے آزادی");
    assert_eq!(text.name(&names, Kind::Instrument, "cat"), "CAT");
    assert_eq!(text.name(&names, Kind::Provision, "cat-3"), "CAT 3");
    assert_eq!(text.country(&names, "PAK".parse().unwrap()), "پاکستان");
    assert_eq!(
        text.country(&names, "XXA".parse().unwrap()),
        "Exia",
        "without a name in Urdu: the facts' own"
    );
    let fact = facts.all().iter().find(|fact| fact.id.local() == "cat").unwrap();
    let title = text.title(&names, fact);
    assert!(title.starts_with("CAT: تشدد"), "{title}");
    assert_eq!(
        text.level(Step::Law, RightFamily::Civil, Interval::new(1, 2)),
        "غیر موجود اور جزوی کے درمیان"
    );
}

/// The facts that Mizan comes with.
fn shipped() -> Facts {
    let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
    let facts = reading.facts.into_iter().map(Arc::new);
    History::new(facts, reading.sources.into_iter().map(Arc::new)).known_at(None)
}

#[test]
fn rights_treaties_series_and_states_have_names_in_urdu() {
    let text = urdu();
    let facts = shipped();
    let names = Names::new(&facts, None, Day::parse("2026-11-24").unwrap());
    let has_urdu = |name: &str| name.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c));
    let mut bare = Vec::new();
    for (fact, _) in facts.each::<Right>(None) {
        bare.extend(Some(text.fact_name(&names, fact)).filter(|name| !has_urdu(name)));
    }
    for (fact, instrument) in facts.each::<Instrument>(None) {
        let name = text.fact_name(&names, fact);
        let symbol = !name.contains(' ');
        bare.extend(Some(name).filter(|name| !has_urdu(name) && !symbol));
        bare.extend(
            Some(text.instrument_title(fact.id.local(), instrument)).filter(|title| !has_urdu(title)),
        );
    }
    for country in facts.countries() {
        bare.extend(Some(text.country(&names, country)).filter(|name| !has_urdu(name)));
    }
    for series in facts.rules().into_iter().flat_map(|rules| &rules.series) {
        bare.extend(Some(text.series(&names, &series.id)).filter(|name| !has_urdu(name)));
    }
    assert!(bare.is_empty(), "without a name in Urdu: {bare:?}");
    let old = Names::new(&facts, None, Day::parse("1970-01-01").unwrap());
    let ceylon = "LKA".parse().unwrap();
    assert_eq!([text.country(&old, ceylon), text.country(&names, ceylon)], ["سیلون", "سری لنکا"]);
}

#[test]
fn every_name_is_of_something_that_is_there() {
    let facts = shipped();
    let mut known: BTreeSet<String> = facts.all().iter().map(|fact| crate::names::key_of(fact)).collect();
    for (fact, _) in facts.each::<Instrument>(None) {
        known.insert(format!("{}-long", crate::names::key_of(fact)));
    }
    known.extend(facts.rules().into_iter().flat_map(|r| &r.series).map(|s| format!("name-series-{}", s.id)));
    for country in Country::all() {
        known.insert(format!("name-country-{}", country.lower()));
    }
    for (fact, state) in facts.each::<State>(None) {
        let key = format!("name-country-{}", fact.id.local());
        known.extend(state.names.iter().map(|n| format!("{key}-{}", crate::names::in_key(&n.name))));
        known.insert(key);
    }
    for (file, source) in
        Lang::parse("ur").unwrap().0.files.iter().filter(|(f, _)| ["names", "states"].contains(f))
    {
        for key in source.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            assert!(known.contains(key), "ur/{file}.ftl: `{key}` names nothing");
        }
    }
}
