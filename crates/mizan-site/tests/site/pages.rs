//! What stands on the pages.

use crate::reader::page;

/// The part of a page from one text to another.
fn between<'t>(html: &'t str, from: &str, to: &str) -> &'t str {
    let rest = html.split_once(from).map_or("", |(_, rest)| rest);
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

#[tokio::test]
async fn the_overview_has_the_sentence_the_numbers_and_the_matrix() {
    let html = page("/en/xxa/").await;
    for part in [
        "On 24 November 2026 Examplia is bound by 1 of the 2 core",
        "Facts in the edition of 1 June 2026.",
        "role=\"rowgroup\"",
        "scope=\"rowgroup\"",
        "href=\"/en/xxa/torture#law\"",
        "Where it breaks",
        "What changed in twelve months",
        "Permanent link",
    ] {
        assert!(html.contains(part), "no {part}");
    }
    let row = between(&html, "href=\"/en/xxa/torture\">Freedom from torture", "</tr>");
    assert_eq!(row.matches("<td").count(), 7, "six steps and where it breaks");
    assert!(row.contains("break before this step"), "spoken");
    assert!(row.contains("aria-hidden=\"true\""), "drawn");
    assert!(
        row.contains("href=\"/en/xxa/gaps/law-in-conflict.cat-2\""),
        "the last column leads to the finding"
    );
}

#[tokio::test]
async fn where_nothing_is_recorded_no_gaps_are_counted() {
    let html = page("/en/xxa/-9999-12-31/").await;
    assert!(html.contains("no core human-rights treaty is in force"), "none of none");
    assert!(html.contains("it cannot be said where the chain from treaty to practice breaks"));
    assert!(html.contains("gaps not counted: law and practice are not recorded"));
    for word in ["weighed", "no break found", "of severity 3 or more,"] {
        assert!(!html.contains(word), "{word}");
    }
    let matrix = between(&html, "class=\"mx\"", "</table>");
    assert!(matrix.contains("not judged: "), "the cell says which steps");
}

#[tokio::test]
async fn rows_can_be_sorted_and_narrowed_by_links() {
    let sorted = page("/en/xxa/?sort=severity").await;
    assert!(!sorted.contains("scope=\"rowgroup\""));
    let narrowed = page("/en/xxa/?gap=incorporation").await;
    let matrix = between(&narrowed, "class=\"mx\"", "</table>");
    assert!(matrix.contains("/en/xxa/torture") && !matrix.contains("/en/xxa/health"));
}

#[tokio::test]
async fn a_right_goes_from_promise_to_practice() {
    let html = page("/en/xxa/torture").await;
    let chain = between(&html, "<ol class=\"chain\">", "</ol>");
    assert_eq!(chain.matches("<li").count(), 6);
    for step in ["commitment", "law", "institutions", "monitoring", "practice", "barriers", "gaps", "sources"]
    {
        assert!(html.contains(&format!("<section class=\"step\" id=\"{step}\">")), "{step}");
    }
    let law = between(&html, "id=\"law\"", "id=\"institutions\"");
    assert!(law.find("CAT 1<").unwrap() < law.find("CAT 10<").unwrap(), "articles in order");
    assert!(between(law, "CAT 10<", "</tr>").contains("Not judged."), "a chief provision that nobody judged");
    assert!(law.contains("Missing:</b> the rest of it"));
    assert!(between(law, "Norms in force that restrict", "</table>").contains("Secrets Act"));
    let practice = between(&html, "id=\"practice\"", "id=\"barriers\"");
    assert!(
        practice.contains("<svg") && practice.contains("table class=\"series\""),
        "a chart has its table"
    );
    assert_eq!(
        practice.matches("<polyline").count() + practice.matches("<circle").count(),
        2,
        "2021 is missing"
    );
    let state = between(practice, "The State’s position", "What others report");
    assert!(state.contains("The law forbids torture."));
    assert!(between(practice, "What others report", "</section>").contains("Torture in custody"));
}

#[tokio::test]
async fn a_judgement_says_so_and_a_dispute_stands_beside() {
    let html = page("/en/xxa/torture").await;
    // Said once above a table of which it is true throughout.
    let law = between(&html, "id=\"law\"", "id=\"institutions\"");
    let judged = "Judged by Mizan's editors, not reviewed by a lawyer.";
    assert_eq!(law.matches(judged).count(), 1, "{law}");
    assert!(law.find(judged) < law.find("href=\"/en/xxa/facts/alignment/al2\""), "{law}");
    let practice = between(&html, "id=\"practice\"", "id=\"barriers\"");
    assert!(practice.contains("<p class=\"dispute\"><b>Disputed by</b>") && practice.contains("It is rare."));
}

#[tokio::test]
async fn every_statement_has_a_source_or_is_unverified() {
    for address in
        ["/en/xxa/torture", "/en/xxa/awareness", "/en/xxa/issues", "/en/xxa/commitments", "/en/xxa/law"]
    {
        let html = page(address).await;
        for row in html.split("<tr").skip(1).filter(|row| row.contains("class=\"st\"")) {
            let row = row.split("</tr>").next().unwrap();
            assert!(row.contains("/en/sources/") || row.contains("class=\"unv\""), "{address}: {row}");
        }
    }
    assert!(page("/en/xxa/awareness").await.contains("unverified"));
}

#[tokio::test]
async fn a_finding_says_why_and_how_sure() {
    let html = page("/en/xxa/gaps/law-in-conflict.cat-2").await;
    for part in [
        "href=\"/en/method/#rule-law-in-conflict\"",
        "cannot be suspended",
        "test runs",
        "without a break",
        "Facts it rests on",
        "href=\"/en/xxa/facts/alignment/al2\"",
        "What would close it",
        "Amend the norm",
    ] {
        assert!(html.contains(part), "no {part}");
    }
}

#[tokio::test]
async fn findings_show_first_days_and_runs_when_asked() {
    assert!(!page("/en/xxa/gaps/").await.contains("of 1,000 test runs"));
    assert!(page("/en/xxa/gaps/?show=depth").await.contains("of 1,000 test runs"));
    let narrowed = page("/en/xxa/gaps/?gap=commitment").await;
    assert!(narrowed.contains("not-bound.icescr") && !narrowed.contains("gaps/law-in-conflict"));
}

#[tokio::test]
async fn a_fact_shows_its_fields_versions_and_what_rests_on_it() {
    let html = page("/en/xxa/facts/norm/penal-code").await;
    let versions = between(&html, "id=\"history\"", "</section>");
    assert!(versions.contains("Penal Code, old title") && versions.contains("still believed"));
    assert!(html.contains("href=\"/en/xxa/facts/alignment/al1\""), "what names it");
    let alignment = page("/en/xxa/facts/alignment/al2").await;
    assert!(alignment.contains("href=\"/en/facts/provision/cat-2\""), "a reference is a link");
    assert!(between(&alignment, "id=\"rests-on-it\"", "</section>").contains("gaps/law-in-conflict.cat-2"));
}

#[tokio::test]
async fn a_row_of_a_quoted_table_stands_on_a_page_with_its_citation() {
    let html = page("/en/xxa/quoted").await;
    let row = between(&html, "<td><q>1947-1958</q>", "</tr>");
    assert!(row.contains("href=\"/en/sources/report\"") && row.contains("table T01, row 1"));
    assert!(page("/en/xxa/facts/table-row/t01-1").await.contains("<q>1947-1958</q>"));
}

#[tokio::test]
async fn a_source_names_every_statement_that_rests_on_it() {
    let html = page("/en/sources/treaties").await;
    assert!(html.contains("href=\"https://treaties.example.invalid/\" rel=\"noreferrer external\""));
    assert!(html.contains("/en/xxa/facts/commitment/cat") && html.contains("/en/xxb/facts/commitment/cat"));
    let one = page("/en/sources/treaties?country=xxb").await;
    assert!(!one.contains("/en/xxa/facts/commitment/cat"));
    assert!(!page("/en/sources/report").await.contains("href=\"javascript"), "no link that runs");
}

#[tokio::test]
async fn a_country_of_which_only_commitments_are_known_says_so() {
    let html = page("/en/xxb/").await;
    assert!(html.contains("Otherland is bound by 1 of the 2 core"));
    assert!(html.contains("Law and practice are not recorded, so it cannot be said where"));
    assert!(page("/en/xxb/commitments").await.contains("acceded"));
    assert!(page("/en/xxb/gaps/").await.contains("not-bound.icescr"));
}

#[tokio::test]
async fn search_groups_what_it_finds_and_counts_by_kind() {
    let html = page("/en/search?q=torture").await;
    assert!(html.contains("<h2>Issues</h2>") && html.contains("/en/xxa/facts/issue/torture-issue"));
    assert!(html.contains("/en/search?kind=issue&amp;q=torture"));
    assert!(
        page("/en/search?q=exampl").await.contains("href=\"/en/xxa/\">Examplia"),
        "a country by its name"
    );
    assert!(page("/en/search?q=zzz").await.contains("Nothing is found"));
    assert!(page("/en/search").await.contains("Every word must begin"));
}

#[tokio::test]
async fn countries_stand_side_by_side_without_a_rank() {
    let html = page("/en/compare/?c=xxb,xxa,zzz&right=torture").await;
    assert!(html.contains("No facts about zzz."));
    let table = between(&html, "class=\"mx s\"", "</table>");
    assert!(table.find("Examplia").unwrap() < table.find("Otherland").unwrap(), "by name");
    assert!(table.contains("No data"), "never blank");
}

#[tokio::test]
async fn the_method_is_printed_from_the_table_that_runs() {
    let html = page("/en/method/").await;
    for part in [
        "id=\"rule-law-in-conflict\"",
        "id=\"rule-not-enough-data\"",
        "practice-stale-years",
        "CIRI and CIRIGHTS, torture",
    ] {
        assert!(html.contains(part), "no {part}");
    }
}

#[tokio::test]
async fn what_changed_names_what_did_it() {
    let html = page("/en/xxa/diff/2010-07-22..2010-07-23").await;
    assert!(html.contains("CAT: begins to bind"), "{}", between(&html, "What changed", "</table>"));
    let nothing = page("/en/xxa/diff/2010-06-22..2010-06-23").await;
    assert!(nothing.contains("No level and no finding changed."), "nothing moves on the day of deposit");
}

#[tokio::test]
async fn the_index_has_everything_by_letter_right_and_kind() {
    let start = page("/en/index/").await;
    for part in [
        "href=\"/en/index/letter/f\"",
        "href=\"/en/index/right/torture\"",
        "href=\"/en/facts/right/\"",
        "href=\"/en/xxa/facts/norm/\"",
    ] {
        assert!(start.contains(part), "no {part}");
    }
    let letter = page("/en/index/letter/e").await;
    let (examplia, expression) = (letter.find("/en/xxa/\""), letter.find("/en/facts/right/expression\""));
    assert!(examplia.unwrap() < expression.unwrap(), "in the order of the alphabet");
    assert!(!letter.contains("/en/xxb/"), "Otherland stands under O");
    let right = page("/en/index/right/torture").await;
    assert!(right.contains("/en/xxa/torture\"") && right.contains("/en/xxa/facts/norm/penal-code\""));
    assert!(page("/en/search").await.contains("href=\"/en/index/\""));
}
