//! The style sheet: its parts joined. What comes later wins over what comes before.

/// Each part by its meaning; other languages and other media come last.
const PARTS: &[&str] = &[
    include_str!("../../assets/css/fonts.css"),
    include_str!("../../assets/css/base.css"),
    include_str!("../../assets/css/frame.css"),
    include_str!("../../assets/css/glyph.css"),
    include_str!("../../assets/css/matrix.css"),
    include_str!("../../assets/css/pieces.css"),
    include_str!("../../assets/css/chain.css"),
    include_str!("../../assets/css/charts.css"),
    include_str!("../../assets/css/forms.css"),
    include_str!("../../assets/css/subjects.css"),
    include_str!("../../assets/css/statements.css"),
    include_str!("../../assets/css/index.css"),
    include_str!("../../assets/css/urdu.css"),
    include_str!("../../assets/css/side.css"),
    include_str!("../../assets/css/phone.css"),
    include_str!("../../assets/css/print.css"),
    include_str!("../../assets/css/contrast.css"),
];

/// All of it, without what is there for those who write it: comments and indentation.
pub(super) fn sheet() -> String {
    let mut sheet = String::new();
    for part in PARTS {
        for line in without_comments(part).lines().map(str::trim).filter(|line| !line.is_empty()) {
            sheet.push_str(line);
            sheet.push('\n');
        }
    }
    sheet
}

fn without_comments(part: &str) -> String {
    let mut kept = String::with_capacity(part.len());
    let mut rest = part;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_light_and_knows_no_physical_sides() {
        let sheet = sheet();
        assert!(sheet.len() <= 30 * 1024, "{} bytes", sheet.len());
        for physical in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "text-align:left",
            "text-align:right",
            "border-left",
            "border-right",
            "margin-top",
            "margin-bottom",
            "padding-top",
            "padding-bottom",
            "float:",
        ] {
            assert!(!sheet.contains(physical), "{physical}");
        }
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        let sheet = sheet();
        assert!(!sheet.contains("http") && !sheet.contains("//") && !sheet.contains("@import"));
    }

    #[test]
    fn what_is_for_writers_is_left_out() {
        assert_eq!(without_comments("a{b:c}/* why */d{e:f}/* open"), "a{b:c}d{e:f}");
        assert!(!sheet().contains("/*"));
        assert_eq!(sheet().matches('{').count(), sheet().matches('}').count());
    }
}
