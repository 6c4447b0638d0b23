//! Where each value of a record stands in its file.

use std::ops::Range;

/// A stretch of bytes of a file.
pub(crate) type Bytes = Range<usize>;

/// The place of a value, and of the values inside it.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    /// The value.
    pub(crate) at: Bytes,
    /// Its field's name, where it has one.
    pub(crate) key: Option<Bytes>,
    pub(crate) inside: Inside,
}

/// What a value contains.
#[derive(Clone, Debug)]
pub(crate) enum Inside {
    /// Nothing with a place of its own.
    Nothing,
    /// A bare date.
    Date,
    /// The items of a list.
    Items(Vec<Spot>),
    /// The fields of a table.
    Fields(Vec<(String, Spot)>),
}

impl Spot {
    /// A value without anything inside.
    pub(crate) fn leaf(at: Bytes) -> Self {
        Self { at, key: None, inside: Inside::Nothing }
    }

    /// A table.
    pub(crate) fn table(at: Bytes, fields: Vec<(String, Spot)>) -> Self {
        Self { at, key: None, inside: Inside::Fields(fields) }
    }

    /// The value of that field or at that position.
    pub(crate) fn step(&self, name: &str) -> Option<&Self> {
        match &self.inside {
            Inside::Fields(fields) => fields.iter().find(|(key, _)| key == name).map(|(_, spot)| spot),
            Inside::Items(items) => items.get(name.parse::<usize>().ok()?),
            Inside::Nothing | Inside::Date => None,
        }
    }

    /// The value at a path such as `cite/0/source`, or the innermost one on the way that has a place.
    pub(crate) fn find(&self, path: &str) -> &Self {
        let mut spot = self;
        for name in path.split('/').filter(|name| !name.is_empty()) {
            match spot.step(name) {
                Some(inner) => spot = inner,
                None => break,
            }
        }
        spot
    }

    /// Whether it was written as a bare date.
    pub(crate) fn is_date(&self) -> bool {
        matches!(self.inside, Inside::Date)
    }

    /// Every place in it, moved towards the end of the file.
    pub(crate) fn shift(&mut self, by: usize) {
        for range in std::iter::once(&mut self.at).chain(self.key.as_mut()) {
            range.start += by;
            range.end += by;
        }
        match &mut self.inside {
            Inside::Nothing | Inside::Date => {}
            Inside::Items(items) => items.iter_mut().for_each(|s| s.shift(by)),
            Inside::Fields(fields) => fields.iter_mut().for_each(|(_, s)| s.shift(by)),
        }
    }
}
