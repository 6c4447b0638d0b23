//! Which address answers with what.

use axum::http::{Method, StatusCode};

use crate::reader::{BREAKS, Shelf, get, open, page, send, site};

async fn leads(address: &str, status: StatusCode, to: &str) {
    let reply = get(address).await;
    assert_eq!((reply.status, reply.header("location")), (status, to), "{address}");
}

#[tokio::test]
async fn other_spellings_lead_to_the_one_address() {
    for (address, to) in [
        ("/XXA/", "/en/xxa/"),
        ("/xxa", "/en/xxa/"),
        ("/en/XXA/", "/en/xxa/"),
        ("/en/xxa", "/en/xxa/"),
        ("/en/xxa/torture/", "/en/xxa/torture"),
        ("/en//xxa/?sort=severity", "/en/xxa/?sort=severity"),
    ] {
        leads(address, StatusCode::MOVED_PERMANENTLY, to).await;
    }
    for (address, to) in [
        ("/en/xxa/2009/", "/en/xxa/2009-12-31/"),
        ("/en/xxa/2009-06/", "/en/xxa/2009-06-30/"),
        ("/en/xxa/2009-02/torture", "/en/xxa/2009-02-28/torture"),
        ("/id/fact/xxa.norm.penal-code", "/en/xxa/facts/norm/penal-code"),
        ("/en/instruments/cat/art-1", "/en/facts/provision/cat-1"),
    ] {
        leads(address, StatusCode::SEE_OTHER, to).await;
    }
}

#[tokio::test]
async fn the_date_form_leads_to_the_dated_address() {
    for (address, to) in [
        ("/en/xxa/?on=2009-06-30", "/en/xxa/2009-06-30/"),
        ("/en/xxa/?on=2009", "/en/xxa/2009-12-31/"),
        ("/en/xxa/torture?on=2009-06", "/en/xxa/2009-06-30/torture"),
        ("/en/xxa/2009-06-30/torture?on=", "/en/xxa/torture"),
        ("/en/xxa/2009-06-30/torture?on=today", "/en/xxa/torture"),
        ("/en/xxa/gaps/?on=2015-01-01&known-at=2026-03-01", "/en/xxa/2015-01-01/gaps/?known-at=2026-03-01"),
        ("/en/xxa/changes?from=2009&to=2011-06", "/en/xxa/diff/2009-12-31..2011-06-30"),
    ] {
        leads(address, StatusCode::SEE_OTHER, to).await;
    }
}

#[tokio::test]
async fn an_unreadable_date_is_named_and_kept() {
    for address in ["/en/xxa/torture?on=last%20june", "/en/xxa/?on=2009-06-31", "/en/xxa/2009-06-31/"] {
        let reply = get(address).await;
        let text = reply.text();
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(text.contains("<title>Error: "), "{address}");
        assert!(text.contains("aria-invalid=\"true\""), "{address}");
        let kept = if address.contains("last") { "value=\"last june\"" } else { "value=\"2009-06-31\"" };
        assert!(text.contains(kept), "{address}");
    }
    let reply = get("/en/xxa/?known-at=soon").await;
    assert_eq!(reply.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_is_not_there_offers_what_is() {
    for (address, offer) in [
        ("/en/xxc/", "/en/xxa/"),
        ("/en/examplia/", "/en/xxa/"),
        ("/en/xxa/tortur", "/en/xxa/torture"),
        ("/en/xxa/2009-06-30/tortur", "/en/xxa/2009-06-30/torture"),
        ("/en/metod/", "/en/method/"),
        ("/en/index/letter/zz", "/en/xxa/"),
        ("/en/index/right/tortur", "/en/facts/right/torture"),
        ("/en/sources/nothing", "/en/xxa/"),
        ("/en/xxa/gaps/not-bound.nothing", "/en/xxa/"),
        ("/en/xxa/facts/norm/nothing", "/en/xxa/"),
        ("/en/facts/norm/nothing", "/en/xxa/"),
        ("/xx/", "/en/xxa/"),
        ("/en/fra/", "/en/xxa/"),
        ("/en/xxa/?edition=2020.01-00000000", "edition=2026.01-"),
    ] {
        let reply = get(address).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{address}");
        assert!(reply.text().contains(offer), "{address} offers no {offer}");
    }
}

#[tokio::test]
async fn a_day_before_the_first_fact_and_one_in_the_future_are_explained() {
    assert!(page("/en/xxa/1950-01-01/").await.contains("begins before"));
    assert!(page("/en/xxa/2060-01-01/").await.contains("lies in the future"));
    for far in ["/en/xxa/-9999-01-01/", "/en/xxa/9999-12-31/", "/en/xxa/9999-12-31/torture", "/en/xxa/-9999/"]
    {
        assert!(get(far).await.status.as_u16() < 400, "{far}");
    }
}

#[tokio::test]
async fn what_was_known_earlier_can_be_asked() {
    assert!(page("/en/xxa/facts/norm/penal-code").await.contains("<h1>Penal Code</h1>"));
    let then = page("/en/xxa/facts/norm/penal-code?known-at=2026-03-01").await;
    assert!(then.contains("<h1>Penal Code, old title</h1>"));
    assert!(then.contains("at the end of 1 March 2026"));
    assert!(then.contains("href=\"/en/xxa/?known-at=2026-03-01\""), "links keep the day of knowledge");
    let before = get("/en/xxa/?known-at=2020-01-01").await;
    assert_eq!(before.status, StatusCode::NOT_FOUND);
    assert!(before.text().contains("?edition=2026.06-"), "the editions there are");
}

#[tokio::test]
async fn each_form_stands_beside_its_page() {
    for address in [
        "/en/xxa",
        "/en/xxa/2015-06-30/torture",
        "/en/xxa/torture/explain",
        "/en/xxa/torture/measured",
        "/en/xxa/timeline",
        "/en/xxa/gaps",
        "/en/xxa/commitments",
        "/en/xxa/law",
        "/en/xxa/institutions",
        "/en/xxa/institutions/commission",
        "/en/xxa/reviews",
        "/en/xxa/alignment",
        "/en/xxa/alignment/cat",
        "/en/world",
        "/en/xxa/facts",
        "/en/xxa/facts/norm/penal-code",
        "/en/xxa/sources",
        "/en/xxa/changes",
        "/en/xxa/gaps/law-in-conflict.cat-2",
        "/en",
        "/en/method",
        "/en/sources",
        "/en/sources/report",
        "/en/instruments",
        "/en/instruments/cat",
        "/en/compare",
        "/en/facts/right",
    ] {
        for (ending, media) in [(".json", "application/json"), (".csv", "text/csv"), (".md", "text/markdown")]
        {
            let reply = get(&format!("{address}{ending}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{address}{ending}");
            assert!(reply.header("content-type").starts_with(media), "{address}{ending}");
            let text = reply.text();
            match ending {
                ".json" => assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{address}"),
                ".csv" => assert!(text.lines().next().is_some_and(|header| !header.is_empty()), "{address}"),
                _ => assert!(text.contains('#'), "{address}"),
            }
        }
    }
    let search = get("/en/search.json?q=torture").await;
    assert!(search.text().contains("xxa.issue.torture-issue"));
}

#[tokio::test]
async fn only_reading_is_possible() {
    for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
        let reply = send(site(), method, "/en/xxa/", &[]).await;
        assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(reply.header("allow"), "GET, HEAD");
    }
    let reply = send(site(), Method::GET, "/en/", &[("content-length", "99999999")]).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_search_that_breaks_says_so_and_nothing_else() {
    let reply = get(&format!("/en/search?q={BREAKS}")).await;
    assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(reply.text().contains("Something went wrong"));
    assert!(!reply.text().contains("nonsense"), "the cause is logged, not shown");
    assert_eq!(reply.header("cache-control"), "no-store");
}

#[tokio::test]
async fn another_generation_of_the_store_is_served_within_a_second() {
    let shelf = Shelf::default();
    let site = open(shelf.clone());
    let law = |site: axum::Router| async move { send(site, Method::GET, "/en/xxa/law", &[]).await.text() };
    assert!(!law(site.clone()).await.contains("Press Act"));
    shelf.load();
    // The site asks the store again after a second of the clock on the wall, which tests don't move.
    let mut seen = false;
    let started = std::time::Instant::now();
    while !seen && started.elapsed().as_secs() < 20 {
        seen = law(site.clone()).await.contains("Press Act");
        tokio::task::yield_now().await;
    }
    assert!(seen, "the new facts never came");
}
