//! The tables that are built into the program: names as others write them, and what they mean here.

/// The rows of a built-in table, without its heading. `N` is its number of columns.
pub(crate) fn rows<const N: usize>(table: &str) -> impl Iterator<Item = [String; N]> {
    let records = csv::Reader::from_reader(table.as_bytes()).into_records();
    records.filter_map(|record| {
        let fields: Vec<String> = record.ok()?.iter().map(str::to_owned).collect();
        fields.try_into().ok()
    })
}

/// A name as it is compared: without case, surrounding and repeated blanks, and the `*` that sends readers
/// to a footnote.
pub(crate) fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for word in name.trim().trim_end_matches('*').split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::{fold, rows};

    #[test]
    fn case_blanks_and_the_star_are_folded_and_nothing_else() {
        for name in
            ["State of Palestine", " state  of PALESTINE*", "State of Palestine *", "State of\u{a0}Palestine"]
        {
            assert_eq!(fold(name), "state of palestine", "{name}");
        }
        for name in
            ["State-of Palestine", "State of Palestine.", "*State of Palestine", "State of Pal*estine"]
        {
            assert_ne!(fold(name), "state of palestine", "{name}");
        }
    }

    #[test]
    fn only_rows_of_its_width_come_out() {
        let rows: Vec<[String; 2]> = rows("a,b\n1,2\n\"x, y\",\n").collect();
        assert_eq!(rows, [["1", "2"], ["x, y", ""]]);
    }
}
