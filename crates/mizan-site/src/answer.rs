//! Answers as bytes with their headers, made once and sent often.

use std::io::Write as _;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, CACHE_CONTROL,
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_LOCATION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LINK, LOCATION, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;
use mizan_domain::Moment;

/// Nothing from elsewhere, no script, no inline style; forms lead here only.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// How long an answer stays good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Freshness {
    /// Facts may change.
    Live,
    /// Day and edition are in the address, or a digest of the content: it never changes.
    Forever,
    /// What isn't there now may be soon.
    Brief,
    /// Not to be kept.
    Never,
}

impl Freshness {
    fn header(self) -> &'static str {
        match self {
            Self::Live => "public, max-age=300, stale-while-revalidate=86400",
            Self::Forever => "public, max-age=31536000, immutable",
            Self::Brief => "public, max-age=60",
            Self::Never => "no-store",
        }
    }
}

/// Which headers of a request decide between the answers of one address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Varies {
    /// How it may be compressed.
    #[default]
    Coding,
    /// Also the form that is preferred.
    Form,
    /// Also the language that is offered first.
    Language,
}

impl Varies {
    fn header(self) -> &'static str {
        match self {
            Self::Coding => "accept-encoding",
            Self::Form => "accept, accept-encoding",
            Self::Language => "accept-encoding, accept-language",
        }
    }
}

/// An answer before it is made into bytes.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) media_type: &'static str,
    pub(crate) body: Vec<u8>,
    pub(crate) freshness: Freshness,
    /// Where a redirect leads.
    pub(crate) location: Option<String>,
    /// Other addresses by what they are to this one; first of all the one with its day written out.
    pub(crate) links: Vec<(&'static str, String)>,
    /// The address of just this form of a page.
    pub(crate) own_address: Option<String>,
    pub(crate) varies: Varies,
    /// When what it says was last recorded.
    pub(crate) modified: Option<Moment>,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            media_type,
            body: body.into(),
            freshness: if status.is_success() { Freshness::Live } else { Freshness::Brief },
            location: None,
            links: Vec::new(),
            own_address: None,
            varies: Varies::default(),
            modified: None,
        }
    }

    /// Leads elsewhere.
    pub(crate) fn redirect(status: StatusCode, to: String) -> Self {
        let body = format!("{to}\n");
        Self { location: Some(to), ..Self::new(status, "text/plain; charset=utf-8", body) }
    }
}

/// An answer as bytes.
pub(crate) struct Finished {
    status: StatusCode,
    plain: Coded,
    gzip: Option<Coded>,
    modified: Option<HeaderValue>,
}

struct Coded {
    body: Bytes,
    tag: HeaderValue,
    headers: HeaderMap,
}

/// Shorter texts gain nothing from being compressed.
const WORTH_COMPRESSING: usize = 600;

impl Finished {
    pub(crate) fn new(answer: Answer) -> Self {
        let mut headers = HeaderMap::with_capacity(10);
        let mut set = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        set(CONTENT_TYPE, answer.media_type);
        set(CACHE_CONTROL, answer.freshness.header());
        set(CONTENT_SECURITY_POLICY, POLICY);
        set(REFERRER_POLICY, "no-referrer");
        set(X_CONTENT_TYPE_OPTIONS, "nosniff");
        set(VARY, answer.varies.header());
        // Whoever may read the facts may read them from a page of another site: nothing here is anyone's own.
        if !answer.media_type.starts_with("text/html") {
            set(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            set(ACCESS_CONTROL_EXPOSE_HEADERS, "etag, link");
        }
        if let Some(location) = &answer.location {
            set(LOCATION, location);
        }
        if let Some(address) = &answer.own_address {
            set(CONTENT_LOCATION, address);
        }
        if !answer.links.is_empty() {
            let links: Vec<String> =
                answer.links.iter().map(|(rel, href)| format!("<{href}>; rel=\"{rel}\"")).collect();
            set(LINK, &links.join(", "));
        }
        let modified = answer.modified.filter(|_| answer.status.is_success()).map(http_date);
        if let Some(date) = &modified {
            set(LAST_MODIFIED, date);
        }
        let digest = digest(&answer.body);
        let gzip = compressible(answer.media_type, answer.body.len())
            .then(|| compress(&answer.body))
            .flatten()
            .map(|body| {
                let mut headers = headers.clone();
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                Coded::new(body, &format!("\"{digest}-gz\""), headers, answer.status)
            });
        let plain = Coded::new(answer.body, &format!("\"{digest}\""), headers, answer.status);
        let modified = modified.and_then(|date| HeaderValue::from_str(&date).ok());
        Self { status: answer.status, plain, gzip, modified }
    }

    /// What it is and its bytes, as they are without compression.
    pub(crate) fn content(&self) -> (&str, &[u8]) {
        let media_type = self.plain.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        (media_type.unwrap_or_default(), &self.plain.body)
    }

    /// The bytes it takes.
    pub(crate) fn bytes(&self) -> usize {
        self.plain.body.len() + self.gzip.as_ref().map_or(0, |form| form.body.len())
    }

    /// The answer to a request with these headers.
    pub(crate) fn respond(&self, asked: &HeaderMap, head_only: bool) -> Response {
        let form = match &self.gzip {
            Some(gzip) if takes_gzip(asked) => gzip,
            _ => &self.plain,
        };
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = form.headers.clone();
        if self.status.is_success() && self.is_held(asked) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(CONTENT_LENGTH);
            return response;
        }
        *response.status_mut() = self.status;
        if !head_only {
            *response.body_mut() = Body::from(form.body.clone());
        }
        response
    }

    /// All of it as HTTP/1.1 writes it, after which the connection ends.
    pub(crate) fn as_last(&self) -> Vec<u8> {
        let mut all = format!("HTTP/1.1 {}\r\nconnection: close\r\n", self.status).into_bytes();
        for (name, value) in &self.plain.headers {
            all.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
        }
        all.extend_from_slice(b"\r\n");
        all.extend_from_slice(&self.plain.body);
        all
    }

    /// Whether the reader already has it: by its tag, in either coding; without a tag by the very date
    /// that stood on it. A later date doesn't count: facts dated earlier may have been loaded since.
    fn is_held(&self, asked: &HeaderMap) -> bool {
        if !asked.contains_key(IF_NONE_MATCH) {
            let since = asked.get(IF_MODIFIED_SINCE);
            return since.is_some() && since == self.modified.as_ref();
        }
        asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|tags| {
            tags.split(',').map(str::trim).any(|tag| {
                let tag = tag.strip_prefix("W/").unwrap_or(tag).as_bytes();
                tag == b"*"
                    || tag == self.plain.tag.as_bytes()
                    || self.gzip.as_ref().is_some_and(|gzip| tag == gzip.tag.as_bytes())
            })
        })
    }
}

impl Coded {
    fn new(body: Vec<u8>, tag: &str, mut headers: HeaderMap, status: StatusCode) -> Self {
        let tag = HeaderValue::from_str(tag).unwrap_or(HeaderValue::from_static("\"\""));
        if status.is_success() {
            headers.insert(ETAG, tag.clone());
        }
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        Self { body: Bytes::from(body), tag, headers }
    }
}

/// A moment as HTTP writes it: `Tue, 24 Nov 2026 00:00:00 GMT`.
fn http_date(moment: Moment) -> String {
    let text = moment.to_string();
    let time = text.get(11..19).unwrap_or("00:00:00");
    format!("{} {time} GMT", moment.day().date().strftime("%a, %d %b %Y"))
}

/// The first 16 hexadecimal digits of the content's SHA-256.
pub(crate) fn digest(body: &[u8]) -> String {
    let mut hex = mizan_domain::digest(body);
    hex.truncate(16);
    hex
}

fn compressible(media_type: &str, length: usize) -> bool {
    let text = media_type.starts_with("text/") || media_type.contains("json") || media_type.contains("xml");
    text && length >= WORTH_COMPRESSING
}

fn compress(body: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::default());
    encoder.write_all(body).ok()?;
    let mut compressed = encoder.finish().ok()?;
    compressed.shrink_to_fit();
    Some(compressed)
}

/// Whether the reader takes gzip: named, and not refused by a weight of zero.
fn takes_gzip(asked: &HeaderMap) -> bool {
    asked.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
            let refused = parts.any(|part| {
                part.strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).is_some_and(|q| q <= 0.0)
            });
            named && !refused
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asking(name: HeaderName, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, HeaderValue::from_str(value).unwrap());
        headers
    }

    #[test]
    fn a_date_is_held_only_if_it_is_the_very_one() {
        let moment = "2026-06-01T00:00:00Z".parse().unwrap();
        let mut answer = Answer::new(StatusCode::OK, "text/html; charset=utf-8", "a page");
        answer.modified = Some(moment);
        let page = Finished::new(answer);
        for (since, status) in [
            ("Mon, 01 Jun 2026 00:00:00 GMT", StatusCode::NOT_MODIFIED),
            ("Tue, 02 Jun 2026 00:00:00 GMT", StatusCode::OK),
            ("yesterday", StatusCode::OK),
        ] {
            assert_eq!(page.respond(&asking(IF_MODIFIED_SINCE, since), false).status(), status, "{since}");
        }
        let mut both = asking(IF_MODIFIED_SINCE, "Mon, 01 Jun 2026 00:00:00 GMT");
        both.insert(IF_NONE_MATCH, HeaderValue::from_static("\"another\""));
        assert_eq!(page.respond(&both, false).status(), StatusCode::OK, "the tag goes before the date");
    }

    fn long_page() -> Finished {
        Finished::new(Answer::new(StatusCode::OK, "text/html; charset=utf-8", "a long page ".repeat(200)))
    }

    #[test]
    fn gzip_only_for_who_takes_it() {
        let page = long_page();
        for (accepts, compressed) in
            [("gzip, br", true), ("br, GZIP;q=0.5", true), ("gzip;q=0", false), ("br", false), ("", false)]
        {
            let response = page.respond(&asking(ACCEPT_ENCODING, accepts), false);
            assert_eq!(response.headers().contains_key(CONTENT_ENCODING), compressed, "{accepts}");
        }
    }

    #[test]
    fn what_the_reader_holds_is_not_sent_again() {
        let page = long_page();
        let tag = page.respond(&HeaderMap::new(), false).headers()[ETAG].to_str().unwrap().to_owned();
        for held in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
            let response = page.respond(&asking(IF_NONE_MATCH, &held), false);
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{held}");
        }
        assert_eq!(page.respond(&asking(IF_NONE_MATCH, "\"x\""), false).status(), StatusCode::OK);
    }
}
