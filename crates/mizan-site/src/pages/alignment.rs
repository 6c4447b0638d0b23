//! Provisions beside the norms that answer them, with the judgement between.

use maud::{Markup, html};
use mizan_assess::{Answer, Bound, Step};
use mizan_domain::Kind;
use mizan_domain::kinds::{Extent, Relation, RightFamily};
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, reviewed};
use super::parts::{beside, capital, holds, level, sources};
use super::tables;
use crate::address::{CountryPage, Place};
use crate::section::Section;
use crate::views::alignment::{
    AlignmentView, AlignmentsView, Counts, JudgementLine, NormLine, ProvisionLine, relation,
};
use crate::views::{Frame, Reading};

/// The way here: the law of the country, then what law is held against.
fn crumbs(
    frame: &Frame<'_>,
    t: &Text,
    after: Vec<(String, Option<String>)>,
) -> Vec<(String, Option<String>)> {
    let law = Section::named("law").map(|section| frame.links.here(CountryPage::Section(section)));
    let mut way = vec![(t.get("site-tab-law"), law)];
    way.extend(after);
    country_crumbs(frame, t, way)
}

pub(crate) fn page(view: &AlignmentView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    let heading = t.with(
        "world-alignment-heading",
        &[("country", country.unwrap_or_default().into()), ("instrument", (&view.instrument.short).into())],
    );
    let head = Head {
        title: heading.clone(),
        crumbs: crumbs(
            frame,
            t,
            vec![
                (t.get("world-alignment"), Some(frame.links.here(CountryPage::Alignments))),
                (view.instrument.short.clone(), None),
            ],
        ),
        lead: html! {
            p {
                (t.get("world-alignment-lead"))
                " " a href=(frame.links.to(Place::Instrument(view.id.clone()))) { (t.instrument_title(view.id.as_str(), view.instrument)) } ": "
                (t.word(view.bound)) (t.stop())
            }
            @if view.bound != Bound::Yes { p.sm { (t.get("world-alignment-unbound")) } }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        (numbers(&view.counts, t))
        (tables::narrowings(&t.get("world-judgement"), &view.narrowings, |answer| match answer {
            None => t.get("site-all"),
            Some(answer) => capital(&t.word(relation(*answer))),
        }, t))
        table.stack.align {
            caption.v { (heading) }
            thead { tr {
                th scope="col" class="c-prov" { (t.get("field-provision")) }
                th scope="col" { (t.get("world-judgement")) }
                th scope="col" { (t.get("field-norms")) }
            } }
            tbody {
                @for line in view.lines.get(view.shown.clone()).unwrap_or_default() { (provision(line, frame, t)) }
            }
        }
        (tables::turn(&view.turn, view.page, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// Full, partial, absent, in conflict: four numbers, never added up; what nobody judged in a sentence.
fn numbers(counts: &Counts, t: &Text) -> Markup {
    html! {
        ul.fig {
            @for answer in Answer::ALL {
                li { b { (t.number(counts.of(answer))) } span { (capital(&t.word(relation(answer)))) } }
            }
        }
        @if counts.unjudged > 0 {
            p.sm.under { (t.with("world-unjudged", &[
                ("count", counts.unjudged.into()),
                ("all", (counts.unjudged + counts.judged()).into()),
            ])) }
        }
    }
}

fn provision(line: &ProvisionLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let rows = line.judgements.len().max(1);
    let own = html! {
        th scope="row" rowspan=[(rows > 1).then_some(rows)] {
            a href=(frame.links.fact(&line.statement.fact.id)) {
                b { (t.with("article", &[("article", (&line.provision.article).into())])) }
            }
            " " (line.provision.heading)
            p { (sources(&line.statement, frame, t)) }
            @if !line.provision.chief_for.is_empty() {
                p.mut { @for (n, right) in line.provision.chief_for.iter().enumerate() {
                    @if n > 0 { (t.semicolon()) }
                    a href=(frame.links.step(right.slug(), Step::Law)) { (t.name(&frame.names, Kind::Right, right.as_str())) }
                } }
            }
            @if line.level.is_some() { p { (level(&reading(line), t)) } }
        }
    };
    html! {
        @if line.judgements.is_empty() {
            tr.unjudged { (own) td colspan="2" { (t.get("world-no-judgement")) } }
        }
        @for (n, of) in line.judgements.iter().enumerate() {
            tr {
                @if n == 0 { (own) }
                td.judge {
                    span.lb { (t.with("article", &[("article", (&line.provision.article).into())])) ": " }
                    (judgement(of, frame, t))
                }
                td {
                    @if of.norms.is_empty() { (t.get("world-no-norm")) }
                    @for norm in &of.norms { (norm_of(norm, frame, t)) }
                }
            }
        }
    }
}

fn reading(line: &ProvisionLine<'_>) -> Reading {
    let checked = line.judgements.iter().any(|of| of.statement.fact.is_verified());
    Reading { step: Step::Law, family: RightFamily::Civil, level: line.level, unverified: !checked }
}

fn judgement(line: &JudgementLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let alignment = line.alignment;
    html! {
        a.st href=(frame.links.fact(&line.statement.fact.id)) {
            b class=[(alignment.relation == Relation::Conflict).then_some("gap")] { (capital(&t.word(alignment.relation))) }
        }
        @if alignment.relation == Relation::Conflict {
            (t.comma()) (t.word(alignment.extent.unwrap_or(Extent::Part)))
        }
        @if !line.territory.is_empty() {
            " " (t.with("site-only-in", &[("territory", t.list(&line.territory).into())]))
        }
        p.reason { (alignment.reasoning) }
        @if let Some(missing) = &alignment.missing {
            p.missing { (t.with("world-missing", &[("missing", missing.into())])) }
        }
        (beside(&line.statement, frame, t))
        p { (sources(&line.statement, frame, t)) }
    }
}

fn norm_of(line: &NormLine<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        p {
            @match line.norm {
                Some((fact, norm)) => {
                    @if line.restricts() { span.restricts { (capital(&t.word(norm.effect))) } " " }
                    a href=(frame.links.fact(&fact.id)) { (t.name(&frame.names, Kind::Norm, fact.id.local())) }
                    " " span.mut { (holds(fact, t)) }
                    @if !line.territory.is_empty() {
                        " " (t.with("site-only-in", &[("territory", t.list(&line.territory).into())]))
                    }
                }
                None => { (line.id) " " (t.get("site-nothing-recorded")) }
            }
        }
    }
}

/// The instruments with their four numbers.
pub(crate) fn list(view: &AlignmentsView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    let what = t.get("world-alignment");
    let heading = t.with(
        "site-of-country",
        &[("what", (&what).into()), ("country", country.unwrap_or_default().into())],
    );
    let head = Head {
        title: heading.clone(),
        crumbs: crumbs(frame, t, vec![(what, None)]),
        lead: html! {
            p { (t.get("world-alignment-lead")) }
            @if let Some(here) = &frame.country { (reviewed(here, t)) }
        },
        heading: heading.clone(),
    };
    let content = html! {
        @if view.lines.is_empty() { p { (t.get("site-no-facts")) } }
        @else {
            table.stack {
                caption.v { (heading) }
                thead { tr {
                    th scope="col" { (t.get("column-instrument")) }
                    @for answer in Answer::ALL { th scope="col" class="num" { (capital(&t.word(relation(answer)))) } }
                    th scope="col" class="num" { (t.get("world-not-judged")) }
                } }
                tbody {
                    @for line in &view.lines {
                        tr {
                            td {
                                a href=(line.href) { b { (line.instrument.short) } } " " span.sm { (t.instrument_title(line.id.as_str(), line.instrument)) }
                                " " span.mut.sm { (t.word(line.bound)) }
                            }
                            @for answer in Answer::ALL {
                                td.num { span.lb { (capital(&t.word(relation(answer)))) " " } (t.number(line.counts.of(answer))) }
                            }
                            td.num { span.lb { (t.get("world-not-judged")) " " } (t.number(line.counts.unjudged)) }
                        }
                    }
                }
            }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}
