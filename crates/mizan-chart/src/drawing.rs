//! Shapes with classes, in the order in which they are drawn.

use std::fmt::Write as _;

use maud::html;

use crate::Theme;

/// Which end of a text stands at its place. Pictures run from left to right in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// Shapes, not yet painted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Shape(Shape),
    /// Another drawing, moved.
    Moved((f64, f64), Drawing),
}

#[derive(Clone, Debug, PartialEq)]
struct Shape {
    element: &'static str,
    class: String,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
}

impl Drawing {
    /// Nothing drawn yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A straight line.
    pub fn line(&mut self, class: &str, from: (f64, f64), to: (f64, f64)) {
        let ends = [("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)];
        self.add("line", class, ends.map(|(name, at)| (name, place(at))).to_vec(), None);
    }

    /// A rectangle; one narrower than a pixel is drawn a pixel wide.
    pub fn rect(&mut self, class: &str, corner: (f64, f64), width: f64, height: f64) {
        let sides = [("x", corner.0), ("y", corner.1), ("width", width.max(1.0)), ("height", height)];
        self.add("rect", class, sides.map(|(name, at)| (name, place(at))).to_vec(), None);
    }

    /// A dot.
    pub fn dot(&mut self, class: &str, centre: (f64, f64), radius: f64) {
        let values = [("cx", centre.0), ("cy", centre.1), ("r", radius)];
        self.add("circle", class, values.map(|(name, at)| (name, place(at))).to_vec(), None);
    }

    /// A square on its corner.
    pub fn diamond(&mut self, class: &str, centre: (f64, f64), radius: f64) {
        let (x, y, r) = (place(centre.0), place(centre.1 - radius), place(radius));
        self.path(class, format!("M{x} {y}l{r} {r}-{r} {r}-{r}-{r}z"));
    }

    /// A path in the words of SVG.
    pub fn path(&mut self, class: &str, d: String) {
        self.add("path", class, vec![("d", d)], None);
    }

    /// A line through points; `data` are its numbers as programs read them.
    pub fn polyline(&mut self, class: &str, points: &[(f64, f64)], data: Option<String>) {
        let mut attributes = vec![("points", points_of(points))];
        attributes.extend(data.map(|data| ("data-values", data)));
        self.add("polyline", class, attributes, None);
    }

    /// A filled shape between points.
    pub fn polygon(&mut self, class: &str, points: &[(f64, f64)]) {
        self.add("polygon", class, vec![("points", points_of(points))], None);
    }

    /// A text on one line; `at` is on its baseline.
    pub fn text(&mut self, class: &str, at: (f64, f64), anchor: Anchor, text: &str) {
        // A text without `x` begins at the edge.
        let x = (at.0 != 0.0).then(|| ("x", place(at.0)));
        let attributes = x.into_iter().chain([("y", place(at.1))]).collect();
        let class = match (anchor, class) {
            (Anchor::Start, class) => class.to_owned(),
            (Anchor::Middle, "") => "mid".to_owned(),
            (Anchor::End, "") => "end".to_owned(),
            (Anchor::Middle, class) => format!("{class} mid"),
            (Anchor::End, class) => format!("{class} end"),
        };
        self.add("text", &class, attributes, Some(text.to_owned()));
    }

    /// Everything of another drawing, over what is there.
    pub fn append(&mut self, other: Self) {
        self.parts.extend(other.parts);
    }

    /// Another drawing with its corner at a place.
    pub fn append_at(&mut self, corner: (f64, f64), other: Self) {
        self.parts.push(Part::Moved(corner, other));
    }

    fn add(
        &mut self,
        element: &'static str,
        class: &str,
        attributes: Vec<(&'static str, String)>,
        text: Option<String>,
    ) {
        self.parts.push(Part::Shape(Shape { element, class: class.to_owned(), attributes, text }));
    }

    /// As markup: with classes, or painted from a theme. With `mirrored`, texts may be of a language
    /// written from right to left: each keeps its own direction inside a picture that runs from left to
    /// right.
    pub(crate) fn write(&self, theme: Option<&Theme>, mirrored: bool) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Shape(shape) => shape.write(&mut out, theme, mirrored),
                Part::Moved(at, drawing) => {
                    let inner = drawing.write(theme, mirrored);
                    // Writing to a String cannot fail.
                    let _ = write!(
                        out,
                        "<g transform=\"translate({} {})\">{inner}</g>",
                        place(at.0),
                        place(at.1)
                    );
                }
            }
        }
        out
    }
}

impl Shape {
    fn write(&self, out: &mut String, theme: Option<&Theme>, mirrored: bool) {
        out.push('<');
        out.push_str(self.element);
        match theme {
            None if self.class.is_empty() => {}
            None => attribute(out, "class", &self.class),
            Some(theme) => {
                for (name, value) in theme.paint(self.element, &self.class) {
                    attribute(out, name, value);
                }
            }
        }
        for (name, value) in &self.attributes {
            attribute(out, name, value);
        }
        match &self.text {
            None => out.push_str("/>"),
            Some(text) => {
                let text = if mirrored { sided(text) } else { text.clone() };
                // Writing to a String cannot fail.
                let _ = write!(out, ">{}</{}>", escaped(&text), self.element);
            }
        }
    }
}

/// A text that may be of a language written from right to left: by itself, so that its first letter says
/// which way it runs. Signs that keep words apart are needed only where there are letters of both kinds.
fn sided(text: &str) -> String {
    let is_isolate = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
    let from_the_right = |c: char| ('\u{590}'..='\u{8ff}').contains(&c) && c.is_alphabetic();
    if text.contains(from_the_right) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.replace(is_isolate, "")
    }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    // Writing to a String cannot fail.
    let _ = write!(out, " {name}=\"{}\"", escaped(value));
}

pub(crate) fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

/// A place to a tenth of a pixel, without a useless `.0`.
pub(crate) fn place(at: f64) -> String {
    let tenth = (at * 10.0).round() / 10.0;
    // No minus before a zero.
    format!("{}", if tenth == 0.0 { 0.0 } else { tenth })
}

fn points_of(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    points.join(" ")
}
