//! What checks stand on: every record that could be read, found by id and by kind.

use std::collections::{BTreeMap, HashMap};

use mizan_domain::{Country, FactId, Kind, Record, Rules};

use crate::draft::{Row, SourceRow};
use crate::form::Form;
use crate::head::Head;
use crate::names::Names;
use crate::shape::TextShape;

/// An id or a date that a record names.
pub(crate) struct Mark<'a> {
    pub(crate) row: &'a Row,
    /// Where in the record it stands, such as `cite/0/source`.
    pub(crate) path: String,
    pub(crate) shape: &'static TextShape,
    pub(crate) text: &'a str,
}

/// Every record that could be read.
pub(crate) struct Ground<'a> {
    pub(crate) rows: &'a [Row],
    pub(crate) sources: &'a [SourceRow],
    pub(crate) heads: &'a BTreeMap<String, Head>,
    pub(crate) names: &'a Names,
    /// The ids and dates in all records.
    pub(crate) marks: Vec<Mark<'a>>,
    by_id: HashMap<&'a FactId, &'a Row>,
    by_kind: BTreeMap<Kind, Vec<&'a Row>>,
}

impl<'a> Ground<'a> {
    pub(crate) fn new(
        rows: &'a [Row],
        sources: &'a [SourceRow],
        heads: &'a BTreeMap<String, Head>,
        names: &'a Names,
    ) -> Self {
        let mut by_kind: BTreeMap<Kind, Vec<&Row>> = BTreeMap::new();
        let mut by_id = HashMap::with_capacity(rows.len());
        let mut marks = Vec::new();
        for row in rows {
            Form::of(row.draft.what).shape.texts(&row.draft.value, &mut |path, shape, text| {
                if shape.refers.is_some() || shape.date.is_some() {
                    marks.push(Mark { row, path: path.to_owned(), shape, text });
                }
            });
            by_kind.entry(row.fact.kind()).or_default().push(row);
            by_id.entry(&row.fact.id).or_insert(row);
        }
        Self { rows, sources, heads, names, marks, by_id, by_kind }
    }

    /// The records of a type, of all dossiers.
    pub(crate) fn each<T: Record + 'static>(&self) -> impl Iterator<Item = (&'a Row, &'a T)> {
        self.of_kind(T::KIND).filter_map(|row| T::of(&row.fact.body).map(|body| (row, body)))
    }

    /// The records of a kind, of all dossiers.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &'a Row> {
        self.by_kind.get(&kind).into_iter().flatten().copied()
    }

    /// The record that a country's record means by a local id: the country's own, else the reference's.
    pub(crate) fn find<T: Record + 'static>(
        &self,
        country: Option<Country>,
        id: &str,
    ) -> Option<(&'a Row, &'a T)> {
        let row = |c| self.by_id.get(&FactId::new(c, T::KIND, id)).copied();
        let row = row(country).or_else(|| row(None))?;
        T::of(&row.fact.body).map(|body| (row, body))
    }

    /// The reference's record of that id.
    pub(crate) fn reference<T: Record + 'static>(&self, id: &str) -> Option<&'a T> {
        self.find::<T>(None, id).map(|(_, body)| body)
    }

    /// The sources that records name, and where.
    pub(crate) fn cited(&self) -> impl Iterator<Item = &Mark<'a>> {
        self.marks.iter().filter(|mark| mark.shape.refers.as_deref() == Some("source"))
    }

    /// The fact of that id.
    pub(crate) fn fact(&self, id: &FactId) -> Option<&'a Row> {
        self.by_id.get(id).copied()
    }

    /// The rules table.
    pub(crate) fn rules(&self) -> Option<(&'a Row, &'a Rules)> {
        self.each::<Rules>().next()
    }

    /// The dossier that a record came with.
    pub(crate) fn head(&self, row: &Row) -> Option<&'a Head> {
        self.heads.get(&row.fact.recorded.dossier)
    }
}
