//! What a picture says and shows, read from its markup.

use super::*;

fn point(year: i32, value: f64) -> Point {
    Point { at: f64::from(year), key: year.to_string(), value, ends: None, said: value.to_string() }
}

fn ticks(numbers: &[f64]) -> Vec<Tick> {
    numbers.iter().map(|at| Tick { at: *at, label: at.to_string() }).collect()
}

fn lines(series: Vec<Series>) -> Lines {
    Lines {
        form: Form::Line,
        size: (640.0, 220.0),
        x: (2000.0, 2010.0),
        x_ticks: ticks(&[2000.0, 2010.0]),
        y_ticks: ticks(&[0.0, 1.0, 2.0]),
        y_name: Some("Score, higher = better protected".to_owned()),
        series,
        named: true,
    }
}

fn series(name: &str, values: &[(i32, f64)]) -> Series {
    Series {
        name: name.to_owned(),
        points: values.iter().map(|(year, value)| point(*year, *value)).collect(),
    }
}

fn picture(drawing: Drawing) -> Picture {
    Picture {
        id: "p".to_owned(),
        title: "A & B".to_owned(),
        desc: "What it shows.".to_owned(),
        width: 640.0,
        height: 220.0,
        drawing,
    }
}

#[test]
fn a_picture_has_a_role_a_title_and_a_description_and_no_style() {
    let svg =
        picture(lines(vec![series("One", &[(2000, 0.0), (2001, 1.0)])]).draw()).embedded(false).into_string();
    assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"p-title p-desc\""), "{svg}");
    assert!(svg.contains("<title id=\"p-title\">A &amp; B</title>") && svg.contains("<desc id=\"p-desc\">"));
    assert!(svg.contains("Score, higher = better protected"), "the axis has a name");
    assert!(!svg.contains("style=") && !svg.contains('#'), "no style and no colour: {svg}");
}

#[test]
fn a_file_that_stands_alone_has_its_colours_and_its_ground() {
    let notes = ["As of 1 May 2020".to_owned()];
    let drawing = lines(vec![series("One", &[(2000, 0.0), (2001, 1.0)])]).draw();
    let svg = picture(drawing).alone(&Theme::light(), "en", false, &notes);
    assert!(svg.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("style="), "{svg}");
    assert!(svg.contains("<rect fill=\"#fff\"") && svg.contains("stroke=\"#14506f\""), "{svg}");
    assert!(svg.contains(">As of 1 May 2020</text>") && svg.contains(">A &amp; B</text>"));
}

#[test]
fn every_class_that_is_drawn_is_painted() {
    let theme = Theme::light();
    let four = (1..=5).map(|n| series(&format!("S{n}"), &[(2000, 0.5), (2001, 1.5), (2005, 1.0)])).collect();
    let (rows, _) = timeline().draw();
    let mut all = lines(four).draw();
    all.append(lines(vec![series("One", &[(2000, 0.5), (2001, 1.5), (2005, 1.0)])]).draw());
    all.append(rows);
    let svg = picture(all).embedded(false).into_string();
    let classes: std::collections::BTreeSet<&str> =
        svg.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(classes.len() > 12, "{classes:?}");
    for class in classes.iter().flat_map(|class| class.split(' ')) {
        assert!(!theme.rule(&format!(".{class}")).is_empty(), "`.{class}` has no paint");
    }
}

#[test]
fn a_gap_breaks_the_line_and_a_single_value_is_a_dot() {
    let svg = picture(lines(vec![series("One", &[(2000, 0.0), (2001, 1.0), (2004, 2.0)])]).draw());
    let svg = svg.embedded(false).into_string();
    assert_eq!((svg.matches("<polyline").count(), svg.matches("<circle").count()), (1, 1), "{svg}");
    assert!(svg.contains("data-values=\"2000:0 2001:1\""), "{svg}");
}

#[test]
fn an_interval_is_a_band_from_end_to_end() {
    let mut one = series("One", &[(2000, 1.0), (2001, 1.0)]);
    for point in &mut one.points {
        point.ends = Some((0.5, 1.5));
    }
    let svg = picture(lines(vec![one]).draw()).embedded(false).into_string();
    assert!(svg.contains("<polygon class=\"band\"") && svg.contains("2000:1[0.5,1.5]"), "{svg}");
}

#[test]
fn steps_hold_until_the_next_and_to_the_end() {
    let steps =
        Lines { form: Form::Steps, named: false, ..lines(vec![series("One", &[(2000, 0.0), (2005, 2.0)])]) };
    let svg = picture(steps.draw()).embedded(false).into_string();
    let points = svg.split("points=\"").nth(2).unwrap().split('"').next().unwrap();
    assert_eq!(points.split(' ').count(), 4, "along, up, along: {points}");
    assert!(svg.contains("class=\"h\"") && svg.contains(">2</text>"), "its last value stands at its end");
}

#[test]
fn four_series_have_four_looks_and_names_that_do_not_meet() {
    let same = (1..=5).map(|n| series(&format!("Series {n}"), &[(2000, 1.0), (2010, 1.0)])).collect();
    let svg = picture(lines(same).draw()).embedded(false).into_string();
    for n in 1..=4 {
        assert!(svg.contains(&format!("class=\"s{n}\"")), "{svg}");
    }
    assert!(!svg.contains("s5") && !svg.contains("Series 5"), "a fifth is not drawn");
    let mut places: Vec<f64> = (1..=4)
        .map(|n| {
            let (before, _) = svg.split_once(&format!(">Series {n}<")).unwrap();
            before.rsplit_once(" y=\"").unwrap().1.trim_end_matches('"').parse().unwrap()
        })
        .collect();
    places.sort_by(f64::total_cmp);
    assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 15.0), "{places:?}");
    assert!(places.iter().all(|at| (0.0..=220.0).contains(at)), "{places:?}");
}

#[test]
fn the_table_has_the_numbers_of_the_picture() {
    let chart = lines(vec![series("One", &[(2000, 0.0), (2001, 1.0)]), series("Two", &[(2001, 0.5)])]);
    let table = chart.table("Values", "Year");
    assert_eq!(table.head, ["Year", "One", "Two"]);
    assert_eq!(table.rows, [vec!["2001", "1", "0.5"], vec!["2000", "0", ""]]);
    let html = table.markup("No data").into_string();
    assert!(
        html.contains("<th scope=\"row\">2000</th><td>0</td><td><span class=\"v\">No data</span></td>"),
        "{html}"
    );
}

fn timeline() -> Rows {
    let span = |from: f64, until, look| Span { from, until, look, said: "1 Jan 1990".to_owned() };
    let row = |label: &str, spans, marks| Row { label: label.to_owned(), spans, marks };
    let group = |rows| Group { heading: "Group".to_owned(), note: Some("note".to_owned()), rows };
    Rows {
        width: 1180.0,
        axis: (1947.0, 2020.0),
        ticks: ticks(&[1950.0, 2000.0]),
        boxes: Some((
            "Periods".to_owned(),
            vec![(1947.0, 1980.0, "First".to_owned()), (1970.0, 1971.0, "Second".to_owned())],
        )),
        groups: vec![group(vec![
            row("Binds", vec![span(1990.0, None, Look::Binds)], Vec::new()),
            row("Protects", vec![span(1990.0, Some(1995.0), Look::Protects)], Vec::new()),
            row("Restricts", vec![span(1990.0, None, Look::Restricts)], Vec::new()),
            row("Both", vec![span(1990.0, None, Look::Both)], Vec::new()),
            row("Later", vec![span(2021.0, None, Look::Binds)], Vec::new()),
            row("Absent", vec![span(1947.0, None, Look::Absent)], Vec::new()),
            row("Marks", Vec::new(), vec![Mark { at: 2000.0 }, Mark { at: 2021.0 }]),
        ])],
        curve: Some(Curve {
            heading: "Practice".to_owned(),
            note: None,
            lines: lines(vec![series("One", &[(2018, 1.0), (2019, 2.0), (2021, 0.0)])]),
        }),
        now: Some("as of 1 Jan 2020".to_owned()),
    }
}

#[test]
fn nothing_is_drawn_after_the_end_of_the_axis() {
    let (drawing, height) = timeline().draw();
    let svg = Picture { height, width: 1180.0, ..picture(drawing) }.embedded(false).into_string();
    assert_eq!(svg.matches("class=\"binds\"").count(), 1, "the bar of 2021 is not drawn");
    assert_eq!(svg.matches("class=\"mark\"").count(), 1, "nor the mark");
    assert!(svg.contains("data-values=\"2018:1 2019:2\"") && !svg.contains("2021:0"), "nor the value");
    let edges = svg.split(" x=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
    assert!(edges.fold(0.0, f64::max) <= 1180.0);
    assert!(svg.contains("as of 1 Jan 2020"));
}

#[test]
fn a_text_of_a_language_from_right_to_left_keeps_its_direction() {
    let mut rows = timeline();
    rows.groups[0].heading = "قوانین".to_owned();
    let (drawing, _) = rows.draw();
    let svg = picture(drawing).embedded(true).into_string();
    assert!(svg.contains("direction=\"ltr\"") && svg.contains(">\u{2068}قوانین\u{2069}</text>"));
    assert!(svg.contains(">Binds</text>"), "what has no such letters needs no signs");
}

#[test]
fn texts_are_cut_and_wrapped_between_words() {
    assert_eq!(cut("Protection of Women Act", 200.0), "Protection of Women Act");
    let short = cut("Protection of Women Act", 80.0);
    assert!(short.ends_with('…') && short.chars().count() <= room(80.0), "{short}");
    assert_eq!(cut("Long enough", 10.0), "");
    assert_eq!(wrapped("one two three four", 60.0, 2), ["one two", "three fo…"]);
}

#[test]
fn axes_are_marked_at_round_numbers() {
    assert_eq!(nice(0.0, 9.0, 3), [0.0, 5.0, 10.0]);
    assert_eq!(nice(-0.9, 0.8, 4), [-1.0, -0.5, 0.0, 0.5, 1.0]);
    assert_eq!(nice(2.0, 2.0, 4).first(), Some(&2.0));
    assert_eq!(
        nice(1947.0, 2026.0, 8),
        [1940.0, 1950.0, 1960.0, 1970.0, 1980.0, 1990.0, 2000.0, 2010.0, 2020.0, 2030.0]
    );
}
