//! Everything that is measured of one right.

use maud::{Markup, html};
use mizan_chart::{Drawing, Picture};
use mizan_domain::Kind;
use mizan_text::Text;

use super::layout::{Head, cite, country_crumbs, document};
use super::{charts, practice, tables};
use crate::views::measured::MeasuredView;

pub(crate) fn page(view: &MeasuredView<'_>, t: &Text) -> Markup {
    let frame = &view.frame;
    let slug = view.right.slug();
    let right = t.name(&frame.names, Kind::Right, view.right.as_str());
    let heading = t.with("pictures-measured-heading", &[("subject", subject(view, t).into())]);
    let head = Head {
        title: heading.clone(),
        crumbs: country_crumbs(
            frame,
            t,
            vec![(right, Some(frame.links.right(slug))), (t.get("pictures-measured"), None)],
        ),
        lead: html! { p { (t.get("pictures-measured-lead")) } },
        heading: heading.clone(),
    };
    let content = html! {
        @if view.series.series.is_empty() { p.notknown { (t.get("pictures-measured-none")) } }
        (practice::pictures(&view.series, slug, frame, t))
        @if !view.series.series.is_empty() {
            h2 id="values" { (t.get("site-series-caption")) }
            (practice::series(&view.series, usize::MAX, frame, t))
        }
        (tables::numbered(&view.sources, frame, t))
        (cite(frame, t, &heading))
    };
    document(frame, t, &head, &content)
}

/// "Freedom from torture, Pakistan".
fn subject(view: &MeasuredView<'_>, t: &Text) -> String {
    let names = &view.frame.names;
    t.clauses(&[t.name(names, Kind::Right, view.right.as_str()), t.country(names, view.assessment.country)])
}

/// All charts of the page under each other; none where nothing is drawn.
pub(crate) fn picture(view: &MeasuredView<'_>, t: &Text) -> Option<Picture> {
    const BETWEEN: f64 = 16.0;
    let subject = subject(view, t);
    let charts = charts::of_series(&view.series, &subject, t);
    let mut drawing = Drawing::new();
    let (mut width, mut height) = (0.0_f64, 0.0);
    for chart in &charts {
        drawing.append_at((0.0, height), chart.lines.draw());
        width = width.max(chart.lines.size.0);
        height += chart.lines.size.1 + BETWEEN;
    }
    let desc: Vec<&str> = charts.iter().map(|chart| chart.desc.as_str()).collect();
    (!charts.is_empty()).then(|| Picture {
        id: "measured".to_owned(),
        title: t.with("pictures-measured-heading", &[("subject", subject.into())]),
        desc: desc.join(" "),
        width,
        height,
        drawing,
    })
}
