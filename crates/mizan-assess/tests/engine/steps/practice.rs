use mizan_assess::Step;
use mizan_domain::Fact;

use crate::world::*;

const DAY: &str = "2026-06-01";

fn practice(world: &World, right: &str, day: &str) -> String {
    level(&world.on(day), right, Step::Practice)
}

fn of(facts: impl IntoIterator<Item = Fact>) -> World {
    World::bare().with(facts)
}

#[test]
fn words_are_read_by_the_longest_phrase_of_the_table() {
    let said = |words: &str| practice(&of([issue("i", "religion", words, "2024-01-01")]), "religion", DAY);
    for (words, expected) in [
        ("Very common", "0-1"),
        ("common", "1-2"),
        ("High, with frequent cases", "0-2"),
        ("severely curtailed", "1-2"),
        ("Systematic", "0-1"),
        ("rare", "3-4"),
        ("not recorded", "-"),
    ] {
        assert_eq!(said(words), expected, "{words}");
    }
}

#[test]
fn an_undated_statement_is_one_of_its_sources_day() {
    let undated = issue("i", "religion", "common", "2024").edit(|f| f.holds.from = None);
    let world = of([undated]);
    // The paper is of 2020.
    assert_eq!(practice(&world, "religion", "2019-12-31"), "-");
    assert_eq!(practice(&world, "religion", "2021-01-01"), "1-2");
    assert_eq!(practice(&world, "religion", DAY), "0-3", "older than three years");
    assert_eq!(practice(&world, "religion", "2027-01-01"), "-", "older than six");
}

#[test]
fn a_value_of_a_year_holds_from_its_first_day_and_ages_from_its_last() {
    let world = of([observation("fh-d2", 2020, 2.0)]);
    for (day, expected) in [
        ("2019-12-31", "-"),
        ("2020-01-01", "2"),
        ("2023-12-31", "2"),
        ("2024-01-01", "1-3"),
        ("2026-12-31", "1-3"),
        ("2027-01-01", "-"),
    ] {
        assert_eq!(practice(&world, "religion", day), expected, "{day}");
    }
}

#[test]
fn one_entry_a_source_and_the_level_spans_the_sources() {
    let world = of([
        observation("fh-d1", 2024, 0.0),
        observation("fh-d3", 2024, 3.0),
        observation("fh-d4", 2024, 3.0),
    ]);
    assert_eq!(practice(&world, "expression", DAY), "3", "three items of one source: their lower median");
    let world = world.with([issue("i", "expression", "common", "2024-01-01")]);
    assert_eq!(practice(&world, "expression", DAY), "1-3");
    let stale = of([
        observation("fh-d1", 2024, 2.0),
        observation("fh-d3", 2021, 2.0),
        observation("fh-d4", 2024, 2.0),
    ]);
    assert_eq!(practice(&stale, "expression", DAY), "2", "only the old item widens");
}

#[test]
fn a_protection_score_counts_only_where_what_it_is_built_on_is_silent() {
    let score = of([place(2024, 0.05, 0.10)]);
    assert_eq!(practice(&score, "torture", DAY), "0", "to a tenth includes the tenth");
    let with_input = score.clone().with([observation("pts-a", 2024, 1.0)]);
    assert_eq!(practice(&with_input, "torture", DAY), "4");
    // A code that the scale doesn't have says nothing, and silences nobody.
    let unreadable = score.with([observation("pts-a", 2024, -77.0)]);
    assert_eq!(practice(&unreadable, "torture", DAY), "0");
}

#[test]
fn scales_read_their_values() {
    for (value, expected) in
        [(49.9, "0"), (50.0, "1"), (65.0, "1"), (65.1, "2"), (80.0, "2"), (90.0, "3"), (91.0, "4")]
    {
        assert_eq!(practice(&of([observation("hrmi-food", 2024, value)]), "food", DAY), expected, "{value}");
    }
    for (low, high, expected) in [(0.05, 0.2, "0-1"), (0.25, 0.26, "1-2"), (0.6, 0.9, "3-4")] {
        assert_eq!(practice(&of([place(2024, low, high)]), "life", DAY), expected);
    }
    for (series, value, expected) in
        [("ciri-tort", 0.0, "0-1"), ("ciri-tort", 1.0, "1-3"), ("ciri-tort", 2.0, "3-4"), ("pts-s", 5.0, "0")]
    {
        assert_eq!(practice(&of([observation(series, 2024, value)]), "torture", DAY), expected);
    }
}

#[test]
fn counts_only_lower_the_upper_end() {
    let world = || of([observation("pts-a", 2024, 1.0)]);
    assert_eq!(practice(&world(), "life", DAY), "4");
    let one = world().with([count("c", "list-a", "life", 2024, 1)]);
    assert_eq!(practice(&one, "life", DAY), "3");
    let unverified = world().with([count("c", "list-a", "life", 2024, 90).unchecked()]);
    assert_eq!(practice(&unverified, "life", DAY), "4", "an unverified count bounds nothing");
    let many = world().with([count("c", "list-a", "life", 2024, 30), count("d", "list-a", "life", 2023, 20)]);
    assert_eq!(practice(&many, "life", DAY), "2");
    let two_lists =
        world().with([count("c", "list-a", "life", 2024, 30), count("d", "list-b", "life", 2023, 20)]);
    assert_eq!(practice(&two_lists, "life", DAY), "3", "lists without linkage don't add up");
    let old = world().with([count("c", "list-a", "life", 2020, 90)]);
    assert_eq!(practice(&old, "life", DAY), "4", "outside the window");
    let poor = of([observation("pts-a", 2024, 5.0), count("c", "list-a", "life", 2024, 90)]);
    assert_eq!(practice(&poor, "life", DAY), "0");
    assert_eq!(practice(&of([count("c", "list-a", "life", 2024, 90)]), "life", DAY), "-");
}

#[test]
fn two_lists_with_cases_in_every_whole_year_of_the_window_weigh_as_much_as_many_persons() {
    let every_year = |list: &'static str| {
        (2022..=2025).map(move |year| count(&format!("{list}-{year}"), list, "life", year, 1))
    };
    let world = of([observation("pts-a", 2024, 1.0)]).with(every_year("list-a"));
    assert_eq!(practice(&world, "life", DAY), "3");
    let both = world.with(every_year("list-b"));
    assert_eq!(practice(&both, "life", DAY), "2");
    assert_eq!(practice(&both.without(&["count.list-b-2023"]), "life", DAY), "3");
}

#[test]
fn findings_cite_no_statement_that_has_become_history() {
    let world = of([issue("old", "religion", "systematic", "2015-01-01"), observation("fh-d2", 2025, 1.0)]);
    let poor = finding(&world.on(DAY), "practice-poor.religion");
    let named: Vec<&str> = poor.facts.iter().map(mizan_domain::FactId::local).collect();
    assert_eq!(named, ["fh-d2-2025"]);
}

#[test]
fn a_trend_needs_three_points_and_every_independent_series() {
    let falling = || [(2021, 4.0), (2022, 3.0), (2023, 2.0), (2024, 1.0)];
    let series =
        |name: &'static str, values: [(i16, f64); 4]| values.map(|(year, v)| observation(name, year, v));
    let remark = |world: &World| {
        let step = world.on(DAY).right("expression").unwrap().step(Step::Practice).unwrap().clone();
        step.remarks.iter().map(|r| r.key.clone()).find(|k| k.starts_with("remark-trend"))
    };
    let worse = of(series("fh-d1", falling()));
    assert_eq!(remark(&worse).as_deref(), Some("remark-trend-worse"));
    assert!(worse.on(DAY).finding("practice-declining.expression").is_some());
    let rising = falling().map(|(year, v)| (year, 5.0 - v));
    let contested = worse.clone().with(series("fh-d3", rising));
    assert_eq!(remark(&contested).as_deref(), Some("remark-trend-contested"));
    let flat = worse.clone().with(series("fh-d3", falling().map(|(year, _)| (year, 2.0))));
    assert_eq!(remark(&flat).as_deref(), Some("remark-trend-no-clear-change"));
    assert!(flat.on(DAY).finding("practice-declining.expression").is_none());
    // Points in codes that the scale doesn't read are no points.
    let coded =
        of(falling().map(|(year, v)| observation("fh-d1", year, if year < 2023 { -77.0 } else { v })));
    assert_eq!(remark(&coded), None);
    // The Political Terror Scale counts upwards to the worse.
    let terror =
        of([(2021, 1.0), (2022, 2.0), (2023, 3.0), (2024, 4.0)].map(|(y, v)| observation("pts-a", y, v)));
    assert!(terror.on(DAY).finding("practice-declining.life").is_some());
}
