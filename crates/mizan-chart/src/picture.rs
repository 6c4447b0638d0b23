//! A drawing with all that a picture needs: size, title, description.

use maud::{Markup, PreEscaped, html};

use crate::drawing::{Drawing, escaped, place};
use crate::fit::wrapped;
use crate::{Anchor, Theme};

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its id, of which those of its title and description are made: one of a kind on its page.
    pub id: String,
    /// What it is a picture of: a name.
    pub title: String,
    /// What it shows, in sentences.
    pub desc: String,
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The shapes.
    pub drawing: Drawing,
}

/// Space around a picture that stands alone, and the height of a line of text in it.
const MARGIN: f64 = 16.0;
const LINE: f64 = 18.0;

impl Picture {
    /// As a part of a page, painted by the page's style sheet.
    pub fn embedded(&self, mirrored: bool) -> Markup {
        let (title, desc) = (format!("{}-title", self.id), format!("{}-desc", self.id));
        html! {
            svg viewBox={ "0 0 " (place(self.width)) " " (place(self.height)) } role="img" direction="ltr"
                aria-labelledby={ (title) " " (desc) } {
                title id=(title) { (self.title) }
                desc id=(desc) { (self.desc) }
                (PreEscaped(self.drawing.write(None, mirrored)))
            }
        }
    }

    /// As a file that stands alone: painted, on its own ground, with its title above and under it `notes`,
    /// which say where it comes from and of which day it is.
    pub fn alone(&self, theme: &Theme, lang: &str, mirrored: bool, notes: &[String]) -> String {
        let above = wrapped(&self.title, self.width, 3);
        let below: Vec<String> = notes.iter().flat_map(|note| wrapped(note, self.width, 4)).collect();
        let (top, bottom) = (lines(&above), lines(&below));
        let mut around = Drawing::new();
        let (left, upper) = (-MARGIN, -MARGIN - top);
        let width = self.width + 2.0 * MARGIN;
        let height = self.height + top + bottom + 2.0 * MARGIN;
        around.rect("ground", (left, upper), width, height);
        let (edge, anchor) = if mirrored { (self.width, Anchor::End) } else { (0.0, Anchor::Start) };
        for (n, line) in above.iter().enumerate() {
            around.text("h", (edge, -top + LINE * index(n) + 10.0), anchor, line);
        }
        for (n, line) in below.iter().enumerate() {
            around.text("q", (edge, self.height + LINE * (index(n) + 1.0)), anchor, line);
        }
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" \
             viewBox=\"{} {} {} {}\" width=\"{}\" height=\"{}\" role=\"img\" direction=\"ltr\" xml:lang=\"{}\" \
             aria-labelledby=\"title desc\"><title id=\"title\">{}</title><desc id=\"desc\">{}</desc>{}{}</svg>\n",
            place(left),
            place(upper),
            place(width),
            place(height),
            place(width),
            place(height),
            escaped(lang),
            escaped(&self.title),
            escaped(&self.desc),
            around.write(Some(theme), mirrored),
            self.drawing.write(Some(theme), mirrored),
        )
    }
}

fn lines(lines: &[String]) -> f64 {
    index(lines.len()) * LINE
}

fn index(n: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of lines")]
    let n = n as f64;
    n
}
