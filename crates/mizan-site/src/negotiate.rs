//! What a reader's headers prefer: a form of the answer, a language among those offered.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, ACCEPT_LANGUAGE};
use mizan_text::Lang;

use crate::address::Form;

/// Items of one such header are read as far as this.
const MOST_ITEMS: usize = 32;

/// The items of a list of preferences with their weights, from 0 to 1.
fn weighed<'h>(headers: &'h HeaderMap, name: &axum::http::HeaderName) -> Vec<(&'h str, f32)> {
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let items = values.flat_map(|value| value.split(','));
    items
        .take(MOST_ITEMS)
        .map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let named = parts.next().unwrap_or_default();
            let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
            let weight = weight.map_or(Some(1.0), |weight| weight.parse::<f32>().ok());
            (named, weight.filter(|weight| weight.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0))
        })
        .collect()
}

/// The form that a reader prefers to the page: one named outright, with more weight than the page has.
/// Whoever names nothing that there is gets the page, which can be read in any case.
pub(crate) fn form(headers: &HeaderMap) -> Form {
    let accepted = weighed(headers, &ACCEPT);
    let weight = |named: &str| {
        accepted.iter().find(|(range, _)| range.eq_ignore_ascii_case(named)).map(|(_, weight)| *weight)
    };
    let page =
        ["text/html", "application/xhtml+xml", "text/*", "*/*"].into_iter().find_map(weight).unwrap_or(0.0);
    let mut best = (Form::Html, page);
    for form in Form::FILES {
        let named = weight(form.essence()).unwrap_or(0.0);
        // Named outright, it goes before the page that only a wildcard lets in.
        let outright = weight("text/html").is_none() && named >= best.1 && best.0 == Form::Html;
        if named > 0.0 && (named > best.1 || outright) {
            best = (form, named);
        }
    }
    best.0
}

/// The language of ours that a reader prefers, to be offered first.
pub(crate) fn language(headers: &HeaderMap) -> Option<Lang> {
    let mut accepted = weighed(headers, &ACCEPT_LANGUAGE);
    accepted.retain(|(_, weight)| *weight > 0.0);
    // Of equal weight the one named first; sorting keeps their order.
    accepted.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    accepted.iter().find_map(|(tag, _)| Lang::parse(tag.split('-').next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn asking(accept: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_str(accept).unwrap());
        headers
    }

    #[test]
    fn what_is_named_outright_is_given() {
        for (accept, expected) in [
            ("application/json", Form::Json),
            ("application/json, */*;q=0.1", Form::Json),
            ("application/json, */*", Form::Json),
            ("text/csv", Form::Csv),
            ("text/markdown, text/html;q=0.5", Form::Markdown),
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", Form::Html),
            ("text/html, application/json", Form::Html),
            ("application/json;q=0.2, text/csv;q=0.7", Form::Csv),
            ("application/json;q=0", Form::Html),
            ("*/*", Form::Html),
            ("image/png", Form::Html),
            ("application/json;q=x", Form::Html),
            ("", Form::Html),
        ] {
            assert_eq!(form(&asking(accept)), expected, "{accept}");
        }
        assert_eq!(form(&HeaderMap::new()), Form::Html);
    }
}
