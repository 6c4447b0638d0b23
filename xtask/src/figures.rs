//! Figures that README states: what was promised, what was measured, and the table of both.

use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};

use crate::repository::Repository;

/// The pages that show the table, between these marks.
const PAGES: [&str; 2] = ["README.md", "docs/performance.md"];
const START: &str = "<!-- figures -->";
const END: &str = "<!-- end of figures -->";

/// One figure with its bar.
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) measured: f64,
    pub(crate) bar: Bar,
    pub(crate) unit: Unit,
}

/// On which side of a number the figure has to stay.
#[derive(Clone, Copy)]
pub(crate) enum Bar {
    Under(f64),
    AtLeast(f64),
    /// Told beside the others.
    None,
}

/// How the number is written.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    Milliseconds,
    Seconds,
    Megabytes,
    PerSecond,
    PerCent,
}

impl Unit {
    fn show(self, number: f64) -> String {
        match self {
            Self::Milliseconds if number < 10.0 => format!("{number:.2} ms"),
            Self::Milliseconds => format!("{number:.0} ms"),
            Self::Seconds => format!("{number:.2} s"),
            Self::Megabytes => format!("{number:.0} MB"),
            Self::PerSecond => format!("{number:.0} a second"),
            Self::PerCent => format!("{number:.0} %"),
        }
    }

    fn show_bar(self, number: f64) -> String {
        match self {
            Self::Milliseconds => format!("{number} ms"),
            Self::Seconds => format!("{number} s"),
            Self::Megabytes => format!("{number} MB"),
            Self::PerSecond => format!("{number} a second"),
            Self::PerCent => format!("{number} %"),
        }
    }
}

impl Figure {
    pub(crate) fn new(what: impl Into<String>, measured: f64, unit: Unit, bar: Bar) -> Self {
        Self { what: what.into(), measured, bar, unit }
    }

    fn holds(&self) -> bool {
        match self.bar {
            Bar::Under(bar) => self.measured < bar,
            Bar::AtLeast(bar) => self.measured >= bar,
            Bar::None => true,
        }
    }

    fn bar_in_words(&self) -> String {
        match self.bar {
            Bar::Under(bar) => format!("under {}", self.unit.show_bar(bar)),
            Bar::AtLeast(bar) => format!("at least {}", self.unit.show_bar(bar)),
            Bar::None => "–".to_owned(),
        }
    }
}

/// A Markdown table, aligned so that a terminal shows it too.
pub(crate) fn table(figures: &[Figure]) -> String {
    let rows: Vec<[String; 3]> = figures
        .iter()
        .map(|figure| {
            let mark = if figure.holds() { "" } else { " (missed)" };
            [figure.what.clone(), figure.bar_in_words(), figure.unit.show(figure.measured) + mark]
        })
        .collect();
    let heads = ["what", "bar", "measured"].map(str::to_owned);
    let width = |column: fn(&[String; 3]) -> &String| {
        rows.iter().chain([&heads]).map(|row| column(row).chars().count()).max().unwrap_or(0)
    };
    let (what, bar, measured) = (width(|[a, _, _]| a), width(|[_, b, _]| b), width(|[_, _, c]| c));
    let mut table = String::new();
    let mut line = |[a, b, c]: &[String; 3]| {
        let _ = writeln!(table, "| {a:<what$} | {b:<bar$} | {c:>measured$} |");
    };
    line(&heads);
    line(&["-".repeat(what), "-".repeat(bar), format!("{}:", "-".repeat(measured - 1))]);
    rows.iter().for_each(line);
    table
}

/// Prints the table, writes it into the pages if asked, and fails where a bar is missed.
pub(crate) fn finish(repository: &Repository, figures: &[Figure], write: bool) -> Result<()> {
    let table = table(figures);
    println!("\n{table}");
    if write {
        for page in PAGES {
            let path = repository.path(page);
            let text = std::fs::read_to_string(&path).with_context(|| format!("{page} can't be read"))?;
            std::fs::write(&path, replaced(&text, &table).with_context(|| page.to_owned())?)?;
            println!("written into {page}");
        }
    }
    let missed = figures.iter().filter(|figure| !figure.holds()).count();
    if missed > 0 {
        bail!("{missed} of {} figures miss their bar", figures.len());
    }
    Ok(())
}

fn replaced(page: &str, table: &str) -> Result<String> {
    let marks = format!("the page has no `{START}` followed by `{END}`");
    let (before, rest) = page.split_once(START).with_context(|| marks.clone())?;
    let (_, after) = rest.split_once(END).context(marks)?;
    Ok(format!("{before}{START}\n{table}{END}{after}"))
}

/// The middle one.
pub(crate) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missed_bar_is_marked() {
        let figures = [
            Figure::new("quick", 2.0, Unit::Milliseconds, Bar::Under(3.0)),
            Figure::new("slow", 12.0, Unit::Milliseconds, Bar::Under(3.0)),
        ];
        let lines: Vec<String> = table(&figures).lines().map(str::to_owned).collect();
        assert_eq!(lines[2], "| quick | under 3 ms |        2.00 ms |");
        assert_eq!(lines[3], "| slow  | under 3 ms | 12 ms (missed) |");
    }

    #[test]
    fn only_what_stands_between_the_marks_changes() {
        let page = format!("before\n{START}\nold\n{END}\nafter");
        assert_eq!(replaced(&page, "new\n").unwrap(), format!("before\n{START}\nnew\n{END}\nafter"));
        assert!(replaced("no marks", "new").is_err());
    }
}
