//! How the program ends: a documented exit code, and a message that says what to do.

use std::fmt;
use std::io;

/// The exit codes (DESIGN.md, h).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// `check` or `diff --fail` found something.
    Found = 1,
    /// Wrong usage.
    Usage = 2,
    /// No such country, right, finding, fact, source or edition.
    NoSuch = 3,
    /// A file is unreadable or invalid, or can't be written.
    File = 4,
    /// The store is locked, corrupt, or of another version.
    Store = 5,
    /// A port in use, or a server that can't be reached.
    Network = 6,
    /// Refused: permission.
    Refused = 7,
    /// A bug.
    Bug = 70,
    /// Interrupted; nothing half done.
    Interrupted = 130,
}

/// Why a command didn't do what was asked. Its message is for people.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) exit: Exit,
    /// Empty: everything was said already.
    pub(crate) message: String,
}

/// What a command comes to.
pub(crate) type Outcome<T = Exit> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(exit: Exit, message: impl Into<String>) -> Self {
        Self { exit, message: message.into() }
    }

    /// Ends without another word.
    pub(crate) fn silent(exit: Exit) -> Self {
        Self::new(exit, "")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<mizan_store::Error> for Failure {
    fn from(error: mizan_store::Error) -> Self {
        use mizan_store::Error;
        let exit = match &error {
            Error::WrongUrl { .. } => Exit::Usage,
            Error::NotAllowed { .. } | Error::WrongPassword { .. } => Exit::Refused,
            Error::Unreachable { .. } => Exit::Network,
            Error::Incoming(_) | Error::Fewer { .. } => Exit::File,
            Error::NoImport { .. } => Exit::NoSuch,
            Error::Undone { .. } | Error::ChangedLater { .. } => Exit::Refused,
            Error::Interrupted => Exit::Interrupted,
            Error::NotThere { .. }
            | Error::NoPlace { .. }
            | Error::NotAStore { .. }
            | Error::Busy { .. }
            | Error::ReadOnly { .. }
            | Error::DiskFull { .. }
            | Error::Corrupt { .. }
            | Error::NewerVersion { .. }
            | Error::OlderVersion { .. }
            | Error::UnknownTables { .. }
            | Error::Unreadable { .. }
            | Error::Engine { .. } => Exit::Store,
        };
        Self::new(exit, error.to_string())
    }
}

impl From<mizan_dossier::FilesError> for Failure {
    fn from(error: mizan_dossier::FilesError) -> Self {
        Self::new(Exit::File, error.to_string())
    }
}

impl From<mizan_import::ReadError> for Failure {
    fn from(error: mizan_import::ReadError) -> Self {
        Self::new(Exit::File, error.to_string())
    }
}

impl From<mizan_assess::RulesError> for Failure {
    fn from(error: mizan_assess::RulesError) -> Self {
        Self::new(Exit::Store, error.to_string())
    }
}

impl From<mizan_site::SiteError> for Failure {
    fn from(error: mizan_site::SiteError) -> Self {
        match error {
            mizan_site::SiteError::Store(error) => error.into(),
            mizan_site::SiteError::Rules(error) => error.into(),
        }
    }
}

/// A value of our own types that has no JSON or CSV form is a mistake of ours.
impl From<mizan_report::ReportError> for Failure {
    fn from(error: mizan_report::ReportError) -> Self {
        Self::new(Exit::Bug, error.to_string())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(Exit::Bug, error.to_string())
    }
}

/// Writing to the standard output. A reader that has seen enough (`| head`) is no failure.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::silent(Exit::Done),
            _ => Self::new(Exit::File, error.to_string()),
        }
    }
}
