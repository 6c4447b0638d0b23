//! Pages with a picture: every number of the picture stands in the table, and nothing else.

use mizan_chart::Picture;
use mizan_domain::{Day, Kind};
use mizan_report::{Cell, Column, Holds, Named, Reader, ReportError, Row, Table, Target, json, tables};
use mizan_text::Text;
use serde_json::Value;

use super::{File, about, with};
use crate::pages;
use crate::views::Frame;
use crate::views::compare::{CompareView, Wanted};
use crate::views::measured::MeasuredView;
use crate::views::practice::{Measured, SeriesColumn};
use crate::views::timeline::{Absent, Line, TimelineView};

impl File for MeasuredView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "right", self.right.as_str().into());
        Ok(with(about, "values", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        pages::measured::picture(self, t)
    }
}

impl MeasuredView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [
            ("series", Holds::Code),
            ("year", Holds::Number),
            ("value", Holds::Number),
            ("low", Holds::Number),
            ("high", Holds::Number),
            ("higher_is_better", Holds::Flag),
            ("fact", Holds::Record),
            ("checked", Holds::Code),
        ]
        .map(|c| column(c, t));
        let rows = self.series.series.iter().flat_map(|column| {
            column.values.iter().map(|value| {
                let series = Cell::Code { code: column.series.id.clone(), word: column.name.clone() };
                let better = Cell::Flag(column.series.higher_is_better);
                let [number, low, high] = numbers(value);
                let fact = named(value.fact, &self.frame, t);
                let checked = Cell::checked(value.fact.checked(), t);
                row(vec![series, Cell::Whole(value.year.into()), number, low, high, better, fact, checked])
            })
        });
        let right = t.name(&self.frame.names, Kind::Right, self.right.as_str());
        let title = t.with("pictures-measured-heading", &[("subject", right.into())]);
        table("measured", title, columns, rows, &self.frame)
    }
}

impl File for TimelineView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "from", self.window.from.to_string().into());
        let about = with(about, "to", self.window.to.to_string().into());
        Ok(with(about, "entries", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        Some(pages::drawn::timeline(self, t))
    }
}

impl TimelineView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [
            ("from", Holds::Date),
            ("until", Holds::Date),
            ("track", Holds::Code),
            ("fact", Holds::Record),
            ("effect", Holds::Code),
            ("bound", Holds::Code),
            ("value", Holds::Number),
            ("low", Holds::Number),
            ("high", Holds::Number),
            ("checked", Holds::Code),
        ]
        .map(|c| column(c, t));
        let entries = self.listed().into_iter().flatten().map(|line| self.entry(line, t));
        let absent = self.absent.iter().map(|absent| self.not_bound(absent, t));
        let values = self.practice.iter().flat_map(|column| self.values(column, t));
        let title = pages::timeline::heading(self, t);
        table("timeline", title, columns, entries.chain(absent).chain(values), &self.frame)
    }

    fn entry(&self, line: &Line<'_>, t: &Text) -> Row {
        let entry = &line.entry;
        let code = |code: &str, word: String| Cell::Code { code: code.to_owned(), word };
        row(vec![
            Cell::Date(entry.from),
            entry.until.map_or(Cell::Empty, Cell::Date),
            code(entry.track.name(), pages::drawn::kind(line, t)),
            named(line.fact, &self.frame, t),
            entry.effect.map_or(Cell::Empty, |effect| code(effect.name(), t.word(effect))),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::checked(entry.checked, t),
        ])
    }

    fn not_bound(&self, absent: &Absent<'_>, t: &Text) -> Row {
        let id = absent.instrument.as_str();
        let instrument = || Named {
            id: id.to_owned(),
            name: t.name(&self.frame.names, Kind::Instrument, id),
            to: Target::Record(Kind::Instrument),
        };
        let why = absent.why.name();
        let mut cells = vec![Cell::Empty; 10];
        for (n, cell) in [
            (2, Cell::Code { code: "treaty".to_owned(), word: t.get("track-treaty") }),
            (3, absent.fact.map_or_else(|| Cell::Record(instrument()), |fact| named(fact, &self.frame, t))),
            (5, Cell::Code { code: why.to_owned(), word: t.get(&format!("pictures-{why}")) }),
            (9, absent.fact.map_or(Cell::Empty, |fact| Cell::checked(fact.checked(), t))),
        ] {
            if let Some(place) = cells.get_mut(n) {
                *place = cell;
            }
        }
        row(cells)
    }

    fn values(&self, column: &SeriesColumn<'_>, t: &Text) -> Vec<Row> {
        let practice =
            || Cell::Code { code: "practice".to_owned(), word: t.step(mizan_assess::Step::Practice) };
        let rows = column.values.iter().map(|value| {
            let [number, low, high] = numbers(value);
            row(vec![
                Cell::Date(mizan_domain::PartialDate::Year(value.year)),
                Cell::Empty,
                practice(),
                named(value.fact, &self.frame, t),
                Cell::Empty,
                Cell::Empty,
                number,
                low,
                high,
                Cell::checked(value.fact.checked(), t),
            ])
        });
        rows.collect()
    }
}

impl File for CompareView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let mut whole = json::worded(self.comparison, t, &self.frame.names)?;
        if let (Some(object), true) = (whole.as_object_mut(), self.series.is_some()) {
            object.insert("measured".to_owned(), json::rows(&self.measured(t)));
        }
        Ok(whole)
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let mut all = tables::comparison(self.comparison, t, &self.frame.names);
        all.push(self.measured(t));
        let first = match self.wanted {
            Wanted::Steps => 0,
            Wanted::Bound => 1,
            Wanted::Measured => 2,
        };
        // The first is the CSV.
        if let Some(before) = all.get_mut(..=first) {
            before.rotate_right(1);
        }
        all
    }

    fn day(&self) -> Day {
        self.day
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        pages::panels::picture(self, t)
    }
}

impl CompareView<'_> {
    /// What is measured of the right in each country.
    fn measured(&self, t: &Text) -> Table {
        let columns = [
            ("country", Holds::Record),
            ("series", Holds::Code),
            ("year", Holds::Number),
            ("value", Holds::Number),
            ("low", Holds::Number),
            ("high", Holds::Number),
            ("checked", Holds::Code),
        ]
        .map(|c| column(c, t));
        let rows =
            self.rows.iter().flat_map(|row| row.measured.iter().map(move |column| (row.country, column)));
        let rows = rows.flat_map(|(country, column)| {
            let of = move || Named {
                id: country.code().to_owned(),
                name: t.country(&self.frame.names, country),
                to: Target::Country,
            };
            column.values.iter().map(move |value| {
                let [number, low, high] = numbers(value);
                let series = Cell::Code { code: column.series.id.clone(), word: column.name.clone() };
                let checked = Cell::checked(value.fact.checked(), t);
                row(vec![
                    Cell::Record(of()),
                    series,
                    Cell::Whole(value.year.into()),
                    number,
                    low,
                    high,
                    checked,
                ])
            })
        });
        let title = pages::panels::measured_title(self, t).unwrap_or_else(|| t.get("pictures-compare-none"));
        let mut table = table("measured", title, columns, rows, &self.frame);
        table.about = vec![
            ("as_of", Cell::Date(self.day.into())),
            ("edition", Cell::Text(self.frame.edition.to_owned())),
        ];
        table
    }
}

fn numbers(measured: &Measured<'_>) -> [Cell; 3] {
    let number = |number: Option<f64>| number.map_or(Cell::Empty, Cell::Decimal);
    [Cell::Decimal(measured.value), number(measured.low), number(measured.high)]
}

fn named(fact: &mizan_domain::Fact, frame: &Frame<'_>, t: &Text) -> Cell {
    Cell::Record(Named { id: fact.id.to_string(), name: t.title(&frame.names, fact), to: Target::Fact })
}

fn column((name, holds): (&'static str, Holds), t: &Text) -> Column {
    let heading = if name == "year" {
        t.get("site-year")
    } else {
        t.get(&format!("column-{}", name.replace('_', "-")))
    };
    Column { name, heading, holds, reader: Reader::Both }
}

fn row(cells: Vec<Cell>) -> Row {
    Row { group: None, cells }
}

fn table(
    name: &'static str,
    title: String,
    columns: impl Into<Vec<Column>>,
    rows: impl Iterator<Item = Row>,
    frame: &Frame<'_>,
) -> Table {
    let about = frame.country.iter().flat_map(|here| {
        [
            ("country", Cell::Text(here.country.code().to_owned())),
            ("as_of", Cell::Date(here.day.into())),
            ("edition", Cell::Text(frame.edition.to_owned())),
        ]
    });
    Table {
        name,
        title,
        about: about.collect(),
        columns: columns.into(),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}
