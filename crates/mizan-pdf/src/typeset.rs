//! The typesetter in a world of its own: one template, the fonts beside it, no files and no packages.

use std::sync::LazyLock;

use mizan_brief::Document;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, Value};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Pdf, PdfError};

const TEMPLATE: &str = include_str!("brief.typ");

/// How many compilations ago something of the typesetter's memory was last of use, before it goes.
const REMEMBERED: usize = 8;

/// Stands for a sign that no font here has.
const UNKNOWN: char = '?';

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&'static [u8]; 5] = [
        include_bytes!("../fonts/NotoSans-Regular.ttf"),
        include_bytes!("../fonts/NotoSans-Bold.ttf"),
        include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
        include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
        include_bytes!("../fonts/NotoSansMath-Regular.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

pub(super) fn first_that_fits(candidates: impl IntoIterator<Item = Document>) -> Result<Pdf, PdfError> {
    let mut last = Err(PdfError::Nothing);
    for document in candidates {
        let set = lay_out(&document)?;
        let fits = set.pages().len() <= document.pages;
        last = Ok(set);
        if fits {
            break;
        }
    }
    let set = last?;
    let pages = set.pages().len();
    let bytes = typst_pdf::pdf(&set, &options()?).map_err(|errors| refused(&errors));
    typst::comemo::evict(REMEMBERED);
    Ok(Pdf { bytes: bytes?, pages })
}

fn lay_out(document: &Document) -> Result<PagedDocument, PdfError> {
    let world = Room::new(&drawable(&serde_json::to_string(document)?))?;
    typst::compile(&world).output.map_err(|errors| refused(&errors))
}

/// What no font here has a sign for becomes a question mark: a file for screen readers may not have signs that say
/// nothing.
fn drawable(text: &str) -> String {
    let has = |c: char| FONTS.iter().any(|font| font.info().coverage.contains(c.into()));
    let known = |c: char| c.is_ascii() || c.is_control() || is_joining(c) || has(c);
    text.chars().map(|c| if known(c) { c } else { UNKNOWN }).collect()
}

/// Signs that are drawn as nothing: joiners, marks of direction, soft hyphens.
fn is_joining(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{AD}' | '\u{FEFF}')
}

fn options() -> Result<PdfOptions, PdfError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PdfError::Typeset(error.message().to_string()))?;
    Ok(PdfOptions { standards, creator: Smart::Custom(Some("Mizan".to_owned())), ..PdfOptions::default() })
}

fn refused(errors: &[SourceDiagnostic]) -> PdfError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    PdfError::Typeset(messages.join("; "))
}

/// Where the typesetter works.
struct Room {
    library: LazyHash<Library>,
    template: Source,
}

impl Room {
    fn new(data: &str) -> Result<Self, PdfError> {
        let mut inputs = Dict::new();
        inputs.insert("document".into(), Value::Str(data.into()));
        let path = VirtualPath::new("brief.typ").map_err(|error| PdfError::Typeset(error.to_string()))?;
        let id = FileId::new(RootedPath::new(VirtualRoot::Project, path));
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            template: Source::new(id, TEMPLATE.to_owned()),
        })
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    /// A document says its own date.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
