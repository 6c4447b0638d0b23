//! How the JSON of the export is taken apart: without holding more than a record, and so that a field of an
//! unexpected kind is a fault of its record, not of the file.

use std::fmt;
use std::ops::ControlFlow;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::record::{Column, Record, short};
use crate::Why;

/// Reads the list of records, and ends with an error where `take` breaks.
pub(super) struct Records<'a> {
    pub(super) take: &'a mut dyn FnMut(&mut Record) -> ControlFlow<()>,
}

impl<'de> Visitor<'de> for Records<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut record = Record::new();
        while list.next_element_seed(RecordSeed(&mut record))?.is_some() {
            if (self.take)(&mut record).is_break() {
                return Err(A::Error::custom("the reading was stopped"));
            }
            record.clear();
        }
        Ok(())
    }
}

/// Reads one record. What is no record is one with a fault.
struct RecordSeed<'a>(&'a mut Record);

impl RecordSeed<'_> {
    fn refuse(self, found: &str) {
        self.0.blame(None, Why::Unreadable(short(found)));
    }
}

impl<'de> DeserializeSeed<'de> for RecordSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for RecordSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(column) = map.next_key_seed(ColumnSeed)? {
            match column {
                Some(column) => {
                    self.0.see(column);
                    map.next_value_seed(Field { record: &mut *self.0, column })?;
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.refuse("[…]");
        Ok(())
    }

    fn visit_str<E>(self, found: &str) -> Result<(), E> {
        self.refuse(found);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.refuse("null");
        Ok(())
    }

    fn visit_bool<E>(self, found: bool) -> Result<(), E> {
        self.refuse(&found.to_string());
        Ok(())
    }

    fn visit_u64<E>(self, found: u64) -> Result<(), E> {
        self.refuse(&found.to_string());
        Ok(())
    }

    fn visit_i64<E>(self, found: i64) -> Result<(), E> {
        self.refuse(&found.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, found: f64) -> Result<(), E> {
        self.refuse(&found.to_string());
        Ok(())
    }
}

/// Reads the name of a field; none is a field that isn't read.
struct ColumnSeed;

impl<'de> DeserializeSeed<'de> for ColumnSeed {
    type Value = Option<Column>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for ColumnSeed {
    type Value = Option<Column>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Column::of(name))
    }
}

/// Reads a field: nothing, a text, or a list of texts.
struct Field<'a> {
    record: &'a mut Record,
    column: Column,
}

impl Field<'_> {
    fn refuse(self, found: &str) {
        self.record.blame(Some(self.column), Why::Unreadable(found.to_owned()));
    }
}

impl<'de> DeserializeSeed<'de> for Field<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Field<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text or a list of texts")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.record.add(self.column, text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Field { record: &mut *self.record, column: self.column })?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.refuse("{…}");
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.record.add(self.column, &number.to_string());
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.refuse(&number.to_string());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        self.refuse(&number.to_string());
        Ok(())
    }

    fn visit_bool<E>(self, found: bool) -> Result<(), E> {
        self.refuse(&found.to_string());
        Ok(())
    }
}
