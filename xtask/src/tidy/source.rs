//! Rust source as a flat list of tokens with lines, and whether each belongs to a test.

use std::iter::Peekable;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// One source file.
pub(super) struct Source {
    /// From the repository's root.
    pub(super) path: PathBuf,
    /// All but comments, documentation among them.
    pub(super) tokens: Vec<Token>,
}

/// A token, where it is, and whether only tests see it.
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) in_test: bool,
    pub(super) is: Is,
}

/// What a token is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Is {
    Word(String),
    Sign(char),
    /// The content of a string literal, escapes as written.
    Text(String),
    /// A number, character or byte.
    Value,
    Open(char),
    Close(char),
}

impl Token {
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(&self.is, Is::Word(w) if w == word)
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.is == Is::Sign(sign)
    }
}

impl Source {
    pub(super) fn parse(path: &Path, text: &str) -> Result<Self> {
        let stream: TokenStream = text.parse().map_err(|error| anyhow!("{error}"))?;
        let mut tokens = Vec::new();
        flatten(stream, is_test_file(path), &mut tokens);
        Ok(Self { path: path.to_path_buf(), tokens })
    }

    /// The crate that the file belongs to (`mizan-text`; `xtask`).
    pub(super) fn package(&self) -> &str {
        let mut parts = self.path.iter().filter_map(|part| part.to_str());
        match parts.next() {
            Some("crates") => parts.next().unwrap_or_default(),
            other => other.unwrap_or_default(),
        }
    }

    /// Files of modules that only tests see: `#[cfg(test)] mod name;`.
    pub(super) fn test_modules(&self) -> Vec<PathBuf> {
        let folder = match (self.path.parent(), self.path.file_stem().and_then(|stem| stem.to_str())) {
            (Some(folder), Some("lib" | "main" | "mod")) => folder.to_path_buf(),
            (Some(folder), Some(stem)) => folder.join(stem),
            _ => return Vec::new(),
        };
        let mut files = Vec::new();
        for three in self.tokens.windows(3) {
            if let [keyword, Token { is: Is::Word(name), .. }, end] = three
                && keyword.in_test
                && keyword.is_word("mod")
                && end.is_sign(';')
            {
                files.extend([folder.join(format!("{name}.rs")), folder.join(name).join("mod.rs")]);
            }
        }
        files
    }

    /// Of the product: neither a test nor a program for those who work on it.
    pub(super) fn is_product(&self) -> bool {
        !["xtask", "mizan-testkit"].contains(&self.package())
            && self.path.iter().nth(2).is_some_and(|p| p == "src")
    }

    /// Text literals outside tests, with their place among the tokens.
    pub(super) fn texts(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        self.tokens.iter().enumerate().filter(|(_, token)| !token.in_test).filter_map(|(place, token)| {
            match &token.is {
                Is::Text(text) => Some((place, token.line, text.as_str())),
                _ => None,
            }
        })
    }
}

/// Whole files of tests, examples, and what runs before the build.
fn is_test_file(path: &Path) -> bool {
    let inner = path.iter().skip(2).filter_map(|part| part.to_str());
    path.file_name().is_some_and(|name| name == "tests.rs" || name == "build.rs")
        || inner.into_iter().any(|part| ["tests", "benches", "examples"].contains(&part))
}

fn flatten(stream: TokenStream, in_test: bool, into: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    // An item under `#[cfg(test)]` or `#[test]` lasts until its block or its semicolon.
    let mut item_of_test = false;
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let ends_item = matches!(&tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
            || matches!(&tree, TokenTree::Punct(punct) if punct.as_char() == ';');
        if let TokenTree::Punct(punct) = &tree
            && punct.as_char() == '#'
            && let Some(attribute) = attribute(&mut trees)
        {
            let words = words_of(&attribute);
            if words.first().is_some_and(|word| word == "doc") {
                continue;
            }
            let only_test =
                words.iter().any(|word| word == "test") && !words.iter().any(|word| word == "not");
            item_of_test |= only_test;
            into.push(Token { line, in_test: in_test || item_of_test, is: Is::Sign('#') });
            group(&attribute, in_test || item_of_test, into);
            continue;
        }
        match &tree {
            TokenTree::Group(inner) => group(inner, in_test || item_of_test, into),
            TokenTree::Ident(word) => {
                into.push(Token { line, in_test: in_test || item_of_test, is: Is::Word(word.to_string()) });
            }
            TokenTree::Punct(punct) => {
                let is = Is::Sign(punct.as_char());
                into.push(Token { line, in_test: in_test || item_of_test, is });
            }
            TokenTree::Literal(literal) => {
                let is = text_of(&literal.to_string()).map_or(Is::Value, Is::Text);
                into.push(Token { line, in_test: in_test || item_of_test, is });
            }
        }
        if ends_item {
            item_of_test = false;
        }
    }
}

/// The brackets after `#` or `#!`.
fn attribute(trees: &mut Peekable<IntoIter>) -> Option<Group> {
    if matches!(trees.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '!') {
        trees.next();
    }
    match trees.peek() {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Bracket => {
            let group = group.clone();
            trees.next();
            Some(group)
        }
        _ => None,
    }
}

fn words_of(group: &Group) -> Vec<String> {
    let mut words = Vec::new();
    for tree in group.stream() {
        match tree {
            TokenTree::Ident(word) => words.push(word.to_string()),
            TokenTree::Group(inner) => words.extend(words_of(&inner)),
            TokenTree::Punct(_) | TokenTree::Literal(_) => (),
        }
    }
    words
}

fn group(group: &Group, in_test: bool, into: &mut Vec<Token>) {
    let (open, close) = match group.delimiter() {
        Delimiter::Brace => ('{', '}'),
        Delimiter::Bracket => ('[', ']'),
        Delimiter::Parenthesis | Delimiter::None => ('(', ')'),
    };
    into.push(Token { line: group.span_open().start().line, in_test, is: Is::Open(open) });
    flatten(group.stream(), in_test, into);
    into.push(Token { line: group.span_close().start().line, in_test, is: Is::Close(close) });
}

/// The content of a string literal as it is written; nothing for other literals.
fn text_of(literal: &str) -> Option<String> {
    let bare = literal.trim_start_matches(['b', 'c', 'r']).trim_matches('#');
    let inner = bare.strip_prefix('"')?.strip_suffix('"')?;
    Some(inner.to_owned())
}

#[cfg(test)]
pub(super) fn parse(path: &str, text: &str) -> Source {
    Source::parse(Path::new(path), text).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_and_documentation_are_told_apart_from_code() {
        let source = parse(
            "crates/mizan-text/src/lib.rs",
            r##"
            //! "in the head"
            /// "in the documentation"
            fn a() { b(r#"in code"#, b"bytes", 'c', 1) } // "in a comment"
            #[cfg(test)]
            mod tests { fn c() { d("in a test") } }
            #[cfg(not(test))]
            const E: &str = "in code again";
            #[test]
            fn f() { g("in a test too") }
            const H: &str = "at the end";
            "##,
        );
        let texts: Vec<&str> = source.texts().map(|(_, _, text)| text).collect();
        assert_eq!(texts, ["in code", "bytes", "in code again", "at the end"]);
        assert_eq!(source.texts().map(|(_, line, _)| line).collect::<Vec<_>>(), [4, 4, 8, 11]);
        assert_eq!(source.package(), "mizan-text");
        assert!(source.is_product());
    }

    #[test]
    fn modules_of_tests_are_named() {
        let source = parse("crates/a/src/b.rs", "mod c;\n#[cfg(test)]\nmod d;");
        assert_eq!(
            source.test_modules(),
            ["crates/a/src/b/d.rs", "crates/a/src/b/d/mod.rs"].map(PathBuf::from)
        );
    }

    #[test]
    fn whole_files_of_tests_are_known_by_their_place() {
        for path in ["crates/a/tests/b.rs", "crates/a/src/b/tests.rs", "crates/a/benches/c.rs"] {
            assert_eq!(parse(path, "fn f() { g(\"x\") }").texts().count(), 0, "{path}");
        }
    }
}
