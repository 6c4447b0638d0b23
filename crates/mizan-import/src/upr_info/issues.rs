use std::collections::HashMap;
use std::sync::LazyLock;

use mizan_domain::monitoring::{Tag, TagOrigin};

use crate::Why;
use crate::tables::{fold, rows};

const TABLE: &str = include_str!("../../data/upr_info_issues.csv");

const SCHEME: &str = "upr-info-issue";

/// The issues of the list, by their folded names.
static ISSUES: LazyLock<HashMap<String, String>> =
    LazyLock::new(|| rows(TABLE).map(|[issue, _note]| (fold(&issue), issue)).collect());

/// The tags of a list of issues that is joined by commas. No issue of the list has a comma in its name.
pub(super) fn tags(joined: &str) -> Result<Vec<Tag>, Why> {
    let mut tags: Vec<Tag> = Vec::new();
    for name in joined.split(',').filter(|name| !name.trim().is_empty()) {
        let term = ISSUES.get(&fold(name)).ok_or_else(|| Why::UnknownTheme(name.trim().to_owned()))?;
        if !tags.iter().any(|tag| tag.term == *term) {
            tags.push(Tag { scheme: SCHEME.to_owned(), term: term.clone(), origin: TagOrigin::Editor });
        }
    }
    if tags.is_empty() { Err(Why::Empty) } else { Ok(tags) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(joined: &str) -> Vec<String> {
        tags(joined).unwrap().into_iter().map(|tag| tag.term).collect()
    }

    #[test]
    fn a_list_is_split_with_and_without_blanks() {
        assert_eq!(terms("Justice,Labour, Women's rights"), ["Justice", "Labour", "Women's rights"]);
        assert_eq!(terms("rights of the child,Rights of the Child,"), ["Rights of the Child"]);
        assert_eq!(terms("HIV - Aids"), ["HIV - Aids"]);
    }

    #[test]
    fn an_unknown_issue_is_named_and_none_is_no_issue() {
        assert_eq!(tags("Justice,Weather"), Err(Why::UnknownTheme("Weather".to_owned())));
        assert_eq!(tags(" , "), Err(Why::Empty));
    }

    #[test]
    fn the_list_has_54_issues_and_none_with_a_comma() {
        assert_eq!(ISSUES.len(), 54);
        assert!(ISSUES.values().all(|issue| !issue.contains(',')));
    }
}
