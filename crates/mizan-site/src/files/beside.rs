//! Law beside treaties, States under treaties, and one State's treaties in time.

use mizan_assess::Step;
use mizan_chart::Picture;
use mizan_domain::kinds::Alignment;
use mizan_domain::{Day, Kind};
use mizan_report::{Cell, Holds, ReportError, Table, json};
use mizan_text::Text;
use serde_json::{Value, json};

use super::sheet::{Sheet, date, number, text};
use super::{File, about, with};
use crate::pages;
use crate::views::alignment::{AlignmentView, AlignmentsView, ProvisionLine};
use crate::views::commitments::CommitmentsView;
use crate::views::reviews::NextReport;
use crate::views::world::{Class, WorldView};
use crate::views::{Frame, Reading};

impl File for AlignmentView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "instrument", self.id.as_str().into());
        let counts: serde_json::Map<String, Value> = mizan_assess::Answer::ALL
            .iter()
            .map(|answer| (answer.name().to_owned(), self.counts.of(*answer).into()))
            .collect();
        let about = with(about, "counts", counts.into());
        let about = with(about, "not_judged", self.counts.unjudged.into());
        Ok(with(about, "provisions", json::rows(&self.sheet(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.sheet(t)]
    }
}

impl AlignmentView<'_> {
    fn sheet(&self, t: &Text) -> Table {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("provision", Holds::Record),
            ("says", Holds::Text),
            ("answer", Holds::Code),
            ("law", Holds::Level),
            ("relation", Holds::Code),
            ("extent", Holds::Code),
            ("territory", Holds::Text),
            ("norms", Holds::Records),
            ("reasoning", Holds::Text),
            ("missing", Holds::Text),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ];
        let rows = self.lines.iter().flat_map(|line| provision(&sheet, line));
        let title = t.with("world-alignment-of", &[("instrument", (&self.instrument.short).into())]);
        sheet.table("alignment", title, &columns, rows)
    }
}

/// A row a judgement; of a provision that nobody has judged, one.
fn provision(sheet: &Sheet<'_, '_>, line: &ProvisionLine<'_>) -> Vec<Vec<Cell>> {
    let t = sheet.t;
    let answer = match line.answer {
        Some(answer) => Cell::Code {
            code: answer.name().to_owned(),
            word: t.word(crate::views::alignment::relation(answer)),
        },
        None => Cell::Code { code: "not-judged".to_owned(), word: t.get("world-not-judged") },
    };
    let reading = Reading {
        step: Step::Law,
        family: mizan_domain::kinds::RightFamily::Civil,
        level: line.level,
        unverified: !line.judgements.iter().any(|of| of.statement.fact.is_verified()),
    };
    let own = vec![
        sheet.record(Kind::Provision, line.statement.fact.id.local()),
        Cell::Text(line.provision.heading.clone()),
        answer,
        sheet.level(&reading),
    ];
    if line.judgements.is_empty() {
        let fact = line.statement.fact;
        let empty = std::iter::repeat_n(Cell::Empty, 6);
        return vec![own.into_iter().chain(empty).chain([sheet.fact(fact), sheet.checked(fact)]).collect()];
    }
    let judged = line.judgements.iter().map(|of| {
        let alignment: &Alignment = of.alignment;
        let norms = alignment.norms.iter().filter_map(|id| match sheet.record(Kind::Norm, id.as_str()) {
            Cell::Record(named) => Some(named),
            _ => None,
        });
        let extent = alignment
            .extent
            .map(|extent| Cell::Code { code: extent.name().to_owned(), word: t.word(extent) });
        let cells = [
            Cell::Code { code: alignment.relation.name().to_owned(), word: t.word(alignment.relation) },
            extent.unwrap_or(Cell::Empty),
            text((!of.territory.is_empty()).then(|| t.list(&of.territory)).as_ref()),
            Cell::Records(norms.collect()),
            Cell::Text(alignment.reasoning.clone()),
            text(alignment.missing.as_ref()),
            sheet.fact(of.statement.fact),
            sheet.checked(of.statement.fact),
        ];
        own.iter().cloned().chain(cells).collect()
    });
    judged.collect()
}

impl File for AlignmentsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "instruments", json::rows(&self.sheet(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.sheet(t)]
    }
}

impl AlignmentsView<'_> {
    fn sheet(&self, t: &Text) -> Table {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("instrument", Holds::Record),
            ("full", Holds::Number),
            ("partial", Holds::Number),
            ("absent", Holds::Number),
            ("conflict", Holds::Number),
            ("not_judged", Holds::Number),
        ];
        let rows = self.lines.iter().map(|line| {
            let mut cells = vec![sheet.record(Kind::Instrument, line.id.as_str())];
            cells.extend(mizan_assess::Answer::ALL.map(|answer| number(line.counts.of(answer))));
            cells.push(number(line.counts.unjudged));
            cells
        });
        sheet.table("alignments", t.get("world-alignment"), &columns, rows)
    }
}

impl File for WorldView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "as_of", json!(self.day.to_string()));
        Ok(with(about, "standings", json::rows(&self.sheet(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.sheet(t)]
    }

    fn day(&self) -> Day {
        self.day
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        pages::mapped::picture(self, t)
    }
}

impl WorldView<'_> {
    /// A row a State and treaty: the cells of the page's table, all its pages.
    fn sheet(&self, t: &Text) -> Table {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("country", Holds::Record),
            ("instrument", Holds::Record),
            ("standing", Holds::Code),
            ("bound_since", Holds::Date),
            ("signed", Holds::Date),
            ("last_seen", Holds::Date),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ];
        let rows = self.all.iter().flat_map(|state| {
            let each = state.standings.iter().zip(&self.columns);
            each.map(|(standing, (id, _))| {
                let class = Class::of(standing);
                vec![
                    sheet.country(state.country),
                    sheet.record(Kind::Instrument, id.as_str()),
                    Cell::Code {
                        code: class.name().to_owned(),
                        word: t.get(&format!("world-class-{}", class.name())),
                    },
                    date(standing.since),
                    date(standing.signed_on),
                    date(standing.last_seen),
                    standing.fact.map_or(Cell::Empty, |fact| sheet.fact(fact)),
                    standing.fact.map_or(Cell::Empty, |fact| sheet.checked(fact)),
                ]
            })
            .collect::<Vec<_>>()
        });
        let mut table = sheet.table("world", t.get("world-heading"), &columns, rows);
        table.about.push(("as_of", Cell::Date(self.day.into())));
        table
    }
}

impl CommitmentsView<'_> {
    /// The next report of each instrument, and the life of each reservation, beside the standings.
    pub(super) fn more(&self, t: &Text) -> [Table; 2] {
        let sheet = Sheet { frame: &self.frame, t };
        let due = self.groups.iter().flat_map(|(_, lines)| lines).filter_map(|line| {
            let (date, word) = match line.next.as_ref()? {
                NextReport::Late(due, ..) => (*due, "late".to_owned()),
                NextReport::Due(due, what) => (*due, format!("due-{}", what.name())),
            };
            Some(vec![
                sheet.record(Kind::Instrument, line.standing.instrument.as_str()),
                Cell::Code { word: t.get(&format!("world-is-{word}")), code: word },
                Cell::Date(date),
            ])
        });
        let columns = [("instrument", Holds::Record), ("standing", Holds::Code), ("due", Holds::Date)];
        let lives = self.reservations.iter().map(|(statement, reservation, in_effect)| {
            let fact = statement.fact;
            vec![
                sheet.fact(fact),
                sheet.record(Kind::Instrument, reservation.instrument.as_str()),
                date(reservation.made),
                date(fact.holds.from),
                date(fact.holds.until),
                Cell::Flag(*in_effect),
                number(reservation.objections.len()),
                sheet.checked(fact),
            ]
        });
        let life = [
            ("fact", Holds::Record),
            ("instrument", Holds::Record),
            ("made", Holds::Date),
            ("from", Holds::Date),
            ("until", Holds::Date),
            ("in_effect", Holds::Flag),
            ("objections", Holds::Number),
            ("checked", Holds::Code),
        ];
        [
            sheet.table("next-reports", t.get("world-next-report"), &columns, due),
            sheet.table("reservations", t.get("kind-reservation-heading"), &life, lives),
        ]
    }
}
