//! What Mizan is, for whom, how it is made, and what it does not do.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, cite, document};
use super::parts::rich;
use crate::address::Place;
use crate::views::about::About;

pub(crate) fn page(view: &About<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("about-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("site-page-about"), None)],
        lead: html! { p { (t.get("about-lead")) } },
        heading: heading.clone(),
    };
    let method = html! { a href=(frame.links.to(Place::Method)) { (t.get("site-page-method")) } };
    let sources = html! { a href=(frame.links.to(Place::Sources)) { (t.get("site-page-sources")) } };
    let glossary = html! { a href=(frame.links.to(Place::Glossary)) { (t.get("site-page-glossary")) } };
    let content = html! {
        h2.first id="for-whom" { (t.get("about-for-whom")) }
        ul { @for key in ["about-for-government", "about-for-commission", "about-for-society", "about-for-research", "about-for-people"] { li { (t.get(key)) } } }
        h2 id="how" { (t.get("about-how")) }
        @for key in ["about-how-1", "about-how-2", "about-how-3"] { p { (t.get(key)) } }
        p { (t.with("about-numbers", &[
            ("facts", view.tally.facts.into()), ("tally", t.tally(view.tally).into()),
            ("sources", view.sources.into()), ("dossiers", view.dossiers.into()),
        ])) }
        p { (rich(t, "about-read-on", &[], &[("method", method), ("sources", sources), ("glossary", glossary)])) }
        h2 id="not" { (t.get("about-not")) }
        ul { @for key in ["about-not-rank", "about-not-verdict", "about-not-intake", "about-not-advice", "about-not-complete"] { li { (t.get(key)) } } }
        h2 id="privacy" { (t.get("about-privacy")) }
        p { (t.get("site-footer-nothing")) " " (t.get("site-footer-no-record")) }
        p { (t.get("about-privacy-more")) }
        h2 id="licence" { (t.get("column-licence")) }
        p { (t.get("licence-facts")) " " (t.get("licence-software")) }
        h2 id="errors" { (t.get("about-errors")) }
        p { (t.get("about-errors-how")) }
        p { (t.get("about-errors-where")) }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}
