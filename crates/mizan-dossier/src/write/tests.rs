//! Facts of every kind, made up from the kinds' own shapes, are written and read again.

use mizan_domain::{Citation, Country, Day, Fact, FactId, Kind, Moment, Period, Recorded};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::form::{Form, What};
use crate::made_up::{day, of_table, text};
use crate::shape::Shape;
use crate::{Files, Head, read, write};

fn fact(head: &Head, kind: Kind) -> BoxedStrategy<Fact> {
    let Shape::Table(record) = &Form::of(What::Fact(kind)).shape else { panic!("{}", kind.name()) };
    let common = Form::of(What::Fact(kind)).common.clone();
    let head = head.clone();
    of_table(record)
        .prop_map(move |record| {
            let (common, body): (Map<_, _>, Map<_, _>) =
                record.into_iter().partition(|(name, _)| common.contains(name));
            let get = |name: &str| common.get(name).cloned().unwrap_or_default();
            let citations: Vec<Citation> = match get("cite") {
                Value::Null => Vec::new(),
                cite => serde_json::from_value(cite).unwrap(),
            };
            let ends = ["from", "until"].map(|name| serde_json::from_value(get(name)).unwrap());
            Fact {
                id: FactId::new(head.country, kind, get("id").as_str().unwrap()),
                country: head.country,
                holds: Period::new(ends[0], ends[1]),
                recorded: Recorded {
                    from: Moment::start_of(head.edition),
                    until: None,
                    by: head.by.clone(),
                    why: head.why.clone(),
                    dossier: head.folder.clone(),
                },
                judged: serde_json::from_value(get("judged")).unwrap(),
                note: get("note").as_str().map(str::to_owned),
                citations,
                body: kind.read(Value::Object(body)).unwrap(),
            }
        })
        .boxed()
}

fn head(folder: &'static str, country: Option<Country>) -> impl Strategy<Value = Head> {
    (text(), text(), day()).prop_map(move |(title, by, day)| Head {
        folder: folder.to_owned(),
        title,
        country,
        edition: Day::parse(&day).unwrap(),
        reviewed: Day::parse(&day).unwrap(),
        by,
        why: "A test".to_owned(),
        licence: "CC0-1.0".to_owned(),
    })
}

/// A dossier with one fact of each of its kinds.
fn dossier() -> impl Strategy<Value = (Head, Vec<Fact>)> {
    let of = |folder: &'static str, country: Option<Country>, leave_out: mizan_domain::Scope| {
        head(folder, country).prop_flat_map(move |head| {
            let kinds = Kind::ALL.iter().filter(|kind| kind.scope() != leave_out);
            let facts: Vec<_> = kinds.map(|kind| fact(&head, *kind)).collect();
            (Just(head), facts)
        })
    };
    let xxa = "XXA".parse().unwrap();
    prop_oneof![
        of("reference", None, mizan_domain::Scope::Country),
        of("xxa", Some(xxa), mizan_domain::Scope::Reference),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn facts_read_as_they_were_written((head, mut facts) in dossier()) {
        let texts = write(&head, &facts, &[]);
        let reading = read(&Files::from_texts(texts.clone()));
        facts.sort_by(|a, b| a.id.cmp(&b.id));
        prop_assert_eq!(reading.dossiers, vec![head]);
        for (read, was) in reading.facts.iter().zip(&facts) {
            prop_assert_eq!(read, was, "{:?}", texts);
        }
        prop_assert_eq!(reading.facts.len(), facts.len(), "{:?} {:?}", reading.problems, texts);
    }
}
