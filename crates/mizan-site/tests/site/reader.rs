//! A reader: asks the router and gets status, headers and text.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode};
use mizan_domain::{Day, History};
use mizan_site::{Library, PdfWriter, Site, router};
use mizan_store::{Found, Hit, Hits, Query, Section};
use tower::ServiceExt as _;

use crate::world::{self, TODAY, day};

/// Facts on a shelf in memory: its content can be changed, and its search be broken.
#[derive(Clone, Default)]
pub(crate) struct Shelf {
    generation: Arc<AtomicU64>,
}

impl Shelf {
    /// What a load would do: another generation with one norm more.
    pub(crate) fn load(&self) {
        self.generation.store(1, Ordering::SeqCst);
    }
}

/// A search for this breaks.
pub(crate) const BREAKS: &str = "this-search-breaks";

impl Library for Shelf {
    fn generation(&self) -> Result<u64, mizan_store::Error> {
        Ok(self.generation.load(Ordering::SeqCst))
    }

    fn generation_and_history(&self) -> Result<(u64, History), mizan_store::Error> {
        let generation = self.generation.load(Ordering::SeqCst);
        Ok((generation, if generation == 0 { world::history() } else { world::later_history() }))
    }

    fn search(&self, query: &Query) -> Result<Hits, mizan_store::Error> {
        if query.words == BREAKS {
            return Err(mizan_store::DbUrl::parse("nonsense").unwrap_err());
        }
        let words = query.words.to_lowercase();
        let hits: Vec<Hit> = world::history()
            .known_at(None)
            .all()
            .iter()
            .filter(|fact| query.country.is_none_or(|country| fact.country == Some(country)))
            .filter(|fact| fact.body.to_json().to_string().to_lowercase().contains(&words))
            .map(|fact| Hit {
                found: Found::Fact(fact.id.clone(), fact.kind()),
                country: fact.country,
                title: fact.id.to_string(),
                snippet: Some(world::HOSTILE.to_owned()),
            })
            .collect();
        let mut by_section: BTreeMap<Section, u64> = BTreeMap::new();
        for hit in &hits {
            *by_section.entry(hit.found.section()).or_default() += 1;
        }
        let asked = |hit: &Hit| query.section.is_none_or(|section| section == hit.found.section());
        let hits: Vec<Hit> = hits.into_iter().filter(asked).collect();
        let total = u64::try_from(hits.len()).unwrap();
        let hits = hits.into_iter().take(query.limit as usize).collect();
        Ok(Hits { hits, total, by_section, ..Hits::default() })
    }
}

fn today() -> Day {
    day(TODAY)
}

/// A site of its own.
pub(crate) fn open(shelf: Shelf) -> Router {
    router(Arc::new(Site::open(shelf, today).unwrap()))
}

/// The same with something that makes PDF.
pub(crate) fn open_with_pdf(shelf: Shelf, writer: PdfWriter) -> Router {
    router(Arc::new(Site::open(shelf, today).unwrap().with_pdf(Some(writer))))
}

/// One site for all tests that change nothing: what it works out is worked out once.
static SITE: LazyLock<Arc<Site>> = LazyLock::new(|| {
    let schemas = mizan_dossier::schemas().into_iter();
    let schemas = schemas.map(|(file, schema)| (file.trim_end_matches(".json").to_owned(), schema));
    Arc::new(Site::open(Shelf::default(), today).unwrap().with_schemas(schemas.collect()))
});

pub(crate) fn site() -> Router {
    router(Arc::clone(&SITE))
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Reply {
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Sends a request.
pub(crate) async fn send(router: Router, method: Method, address: &str, headers: &[(&str, &str)]) -> Reply {
    let mut request = Request::builder().method(method).uri(address).body(Body::empty()).unwrap();
    for (name, value) in headers {
        request
            .headers_mut()
            .insert(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap());
    }
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Reply { status: parts.status, headers: parts.headers, bytes }
}

/// Asks for an address.
pub(crate) async fn get(address: &str) -> Reply {
    send(site(), Method::GET, address, &[]).await
}

/// Asks for a page that must be there.
pub(crate) async fn page(address: &str) -> String {
    let reply = get(address).await;
    assert_eq!(reply.status, StatusCode::OK, "{address}");
    reply.text()
}
