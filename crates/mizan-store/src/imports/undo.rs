//! Taking an import back: what it brought is removed, what it ended is believed again.

use mizan_domain::Moment;

use crate::conn::{Conn, Value, number};
use crate::error::{Error, Result};
use crate::store::Keep;
use crate::{Store, Tally};

const FOUND: &str = "select undone from import where id = $1";

/// The latest import that ended something which this one brought; 0: none.
const LATER: &str = "select coalesce(max(ended), 0) from entry_version where import = $1";

/// Something that this import ended may have come again since.
const AGAIN: &str = "select coalesce(max(later.import), 0) from entry_version as ended \
    join entry_version as later on later.series = ended.series and later.level = ended.level \
         and later.key = ended.key and later.ended is null \
    where ended.ended = $1 and later.import <> $1";

const REMOVE: &str = "delete from entry_version where import = $1";
const REVIVE: &str = "update entry_version set ended = null where ended = $1";
const FORGET: &str = "delete from held_row where import = $1";
const NOTE: &str = "update import set undone = $2 where id = $1";
const NEXT_GENERATION: &str = "update meta set generation = generation + 1";

impl Store {
    /// Undoes an import. What was new goes (`gone`), what was ended is believed again (`new`).
    pub fn undo_import(&self, id: u64, at: Moment) -> Result<Tally> {
        self.write(|conn| {
            let import = [Value::Int(i64::try_from(id).unwrap_or(i64::MAX))];
            may_be_undone(conn, id, &import)?;
            let gone = conn.execute(REMOVE, &import)?;
            let new = conn.execute(REVIVE, &import)?;
            conn.execute(FORGET, &import)?;
            let [import] = import;
            conn.execute(NOTE, &[import, Value::shown(&at)])?;
            conn.execute(NEXT_GENERATION, &[])?;
            Ok((Tally { new, gone, ..Tally::default() }, Keep::Yes))
        })
    }
}

fn may_be_undone(conn: &mut dyn Conn, id: u64, import: &[Value]) -> Result<()> {
    let mut found = None;
    conn.query(FOUND, import, &mut |row| {
        found = Some(row.maybe(0)?.is_some());
        Ok(())
    })?;
    match found {
        None => return Err(Error::NoImport { id }),
        Some(true) => return Err(Error::Undone { id }),
        Some(false) => {}
    }
    let later = number(conn, LATER, import)?.max(number(conn, AGAIN, import)?);
    match u64::try_from(later) {
        Ok(later) if later > 0 => Err(Error::ChangedLater { id, later }),
        _ => Ok(()),
    }
}
