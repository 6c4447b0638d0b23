//! The whole reasoning of one right: findings, rules, levels, facts, sources.

use maud::{Markup, html};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document, numbered_step};
use super::parts::{capital, level, sources, statement};
use super::tables;
use crate::address::Place;
use crate::views::explain::{Branch, ExplainView, Leaf};

pub(crate) fn page(view: &ExplainView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let right = view.result.right.slug();
    let name = t.name(&frame.names, Kind::Right, right.as_str());
    let country = t.country(&frame.names, view.country);
    let heading =
        t.with("site-explain-heading", &[("right", name.as_str().into()), ("country", country.into())]);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![(name, Some(frame.links.right(right))), (t.get("site-explain"), None)],
        ),
        lead: html! { p { (t.get("site-explain-lead")) } },
        heading: heading.clone(),
    };
    let content = html! {
        section.step id="findings" {
            header { h2 { (t.with("site-findings-count", &[("count", view.findings.len().into())])) } }
            @if view.findings.is_empty() { p { (t.get("no-break")) (t.stop()) } }
            ul.find {
                @for line in &view.findings {
                    (tables::gap(line, frame, t))
                    li.under { p.sm {
                        (t.severity(line.finding, &frame.names)) (t.stop()) " "
                        @if let Some(rule) = view.rule(&line.finding.rule) { (t.with("site-rule-fires", &[("when", (&rule.fires_when).into())])) }
                    } }
                }
            }
        }
        @for branch in &view.steps { (step(view, branch, t)) }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn step(view: &ExplainView<'_>, branch: &Branch<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        section.step id=(branch.reading.step.name()) {
            header {
                h2 { (numbered_step(branch.reading.step, t)) }
                (level(&branch.reading, t))
                span.why.sm {
                    (t.message(&branch.result.rule, &frame.names)) " "
                    (capital(&t.support(&branch.result.support))) (t.stop()) " "
                    a href={ (frame.links.to(Place::Method)) "#" (branch.reading.step.name()) } { (t.get("site-scale-and-rule")) }
                }
            }
            @if let Some((reason, would_help)) = branch.not_known {
                p.notknown { (t.message(reason, &frame.names)) " " (t.message(would_help, &frame.names)) }
            }
            @for remark in &branch.result.remarks { p.remark { (t.message(remark, &frame.names)) } }
            ul.tree { @for leaf in &branch.leaves { (fact(view, branch, leaf, t)) } }
            @if branch.more > 0 {
                p { a href=(of_step(view, branch)) { (t.with("quality-more-facts", &[("count", branch.more.into())])) } }
            }
        }
    }
}

/// This page with every fact of the step.
fn of_step(view: &ExplainView<'_>, branch: &Branch<'_>) -> String {
    let links = &view.frame.links;
    let place = view.frame.address.place.clone();
    let step = branch.reading.step.name();
    format!("{}#{step}", links.with_query(place, &[("step", step)]))
}

fn fact(view: &ExplainView<'_>, branch: &Branch<'_>, leaf: &Leaf<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    html! {
        li class=[(!leaf.basis.counts).then_some("aside")] {
            @match &leaf.statement {
                Some(line) => (statement(line, frame, t)),
                None => a href=(frame.links.fact(&leaf.basis.fact)) { (leaf.basis.fact) },
            }
            ul {
                li.sm {
                    (t.message(&leaf.basis.says, &frame.names))
                    @if let Some(interval) = leaf.basis.level {
                        " (" (t.level(branch.reading.step, branch.reading.family, interval)) ")"
                    }
                    @if !leaf.basis.counts { " " (t.get("site-not-counted")) }
                }
                @if let Some(line) = &leaf.statement { li.sm { (sources(line, frame, t)) } }
            }
        }
    }
}
