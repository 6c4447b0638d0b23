//! One right from promise to practice.

use maud::{Markup, html};
use mizan_assess::{Arg, Step};
use mizan_domain::{Checked, Gap, Kind};
use mizan_text::Text;

use super::layout::{Head, brief, cite, country_crumbs, document, numbered_step, reviewed};
use super::parts::{
    beside, capital, glyph, headline, holds, holds_or_binds, judged, level, level_word, mark, remarks,
    sources, statement, tint,
};
use super::{matrix, practice, tables, terms};
use crate::address::{CountryPage, Place, When};
use crate::section::Section;
use crate::views::Frame;
use crate::views::practice::YEARS;
use crate::views::right::{BasisRow, FINDINGS, MEASURES, ProvisionLine, RightView, StepSection};

pub(crate) fn page(view: &RightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.name(&frame.names, Kind::Right, view.result.right.as_str());
    let country = t.country(&frame.names, view.assessment.country);
    let head = Head {
        title: t.with(
            "site-right-title",
            &[
                ("right", name.as_str().into()),
                ("country", country.as_str().into()),
                ("day", t.date(view.assessment.as_of).into()),
            ],
        ),
        crumbs: crumbs(view, &name, t),
        lead: lead(view, &country, t),
        heading: name.clone(),
    };
    let content = html! {
        (chain(view, t))
        (about(view, t))
        (brief(frame, Some(view.result.right.slug()), t))
        @for section in &view.steps { (step(view, section, t)) }
        (gaps(view, t))
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &t.with("assessment-of-right", &[("right", name.as_str().into()), ("country", country.as_str().into())])))
    };
    document(frame, t, &head, &terms::linked(&content, frame, t))
}

fn crumbs(view: &RightView<'_>, name: &str, t: &Text) -> Vec<(String, Option<String>)> {
    let frame = &view.frame;
    let mut after =
        vec![(t.group(view.result.group), Some(frame.links.here(CountryPage::Overview) + "#matrix"))];
    if let Some(row) = &view.row {
        after.push((t.name(&frame.names, Kind::Right, row.as_str()), Some(frame.links.right(row.slug()))));
    }
    after.push((name.to_owned(), None));
    country_crumbs(frame, t, after)
}

fn lead(view: &RightView<'_>, country: &str, t: &Text) -> Markup {
    let here = view.frame.country.as_ref();
    let day = t.date(view.assessment.as_of);
    html! {
        p {
            (t.with(if view.result.bound { "site-right-bound" } else { "site-right-not-bound" }, &[
                ("day", day.into()), ("country", country.into()),
            ]))
            " "
            @match &view.first_break {
                Some(line) => {
                    @let finding = line.finding;
                    (t.with("site-right-breaks", &[("step", t.step(finding.step).into())]))
                    " " a href=(view.frame.links.finding(&finding.id)) { (headline(&t.message(&finding.message, &view.frame.names))) } (t.stop())
                    (tables::how_sure(line, t))
                }
                None if view.result.is_weighed() => (t.get("site-right-whole")),
                None => (t.get("chain-not-recorded")),
            }
        }
        @if let Some(here) = here {
            @if here.when == When::Today { p.today { (t.with("site-today-is", &[("day", t.date(here.day).into())])) } }
            (reviewed(here, t))
        }
    }
}

/// The six steps with the breaks.
fn chain(view: &RightView<'_>, t: &Text) -> Markup {
    html! {
        h2.v { (t.get("site-chain")) }
        ol.chain {
            @for link in &view.chain {
                @let class = format!("{}{}", if link.breaks.is_empty() { "" } else { "k " }, tint(&link.reading));
                li class=[Some(class.trim()).filter(|class| !class.is_empty())] {
                    a href={ "#" (link.reading.step.name()) } { (numbered_step(link.reading.step, t)) }
                    span { (glyph(&link.reading)) span { (level_word(&link.reading, false, t)) } }
                    em { (t.message(link.rule, &view.frame.names)) }
                    @for gap in &link.breaks {
                        em.gap { (t.with("site-chain-breaks", &[("gap", capital(&t.gap_long(*gap)).into())])) }
                    }
                }
            }
        }
    }
}

fn about(view: &RightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let right = view.result.right.slug();
    html! {
        p.sm.mut.under {
            @if !view.guaranteed_by.is_empty() {
                (t.with("site-guaranteed-by", &[("provisions", t.provisions(&frame.names, view.guaranteed_by.iter().copied()).into())])) " · "
            } @else { (t.get("site-guaranteed-by-none")) " · " }
            @if !view.sdg.is_empty() {
                (t.with("site-sdg", &[("targets", t.clauses(&view.sdg.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>()).into())])) " · "
            }
            a href=(frame.links.here(CountryPage::Explain(right.clone()))) { (t.get("site-explain-link")) }
            " · "
            a href=(frame.links.with_query(Place::Compare, &[("right", right.as_str())])) { (t.get("site-compare-link")) }
            @let row = view.row.as_ref().map_or(right, |row| row.slug());
            " · "
            a href=(frame.links.here(CountryPage::KnowRight(row.clone()))) { (t.get("know-heading")) }
        }
        @if let Some(row) = &view.row {
            p.sm { (t.with("shown-under", &[("right", t.name(&frame.names, Kind::Right, row.as_str()).into())])) (t.stop()) " " }
        }
        @if !view.under.is_empty() {
            details.under {
                summary { (t.with("site-also-in-row", &[("count", view.under.len().into())])) }
                (matrix::small(
                    &t.get("site-also-in-row-caption"),
                    &t.get("column-right"),
                    view.under.iter().map(|under| (
                        html! { a href=(frame.links.right(under.right.slug())) { (t.name(&frame.names, Kind::Right, under.right.as_str())) } },
                        under.readings.as_slice(),
                    )),
                    t,
                ))
            }
        }
    }
}

fn step(view: &RightView<'_>, section: &StepSection<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let step = section.reading.step;
    html! {
        section.step id=(step.name()) {
            header {
                h2 { (numbered_step(step, t)) }
                (level(&section.reading, t))
                span.why.sm {
                    (t.message(&section.result.rule, &frame.names)) " "
                    (capital(&t.support(section.support))) (t.stop()) " "
                    a href={ (frame.links.to(Place::Method)) "#" (step.name()) } { (t.get("site-scale-and-rule")) }
                }
            }
            @if let Some((reason, would_help)) = section.not_known {
                p.notknown { (t.message(reason, &frame.names)) " " (t.message(would_help, &frame.names)) }
            }
            @for remark in &section.result.remarks { p.remark { (t.message(remark, &frame.names)) } }
            @match step {
                Step::Law => (law(view, section, t)),
                Step::Practice => {
                    (practice::pictures(&view.series, view.result.right.slug(), frame, t))
                    (practice::series(&view.series, YEARS, frame, t))
                    (basis(view, section, t))
                    (practice::positions(&view.positions, frame, t))
                }
                _ => (basis(view, section, t)),
            }
        }
    }
}

/// What a level rests on: the first facts that count, and where the others stand.
fn basis(view: &RightView<'_>, section: &StepSection<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let explained = || explained(view, section.reading.step);
    html! {
        @if section.rows.is_empty() && section.listed == 0 && section.not_known.is_none() { p.sm.mut { (t.get("support-none")) } }
        @if !section.rows.is_empty() { (basis_table(&section.rows, section, frame, t)) }
        @if section.more + section.listed > 0 {
            ul.rest {
                @if section.more > 0 { li { a href=(explained()) { (t.with("quality-more-facts", &[("count", section.more.into())])) } } }
                @if section.listed > 0 { li { a href=(explained()) { (t.with("site-listed-beside", &[("count", section.listed.into())])) } } }
            }
        }
    }
}

/// Where every fact of a step stands: on the page of the reasoning.
fn explained(view: &RightView<'_>, step: Step) -> String {
    let links = &view.frame.links;
    let page = CountryPage::Explain(view.result.right.slug().clone());
    match links.country {
        Some((country, when)) => {
            let place = Place::Country(country, when, page);
            links.with_query(place, &[("step", step.name())]) + "#" + step.name()
        }
        None => links.here(page),
    }
}

fn basis_table(rows: &[BasisRow<'_>], section: &StepSection<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let dated =
        rows.iter().any(|row| row.statement.as_ref().is_some_and(|line| line.fact.holds.from.is_some()));
    html! {
        table.stack {
            caption.v { (t.with("site-basis-of", &[("step", t.step(section.reading.step).into())])) }
            thead { tr {
                th scope="col" { (t.get("column-fact")) }
                th scope="col" class="c-says" { (t.get("site-contributes")) }
                @if dated { th scope="col" class="c-when" { (t.get("column-from")) } }
                th scope="col" class="c-src" { (t.get("column-source")) }
            } }
            tbody {
                @for row in rows {
                    tr {
                        @match &row.statement {
                            Some(line) => {
                                td { (statement(line, frame, t)) }
                                td { (contribution(row, section, frame, t)) }
                                @if dated { td { (holds_or_binds(line.fact, frame, t)) } }
                                td { (sources(line, frame, t)) }
                            }
                            None => {
                                td { a href=(frame.links.fact(&row.basis.fact)) { (row.basis.fact) } }
                                td { (contribution(row, section, frame, t)) }
                                @if dated { td { "–" } }
                                td { (mark(Checked::No, t)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Above it a sentence says again what the title beside it says.
const SAYS_AGAIN: f64 = 0.8;

/// What a fact does to the level.
fn contribution(row: &BasisRow<'_>, section: &StepSection<'_>, frame: &Frame<'_>, t: &Text) -> Markup {
    let says = t.message(&row.basis.says, &frame.names);
    let again = row.statement.as_ref().is_some_and(|line| {
        strsim::normalized_levenshtein(headline(&says), &t.title(&frame.names, line.fact)) > SAYS_AGAIN
    });
    let subject = match &row.basis.subject {
        Some(subject @ (Arg::Ref { .. } | Arg::Refs { .. })) if !again && !same_as_fact(row) => {
            Some(t.arg(subject, &frame.names)).filter(|subject| !says.starts_with(subject.as_str()))
        }
        _ => None,
    };
    html! {
        span.sm {
            @if let Some(subject) = subject { b { (subject) } ": " }
            @if !again || row.basis.level.is_none() { (says) " " }
            @if let Some(level) = row.basis.level {
                span.mut { (capital(&t.level(section.reading.step, section.reading.family, level))) }
            }
        }
    }
}

/// Whether the subject of a basis is the record of its own fact.
fn same_as_fact(row: &BasisRow<'_>) -> bool {
    matches!(&row.basis.subject, Some(Arg::Ref { id, .. }) if id == row.basis.fact.local())
}

/// Domestic law provision by provision, then what restricts.
fn law(view: &RightView<'_>, section: &StepSection<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let by = one_judge(view, t);
    html! {
        @if !view.law.is_empty() {
            @if let Some(by) = &by { p.judged { (by) } }
            table.stack {
                caption.v { (t.get("site-law-caption")) }
                thead { tr {
                    th scope="col" class="c-prov" { (t.get("field-provision")) }
                    th scope="col" { (t.get("site-law-answers")) }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody { @for line in &view.law { (provision(view, line, by.is_some(), t)) } }
            }
        }
        @if !section.rows.is_empty() || section.listed > 0 { (basis(view, section, t)) }
        @if !view.restricting.is_empty() {
            h3 { (t.get("site-restricting")) }
            table.stack {
                caption.v { (t.get("site-restricting")) }
                thead { tr {
                    th scope="col" { (t.get("field-norms")) }
                    th scope="col" class="c-when" { (t.get("column-from")) }
                    th scope="col" class="c-src" { (t.get("column-source")) }
                } }
                tbody {
                    @for line in &view.restricting {
                        tr {
                            td {
                                span.restricts { (t.get("site-restricts")) } " "
                                (statement(line, frame, t))
                                (practice::norm_content(line))
                            }
                            td { (holds(line.fact, t)) }
                            td { (sources(line, frame, t)) }
                        }
                    }
                }
            }
            @if view.more_restricting > 0 {
                p { a href=(law_of(view)) { (t.with("and-more", &[("count", view.more_restricting.into())])) } }
            }
        }
    }
}

/// The page of the law, narrowed to the right.
fn law_of(view: &RightView<'_>) -> String {
    let links = &view.frame.links;
    match (links.country, Section::named("law")) {
        (Some((country, when)), Some(law)) => links.with_query(
            Place::Country(country, when, CountryPage::Section(law)),
            &[("right", view.result.right.as_str())],
        ),
        _ => links.to(Place::Home),
    }
}

/// Who judged, where it is the same for every judgement that is shown: then it is said once.
fn one_judge(view: &RightView<'_>, t: &Text) -> Option<String> {
    let mut all = view.law.iter().flat_map(|line| &line.judgements).map(|line| &line.statement.fact.judged);
    let first = all.next()?.as_ref()?;
    all.all(|other| other.as_ref() == Some(first)).then(|| judged(first, t))
}

fn provision(view: &RightView<'_>, line: &ProvisionLine<'_>, judged_above: bool, t: &Text) -> Markup {
    let frame = &view.frame;
    let name = t.name(&frame.names, Kind::Provision, line.id.local());
    let rows = line.judgements.len().max(1);
    let heading = html! {
        th scope="row" rowspan=[(rows > 1).then_some(rows)] {
            a href=(frame.links.fact(line.id)) { b { (name) } } " " (line.provision.heading)
            @if !line.chief { " " span.mut.sm { (t.get("site-not-chief")) } }
            @if line.more > 0 {
                p { a href=(explained(view, Step::Law)) { (t.with("quality-more-judgements", &[("count", line.more.into())])) } }
            }
        }
    };
    html! {
        @if line.judgements.is_empty() {
            tr.unjudged {
                (heading)
                td { b { (t.get("site-not-judged")) } " " (t.get("site-not-judged-means")) }
                td { "–" }
            }
        }
        @for (n, judgement) in line.judgements.iter().enumerate() {
            tr class=[(!judgement.counts).then_some("aside")] {
                @if n == 0 { (heading) }
                td {
                    a href=(frame.links.fact(&judgement.statement.fact.id)) {
                        b { (capital(&t.word(judgement.alignment.relation))) }
                    }
                    @if let Some(interval) = judgement.level {
                        " " span.mut.sm { (t.with("site-level-digits", &[("level", t.level_digits(interval).into())])) }
                    }
                    @if let Some(extent) = judgement.alignment.extent { " (" (t.word(extent)) ")" }
                    @if !judgement.alignment.norms.is_empty() { ": " (norms(judgement.alignment, frame, t)) }
                    (t.stop())
                    @if !judgement.territory.is_empty() {
                        " " (t.with("site-only-in", &[("territory", t.list(&judgement.territory).into())]))
                    }
                    p.reason { (judgement.alignment.reasoning) }
                    @if let Some(missing) = &judgement.alignment.missing {
                        p.missing { b { (t.get("site-missing")) } " " (missing) (t.stop()) }
                    }
                    @if !judgement.counts { p.sm.mut { (t.get("site-not-counted")) } }
                    @if judged_above { (remarks(&judgement.statement, frame, t)) } @else { (beside(&judgement.statement, frame, t)) }
                }
                td { (sources(&judgement.statement, frame, t)) }
            }
        }
    }
}

fn norms(alignment: &mizan_domain::kinds::Alignment, frame: &Frame<'_>, t: &Text) -> Markup {
    html! {
        @for (n, norm) in alignment.norms.iter().enumerate() {
            @if n > 0 { (t.semicolon()) }
            @let name = t.name(&frame.names, Kind::Norm, norm.as_str());
            @match frame.names.record(Kind::Norm, norm.as_str()) {
                Some(fact) => a href=(frame.links.fact(&fact.id)) { (name) },
                None => (name),
            }
        }
    }
}

/// The gravest findings about the right and what would close most of them.
fn gaps(view: &RightView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let of_all = |gap: Option<Gap>| {
        frame.links.country.map(|(country, when)| {
            let place = Place::Country(country, when, CountryPage::Gaps);
            let mut values = vec![("right", view.result.right.as_str())];
            values.extend(gap.map(|gap| ("gap", gap.name())));
            frame.links.with_query(place, &values)
        })
    };
    let evidence = view.gaps.iter().filter(|line| line.finding.kind == Gap::Evidence).count();
    html! {
        section.step id="gaps" {
            header { h2 { (t.get("site-gaps-and-measures")) } }
            @if view.gaps.is_empty() { p { (capital(&t.no_break(view.result))) (t.stop()) } }
            @else {
                div.two {
                    div {
                        ul.find {
                            @for line in view.gaps.iter().filter(|l| l.finding.kind != Gap::Evidence).take(FINDINGS) { (tables::gap(line, frame, t)) }
                        }
                        @if evidence > 0 { p { a href=[of_all(Some(Gap::Evidence))] { (t.with("site-evidence-gaps", &[("count", evidence.into())])) } } }
                        p { a href=[of_all(None)] { (t.with("quality-all-findings", &[("count", view.gaps.len().into())])) } }
                    }
                    @if !view.measures.is_empty() {
                        div {
                            (tables::measures(view.measures.get(..MEASURES).unwrap_or(&view.measures), frame, t))
                            @if view.measures.len() > MEASURES {
                                p { a href=[of_all(None)] { (t.with("quality-all-measures", &[("count", view.measures.len().into())])) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
