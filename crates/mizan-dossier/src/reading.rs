//! Files → facts, sources and problems.

use std::collections::BTreeMap;

use mizan_domain::{Country, Day, Fact, FactId, Slug, Source};
use serde_json::Value;

use crate::checks::{
    self, country_known, csv_columns, dossier_head, duplicate_id, duplicate_source, file_readable,
    kind_in_scope, missing_field, syntax, unknown_field, unknown_kind, wrong_type,
};
use crate::draft::{Draft, Row, SourceRow};
use crate::files::{File, Files};
use crate::form::{Form, What};
use crate::ground::Ground;
use crate::head::{Head, REFERENCE, WORLD};
use crate::lines::Lines;
use crate::names::Names;
use crate::problem::{Problem, Severity};
use crate::read_csv::{Column, ColumnFlaw, record, rows};
use crate::read_toml;
use crate::report::{MOST_IN_FILE, Report};

/// The most columns of a table.
const MOST_COLUMNS: usize = 200;

/// Where a record stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

/// What was read: all that could be understood, and everything that could not.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The facts, by id.
    pub facts: Vec<Fact>,
    /// The sources, by id.
    pub sources: Vec<Source>,
    /// The dossiers, by folder.
    pub dossiers: Vec<Head>,
    /// What is wrong, by file, line and column.
    pub problems: Vec<Problem>,
    /// Where each fact stands.
    pub places: BTreeMap<FactId, Place>,
    /// Where each source stands.
    pub source_places: BTreeMap<Slug, Place>,
}

impl Reading {
    /// How many problems there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.problems.iter().filter(|p| p.severity == severity).count()
    }

    /// Whether nothing stands in the way of loading it.
    pub fn is_sound(&self) -> bool {
        self.count(Severity::Error) == 0
    }
}

/// To whom the records of a folder belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Realm {
    Reference,
    /// Each row names its country.
    World,
    Country(Country),
    /// The folder's name says nothing.
    Unknown,
}

impl Realm {
    fn of(folder: &str) -> Self {
        match folder {
            REFERENCE => Self::Reference,
            WORLD => Self::World,
            // Upper case is refused: fact ids and addresses are lower case throughout.
            code if code.bytes().all(|b| b.is_ascii_lowercase()) => {
                code.parse().map_or(Self::Unknown, Self::Country)
            }
            _ => Self::Unknown,
        }
    }

    fn country(self) -> Option<Country> {
        match self {
            Self::Country(country) => Some(country),
            Self::Reference | Self::World | Self::Unknown => None,
        }
    }
}

/// Reads dossiers: all facts that can be understood and all problems, never only the first.
pub fn read(files: &Files) -> Reading {
    let mut reader = Reader {
        files: &files.files,
        report: Report::default(),
        names: Names::default(),
        drafts: Vec::new(),
    };
    if !files.problems.is_empty() {
        reader.names.lose_file();
    }
    for (n, file) in files.files.iter().enumerate() {
        reader.file(n, file);
    }
    let heads = reader.heads();
    let (rows, sources) = reader.typed(&heads);
    let Reader { mut report, names, .. } = reader;
    duplicate_id::check(&rows, &mut report);
    duplicate_source::check(&files.files, &sources, &mut report);
    let known: BTreeMap<String, Head> =
        heads.iter().map(|(folder, (head, _))| (folder.clone(), head.clone())).collect();
    let ground = Ground::new(&rows, &sources, &known, &names);
    checks::run(&ground, &mut report);
    let mut problems = files.problems.clone();
    problems.extend(report.into_problems(&files.files));
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    finish(files, rows, sources, heads, problems)
}

fn finish(
    files: &Files,
    mut rows: Vec<Row>,
    mut sources: Vec<SourceRow>,
    heads: BTreeMap<String, (Head, bool)>,
    problems: Vec<Problem>,
) -> Reading {
    let mut lines: BTreeMap<usize, Lines<'_>> = BTreeMap::new();
    let mut place = |draft: &Draft| {
        let file = files.files.get(draft.file);
        let text = file.map_or("", |f| &*f.text);
        let line = lines.entry(draft.file).or_insert_with(|| Lines::new(text)).line(draft.header.start);
        Place { file: file.map_or_else(String::new, |f| f.path.clone()), line }
    };
    let mut reading = Reading { problems, ..Reading::default() };
    // Of two records with one id the first is kept.
    rows.sort_by(|a, b| a.fact.id.cmp(&b.fact.id));
    rows.dedup_by(|later, first| later.fact.id == first.fact.id);
    reading.places = rows.iter().map(|row| (row.fact.id.clone(), place(&row.draft))).collect();
    reading.facts = rows.into_iter().map(|row| row.fact).collect();
    sources.sort_by(|a, b| a.id().cmp(b.id()));
    sources.dedup_by(|later, first| later.id() == first.id());
    reading.source_places = sources.iter().map(|row| (row.id().clone(), place(&row.draft))).collect();
    reading.sources = sources.into_iter().map(|row| row.source).collect();
    reading.dossiers = heads.into_values().filter(|(_, written)| *written).map(|(head, _)| head).collect();
    reading
}

struct Reader<'a> {
    files: &'a [File],
    report: Report,
    names: Names,
    drafts: Vec<Draft>,
}

impl Reader<'_> {
    fn file(&mut self, n: usize, file: &File) {
        let realm = Realm::of(&file.folder);
        if file.is_table() {
            self.csv(n, file, realm);
        } else {
            self.toml(n, file, realm);
        }
        if self.report.is_full(n) {
            self.report.add(file_readable::too_many(n, MOST_IN_FILE));
            self.names.lose_file();
        }
    }

    fn toml(&mut self, n: usize, file: &File, realm: Realm) {
        let tables = read_toml::read(&file.text, MOST_IN_FILE);
        self.names.lose(tables.lost);
        for what in tables.broken {
            self.names.break_kind(what.as_deref().and_then(What::named));
        }
        for flaw in tables.flaws {
            self.report.add(syntax::of_text(n, &flaw));
        }
        for table in tables.records {
            let what = What::named(&table.name);
            let Some(what) = what.filter(|_| table.value.is_object()) else {
                if table.whole {
                    let flaw = match what {
                        Some(what) => wrong_type::not_a_record(n, &table, what),
                        None => unknown_kind::in_file(n, &table, &self.report),
                    };
                    self.report.add(flaw);
                }
                self.names.break_kind(what);
                continue;
            };
            if table.whole && table.in_list == (what == What::Head) {
                self.report.add(wrong_type::single_or_list(n, &table, what));
            }
            let mut draft = Draft {
                what,
                file: n,
                country: realm.country(),
                header: table.header,
                value: table.value,
                spot: table.spot,
            };
            let mut usable = table.whole;
            if let (Realm::World, What::Fact(_)) = (realm, what) {
                let code = draft.value.as_object_mut().and_then(|fields| fields.remove("country"));
                usable &= self.country_of_row(&mut draft, code.as_ref().and_then(Value::as_str), table.whole);
            }
            self.draft(draft, realm, usable);
        }
    }

    /// Sets the country that a row names; false if it names none.
    fn country_of_row(&mut self, draft: &mut Draft, code: Option<&str>, report: bool) -> bool {
        let flaw = match code.map(|code| (code, code.parse::<Country>())) {
            Some((code, Ok(country))) if code == country.code() => {
                draft.country = Some(country);
                return true;
            }
            Some((code, _)) => country_known::flaw(draft, "country", code),
            None => missing_field::flaw(draft, "", "country", "the State that the row is about"),
        };
        if report {
            self.report.add(flaw);
        }
        false
    }

    fn csv(&mut self, n: usize, file: &File, realm: Realm) {
        let stem = file.name.trim_end_matches(".csv");
        let Some(what) = kind_of_table(stem) else {
            self.report.add(unknown_kind::of_table(n, stem));
            self.names.break_kind(None);
            return;
        };
        let form = Form::of(what).table();
        let mut rows = rows(&file.text, MOST_COLUMNS + 1);
        let Some(header) = rows.next() else { return };
        let mut columns: Vec<Option<Column<'_>>> = Vec::new();
        for cell in &header.cells {
            let column = Column::named(&cell.text, form, realm == Realm::World);
            let twice = column.as_ref().is_ok_and(|c| columns.iter().flatten().any(|known| known == c));
            let flaw = match &column {
                Ok(_) if twice => Some(csv_columns::twice(n, cell)),
                Ok(_) => None,
                Err(ColumnFlaw::Nested) => Some(csv_columns::nested(n, cell)),
                Err(ColumnFlaw::Unknown) => Some(unknown_field::column(n, cell, what, form, &self.report)),
            };
            if let Some(flaw) = flaw {
                self.report.add(flaw);
            }
            columns.push(column.ok().filter(|_| !twice));
        }
        if let Some(flaw) = csv_columns::header(n, &header, MOST_COLUMNS) {
            self.report.add(flaw);
            self.names.break_kind(Some(what));
            return;
        }
        let absent: Vec<_> = form
            .fields
            .iter()
            .filter(|f| f.required && !header.cells.iter().any(|cell| *cell.text == *f.name))
            .collect();
        for field in &absent {
            self.report.add(missing_field::column(n, &header, what, field));
        }
        let header_sound = absent.is_empty() && columns.iter().all(Option::is_some);
        for row in rows {
            if self.report.is_full(n) {
                break;
            }
            let flaw = csv_columns::row(n, &row, header.count);
            let sound = flaw.is_none();
            if let Some(flaw) = flaw {
                self.report.add(flaw);
            }
            let (value, spot, country) = record(&columns, &row);
            let mut draft =
                Draft { what, file: n, country: realm.country(), header: row.at.clone(), value, spot };
            let named = realm != Realm::World || self.country_of_cell(&mut draft, country, sound);
            if header_sound || !sound {
                self.draft(draft, realm, sound && named);
            } else {
                self.name(&draft);
                self.names.break_kind(Some(what));
            }
        }
    }

    fn country_of_cell(
        &mut self,
        draft: &mut Draft,
        cell: Option<&crate::read_csv::Cell<'_>>,
        report: bool,
    ) -> bool {
        if let (Some(cell), crate::spot::Inside::Fields(fields)) = (cell, &mut draft.spot.inside) {
            fields.push(("country".to_owned(), crate::spot::Spot::leaf(cell.at.clone())));
        }
        self.country_of_row(draft, cell.map(|c| &*c.text), report)
    }

    fn name(&mut self, draft: &Draft) {
        if let Some(id) = draft.id() {
            self.names.add(draft.country, draft.what, id);
        }
    }

    /// Checks a record's form and keeps it if it has it.
    fn draft(&mut self, draft: Draft, realm: Realm, usable: bool) {
        self.name(&draft);
        let mut sound = usable;
        if usable {
            sound &= draft.check_form(&mut self.report);
            if let Some(flaw) = kind_in_scope::of(&draft, realm) {
                self.report.add(flaw);
                sound = false;
            }
        }
        if sound {
            self.drafts.push(draft);
        } else {
            self.names.break_kind(Some(draft.what));
        }
    }

    /// The head of each folder, and whether it was written or only stands in for one.
    fn heads(&mut self) -> BTreeMap<String, (Head, bool)> {
        let mut heads: BTreeMap<String, (Head, bool)> = BTreeMap::new();
        let mut found: Vec<Draft> = Vec::new();
        self.drafts.retain(|draft| {
            let is_head = draft.what == What::Head;
            if is_head {
                found.push(draft.clone());
            }
            !is_head
        });
        for draft in found {
            let Some(file) = self.files.get(draft.file) else { continue };
            let realm = Realm::of(&file.folder);
            for flaw in dossier_head::flaws(&draft, file, realm, heads.contains_key(&file.folder)) {
                self.report.add(flaw);
            }
            if let Some(head) = draft.head(&file.folder, &mut self.report) {
                heads.entry(file.folder.clone()).or_insert((head, true));
            }
        }
        let broken = !self.names.is_whole(What::Head);
        for (n, file) in self.files.iter().enumerate() {
            if heads.contains_key(&file.folder) {
                continue;
            }
            if !broken {
                self.report.add(dossier_head::absent(n, file, Realm::of(&file.folder)));
            }
            if let Some(head) = stand_in(&file.folder) {
                heads.insert(file.folder.clone(), (head, false));
            }
        }
        heads
    }

    fn typed(&mut self, heads: &BTreeMap<String, (Head, bool)>) -> (Vec<Row>, Vec<SourceRow>) {
        let mut rows = Vec::new();
        let mut sources = Vec::new();
        for draft in std::mem::take(&mut self.drafts) {
            let Some((head, _)) = self.files.get(draft.file).and_then(|f| heads.get(&f.folder)) else {
                continue;
            };
            let broken = match draft.what {
                What::Fact(kind) => match draft.fact(kind, head, &mut self.report) {
                    Some(fact) => {
                        rows.push(Row { fact, draft });
                        continue;
                    }
                    None => draft.what,
                },
                _ => match draft.source(&mut self.report) {
                    Some(source) => {
                        sources.push(SourceRow { source, draft });
                        continue;
                    }
                    None => draft.what,
                },
            };
            self.names.break_kind(Some(broken));
        }
        (rows, sources)
    }
}

/// What a table's file is named after: its kind, or its kind and a hyphen and anything.
fn kind_of_table(stem: &str) -> Option<What> {
    What::all()
        .filter(|what| *what != What::Head)
        .filter(|what| {
            stem.strip_prefix(what.name()).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
        .max_by_key(|what| what.name().len())
}

/// A head for the records of a folder that has none, so that they are checked all the same. Its day
/// is the last there is: no record is newer.
fn stand_in(folder: &str) -> Option<Head> {
    let last = Day::new(9999, 12, 31)?;
    Some(Head {
        folder: folder.to_owned(),
        title: String::new(),
        country: None,
        edition: last,
        reviewed: last,
        by: String::new(),
        why: String::new(),
        licence: String::new(),
    })
}
