//! Office files, which are zip containers of XML, read within bounds: no file makes the reader hold more
//! than a few megabytes at a time, or unpack without end.

mod error;
mod meter;
pub(crate) mod sheet;
mod strings;
pub(crate) mod word;
mod xml;

pub use error::ContainerError;
pub(crate) use meter::{LimitReached, Metered};

use std::io::{BufReader, Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use xml::Xml;

/// The longest field that a review has; a longer one holds its row.
pub(crate) const LONGEST_FIELD: usize = 100_000;

/// Parts of a file that are read; office programs write some dozens.
const PARTS: usize = 10_000;

/// Bytes of one text or tag.
const PIECE: u64 = 16_000_000;

/// An office format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text: DOCX.
    Word,
    /// Tables: XLSX.
    Sheet,
}

impl Kind {
    /// How its files' names end.
    pub fn extension(self) -> &'static str {
        match self {
            Kind::Word => "docx",
            Kind::Sheet => "xlsx",
        }
    }

    fn document(self) -> &'static str {
        match self {
            Kind::Word => "text document",
            Kind::Sheet => "workbook",
        }
    }

    fn main_part(self) -> &'static str {
        match self {
            Kind::Word => "word/document.xml",
            Kind::Sheet => "xl/workbook.xml",
        }
    }

    /// The folder of its parts, which stands in the clear near the beginning of the file.
    fn folder(self) -> &'static [u8] {
        match self {
            Kind::Word => b"word/",
            Kind::Sheet => b"xl/",
        }
    }

    /// What a part may unpack to. Texts are held by rows; tables of all recommendations ever made are long.
    fn unpacked(self) -> u64 {
        match self {
            Kind::Word => 100_000_000,
            Kind::Sheet => 4_000_000_000,
        }
    }

    /// Whether a file is of this kind by its beginning, and by its name only where the beginning leaves it
    /// open.
    pub(crate) fn recognises(self, name: &str, head: &[u8]) -> bool {
        let named = name.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case(self.extension()));
        let inside = |kind: Kind| head.windows(kind.folder().len()).any(|bytes| bytes == kind.folder());
        head.starts_with(ZIP) && (inside(self) || named && ![Kind::Word, Kind::Sheet].into_iter().any(inside))
    }
}

const ZIP: &[u8] = b"PK\x03\x04";
/// How kinds of files begin that people take for office files.
const BEGINNINGS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a rich text file (.rtf)"),
    (b"<", "a page of HTML or XML"),
    (b"\xef\xbb\xbf<", "a page of HTML or XML"),
    (b"[", "a JSON file"),
    (b"{", "a JSON file"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"\xfd7zXZ", "a file packed with xz"),
    (b"\x1f\x8b", "a file packed with gzip"),
];
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// An office file that is open.
pub(crate) struct Container<R> {
    zip: ZipArchive<R>,
    kind: Kind,
}

impl<R: Read + Seek> Container<R> {
    /// Opens a file of a kind.
    pub(crate) fn open(mut file: R, kind: Kind) -> Result<Self, ContainerError> {
        refuse_others(&mut file, kind)?;
        let zip = ZipArchive::new(file).map_err(|error| broken(error, kind.main_part()))?;
        if zip.len() > PARTS {
            return Err(ContainerError::Parts { found: zip.len(), limit: PARTS });
        }
        if zip.index_for_name(kind.main_part()).is_none() {
            return Err(ContainerError::NoDocument(kind));
        }
        Ok(Self { zip, kind })
    }

    /// Whether it has a part.
    pub(crate) fn has(&self, part: &str) -> bool {
        self.zip.index_for_name(part).is_some()
    }

    /// Reads a part as XML.
    pub(crate) fn part(&mut self, part: &str) -> Result<Xml<PartReader<'_, R>>, ContainerError> {
        let limit = self.kind.unpacked();
        let file = self.zip.by_name(part).map_err(|error| broken(error, part))?;
        let metered = Metered::new(file, limit, PIECE);
        let piece = metered.piece();
        Ok(Xml::new(BufReader::with_capacity(64 * 1024, metered), piece, part))
    }
}

/// A part as it is unpacked.
pub(crate) type PartReader<'a, R> = BufReader<Metered<ZipFile<'a, R>>>;

/// Says what a file is that is no zip file.
fn refuse_others<R: Read + Seek>(file: &mut R, wanted: Kind) -> Result<(), ContainerError> {
    let mut head = Vec::new();
    file.by_ref().take(16).read_to_end(&mut head)?;
    file.seek(SeekFrom::Start(0))?;
    if head.is_empty() {
        return Err(ContainerError::Empty);
    }
    if head.starts_with(ZIP) {
        return Ok(());
    }
    if head.starts_with(OLE) {
        return Err(ContainerError::OldOffice { wanted });
    }
    let found = BEGINNINGS.iter().find(|(bytes, _)| head.starts_with(bytes));
    Err(ContainerError::OtherKind { wanted, found: found.map_or("another kind of file", |(_, name)| name) })
}

fn broken(error: ZipError, part: &str) -> ContainerError {
    match error {
        ZipError::Io(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => error.into(),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            ContainerError::Locked { part: part.to_owned() }
        }
        other => ContainerError::Damaged { why: other.to_string() },
    }
}
