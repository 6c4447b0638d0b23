//! What is recorded: facts, sources, instruments, rules, and lists of them.

use mizan_domain::Fact;
use mizan_report::cite::{self, Work};
use mizan_report::{Cell, Column, Holds, Named, Reader, ReportError, Row, Table, Target, json, tables};
use mizan_text::Text;
use serde_json::{Value, json};

use super::{File, about, facts_of, with};
use crate::address::Form;
use crate::paging::Paging;
use crate::views::Frame;
use crate::views::data::{ApiView, DataView};
use crate::views::fact::FactView;
use crate::views::facts::{FactsView, KindsView};
use crate::views::home::Home;
use crate::views::instruments::{InstrumentView, InstrumentsView};
use crate::views::method::MethodView;
use crate::views::search::{SearchView, Target as FoundTarget};
use crate::views::sources::{SourceView, SourcesView};

impl File for FactView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn works(&self, t: &Text) -> Vec<Work> {
        cite::of_fact(self.statement.fact, &self.frame.link_from_elsewhere(), t, &self.frame.names)
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let findings: Vec<&str> = self.findings.iter().map(|finding| finding.id.as_str()).collect();
        let fact = serde_json::to_value(json::FactItem::new(self.statement.fact, t, names))?;
        let about = with(about(&self.frame), "fact", fact);
        let versions = self.versions.iter().copied().map(AsRef::as_ref);
        let about = with(about, "versions", json::facts(versions, t, names)?);
        Ok(with(about, "findings", json!(findings)).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let names = &self.frame.names;
        let versions = self.versions.iter().copied().map(AsRef::as_ref);
        vec![tables::facts([self.statement.fact], t, names), tables::history(versions, t, names)]
    }
}

impl File for FactsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let facts = json::facts(self.shown.iter().copied(), t, &self.frame.names)?;
        Ok(with(about(&self.frame), "facts", facts).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![tables::facts(self.shown.iter().copied(), t, &self.frame.names)]
    }
}

impl File for KindsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "kinds", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl KindsView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [("kind", Holds::Code), ("facts", Holds::Number), ("checked", Holds::Number)]
            .map(|c| column(c, t));
        let rows = self.kinds.iter().map(|line| {
            let kind = Cell::Code { code: line.kind.name().to_owned(), word: t.kind_heading(line.kind) };
            row([kind, number(line.total), number(line.checked)])
        });
        table("kinds", t.get("site-tab-facts"), columns, rows)
    }
}

impl File for SourcesView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn json(&self, _: &Text) -> Result<Value, ReportError> {
        let sources: Result<Vec<Value>, serde_json::Error> = self
            .lines
            .iter()
            .map(|line| {
                Ok(json!({
                    "source": serde_json::to_value(line.source)?,
                    "statements": line.statements,
                    "checked": line.checked,
                    "checked_as_quotation": line.quotations,
                }))
            })
            .collect();
        Ok(with(about(&self.frame), "sources", sources?.into()).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let columns = [
            ("source", Holds::Record),
            ("kind", Holds::Code),
            ("publisher", Holds::Text),
            ("symbol", Holds::Text),
            ("date", Holds::Date),
            ("link", Holds::Text),
            ("licence", Holds::Text),
            ("uses", Holds::Number),
            ("checked", Holds::Number),
        ]
        .map(|c| column(c, t));
        let rows = self.lines.iter().map(|line| {
            let source = line.source;
            let text = |text: &Option<String>| text.clone().map_or(Cell::Empty, Cell::Text);
            row([
                Cell::Record(Named {
                    id: source.id.to_string(),
                    name: source.title.clone(),
                    to: Target::Source,
                }),
                Cell::Code {
                    code: crate::views::sources::name(source.kind).to_owned(),
                    word: t.word(source.kind),
                },
                text(&source.maker()),
                text(&source.symbol),
                source.date.map_or(Cell::Empty, Cell::Date),
                text(&source.url),
                text(&source.licence),
                number(line.statements),
                number(line.checked),
            ])
        });
        vec![table("sources", t.get("table-sources"), columns, rows)]
    }
}

impl File for SourceView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn works(&self, t: &Text) -> Vec<Work> {
        cite::of_source(self.source, &self.frame.link_from_elsewhere(), t, &self.frame.names)
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let about = with(about(&self.frame), "source", serde_json::to_value(self.source)?);
        let facts = json::facts(self.facts.iter().copied(), t, &self.frame.names)?;
        Ok(with(about, "facts", facts).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![tables::facts(self.facts.iter().copied(), t, &self.frame.names)]
    }
}

impl File for SearchView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "found", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl SearchView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [
            ("kind", Holds::Code),
            ("fact", Holds::Record),
            ("checked", Holds::Flag),
            ("excerpt", Holds::Text),
        ]
        .map(|c| column(c, t));
        let rows = self.groups.iter().flat_map(|(section, hits)| {
            hits.iter().map(|hit| {
                let (named, checked) = match hit.what {
                    FoundTarget::Fact(fact) => (
                        Named {
                            id: fact.id.to_string(),
                            name: t.title(&self.frame.names.of(fact.country), fact),
                            to: Target::Fact,
                        },
                        Cell::Flag(fact.is_verified()),
                    ),
                    FoundTarget::Source(source) => (
                        Named { id: source.id.to_string(), name: source.title.clone(), to: Target::Source },
                        Cell::Empty,
                    ),
                };
                let kind = Cell::Code { code: section.name().to_owned(), word: section.name().to_owned() };
                let excerpt = hit.snippet.clone().map_or(Cell::Empty, Cell::Text);
                row([kind, Cell::Record(named), checked, excerpt])
            })
        });
        let words = self.words.as_deref().unwrap_or_default();
        table("search", t.with("table-search", &[("words", words.into())]), columns, rows)
    }
}

impl File for InstrumentsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let facts = json::facts(self.facts(), t, &self.frame.names)?;
        Ok(with(about(&self.frame), "instruments", facts).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![tables::facts(self.facts(), t, &self.frame.names)]
    }
}

impl InstrumentsView<'_> {
    fn facts(&self) -> Vec<&Fact> {
        self.groups.iter().flat_map(|(_, lines)| lines.iter().map(|line| line.statement.fact)).collect()
    }
}

impl File for InstrumentView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let instrument = serde_json::to_value(json::FactItem::new(self.statement.fact, t, names))?;
        let about = with(about(&self.frame), "instrument", instrument);
        let provisions = self.provisions.iter().map(|(statement, _)| statement);
        let about = with(about, "provisions", json::facts(facts_of(provisions), t, names)?);
        let standing = self.dossiers.iter().map(|(_, statement)| statement);
        Ok(with(about, "commitments", json::facts(facts_of(standing), t, names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let provisions = self.provisions.iter().map(|(statement, _)| statement);
        vec![tables::facts(facts_of(provisions), t, &self.frame.names)]
    }
}

impl File for DataView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "packages", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl DataView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [
            ("table", Holds::Text),
            ("title", Holds::Text),
            ("about", Holds::Text),
            ("rows", Holds::Number),
            ("csv", Holds::Text),
            ("json", Holds::Text),
        ]
        .map(|(name, holds)| Column {
            heading: t.get(&format!("data-column-{name}")),
            ..column_of(name, holds)
        });
        let rows = self.packages.iter().flat_map(|package| {
            package.tables.iter().map(|table| {
                let file = |form: Form| {
                    let found = table.files.iter().find(|(of, _)| *of == form);
                    found.map_or(Cell::Empty, |(_, href)| Cell::Text(href.clone()))
                };
                row([
                    Cell::Text(table.name.clone()),
                    Cell::Text(table.title.clone()),
                    package.country.map_or(Cell::Empty, |country| Cell::Text(country.code().to_owned())),
                    table.rows.map_or(Cell::Empty, number),
                    file(Form::Csv),
                    file(Form::Json),
                ])
            })
        });
        table("packages", t.get("data-heading"), columns, rows)
    }
}

impl File for ApiView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "routes", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl ApiView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [
            ("route", Holds::Text),
            ("path", Holds::Text),
            ("parameters", Holds::Text),
            ("schema", Holds::Text),
        ]
        .map(|(name, holds)| Column {
            heading: t.get(&format!("data-column-{name}")),
            ..column_of(name, holds)
        });
        let rows = self.routes.iter().flat_map(|line| {
            let parameters: Vec<&str> =
                line.route.parameters.iter().map(|parameter| parameter.name()).collect();
            let parameters = parameters.join(" ");
            line.paths.iter().map(move |path| {
                row([
                    Cell::Text(line.route.name.to_owned()),
                    Cell::Text(path.clone()),
                    Cell::Text(parameters.clone()),
                    Cell::Text(line.schema.clone()),
                ])
            })
        });
        table("routes", t.get("data-api-heading"), columns, rows)
    }
}

impl File for MethodView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, _: &Text) -> Result<Value, ReportError> {
        Ok(serde_json::to_value(self.rules)?)
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        tables::method(self.rules, t, &self.frame.names)
    }
}

impl File for Home<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "countries", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl Home<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [("country", Holds::Record), ("facts", Holds::Number), ("when", Holds::Date)]
            .map(|c| column(c, t));
        let rows = self.dossiers.iter().chain(&self.others).map(|line| {
            let country =
                Named { id: line.country.to_string(), name: line.name.clone(), to: Target::Country };
            let reviewed = line.reviewed.map_or(Cell::Empty, |day| Cell::Date(day.into()));
            row([Cell::Record(country), number(line.statements), reviewed])
        });
        table("countries", t.get("site-page-countries"), columns, rows)
    }
}

pub(super) fn column((name, holds): (&'static str, Holds), t: &Text) -> Column {
    Column { heading: t.get(&format!("column-{name}")), ..column_of(name, holds) }
}

fn column_of(name: &'static str, holds: Holds) -> Column {
    Column { name, heading: String::new(), holds, reader: Reader::Both }
}

pub(super) fn row(cells: impl Into<Vec<Cell>>) -> Row {
    Row { group: None, cells: cells.into() }
}

pub(super) fn number(n: usize) -> Cell {
    Cell::Whole(i64::try_from(n).unwrap_or(i64::MAX))
}

pub(super) fn table(
    name: &'static str,
    title: String,
    columns: impl Into<Vec<Column>>,
    rows: impl Iterator<Item = Row>,
) -> Table {
    Table { name, title, about: Vec::new(), columns: columns.into(), rows: rows.collect(), notes: Vec::new() }
}
