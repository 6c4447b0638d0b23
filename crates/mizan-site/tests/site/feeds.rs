//! Feeds: whole by the rules of RFC 4287, and about what changed.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use mizan_domain::Moment;

use crate::reader::{get, page};
use crate::world::HOSTILE;

/// The contents of every element of that name, nothing nested in itself.
fn elements<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let end = format!("</{name}>");
    let starts = [format!("<{name}>"), format!("<{name} ")];
    let mut found = Vec::new();
    let mut rest = xml;
    while let Some(at) = starts.iter().filter_map(|start| rest.find(start.as_str())).min() {
        let inner = &rest[at..];
        let inner = &inner[inner.find('>').unwrap() + 1..];
        let until = inner.find(&end).unwrap_or_else(|| panic!("<{name}> has no end"));
        found.push(&inner[..until]);
        rest = &inner[until..];
    }
    found
}

#[tokio::test]
async fn the_feed_is_whole() {
    let reply = get("/feeds/xxa.atom").await;
    assert_eq!(reply.status, StatusCode::OK);
    assert!(reply.header("content-type").starts_with("application/atom+xml"));
    let xml = reply.text();
    assert!(xml.starts_with(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
    ));
    assert!(!xml.contains(HOSTILE) && !xml.contains("⟦"));
    // Every element is ended: none of them is void.
    assert_eq!(xml.matches("<link ").count(), xml.matches("</link>").count());
    let entries = elements(&xml, "entry");
    assert!(!entries.is_empty());
    let head = xml.split("<entry>").next().unwrap();
    for (name, parts) in std::iter::once(("feed", head)).chain(entries.iter().map(|entry| ("entry", *entry)))
    {
        for element in ["id", "title", "updated"] {
            assert_eq!(elements(parts, element).len(), 1, "{name}: {element} in {parts}");
        }
        let updated = elements(parts, "updated")[0];
        assert!(updated.ends_with('Z') && updated.parse::<Moment>().is_ok(), "{name}: {updated}");
        assert!(parts.contains("rel=\"alternate\""), "{name}");
    }
    assert!(head.contains("<author><name>") && head.contains("rel=\"self\""));
    let ids: BTreeSet<&str> = elements(&xml, "id").into_iter().collect();
    assert_eq!(ids.len(), entries.len() + 1, "every id once");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    let dates: Vec<&str> = entries.iter().map(|entry| elements(entry, "updated")[0]).collect();
    assert!(dates.is_sorted_by(|a, b| a >= b), "the newest first: {dates:?}");
    for link in entries.iter().map(|entry| entry.split("href=\"").nth(1).unwrap().split('"').next().unwrap())
    {
        assert_eq!(get(link).await.status, StatusCode::OK, "{link}");
    }
}

#[tokio::test]
async fn a_corrected_fact_is_in_it_and_ids_stay() {
    let xml = get("/feeds/xxa.atom").await.text();
    let entries = elements(&xml, "entry");
    let corrected =
        entries.iter().find(|entry| elements(entry, "title")[0].contains("Corrected: Penal Code"));
    let corrected = corrected.expect("the correction of the second edition");
    assert_eq!(elements(corrected, "updated")[0], "2026-06-01T00:00:00Z");
    assert!(corrected.contains("href=\"/en/xxa/facts/norm/penal-code\""));
    assert!(entries.iter().any(|entry| elements(entry, "title")[0].starts_with("Recorded: ")));
    let again = crate::reader::open(crate::reader::Shelf::default());
    let again = crate::reader::send(again, axum::http::Method::GET, "/feeds/xxa.atom", &[]).await.text();
    assert_eq!(elements(&xml, "id"), elements(&again, "id"));
}

#[tokio::test]
async fn pages_of_a_country_lead_to_its_feed() {
    for address in ["/en/xxa/", "/en/xxa/law"] {
        let html = page(address).await;
        assert!(
            html.contains("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feeds/xxa.atom\">"),
            "{address}"
        );
    }
    for nothing in ["/feeds/fra.atom", "/feeds/XXA.atom", "/feeds/xxa", "/feeds/"] {
        assert_eq!(get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn due_dates_are_a_calendar_of_whole_days() {
    let reply = get("/feeds/xxa.ics").await;
    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(reply.header("content-type"), "text/calendar; charset=utf-8");
    let feed = reply.text();
    assert!(feed.starts_with("BEGIN:VCALENDAR\r\n") && feed.ends_with("END:VCALENDAR\r\n"), "{feed}");
    // Lines are folded at 75 bytes: a line that begins with a blank goes on with the one before.
    assert!(feed.lines().all(|line| line.len() <= 75), "{feed}");
    let lines = feed.replace("\r\n ", "");
    let count = |what: &str| lines.lines().filter(|line| line.starts_with(what)).count();
    let events = count("BEGIN:VEVENT");
    let page = page("/en/xxa/reviews").await;
    assert!(events > 0 && page.contains("href=\"/feeds/xxa.ics\""));
    for each in ["UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "SUMMARY:", "URL:"] {
        assert_eq!(count(each), events, "{each}");
    }
    assert!(!lines.contains(HOSTILE) && !lines.contains('\u{2068}'));
    let urdu = get("/feeds/xxa.ics?lang=ur").await.text();
    assert_ne!(urdu, feed);
    for nothing in ["/feeds/fra.ics", "/feeds/XXA.ics", "/feeds/xxa.ical"] {
        assert_eq!(get(nothing).await.status, StatusCode::NOT_FOUND, "{nothing}");
    }
}
