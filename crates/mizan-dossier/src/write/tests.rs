//! Facts of every kind, made up from the kinds' own shapes, are written and read again.

use mizan_domain::{Citation, Country, Day, Fact, FactId, Kind, Moment, Period, Recorded};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::form::{Form, What};
use crate::shape::{DateForm, Shape, TableShape, TextShape};
use crate::{Files, Head, read, write};

/// Texts that people and machines write: quotes, line ends, control characters, other scripts.
fn text() -> impl Strategy<Value = String> {
    let any = prop_oneof![
        4 => "[ -~]{1,20}",
        2 => "\\PC{1,12}",
        1 => "(?s).{1,12}",
        1 => Just("\"\"\" ''' \\ \n\r\n\ttail \\".to_owned()),
        1 => Just("حقوقِ انسانی;یہاں, \"اقتباس\"".to_owned()),
        1 => Just("2010-06-23".to_owned()),
        1 => Just("=1+1;#no".to_owned()),
    ];
    any.prop_map(|text: String| if text.trim().is_empty() { "x".to_owned() } else { text })
}

fn slug() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,3}"
}

fn day() -> impl Strategy<Value = String> {
    (1i16..9999, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}"))
}

fn date() -> impl Strategy<Value = String> {
    prop_oneof![
        day(),
        (1i16..9999, 1i8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (-9999i16..9999).prop_map(|y| if y < 0 { format!("-{:04}", -y) } else { format!("{y:04}") }),
    ]
}

fn of_text(shape: &TextShape) -> BoxedStrategy<Value> {
    let text = match shape {
        TextShape { date: Some(DateForm::Day), .. } => day().boxed(),
        TextShape { date: Some(DateForm::Any), .. } => date().boxed(),
        TextShape { country: true, .. } => {
            prop::sample::select(vec!["XXA", "PAK"]).prop_map(str::to_owned).boxed()
        }
        TextShape { refers: Some(kind), .. } if kind == "fact" => {
            slug().prop_map(|id| format!("xxa.norm.{id}")).boxed()
        }
        TextShape { id: true, .. } => slug().boxed(),
        TextShape { choices, .. } if !choices.is_empty() => prop::sample::select(choices.clone()).boxed(),
        _ => text().boxed(),
    };
    text.prop_map(Value::String).boxed()
}

fn of(shape: &Shape) -> BoxedStrategy<Value> {
    match shape {
        Shape::Text(shape) => of_text(shape),
        Shape::Whole => (0i64..100).prop_map(Value::from).boxed(),
        Shape::Number => {
            prop_oneof![any::<f64>().prop_filter("finite", |n| n.is_finite()), (-9i32..9).prop_map(f64::from)]
                .prop_map(Value::from)
                .boxed()
        }
        Shape::Flag => any::<bool>().prop_map(Value::from).boxed(),
        Shape::Interval => (0u8..=4, 0u8..=4).prop_map(|(a, b)| json!([a.min(b), a.max(b)])).boxed(),
        Shape::List(items) => prop::collection::vec(of(items), 0..3).prop_map(Value::Array).boxed(),
        Shape::Table(table) => of_table(table).prop_map(Value::Object).boxed(),
    }
}

fn of_table(table: &TableShape) -> BoxedStrategy<Map<String, Value>> {
    let fields: Vec<BoxedStrategy<Option<(String, Value)>>> = table
        .fields
        .iter()
        .map(|field| {
            let name = field.name.clone();
            let value = of(&field.shape).prop_map(move |value| (name.clone(), value));
            if field.required { value.prop_map(Some).boxed() } else { prop::option::of(value).boxed() }
        })
        .collect();
    fields.prop_map(|fields| fields.into_iter().flatten().collect()).boxed()
}

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
