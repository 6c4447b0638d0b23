//! Why a file can't be read at all.

use crate::{ContainerError, Form, WorkbookFault};

/// A fault of a whole file. What is wrong with one row only holds that row: see [`crate::Held`].
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It can't be opened or read.
    #[error("{path} can't be read: {why}")]
    File {
        /// Its path.
        path: String,
        /// What the system says.
        #[source]
        why: std::io::Error,
    },
    /// No reader knows it.
    #[error(
        "{name} is no file that can be imported: it begins like none of UPR Info's exports, reports of the \
         UPR working group, States' answers, OHCHR's lists by theme, UHRI's export or tables of treaty status"
    )]
    Unrecognised {
        /// Its name.
        name: String,
    },
    /// It is larger than any file of its kind.
    #[error(
        "{name} is larger than {most} MB, more than any file of its kind has; check that it is the right one"
    )]
    TooLong {
        /// Its name.
        name: String,
        /// The most, in MB.
        most: u64,
    },
    /// There is nothing in it.
    #[error("the file is empty: not even a heading stands in it; get it from its source again")]
    Empty,
    /// UTF-16.
    #[error("the file is written in UTF-16; save it as CSV in UTF-8 and import that")]
    Utf16,
    /// The columns are others.
    #[error(
        "the first row of a file of the kind `{}` is `{expected}`, but here it is `{found}`; \
         check that it is the right file and that no row stands above the heading",
        form.name()
    )]
    Heading {
        /// What it was read as.
        form: Form,
        /// The heading of such a file.
        expected: String,
        /// What stands there, shortened.
        found: String,
    },
    /// The table can't be taken apart.
    #[error("the table can't be read: {0}; save it as CSV again")]
    Table(#[from] csv::Error),
    /// The workbook can't be taken apart.
    #[error(
        "the workbook can't be read: {0}; open it in a spreadsheet program, save its sheet as CSV and import that"
    )]
    Workbook(#[from] WorkbookFault),
    /// A table of ratifications whose name says nothing of its treaty.
    #[error("`{name}` doesn't say which treaty the table is of; name the file as one of: {}", known.join(", "))]
    Treaty {
        /// The name of the file.
        name: String,
        /// The names that say it.
        known: Vec<String>,
    },
    /// More than a file of this kind ever has.
    #[error(
        "the file has {found} {what}, and at most {most} are read; cut it into parts, or check that it is the right file"
    )]
    TooLarge {
        /// What was counted: bytes, pages.
        what: &'static str,
        /// How many there are.
        found: u64,
        /// How many are read.
        most: u64,
    },
    /// Neither text nor a kind of file that is known.
    #[error(
        "the file is neither text nor PDF (byte {at} can't stand in a text); save it as PDF or as plain text"
    )]
    NotText {
        /// The first byte that no text has, counted from 1.
        at: usize,
    },
    /// A PDF of pictures.
    #[error(
        "the PDF has no text on its {pages} pages, only pictures; recognise its text first (OCR), or save the document as text and import that"
    )]
    NoTextInPdf {
        /// How many pages it has.
        pages: usize,
    },
    /// A PDF, where the program was built without the reading of them.
    #[error(
        "this program was built without the reading of PDF; save it as text (`pdftotext -layout FILE`) and \
         import that, or build with `cargo run --release --features pdf`"
    )]
    WithoutPdf,
    /// A PDF with a password.
    #[error(
        "the PDF is locked with a password; unlock it, or save it as text (`pdftotext -layout FILE`) and import that"
    )]
    LockedPdf,
    /// A PDF that can't be read.
    #[error(
        "the PDF can't be read: {0}; fetch it again, or save it as text (`pdftotext -layout FILE`) and import that"
    )]
    BrokenPdf(String),
    /// Something without which the file can't be what it should be.
    #[error("the file is no {} that can be read: {missing} is missing; check that it is the right file and is whole", .form.name())]
    Missing {
        /// What the file should be.
        form: Form,
        /// What it lacks.
        missing: String,
    },
    /// Two columns whose headings say that they hold the same.
    #[error(
        "the file is no {} that can be read: two columns seem to hold the {what} (`{heading}`); rename or remove one",
        .form.name()
    )]
    TwoColumns {
        /// What the file should be.
        form: Form,
        /// What both hold.
        what: String,
        /// The headings.
        heading: String,
    },
    /// The State that the file is about is in no table.
    #[error(
        "the file is about `{0}`, which is no State that the table of names knows; check the name, or add it to \
         the table"
    )]
    UnknownState(String),
    /// A Word or Excel file that can't be opened.
    #[error(transparent)]
    Office(#[from] ContainerError),
    /// JSON that breaks off, or is none from some place on.
    #[error("the file is no {} that can be read: at record {record} it is not well formed ({why}); fetch it again", .form.name())]
    Json {
        /// What the file should be.
        form: Form,
        /// Which record of the list, counted from 1.
        record: u64,
        /// What was found, with the line.
        why: String,
    },
}

/// The names of columns in one line, shortened where a file of another kind was read as a table.
pub(crate) fn heading<S: AsRef<str>>(columns: &[S]) -> String {
    const LONGEST: usize = 120;
    let names: Vec<&str> = columns.iter().map(AsRef::as_ref).collect();
    let line = names.join(",");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
