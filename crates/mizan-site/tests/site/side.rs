//! Pages that set things side by side: treaties and States, bodies and dimensions, rounds and dates,
//! provisions and norms.

use axum::http::StatusCode;

use crate::reader::{get, page};

/// The part of a page from one text to another.
fn between<'t>(html: &'t str, from: &str, to: &str) -> &'t str {
    let rest = html.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

#[tokio::test]
async fn commitments_say_what_is_signed_bound_reserved_accepted_and_due() {
    let html = page("/en/xxa/commitments").await;
    let row = between(&html, "href=\"/en/instruments/cat\"", "</tr>");
    for part in ["23 Jul 2010", "/en/xxa/facts/reservation/r1", "not accepted", "/en/xxa/alignment/cat"] {
        assert!(row.contains(part), "no {part} in {row}");
    }
    assert!(!row.contains("inquiry"), "the treaty has no such procedure");
    let picture = between(&html, "class=\"timeline", "</figure>");
    assert!(picture.contains("role=\"img\"") && picture.contains("CAT; 23 Jul 2010"), "{picture}");
    assert_eq!(picture.matches("class=\"binds\"").count(), 1, "one treaty binds: {picture}");
    assert_eq!(picture.matches("class=\"restricts\"").count(), 1, "one reservation is in effect: {picture}");
    let before = page("/en/xxa/2009-06-30/commitments").await;
    assert!(!before.contains("class=\"binds\"") && !before.contains("class=\"restricts\""));
    let row = between(&before, "href=\"/en/instruments/cat\"", "</tr>");
    assert!(row.contains("Does not bind"), "{row}");
    let markdown = get("/en/xxa/commitments.md").await.text();
    assert!(markdown.contains("It reads") || markdown.contains("Reservation"), "{markdown}");
}

#[tokio::test]
async fn bodies_stand_with_their_dimensions_and_the_others_apart() {
    let html = page("/en/xxa/institutions").await;
    let grid = between(&html, "id=\"capacity\"", "</table>");
    assert_eq!(grid.matches("role=\"columnheader\"").count(), 7, "a name, five dimensions, a level");
    let row = between(grid, "href=\"/en/xxa/institutions/commission\"", "</tr>");
    assert_eq!(row.matches("<td").count(), 6);
    assert!(row.contains("aria-hidden=\"true\"") && row.contains("level"), "drawn and spoken: {row}");
    assert!(html.contains("limited autonomy"), "the source's words");
    let mandates = between(&html, "id=\"mandates\"", "</table>");
    assert!(mandates.contains("/en/xxa/torture#institutions") && mandates.contains("Commission"));
    let earlier = page("/en/xxa/2010-01-01/institutions").await;
    assert!(earlier.contains("No assessment of a body’s capacity is known by this day"));
}

#[tokio::test]
async fn a_body_has_a_page_of_its_own() {
    let html = page("/en/xxa/institutions/commission").await;
    for part in ["<h1>Commission</h1>", "To watch.", "limited autonomy", "/en/xxa/torture", "Indep."] {
        assert!(html.contains(part), "no {part}");
    }
    let missing = get("/en/xxa/institutions/nobody").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_late_stands_first_with_how_late_it_is() {
    let html = page("/en/xxa/2013-07-24/reviews").await;
    let late = between(&html, "id=\"late\"", "id=\"due\"");
    assert!(late.contains("23 Jul 2011") && late.contains("2 years"), "{late}");
    let rounds = between(&html, "id=\"cat\"", "</section>");
    assert!(!rounds.contains("2017"), "the dialogue of 2017 has not come: {rounds}");
    let after = page("/en/xxa/reviews").await;
    assert!(between(&after, "id=\"late\"", "id=\"due\"").contains("No recorded due date has passed"));
    assert!(between(&after, "id=\"cat\"", "</section>").contains("18 Apr 2017"));
    let picture = between(&after, "class=\"timeline", "</figure>");
    assert_eq!(picture.matches("class=\"mark\"").count(), 1, "one dialogue: {picture}");
    // No date is on record: what the treaty's period gives is said to be a prediction.
    let expected = between(&after, "id=\"expected\"", "</ul>");
    assert!(expected.contains("2021") && expected.contains("Predictions"), "{expected}");
}

#[tokio::test]
async fn law_stands_beside_provisions_with_four_numbers() {
    let html = page("/en/xxa/alignment/cat").await;
    let numbers = between(&html, "class=\"fig\"", "</ul>");
    let counted: Vec<&str> =
        numbers.split("<b>").skip(1).filter_map(|rest| rest.split("</b>").next()).collect();
    assert_eq!(counted, ["0", "1", "0", "1"], "full, partial, absent, in conflict");
    assert!(html.contains("Of 4 provisions 2 have no judgement"));
    let conflict = between(&html, "What cat-2 is about", "</tr>");
    for part in ["In conflict", "Secrets Act", "class=\"restricts\"", "the rest of it"] {
        assert!(conflict.contains(part), "no {part} in {conflict}");
    }
    let unjudged = between(&html, "What cat-10 is about", "</tr>");
    assert!(unjudged.contains("No judgement is recorded for this day"), "{unjudged}");
    let narrowed = page("/en/xxa/alignment/cat?answer=conflict").await;
    assert!(narrowed.contains("What cat-2 is about") && !narrowed.contains("What cat-1 is about"));
    let list = page("/en/xxa/alignment/").await;
    assert!(list.contains("/en/xxa/alignment/icescr"));
    assert!(page("/en/xxa/law").await.contains("/en/xxa/alignment/"), "the law page leads here");
    assert_eq!(get("/en/xxa/alignment/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn all_states_stand_in_one_table_and_on_one_map() {
    let html = page("/en/world/?instrument=icescr").await;
    let table = between(&html, "id=\"states\"", "</table>");
    let row = between(table, "/en/xxb/commitments", "</tr>");
    assert!(row.contains("2012"), "bound by the CAT since 2012: {row}");
    assert!(row.contains("signed 2011"), "and has signed the ICESCR: {row}");
    let earlier = page("/en/world/?on=2011-06-30&instrument=cat").await;
    let row =
        between(between(&earlier, "id=\"states\"", "</table>"), "/en/xxb/2011-06-30/commitments", "</tr>");
    assert!(row.contains("not bound") && !row.contains("2012"), "{row}");
    let letter = page("/en/world/?letter=o").await;
    assert!(
        letter.contains("/en/xxb/commitments")
            && !between(&letter, "id=\"states\"", "</table>").contains("/en/xxa/")
    );
    assert!(page("/en/world/?instrument=nothing").await.contains("No treaty “nothing” is recorded"));
    let csv = get("/en/world.csv").await.text();
    assert!(
        csv.lines().any(|line| line.starts_with("XXB,") && line.contains(",cat,") && line.contains("bound")),
        "{csv}"
    );
}
