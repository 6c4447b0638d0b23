//! Bodies with their capacity and mandates; rounds with their due dates.

use mizan_chart::Picture;
use mizan_domain::{Fact, Kind, PartialDate};
use mizan_report::{Cell, Holds, ReportError, Table, json, tables};
use mizan_text::Text;
use serde_json::Value;

use super::sheet::{Sheet, date, text};
use super::{File, about, named_first, with};
use crate::pages;
use crate::views::Frame;
use crate::views::institutions::{AssessmentLine, InstitutionView, InstitutionsView, MandateLine};
use crate::views::reviews::{ReviewsView, RoundLine};

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
        named_first(vec![self.due(t), self.stages(t)], &self.frame)
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        pages::lives::rounds(self, t)
    }
}

impl ReviewsView<'_> {
    fn rounds(&self) -> impl Iterator<Item = &Fact> {
        self.bodies.iter().flat_map(|group| group.rounds.iter().map(|round| round.statement.fact))
    }

    /// The stages of each round, as far as the day has reached them: what the picture draws.
    fn stages(&self, t: &Text) -> Table {
        let sheet = Sheet { frame: &self.frame, t };
        let columns = [
            ("body", Holds::Code),
            ("cycle", Holds::Text),
            ("due", Holds::Date),
            ("submitted", Holds::Date),
            ("list_of_issues", Holds::Date),
            ("dialogue", Holds::Date),
            ("adopted", Holds::Date),
            ("later_stage_by", Holds::Date),
            ("late", Holds::Flag),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ];
        let by = |on: Option<PartialDate>| date(RoundLine::by(on, self.day));
        let rows = self.bodies.iter().flat_map(|group| &group.rounds).map(|line| {
            let (review, fact) = (line.review, line.statement.fact);
            vec![
                sheet.mechanism(review),
                Cell::Text(review.cycle.clone()),
                date(review.due),
                by(review.submitted),
                by(review.list_of_issues),
                by(review.dialogue),
                by(review.outcome),
                by(review.closed_on),
                Cell::Flag(line.late),
                sheet.fact(fact),
                sheet.checked(fact),
            ]
        });
        sheet.table("rounds", t.get("world-rounds"), &columns, rows)
    }

    /// What is late, what is due, and what can only be expected.
    fn due(&self, t: &Text) -> Table {
        let of = (self.country, self.day, self.frame.edition);
        tables::calendar(&self.dates, of, t, &self.frame.names)
    }
}
