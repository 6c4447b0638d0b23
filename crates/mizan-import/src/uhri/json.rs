//! The export as JSON: a list of records, read one at a time.

use std::io::{BufRead, BufReader, Read};
use std::ops::ControlFlow;

use serde::de::Deserializer as _;

use super::Visit;
use super::record::Record;
use super::visitors::Records;
use crate::container::{LimitReached, Metered};
use crate::{ContainerError, Form, Place, ReadError};

/// Bytes of one record. The longest that is known of has some tens of thousands.
const LONGEST_RECORD: u64 = 8_000_000;

/// Shows every record until `visit` breaks.
pub(super) fn records<R: Read>(file: R, visit: &mut Visit<'_>) -> Result<(), ReadError> {
    let metered = Metered::new(file, u64::MAX, LONGEST_RECORD);
    let piece = metered.piece();
    let mut file = BufReader::with_capacity(128 * 1024, metered);
    begin(&mut file)?;
    let (mut at, mut stop) = (0, None);
    let mut take = |record: &mut Record| {
        at += 1;
        piece.begin();
        match visit(Place(at), record) {
            Ok(ControlFlow::Continue(())) => return ControlFlow::Continue(()),
            Ok(ControlFlow::Break(())) => stop = Some(Ok(())),
            Err(error) => stop = Some(Err(error)),
        }
        ControlFlow::Break(())
    };
    let mut deserializer = serde_json::Deserializer::from_reader(file);
    let read = deserializer.deserialize_seq(Records { take: &mut take });
    match (stop, read) {
        (Some(stop), _) => stop,
        (None, Err(error)) => Err(broken(&error, at)),
        (None, Ok(())) => deserializer.end().map_err(|error| broken(&error, at)),
    }
}

/// Takes away a mark of byte order, and sees that a list begins.
fn begin<R: Read>(file: &mut BufReader<R>) -> Result<(), ReadError> {
    let head = file.fill_buf().map_err(ContainerError::from)?;
    if head.is_empty() {
        return Err(ContainerError::Empty.into());
    }
    let mark = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let first = head.iter().skip(mark).find(|byte| !byte.is_ascii_whitespace());
    if first != Some(&b'[') {
        let missing = "the list of records (`[` at the beginning, in UTF-8)".to_owned();
        return Err(ReadError::Missing { form: Form::Uhri, missing });
    }
    file.consume(mark);
    Ok(())
}

fn broken(error: &serde_json::Error, record: u64) -> ReadError {
    let said = error.to_string();
    let why = if said.contains(&LimitReached::Piece(LONGEST_RECORD).to_string()) {
        format!("a record of more than {} MB", LONGEST_RECORD / 1_000_000)
    } else {
        said
    };
    ReadError::Json { form: Form::Uhri, record: record + 1, why }
}
