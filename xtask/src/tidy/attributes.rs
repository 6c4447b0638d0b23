//! Silenced lints say why; no test is ignored; nothing is left to do.

use super::source::{Is, Source, Token};
use super::{Complaint, House};

pub(super) const RULE: &str = "left-undone";

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    house.sources.iter().flat_map(check_source).collect()
}

fn check_source(source: &Source) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut complain = |line, message: &str| {
        complaints.push(Complaint::new(&source.path, line, RULE, message.to_owned()));
    };
    for (place, token) in source.tokens.iter().enumerate() {
        let rest = source.tokens.get(place + 1..).unwrap_or_default();
        if token.is_sign('#') && rest.first().is_some_and(|next| next.is == Is::Open('[')) {
            let attribute = attribute(rest);
            let has = |word: &str| attribute.iter().any(|token| token.is_word(word));
            if (has("allow") || has("expect")) && !has("reason") && !has("should_panic") {
                complain(token.line, "a lint is silenced without `reason = \"…\"`");
            }
            if has("ignore") {
                complain(token.line, "an ignored test is no test: mend it or remove it");
            }
        }
        let called = rest.first().is_some_and(|next| next.is_sign('!'));
        if called && ["todo", "unimplemented", "dbg"].iter().any(|name| token.is_word(name)) {
            complain(token.line, "something is left to do here");
        }
    }
    complaints
}

/// The tokens from the opening bracket to the one that closes it.
fn attribute(rest: &[Token]) -> &[Token] {
    let mut depth = 0_usize;
    for (place, token) in rest.iter().enumerate() {
        match token.is {
            Is::Open('[') => depth += 1,
            Is::Close(']') => depth = depth.saturating_sub(1),
            _ => (),
        }
        if depth == 0 {
            return rest.get(..=place).unwrap_or_default();
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::super::source::parse;
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        check_source(&parse("crates/a/src/b.rs", text)).iter().map(|complaint| complaint.line).collect()
    }

    #[test]
    fn each_is_found_where_it_stands() {
        assert_eq!(lines("#![allow(dead_code)]\n#[allow(unused)]\nfn f() {}"), [1, 2]);
        assert_eq!(lines("#[test]\n#[ignore = \"slow\"]\nfn f() {}"), [2]);
        assert_eq!(lines("fn f() {\n todo!()\n}"), [2]);
    }

    #[test]
    fn what_says_why_passes() {
        let text =
            "#[expect(dead_code, reason = \"kept\")]\nfn todo() { ignore(todo) }\n#[derive(Debug)] struct S;";
        assert!(lines(text).is_empty());
    }
}
