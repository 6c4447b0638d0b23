//! A country's bodies, and one of them.

use maud::{Markup, html};
use mizan_domain::kinds::{Dimension, Direction};
use mizan_domain::{Holds, Kind};
use mizan_text::Text;

use super::facts::quoted;
use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::matrix;
use super::parts::{beside, capital, disputes, glyph, holds, level, level_word, sources, tint};
use super::tables;
use crate::address::CountryPage;
use crate::section::Section;
use crate::views::facts::QuotedTable;
use crate::views::institutions::{
    AssessmentLine, BodyLine, InstitutionView, InstitutionsView, MandateLine, RightBodies,
};
use crate::views::{Frame, Reading};

pub(crate) fn page(view: &InstitutionsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    let what = t.get("site-tab-institutions");
    let heading = t.with(
        "site-of-country",
        &[("what", (&what).into()), ("country", country.unwrap_or_default().into())],
    );
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.with("world-bodies-lead", &[
                ("bodies", (view.assessed.len() + view.others.len()).into()),
                ("assessed", view.assessed.len().into()),
            ])) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        section {
            h2.first id="capacity" { (t.get("world-bodies-capacity")) }
            @if view.assessed.is_empty() { p { (t.get("world-bodies-none-assessed")) } }
            @else {
                p { (t.get("world-bodies-capacity-lead")) }
                (matrix::legend(3, t))
                (grid(&t.get("world-bodies-capacity"), &t.get("world-body"), view.assessed.iter().map(|line| (
                    html! {
                        a href=(line.href) { (line.institution.name) }
                        (existence(line.exists, t))
                    },
                    line.readings.as_slice(),
                )), t))
            }
        }
        @if !view.assessments.is_empty() {
            section.step id="assessments" {
                header { h2 { (t.get("world-assessments")) } }
                p { (t.get("world-assessments-lead")) }
                (assessments(&view.assessments, true, frame, t))
            }
        }
        (enhancement(&view.tables, frame, t))
        @if !view.general.is_empty() || !view.rights.is_empty() {
            section.step id="mandates" {
                header { h2 { (t.get("kind-mandate-heading")) } }
                (mandates(&view.general, &view.rights, frame, t))
            }
        }
        @if !view.others.is_empty() {
            section.step id="bodies" {
                header { h2 { (t.get("world-bodies-unassessed")) } }
                p { (t.get("world-bodies-unassessed-lead")) }
                (others(&view.others, frame, t))
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// Rows of six cells: five dimensions and the level, drawn as in the matrix.
fn grid<'r>(
    caption: &str,
    first: &str,
    rows: impl Iterator<Item = (Markup, &'r [(Option<Dimension>, Reading)])>,
    t: &Text,
) -> Markup {
    html! {
        div.mx.s {
            table role="table" {
                caption.v { (caption) }
                thead role="rowgroup" { tr role="row" {
                    th role="columnheader" scope="col" { (first) }
                    @for dimension in Dimension::ALL {
                        th role="columnheader" scope="col" {
                            b.ln { (capital(&t.word(*dimension))) }
                            span.sh aria-hidden="true" { (t.get(&format!("world-short-{}", dimension.name()))) }
                        }
                    }
                    th role="columnheader" scope="col" { (t.get("column-level")) }
                } }
                tbody role="rowgroup" {
                    @for (name, readings) in rows {
                        tr role="row" {
                            th role="rowheader" scope="row" { (name) }
                            @for (_, reading) in readings {
                                td role="cell" class=[Some(tint(reading)).filter(|tint| !tint.is_empty())] {
                                    span.cell { (glyph(reading)) span { (level_word(reading, false, t)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// That a body doesn't exist on the day, or may not.
fn existence(exists: Holds, t: &Text) -> Markup {
    html! {
        @match exists {
            Holds::Yes => {},
            Holds::Maybe => { " " span.low { (t.get("world-body-may-exist")) } },
            Holds::No => { " " span.low { (t.get("world-body-not-there")) } },
        }
    }
}

/// Dated assessments, each with its words, its dimensions and its source.
fn assessments(lines: &[AssessmentLine<'_>], named: bool, frame: &Frame<'_>, t: &Text) -> Markup {
    let rows = lines.iter().map(|line| {
        let capacity = line.capacity;
        let name = html! {
            a href=(frame.links.fact(&line.statement.fact.id)) {
                @if named { (t.fact_name(&frame.names, line.body)) (t.comma()) }
                (t.date_short(capacity.assessed))
            }
            span.low {
                @for word in &capacity.words { q { (word) } " " }
                @if let Some(grade) = &capacity.grade { (t.with("world-grade", &[("grade", grade.into())])) " " }
                @if let Some(working) = capacity.working { (capital(&t.word(working))) " " }
                (sources(&line.statement, frame, t))
                @if !line.counts { " " (t.get("world-assessment-history")) }
                @if let Some(note) = &line.statement.fact.note { br; (note) }
            }
            (disputes(&line.statement, frame, t))
        };
        (name, line.readings.as_slice())
    });
    html! {
        (grid(&t.get("world-assessments"), &t.get("world-assessed"), rows, t))
    }
}

/// The tables of a source that propose what would make bodies abler: its words, not ours.
fn enhancement(tables: &[QuotedTable<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @if !tables.is_empty() {
            section.step id="enhancement" {
                header { h2 { (t.get("world-enhancement")) } }
                p { (t.get("world-enhancement-lead")) }
                @for table in tables { (quoted(table, frame, t)) }
            }
        }
    }
}

/// Who protects, and who restricts, which right.
fn mandates(general: &[MandateLine<'_>], rights: &[RightBodies<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (t.get("kind-mandate-heading")) }
            thead { tr {
                th scope="col" class="c-prov" { (t.get("column-right")) }
                th scope="col" { (t.get("world-protect")) }
                th scope="col" { (t.get("world-restrict")) }
            } }
            tbody {
                @if !general.is_empty() {
                    tr { th scope="row" { b { (t.get("world-every-right")) } } (directions(general, frame, t)) }
                }
                @for of in rights {
                    tr {
                        th scope="row" { a href=(of.href) { (t.name(&frame.names, Kind::Right, of.right.as_str())) } }
                        (directions(&of.mandates, frame, t))
                    }
                }
            }
        }
    }
}

fn directions(lines: &[MandateLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    let of = |direction: Direction| lines.iter().filter(move |line| line.mandate.direction == direction);
    html! {
        td {
            @for line in of(Direction::Protects) { (mandate(line, "world-protect", frame, t)) }
            @for line in of(Direction::Nobody) {
                p { b { (capital(&t.word(Direction::Nobody))) } " " (sources(&line.statement, frame, t)) }
            }
        }
        td { @for line in of(Direction::Restricts) { (mandate(line, "world-restrict", frame, t)) } }
    }
}

fn mandate(line: &MandateLine<'_>, label: &str, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        p {
            span.lb { (t.get(label)) " " }
            @if let Some((id, href)) = &line.body { a href=(href) { (t.name(&frame.names, Kind::Institution, id)) } " " }
            @if !line.mandate.excludes.is_empty() {
                (t.with("world-but", &[("rights", t.list(&excluded(line, frame, t)).into())])) " "
            }
            a.mut href=(frame.links.fact(&line.statement.fact.id)) { (holds(line.statement.fact, t)) }
            " " (sources(&line.statement, frame, t))
        }
    }
}

fn excluded(line: &MandateLine<'_>, frame: &Frame<'_>, t: &Text) -> Vec<String> {
    line.mandate.excludes.iter().map(|right| t.name(&frame.names, Kind::Right, right.as_str())).collect()
}

/// Bodies that nobody has assessed.
fn others(lines: &[BodyLine<'_>], frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        table.stack {
            caption.v { (t.get("world-bodies-unassessed")) }
            thead { tr {
                th scope="col" { (t.get("world-body")) }
                th scope="col" { (t.get("column-kind")) }
                th scope="col" class="c-when" { (t.get("column-from")) }
                th scope="col" { (t.get("kind-mandate-heading")) }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody {
                @for line in lines {
                    tr class=[(line.exists == Holds::No).then_some("aside")] {
                        td { a href=(line.href) { (line.institution.name) } (existence(line.exists, t)) }
                        td { (capital(&t.word(line.institution.kind))) }
                        td { (holds(line.statement.fact, t)) }
                        td { (counted(line, t)) }
                        td { (sources(&line.statement, frame, t)) }
                    }
                }
            }
        }
    }
}

/// For how many rights a body has a mandate.
fn counted(line: &BodyLine<'_>, t: &Text) -> String {
    let mut parts = Vec::new();
    if line.general {
        parts.push(t.get("world-mandate-general"));
    }
    for (count, key) in
        [(line.protects, "world-mandate-protects"), (line.restricts, "world-mandate-restricts")]
    {
        if count > 0 {
            parts.push(t.with(key, &[("count", count.into())]));
        }
    }
    if parts.is_empty() { t.get("world-mandate-none") } else { t.clauses(&parts) }
}

/// One body.
pub(crate) fn one(view: &InstitutionView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let body = view.line.institution;
    let heading = body.name.clone();
    let list = Section::named("institutions").map(|section| frame.links.here(CountryPage::Section(section)));
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![(t.get("site-tab-institutions"), list), (heading.clone(), None)],
        ),
        lead: html! {
            p { (capital(&t.word(body.kind))) (existence(view.line.exists, t)) }
            @if let Some((_, reading)) = view.line.readings.last() { p { (level(reading, t)) } }
        },
        heading: heading.clone(),
    };
    let content = html! {
        dl.m {
            @if let Some(text) = &body.mandate { dt { (t.get("field-mandate")) } dd { (text) } }
            @if let Some(text) = &body.legal_basis { dt { (t.get("field-legal-basis")) } dd { (text) } }
            @if let Some(text) = &body.status { dt { (t.get("field-status")) } dd { (text) } }
            dt { (t.get("world-exists")) } dd { (holds(view.line.statement.fact, t)) }
            @if !view.comprises.is_empty() {
                dt { (t.get("field-comprises")) }
                dd { @for (n, (id, href)) in view.comprises.iter().enumerate() {
                    @if n > 0 { (t.semicolon()) }
                    a href=(href) { (t.name(&frame.names, Kind::Institution, id)) }
                } }
            }
            dt { (t.get("column-source")) } dd { (sources(&view.line.statement, frame, t)) }
        }
        (beside(&view.line.statement, frame, t))
        p.sm { a href=(frame.links.fact(&view.line.statement.fact.id)) { (t.get("site-the-record")) } }
        section.step id="capacity" {
            header { h2 { (t.get("world-assessments")) } }
            @if view.assessments.is_empty() { p { (t.get("world-body-unassessed")) } }
            @else {
                p { (t.get("world-assessments-lead")) }
                (matrix::legend(3, t))
                (assessments(&view.assessments, false, frame, t))
            }
        }
        (enhancement(&view.tables, frame, t))
        section.step id="mandates" {
            header { h2 { (t.get("kind-mandate-heading")) } }
            @if view.mandates.is_empty() { p { (t.get("world-mandate-none-recorded")) } }
            @else {
                table.stack {
                    caption.v { (t.get("kind-mandate-heading")) }
                    thead { tr {
                        th scope="col" { (t.get("column-right")) }
                        th scope="col" { (t.get("world-direction")) }
                        th scope="col" class="c-when" { (t.get("column-from")) }
                        th scope="col" class="c-src" { (t.get("column-source")) }
                    } }
                    tbody { @for line in &view.mandates { (own_mandate(line, frame, t)) } }
                }
            }
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn own_mandate(line: &MandateLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        tr {
            td {
                @match &line.mandate.right {
                    Some(right) => a href=(frame.links.right(right.slug())) { (t.name(&frame.names, Kind::Right, right.as_str())) },
                    None => (t.get("world-every-right")),
                }
                @if !line.mandate.excludes.is_empty() {
                    " " (t.with("world-but", &[("rights", t.list(&excluded(line, frame, t)).into())]))
                }
            }
            td {
                @if line.mandate.direction == Direction::Restricts { span.restricts { (t.word(Direction::Restricts)) } }
                @else { (capital(&t.word(line.mandate.direction))) }
                (beside(&line.statement, frame, t))
            }
            td { a href=(frame.links.fact(&line.statement.fact.id)) { (holds(line.statement.fact, t)) } }
            td { (sources(&line.statement, frame, t)) }
        }
    }
}
