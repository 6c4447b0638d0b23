//! Files of others: compared, brought in, undone.

use mizan_domain::monitoring::{AnswerValue, Entry, Level};
use mizan_store::{DryRun, EntryQuery, Error, Fewer, Imported, Store, Tally};

use super::OpenStore;
use crate::asks::{ask, file};
use crate::dossiers::now;

/// Asks numbered from 1 to `count` of a session.
fn asks(session: u16, count: u16) -> Vec<Entry> {
    (1..=count).map(|n| ask(n, session, AnswerValue::Supported)).collect()
}

fn import(
    store: &Store,
    name: &str,
    entries: &[Entry],
    fewer: Fewer,
    dry: DryRun,
) -> Result<Imported, Error> {
    store.import(&file(name), fewer, dry, |intake| {
        for (place, entry) in (1..).zip(entries) {
            let Entry::Ask(ask) = entry else { unreachable!() };
            intake.entry(place, &format!("session {}", ask.session.unwrap()), entry)?;
        }
        Ok(())
    })
}

fn brought(store: &Store, name: &str, entries: &[Entry]) -> Imported {
    import(store, name, entries, Fewer::Refuse, DryRun::No).unwrap()
}

fn all(store: &Store) -> Vec<Entry> {
    let mut found = Vec::new();
    store.entries(&EntryQuery::default(), &mut |stored| found.push(stored.entry)).unwrap();
    found
}

fn tally(imported: &Imported) -> Tally {
    imported.levels[&Level::Ask]
}

pub(super) fn an_import_twice_is_an_import_once(open: OpenStore<'_>) {
    let store = open();
    let entries = asks(1, 5);
    let first = brought(&store, "a.csv", &entries);
    assert_eq!(tally(&first), Tally { new: 5, ..Tally::default() });
    assert_eq!(first.id, Some(1));
    assert_eq!(all(&store), entries);
    let generation = store.generation().unwrap();
    let second = brought(&store, "a.csv", &entries);
    assert_eq!(tally(&second), Tally { identical: 5, ..Tally::default() });
    assert_eq!((second.id, store.imports().unwrap().len()), (None, 1));
    assert_eq!(store.generation().unwrap(), generation);
}

pub(super) fn a_preview_writes_nothing(open: OpenStore<'_>) {
    let store = open();
    let preview = import(&store, "a.csv", &asks(1, 5), Fewer::Refuse, DryRun::Yes).unwrap();
    assert_eq!(tally(&preview).new, 5);
    assert!(preview.id.is_none() && all(&store).is_empty() && store.imports().unwrap().is_empty());
    // The same connection may import again.
    assert_eq!(brought(&store, "a.csv", &asks(1, 5)).id, Some(1));
}

pub(super) fn a_later_edition_changes_what_it_changes(open: OpenStore<'_>) {
    let store = open();
    brought(&store, "a.csv", &asks(1, 5));
    let mut later = asks(1, 6);
    later[2] = ask(3, 1, AnswerValue::Noted);
    let imported = brought(&store, "b.csv", &later);
    assert_eq!(tally(&imported), Tally { new: 1, changed: 1, identical: 4, gone: 0 });
    assert_eq!(imported.answers[&(Level::Ask, "noted".to_owned())], 1);
    let noted = EntryQuery { answer: Some(AnswerValue::Noted), ..EntryQuery::default() };
    let mut found = Vec::new();
    store.entries(&noted, &mut |stored| found.push((stored.import, stored.place, stored.file))).unwrap();
    assert_eq!(found, [(2, 3, "b.csv".to_owned())]);
    let counts = store.entry_counts(&EntryQuery::default()).unwrap();
    let counts: Vec<(Option<&str>, u64)> = counts.iter().map(|c| (c.answer.as_deref(), c.count)).collect();
    assert_eq!(counts, [(Some("noted"), 1), (Some("supported"), 5)]);
}

pub(super) fn a_file_that_was_cut_is_refused(open: OpenStore<'_>) {
    let store = open();
    brought(&store, "a.csv", &asks(1, 5));
    // Another part of the data set is another matter.
    brought(&store, "c.csv", &asks(2, 3));
    let refused = import(&store, "a.csv", &asks(1, 4), Fewer::Refuse, DryRun::No).unwrap_err();
    assert!(
        matches!(&refused, Error::Fewer { part, held: 5, given: 4, .. } if part == "session 1"),
        "{refused}"
    );
    assert!(refused.to_string().contains("--accept-fewer"));
    assert_eq!(all(&store).len(), 8);
    let accepted = import(&store, "a.csv", &asks(1, 4), Fewer::Accept, DryRun::No).unwrap();
    assert_eq!(tally(&accepted), Tally { identical: 4, gone: 1, ..Tally::default() });
    assert_eq!(all(&store).len(), 7);
}

pub(super) fn an_undone_import_leaves_what_was_before(open: OpenStore<'_>) {
    let store = open();
    brought(&store, "a.csv", &asks(1, 5));
    let before = all(&store);
    let mut later = asks(1, 6);
    later[2] = ask(3, 1, AnswerValue::Noted);
    later.remove(0);
    let second = brought(&store, "b.csv", &later);
    assert_eq!(tally(&second), Tally { new: 1, changed: 1, identical: 3, gone: 1 });
    let refused = store.undo_import(1, now()).unwrap_err();
    assert!(matches!(refused, Error::ChangedLater { id: 1, later: 2 }), "{refused}");
    store.undo_import(2, now()).unwrap();
    assert_eq!(all(&store), before);
    assert!(store.imports().unwrap()[0].undone.is_some());
    assert!(matches!(store.undo_import(2, now()), Err(Error::Undone { id: 2 })));
    assert!(matches!(store.undo_import(9, now()), Err(Error::NoImport { id: 9 })));
    store.undo_import(1, now()).unwrap();
    assert!(all(&store).is_empty());
    assert_eq!(brought(&store, "a.csv", &asks(1, 5)).id, Some(3), "numbers are not given twice");
}

pub(super) fn held_rows_are_kept_with_their_reason(open: OpenStore<'_>) {
    let store = open();
    let imported = store.import::<Error>(&file("a.csv"), Fewer::Refuse, DryRun::No, |intake| {
        intake.entry(1, "session 1", &ask(1, 1, AnswerValue::Noted))?;
        intake.held(2, Some("From"), "unknown-state", "Atlan\0tis")?;
        intake.held(2, None, "empty", "")
    });
    let imported = imported.unwrap();
    assert_eq!(imported.held, 2);
    let held = store.held_rows(1).unwrap();
    assert_eq!(held.len(), 2);
    assert_eq!((held[0].place, held[0].column.as_deref(), &*held[0].why), (2, Some("From"), "unknown-state"));
    assert_eq!(held[0].value, "Atlan\u{fffd}tis");
}

pub(super) fn a_file_that_breaks_off_leaves_nothing(open: OpenStore<'_>) {
    let store = open();
    let broken = store.import::<Error>(&file("a.csv"), Fewer::Refuse, DryRun::No, |intake| {
        for entry in asks(1, 2_500) {
            intake.entry(1, "session 1", &entry)?;
        }
        Err(Error::Incoming("the file ends in the middle".to_owned()))
    });
    assert!(matches!(broken, Err(Error::Incoming(_))));
    let twice = store.import::<Error>(&file("a.csv"), Fewer::Refuse, DryRun::No, |intake| {
        intake.entry(1, "session 1", &ask(1, 1, AnswerValue::Noted))?;
        intake.entry(2, "session 1", &ask(1, 1, AnswerValue::Supported))
    });
    assert!(twice.unwrap_err().to_string().contains("invented/1/1"));
    assert!(all(&store).is_empty() && store.imports().unwrap().is_empty());
}
