//! What reviewing bodies asked of States.

use mizan_assess::Round;
use mizan_domain::Country;
use mizan_domain::monitoring::{Answer, Entry};
use mizan_text::{Names, Text};

use super::{columns, people_need};
use crate::{Cell, Column, Holds, Named, Row, Table, Target};

/// An entry with where it stands.
pub struct Item<'e> {
    /// The entry.
    pub entry: &'e Entry,
    /// The session of its review, where it is known.
    pub session: Option<u16>,
    /// The data set.
    pub data_set: &'e str,
    /// The file.
    pub file: &'e str,
    /// Its place in the file.
    pub place: u64,
}

/// How many of what, round by round: a row for each answer.
pub fn rounds(country: Country, rounds: &[Round], text: &Text, names: &Names<'_>) -> Table {
    let counted = rounds.iter().flat_map(|round| round.counts.iter().map(move |count| (round, count)));
    let rows = counted.flat_map(|(round, count)| {
        let data_set = data_set(&count.data_set, text);
        let data_set = match &count.answers_of {
            Some(other) => text.with(
                "recs-joined",
                &[("report", data_set.into()), ("other", text.get(&format!("series-{other}")).into())],
            ),
            None => data_set,
        };
        let unit = code(count.unit.name(), &format!("unit-{}", count.unit.name()), text);
        let whole = vec![session(round.session), unit, Cell::Text(data_set)];
        let total =
            Row { group: None, cells: [whole.clone(), vec![Cell::Empty, Cell::count(count.count)]].concat() };
        let of_answer = count.answers.iter().map(move |(answer, n)| Row {
            group: None,
            cells: [whole.clone(), vec![of_value(answer, text), Cell::count(*n)]].concat(),
        });
        std::iter::once(total).chain(of_answer).collect::<Vec<_>>()
    });
    let notes = rounds.iter().flat_map(|round| &round.counts).flat_map(|count| {
        let other = count.answers_of.as_deref().map(|other| text.get(&format!("series-{other}")));
        let mixed = (count.mixed > 0).then(|| text.with("recs-mixed", &[("count", count.mixed.into())]));
        let alone = (count.alone > 0).then(|| {
            let parts = [("count", count.alone.into()), ("other", other.unwrap_or_default().into())];
            text.with("recs-alone", &parts)
        });
        mixed.into_iter().chain(alone)
    });
    let said = [
        ("session", Holds::Number),
        ("unit", Holds::Code),
        ("data_set", Holds::Text),
        ("answer", Holds::Code),
        ("count", Holds::Number),
    ];
    Table {
        name: "counts",
        title: text.with("recs-title", &[("country", text.country(names, country).into())]),
        about: about(country),
        columns: columns(text, &said),
        rows: rows.collect(),
        notes: notes.collect(),
    }
}

/// The paragraphs and asks, a row each.
pub fn recommendations(country: Country, items: &[Item<'_>], text: &Text, names: &Names<'_>) -> Table {
    let rows: Vec<Row> = items.iter().filter_map(|item| row(item, text, names)).collect();
    let any = |place: usize| rows.iter().any(|row| row.cells.get(place) != Some(&Cell::Empty));
    let mut said = columns(
        text,
        &[
            ("session", Holds::Number),
            ("unit", Holds::Code),
            ("number", Holds::Text),
            ("suspected", Holds::Text),
            ("text", Holds::Text),
            ("recommending", Holds::Record),
            ("answer", Holds::Code),
            ("said", Holds::Text),
            ("data_set", Holds::Code),
            ("file", Holds::Text),
            ("row", Holds::Number),
        ],
    );
    // Most data sets have no misprints; people needn't read an empty column.
    for (place, column) in said.iter_mut().enumerate().filter(|(_, column)| column.name == "suspected") {
        *column = Column { reader: people_need(any(place)), ..column.clone() };
    }
    Table {
        name: "recommendations",
        title: text.get("recs-texts"),
        about: about(country),
        columns: said,
        rows,
        notes: Vec::new(),
    }
}

/// A file that was brought in.
pub struct ImportLine<'i> {
    /// Its number.
    pub id: u64,
    /// The data set.
    pub series: &'i str,
    /// The file's name.
    pub file: &'i str,
    /// When.
    pub imported: &'i str,
    /// When it was undone.
    pub undone: Option<&'i str>,
}

/// A row that was held.
pub struct HeldLine {
    /// Its place in the file.
    pub row: u64,
    /// The column at fault.
    pub column: Option<String>,
    /// The name of the reason.
    pub why: String,
    /// The value at fault.
    pub value: String,
}

/// What an import changes: by level, new, changed, identical and gone entries; under it the answers.
pub fn import<'a>(
    levels: impl IntoIterator<Item = (&'a str, [u64; 4])>,
    answers: impl IntoIterator<Item = (&'a str, &'a str, u64)>,
    title: String,
    text: &Text,
) -> Table {
    let said = [
        ("unit", Holds::Code),
        ("new", Holds::Number),
        ("changed", Holds::Number),
        ("identical", Holds::Number),
        ("gone", Holds::Number),
    ];
    let rows = levels.into_iter().map(|(level, counts)| Row {
        group: None,
        cells: std::iter::once(code(level, &format!("level-{level}"), text))
            .chain(counts.map(whole))
            .collect(),
    });
    let notes = answers.into_iter().map(|(level, answer, count)| {
        let parts = [
            ("count", count.into()),
            ("unit", text.get(&format!("level-{level}")).into()),
            ("answer", text.get(&format!("answer-{answer}")).into()),
        ];
        text.with("import-answered", &parts)
    });
    Table {
        name: "import",
        title,
        about: Vec::new(),
        columns: columns(text, &said),
        rows: rows.collect(),
        notes: notes.collect(),
    }
}

/// Rows that a person has to look at.
pub fn held(rows: impl IntoIterator<Item = HeldLine>, title: String, text: &Text) -> Table {
    let said =
        [("row", Holds::Number), ("field", Holds::Text), ("why_held", Holds::Code), ("value", Holds::Text)];
    let rows = rows.into_iter().map(|held| Row {
        group: None,
        cells: vec![
            whole(held.row),
            Cell::text(held.column),
            code(&held.why, &format!("held-{}", held.why), text),
            Cell::Text(held.value),
        ],
    });
    let (columns, rows) = (columns(text, &said), rows.collect());
    Table { name: "held", title, about: Vec::new(), columns, rows, notes: Vec::new() }
}

/// The files that were brought in.
pub fn imports<'i>(all: impl IntoIterator<Item = ImportLine<'i>>, text: &Text) -> Table {
    let said = [
        ("import", Holds::Number),
        ("data_set", Holds::Code),
        ("file", Holds::Text),
        ("imported", Holds::Text),
        ("undone", Holds::Text),
    ];
    let rows = all.into_iter().map(|line| Row {
        group: None,
        cells: vec![
            whole(line.id),
            code(line.series, &format!("series-{}", line.series), text),
            Cell::Text(line.file.to_owned()),
            Cell::Text(line.imported.to_owned()),
            Cell::text(line.undone),
        ],
    });
    let (title, columns, rows) = (text.get("import-list"), columns(text, &said), rows.collect());
    Table { name: "imports", title, about: Vec::new(), columns, rows, notes: Vec::new() }
}

fn whole(n: u64) -> Cell {
    Cell::Whole(i64::try_from(n).unwrap_or(i64::MAX))
}

fn about(country: Country) -> Vec<(&'static str, Cell)> {
    vec![("country", Cell::Text(country.code().to_owned()))]
}

fn row(item: &Item<'_>, text: &Text, names: &Names<'_>) -> Option<Row> {
    let state = |country: Country| {
        Cell::Record(Named {
            id: country.code().to_owned(),
            name: text.country(names, country),
            to: Target::Country,
        })
    };
    let (unit, number, suspected, words, by, answers) = match item.entry {
        Entry::Paragraph(paragraph) => (
            "paragraphs",
            Some(paragraph.printed.as_str()),
            paragraph.suspected.as_ref().map(mizan_domain::monitoring::Number::as_str),
            paragraph.text.as_str(),
            None,
            paragraph.answers.last(),
        ),
        Entry::Ask(ask) => ("asks", None, None, ask.text.as_str(), ask.by, ask.answers.last()),
        Entry::Answered(answered) => {
            ("answers", Some(answered.number.as_str()), None, "", None, Some(&answered.answer))
        }
        Entry::Document(_) | Entry::Status(_) => return None,
    };
    let cells = vec![
        session(item.session),
        code(unit, &format!("unit-{unit}"), text),
        Cell::text(number),
        Cell::text(suspected),
        Cell::Text(words.to_owned()),
        by.map_or(Cell::Empty, state),
        answers.map_or(Cell::Empty, |answer: &Answer| of_value(answer.value.name(), text)),
        Cell::text(answers.map(|answer| answer.words.as_str())),
        code(item.data_set, &format!("series-{}", item.data_set), text),
        Cell::Text(item.file.to_owned()),
        whole(item.place),
    ];
    Some(Row { group: None, cells })
}

fn session(session: Option<u16>) -> Cell {
    session.map_or(Cell::Empty, |session| Cell::Whole(session.into()))
}

fn of_value(answer: &str, text: &Text) -> Cell {
    code(answer, &format!("answer-{answer}"), text)
}

fn data_set(name: &str, text: &Text) -> String {
    text.get(&format!("series-{name}"))
}

fn code(code: &str, key: &str, text: &Text) -> Cell {
    Cell::Code { code: code.to_owned(), word: text.get(key) }
}
