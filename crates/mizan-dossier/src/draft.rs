//! A record as it was read, before it has proved to be one.

use mizan_domain::{Common, Country, FactId, Period, Recorded};
use mizan_domain::{Fact, Kind, Moment, Slug, Source};
use serde::Deserialize as _;
use serde::de::DeserializeOwned;
use serde::de::value::MapDeserializer;
use serde_json::Value;
use serde_path_to_error::{Deserializer, Track};

use crate::checks::{form_of_records, value_not_allowed};
use crate::form::{Form, What};
use crate::head::{Head, HeadRecord};
use crate::report::{Flaw, Report};
use crate::spot::{Bytes, Spot};

/// A record as it was read.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) what: What,
    pub(crate) file: usize,
    /// The State that it is about.
    pub(crate) country: Option<Country>,
    pub(crate) header: Bytes,
    pub(crate) value: Value,
    pub(crate) spot: Spot,
}

impl Draft {
    /// Its id, as it was written.
    pub(crate) fn id(&self) -> Option<&str> {
        self.value.get("id").and_then(Value::as_str)
    }

    /// What messages call it: its kind and its id.
    pub(crate) fn label(&self) -> String {
        match (self.what, self.id()) {
            (What::Head, _) => "the head of a dossier".to_owned(),
            (what, Some(id)) => format!("{} `{id}`", what.name()),
            (what, None) => format!("a {}", what.name()),
        }
    }

    /// A flaw at a path in it, or at its header where that place isn't known.
    pub(crate) fn flaw(
        &self,
        check: &'static crate::checks::Check,
        path: &str,
        message: impl Into<String>,
    ) -> Flaw {
        Flaw::new(check, self.file, self.place(path), message)
    }

    pub(crate) fn place(&self, path: &str) -> &Bytes {
        let spot = self.spot.find(path);
        if std::ptr::eq(spot, &raw const self.spot) { &self.header } else { &spot.at }
    }

    /// Checks it against its form; true if it has it.
    pub(crate) fn check_form(&self, report: &mut Report) -> bool {
        form_of_records::check(self, &Form::of(self.what).shape, report)
    }

    /// The head of a dossier.
    pub(crate) fn head(&self, folder: &str, report: &mut Report) -> Option<Head> {
        self.typed::<HeadRecord>(report).map(|record| record.in_folder(folder))
    }

    /// The source.
    pub(crate) fn source(&self, report: &mut Report) -> Option<Source> {
        self.typed(report)
    }

    /// The fact, as its dossier's edition records it.
    pub(crate) fn fact(&self, kind: Kind, head: &Head, report: &mut Report) -> Option<Fact> {
        let names = &Form::of(self.what).common;
        let common: Option<Common> = self.read(report, |track| {
            Common::deserialize(Deserializer::new(self.fields(|n| names.iter().any(|c| c == n)), track))
        });
        let body = self.read(report, |track| {
            kind.read(Deserializer::new(self.fields(|n| names.iter().all(|c| c != n)), track))
        });
        let (Common { id, from, until, judged, note, cite }, body) = (common?, body?);
        Some(Fact {
            id: FactId::new(self.country, kind, id.as_str()),
            country: self.country,
            holds: Period::new(from, until),
            recorded: Recorded {
                from: Moment::start_of(head.edition),
                until: None,
                by: head.by.clone(),
                why: head.why.clone(),
                dossier: head.folder.clone(),
            },
            judged,
            note,
            citations: cite,
            body,
        })
    }

    /// Some of its fields, for a type to read.
    fn fields<'v>(
        &'v self,
        wanted: impl Fn(&str) -> bool + 'v,
    ) -> MapDeserializer<'v, impl Iterator<Item = (&'v str, &'v Value)>, serde_json::Error> {
        let all = self.value.as_object().into_iter().flatten();
        MapDeserializer::new(
            all.map(|(name, value)| (name.as_str(), value)).filter(move |(name, _)| wanted(name)),
        )
    }

    fn typed<T: DeserializeOwned>(&self, report: &mut Report) -> Option<T> {
        self.read(report, |track| T::deserialize(Deserializer::new(&self.value, track)))
    }

    fn read<T>(
        &self,
        report: &mut Report,
        read: impl FnOnce(&mut Track) -> Result<T, serde_json::Error>,
    ) -> Option<T> {
        let mut track = Track::new();
        match read(&mut track) {
            Ok(read) => Some(read),
            Err(error) => {
                let path = slashes(&track.path());
                report.add(value_not_allowed::refused(self, &path, &error.to_string()));
                None
            }
        }
    }
}

/// `levels[0].level` as `levels/0/level`.
fn slashes(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let parts: Vec<String> = path
        .iter()
        .map(|segment| match segment {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => key.clone(),
            Segment::Enum { variant } => variant.clone(),
            Segment::Unknown => String::new(),
        })
        .collect();
    parts.join("/")
}

/// A fact with its record.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) fact: Fact,
    pub(crate) draft: Draft,
}

impl Row {
    /// Its id in its own dossier.
    pub(crate) fn local(&self) -> &str {
        self.fact.id.local()
    }

    pub(crate) fn label(&self) -> String {
        self.draft.label()
    }
}

/// A source with its record.
#[derive(Clone, Debug)]
pub(crate) struct SourceRow {
    pub(crate) source: Source,
    pub(crate) draft: Draft,
}

impl SourceRow {
    pub(crate) fn id(&self) -> &Slug {
        &self.source.id
    }
}
