//! Small pictures of the same kind side by side, all on the same scales.

use maud::{Markup, html};
use mizan_chart::{Anchor, Drawing, Form, Lines, Picture, Point, Series, Table, Tick};
use mizan_domain::Country;
use mizan_text::Text;

use super::charts;
use crate::views::compare::{CompareView, Compared, Wanted};
use crate::views::practice::SeriesColumn;
use crate::views::timeline::years;

/// One country's picture; none where nothing is recorded.
pub(crate) struct Panel {
    country: Country,
    name: String,
    desc: String,
    lines: Option<Lines>,
}

const SIZE: (f64, f64) = (232.0, 124.0);
/// Panels beside each other in the file.
const ACROSS: usize = 4;

/// How many core treaties bind each country, over time.
pub(crate) fn growth(view: &CompareView<'_>, t: &Text) -> Vec<Panel> {
    let first = view.rows.iter().filter_map(|row| row.joined.first()).map(|day| day.year()).min();
    let last = view.day.year();
    // A round year before the first.
    let first = first.map_or(last - 1, |first| (first - 1).div_euclid(5) * 5).min(last - 1);
    let panel = |row: &Compared<'_>| {
        let points = steps(row, first, t);
        let joined = row.joined.len();
        let count = [
            ("country", name(view, row.country, t).into()),
            ("count", joined.into()),
            ("all", view.core.into()),
        ];
        Panel {
            country: row.country,
            name: name(view, row.country, t),
            desc: t.with("pictures-growth-desc", &count),
            lines: Some(Lines {
                form: Form::Steps,
                size: SIZE,
                x: (first.into(), years(view.day)),
                x_ticks: vec![
                    Tick { at: first.into(), label: t.year(first) },
                    Tick { at: years(view.day), label: t.year(last) },
                ],
                y_ticks: counts(view.core, t),
                y_name: None,
                series: vec![Series { name: name(view, row.country, t), points }],
                named: false,
            }),
        }
    };
    view.rows.iter().map(panel).collect()
}

/// None joined before the first; treaties of one day make one step.
fn steps(row: &Compared<'_>, first: i16, t: &Text) -> Vec<Point> {
    let point = |at: f64, key: String, count: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of treaties")]
        let value = count as f64;
        Point { at, key, value, ends: None, said: t.number(count) }
    };
    let mut points = vec![point(first.into(), String::new(), 0)];
    for same in row.joined.chunk_by(|a, b| a == b) {
        let Some(day) = same.first() else { continue };
        let count = row.joined.iter().filter(|of| of.earliest() <= day.earliest()).count();
        points.push(point(years(day.earliest()), day.to_string(), count));
    }
    points
}

fn counts(core: usize, t: &Text) -> Vec<Tick> {
    let step = if core.is_multiple_of(3) && core > 0 { core / 3 } else { core.max(1) };
    let tick = |n: usize| {
        #[expect(clippy::cast_precision_loss, reason = "a handful of treaties")]
        let at = n as f64;
        Tick { at, label: t.number(n) }
    };
    (0..=core.max(1)).step_by(step).map(tick).collect()
}

/// What is measured of the right in each country, where one series measures it.
pub(crate) fn measured(view: &CompareView<'_>, t: &Text) -> Vec<Panel> {
    let columns: Vec<&SeriesColumn<'_>> = view.rows.iter().filter_map(|row| row.measured.as_ref()).collect();
    let all = columns.iter().flat_map(|column| column.values.iter().map(|value| value.year));
    let (Some(first), Some(last)) = (all.clone().min(), all.max()) else { return Vec::new() };
    let y_ticks = charts::values_axis(&columns, 3, t);
    let panel = |row: &Compared<'_>| {
        let column = row.measured.as_ref();
        Panel {
            country: row.country,
            name: name(view, row.country, t),
            desc: column
                .and_then(|column| charts::sentence(column, t))
                .unwrap_or_else(|| t.get("level-none")),
            lines: column.map(|column| Lines {
                form: Form::Line,
                size: SIZE,
                x: (first.into(), last.into()),
                x_ticks: [first, last].map(|year| Tick { at: year.into(), label: t.year(year) }).to_vec(),
                y_ticks: y_ticks.clone(),
                y_name: None,
                series: vec![without_intervals(charts::series(column, t), t)],
                named: false,
            }),
        }
    };
    view.rows.iter().map(panel).collect()
}

/// At the end of a line there is room for the value alone.
fn without_intervals(mut series: Series, t: &Text) -> Series {
    for point in &mut series.points {
        point.said = charts::short(point.value, t);
    }
    series
}

/// The measured values of all countries: years down, countries across.
pub(crate) fn table(view: &CompareView<'_>, caption: &str, t: &Text) -> Option<Table> {
    let of = |row: &Compared<'_>| {
        let column = row.measured.as_ref();
        Series {
            name: name(view, row.country, t),
            points: column.map(|column| charts::series(column, t).points).unwrap_or_default(),
        }
    };
    let series: Vec<Series> = view.rows.iter().map(of).collect();
    let lines = measured(view, t).into_iter().find_map(|panel| panel.lines)?;
    Some(Lines { series, ..lines }.table(caption, &t.get("site-year")))
}

/// The panels as a list: four across, two on a phone.
pub(crate) fn list(panels: &[Panel], id: &str, t: &Text) -> Markup {
    let mirrored = t.lang().direction() == "rtl";
    html! {
        ul.panels {
            @for panel in panels {
                li {
                    b { (panel.name) }
                    @match &panel.lines {
                        None => p.nodata { (t.get("level-none")) },
                        Some(lines) => (Picture {
                            id: format!("{id}-{}", panel.country.lower()),
                            title: panel.name.clone(),
                            desc: panel.desc.clone(),
                            width: SIZE.0,
                            height: SIZE.1,
                            drawing: lines.draw(),
                        }.embedded(mirrored)),
                    }
                }
            }
        }
    }
}

/// The panels in one picture.
pub(crate) fn picture(view: &CompareView<'_>, t: &Text) -> Option<Picture> {
    const NAME: f64 = 20.0;
    const GAP: f64 = 18.0;
    let (panels, title) = match view.wanted {
        Wanted::Measured => (measured(view, t), measured_title(view, t)?),
        Wanted::Steps | Wanted::Bound => (growth(view, t), growth_title(view, t)),
    };
    let mut drawing = Drawing::new();
    let (mut across, mut down) = (0.0_f64, 0.0_f64);
    for (row, panels) in panels.chunks(ACROSS).enumerate() {
        for (n, panel) in panels.iter().enumerate() {
            let (x, y) = (place(n) * (SIZE.0 + GAP), place(row) * (SIZE.1 + NAME + GAP));
            drawing.text("h", (x, y + 13.0), Anchor::Start, &panel.name);
            match &panel.lines {
                Some(lines) => drawing.append_at((x, y + NAME), lines.draw()),
                None => drawing.text("q", (x, y + NAME + 20.0), Anchor::Start, &t.get("level-none")),
            }
            across = across.max(x + SIZE.0);
            down = down.max(y + NAME + SIZE.1);
        }
    }
    let desc: Vec<&str> = panels.iter().map(|panel| panel.desc.as_str()).collect();
    Some(Picture {
        id: "panels".to_owned(),
        title,
        desc: desc.join(" "),
        width: across,
        height: down,
        drawing,
    })
}

fn place(n: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of panels")]
    let n = n as f64;
    n
}

pub(crate) fn growth_title(view: &CompareView<'_>, t: &Text) -> String {
    t.with("pictures-growth", &[("all", view.core.into())])
}

/// What the panels of measured values are of, and which direction is better.
pub(crate) fn measured_title(view: &CompareView<'_>, t: &Text) -> Option<String> {
    let column = view.rows.iter().find_map(|row| row.measured.as_ref())?;
    let of = [("series", (&column.name).into()), ("axis", charts::axis_name(column, t).into())];
    Some(t.with("pictures-curve", &of))
}

fn name(view: &CompareView<'_>, country: Country, t: &Text) -> String {
    t.country(&view.frame.names, country)
}
