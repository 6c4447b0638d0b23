//! The map of States by itself, as a picture. In the page each tile leads somewhere; here it has a look that
//! needs no pattern, with what each look means under it.

use mizan_chart::{Anchor, Drawing, Picture};
use mizan_text::Text;

use crate::tiles::{COLUMNS, ROWS, Tile};
use crate::views::world::{Class, WorldView};

/// Width and height of a tile with its gap: a code of three letters stands in it as large as other texts.
const PITCH: (u16, u16) = (38, 27);
const GAP: u16 = 2;
/// Height of the line that says what a look means.
const KEY: f64 = 30.0;

/// The picture; none where nothing is mapped.
pub(crate) fn picture(view: &WorldView<'_>, t: &Text) -> Option<Picture> {
    let (_, instrument) = view.instrument()?;
    let of = [("instrument", (&instrument.short).into()), ("as-of", t.as_of(view.day).into())];
    let counts: Vec<String> = Class::ALL
        .iter()
        .filter_map(|class| Some((class, view.map.get(class)?.len())))
        .map(|(class, states)| {
            t.with("world-map-count", &[("class", word(*class, t).into()), ("count", states.into())])
        })
        .collect();
    let mut drawing = Drawing::new();
    for (class, states) in &view.map {
        for state in states {
            if let Some(at) = state.tile {
                tile(&mut drawing, *class, corner(at), state.country.code());
            }
        }
    }
    let below = f64::from(ROWS * PITCH.1) + KEY / 2.0;
    let share = f64::from(COLUMNS * PITCH.0) / f64::from(u16::try_from(counts.len().max(1)).unwrap_or(1));
    let shown = Class::ALL.into_iter().filter(|class| view.map.contains_key(class));
    let mut x = 0.0;
    for (class, count) in shown.zip(&counts) {
        tile(&mut drawing, class, (x, below), "");
        drawing.text("", (x + f64::from(PITCH.0) + 6.0, below + 17.0), Anchor::Start, count);
        x += share;
    }
    Some(Picture {
        id: "world".to_owned(),
        title: t.with("world-map-heading", &of),
        desc: t.with("world-map-picture", &[("counts", t.list(&counts).into())]),
        width: f64::from(COLUMNS * PITCH.0),
        height: below + KEY,
        drawing,
    })
}

fn word(class: Class, t: &Text) -> String {
    t.get(&format!("world-class-{}", class.name()))
}

fn corner((column, row): Tile) -> (f64, f64) {
    (f64::from(column * PITCH.0 + GAP / 2), f64::from(row * PITCH.1 + GAP / 2))
}

/// Full where bound, half tone where perhaps, a strip at the foot where signed; empty, and dotted, else.
fn tile(drawing: &mut Drawing, class: Class, (x, y): (f64, f64), code: &str) {
    let (w, h) = (f64::from(PITCH.0 - GAP), f64::from(PITCH.1 - GAP));
    let (look, words) = match class {
        Class::Bound => ("binds", "ground"),
        Class::Maybe => ("protects", ""),
        Class::Signed | Class::NotBound => ("period ground", ""),
        Class::Unknown => ("period absent", "q"),
    };
    drawing.rect(look, (x, y), w, h);
    if class == Class::Signed {
        drawing.rect("binds", (x, y + h - 5.0), w, 5.0);
    }
    if !code.is_empty() {
        let lifted = if class == Class::Signed { 1.0 } else { 4.0 };
        drawing.text(words, (x + w / 2.0, y + h / 2.0 + lifted), Anchor::Middle, code);
    }
}
