//! Bringing a file in: set down, compared, written, in one transaction.

use mizan_domain::monitoring::Level;

use super::intake::{ARRIVING, Intake, clear};
use super::{Fewer, ImportFile, Imported};
use crate::conn::{Conn, Value, number};
use crate::error::{Error, Result};
use crate::store::Keep;
use crate::{DryRun, Store};

const TWICE: &str = "select key from arriving group by level, key having count(*) > 1 order by key limit 1";

/// Parts of the data set of which the file has fewer entries than the store.
const FEWER: &str = "select given.scope, held.entries, given.entries \
    from (select scope, count(*) as entries from arriving group by scope) as given \
    join (select scope, count(*) as entries from entry_version \
          where series = $1 and ended is null group by scope) as held on held.scope = given.scope \
    where held.entries > given.entries order by given.scope limit 1";

const COMPARED: &str = "select arriving.level, \
    case when held.key is null then 'new' when held.digest = arriving.digest then 'identical' \
         else 'changed' end as state, count(*) as entries \
    from arriving left join entry_version as held on held.series = $1 and held.level = arriving.level \
         and held.key = arriving.key and held.ended is null \
    group by arriving.level, state";

const GONE: &str = "select level, count(*) from entry_version as held \
    where series = $1 and ended is null and scope in (select distinct scope from arriving) \
      and not exists (select 1 from arriving where arriving.level = held.level and arriving.key = held.key) \
    group by level";

const ANSWERS: &str =
    "select level, answer, count(*) from arriving where answer is not null group by level, answer";

const NEXT_IMPORT: &str = "select coalesce(max(id), 0) + 1 from import";
const RECORD: &str = "insert into import (id, series, file, digest, imported) values ($1, $2, $3, $4, $5)";

/// Ends what is changed or gone.
const END: &str = "update entry_version set ended = $2 \
    where series = $1 and ended is null and scope in (select distinct scope from arriving) \
      and not exists (select 1 from arriving where arriving.level = entry_version.level \
          and arriving.key = entry_version.key and arriving.digest = entry_version.digest)";

const HELD: &str = "insert into held_row (import, place, position, column_name, why, value) \
    select cast($1 as bigint), place, position, column_name, why, value from arriving_held";
const NEXT_GENERATION: &str = "update meta set generation = generation + 1";

impl Store {
    /// Brings in what `deliver` hands over: all of it or nothing. The same file again changes nothing, and
    /// is no import. A dry run tells what would change.
    pub fn import<E: From<Error>>(
        &self,
        file: &ImportFile,
        fewer: Fewer,
        dry: DryRun,
        deliver: impl FnOnce(&mut Intake<'_>) -> std::result::Result<(), E>,
    ) -> std::result::Result<Imported, E> {
        // The work of a transaction fails with the store's errors: the caller's own is kept beside it.
        let mut own = None;
        let done = self.write(|conn| {
            let mut intake = Intake::new(conn)?;
            if let Err(error) = deliver(&mut intake) {
                own = Some(error);
                return Err(Error::Interrupted);
            }
            intake.set_down()?;
            let held = intake.held_rows;
            let mut imported = compared(conn, file, fewer)?;
            imported.held = held;
            let keep = dry == DryRun::No && imported.is_change();
            if keep {
                imported.id = Some(written(conn, file)?);
            }
            clear(conn)?;
            Ok((imported, if keep { Keep::Yes } else { Keep::No }))
        });
        match own {
            Some(error) => Err(error),
            None => Ok(done?),
        }
    }
}

fn compared(conn: &mut dyn Conn, file: &ImportFile, fewer: Fewer) -> Result<Imported> {
    conn.batch(&format!("create index arriving_key on {} (level, key)", ARRIVING.name))?;
    let series = [Value::from(file.series.as_str())];
    let mut twice = None;
    conn.query(TWICE, &[], &mut |row| {
        twice = Some(row.text(0)?.to_owned());
        Ok(())
    })?;
    if let Some(key) = twice {
        return Err(Error::Incoming(format!("two entries of {} are called `{key}`", file.name)));
    }
    if fewer == Fewer::Refuse {
        conn.query(FEWER, &series, &mut |row| {
            Err(Error::Fewer {
                file: file.name.clone(),
                part: row.text(0)?.to_owned(),
                held: row.int(1)?,
                given: row.int(2)?,
            })
        })?;
    }
    let mut imported = Imported::default();
    conn.query(COMPARED, &series, &mut |row| {
        let Some(level) = Level::named(row.text(0)?) else { return Ok(()) };
        let tally = imported.levels.entry(level).or_default();
        let count = u64::try_from(row.int(2)?).unwrap_or_default();
        match row.text(1)? {
            "new" => tally.new = count,
            "changed" => tally.changed = count,
            _ => tally.identical = count,
        }
        Ok(())
    })?;
    conn.query(GONE, &series, &mut |row| {
        if let Some(level) = Level::named(row.text(0)?) {
            imported.levels.entry(level).or_default().gone = u64::try_from(row.int(1)?).unwrap_or_default();
        }
        Ok(())
    })?;
    conn.query(ANSWERS, &[], &mut |row| {
        if let Some(level) = Level::named(row.text(0)?) {
            let count = u64::try_from(row.int(2)?).unwrap_or_default();
            imported.answers.insert((level, row.text(1)?.to_owned()), count);
        }
        Ok(())
    })?;
    Ok(imported)
}

fn written(conn: &mut dyn Conn, file: &ImportFile) -> Result<u64> {
    let id = number(conn, NEXT_IMPORT, &[])?;
    let record = [
        Value::Int(id),
        file.series.as_str().into(),
        file.name.as_str().into(),
        file.digest.as_str().into(),
        Value::shown(&file.at),
    ];
    conn.execute(RECORD, &record)?;
    conn.execute(END, &[file.series.as_str().into(), Value::Int(id)])?;
    let columns = ARRIVING.column_list();
    conn.execute(
        &format!(
            "insert into entry_version (series, import, {columns}) \
             select cast($1 as text), cast($2 as bigint), {columns} from arriving \
             where not exists (select 1 from entry_version as held where held.series = $1 \
                 and held.level = arriving.level and held.key = arriving.key and held.ended is null)"
        ),
        &[file.series.as_str().into(), Value::Int(id)],
    )?;
    conn.execute(HELD, &[Value::Int(id)])?;
    conn.execute(NEXT_GENERATION, &[])?;
    Ok(u64::try_from(id).unwrap_or_default())
}
