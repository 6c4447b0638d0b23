//! What can be wrong with an office file as a whole.

use super::Kind;

/// An office file that can't be read. Each message says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContainerError {
    /// Nothing in it.
    #[error("the file is empty; fetch it again")]
    Empty,
    /// An office file of before 2007, or one that a password locks: both begin alike.
    #[error(
        "this is an old office file (.doc, .xls) or one locked with a password, not a .{}; open it in an \
         office program and save it as .{0} without a password", .wanted.extension()
    )]
    OldOffice {
        /// What was asked for.
        wanted: Kind,
    },
    /// It begins as something else.
    #[error("this is {found}, not a .{} file; give it as what it is, or save it as .{1}", .wanted.extension(), .wanted.extension())]
    OtherKind {
        /// What was asked for.
        wanted: Kind,
        /// What it seems to be.
        found: &'static str,
    },
    /// A zip file, but of other things.
    #[error("this zip file holds no {} ({} is missing); give the .{} file itself", .0.document(), .0.main_part(), .0.extension())]
    NoDocument(Kind),
    /// The end is missing, or the middle is not as it was packed.
    #[error("the file is cut off or damaged ({why}); fetch it again")]
    Damaged {
        /// What was found.
        why: String,
    },
    /// A part that only a password opens.
    #[error("its part {part} is locked with a password; save it without one")]
    Locked {
        /// The part.
        part: String,
    },
    /// More parts than any such file has.
    #[error("the file has {found} parts; no more than {limit} are read, because no list is made of so many")]
    Parts {
        /// How many it has.
        found: usize,
        /// How many are read.
        limit: usize,
    },
    /// Unpacks to more than any such file.
    #[error(
        "its part {part} unpacks to more than {} MB, which is more than any such list; save the file anew \
         from an office program", .limit / 1_000_000
    )]
    Unpacked {
        /// The part.
        part: String,
        /// How many bytes are read.
        limit: u64,
    },
    /// One text or tag that fills memory.
    #[error("its part {part} holds one text of more than {} MB; save the file anew from an office program", .limit / 1_000_000)]
    Token {
        /// The part.
        part: String,
        /// How many bytes are read.
        limit: u64,
    },
    /// Not the XML that such a file holds.
    #[error(
        "its part {part} is not well formed near byte {at}: {why}; save the file anew from an office program"
    )]
    Xml {
        /// The part.
        part: String,
        /// Where, in bytes of the part.
        at: u64,
        /// What the reader said.
        why: String,
    },
    /// The file can't be read from where it lies.
    #[error("the file could not be read: {0}")]
    Io(String),
}

impl From<std::io::Error> for ContainerError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.to_string())
    }
}
