//! What every answer says beside its content.

use std::io::Read as _;

use axum::http::{Method, StatusCode};

use crate::reader::{get, send, site};

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

#[tokio::test]
async fn every_answer_has_the_policy_and_no_cookie() {
    for address in
        ["/", "/en/xxa/", "/en/xxa.json", "/en/nothing/", "/xxa", "/en/xxa/?on=x", "/en/search?q=a"]
    {
        let reply = get(address).await;
        assert_eq!(reply.header("content-security-policy"), POLICY, "{address}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{address}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{address}");
        assert!(!reply.headers.contains_key("set-cookie"), "{address}");
    }
}

#[tokio::test]
async fn an_answer_that_the_reader_has_is_not_sent_again() {
    let first = get("/en/xxa/torture").await;
    let tag = first.header("etag").to_owned();
    assert!(tag.starts_with('"'));
    let again = send(site(), Method::GET, "/en/xxa/torture", &[("if-none-match", &tag)]).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.bytes.is_empty());
    assert_ne!(get("/en/xxa/").await.header("etag"), tag);
}

#[tokio::test]
async fn the_date_of_the_facts_stands_on_every_answer() {
    for (address, expected) in [
        ("/en/xxa/2015-06-30/torture.json", "Mon, 01 Jun 2026 00:00:00 GMT"),
        ("/en/sources.csv", "Mon, 01 Jun 2026 00:00:00 GMT"),
        ("/openapi.json", "Mon, 01 Jun 2026 00:00:00 GMT"),
        // Made anew each day: it is about today.
        ("/en/xxa.json", "Tue, 24 Nov 2026 00:00:00 GMT"),
        ("/en/xxa/", "Tue, 24 Nov 2026 00:00:00 GMT"),
        ("/en/nothing/", ""),
    ] {
        let reply = get(address).await;
        assert_eq!(reply.header("last-modified"), expected, "{address}");
        if !expected.is_empty() {
            let again = send(site(), Method::GET, address, &[("if-modified-since", expected)]).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
            assert!(again.bytes.is_empty());
        }
    }
}

#[tokio::test]
async fn a_page_is_given_in_the_form_that_is_asked_for() {
    for (accept, media) in [
        ("application/json", "application/json"),
        ("text/csv", "text/csv"),
        ("text/markdown;q=0.9, */*;q=0.1", "text/markdown"),
        ("image/png", "text/html"),
        ("text/html, application/json", "text/html"),
    ] {
        let reply = send(site(), Method::GET, "/en/xxa/gaps/", &[("accept", accept)]).await;
        assert_eq!(reply.status, StatusCode::OK, "{accept}");
        assert!(
            reply.header("content-type").starts_with(media),
            "{accept}: {}",
            reply.header("content-type")
        );
        assert_eq!(reply.header("vary"), "accept, accept-encoding", "{accept}");
    }
    let json = send(site(), Method::GET, "/en/xxa/gaps/?page=1", &[("accept", "application/json")]).await;
    assert_eq!(json.header("content-location"), "/en/xxa/gaps.json?page=1");
    assert_eq!(json.text(), get("/en/xxa/gaps.json?page=1").await.text());
    // An address that names its form is that form, whatever the header says.
    let named = send(site(), Method::GET, "/en/xxa/gaps.csv", &[("accept", "application/json")]).await;
    assert!(named.header("content-type").starts_with("text/csv"));
    assert_eq!(named.header("vary"), "accept-encoding");
    assert!(named.header("link").contains("</en/xxa/gaps.csv-metadata.json>; rel=\"describedby\""));
}

#[tokio::test]
async fn data_may_be_read_from_other_sites() {
    for (address, open) in [
        ("/en/xxa.json", true),
        ("/en/xxa/gaps.csv", true),
        ("/en/xxa/nothing.json", true),
        ("/openapi.json", true),
        ("/feeds/xxa.atom", true),
        ("/id/fact/xxa.norm.penal-code", true),
        ("/en/xxa/", false),
    ] {
        let expected = if open { "*" } else { "" };
        assert_eq!(get(address).await.header("access-control-allow-origin"), expected, "{address}");
    }
}

#[tokio::test]
async fn the_doorway_offers_and_never_redirects() {
    for language in ["ur", "en-GB,en;q=0.9", "zz", "*;q=9,,;;="] {
        let reply = send(site(), Method::GET, "/", &[("accept-language", language)]).await;
        assert_eq!(reply.status, StatusCode::OK, "{language}");
        assert_eq!(reply.header("vary"), "accept-encoding, accept-language");
        assert!(reply.text().contains("href=\"/en/\""), "{language}");
    }
}

#[tokio::test]
async fn gzip_is_the_same_content() {
    let plain = get("/en/xxa/torture").await;
    let zipped = send(site(), Method::GET, "/en/xxa/torture", &[("accept-encoding", "gzip")]).await;
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert_eq!(zipped.header("vary"), "accept, accept-encoding");
    assert_ne!(zipped.header("etag"), plain.header("etag"), "another form has another tag");
    let mut text = String::new();
    flate2::read::GzDecoder::new(zipped.bytes.as_slice()).read_to_string(&mut text).unwrap();
    assert_eq!(text, plain.text());
}

#[tokio::test]
async fn how_long_an_answer_stays_good() {
    let edition = {
        let text = get("/en/xxa/").await.text();
        let at = text.find("edition=").unwrap() + "edition=".len();
        text[at..].split('"').next().unwrap().to_owned()
    };
    for (address, expected) in [
        ("/en/xxa/".to_owned(), "public, max-age=300, stale-while-revalidate=86400"),
        ("/en/xxa/2015-06-30/".to_owned(), "public, max-age=300, stale-while-revalidate=86400"),
        (format!("/en/xxa/2015-06-30/?edition={edition}"), "public, max-age=31536000, immutable"),
        ("/en/nothing/".to_owned(), "public, max-age=60"),
    ] {
        assert_eq!(get(&address).await.header("cache-control"), expected, "{address}");
    }
}

#[tokio::test]
async fn the_undated_page_names_the_dated_one() {
    let reply = get("/en/xxa/torture").await;
    assert_eq!(reply.header("link"), "</en/xxa/2026-11-24/torture>; rel=\"canonical\"");
    assert!(reply.text().contains("<link rel=\"canonical\" href=\"/en/xxa/2026-11-24/torture\">"));
    assert_eq!(get("/en/xxa/2026-11-24/torture").await.header("link"), "");
}

#[tokio::test]
async fn the_style_sheet_may_be_kept_for_ever() {
    let text = get("/en/").await.text();
    let at = text.find("/assets/").unwrap();
    let style = text[at..].split('"').next().unwrap();
    let reply = get(style).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(reply.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(reply.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(get("/assets/mizan-0000000000000000.css").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let reply = send(site(), Method::HEAD, "/en/xxa/", &[]).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert!(reply.bytes.is_empty());
    assert_ne!(reply.header("content-length"), "0");
}
