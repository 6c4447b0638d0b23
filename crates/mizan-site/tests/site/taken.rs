//! What readers take away: briefs, workbooks, bibliographies.

use axum::http::{Method, StatusCode};
use mizan_site::PdfWriter;

use crate::reader::{Shelf, get, open_with_pdf, page, send};

#[tokio::test]
async fn a_brief_is_a_page_for_printing_with_its_files() {
    for address in ["/en/xxa/brief", "/en/xxa/2015-06-30/brief", "/en/xxa/torture/brief", "/ur/xxa/brief"] {
        let text = page(address).await;
        assert!(!text.contains("<style") && !text.contains(" style=\""), "{address}: the policy forbids it");
        assert!(text.contains("rel=\"stylesheet\" href=\"/assets/brief-"), "{address}");
        assert!(text.contains(&format!("href=\"{address}.docx\"")), "{address}");
        assert!(!text.contains("brief.pdf"), "{address}: nothing makes PDF here");
        for (ending, media) in [(".docx", "application/vnd.openxml"), (".md", "text/markdown")] {
            let reply = get(&format!("{address}{ending}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{address}{ending}");
            assert!(reply.header("content-type").starts_with(media), "{address}{ending}");
        }
        for ending in [".pdf", ".bib"] {
            let reply = get(&format!("{address}{ending}")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{address}{ending}");
            assert!(reply.text().contains(&format!("href=\"{address}\"")), "it offers the page");
        }
    }
    assert_eq!(get("/en/xxa/tortur/brief").await.status, StatusCode::NOT_FOUND);
    assert!(page("/en/xxa/").await.contains("href=\"/en/xxa/brief.docx\""));
    assert!(page("/en/xxa/torture").await.contains("href=\"/en/xxa/torture/brief\""));
}

#[tokio::test]
async fn a_site_with_a_typesetter_offers_pdf() {
    fn write(documents: &mut dyn Iterator<Item = mizan_brief::Document>) -> Result<Vec<u8>, String> {
        documents.next().map(|document| document.title.into_bytes()).ok_or_else(|| "none".to_owned())
    }
    let site = open_with_pdf(Shelf::default(), write as PdfWriter);
    let ask = |path: &'static str| send(site.clone(), Method::GET, path, &[]);
    assert!(ask("/en/xxa/brief").await.text().contains("href=\"/en/xxa/brief.pdf\""));
    let reply = ask("/en/xxa/torture/brief.pdf").await;
    assert_eq!((reply.status, reply.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(reply.text().contains("Freedom from torture"));
    fn fails(_: &mut dyn Iterator<Item = mizan_brief::Document>) -> Result<Vec<u8>, String> {
        Err("a secret".to_owned())
    }
    let reply =
        send(open_with_pdf(Shelf::default(), fails as PdfWriter), Method::GET, "/en/xxa/brief.pdf", &[])
            .await;
    assert_eq!(reply.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(!reply.text().contains("a secret"));
}

#[tokio::test]
async fn tables_are_workbooks_too() {
    for address in ["/en/xxa", "/en/xxa/gaps", "/en/xxa/facts/norm/penal-code", "/en/sources", "/ur/xxa/law"]
    {
        let reply = get(&format!("{address}.xlsx")).await;
        assert_eq!(reply.status, StatusCode::OK, "{address}");
        assert!(reply.header("content-type").contains("spreadsheetml"), "{address}");
        assert!(reply.bytes.starts_with(b"PK"), "{address}");
    }
}

#[tokio::test]
async fn what_is_cited_has_bibliographies_that_name_the_source_first() {
    for address in [
        "/en/xxa/facts/norm/penal-code",
        "/en/facts/instrument/cat",
        "/en/sources/report",
        "/en/xxa/torture",
        "/en/xxa/gaps/law-in-conflict.cat-2",
    ] {
        let listed = page(address).await;
        for (ending, begins) in [(".bib", "@"), (".ris", "TY  - "), (".csl.json", "[")] {
            assert!(listed.contains(&format!("href=\"{address}{ending}\"")), "{address}{ending}");
            let reply = get(&format!("{address}{ending}")).await;
            assert_eq!(reply.status, StatusCode::OK, "{address}{ending}");
            let text = reply.text();
            assert!(text.starts_with(begins), "{address}{ending}: {text}");
            let (own, source) = (text.rfind("Mizan"), text.find("mizan-"));
            assert!(own.is_some() && source.is_some_and(|at| at > 10), "{address}{ending}: {text}");
        }
        let items: serde_json::Value =
            serde_json::from_str(&get(&format!("{address}.csl.json")).await.text()).unwrap();
        let items = items.as_array().unwrap();
        assert!(items.len() > 1, "{address}");
        assert_eq!(items.last().unwrap()["publisher"], "Mizan");
        assert_ne!(items[0]["publisher"], "Mizan", "{address}: the maker comes first");
    }
    assert_eq!(get("/en/xxa.bib").await.status, StatusCode::NOT_FOUND);
    assert!(!page("/en/xxa/").await.contains(".bib\""));
}
