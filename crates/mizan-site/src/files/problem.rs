//! What can't be answered, as a program reads it (RFC 9457).

use axum::http::StatusCode;
use mizan_text::Text;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::pages::problem::{Problem, said};
use crate::views::home::Nearest;

/// Its media type.
const MEDIA_TYPE: &str = "application/problem+json";

/// The answer to a program.
pub(crate) fn problem(status: StatusCode, problem: &Problem, t: &Text) -> Answer {
    let (title, detail) = said(problem, t);
    let mut body =
        json!({ "type": "about:blank", "title": title, "status": status.as_u16(), "detail": detail });
    let more: Vec<(&str, Value)> = match problem {
        Problem::NotFound { nearest, .. } | Problem::NothingAbout { nearest, .. } => {
            vec![("nearest", offers(nearest))]
        }
        Problem::Edition { nearest, .. } | Problem::Beyond { nearest, .. } => {
            vec![("nearest", offers(nearest))]
        }
        Problem::Parameter(refused) => {
            vec![("parameter", refused.name.into()), ("accepted", refused.accepted.clone().into())]
        }
        Problem::Value { name, .. } => vec![("parameter", (*name).into())],
        Problem::Date { .. } | Problem::Query { .. } => Vec::new(),
    };
    if let Some(fields) = body.as_object_mut() {
        fields.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
    }
    Answer::new(status, MEDIA_TYPE, format!("{body:#}\n"))
}

fn offers(nearest: &[Nearest]) -> Value {
    nearest.iter().map(|offer| json!({ "name": offer.name, "href": offer.href })).collect()
}

/// The same where there is nothing to say but the status.
pub(crate) fn bare(status: StatusCode) -> Answer {
    let title = status.canonical_reason().unwrap_or_default();
    let body = json!({ "type": "about:blank", "title": title, "status": status.as_u16() });
    Answer::new(status, MEDIA_TYPE, format!("{body:#}\n"))
}
