//! Goals and targets of sustainable development, by their numbers.

/// The number of a goal or target as lists write it: `16 - PEACE …`, `16.b - …`, `SDG 5`.
pub(crate) fn number(item: &str) -> Option<String> {
    let words = item.trim();
    let start = words.find(|c: char| c.is_ascii_digit())?;
    let before = words.get(..start)?.trim().to_lowercase();
    if !["", "goal", "sdg", "target", "sdg target"].contains(&before.as_str()) {
        return None;
    }
    let rest = words.get(start..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–')).unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches('.');
    let (goal, target) = number.split_once('.').unwrap_or((number, "1"));
    let is_goal = goal.parse::<u8>().is_ok_and(|goal| (1..=17).contains(&goal));
    let is_target = target.parse::<u8>().is_ok_and(|target| (1..=30).contains(&target))
        || matches!(target.as_bytes(), [letter] if letter.is_ascii_lowercase());
    (is_goal && is_target).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn goals_and_targets_are_told_by_number() {
        let read =
            ["16 - PEACE", "16.2 - Protect", "16.10 - Access", "16.b - Promote", "Goal 5: Equality", "17"];
        let found = read.map(|item| number(item).unwrap_or_else(|| panic!("{item}")));
        assert_eq!(found, ["16", "16.2", "16.10", "16.b", "5", "17"]);
        for item in ["18 - More", "0 - None", "Peace", "", "16.bb - x", "2030 Agenda", "About 5 goals"] {
            assert_eq!(number(item), None, "{item}");
        }
    }
}
