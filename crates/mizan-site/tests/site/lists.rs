//! Lists: filters with their numbers, pages, and the same part of a list in every form.

use axum::http::StatusCode;
use serde_json::Value;

use crate::reader::{get, page};

async fn json(address: &str) -> Value {
    let reply = get(address).await;
    assert_eq!(reply.status, StatusCode::OK, "{address}");
    serde_json::from_str(&reply.text()).unwrap()
}

fn ids(answer: &Value, list: &str) -> Vec<String> {
    answer[list].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_list_is_turned_page_by_page() {
    let whole = json("/en/xxa/gaps.json").await;
    let total = usize::try_from(whole["total"].as_u64().unwrap()).unwrap();
    assert!(total > 3);
    assert_eq!((&whole["page"], &whole["pages"], &whole["per"]), (&1.into(), &1.into(), &40.into()));
    assert_eq!(whole.get("next"), None);
    let mut seen = Vec::new();
    let mut next = Some("/en/xxa/gaps.json?per=2".to_owned());
    let mut turns = 0;
    while let Some(address) = next {
        let reply = get(&address).await;
        let answer: Value = serde_json::from_str(&reply.text()).unwrap();
        let found = ids(&answer, "findings");
        assert!(found.len() <= 2, "{address}");
        seen.extend(found);
        next = answer["next"].as_str().map(str::to_owned);
        if let Some(next) = &next {
            assert!(reply.header("link").contains(&format!("<{next}>; rel=\"next\"")), "{address}");
        }
        turns += 1;
        if turns > 1 {
            assert!(reply.header("link").contains("rel=\"prev\""), "{address}");
            assert!(answer["previous"].is_string());
        }
    }
    assert_eq!(turns, total.div_ceil(2));
    assert_eq!(seen, ids(&whole, "findings"), "all of them, each once, in the same order");
}

#[tokio::test]
async fn every_form_shows_the_same_part() {
    for (address, list) in [
        ("/en/xxa/gaps", "findings"),
        ("/en/xxa/facts/observation", "facts"),
        ("/en/facts/provision", "facts"),
        ("/en/sources", "sources"),
        ("/en/xxa/sources", "sources"),
        ("/en/instruments", "instruments"),
    ] {
        let second = json(&format!("{address}.json?per=1&page=2")).await;
        assert_eq!(second[list].as_array().unwrap().len(), 1, "{address}");
        let csv = get(&format!("{address}.csv?per=1&page=2")).await.text();
        assert_eq!(csv.lines().count(), 2, "{address}: a header and a row");
        let total = usize::try_from(second["total"].as_u64().unwrap()).unwrap();
        let whole = get(&format!("{address}.csv")).await.text();
        assert!(whole.lines().count() > total, "{address}: without being asked for a part, all of it");
        let slash = format!("{address}/?per=1&page=2").replace("sources/?", "sources?");
        let html = page(&slash.replace("/en/sources?", "/en/sources/?")).await;
        assert!(html.contains("aria-current=\"page\""), "{address}");
    }
}

#[tokio::test]
async fn filters_narrow_and_say_how_much_they_leave() {
    let all = json("/en/xxa/law.json").await["total"].as_u64().unwrap();
    let norms = json("/en/xxa/law.json?kind=norm").await;
    assert!(norms["facts"].as_array().unwrap().iter().all(|fact| fact["kind"] == "norm"));
    let judged = json("/en/xxa/law.json?kind=alignment").await;
    assert_eq!(all, norms["total"].as_u64().unwrap() + judged["total"].as_u64().unwrap());
    let checked = json("/en/xxa/law.json?checked=fact").await;
    assert!(checked["facts"].as_array().unwrap().iter().all(|fact| fact["checked"] == "fact"));
    let unchecked = json("/en/xxa/law.json?checked=no").await;
    assert_eq!(all, checked["total"].as_u64().unwrap() + unchecked["total"].as_u64().unwrap());
    let html = page("/en/xxa/law?checked=fact").await;
    let total = checked["total"].as_u64().unwrap();
    let link = format!("aria-current=\"true\">Checked <span class=\"mut\">{total}<");
    assert!(html.contains(&link), "a link with its number: {link}");
    let html = page("/en/xxa/gaps/?group=person-and-justice").await;
    let both = "/en/xxa/gaps/?gap=incorporation&amp;group=person-and-justice";
    assert!(html.contains(both), "filters are kept when another is added");

    let group = json("/en/xxa/gaps.json?group=person-and-justice").await;
    for finding in group["findings"].as_array().unwrap() {
        let rights = finding["rights"].to_string();
        assert!(rights.contains("torture") || rights.contains("detention"), "{rights}");
    }
    let nobody = json("/en/sources.json?checked=no").await;
    for line in nobody["sources"].as_array().unwrap() {
        let checked = line["checked"].as_u64().unwrap() + line["checked_as_quotation"].as_u64().unwrap();
        assert!(line["statements"].as_u64().unwrap() > checked, "{line}");
    }
    let core = json("/en/instruments.json?kind=core").await;
    assert_eq!(core["total"], 2);
    assert_eq!(json("/en/instruments.json?kind=treaty").await["total"], 0);
}

#[tokio::test]
async fn a_value_that_is_none_is_named_with_those_that_are() {
    for (address, offer) in [
        ("/en/xxa/gaps/?gap=nothing", "incorporation"),
        ("/en/xxa/law?right=nothing", "torture"),
        ("/en/xxa/law?page=-1", "page"),
        ("/en/sources/?kind=nothing", "state-report"),
        ("/en/search?q=a&country=nothing", "xxa"),
    ] {
        let reply = get(address).await;
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(reply.text().contains(offer), "{address}");
    }
    let beyond = get("/en/sources/?page=99").await;
    assert_eq!(beyond.status, StatusCode::NOT_FOUND);
    assert!(beyond.text().contains("href=\"/en/sources/\""), "leads to the last page there is");
}
