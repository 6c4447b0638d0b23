//! TOML → records. A file is cut into its records first, so that what is wrong in one never hides
//! what is wrong, or right, in another.

mod chunks;

use serde_json::{Map, Number, Value};
use toml::de::{DeTable, DeValue};

use crate::spot::{Bytes, Inside, Spot};
use chunks::{Chunk, LONGEST_RECORD, chunks, chunks_by_line, header_name, unclosed};

/// The deepest that tables and lists may be nested in a record.
const DEEPEST: usize = 12;

/// The most syntax errors that are told of one record: the others follow from them.
const MOST_OF_RECORD: usize = 12;

/// What the parser says of a text without quotes.
const UNQUOTED: &str = "string values must be quoted";

/// What a file contains.
#[derive(Default)]
pub(crate) struct Tables {
    pub(crate) records: Vec<Table>,
    pub(crate) flaws: Vec<TextFlaw>,
    /// Ids that stand in text that could not be read.
    pub(crate) lost: Vec<String>,
    /// What the records were called of which text could not be read, as far as their headers say.
    pub(crate) broken: Vec<Option<String>>,
}

/// A record as it was written.
pub(crate) struct Table {
    /// What its header calls it.
    pub(crate) name: String,
    /// Its header.
    pub(crate) header: Bytes,
    pub(crate) value: Value,
    pub(crate) spot: Spot,
    /// Whether it stands under `[[name]]`, as records of a list do.
    pub(crate) in_list: bool,
    /// Whether no syntax error lies in it.
    pub(crate) whole: bool,
}

/// What is wrong with the text itself.
pub(crate) struct TextFlaw {
    pub(crate) kind: TextFlawKind,
    pub(crate) at: Bytes,
    pub(crate) message: String,
}

/// In which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextFlawKind {
    Syntax,
    TooDeep,
    TooLong,
    /// A number that no record can hold.
    Number,
}

/// Reads a file; stops after so many flaws.
pub(crate) fn read(text: &str, most_flaws: usize) -> Tables {
    let mut tables = Tables::default();
    for chunk in chunks(text) {
        if tables.flaws.len() > most_flaws {
            break;
        }
        read_chunk(text, &chunk, true, &mut tables);
    }
    tables
}

fn read_chunk(text: &str, chunk: &Chunk, may_split: bool, tables: &mut Tables) {
    let part = text.get(chunk.at.clone()).unwrap_or("");
    let bad = match &chunk.too_deep {
        Some(at) => {
            Some((TextFlawKind::TooDeep, at.clone(), "tables and lists are nested too deep here".to_owned()))
        }
        None if part.len() > LONGEST_RECORD => {
            let line = chunk.at.start..chunk.at.start + part.find('\n').unwrap_or(0);
            Some((TextFlawKind::TooLong, line, format!("a record of {} bytes", part.len())))
        }
        None => None,
    };
    if let Some((kind, at, message)) = bad {
        // A bracket or a quote that isn't closed may have swallowed the records after it.
        let smaller = if may_split { chunks_by_line(text, chunk) } else { Vec::new() };
        if smaller.len() > 1 {
            for chunk in &smaller {
                read_chunk(text, chunk, false, tables);
            }
        } else {
            tables.lose(part);
            tables.flaws.push(TextFlaw { kind, at, message });
        }
        return;
    }
    let (root, errors) = DeTable::parse_recoverable(part);
    let offset = chunk.at.start;
    let mut records = Vec::new();
    let mut flaws = Vec::new();
    let mut dates = Vec::new();
    let mut entries: Vec<_> = root.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    for (key, value) in entries {
        let mut reader = Reader { part, flaws: &mut flaws, dates: &mut dates };
        let mut take = |value: &toml::Spanned<DeValue<'_>>, in_list: bool| {
            if let Some((json, mut spot)) = reader.value(value, 0) {
                spot.shift(offset);
                let header = if in_list { spot.at.clone() } else { shifted(key.span(), offset) };
                records.push(Table {
                    name: key.get_ref().to_string(),
                    header,
                    value: json,
                    spot,
                    in_list,
                    whole: true,
                });
            }
        };
        match value.get_ref() {
            DeValue::Array(items) if items.iter().all(|item| item.get_ref().is_table()) => {
                items.iter().for_each(|item| take(item, true));
            }
            _ => take(value, false),
        }
    }
    // A date that doesn't exist is reported where dates are checked, with its field's name.
    let errors: Vec<_> =
        errors.into_iter().filter(|e| !e.span().is_some_and(|span| dates.contains(&span))).collect();
    let broken = errors.iter().any(|e| e.message() != "duplicate key");
    if broken && may_split {
        let smaller = chunks_by_line(text, chunk);
        if smaller.len() > 1 {
            for chunk in &smaller {
                read_chunk(text, chunk, false, tables);
            }
            return;
        }
    }
    for record in &mut records {
        record.whole = !broken;
    }
    if broken {
        tables.lose(part);
    }
    tables.records.append(&mut records);
    // A word that the parser took for a number is told of once.
    flaws.retain(|flaw| !errors.iter().any(|error| error.span().as_ref() == Some(&flaw.at)));
    for flaw in &mut flaws {
        flaw.at = shifted(flaw.at.clone(), offset);
    }
    tables.flaws.append(&mut flaws);
    // What was opened and not closed is wrong where it was opened; the errors after that place only
    // follow from it.
    let open = if broken { unclosed(part) } else { None };
    let until = open.as_ref().map_or(usize::MAX, |(at, _)| at.start);
    let syntax = errors
        .iter()
        .map(|error| {
            let at = error.span().unwrap_or(0..0);
            // A word that begins like `inf` is a text without quotes all the same.
            let word = part.get(at.clone()).is_some_and(|t| t.starts_with(char::is_alphabetic));
            let message = error.message();
            (at, if word && message.starts_with("invalid float") { UNQUOTED } else { message })
        })
        .filter(|(at, _)| at.start < until)
        .chain(open.iter().map(|(at, message)| (at.clone(), *message)))
        .take(MOST_OF_RECORD);
    tables.flaws.extend(syntax.map(|(at, message)| TextFlaw {
        kind: TextFlawKind::Syntax,
        at: shifted(at, offset),
        message: message.to_owned(),
    }));
}

impl Tables {
    /// Remembers what a record may have defined that can't be read.
    fn lose(&mut self, part: &str) {
        let name = part.lines().next().and_then(header_name);
        self.broken.push(name.map(str::to_owned));
        self.lost.extend(part.lines().filter_map(|line| {
            let value = line.trim_start().strip_prefix("id")?.trim_start().strip_prefix('=')?.trim();
            Some(value.split('#').next()?.trim().trim_matches(['"', '\'']).to_owned())
        }));
    }
}

fn shifted(at: Bytes, by: usize) -> Bytes {
    at.start + by..at.end + by
}

struct Reader<'a> {
    part: &'a str,
    flaws: &'a mut Vec<TextFlaw>,
    dates: &'a mut Vec<Bytes>,
}

impl Reader<'_> {
    /// A value and its place; nothing where it can't be written as JSON.
    fn value(&mut self, value: &toml::Spanned<DeValue<'_>>, depth: usize) -> Option<(Value, Spot)> {
        let at = value.span();
        let leaf = |json: Value| (json, Spot::leaf(at.clone()));
        if depth > DEEPEST {
            self.flaw(TextFlawKind::TooDeep, &at, "tables and lists are nested too deep here");
            return None;
        }
        match value.get_ref() {
            DeValue::String(text) => Some(leaf(Value::String(text.to_string()))),
            DeValue::Boolean(flag) => Some(leaf(Value::Bool(*flag))),
            DeValue::Integer(number) => {
                let Ok(n) = i64::from_str_radix(number.as_str(), number.radix()) else {
                    self.flaw(TextFlawKind::Number, &at, "this number is too large");
                    return None;
                };
                Some(leaf(Value::Number(n.into())))
            }
            DeValue::Float(number) => {
                let Some(n) = number.as_str().parse().ok().and_then(Number::from_f64) else {
                    self.flaw(TextFlawKind::Number, &at, "this number is not finite");
                    return None;
                };
                Some(leaf(Value::Number(n)))
            }
            DeValue::Datetime(_) => {
                // As written: a date that doesn't exist has no other text.
                let text = self.part.get(at.clone()).unwrap_or("").trim();
                self.dates.push(at.clone());
                Some((Value::String(text.to_owned()), Spot { at, key: None, inside: Inside::Date }))
            }
            DeValue::Array(items) => {
                let (values, spots) = items.iter().filter_map(|item| self.value(item, depth + 1)).unzip();
                Some((Value::Array(values), Spot { at, key: None, inside: Inside::Items(spots) }))
            }
            DeValue::Table(table) => {
                let mut entries: Vec<_> = table.iter().collect();
                entries.sort_by_key(|(key, _)| key.span().start);
                let mut fields = Map::new();
                let mut spots = Vec::new();
                for (key, value) in entries {
                    if let Some((json, mut spot)) = self.value(value, depth + 1) {
                        spot.key = Some(key.span());
                        spots.push((key.get_ref().to_string(), spot));
                        fields.insert(key.get_ref().to_string(), json);
                    }
                }
                Some((Value::Object(fields), Spot::table(at, spots)))
            }
        }
    }

    fn flaw(&mut self, kind: TextFlawKind, at: &Bytes, message: &str) {
        self.flaws.push(TextFlaw { kind, at: at.clone(), message: message.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> (Vec<(String, bool)>, Vec<usize>) {
        let tables = read(text, 100);
        let ids = tables
            .records
            .iter()
            .map(|r| (r.value.get("id").and_then(Value::as_str).unwrap_or("?").to_owned(), r.whole))
            .collect();
        let lines = tables.flaws.iter().map(|f| 1 + text[..f.at.start].matches('\n').count()).collect();
        (ids, lines)
    }

    fn whole(ids: &[&str]) -> Vec<(String, bool)> {
        ids.iter().map(|id| ((*id).to_owned(), true)).collect()
    }

    #[test]
    fn an_error_in_one_record_leaves_its_neighbours_alone() {
        for wrong in ["id \"b\"", "id = ", "x = [1, 2", "x = \"\"\"abc", "x = {a = 1", "] = 3", "x = 'a"] {
            let text = format!(
                "[[norm]]\nid = \"a\"\n\n[[norm]]\nid = \"b\"\n{wrong}\n\n[[norm]]\nid = \"c\"\nnote = \"\"\"\nlong\n\"\"\"\n\n[[norm]]\nid = \"d\"\n"
            );
            let (ids, lines) = names(&text);
            assert_eq!(
                ids.iter().filter(|(_, w)| *w).map(|(id, _)| id.as_str()).collect::<Vec<_>>(),
                ["a", "c", "d"],
                "{wrong}: {ids:?}"
            );
            assert!(!lines.is_empty() && lines.iter().all(|l| (6..8).contains(l)), "{wrong}: {lines:?}");
        }
    }

    #[test]
    fn a_broken_header_spoils_only_its_own_record() {
        let (ids, lines) = names("[[norm]]\nid = \"a\"\n[[norm\nid = \"b\"\n\n[[norm]]\nid = \"c\"\n");
        assert_eq!(ids.iter().filter(|(_, w)| *w).map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["a", "c"]);
        assert!(lines.iter().all(|l| *l == 3), "{lines:?}");
    }

    #[test]
    fn a_header_inside_a_text_is_text() {
        let (ids, lines) =
            names("[[norm]]\nid = \"a\"\nnote = '''\n[[norm]]\nid = \"x\"\n'''\n[[norm]]\nid = \"b\"\n");
        assert_eq!((ids, lines), (whole(&["a", "b"]), vec![]));
    }

    #[test]
    fn tables_of_a_record_stay_with_it() {
        let tables = read(
            "[[rules]]\nid = \"r\"\n[[rules.rule]]\nid = \"a\"\n[[rules.rule]]\nid = \"b\"\n[[norm]]\nid = \"n\"\n",
            9,
        );
        assert_eq!(tables.records.len(), 2);
        assert_eq!(tables.records[0].value["rule"].as_array().unwrap().len(), 2);
        assert_eq!(tables.records[1].header, 67..75);
    }

    #[test]
    fn nesting_is_bounded() {
        let path = (0..79).map(|n| format!("a{n}")).collect::<Vec<_>>().join(".");
        let hostile = [
            format!("x = {}1{}", format!("{{{path} = ").repeat(79), "}".repeat(79)),
            format!("x = {}", "[".repeat(100_000)),
            format!("x = {}", "[}".repeat(100_000)),
            format!("{path} = 1"),
            format!("[[{path}]]\n{path} = 1"),
        ];
        for text in &hostile {
            let tables = read(&format!("[[norm]]\n{text}\n[[norm]]\nid = \"ok\"\n"), 100);
            assert!(!tables.flaws.is_empty(), "{}", &text[..40]);
            assert_eq!(tables.records.last().map(|r| r.whole), Some(true));
        }
    }

    #[test]
    fn a_record_can_be_too_long() {
        let tables =
            read(&format!("[[norm]]\nnote = \"{}\"\n[[norm]]\nid = \"b\"", "x".repeat(LONGEST_RECORD)), 9);
        assert_eq!(tables.flaws[0].kind, TextFlawKind::TooLong);
        assert_eq!(tables.records.len(), 1);
    }
}
