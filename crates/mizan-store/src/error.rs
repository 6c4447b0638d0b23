//! What can go wrong with a store. Each message says on what, and what to do.

/// Why a store can't do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is none.
    #[error("`{asked}` is no address of a store: {why}; write sqlite:PATH or postgres://USER@HOST/DATABASE")]
    WrongUrl {
        /// The address, without its password.
        asked: String,
        /// What is wrong with it.
        why: String,
    },
    /// There is none.
    #[error("there is no store at {at}; check the address, or make the store with `mizan load`")]
    NotThere {
        /// The address.
        at: String,
    },
    /// The folder, database or schema that is to hold the store isn't there.
    #[error("{at} can't hold a store: {why}")]
    NoPlace {
        /// The address.
        at: String,
        /// What is missing.
        why: String,
    },
    /// Something else is there.
    #[error("{at} holds tables of another program and no store; name another file or database")]
    NotAStore {
        /// The address.
        at: String,
    },
    /// Another process writes to it.
    #[error("{at} is locked by another process; try again when that has finished")]
    Busy {
        /// The address.
        at: String,
    },
    /// It can be read only.
    #[error("{at} can't be written: it is read-only; change its permissions, or copy it and use the copy")]
    ReadOnly {
        /// The address.
        at: String,
    },
    /// The user may not.
    #[error("{at} can't be opened: {why}; ask whoever keeps it for permission")]
    NotAllowed {
        /// The address.
        at: String,
        /// What was refused.
        why: String,
    },
    /// No room is left.
    #[error("no room is left for {at}; nothing was changed; make room on the disk and try again")]
    DiskFull {
        /// The address.
        at: String,
    },
    /// It is damaged, or something else.
    #[error(
        "{at} is damaged or no SQLite file ({why}); restore a copy, or load the dossiers into a new store"
    )]
    Corrupt {
        /// The address.
        at: String,
        /// What was found.
        why: String,
    },
    /// A later program made it.
    #[error(
        "{at} was made by a later Mizan (its tables have version {found}, this program knows {known}); use that one"
    )]
    NewerVersion {
        /// The address.
        at: String,
        /// The version of its tables.
        found: u32,
        /// The latest version that this program knows.
        known: u32,
    },
    /// An earlier program made it, and it can't be changed now.
    #[error(
        "{at} was made by an earlier Mizan (its tables have version {found}, this program needs {known}); `mizan load` brings it up to date"
    )]
    OlderVersion {
        /// The address.
        at: String,
        /// The version of its tables.
        found: u32,
        /// The version that this program needs.
        known: u32,
    },
    /// Its tables aren't those of their number.
    #[error(
        "the tables of {at} were made by a Mizan that was never released (version {number}); load the dossiers into a new store"
    )]
    UnknownTables {
        /// The address.
        at: String,
        /// The migration that differs.
        number: u32,
    },
    /// The server doesn't answer.
    #[error("{at} can't be reached: {why}; check that the server runs and that the address is right")]
    Unreachable {
        /// The address.
        at: String,
        /// What happened.
        why: String,
    },
    /// The server doesn't take the user and password.
    #[error("{at} refuses this user and password; check both, as in postgres://USER:PASSWORD@HOST/DATABASE")]
    WrongPassword {
        /// The address.
        at: String,
    },
    /// The caller stopped it.
    #[error("interrupted; nothing was changed")]
    Interrupted,
    /// What is to be loaded contradicts itself.
    #[error("nothing was loaded: {0}")]
    Incoming(String),
    /// A file has fewer entries of a part of its data set than the store.
    #[error(
        "nothing was imported: {file} has {given} entries of `{part}`, the store has {held}; \
         it may have been cut: if it is right, say --accept-fewer"
    )]
    Fewer {
        /// The file.
        file: String,
        /// The part: a session, a document.
        part: String,
        /// How many the store has.
        held: i64,
        /// How many the file has.
        given: i64,
    },
    /// No import has that number.
    #[error("there is no import {id}; `mizan import list` has those that there are")]
    NoImport {
        /// The number.
        id: u64,
    },
    /// It was undone before.
    #[error("import {id} was undone before")]
    Undone {
        /// The number.
        id: u64,
    },
    /// Later imports changed what it brought.
    #[error("import {id} can't be undone before import {later}, which changed what it brought")]
    ChangedLater {
        /// The number.
        id: u64,
        /// The latest that did.
        later: u64,
    },
    /// A row can't be read.
    #[error(
        "{what} in {at} can't be read: {why}; use the Mizan that wrote it, or load the dossiers into a new store"
    )]
    Unreadable {
        /// The address.
        at: String,
        /// The row.
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// Anything else that the engine says.
    #[error("{at} answers: {why}")]
    Engine {
        /// The address.
        at: String,
        /// The engine's message.
        why: String,
    },
}

pub(crate) type Result<T> = std::result::Result<T, Error>;

/// An error and its causes in one line.
pub(crate) fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        let more = deeper.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = deeper.source();
    }
    text
}
