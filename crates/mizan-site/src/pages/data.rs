//! Data to take away, and the addresses that programs can ask.

use maud::{Markup, html};
use mizan_text::Text;

use super::layout::{Head, cite, document};
use super::parts::label;
use crate::address::{Form, Place};
use crate::open_data::Document;
use crate::views::data::{ApiView, DataView, PackageLines, RouteLine};

pub(crate) fn page(view: &DataView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("data-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![(t.get("site-page-data"), None)],
        lead: html! { p { (t.with("data-lead", &[("facts", view.facts.into())])) } },
        heading: heading.clone(),
    };
    let content = html! {
        h2 #everything { (t.get("data-everything")) }
        ul {
            li { a href=(Document::Package.path()) { code { "datapackage.json" } } " " (t.get("data-document-package")) }
            li { a href=(Document::Catalog.path()) { code { "catalog.jsonld" } } " " (t.get("data-document-catalog")) }
            li { a href=(Document::OpenApi.path()) { code { "openapi.json" } } " " (t.get("data-document-openapi")) }
            li { a href=(frame.links.to(Place::Api)) { (t.get("data-api-heading")) } }
        }
        p { (t.get("data-terms")) }
        p { (t.get("data-third-party")) }
        @for package in &view.packages { (of_package(package, t)) }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

fn of_package(package: &PackageLines, t: &Text) -> Markup {
    let id = package.country.map_or_else(|| "ref".to_owned(), |country| country.lower());
    html! {
        section {
            h2 id=(id) { (package.title) }
            @if let Some(feed) = &package.feed {
                p { a href=(feed) type="application/atom+xml" { (t.get("data-feed-link")) } }
            }
            table.stack {
                caption.v { (package.title) }
                thead { tr {
                    th scope="col" { (t.get("data-table")) }
                    th scope="col" class="num" { (t.get("data-rows")) }
                    th scope="col" { (t.get("data-files")) }
                } }
                tbody {
                    @for table in &package.tables {
                        tr {
                            td { a href=(table.page) { (table.title) } }
                            td.num { (label("data-rows", t)) @match table.rows { Some(rows) => (t.number(rows)), None => "–" } }
                            td {
                                @for (n, (form, href)) in table.files.iter().enumerate() {
                                    @if n > 0 { (t.comma()) }
                                    a href=(href) { (form.name()) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(crate) fn api(view: &ApiView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let heading = t.get("data-api-heading");
    let head = Head {
        title: heading.clone(),
        crumbs: vec![
            (t.get("site-page-data"), Some(frame.links.to(Place::Data))),
            (t.get("data-api-crumb"), None),
        ],
        lead: html! { p { (t.get("data-api-lead")) } },
        heading: heading.clone(),
    };
    let content = html! {
        p { a href=(Document::OpenApi.path()) { code { "openapi.json" } } " " (t.get("data-document-openapi")) }
        h2 #forms { (t.get("data-forms")) }
        (forms("data-forms", Form::FILES.iter().chain(&[Form::Metadata]), t))
        h2 #more-forms { (t.get("data-more-forms")) }
        (forms("data-more-forms", view.forms.iter(), t))
        h2 #rules { (t.get("data-rules")) }
        ul { @for key in ["data-rule-lists", "data-rule-day", "data-rule-edition", "data-rule-held", "data-rule-errors", "data-rule-open"] { li { (t.get(key)) } } }
        h2 #addresses { (t.get("data-addresses")) }
        table.stack {
            caption.v { (t.get("data-addresses")) }
            thead { tr {
                th scope="col" { (t.get("data-address")) }
                th scope="col" { (t.get("data-parameters")) }
                th scope="col" { (t.get("data-schema")) }
            } }
            tbody { @for line in &view.routes { (route(line, t)) } }
        }
        @for (heading, schemas) in view.schemas.iter().filter(|(_, schemas)| !schemas.is_empty()) {
            h2 id=(heading.trim_start_matches("data-")) { (t.get(heading)) }
            ul.columns { @for (name, href) in schemas { li { a href=(href) { code { (name) } } } } }
        }
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// Endings with their media types.
fn forms<'f>(caption: &str, forms: impl Iterator<Item = &'f Form>, t: &Text) -> Markup {
    html! {
        table.stack.narrow-table {
            caption.v { (t.get(caption)) }
            thead { tr {
                th scope="col" { (t.get("data-ending")) }
                th scope="col" { (t.get("data-media-type")) }
            } }
            tbody {
                @for form in forms {
                    tr { td { code { (form.suffix()) } } td { code { (form.essence()) } } }
                }
            }
        }
    }
}

fn route(line: &RouteLine, t: &Text) -> Markup {
    html! {
        tr {
            td {
                @for path in &line.paths { code.path { (path) } br; }
                (t.get(&format!("data-route-{}", line.route.name)))
                @for form in &line.more { " " code { (form.suffix()) } }
            }
            td {
                (label("data-parameters", t))
                @for (n, parameter) in line.route.parameters.iter().enumerate() {
                    @if n > 0 { (t.comma()) }
                    code { (parameter.name()) }
                }
                @if line.route.parameters.is_empty() { "–" }
            }
            td { a href=(line.schema) { code { (line.route.schema) } } }
        }
    }
}
