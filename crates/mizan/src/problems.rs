//! Problems of dossiers, drawn with the line that they stand in.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use mizan_dossier::{Problem, Related, Severity};
use mizan_text::Text;

use crate::output::{self, Output, piece::clean};

/// Where nothing tells the width.
const USUAL: usize = 120;

/// Every problem, one block each.
pub(crate) fn drawn(problems: &[Problem], output: &Output) -> String {
    let width = output.look.map_or(USUAL, |look| look.width);
    let renderer = Renderer::styled().term_width(width).decor_style(DecorStyle::Ascii);
    problems.iter().map(|problem| renderer.render(&[group(problem, &output.text)]) + "\n\n").collect()
}

/// Says every problem beside the answer.
pub(crate) fn say(problems: &[Problem], output: &Output) {
    if !problems.is_empty() {
        output::say(&(drawn(problems, output).trim_end().to_owned() + "\n"));
    }
}

/// Says how many there are, and what came of it.
pub(crate) fn say_total(problems: &[Problem], so: Option<&str>, output: &Output) {
    output::say(&total(problems, so, &output.text));
}

/// "3 errors, 1 warning in 2 files; nothing was loaded".
pub(crate) fn total(problems: &[Problem], so: Option<&str>, text: &Text) -> String {
    let count = |severity: Severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let mut files: Vec<&str> = problems.iter().map(|problem| problem.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    let total = text.with(
        "cli-problems",
        &[
            ("errors", count(Severity::Error).into()),
            ("warnings", count(Severity::Warning).into()),
            ("files", files.len().into()),
        ],
    );
    match so {
        Some(so) => text.with("cli-problems-so", &[("problems", total.into()), ("so", so.into())]),
        None => total,
    }
}

fn group<'p>(problem: &'p Problem, text: &Text) -> Group<'p> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(clean(&problem.message)).id(problem.check);
    let mut group = Group::with_title(title);
    if problem.text.is_empty() {
        group = group.element(Origin::path(problem.file.as_str()).line(problem.line as usize));
    } else {
        let mark = AnnotationKind::Primary.span(span(
            &problem.text,
            problem.text_from,
            problem.column,
            problem.end_column,
        ));
        group = with_source(
            group,
            &problem.file,
            &problem.text,
            (problem.line, problem.column),
            problem.text_from,
            mark,
        );
    }
    if let Some(Related { file, line, column, end_column, text, text_from, label }) = &problem.related {
        let mark =
            AnnotationKind::Context.span(span(text, *text_from, *column, *end_column)).label(label.as_str());
        group = with_source(group, file, text, (*line, *column), *text_from, mark);
    }
    let more = ("check", problem.check.into());
    let help = match &problem.hint {
        Some(hint) => text.with("cli-problem-help", &[("hint", hint.into()), more]),
        None => text.with("cli-problem-more", &[more]),
    };
    group.element(Level::HELP.message(clean(&help)))
}

fn with_source<'p>(
    group: Group<'p>,
    file: &'p str,
    text: &'p str,
    (line, column): (u32, u32),
    text_from: u32,
    mark: annotate_snippets::Annotation<'p>,
) -> Group<'p> {
    let snippet = Snippet::source(text).line_start(line as usize).annotation(mark);
    if text_from > 1 {
        // Of a line that was cut the snippet doesn't know in which column it begins.
        let origin = Origin::path(file).line(line as usize).char_column(column as usize);
        return group.element(origin).element(snippet);
    }
    group.element(snippet.path(file))
}

/// Columns, counted in characters from 1, as bytes of a line that begins with the column given.
fn span(text: &str, text_from: u32, column: u32, end_column: u32) -> std::ops::Range<usize> {
    let byte = |column: u32| {
        let n = column.saturating_sub(text_from) as usize;
        text.char_indices().nth(n).map_or(text.len(), |(byte, _)| byte)
    };
    byte(column)..byte(end_column.max(column + 1))
}
