//! Tables and lists that many pages share.

use maud::{Markup, html};
use mizan_domain::kinds::MatrixGroup;
use mizan_domain::{Checked, Gap};
use mizan_text::Text;

use super::parts::{capital, headline, holds_or_binds, label, mark, rich, sources, statement};
use super::society::measure;
use crate::views::gaps::{GapLine, MeasureLine, Narrowing};
use crate::views::{Frame, Numbered, Statement};

/// Statements: what, from when, on whose word.
pub(crate) fn statements(caption: &str, statements: &[Statement<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (caption) }
            thead { tr {
                th scope="col" { (t.get("column-statement")) }
                th scope="col" class="c-when" { (t.get("column-from")) }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody {
                @for line in statements {
                    tr {
                        td { (statement(line, frame, t)) }
                        td { (holds_or_binds(line.fact, frame, t)) }
                        td { (sources(line, frame, t)) }
                    }
                }
            }
        }
    }
}

/// The numbered sources of a page.
pub(crate) fn numbered(numbered: &Numbered<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !numbered.cited.is_empty() {
            section.step id="sources" {
                header { h2 { (t.get("site-sources-of-page")) } }
                ol.sources {
                    @for (n, cited) in numbered.cited.iter().enumerate() {
                        li {
                            b { (t.with("site-source-number", &[("number", (n + 1).into())])) } " "
                            @match cited.source {
                                Some(source) => {
                                    a href=(frame.links.source(&source.id)) { (source.title) }
                                    @if let Some(publisher) = source.maker() { (t.comma()) (publisher) }
                                    @if let Some(symbol) = &source.symbol { (t.comma()) (symbol) }
                                    @if let Some(date) = source.date { (t.comma()) (t.date_short(date)) }
                                }
                                None => { (cited.id) " " (mark(mizan_domain::Checked::No, t)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What has to be known of a finding before its sentence is believed: that it is possible only, that the
/// weakest fact that it can't do without is unverified.
pub(crate) fn how_sure(line: &GapLine<'_>, t: &Text) -> Markup {
    html! {
        @if !line.finding.certain { " " span.unv { (t.get("mark-possible")) } }
        @if line.weakest == Checked::No { " " (mark(Checked::No, t)) }
    }
}

/// A finding in a list: what it is, of which kind, how grave, on how many facts.
pub(crate) fn gap(line: &GapLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let finding = line.finding;
    html! {
        li class=[(finding.kind == Gap::Evidence).then_some("soft")] {
            p {
                a href=(frame.links.finding(&finding.id)) {
                    b { (headline(&t.message(&finding.message, &frame.names))) }
                }
                (how_sure(line, t))
            }
            p.sm {
                span.gap { (capital(&t.gap_long(finding.kind))) }
                " · " (rich(t, "site-rule-code", &[], &[("rule", html! { code { (finding.rule) } })]))
                " · " (t.with("site-severity", &[("severity", finding.severity.into())]))
                " · " (t.with("checked-of", &[("checked", line.checked.into()), ("facts", line.facts.into())]))
                @if let Some(since) = line.since {
                    " · " (t.with("site-since", &[("day", t.date(since).into())]))
                }
                @if let Some(robustness) = line.robustness {
                    " · " (t.with("site-stands", &[
                        ("stood", robustness.stood.into()),
                        ("runs", robustness.runs.into()),
                    ]))
                    @if robustness.is_fragile() { " · " b { (t.get("mark-fragile")) } }
                }
            }
        }
    }
}

/// Measures: what, who, shown by; and how many findings each answers.
pub(crate) fn measures(lines: &[MeasureLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (t.get("site-measures")) }
            thead { tr {
                th scope="col" { (t.get("site-measure")) }
                th scope="col" { (t.get("site-who")) }
                th scope="col" { (t.get("site-shown-by")) }
                th scope="col" class="c-num" { (t.get("site-answers")) }
            } }
            tbody {
                @for line in lines {
                    tr {
                        td {
                            (measure(line.id.as_str(), frame, t))
                            @if let Some(measure) = line.measure {
                                " " span.mut.sm { (t.with("site-measure-origin", &[("origin", (&measure.origin).into())])) }
                            }
                        }
                        td { @if let Some(measure) = line.measure { (label("site-who", t)) (t.clauses(&measure.aims_at)) } }
                        td { @if let Some(measure) = line.measure { (label("site-shown-by", t)) (measure.shown_by.as_deref().unwrap_or("–")) } }
                        td.num { (label("site-answers", t)) (t.number(line.findings.len())) }
                    }
                }
            }
        }
    }
}

/// Links that narrow a list, each with its number.
pub(crate) fn narrowings<T>(
    label: &str,
    all: &[Narrowing<T>],
    word: impl Fn(&T) -> String,
    t: &Text,
) -> Markup {
    html! {
        @if all.len() > 2 || all.iter().skip(1).any(|n| n.current) {
            nav.narrow aria-label=(label) {
                b { (label) }
                ul {
                    @for narrowing in all.iter().filter(|n| n.count > 0 || n.current) {
                        li {
                            a href=(narrowing.href) aria-current=[narrowing.current.then_some("true")] {
                                (word(&narrowing.value)) " " span.mut { (t.number(narrowing.count)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// More choices than these are folded away until somebody opens them.
const OPEN_CHOICES: usize = 12;

/// The same where there may be many: folded, with the current one in sight.
pub(crate) fn folded<T>(label: &str, all: &[Narrowing<T>], word: impl Fn(&T) -> String, t: &Text) -> Markup {
    if all.len() <= OPEN_CHOICES {
        return narrowings(label, all, word, t);
    }
    let current = all.iter().find(|narrowing| narrowing.current).map(|narrowing| word(&narrowing.value));
    html! {
        details.folded {
            summary { (label) @if let Some(current) = current { ": " b { (current) } } }
            (narrowings(label, all, word, t))
        }
    }
}

/// By group of rights.
pub(crate) fn by_group(all: &[Narrowing<Option<MatrixGroup>>], t: &Text) -> Markup {
    narrowings(
        &t.get("data-group"),
        all,
        |group| match group {
            None => t.get("site-all"),
            Some(group) => t.group(*group),
        },
        t,
    )
}

/// By what somebody checked.
pub(crate) fn by_checked(all: &[Narrowing<Option<Checked>>], t: &Text) -> Markup {
    narrowings(
        &t.get("column-checked"),
        all,
        |checked| match checked {
            None => t.get("site-all"),
            Some(checked) => capital(&t.word(*checked)),
        },
        t,
    )
}

/// Links to the pages of a long list.
pub(crate) fn turn(pages: &[(usize, String)], current: usize, t: &Text) -> Markup {
    html! {
        @if pages.len() > 1 {
            nav.turn aria-label=(t.get("site-pages")) {
                ul {
                    @for (page, href) in pages.iter().filter(|(page, _)| is_near(*page, current, pages.len())) {
                        li {
                            a href=(href) aria-current=[(*page == current).then_some("page")] {
                                span.v { (t.get("site-page")) " " } (t.number(*page))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The first, the last, and those around the current one.
fn is_near(page: usize, current: usize, last: usize) -> bool {
    page == 1 || page == last || page.abs_diff(current) <= 3
}
