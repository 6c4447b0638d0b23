//! Follows every link from the doorway: nothing dangles, every page is whole.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;

use crate::reader::get;
use crate::world::HOSTILE;

/// The values of an attribute, unescaped as far as addresses need it.
fn values<'t>(html: &'t str, attribute: &'t str) -> impl Iterator<Item = String> + 't {
    html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).map(|v| v.replace("&amp;", "&"))
}

/// What a page has to have, and what it must not.
fn inspect(address: &str, html: &str) {
    // A block of data is no script: it has its type, and cannot end early.
    let html = &html.replace("<script type=\"application/ld+json\">{", "");
    let urdu = address.starts_with("/ur/");
    let language = if urdu { "<html lang=\"ur\" dir=\"rtl\">" } else { "<html lang=\"en\" dir=\"ltr\">" };
    for part in ["<title>", "</title>", "<h1>", language, "<main id=\"main\">"] {
        assert!(html.contains(part), "{address} lacks {part}");
    }
    assert!(!html.contains("<title></title>") && !html.contains("<h1></h1>"), "{address}");
    for (number, unwanted) in [
        ("inline style", " style=\""),
        ("script", "<script"),
        ("style element", "<style"),
        ("handler", " onclick="),
        ("address that runs", "href=\"javascript:"),
        ("missing message", "⟦"),
        ("missing variable", "{$"),
        ("full stop twice", "..</"),
        ("full stop twice", ".. "),
    ] {
        assert!(!html.contains(unwanted), "{address}: {number}");
    }
    let ids: Vec<String> = values(html, " id=\"").collect();
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "{address}: an id twice among {ids:?}");
    for controls in values(html, " for=\"") {
        assert!(distinct.contains(&controls), "{address}: a label for nothing: {controls}");
    }
    for href in values(html, " href=\"#") {
        assert!(distinct.contains(&href), "{address}: #{href} leads nowhere");
    }
}

/// Every statement stands with its source, with who judged, or is marked as unverified; a page of one
/// fact has it too.
fn has_sources(address: &str, html: &str) -> usize {
    let said = |part: &str| {
        ["/sources/", "class=\"unv\"", "class=\"judged\""].iter().any(|sign| part.contains(sign))
    };
    let rows = html.split("<a class=\"st\"").skip(1).filter_map(|rest| rest.split("</tr>").next());
    let of_fact =
        address.split_once("/facts/").is_some_and(|(_, record)| record.trim_end_matches('/').contains('/'));
    assert!(!of_fact || said(html), "{address} names no source");
    rows.map(|row| assert!(said(row), "{address}: {row}")).count()
}

/// The paths of the description of the API.
async fn documented() -> Vec<String> {
    let document: serde_json::Value = serde_json::from_str(&get("/openapi.json").await.text()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    // What stands outside: the doorway, and the files that pages are drawn with.
    paths.keys().cloned().chain(["/".to_owned(), "/assets/{file}".to_owned()]).collect()
}

/// Whether a path with variables in braces is that of an address.
pub(crate) fn matches(path: &str, address: &str) -> bool {
    let address = address.split('?').next().unwrap_or_default();
    let (wanted, given): (Vec<&str>, Vec<&str>) = (path.split('/').collect(), address.split('/').collect());
    let fits = |wanted: &str, given: &str| match (wanted.split_once('{'), wanted.rsplit_once('}')) {
        (Some((before, _)), Some((_, after))) => {
            given.len() > before.len() + after.len() && given.starts_with(before) && given.ends_with(after)
        }
        _ => wanted == given,
    };
    wanted.len() == given.len() && wanted.iter().zip(&given).all(|(wanted, given)| fits(wanted, given))
}

#[tokio::test]
async fn every_link_leads_somewhere_and_every_page_is_whole() {
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let mut fragments: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut waiting: Vec<(String, String)> = vec![("/".to_owned(), "the test".to_owned())];
    let mut statements = 0;
    while let Some((address, from)) = waiting.pop() {
        if pages.contains_key(&address) {
            continue;
        }
        let reply = get(&address).await;
        assert_eq!(reply.status, StatusCode::OK, "{address}, linked from {from}");
        if !reply.header("content-type").starts_with("text/html") {
            pages.insert(address, String::new());
            continue;
        }
        let html = reply.text();
        inspect(&address, &html);
        statements += has_sources(&address, &html);
        for href in values(&html, " href=\"").filter(|href| !href.starts_with('#')) {
            assert!(href.starts_with('/') || href.starts_with("https://"), "{address}: {href}");
            if !href.starts_with('/') {
                continue;
            }
            let (to, fragment) = href.split_once('#').unwrap_or((&href, ""));
            if !fragment.is_empty() {
                fragments.insert((address.clone(), to.to_owned(), fragment.to_owned()));
            }
            // Days and editions multiply the pages without end: those of today and of one day are enough.
            let dated = to.contains("/20") && !to.contains("/2026-11-24/");
            // So do filters that are combined: each by itself is enough.
            if !dated && !to.contains("edition=") && !to.contains('&') {
                waiting.push((to.to_owned(), address.clone()));
            }
        }
        pages.insert(address, html);
    }
    for (from, to, fragment) in fragments {
        if let Some(html) = pages.get(&to) {
            let id = format!(" id=\"{fragment}\"");
            assert!(html.contains(&id), "{from}: {to}#{fragment} leads nowhere on its page");
        }
    }
    assert!(pages.len() > 80, "{} pages", pages.len());
    assert!(statements > 100, "{statements} statements");
    let documented = documented().await;
    for address in pages.keys() {
        assert!(documented.iter().any(|path| matches(path, address)), "{address} is not in /openapi.json");
    }
    assert!(
        pages.values().any(|html| html.contains("&lt;script&gt;alert")),
        "the hostile text is shown as text"
    );
    assert!(!pages.values().any(|html| html.contains(HOSTILE)));
}
