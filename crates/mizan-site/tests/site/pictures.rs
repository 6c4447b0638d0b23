//! Pictures: what they say, that nothing in them is later than the day of the page, and that picture, page,
//! CSV and JSON have the same numbers.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::Value;

use crate::reader::{get, page};
use crate::world::HOSTILE;

/// Rows of a CSV file by the names of their columns. No cell of the invented world has a comma in it but
/// those in quotes.
pub(crate) fn csv(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().map(cells);
    let head = lines.next().unwrap();
    lines.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

async fn rows(address: &str) -> Vec<BTreeMap<String, String>> {
    let reply = get(address).await;
    assert_eq!(reply.status, StatusCode::OK, "{address}");
    csv(&reply.text())
}

/// Each `<svg role="img">` of a page.
pub(crate) fn pictures(html: &str) -> Vec<&str> {
    let all = html.split("<svg").skip(1).filter_map(|rest| rest.split("</svg>").next());
    all.filter(|svg| svg.contains("role=\"img\"")).collect()
}

/// The values that the lines of a picture carry.
pub(crate) fn values(svg: &str) -> Vec<(String, String)> {
    let all = svg.split("data-values=\"").skip(1).filter_map(|rest| rest.split('"').next());
    all.flat_map(|values| values.split(' '))
        .filter_map(|datum| datum.split_once(':'))
        .map(|(key, value)| (key.to_owned(), value.split('[').next().unwrap().to_owned()))
        .collect()
}

#[tokio::test]
async fn every_picture_is_an_image_with_a_title_and_a_description() {
    let mut seen = 0;
    for address in
        ["/en/xxa/timeline", "/en/xxa/torture", "/en/xxa/torture/measured", "/en/compare/?right=torture"]
    {
        let html = page(address).await;
        let pictures = pictures(&html);
        assert!(!pictures.is_empty(), "{address} has no picture");
        seen += pictures.len();
        for svg in pictures {
            for part in ["<title id=\"", "<desc id=\"", "aria-labelledby=\""] {
                assert!(svg.contains(part), "{address}: no {part}");
            }
            for unwanted in ["style=", "fill=\"#", "<desc></desc>", "NaN", "inf"] {
                assert!(!svg.contains(unwanted), "{address}: {unwanted} in {svg}");
            }
        }
    }
    assert!(seen >= 5, "{seen}");
}

#[tokio::test]
async fn a_picture_by_itself_is_painted_and_says_where_it_is_from() {
    for address in [
        "/en/xxa/timeline.svg",
        "/en/xxa/2015-06-30/torture/measured.svg",
        "/en/compare.svg",
        "/en/xxa/commitments.svg",
        "/ur/xxa/reviews.svg",
        "/en/world.svg",
    ] {
        let reply = get(address).await;
        let svg = reply.text();
        if address.contains("2015") {
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "nothing was measured by then");
            continue;
        }
        assert_eq!(reply.status, StatusCode::OK, "{address}");
        assert!(reply.header("content-type").starts_with("image/svg+xml"), "{address}");
        assert!(
            svg.starts_with("<?xml") && svg.contains("xmlns=\"http://www.w3.org/2000/svg\""),
            "{address}"
        );
        assert!(!svg.contains("class=") && !svg.contains("var(") && !svg.contains("style="), "{address}");
        if !address.starts_with("/ur/") {
            assert!(svg.contains("as of 24 November 2026") && svg.contains("edition 2026."), "{address}");
        }
        assert!(!svg.contains(HOSTILE), "{address}");
    }
    let none = get("/en/xxa/law.svg").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    assert!(none.text().contains("href=\"/en/xxa/law\""), "the page without a picture is offered");
}

#[tokio::test]
async fn a_picture_of_another_day_says_so() {
    for address in ["/en/world.svg?on=2009-06-30", "/en/compare.svg?on=2009-06-30&c=xxa"] {
        let svg = get(address).await.text();
        let note = svg.rsplit("Mizan").next().unwrap();
        assert!(note.contains("as of 30 June 2009") && !svg.contains("2026 ·"), "{address}: {note}");
    }
}

#[tokio::test]
async fn commitments_are_drawn_with_the_numbers_of_their_tables() {
    let html = page("/en/xxa/commitments").await;
    let svg = pictures(&html)[0].to_owned();
    for href in [
        "/en/xxa/commitments.csv\"",
        "/en/xxa/commitments.csv?table=reservations\"",
        "/en/xxa/commitments.svg\"",
    ] {
        assert!(html.split("<svg").last().unwrap().contains(&format!("href=\"{href}")), "{href}");
    }
    let standings = rows("/en/xxa/commitments.csv").await;
    let binds = standings.iter().filter(|row| ["yes", "possible"].contains(&row["bound"].as_str()));
    assert_eq!(svg.matches("class=\"binds\"").count(), binds.count(), "{svg}");
    let reservations = rows("/en/xxa/commitments.csv?table=reservations").await;
    assert!(!reservations.is_empty());
    assert_eq!(svg.matches("class=\"restricts\"").count(), reservations.len(), "{svg}");
    let objections: usize = reservations.iter().map(|row| row["objections"].parse::<usize>().unwrap()).sum();
    // An objection without a date has no place on a line of time.
    assert!(svg.matches("class=\"mark\"").count() <= objections);
    let alone = get("/en/xxa/commitments.svg").await.text();
    let said = format!(" and {} reservations and declarations", reservations.len());
    assert!(
        alone.contains("<title id=\"title\">Treaties and reservations on a line of time: Examplia")
            && alone.contains(&said),
        "{alone}"
    );
    for (query, part) in [("table=nothing", "next-reports"), ("part=nothing", "lists")] {
        let reply = get(&format!("/en/xxa/commitments.csv?{query}")).await;
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(reply.text().contains(part), "{query}: what there is");
    }
}

#[tokio::test]
async fn rounds_are_drawn_with_the_numbers_of_their_table() {
    for day in ["", "/2009-06-30", "/2015-06-30"] {
        let html = page(&format!("/en/xxa{day}/reviews")).await;
        let rounds = rows(&format!("/en/xxa{day}/reviews.csv?table=rounds")).await;
        let dialogues = rounds.iter().filter(|row| !row["dialogue"].is_empty()).count();
        let alone = get(&format!("/en/xxa{day}/reviews.svg")).await;
        let Some(svg) = pictures(&html).first().copied() else {
            assert_eq!((alone.status, dialogues), (StatusCode::NOT_FOUND, 0), "{day}");
            assert!(!html.contains("reviews.svg"), "{day}: no way to what is not there");
            continue;
        };
        assert_eq!(alone.status, StatusCode::OK);
        assert_eq!(svg.matches("class=\"mark\"").count(), dialogues, "{day}");
        assert!(alone.text().contains(&format!("with {dialogues} dialogues")), "{day}");
        let end = if day.is_empty() { "2026-11-24" } else { &day[1..] };
        assert!(rounds.iter().all(|row| row["dialogue"].as_str() <= end), "{day}: nothing later");
        assert!(html.contains(&format!("href=\"/en/xxa{day}/reviews.csv?table=rounds\"")), "{day}");
        assert!(html.contains(&format!("href=\"/en/xxa{day}/reviews.svg\"")), "{day}");
    }
}

#[tokio::test]
async fn the_map_by_itself_has_the_numbers_of_the_table() {
    for query in ["", "?instrument=cat", "?instrument=cat&on=2009-06-30", "?letter=E"] {
        let svg = get(&format!("/en/world.svg{query}")).await.text();
        let whole = if query == "?letter=E" { "" } else { query };
        let all = rows(&format!("/en/world.csv{whole}")).await;
        let mapped = all.iter().find(|row| query.contains(row["instrument"].as_str()));
        let mapped = mapped.unwrap_or(&all[0])["instrument"].clone();
        let states: Vec<_> = all.iter().filter(|row| row["instrument"] == mapped).collect();
        let mut said = 0;
        for (class, word) in [("bound", "bound"), ("signed", "signed, not bound"), ("not-bound", "not bound")]
        {
            let count = states.iter().filter(|row| row["standing"] == class).count();
            said += usize::from(count > 0);
            let text = format!(">{word}: {count}</text>");
            assert_eq!(svg.contains(&text), count > 0, "{query}: {text} in {svg}");
        }
        assert!(said > 0, "{query}: {states:?}");
        for row in states {
            let code = &row["country"];
            assert!(svg.contains(&format!(">{code}</text>")) || code.starts_with("XX"), "{query}: {code}");
        }
        let html = page(&format!("/en/world/{query}")).await;
        let svg = format!("/en/world.svg{whole}").replace('&', "&amp;");
        assert!(html.contains(&format!("href=\"{svg}\"")), "{query}: no way to {svg}");
    }
}

#[tokio::test]
async fn the_timeline_has_the_same_entries_as_picture_list_and_files() {
    for query in ["", "?right=torture", "?period=reform", "?from=1970&to=1980", "?laws=parts"] {
        let html = page(&format!("/en/xxa/timeline{query}")).await;
        let svg = pictures(&html)[0].to_owned();
        let rows = rows(&format!("/en/xxa/timeline.csv{query}")).await;
        let json: Value =
            serde_json::from_str(&get(&format!("/en/xxa/timeline.json{query}")).await.text()).unwrap();
        assert_eq!(json["entries"].as_array().unwrap().len(), rows.len(), "{query}");
        let of = |track: &str| rows.iter().filter(|row| row["track"] == track).collect::<Vec<_>>();
        let absent = of("treaty").iter().filter(|row| !row["bound"].is_empty()).count();
        let judgments = of("law").iter().filter(|row| row["fact"].contains("j-one")).count();
        let said = format!(
            "{} periods, {} treaties that bind and {absent} that do not, {} laws, {judgments} judgments, {} reviews and {} measured values",
            of("period").len(),
            of("treaty").len() - absent,
            of("law").len() - judgments,
            of("review").len(),
            of("practice").len()
        );
        assert!(svg.contains(&said), "{query}: not {said}: {}", svg.split("</desc>").next().unwrap());
        assert_eq!(svg.matches("class=\"binds\"").count(), of("treaty").len() - absent, "{query}");
        assert_eq!(svg.matches("class=\"period\"").count(), of("period").len(), "{query}");
        assert_eq!(svg.matches("class=\"mark\"").count(), of("review").len() + judgments, "{query}");
        let list = html.split("id=\"list\"").nth(1).unwrap().split("id=\"practice\"").next().unwrap();
        for row in rows.iter().filter(|row| row["track"] != "practice" && !row["fact"].contains("const-")) {
            let local = row["fact"].rsplit('.').next().unwrap();
            assert!(list.contains(&format!("/{local}\"")), "{query}: {local} is not in the list");
        }
        for row in of("practice") {
            let value = (row["from"].clone(), row["value"].clone());
            assert!(values(&svg).contains(&value) || svg.contains("<circle"), "{query}: {value:?}");
            assert!(
                html.contains(&format!("<th scope=\"row\">{}</th><td>{}</td>", value.0, value.1)),
                "{value:?}"
            );
        }
    }
}

#[tokio::test]
async fn articles_of_one_text_stand_on_one_line() {
    let html = page("/en/xxa/timeline").await;
    assert!(pictures(&html)[0].contains(">+ Constitution, 2 articles</text>"));
    assert!(html.contains("Constitution, 2 articles</a>: 9, 10"), "in their order");
}

#[tokio::test]
async fn nothing_after_the_day_of_the_page_is_drawn() {
    let now = page("/en/xxa/timeline").await;
    assert!(pictures(&now)[0].contains(">23 Jul 2010</text>"), "the day on which it binds");
    let then = page("/en/xxa/2009-06-30/timeline").await;
    let svg = pictures(&then)[0];
    assert!(svg.contains("as of 30 June 2009") && !svg.contains("class=\"binds\""), "{svg}");
    assert!(svg.contains("not yet in force") && svg.contains("class=\"absent\""), "with words: {svg}");
    assert!(!svg.contains("data-values") && !svg.contains("<circle"), "measured later");
}

#[tokio::test]
async fn a_part_of_time_is_shown_by_a_link_and_nonsense_is_named_and_kept() {
    let html = page("/en/xxa/timeline").await;
    assert!(html.contains("href=\"/en/xxa/timeline?period=founding\""));
    let zoomed = page("/en/xxa/timeline?period=founding").await;
    assert!(zoomed.contains("<h1>Timeline: Examplia, 1955 to 1969</h1>"));
    assert!(!pictures(&zoomed)[0].contains("Constitution"), "made after it");
    let part = page("/en/xxa/timeline?from=1973&to=1973-12").await;
    assert!(
        pictures(&part)[0].contains("Constitution") && part.contains("1 May 2060") == part.contains("2060")
    );
    for (query, said, kept) in [
        ("from=soon", "“soon” is no date", "value=\"soon\""),
        ("to=2009-02-31", "“2009-02-31” is no date", "value=\"2009-02-31\""),
        ("from=2010&to=2009", "Nothing lies between “2010” and “2009”", "value=\"2010\""),
        ("from=2060", "Nothing lies between “2060” and “”", "value=\"2060\""),
        ("period=middle-ages", "No period is called “middle-ages”", "href=\"#from\""),
        ("right=flying", "No right is called “flying”", "href=\"#right\""),
    ] {
        let reply = get(&format!("/en/xxa/timeline?{query}")).await;
        let html = reply.text();
        assert_eq!(reply.status, StatusCode::BAD_REQUEST, "{query}");
        assert!(html.contains("<title>Error: "), "{query}");
        assert!(html.contains(said) && html.contains(kept), "{query}: {said}");
        assert_eq!(pictures(&html).len(), 1, "{query}: the whole time is shown");
    }
}

#[tokio::test]
async fn a_picture_or_table_that_cannot_be_made_is_a_page_that_says_why() {
    let both: &[&str] = &[".svg", ".xlsx"];
    for (path, forms, query, status, said) in [
        ("/en/xxa/timeline", both, "to=null&to=null", StatusCode::BAD_REQUEST, "“null” is no date"),
        ("/en/compare/", both, "right=flying", StatusCode::NOT_FOUND, "flying"),
        ("/en/xxa/what-if", &[".xlsx"], "do=%3Cb%3E", StatusCode::BAD_REQUEST, "&lt;b&gt;"),
    ] {
        for form in forms {
            let address = format!("{}{form}?{query}", path.trim_end_matches('/'));
            let reply = get(&address).await;
            let html = reply.text();
            assert_eq!(reply.status, status, "{address}");
            assert_eq!(reply.header("content-type"), "text/html; charset=utf-8", "{address}");
            assert!(html.contains(said), "{address}: {html}");
            assert!(html.contains(&format!("href=\"{path}?")), "{address}: the way to the form");
        }
    }
}

#[tokio::test]
async fn measured_values_are_the_same_in_picture_table_and_files() {
    let rows = rows("/en/xxa/torture/measured.csv").await;
    assert_eq!(rows.len(), 4);
    for address in ["/en/xxa/torture/measured", "/en/xxa/torture"] {
        let html = page(address).await;
        let svg = pictures(&html)[0];
        assert!(svg.contains("class, 0 to 2; higher = better protected"), "{svg}");
        assert_eq!(svg.matches("<circle").count(), 1, "2022 stands alone: 2021 is missing");
        let drawn = values(svg);
        for row in &rows {
            let datum = (row["year"].clone(), row["value"].clone());
            assert!(drawn.contains(&datum) || datum.0 == "2022", "{address}: {datum:?}");
            let cell = format!("<th scope=\"row\">{}</th><td>{}</td>", datum.0, datum.1);
            assert!(html.contains(&cell), "{address}: {cell}");
        }
        for way in ["/en/xxa/torture/measured\"", "measured.csv\"", "measured.svg\"", "/en/method/#series\""]
        {
            assert!(
                html.contains(&format!(
                    "href=\"/en/xxa/torture/{}",
                    way.trim_start_matches("/en/xxa/torture/")
                )) || html.contains(&format!("href=\"{way}")),
                "{address}: no way to {way}"
            );
        }
    }
    assert!(page("/en/xxa/health/measured").await.contains("No measured value is recorded"));
    assert_eq!(get("/en/xxa/flying/measured").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn countries_are_drawn_on_the_same_scales_with_the_numbers_of_their_tables() {
    let html = page("/en/compare/?c=xxb,xxa&right=torture").await;
    let bound = rows("/en/compare.csv?c=xxb,xxa&right=torture&table=bound").await;
    let pictures = pictures(&html);
    for (country, name) in [("XXA", "Examplia"), ("XXB", "Otherland")] {
        let days: Vec<&String> = bound
            .iter()
            .filter(|row| row["country"] == country && row["bound"] == "yes")
            .map(|row| &row["bound_since"])
            .collect();
        let id = format!("growth-{}-title", country.to_lowercase());
        let svg = pictures.iter().find(|svg| svg.contains(&id)).unwrap();
        let drawn = values(svg);
        assert!(svg.contains(&format!("{name}: {} of 2 core treaties bind.", days.len())), "{svg}");
        assert_eq!(drawn.iter().map(|(day, _)| day).collect::<Vec<_>>(), days, "{name}");
        assert_eq!(drawn.last().unwrap().1, days.len().to_string());
        for day in days {
            assert!(html.contains(&format!("<td>{}</td>", &day[..4])) || html.contains(&day[..4]));
        }
    }
    let axes: Vec<Vec<&str>> = pictures
        .iter()
        .filter(|svg| svg.contains("growth-"))
        .map(|svg| svg.split("class=\"q").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1)).collect())
        .collect();
    assert!(axes.windows(2).all(|pair| pair[0] == pair[1]), "the same scales: {axes:?}");
    let measured = rows("/en/compare.csv?c=xxb,xxa&right=torture&table=measured").await;
    assert_eq!(measured.len(), 4);
    let svg = pictures.iter().find(|svg| svg.contains("measured-xxa-title")).unwrap();
    for row in measured.iter().filter(|row| row["year"] != "2022") {
        assert!(values(svg).contains(&(row["year"].clone(), row["value"].clone())), "{row:?}");
    }
    let other = html.split("id=\"measured\"").nth(1).unwrap();
    assert!(other.contains("<b>Otherland</b><p class=\"nodata\">No data</p>"), "never blank");
    for gone in ["rank", "score of", "average"] {
        assert!(!html.to_lowercase().contains(&format!("<th scope=\"col\">{gone}")), "{gone}");
    }
}

#[tokio::test]
async fn what_a_comparison_cannot_show_is_named_with_what_there_is() {
    for (query, status, said, offer) in [
        ("c=zzz", StatusCode::NOT_FOUND, "No facts about zzz.", "href=\"/en/#all\""),
        (
            "right=tortur",
            StatusCode::NOT_FOUND,
            "No right is called “tortur”",
            "right=torture\">Freedom from torture",
        ),
        ("right=%3Cx%3E", StatusCode::NOT_FOUND, "No right is called “&lt;x&gt;”", "href=\"#rights\""),
        ("on=soon", StatusCode::BAD_REQUEST, "“soon” is no date", "id=\"growth\""),
        ("c=xxa,zzz", StatusCode::OK, "No facts about zzz.", "id=\"growth\""),
    ] {
        let reply = get(&format!("/en/compare/?{query}")).await;
        assert_eq!(reply.status, status, "{query}");
        let html = reply.text();
        assert!(html.contains(said) && html.contains(offer), "{query}: {said}, {offer}");
        assert!(html.contains("<title>Error: "), "{query}");
    }
    let lower = page("/en/compare/?c=xxb&right=detention").await;
    let table = lower.split("class=\"mx s\"").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(table.matches("<td").count(), 6, "a right without a row of its own has its six steps too");
}
