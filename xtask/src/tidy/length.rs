//! A file that is too long says more than one thing.

use super::{Complaint, House, TextFile};

pub(super) const RULE: &str = "file-length";

const LONGEST: usize = 600;

pub(super) fn check(house: &House<'_>) -> Vec<Complaint> {
    house.texts.iter().filter_map(check_file).collect()
}

fn check_file(file: &TextFile) -> Option<Complaint> {
    let kind = file.path.extension()?.to_str()?;
    let lines = file.text.lines().count();
    let too_long = ["rs", "css", "js", "mjs"].contains(&kind) && lines > LONGEST;
    let message = || format!("{lines} lines: split it by meaning");
    too_long.then(|| Complaint::new(&file.path, LONGEST, RULE, message()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_source_that_is_longer_is_named() {
        let file = |name: &str, lines: usize| TextFile { path: name.into(), text: "a\n".repeat(lines) };
        assert!(check_file(&file("a.rs", LONGEST + 1)).is_some());
        assert!(check_file(&file("a.rs", LONGEST)).is_none());
        assert!(check_file(&file("a.csv", LONGEST + 1)).is_none());
    }
}
