//! A tree, as `explain` draws it: each node a line, with a note at its end.

use super::piece::{FIRM, Line, Tone, painted, piece, plain, width, wrap, wrap_hanging};

/// A node with what is below it.
#[derive(Default)]
pub(crate) struct Node {
    pub(crate) line: Line,
    /// Set to the end of its line, where there is room.
    pub(crate) note: Option<String>,
    pub(crate) below: Vec<Node>,
}

impl Node {
    pub(crate) fn new(line: Line) -> Self {
        Self { line, note: None, below: Vec::new() }
    }
}

/// The lines that join nodes.
struct Branches {
    between: &'static str,
    last: &'static str,
    past: &'static str,
    beyond: &'static str,
}

const DRAWN: Branches = Branches { between: "├─ ", last: "└─ ", past: "│  ", beyond: "   " };
const ASCII: Branches = Branches { between: "|- ", last: "`- ", past: "|  ", beyond: "   " };

/// Draws nodes in so many columns.
pub(crate) fn draw(nodes: &[Node], room: usize, ascii: bool) -> String {
    let mut out = String::new();
    below(nodes, "", room, if ascii { &ASCII } else { &DRAWN }, &mut out);
    out
}

fn below(nodes: &[Node], before: &str, room: usize, branches: &Branches, out: &mut String) {
    for (n, node) in nodes.iter().enumerate() {
        let is_last = n + 1 == nodes.len();
        let (first, rest) =
            if is_last { (branches.last, branches.beyond) } else { (branches.between, branches.past) };
        let rest = format!("{before}{rest}");
        // A line that goes on passes by the nodes below it.
        let under =
            if node.below.is_empty() { format!("{rest}   ") } else { format!("{rest}{}", branches.past) };
        for (n, line) in lines(node, room.saturating_sub(width_of(before) + 3)).iter().enumerate() {
            let branch = if n == 0 { format!("{before}{first}") } else { under.clone() };
            out.push_str(&painted(&[piece(&branch, Tone::Faint)]));
            out.push_str(painted(line).trim_end());
            out.push('\n');
        }
        below(&node.below, &rest, room, branches, out);
    }
}

/// A node's lines, the note at the end of the first where it has room there.
fn lines(node: &Node, room: usize) -> Vec<Line> {
    let room = room.max(20);
    let Some(note) = &node.note else { return unhung(&node.line, room) };
    let note = vec![piece(note, Tone::Faint)];
    let beside = room.saturating_sub(width(&note) + 2);
    if beside >= width(&node.line) || (beside >= 40 && width(&note) <= room / 3) {
        let mut lines = unhung(&node.line, beside);
        if let Some(first) = lines.first_mut() {
            let free = room.saturating_sub(width(first) + width(&note));
            first.push(piece(FIRM.to_string().repeat(free), Tone::Plain));
            first.extend(note);
        }
        return lines;
    }
    let mut lines = unhung(&node.line, room);
    lines.extend(wrap(&note, room.saturating_sub(3)));
    lines
}

/// Wrapped; lines after the first begin three columns further in, where the branch puts them.
fn unhung(line: &Line, room: usize) -> Vec<Line> {
    let mut lines = wrap_hanging(line, room, 3);
    for line in lines.iter_mut().skip(1) {
        line.remove(0);
    }
    lines
}

fn width_of(text: &str) -> usize {
    width(&plain(text))
}
