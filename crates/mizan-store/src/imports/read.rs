//! What the store has of the monitoring of States.

use mizan_domain::Country;
use mizan_domain::monitoring::{AnswerValue, Entry, Level};

use crate::Store;
use crate::conn::{Row, Value};
use crate::error::{Error, Result};

/// An import, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRecord {
    /// Its number.
    pub id: u64,
    /// The data set.
    pub series: String,
    /// The file's name.
    pub file: String,
    /// The digest of its bytes.
    pub digest: String,
    /// When.
    pub imported: String,
    /// When it was undone.
    pub undone: Option<String>,
}

/// A row that was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Its place in the file.
    pub place: u64,
    /// The column at fault.
    pub column: Option<String>,
    /// The name of the reason.
    pub why: String,
    /// The value at fault.
    pub value: String,
}

/// Which entries. Without a value, all.
#[derive(Clone, Debug, Default)]
pub struct EntryQuery {
    /// Of this data set.
    pub series: Option<String>,
    /// Of this level.
    pub level: Option<Level>,
    /// About this State.
    pub country: Option<Country>,
    /// Of this session.
    pub session: Option<u16>,
    /// Recommended by this State.
    pub by: Option<Country>,
    /// Answered so.
    pub answer: Option<AnswerValue>,
    /// Of this document.
    pub document: Option<String>,
    /// Brought by this import.
    pub import: Option<u64>,
}

/// An entry, with where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// The data set.
    pub series: String,
    /// The entry.
    pub entry: Entry,
    /// The import that brought it.
    pub import: u64,
    /// Its place in the file.
    pub place: u64,
    /// The file.
    pub file: String,
    /// The digest of the file.
    pub digest: String,
}

/// How many entries of a kind there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The data set.
    pub series: String,
    /// What is counted.
    pub level: Level,
    /// The session, where the entries have one.
    pub session: Option<u16>,
    /// The document, where the entries are of one.
    pub document: Option<String>,
    /// The answer.
    pub answer: Option<String>,
    /// How many.
    pub count: u64,
}

impl EntryQuery {
    /// The conditions, and their arguments.
    fn conditions(&self) -> (String, Vec<Value>) {
        let texts = [
            ("entry_version.series", self.series.clone()),
            ("entry_version.level", self.level.map(|level| level.name().to_owned())),
            ("entry_version.country", self.country.map(|country| country.code().to_owned())),
            ("entry_version.by_country", self.by.map(|country| country.code().to_owned())),
            ("entry_version.answer", self.answer.map(|answer| answer.name().to_owned())),
            ("entry_version.document", self.document.clone()),
        ];
        let texts = texts.into_iter().filter_map(|(column, text)| Some((column, Value::Text(text?))));
        let numbers = [
            ("entry_version.session", self.session.map(i64::from)),
            ("entry_version.import", self.import.map(|id| i64::try_from(id).unwrap_or(i64::MAX))),
        ];
        let numbers = numbers.into_iter().filter_map(|(column, number)| Some((column, Value::Int(number?))));
        let mut sql = "entry_version.ended is null".to_owned();
        let mut arguments = Vec::new();
        for (column, value) in texts.chain(numbers) {
            arguments.push(value);
            sql.push_str(&format!(" and {column} = ${}", arguments.len()));
        }
        (sql, arguments)
    }
}

impl Store {
    /// Entries in the order of their files, each handed over in turn.
    pub fn entries(&self, query: &EntryQuery, each: &mut dyn FnMut(Stored)) -> Result<()> {
        let (conditions, arguments) = query.conditions();
        let sql = format!(
            "select entry_version.series, entry_version.body, entry_version.import, entry_version.place, \
             import.file, import.digest from entry_version join import on import.id = entry_version.import \
             where {conditions} order by entry_version.series, entry_version.country, \
             coalesce(entry_version.session, 0), coalesce(entry_version.document, ''), \
             entry_version.place, entry_version.version"
        );
        let at = self.at();
        self.read(|conn| {
            conn.query(&sql, &arguments, &mut |row| {
                each(stored(row, &at)?);
                Ok(())
            })
        })
    }

    /// Counts of entries by data set, level, session, document and answer.
    pub fn entry_counts(&self, query: &EntryQuery) -> Result<Vec<Count>> {
        let (conditions, arguments) = query.conditions();
        // An empty value where there is none: the engines disagree on where those stand in the order.
        let columns = "series, level, coalesce(session, 0), coalesce(document, ''), coalesce(answer, '')";
        let sql = format!(
            "select {columns}, count(*) from entry_version where {conditions} \
             group by {columns} order by {columns}"
        );
        let mut counts = Vec::new();
        self.read(|conn| {
            conn.query(&sql, &arguments, &mut |row| {
                counts.extend(count(row)?);
                Ok(())
            })
        })?;
        Ok(counts)
    }

    /// Every import, latest first.
    pub fn imports(&self) -> Result<Vec<ImportRecord>> {
        let sql = "select id, series, file, digest, imported, undone from import order by id desc";
        let mut found = Vec::new();
        self.read(|conn| {
            conn.query(sql, &[], &mut |row| {
                found.push(ImportRecord {
                    id: unsigned(row, 0)?,
                    series: row.text(1)?.to_owned(),
                    file: row.text(2)?.to_owned(),
                    digest: row.text(3)?.to_owned(),
                    imported: row.text(4)?.to_owned(),
                    undone: row.maybe(5)?.map(str::to_owned),
                });
                Ok(())
            })
        })?;
        Ok(found)
    }

    /// The rows that an import held, in the order of its file.
    pub fn held_rows(&self, import: u64) -> Result<Vec<HeldRow>> {
        let sql = "select place, column_name, why, value from held_row where import = $1 order by position";
        let mut found = Vec::new();
        let import = [Value::Int(i64::try_from(import).unwrap_or(i64::MAX))];
        self.read(|conn| {
            conn.query(sql, &import, &mut |row| {
                found.push(HeldRow {
                    place: unsigned(row, 0)?,
                    column: row.maybe(1)?.map(str::to_owned),
                    why: row.text(2)?.to_owned(),
                    value: row.text(3)?.to_owned(),
                });
                Ok(())
            })
        })?;
        Ok(found)
    }
}

fn unsigned(row: &dyn Row, column: usize) -> Result<u64> {
    Ok(u64::try_from(row.int(column)?).unwrap_or_default())
}

fn stored(row: &dyn Row, at: &str) -> Result<Stored> {
    let place = unsigned(row, 3)?;
    let file = row.text(4)?.to_owned();
    let entry = serde_json::from_str(row.text(1)?).map_err(|error| Error::Unreadable {
        at: at.to_owned(),
        what: format!("row {place} of {file}"),
        why: error.to_string(),
    })?;
    Ok(Stored {
        series: row.text(0)?.to_owned(),
        entry,
        import: unsigned(row, 2)?,
        place,
        file,
        digest: row.text(5)?.to_owned(),
    })
}

fn count(row: &dyn Row) -> Result<Option<Count>> {
    let Some(level) = Level::named(row.text(1)?) else { return Ok(None) };
    Ok(Some(Count {
        series: row.text(0)?.to_owned(),
        level,
        session: u16::try_from(row.int(2)?).ok().filter(|session| *session > 0),
        document: Some(row.text(3)?.to_owned()).filter(|symbol| !symbol.is_empty()),
        answer: Some(row.text(4)?.to_owned()).filter(|answer| !answer.is_empty()),
        count: unsigned(row, 5)?,
    }))
}
