//! What stands side by side: bodies and their capacity, rounds and due dates, provisions and norms,
//! States and treaties.

use mizan_assess::Step;
use mizan_domain::kinds::{Alignment, Review};
use mizan_domain::{Checked, Country, Fact, Kind, PartialDate};
use mizan_report::{Cell, Column, Graded, Holds, Named, Reader, ReportError, Row, Table, Target, json};
use mizan_text::Text;
use serde_json::{Value, json};

use super::{File, about, with};
use crate::views::alignment::{AlignmentView, AlignmentsView, ProvisionLine};
use crate::views::commitments::CommitmentsView;
use crate::views::institutions::{AssessmentLine, InstitutionView, InstitutionsView, MandateLine};
use crate::views::reviews::{NextReport, ReviewsView};
use crate::views::world::{Class, WorldView};
use crate::views::{Frame, Reading};

/// A table of a page with its title.
struct Sheet<'t, 'f> {
    frame: &'f Frame<'f>,
    t: &'t Text,
}

impl Sheet<'_, '_> {
    fn table(
        &self,
        name: &'static str,
        title: String,
        columns: &[(&'static str, Holds)],
        rows: impl Iterator<Item = Vec<Cell>>,
    ) -> Table {
        let mut own: Vec<(&'static str, Cell)> = Vec::new();
        if let Some(here) = &self.frame.country {
            own.push(("country", Cell::Text(here.country.code().to_owned())));
            own.push(("as_of", Cell::Date(here.day.into())));
        }
        own.push(("edition", Cell::Text(self.frame.edition.to_owned())));
        Table {
            name,
            title,
            about: own,
            columns: columns.iter().map(|(name, holds)| column(name, *holds, self.t)).collect(),
            rows: rows.map(|cells| Row { group: None, cells }).collect(),
            notes: Vec::new(),
        }
    }

    fn record(&self, kind: Kind, id: &str) -> Cell {
        let name = self.t.name(&self.frame.names, kind, id);
        Cell::Record(Named { id: id.to_owned(), name, to: Target::Record(kind) })
    }

    fn fact(&self, fact: &Fact) -> Cell {
        let name = self.t.title(&self.frame.names, fact);
        Cell::Record(Named { id: fact.id.to_string(), name, to: Target::Fact })
    }

    fn country(&self, country: Country) -> Cell {
        let name = self.t.country(&self.frame.names, country);
        Cell::Record(Named { id: country.code().to_owned(), name, to: Target::Country })
    }

    fn checked(&self, fact: &Fact) -> Cell {
        let code = match fact.checked() {
            Checked::No => "no",
            Checked::Quotation => "quotation",
            Checked::Fact => "fact",
        };
        Cell::Code { code: code.to_owned(), word: self.t.word(fact.checked()) }
    }

    fn level(&self, reading: &Reading) -> Cell {
        let t = self.t;
        let (word, spoken) = match reading.level {
            Some(level) => (
                t.level_word(reading.step, reading.family, level.high()),
                t.level_spoken(reading.step, reading.family, level),
            ),
            None => (t.get("level-none"), t.get("level-none-spoken")),
        };
        Cell::Level(Graded {
            step: reading.step,
            level: reading.level,
            checked: reading.level.map(|_| !reading.unverified),
            breaks: false,
            word,
            spoken,
        })
    }

    fn mechanism(&self, review: &Review) -> Cell {
        Cell::Code { code: review.mechanism.clone(), word: self.t.mechanism(&self.frame.names, review) }
    }
}

fn column(name: &'static str, holds: Holds, t: &Text) -> Column {
    let heading = t.get(&format!("column-{}", name.replace('_', "-")));
    Column { name, heading, holds, reader: Reader::Both }
}

fn text(text: Option<&String>) -> Cell {
    text.map_or(Cell::Empty, |text| Cell::Text(text.clone()))
}

fn date(date: Option<PartialDate>) -> Cell {
    date.map_or(Cell::Empty, Cell::Date)
}

fn number(n: usize) -> Cell {
    Cell::Whole(i64::try_from(n).unwrap_or(i64::MAX))
}

const ASSESSMENT_COLUMNS: [(&str, Holds); 12] = [
    ("institution", Holds::Record),
    ("assessed", Holds::Date),
    ("independence", Holds::Level),
    ("powers", Holds::Level),
    ("resources", Holds::Level),
    ("accountability", Holds::Level),
    ("accessibility", Holds::Level),
    ("institutions", Holds::Level),
    ("counts", Holds::Flag),
    ("words", Holds::Text),
    ("fact", Holds::Record),
    ("checked", Holds::Code),
];

const MANDATE_COLUMNS: [(&str, Holds); 5] = [
    ("institution", Holds::Record),
    ("right", Holds::Record),
    ("direction", Holds::Code),
    ("fact", Holds::Record),
    ("checked", Holds::Code),
];

fn assessments(sheet: &Sheet<'_, '_>, lines: &[AssessmentLine<'_>]) -> Table {
    let row = |line: &AssessmentLine<'_>| {
        let mut cells =
            vec![sheet.record(Kind::Institution, line.body.id.local()), Cell::Date(line.capacity.assessed)];
        cells.extend(line.readings.iter().map(|(_, reading)| sheet.level(reading)));
        let words = (!line.capacity.words.is_empty()).then(|| line.capacity.words.join("; "));
        cells.extend([
            Cell::Flag(line.counts),
            text(words.as_ref()),
            sheet.fact(line.statement.fact),
            sheet.checked(line.statement.fact),
        ]);
        cells
    };
    let title = sheet.t.get("world-assessments");
    sheet.table("assessments", title, &ASSESSMENT_COLUMNS, lines.iter().map(row))
}

fn mandates<'v>(sheet: &Sheet<'_, '_>, lines: impl Iterator<Item = &'v MandateLine<'v>>) -> Table {
    let row = |line: &MandateLine<'_>| {
        let right = line.mandate.right.as_ref();
        vec![
            line.body.as_ref().map_or(Cell::Empty, |(id, _)| sheet.record(Kind::Institution, id)),
            right.map_or(Cell::Empty, |right| sheet.record(Kind::Right, right.as_str())),
            Cell::Code {
                code: line.mandate.direction.name().to_owned(),
                word: sheet.t.word(line.mandate.direction),
            },
            sheet.fact(line.statement.fact),
            sheet.checked(line.statement.fact),
        ]
    };
    sheet.table("mandates", sheet.t.get("kind-mandate-heading"), &MANDATE_COLUMNS, lines.map(row))
}

impl File for InstitutionsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let [bodies, assessed, mandates] = self.sheets(t);
        let about = with(about(&self.frame), "institutions", json::rows(&bodies));
        let about = with(about, "assessments", json::rows(&assessed));
        Ok(with(about, "mandates", json::rows(&mandates)).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        self.sheets(t).into()
    }
}

impl InstitutionsView<'_> {
    fn sheets(&self, t: &Text) -> [Table; 3] {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("institution", Holds::Record),
            ("kind", Holds::Code),
            ("from", Holds::Date),
            ("until", Holds::Date),
            ("independence", Holds::Level),
            ("powers", Holds::Level),
            ("resources", Holds::Level),
            ("accountability", Holds::Level),
            ("accessibility", Holds::Level),
            ("institutions", Holds::Level),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ];
        let rows = self.assessed.iter().chain(&self.others).map(|line| {
            let fact = line.statement.fact;
            let kind = line.institution.kind;
            let mut cells = vec![
                sheet.record(Kind::Institution, fact.id.local()),
                Cell::Code { code: kind.name().to_owned(), word: t.word(kind) },
                date(fact.holds.from),
                date(fact.holds.until),
            ];
            cells.extend(line.readings.iter().map(|(_, reading)| sheet.level(reading)));
            cells.extend([sheet.fact(fact), sheet.checked(fact)]);
            cells
        });
        let all = self.general.iter().chain(self.rights.iter().flat_map(|of| &of.mandates));
        [
            sheet.table("institutions", t.get("site-tab-institutions"), &columns, rows),
            assessments(&sheet, &self.assessments),
            mandates(&sheet, all),
        ]
    }
}

impl File for InstitutionView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let [assessed, mandates] = self.sheets(t);
        let item = json::FactItem::new(self.line.statement.fact, t, &self.frame.names);
        let about = with(about(&self.frame), "institution", serde_json::to_value(item)?);
        let about = with(about, "assessments", json::rows(&assessed));
        Ok(with(about, "mandates", json::rows(&mandates)).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        self.sheets(t).into()
    }
}

impl InstitutionView<'_> {
    fn sheets(&self, t: &Text) -> [Table; 2] {
        let sheet = Sheet { frame: &self.frame, t };
        [assessments(&sheet, &self.assessments), mandates(&sheet, self.mandates.iter())]
    }
}

impl File for ReviewsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "due", json::rows(&self.due(t)));
        let rounds: Vec<&Fact> = self.rounds().collect();
        Ok(with(about, "rounds", json::facts(rounds, t, &self.frame.names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.due(t), mizan_report::tables::facts(self.rounds(), t, &self.frame.names)]
    }
}

impl ReviewsView<'_> {
    fn rounds(&self) -> impl Iterator<Item = &Fact> {
        self.bodies.iter().flat_map(|group| group.rounds.iter().map(|round| round.statement.fact))
    }

    /// What is late, what is due, and what can only be expected, said apart by a word.
    fn due(&self, t: &Text) -> Table {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("standing", Holds::Code),
            ("body", Holds::Code),
            ("cycle", Holds::Text),
            ("due", Holds::Date),
            ("months_late", Holds::Number),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ];
        let code =
            |word: &str| Cell::Code { code: word.to_owned(), word: t.get(&format!("world-is-{word}")) };
        let late = self.late.iter().map(|line| {
            let fact = line.statement.fact;
            vec![
                code(if line.report.shown { "late" } else { "late-not-recorded" }),
                sheet.mechanism(line.review),
                Cell::Text(line.review.cycle.clone()),
                Cell::Date(line.report.due),
                Cell::Whole(line.months.into()),
                sheet.fact(fact),
                sheet.checked(fact),
            ]
        });
        let coming = self.coming.iter().map(|line| {
            let fact = line.statement.fact;
            vec![
                code(&format!("due-{}", line.what.name())),
                sheet.mechanism(line.review),
                Cell::Text(line.review.cycle.clone()),
                Cell::Date(line.due),
                Cell::Empty,
                sheet.fact(fact),
                sheet.checked(fact),
            ]
        });
        let expected = self.expected.iter().map(|line| {
            vec![
                code("expected"),
                sheet.mechanism(line.review),
                Cell::Empty,
                Cell::Date(PartialDate::Year(line.year)),
                Cell::Empty,
                sheet.fact(line.provision),
                sheet.checked(line.provision),
            ]
        });
        sheet.table("due", t.get("world-due-table"), &columns, late.chain(coming).chain(expected))
    }
}

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
