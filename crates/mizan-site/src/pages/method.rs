//! The method: the scales and rules as they run, printed from the table that runs.

use maud::{Markup, html};
use mizan_assess::Step;
use mizan_domain::kinds::{Interval, RightFamily};
use mizan_domain::{Gap, Kind, Scale, Series};
use mizan_text::Text;

use super::layout::{Head, cite, document, numbered_step};
use super::parts::{capital, glyph, label};
use super::terms;
use crate::address::Place;
use crate::views::Reading;
use crate::views::method::MethodView;

pub(crate) fn page(view: &MethodView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("site-method-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("site-page-method"), None)],
        lead: html! {
            p { (t.get("site-method-lead")) }
            p.sm.mut { (capital(&t.with("rules-version", &[("version", (&view.rules.version).into())]))) (t.stop()) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        p.sm { a href=(frame.links.to(Place::Glossary)) { (t.get("site-page-glossary")) } }
        nav.narrow aria-label=(t.get("site-on-this-page")) { b { (t.get("site-on-this-page")) } ul {
            @for (id, key) in [
                ("scales", "table-scales"), ("rules", "table-rules"), ("severity", "table-increments"),
                ("thresholds", "table-thresholds"), ("words", "table-practice-words"),
                ("series", "table-series"), ("robustness", "site-robustness-heading"),
                ("marks", "site-marks-heading"), ("limits", "site-limits-heading"),
            ] { li { a href={ "#" (id) } { (t.get(key)) } } }
        } }
        h2 id="scales" { (t.get("table-scales")) }
        p { (t.get("site-scales-lead")) }
        @for step in Step::ALL { (scale(step, t)) }
        h2 id="gap-kinds" { (t.get("site-gap-kinds-heading")) }
        dl.m { @for gap in Gap::ALL { dt { (capital(&t.gap(*gap))) } dd { (capital(&t.gap_meaning(*gap))) (t.stop()) } } }
        (rules(view, t))
        (severity(view, t))
        (thresholds(view, t))
        (words(view, t))
        (series(view, t))
        h2 id="robustness" { (t.get("site-robustness-heading")) }
        p { (t.get("site-robustness-text")) }
        h2 id="marks" { (t.get("site-marks-heading")) }
        ul {
            li { span.ok { (t.get("checked-fact")) } " " (t.get("site-mark-checked")) }
            li { span.ok { (t.get("checked-quotation")) } " " (t.get("site-mark-quotation")) }
            li { span.unv { (t.get("mark-unverified")) } " " (t.get("site-mark-unverified")) }
            li { b { (capital(&t.get("mark-fragile"))) } " " (t.get("site-mark-fragile")) }
        }
        h2 id="limits" { (t.get("site-limits-heading")) }
        ul { @for key in ["site-limit-1", "site-limit-2", "site-limit-3", "site-limit-4", "site-limit-5"] { li { (t.get(key)) } }
            @if let Some(caveat) = t.caveat() { li { (caveat) } }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &terms::linked(&content, frame, t))
}

fn scale(step: Step, t: &Text) -> Markup {
    let families: &[(RightFamily, &str)] = if step == Step::Practice {
        &[(RightFamily::Civil, "site-scale-civil"), (RightFamily::Social, "site-scale-social")]
    } else {
        &[(RightFamily::Civil, "")]
    };
    html! {
        section id=(step.name()) {
            h3 { (numbered_step(step, t)) ": " (t.step_question(step)) }
            p { (t.step_method(step)) }
            @for (family, key) in families {
                table.stack.scale {
                    caption class=[key.is_empty().then_some("v")] { @if key.is_empty() { (t.step(step)) } @else { (t.get(key)) } }
                    thead { tr {
                        th scope="col" class="c-num" { (t.get("column-level")) }
                        th scope="col" class="c-when" { (t.get("site-word")) }
                        th scope="col" { (t.get("column-meaning")) }
                    } }
                    tbody {
                        @for level in (0..=4).rev() {
                            tr {
                                td { (t.number(level)) " " (glyph(&Reading { step, family: *family, level: Some(Interval::point(level)), unverified: false })) }
                                td { b { (t.level_word(step, *family, level)) } }
                                td { (capital(&t.level_meaning(step, *family, level))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn rules(view: &MethodView<'_>, t: &Text) -> Markup {
    html! {
        h2 id="rules" { (t.get("table-rules")) }
        p { (t.get("site-rules-lead")) }
        table.stack {
            caption.v { (t.get("table-rules")) }
            thead { tr {
                th scope="col" { (t.get("column-rule")) }
                th scope="col" { (t.get("column-gap")) }
                th scope="col" { (t.get("column-per")) }
                th scope="col" class="num" { (t.get("column-base")) }
                th scope="col" { (t.get("column-needs-bond")) }
                th scope="col" { (t.get("column-fires-when")) }
            } }
            tbody {
                @for rule in &view.rules.rule {
                    tr id={ "rule-" (rule.id) } {
                        td { code { (rule.id) } }
                        td { (capital(&t.gap(rule.gap))) }
                        td { (rule.per) }
                        td.num { (label("column-base", t)) (t.number(rule.base)) }
                        td { (label("column-needs-bond", t)) (t.get(if rule.needs_bond { "yes" } else { "no" })) }
                        td { (rule.fires_when) }
                    }
                }
            }
        }
    }
}

fn severity(view: &MethodView<'_>, t: &Text) -> Markup {
    html! {
        h2 id="severity" { (t.get("table-increments")) }
        p { (t.get("site-severity-lead")) }
        table.stack {
            caption.v { (t.get("table-increments")) }
            thead { tr {
                th scope="col" { (t.get("column-id")) }
                th scope="col" class="num" { (t.get("column-add")) }
                th scope="col" { (t.get("column-when")) }
            } }
            tbody {
                @for increment in &view.rules.increment {
                    tr { td { code { (increment.id) } } td.num { (label("column-add", t)) (t.number(increment.add)) } td { (increment.when) } }
                }
            }
        }
    }
}

fn thresholds(view: &MethodView<'_>, t: &Text) -> Markup {
    html! {
        h2 id="thresholds" { (t.get("table-thresholds")) }
        p { (t.get("site-thresholds-lead")) }
        table.stack {
            caption.v { (t.get("table-thresholds")) }
            thead { tr {
                th scope="col" { (t.get("column-threshold")) }
                th scope="col" class="num" { (t.get("column-value")) }
                th scope="col" class="num" { (t.get("column-low")) }
                th scope="col" class="num" { (t.get("column-high")) }
                th scope="col" { (t.get("column-reason")) }
            } }
            tbody {
                @for threshold in &view.rules.threshold {
                    tr {
                        td { code { (threshold.id) } }
                        td.num { (label("column-value", t)) (t.number(threshold.value)) }
                        td.num { (label("column-low", t)) (t.number(threshold.low)) }
                        td.num { (label("column-high", t)) (t.number(threshold.high)) }
                        td { (threshold.reason) }
                    }
                }
            }
        }
    }
}

fn words(view: &MethodView<'_>, t: &Text) -> Markup {
    let quoted = |words: &[String]| t.clauses(&words.iter().map(|word| t.quoted(word)).collect::<Vec<_>>());
    let dimensions = |all: &[mizan_domain::kinds::Dimension]| {
        t.clauses(&all.iter().map(|dimension| t.word(*dimension)).collect::<Vec<_>>())
    };
    html! {
        h2 id="words" { (t.get("table-practice-words")) }
        table.stack {
            caption.v { (t.get("table-practice-words")) }
            thead { tr { th scope="col" { (t.get("column-words")) } th scope="col" class="c-when" { (t.get("column-level")) } } }
            tbody { @for row in &view.rules.practice_words { tr { td { (quoted(&row.words)) } td { (t.level_digits(row.level)) } } } }
        }
        h3 { (t.get("table-capacity-words")) }
        table.stack {
            caption.v { (t.get("table-capacity-words")) }
            thead { tr {
                th scope="col" { (t.get("column-words")) }
                th scope="col" { (t.get("column-dimensions")) }
                th scope="col" class="c-when" { (t.get("column-level")) }
            } }
            tbody {
                @for row in &view.rules.capacity_words {
                    tr { td { (quoted(&row.words)) } td { (dimensions(&row.dimensions)) } td { (t.level_digits(row.level)) } }
                }
                @for row in &view.rules.accreditation {
                    tr {
                        td { (t.with("capacity-grade", &[("grade", (&row.grade).into())])) }
                        td { (dimensions(&row.dimensions)) }
                        td { (t.level_digits(row.level)) }
                    }
                }
            }
        }
    }
}

fn series(view: &MethodView<'_>, t: &Text) -> Markup {
    html! {
        h2 id="series" { (t.get("table-series")) }
        table.stack {
            caption.v { (t.get("table-series")) }
            thead { tr {
                th scope="col" { (t.get("column-series")) }
                th scope="col" { (t.get("column-rights")) }
                th scope="col" { (t.get("site-better")) }
                th scope="col" { (t.get("table-series-scales")) }
            } }
            tbody { @for series in &view.rules.series { (one_series(series, view, t)) } }
        }
    }
}

fn one_series(series: &Series, view: &MethodView<'_>, t: &Text) -> Markup {
    let rights: Vec<String> =
        series.rights.iter().map(|r| t.name(&view.frame.names, Kind::Right, r.as_str())).collect();
    let scale = view.rules.scale.iter().find(|scale| scale.id == series.scale);
    html! {
        tr {
            td { (t.series(&view.frame.names, &series.id)) }
            td { (t.clauses(&rights)) @if series.general { " " span.mut.sm { (t.get("site-series-general")) } } }
            td { (t.get(if series.higher_is_better { "site-better-higher" } else { "site-better-lower" })) }
            td { @if let Some(scale) = scale { (read_by(scale, view, t)) } }
        }
    }
}

/// Values listed with their levels, or the four cuts.
fn read_by(scale: &Scale, view: &MethodView<'_>, t: &Text) -> Markup {
    let steps: Vec<String> = scale
        .steps
        .iter()
        .map(|step| {
            t.with(
                "level-value",
                &[("value", t.number(step.value).into()), ("level", t.level_digits(step.level).into())],
            )
        })
        .collect();
    let cuts: Vec<String> = scale
        .cuts
        .iter()
        .filter_map(|id| view.rules.threshold(id))
        .map(|threshold| t.number(threshold.value))
        .collect();
    html! {
        @if !steps.is_empty() { (t.clauses(&steps)) }
        @if !cuts.is_empty() {
            (t.with(if scale.by_place { "site-cuts-by-place" } else { "site-cuts" }, &[("cuts", t.clauses(&cuts).into())]))
        }
    }
}
