//! HTTP: a request in, an answer out. Which page it is and what stands on it is decided elsewhere.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ALLOW, CONTENT_LENGTH, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::Response;
use tokio::sync::SemaphorePermit;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;

use crate::address::Form;
use crate::answer::{Answer, Finished, Freshness};
use crate::dispatch::{self, Asked, Prefers};
use crate::files;
use crate::negotiate;
use crate::patience;
use crate::site::Site;

/// How long a request may wait for its turn to be worked out.
const TURN_PATIENCE: Duration = Duration::from_secs(30);
/// Nothing here takes a body; what comes with one is refused beyond this.
const MOST_BODY_BYTES: u64 = 64 * 1024;

/// The site as a service.
pub fn router(site: Arc<Site>) -> Router {
    let broken = Arc::clone(&site);
    Router::new().fallback(answer).with_state(site).layer(CatchPanicLayer::custom(
        move |_: Box<dyn std::any::Any + Send>| {
            Finished::new(dispatch::broken(&broken, Form::Html)).respond(&HeaderMap::new(), false)
        },
    ))
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let headers = request.headers();
    let head_only = request.method() == Method::HEAD;
    let path = request.uri().path();
    let prefers = Prefers {
        form: negotiate::form(headers),
        language: if path == "/" { negotiate::language(headers) } else { None },
    };
    let form = prefers.form_at(path);
    if !head_only && request.method() != Method::GET {
        return refuse(StatusCode::METHOD_NOT_ALLOWED, form, Some((ALLOW, "GET, HEAD")));
    }
    if body_length(headers) > MOST_BODY_BYTES {
        return refuse(StatusCode::PAYLOAD_TOO_LARGE, form, None);
    }
    if let Some(asset) = site.assets.get(path) {
        return asset.respond(headers, head_only);
    }
    let epoch = site.epoch().await;
    let address = request.uri().path_and_query().map_or("/", axum::http::uri::PathAndQuery::as_str);
    // A space stands in no address: what follows it keeps the forms of one page apart.
    let address = format!("{address} {}", prefers.key(path));
    if let Some(finished) = epoch.pages.get(&address) {
        return finished.respond(headers, head_only);
    }
    let asked = Asked::read(path, request.uri().query().unwrap_or_default(), prefers);
    let Some(turn) = turn(&site, patience::takes_long(&asked, &epoch)).await else {
        return refuse(StatusCode::SERVICE_UNAVAILABLE, form, Some((RETRY_AFTER, "10")));
    };
    let worker = Arc::clone(&site);
    let made = tokio::task::spawn_blocking(move || {
        let answer = dispatch::answer(&worker, &epoch, &asked);
        let keep = answer.freshness != Freshness::Never;
        let finished = Arc::new(Finished::new(answer));
        if keep {
            epoch.pages.put(&address, Arc::clone(&finished));
        }
        finished
    })
    .await;
    drop(turn);
    match made {
        Ok(finished) => finished.respond(headers, head_only),
        Err(error) => {
            tracing::error!(%error, "a page could not be made");
            Finished::new(dispatch::broken(&site, form)).respond(headers, head_only)
        }
    }
}

fn body_length(headers: &HeaderMap) -> u64 {
    headers.get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok()).unwrap_or(0)
}

/// A place among the pages being made; none when waiting for it takes too long.
async fn turn(site: &Site, long: bool) -> Option<SemaphorePermit<'_>> {
    let places = if long { &site.depths } else { &site.renders };
    timeout(TURN_PATIENCE, places.acquire()).await.ok()?.ok()
}

fn refuse(
    status: StatusCode,
    form: Form,
    header: Option<(axum::http::HeaderName, &'static str)>,
) -> Response {
    let mut response = Finished::new(refusal(status, form)).respond(&HeaderMap::new(), false);
    if let Some((name, value)) = header {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// The answer to what is no request for a page.
pub(crate) fn refusal(status: StatusCode, form: Form) -> Answer {
    let reason = status.canonical_reason().unwrap_or_default();
    let mut answer = match form {
        Form::Html => Answer::new(status, "text/plain; charset=utf-8", format!("{reason}\n")),
        _ => files::bare(status),
    };
    answer.freshness = Freshness::Never;
    answer
}
