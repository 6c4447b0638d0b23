//! The first line of a connection, byte for byte: what no address may hold is answered by the site itself.

use std::time::Duration;

use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::serving::{PATIENCE, Server};

/// The answer to bytes that come in these parts, each sent by itself.
async fn answer(server: &Server, parts: &[&[u8]]) -> String {
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    for part in parts {
        // Who is refused may find the other end closed.
        let _ = stream.write_all(part).await;
        let _ = stream.flush().await;
        tokio::task::yield_now().await;
    }
    let mut answer = Vec::new();
    let _ = timeout(PATIENCE, stream.read_to_end(&mut answer)).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

const END: &[u8] = b" HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";

async fn asked(server: &Server, target: &[u8]) -> String {
    answer(server, &[&[b"GET ", target, END].concat()]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_that_no_address_holds_are_asked_for_as_they_are_meant() {
    let server = Server::start().await;
    for (target, status, part) in [
        (&b"/en/search?q=<zz9'\">"[..], "200", "value=\"&lt;zz9'&quot;&gt;\""),
        (b"/en/search?q=penal code", "200", "value=\"penal code\""),
        (b"/en/search?q={a}|\\^`", "200", "value=\"{a}|\\^`\""),
        ("/ur/search?q=تشدد".as_bytes(), "200", "value=\"تشدد\""),
        (b"/en/search?q=\xff\x01\r", "200", "<h1>"),
        (b"/en/<zz9>/", "404", "&lt;zz9&gt;"),
        (b"/en/xxa/?on=<zz9>", "400", "&lt;zz9&gt;"),
        (b"en/xxa/", "200", "Examplia"),
        (b"<zz9>", "404", "&lt;zz9&gt;"),
        (b"http://<zz9>/en/", "404", "“http:”"),
        (b"http://example.org/en/", "200", "<h1>"),
        (b"/en/search?q=penal%20code", "200", "value=\"penal code\""),
    ] {
        let page = asked(&server, target).await;
        let said = String::from_utf8_lossy(target);
        assert!(page.starts_with(&format!("HTTP/1.1 {status} ")), "{said}: {page}");
        assert!(page.contains(part) && page.contains("content-security-policy"), "{said}: {page}");
        assert!(!page.contains("<zz9"), "{said}: reflected");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_may_come_in_pieces_and_after_empty_ones() {
    let server = Server::start().await;
    let whole = [b"\r\n\r\nGET /en/search?q=<zz9>", END].concat();
    for size in [1, 2, 7, 30] {
        let parts: Vec<&[u8]> = whole.chunks(size).collect();
        let page = answer(&server, &parts).await;
        assert!(page.starts_with("HTTP/1.1 200 ") && page.contains("&lt;zz9&gt;"), "{size}: {page}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn later_bytes_are_never_changed() {
    let server = Server::start().await;
    // A second line with such signs is refused by the library, and never becomes part of another request.
    let first = b"GET /en/search?q=<a> HTTP/1.1\r\nhost: x\r\n\r\n";
    let well = b"GET /en/xxa/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let pages = answer(&server, &[&[&first[..], well].concat()]).await;
    assert_eq!(pages.matches("HTTP/1.1 200 OK").count(), 2, "{pages}");
    let ill = [b"GET /en/search?q=<b>", END].concat();
    let pages = answer(&server, &[&[&first[..], &ill].concat()]).await;
    assert_eq!(pages.matches("HTTP/1.1 200 OK").count(), 1, "{pages}");
    assert_eq!(pages.matches("HTTP/1.1 400").count(), 1, "{pages}");
    // The length of a body counts the bytes that were sent; what looks like a request in it is none.
    let body = b"GET /en/<c> HTTP/1.1\r\n\r\n";
    let head = format!("GET /en/?q=<d> HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\n\r\n", body.len());
    let pages = answer(&server, &[head.as_bytes(), body, well]).await;
    assert_eq!(pages.matches("HTTP/1.1 ").count(), 2, "{pages}");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_line_of_a_request_is_said_so() {
    let server = Server::start().await;
    for broken in [
        &b"nonsense\r\n\r\n"[..],
        b"GET /en/\r\n\r\n",
        b"GET  HTTP/1.1\r\n\r\n",
        b"GET /en/ HTTP/9.9\r\n\r\n",
        b"G<T /en/ HTTP/1.1\r\n\r\n",
        b"<script> / HTTP/1.1\r\n\r\n",
        b" GET /en/ HTTP/1.1\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        // What a browser sends that expects encryption: it has no line at all.
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ] {
        let said = answer(&server, &[broken]).await;
        let shown = String::from_utf8_lossy(broken);
        assert!(said.starts_with("HTTP/1.1 400 Bad Request\r\n"), "{shown}: {said}");
        assert!(said.ends_with("\r\n\r\nBad Request\n"), "{shown}: {said}");
        assert!(said.contains("content-length: 12\r\n") && said.contains("connection: close\r\n"), "{said}");
        assert!(said.contains("content-security-policy: default-src 'none'"), "{said}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_without_end_is_bounded() {
    let server = Server::start().await;
    for long in [
        [b"GET /", "a".repeat(9_000).as_bytes(), END].concat(),
        // Three times as long once it is spelt.
        [b"GET /", "<".repeat(4_000).as_bytes(), END].concat(),
        [b"GET /", "a".repeat(3_000_000).as_bytes()].concat(),
        "G".repeat(100_000).into_bytes(),
    ] {
        let said = answer(&server, &[&long]).await;
        assert!(said.starts_with("HTTP/1.1 414 URI Too Long\r\n"), "{}: {said}", long.len());
        assert!(said.ends_with("\r\n\r\nURI Too Long\n"), "{said}");
    }
    let just = asked(&server, format!("/en/{}", "a".repeat(8_000)).as_bytes()).await;
    assert!(just.starts_with("HTTP/1.1 404 ") && just.len() < 60_000, "{just}");
    server.stop().await;
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_line_is_answered_with_a_page_or_a_reason(
        targets in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..40), 8),
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let server = Server::start().await;
            for target in targets {
                let target: Vec<u8> = target.into_iter().filter(|byte| *byte != b'\n').collect();
                let answer = asked(&server, &[b"/", &target[..]].concat()).await;
                let status: u16 = answer.get(9..12).and_then(|status| status.parse().ok()).unwrap_or(0);
                assert!((200..500).contains(&status), "{target:?}: {answer}");
                let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
                assert!(!body.is_empty(), "{target:?}: {answer}");
            }
            server.stop().await;
        });
    }
}

/// A reader who sends nothing more is let go of when the server ends.
#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_never_ends_keeps_no_server_from_ending() {
    let server = Server::start().await;
    let mut half = TcpStream::connect(server.address).await.unwrap();
    half.write_all(b"GET /en/sea").await.unwrap();
    let page = asked(&server, b"/en/").await;
    assert!(page.starts_with("HTTP/1.1 200 "));
    server.stop().await;
    let mut rest = Vec::new();
    let ended = timeout(Duration::from_secs(5), half.read_to_end(&mut rest)).await;
    assert!(ended.is_ok() && rest.is_empty());
}
