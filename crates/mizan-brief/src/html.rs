//! HTML that stands alone: its print style is inside it or linked, and nothing else is fetched.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::document::{Block, Boxes, Document, Row, Run, Table};

/// The style sheet, made for paper first.
pub const STYLE: &str = include_str!("../assets/brief.css");

/// Where the style comes from.
#[derive(Clone, Copy, Debug)]
pub enum Style<'a> {
    /// From inside the file.
    Inside,
    /// From an address: where a policy forbids styles inside pages.
    Linked(&'a str),
}

/// What a page has beside the document.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// The style.
    pub style: Style<'a>,
    /// Words over the title, on the screen only: the way back, and other forms.
    pub nav: Option<&'a Markup>,
    /// Elements for the head of the page.
    pub head: Option<&'a Markup>,
}

/// A file that stands alone.
pub fn write(document: &Document) -> String {
    page(document, &Page { style: Style::Inside, nav: None, head: None }).into_string()
}

/// A page of a site.
pub fn page(document: &Document, page: &Page<'_>) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(document.lang) dir=(document.direction) {
            head {
                meta charset="utf-8";
                title { (document.title) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="description" content=(document.description);
                @if let Some(head) = page.head { (head) }
                @match page.style {
                    Style::Inside => style { (PreEscaped(STYLE)) },
                    Style::Linked(href) => link rel="stylesheet" href=(href);,
                }
            }
            body {
                @if let Some(nav) = page.nav { (nav) }
                main #main {
                    h1 { (document.title) }
                    p.about { (runs(&document.about)) }
                    @for sheet in &document.sheets {
                        section.sheet { @for part in &sheet.blocks { (block(part)) } }
                    }
                }
                footer { @for line in &document.foot { p { (runs(line)) } } }
            }
        }
    }
}

fn block(block: &Block) -> Markup {
    html! {
        @match block {
            Block::Heading { level: 3, runs: words } => h3 { (runs(words)) },
            Block::Heading { runs: words, .. } => h2 { (runs(words)) },
            Block::Paragraph { runs: words, .. } => p { (runs(words)) },
            Block::Note { runs: words } => p.note { (runs(words)) },
            Block::List { items, .. } => ul { @for item in items { li { (runs(item)) } } },
            Block::Table(table) => (of_table(table)),
            Block::Sources { sources } => ul.sources {
                @for source in sources {
                    li id={ "s" (source.number) } { b { (source.label) } " " (runs(&source.name)) }
                }
            },
        }
    }
}

fn of_table(table: &Table) -> Markup {
    html! {
        section.wide tabindex="0" aria-label=(table.caption) { table {
            caption { (table.caption) }
            thead { tr { @for heading in &table.head { th scope="col" { (heading) } } } }
            tbody { @for row in &table.rows { tr {
                @match row {
                    Row::Group { name } => th.group scope="colgroup" colspan=(table.head.len()) { (name) },
                    Row::Cells { cells } => {
                        @for (n, cell) in cells.iter().enumerate() {
                            @if n == 0 && cells.len() > 1 && table.head.len() == cells.len() && names_rows(table) {
                                th scope="row" { (runs(cell)) }
                            } @else { td { (runs(cell)) } }
                        }
                    }
                }
            } } }
        } }
    }
}

/// A table of a single row has nothing to name it by.
fn names_rows(table: &Table) -> bool {
    table.rows.len() > 1
}

fn runs(runs: &[Run]) -> Markup {
    html! { @for one in runs { (run(one)) } }
}

fn run(run: &Run) -> Markup {
    html! {
        @match run {
            Run::Text { text, strong, lang } => (words(text, *strong, lang.as_deref())),
            Run::Level(boxes) => (level(boxes)),
            Run::Cited { sources } => span.cited {
                @for (number, label) in sources {
                    "[" a href={ "#s" (number) } { (label) } "]"
                }
            },
            Run::Mark { word, unverified } => span.mark.unverified[*unverified] { (word) },
            Run::Link { href, text } => a href=(href) { bdi dir=[(href == text).then_some("ltr")] { (text) } },
        }
    }
}

fn words(text: &str, strong: bool, lang: Option<&str>) -> Markup {
    html! {
        @match (strong, lang) {
            (false, None) => (text),
            (true, None) => b { (text) },
            (true, Some(lang)) => b lang=(lang) dir="ltr" { (text) },
            (false, Some(lang)) => span lang=(lang) dir="ltr" { (text) },
        }
    }
}

/// The sign of a break before a row of boxes.
const BREAK: char = '‖';

fn level(boxes: &Boxes) -> Markup {
    html! {
        span.level {
            span.signs aria-hidden="true" {
                // The mark of a break has the colour of breaks, and stands before the boxes.
                @match boxes.signs.strip_prefix(BREAK) {
                    Some(signs) => { span.break { (BREAK) } (signs) }
                    None => (boxes.signs),
                }
            }
            @if !boxes.word.is_empty() {
                " "
                span.word aria-hidden="true" { (boxes.word) }
                span.v { (boxes.spoken) }
            }
        }
    }
}
