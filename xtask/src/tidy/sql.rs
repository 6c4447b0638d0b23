//! Only the store speaks SQL.

use super::source::Source;
use super::{Complaint, House};

pub(super) const RULE: &str = "sql-in-store";

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    let outside =
        house.sources.iter().filter(|source| source.is_product() && source.package() != "mizan-store");
    outside.flat_map(check_source).collect()
}

fn check_source(source: &Source) -> Vec<Complaint> {
    let complaint = |(_, line, text): (usize, usize, &str)| {
        is_sql(text).then(|| Complaint::new(&source.path, line, RULE, "SQL outside mizan-store".to_owned()))
    };
    source.texts().filter_map(complaint).collect()
}

fn is_sql(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let has = |word: &str| words.contains(&word);
    match *words.as_slice() {
        ["select", _, ..] => has("from"),
        ["insert", "into" | "or", ..] | ["delete", "from", ..] | ["alter", "table", ..] => true,
        ["update", _, "set", ..] | ["pragma", ..] => true,
        ["create" | "drop", what, ..] => {
            ["table", "index", "view", "trigger", "virtual", "unique"].contains(&what)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_are_told_from_sentences() {
        for sql in
            ["select id from fact order by id", "\n  INSERT INTO fact values ($1)", "create table a (b)"]
        {
            assert!(is_sql(sql), "{sql}");
        }
        for text in ["select", "create-dossier", "update the facts", "delete it", "drop"] {
            assert!(!is_sql(text), "{text}");
        }
    }
}
