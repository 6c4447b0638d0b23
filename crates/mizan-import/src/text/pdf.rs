//! The text of a PDF. `hayro-interpret` draws its pages; this takes down each sign with its place.

use std::thread;

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, TransformExt as _, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect};

use super::guard;
use super::layout::{self, Sign};
use crate::ReadError;

/// The most pages that are read.
const MOST_PAGES: usize = 2_000;
/// Room for what is nested as deep as the guard lets it be; only what is used of it is taken.
const STACK: usize = 256 << 20;
/// The most signs of one page that are kept. A page of small print has about 6,000.
const MOST_SIGNS: usize = 100_000;

/// The text of the first pages of a PDF: lines in the order in which they are read, a form feed after each
/// page.
pub(super) fn text(file: &[u8], first: usize) -> Result<String, ReadError> {
    guard::check(file)?;
    // The reader of PDF is written to refuse, not to panic, but that it never does can't be proved. What is
    // nested is read by functions that call themselves, as deep as the guard lets them.
    let unexpected = || ReadError::BrokenPdf("it holds something that no reader expects".to_owned());
    thread::scope(|scope| {
        let reading = thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || read(file, first));
        reading.map_err(|_| unexpected())?.join().unwrap_or_else(|_| Err(unexpected()))
    })
}

fn read(file: &[u8], first: usize) -> Result<String, ReadError> {
    let pdf = Pdf::new(file.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::LockedPdf,
        LoadPdfError::Decryption(_) => {
            ReadError::BrokenPdf("it is encrypted in a way that isn't known".to_owned())
        }
        LoadPdfError::Invalid => ReadError::BrokenPdf("it is damaged or cut off".to_owned()),
    })?;
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        let found = u64::try_from(pages.len()).unwrap_or(u64::MAX);
        return Err(ReadError::TooLarge { what: "pages", found, most: 2_000 });
    }
    let cache = InterpreterCache::new();
    let mut text = String::new();
    for page in pages.iter().take(first) {
        let signs = signs_of(page, &pdf, &cache);
        layout::write(signs, &mut text);
        text.push('\u{c}');
    }
    if text.chars().all(char::is_whitespace) {
        return Err(ReadError::NoTextInPdf { pages: pages.len() });
    }
    Ok(text)
}

fn signs_of<'a>(page: &Page<'a>, pdf: &'a Pdf, cache: &InterpreterCache<'a>) -> Vec<Sign> {
    let (width, height) = page.render_dimensions();
    let upright = page.initial_transform(true).to_kurbo();
    let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
    let mut context = Context::new(upright, sheet, cache, pdf.xref(), settings);
    let mut taken = Taken { signs: Vec::new() };
    interpret_page(page, &mut context, &mut taken);
    taken.signs
}

/// Takes signs down, and leaves everything else.
struct Taken {
    signs: Vec<Sign>,
}

impl Device<'_> for Taken {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        if self.signs.len() == MOST_SIGNS {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(sign)) => sign.to_string(),
            Some(BfString::String(signs)) => signs,
            None => return,
        };
        let advance = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(0.0, f64::from),
            Glyph::Type3(_) => 0.0,
        };
        // Signs are drawn in thousandths of their size.
        let place = transform * glyph_transform;
        let [start, end, top] =
            [Point::ZERO, Point::new(advance, 0.0), Point::new(0.0, 1_000.0)].map(|point| place * point);
        self.signs.push(Sign { x: start.x, end: end.x, y: start.y, size: (top - start).hypot(), text });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
