//! Lives on a line of time: of treaties and reservations, and of rounds before reviewing bodies. The
//! tables of the same page say the same in words.

use maud::{Markup, html};
use mizan_assess::Bound;
use mizan_chart::{Group, Look, Mark, Picture, Row, Rows, Span};
use mizan_domain::{Day, Kind, PartialDate};
use mizan_text::Text;

use super::charts;
use super::parts::capital;
use crate::views::Frame;
use crate::views::commitments::{CommitmentsView, Part, StandingLine};
use crate::views::reviews::{BodyGroup, ReviewsView, RoundLine};
use crate::views::timeline::{middle, years};

const WIDTH: f64 = 1180.0;

/// The first moment that any row speaks of.
fn first(groups: &[Group]) -> Option<f64> {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let moments = rows.flat_map(|row| {
        let spans = row.spans.iter().map(|span| span.from);
        spans.chain(row.marks.iter().map(|mark| mark.at))
    });
    moments.filter(|at| at.is_finite()).reduce(f64::min)
}

/// The rows as a picture; none where there is nothing to draw.
fn picture(
    id: &str,
    (title, desc): (String, String),
    mut groups: Vec<Group>,
    day: Day,
    t: &Text,
) -> Option<Picture> {
    groups.retain(|group| !group.rows.is_empty());
    let end = years(day);
    let start = first(&groups).map(f64::floor).filter(|start| *start < end)?;
    let rows = Rows {
        width: WIDTH,
        axis: (start, end),
        ticks: charts::years_between(year(start), day.year(), 8, t)
            .into_iter()
            .filter(|tick| tick.at >= start && tick.at <= end - (end - start) / 40.0)
            .collect(),
        boxes: None,
        groups,
        curve: None,
        now: Some(t.as_of(day)),
    };
    let (drawing, height) = rows.draw();
    Some(Picture { id: id.to_owned(), title, desc, width: WIDTH, height, drawing })
}

/// A picture in its page, with the ways to its numbers: their table on the page, and files.
pub(super) fn figure(
    picture: Option<&Picture>,
    (caption, lead): (&str, &str),
    ways: &[(&str, String)],
    t: &Text,
) -> Markup {
    html! {
        @if let Some(picture) = picture {
            figure.timeline.box {
                figcaption { b { (t.get(caption)) } " " (t.get(lead)) }
                (picture.embedded(t.lang().direction() == "rtl"))
                (taken(ways, t))
            }
        }
    }
}

/// Where the numbers of a picture stand; what begins with a small letter is the name of a message.
pub(super) fn taken(ways: &[(&str, String)], t: &Text) -> Markup {
    html! {
        p.sm.take {
            @for (n, (name, href)) in ways.iter().enumerate() {
                @if n > 0 { " · " }
                a href=(href) { @if t.has(name) { (t.get(name)) } @else { (name) } }
            }
        }
    }
}

/// What a picture by itself is of.
fn title(key: &str, frame: &Frame<'_>, t: &Text) -> String {
    let country = frame.country.as_ref().map(|here| t.country(&frame.names, here.country));
    t.with(key, &[("country", country.unwrap_or_default().into())])
}

fn year(at: f64) -> i16 {
    #[expect(clippy::cast_possible_truncation, reason = "a moment between two days")]
    let year = at as i16;
    year
}

fn span(from: f64, until: Option<f64>, look: Look, said: String) -> Span {
    Span { from, until, look, said }
}

/// Each treaty from its signature and from the day on which it binds; each reservation while it is in
/// effect, with the objections to it.
pub(crate) fn commitments(view: &CommitmentsView<'_>, t: &Text) -> Option<Picture> {
    let day = view.assessment.as_of;
    let mut groups: Vec<Group> = view
        .shown()
        .map(|(kind, lines)| Group {
            heading: t.get(&format!("site-instruments-{}", kind.name())),
            note: None,
            rows: lines.iter().filter_map(|line| treaty(line, view, t)).collect(),
        })
        .collect();
    let reservations: Vec<Row> = view
        .reservations
        .iter()
        .filter(|_| view.part == Part::Rights)
        .filter_map(|(statement, reservation, _)| {
            let from = statement.fact.holds.from.filter(|from| from.earliest() <= day)?;
            let until = statement.fact.holds.until.filter(|until| until.earliest() <= day);
            let marks = reservation.objections.iter().filter_map(|objection| objection.on);
            Some(Row {
                label: t.fact_name(&view.frame.names, statement.fact),
                spans: vec![span(middle(from), until.map(middle), Look::Restricts, t.date_short(from))],
                marks: marks.filter(|on| on.earliest() <= day).map(|on| Mark { at: middle(on) }).collect(),
            })
        })
        .collect();
    let treaties: usize = groups.iter().map(|group| group.rows.len()).sum();
    let desc = t.with(
        "world-life-desc",
        &[("treaties", treaties.into()), ("reservations", reservations.len().into())],
    );
    groups.push(Group { heading: t.get("kind-reservation-heading"), note: None, rows: reservations });
    let title = title("world-life-title", &view.frame, t);
    picture("lives", (title, desc), groups, day, t)
}

fn treaty(line: &StandingLine<'_>, view: &CommitmentsView<'_>, t: &Text) -> Option<Row> {
    let standing = line.standing;
    let name = t.name(&view.frame.names, Kind::Instrument, standing.instrument.as_str());
    let signed = line.signed.map(middle);
    let row = |label: String, spans: Vec<Span>| Some(Row { label, spans, marks: Vec::new() });
    match (standing.bound, standing.since) {
        (Bound::Yes | Bound::Maybe, Some(since)) => {
            let binds = middle(since);
            let waited = signed.filter(|signed| *signed < binds);
            let dotted = waited.map(|from| span(from, Some(binds), Look::Absent, String::new()));
            let bar = span(binds, None, Look::Binds, String::new());
            let label = t.sequence(&[name, t.date_short(since)]);
            row(label, dotted.into_iter().chain([bar]).collect())
        }
        (Bound::No, _) => match signed {
            Some(signed) => row(name, vec![span(signed, None, Look::Absent, t.get("world-class-signed"))]),
            None => row(name, vec![span(f64::NEG_INFINITY, None, Look::Absent, capital(&t.word(Bound::No)))]),
        },
        _ => None,
    }
}

/// Dialogues as marks in one row a body; between a due date and the next stage a bar.
pub(crate) fn rounds(view: &ReviewsView<'_>, t: &Text) -> Option<Picture> {
    let rows: Vec<Row> = view.bodies.iter().map(|group| body(group, view, t)).collect();
    let marks: usize = rows.iter().map(|row| row.marks.len()).sum();
    let desc = t.with("world-rounds-desc", &[("bodies", rows.len().into()), ("dialogues", marks.into())]);
    let groups = vec![Group { heading: t.get("world-stage-dialogue"), note: None, rows }];
    let title = title("world-rounds-title", &view.frame, t);
    picture("rounds", (title, desc), groups, view.day, t)
}

fn body(group: &BodyGroup<'_>, view: &ReviewsView<'_>, t: &Text) -> Row {
    let by = |date: Option<PartialDate>| RoundLine::by(date, view.day);
    let late = group.rounds.iter().filter_map(|line| {
        let review = line.review;
        let due = by(review.due).map(middle)?;
        let next = [review.submitted, review.closed_on, review.dialogue].into_iter().find_map(by);
        let until = next.map(middle);
        let waits = until.is_some_and(|until| until > due) || (until.is_none() && line.late);
        waits.then(|| span(due, until, Look::Restricts, String::new()))
    });
    let dialogues = group.rounds.iter().filter_map(|line| by(line.review.dialogue));
    Row {
        label: t.mechanism(&view.frame.names, group.example),
        spans: late.collect(),
        marks: dialogues.map(|on| Mark { at: middle(on) }).collect(),
    }
}
