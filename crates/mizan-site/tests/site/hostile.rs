//! Whatever the path, the query or a header: the right status, nothing reflected unescaped, never 5xx.

use axum::http::{Method, StatusCode, Uri};
use proptest::prelude::*;

use crate::reader::{Reply, get, send, site};

/// Begins with what would start an element and ends with what would end an attribute.
const MARK: &str = "<zz9'\">";

fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |out, byte| out + &format!("%{byte:02x}"))
}

fn check(address: &str, reply: &Reply) {
    assert!(!reply.status.is_server_error(), "{address}: {}", reply.status);
    let text = String::from_utf8_lossy(&reply.bytes);
    if reply.header("content-type").starts_with("text/html") {
        assert!(!text.contains("<zz9"), "{address}: reflected");
        assert!(!text.contains("zz9'\""), "{address}: reflected in an attribute");
        assert!(text.contains("<title>"), "{address}");
    }
    assert!(!reply.header("location").contains("//"), "{address} leads to another site");
}

fn ask(address: &str) -> Reply {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(get(address))
}

/// Parts of addresses that mean something, and parts that don't.
fn part() -> impl Strategy<Value = String> {
    let known = prop::sample::select(vec![
        "en",
        "EN",
        "xxa",
        "XXB",
        "pak",
        "2009",
        "2009-06",
        "2009-06-30",
        "-9999",
        "9999-12-31",
        "torture",
        "explain",
        "measured",
        "timeline",
        "timeline.svg",
        "gaps",
        "facts",
        "norm",
        "penal-code",
        "sources",
        "report",
        "diff",
        "2009..2010",
        "..",
        ".",
        "",
        "instruments",
        "cat",
        "art-1",
        "search",
        "compare",
        "method",
        "id",
        "fact",
        "xxa.norm.penal-code",
        "torture.json",
        "xxa.csv",
        "law-in-conflict.cat-2",
        "law-in-conflict.cat-2.md",
        "assets",
        "favicon.ico",
        "commitments",
        "law",
        "data",
        "api",
        "openapi.json",
        "datapackage.json",
        "catalog.jsonld",
        "schema",
        "feeds",
        "xxa.atom",
        "gaps.csv-metadata.json",
        "-9999-01-01",
        "-0001",
        "0000-00-00",
        "timeline.svg",
    ])
    .prop_map(str::to_owned);
    let any = any::<String>().prop_map(|text| encoded(&text));
    let mark = Just(encoded(MARK));
    prop_oneof![6 => known, 1 => any, 1 => mark]
}

fn query() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "on", "known-at", "edition", "q", "country", "kind", "right", "page", "c", "gap", "sort", "show",
        "from", "to", "period", "laws", "table", "x",
    ]);
    let value = prop_oneof![
        any::<String>().prop_map(|text| encoded(&text)),
        Just(encoded(MARK)),
        prop::sample::select(vec![
            "torture",
            "2009",
            "xxa",
            "99999999999999999999",
            "-1",
            "0",
            "%ff%fe",
            "%",
            "severity",
            "founding",
            "parts",
            "measured",
            "1969-07"
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec((name, value).prop_map(|(name, value)| format!("{name}={value}")), 0..4)
        .prop_map(|pairs| pairs.join("&"))
}

/// What a header that asks for a form or a language may say.
fn preference() -> impl Strategy<Value = String> {
    let item = prop_oneof![
        prop::sample::select(vec![
            "application/json",
            "text/csv",
            "text/markdown",
            "text/html",
            "*/*",
            "text/*",
            "ur",
            "en-GB",
            "zz",
            "*",
            "application/json;q=0",
            ";q=1",
            "q=",
            "text/csv;q=NaN",
            "text/html;q=-1",
            "en;q=1e999",
            "",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,20}",
        Just(MARK.to_owned()),
    ];
    prop::collection::vec(item, 0..40).prop_map(|items| items.join(","))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn any_preference_is_answered(
        parts in prop::collection::vec(part(), 0..4),
        accept in preference(),
        language in preference(),
    ) {
        let address = format!("/{}", parts.join("/"));
        prop_assume!(address.parse::<Uri>().is_ok());
        let headers = [("accept", accept.as_str()), ("accept-language", language.as_str())];
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let reply = runtime.block_on(send(site(), Method::GET, &address, &headers));
        check(&address, &reply);
        prop_assert!(!reply.headers.contains_key("content-language"));
        if address == "/" {
            prop_assert_eq!(reply.status, StatusCode::OK, "nobody is sent on from the doorway");
        }
    }

    #[test]
    fn any_year_is_answered(year in -9999_i32..=9999, page in 0_usize..4) {
        let year = if year < 0 { format!("-{:04}", -year) } else { format!("{year:04}") };
        let rest = ["", "torture", "timeline", "gaps.json"][page];
        for date in [format!("{year}-06-30"), format!("{year}-02"), year.clone()] {
            for address in [
                format!("/en/xxa/{date}/{rest}"),
                format!("/en/xxa/{rest}?on={date}"),
                format!("/en/xxa/diff/{date}..2010"),
                format!("/en/xxa/{rest}?known-at={date}"),
            ] {
                let reply = ask(&address);
                check(&address, &reply);
                let pinned = address.contains("known-at");
                prop_assert!(pinned || reply.status.as_u16() < 400, "{address}: {}", reply.status);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_address_is_answered(parts in prop::collection::vec(part(), 0..6), query in query()) {
        let mut address = format!("/{}", parts.join("/"));
        if !query.is_empty() {
            address = format!("{address}?{query}");
        }
        // What isn't an address at all never reaches the site.
        prop_assume!(address.parse::<Uri>().is_ok());
        check(&address, &ask(&address));
    }
}

#[tokio::test]
async fn known_tricks_are_answered() {
    let long = "a".repeat(6_000);
    for address in [
        format!("/en/{}/", encoded(MARK)),
        format!("/{}/", encoded(MARK)),
        format!("/en/xxa/{}", encoded(MARK)),
        format!("/en/xxa/?on={}", encoded(MARK)),
        format!("/en/xxa/?edition={}", encoded(MARK)),
        format!("/en/xxa/?known-at={}", encoded(MARK)),
        format!("/en/search?q={}", encoded(MARK)),
        format!("/en/compare/?c={}", encoded(MARK)),
        format!("/en/{long}"),
        format!("/en/search?q={long}"),
        "/..%2f..%2fetc/passwd".to_owned(),
        "/en/xxa/%00".to_owned(),
        "//evil.example/".to_owned(),
        "/%2f%2fevil.example/".to_owned(),
        "/en/xxa/%0d%0aset-cookie:x".to_owned(),
        "/en/%ff%fe/".to_owned(),
    ] {
        check(&address, &get(&address).await);
    }
}

#[tokio::test]
async fn a_long_answer_to_what_is_asked_is_cut() {
    let reply = get(&format!("/en/{}/", "x".repeat(5_000))).await;
    assert_eq!(reply.status, StatusCode::NOT_FOUND);
    assert!(!reply.text().contains(&"x".repeat(200)));
}

#[tokio::test]
async fn odd_headers_change_nothing() {
    for headers in [
        [("accept", "application/xml;q=x"), ("accept-language", "ur,zz;q=9")],
        [("accept-encoding", "gzip;q=abc, *;q=0"), ("if-none-match", "\"")],
        [("range", "bytes=0-5"), ("host", "evil.example")],
    ] {
        let reply = send(site(), Method::GET, "/en/xxa/", &headers).await;
        assert_eq!(reply.status, StatusCode::OK);
        assert!(!String::from_utf8_lossy(&reply.bytes).contains("evil.example"));
    }
}
