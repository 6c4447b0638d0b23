//! What a copy of the site leaves out: where its links lead to what only a server has.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, document};
use crate::address::{IndexPage, Place};
use crate::views::copy::CopyView;

/// What copies leave out, by the word that `mizan-publish` has for it.
const LEFT_OUT: [&str; 7] = ["day", "country", "language", "knowledge", "list", "form", "data"];

pub(crate) fn page(view: &CopyView<'_>, t: &Text) -> Markup {
    let heading = t.get("copy-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("copy-page"), None)],
        lead: html! { p { (t.get("copy-lead")) } },
        heading,
    };
    let content = html! {
        h2.first id="left-out" { (t.get("copy-left-out")) }
        dl.m {
            @for what in LEFT_OUT {
                dt id=(what) { (t.get(&format!("copy-{what}"))) }
                dd { (t.get(&format!("copy-{what}-why"))) }
            }
        }
        p { a href=(view.frame.links.to(Place::Index(IndexPage::Start))) { (t.get("copy-index")) } }
        h2 id="make" { (t.get("copy-make")) }
        p { (t.get("copy-make-how")) }
        p { code { (t.get("copy-make-command")) } }
    };
    document(&view.frame, t, &head, &content)
}
