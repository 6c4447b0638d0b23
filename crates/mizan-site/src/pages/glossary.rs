//! The field's terms, from A to Z.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, cite, document};
use crate::address::Place;
use crate::views::glossary::Glossary;

pub(crate) fn page(view: &Glossary<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("site-page-glossary");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(heading.clone(), None)],
        lead: html! { p { (t.get("glossary-lead")) } },
        heading: heading.clone(),
    };
    let content = html! {
        nav.narrow.letters aria-label=(t.get("glossary-letters")) { ul {
            @for (n, (letter, _)) in view.letters.iter().enumerate() { li { a href={ "#letter-" (n + 1) } { (letter) } } }
        } }
        @for (n, (letter, terms)) in view.letters.iter().enumerate() {
            section {
                h2.small id={ "letter-" (n + 1) } { (letter) }
                dl.terms {
                    @for term in terms {
                        dt id=(term.key) { dfn { (term.name) } }
                        dd { (term.means) }
                    }
                }
            }
        }
        p { a href=(frame.links.to(Place::Method)) { (t.get("site-how-method")) } }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}
