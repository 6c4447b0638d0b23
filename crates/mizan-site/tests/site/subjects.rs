//! Issues, barriers, who acts, measures, the what-if form, the glossary, rights in plain words.

use axum::http::StatusCode;

use crate::reader::{get, page};

fn between<'t>(html: &'t str, from: &str, to: &str) -> &'t str {
    let rest = html.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

#[tokio::test]
async fn an_issue_has_its_quoted_words_its_rights_and_its_dispute() {
    let list = page("/en/xxa/issues").await;
    assert!(list.contains("href=\"/en/xxa/issues/torture-issue\""));
    assert!(list.contains("<q>common</q>"));
    let html = page("/en/xxa/issues/torture-issue").await;
    assert!(html.contains("<q>Violates dignity</q>"));
    assert!(between(&html, "id=\"rights\"", "</table>").contains("/en/xxa/torture"));
    assert!(html.contains("It is rare."), "what disputes it stands beside it");
    assert_eq!(get("/en/xxa/issues/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn barriers_narrow_by_kind_and_by_lens() {
    let html = page("/en/xxa/barriers").await;
    assert!(html.contains("Security goes before liberty."));
    assert!(html.contains("href=\"/en/xxa/barriers?kind=security\""));
    assert!(html.contains("href=\"/en/xxa/barriers?lens=realism\""));
    assert!(page("/en/xxa/barriers?kind=security&lens=realism").await.contains("Security first"));
    let other = page("/en/xxa/barriers?lens=liberalism").await;
    assert!(other.contains("0 of 1 factors."));
}

#[tokio::test]
async fn a_gap_leads_in_two_clicks_to_the_form_that_tries_it() {
    let finding = page("/en/xxa/gaps/law-in-conflict.cat-2").await;
    assert!(finding.contains("href=\"/en/xxa/measures/m1\""), "gap to measure");
    let measure = page("/en/xxa/measures/m1").await;
    assert!(measure.contains("href=\"/en/xxa/what-if?show=m1\""), "measure to form");
    assert!(between(&measure, "id=\"closes\"", "</section>").contains("/en/xxa/gaps/law-in-conflict.cat-2"));
    let form = page("/en/xxa/what-if?show=m1").await;
    assert!(form.contains("value=\"amend:al2:full\""), "its single changes can be ticked");
}

#[tokio::test]
async fn what_closes_what_appears_and_what_stays_is_named() {
    let html = page("/en/xxa/what-if?do=amend:al2:full").await;
    let answer = between(&html, "id=\"answer\"", "</section>");
    let closes = between(answer, "id=\"closes\"", "id=\"opens\"");
    assert!(closes.contains("/en/xxa/gaps/law-in-conflict.cat-2"), "{closes}");
    let stays = between(answer, "id=\"stays\"", "</ul>");
    assert!(!stays.contains("law-in-conflict.cat-2"));
    assert!(stays.contains("/en/xxa/gaps/law-partial.cat-1"), "{stays}");
    let ticked = between(&html, "id=\"chosen\"", "</fieldset>");
    assert!(ticked.contains("value=\"amend:al2:full\" checked"), "the plan can be changed");
    assert!(between(&html, "id=\"chosen\"", "</form>").matches("value=\"amend:al2:full\"").count() == 1);
}

#[tokio::test]
async fn bad_values_of_the_form_are_named_and_every_value_is_kept() {
    let reply = get("/en/xxa/what-if?do=amend:al2:full&do=make%20peace&do=join:nothing&measure=m9").await;
    assert_eq!(reply.status, StatusCode::BAD_REQUEST);
    let html = reply.text();
    assert!(html.contains("<title>Error: "));
    let summary = between(&html, "class=\"errors\"", "</div>");
    assert_eq!(summary.matches("<li>").count(), 3, "{summary}");
    for n in 0..3 {
        assert!(summary.contains(&format!("href=\"#kept-{n}\"")), "{summary}");
    }
    for kept in ["value=\"make peace\"", "value=\"join:nothing\"", "value=\"m9\""] {
        assert!(html.contains(kept), "{kept}");
    }
    assert!(html.contains("value=\"amend:al2:full\" checked"), "what is right stays ticked");
    assert!(!html.contains("id=\"answer\""));
}

#[tokio::test]
async fn measures_stand_against_gaps_as_dots() {
    let html = page("/en/xxa/measures/").await;
    assert!(between(&html, "class=\"dots\"", "</table>").contains("Amend the norm"));
    let narrowed = page("/en/xxa/measures/?right=torture").await;
    let table = between(&narrowed, "class=\"dots\"", "</table>");
    assert!(table.contains("href=\"#f1\"") && table.contains("class=\"dot\""));
}

#[tokio::test]
async fn severity_is_shown_in_its_parts() {
    let html = page("/en/xxa/gaps/").await;
    assert!(between(&html, "gaps/law-in-conflict.cat-2", "</li>").contains("= base"));
}

#[tokio::test]
async fn knowing_a_right_leaves_no_more_trace_than_it_must() {
    let right = page("/en/xxa/torture").await;
    assert!(right.contains("href=\"/en/xxa/know/torture\""), "one click from the right");
    for address in ["/en/xxa/know/", "/en/xxa/know/torture", "/ur/xxa/know/torture"] {
        let reply = get(address).await;
        assert_eq!(reply.status, StatusCode::OK, "{address}");
        assert_eq!(reply.header("cache-control"), "no-store", "{address}");
        let html = reply.text();
        let title = between(&html, "<title>", "</title>");
        assert!(!title.contains(' '), "{address}: a neutral title, not {title}");
        let header = between(&html, "<header", "</header>");
        let first = header.find("<a ").unwrap();
        assert!(
            header.get(first..).unwrap().starts_with("<a class=\"leave\""),
            "{address}: the way out first"
        );
        assert!(!html.contains("<svg") && !html.contains("<form"), "{address}");
    }
    let html = page("/en/xxa/know/torture").await;
    assert!(html.contains("Mizan takes nothing in."));
    assert!(between(&html, "id=\"turn\"", "id=\"safely\"").contains("Commission"));
    assert!(between(&html, "id=\"law\"", "id=\"turn\"").contains("Penal Code"));
    assert!(
        !between(&html, "id=\"law\"", "id=\"turn\"").contains("Secrets Act"),
        "what only restricts is no protection"
    );
    let health = page("/en/xxa/know/health").await;
    assert!(health.contains("No body with a mandate to protect this right is recorded here."));
    let shown_elsewhere = get("/en/xxa/know/detention").await;
    assert_eq!(shown_elsewhere.header("location"), "/en/xxa/know/torture");
}

#[tokio::test]
async fn terms_lead_to_the_glossary_where_they_are_first_used() {
    let glossary = page("/en/glossary/").await;
    let order: Vec<usize> = ["id=\"alignment\"", "id=\"gap\"", "id=\"treaty-body\""]
        .iter()
        .map(|id| glossary.find(id).unwrap())
        .collect();
    assert!(order.is_sorted(), "from A to Z");
    for address in ["/en/method/", "/en/xxa/torture"] {
        let html = page(address).await;
        assert_eq!(html.matches("href=\"/en/glossary/#provision\"").count(), 1, "{address}");
    }
    assert!(page("/ur/glossary/").await.contains("id=\"treaty-body\""));
}

#[tokio::test]
async fn sources_tell_what_nobody_has_checked() {
    let all = page("/en/sources/").await;
    assert!(all.contains("href=\"/en/sources/?checked=no\""));
    let unchecked = page("/en/sources/?checked=no").await;
    assert!(unchecked.contains("/en/sources/report") && !unchecked.contains("/en/sources/gazette\""));
    let source = page("/en/sources/report?checked=no").await;
    assert!(source.contains("/en/xxa/facts/alignment/al2") && !source.contains("facts/issue/torture-issue"));
}

#[tokio::test]
async fn each_new_page_has_its_data_beside_it() {
    for address in [
        "/en/glossary",
        "/en/about",
        "/en/xxa/issues",
        "/en/xxa/issues/torture-issue",
        "/en/xxa/barriers",
        "/en/xxa/cases",
        "/en/xxa/civil-society",
        "/en/xxa/awareness",
        "/en/xxa/measures",
        "/en/xxa/measures/m1",
        "/en/xxa/what-if",
        "/en/xxa/know",
        "/en/xxa/know/torture",
    ] {
        for ending in [".json", ".csv", ".md"] {
            let reply = get(&format!("{address}{ending}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{address}{ending}");
            let text = reply.text();
            assert!(!text.contains('⟦'), "{address}{ending}");
            if ending == ".json" {
                assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{address}");
            }
        }
    }
    let tried = get("/en/xxa/what-if.json?do=amend:al2:full").await.text();
    let tried: serde_json::Value = serde_json::from_str(&tried).unwrap();
    assert!(tried["what_if"]["closes"].to_string().contains("law-in-conflict.cat-2"));
}
