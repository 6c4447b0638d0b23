//! What rights meet in a country, and the pages that explain: as data.

use mizan_domain::{Fact, Kind};
use mizan_report::{Cell, Holds, Named, ReportError, Table, Target, json, tables};
use mizan_text::Text;
use serde_json::{Value, json};

use super::recorded::{column, number, row, table};
use super::{File, about, with};
use crate::pages::what_if::says;
use crate::paging::Paging;
use crate::views::Frame;
use crate::views::about::About;
use crate::views::barriers::BarriersView;
use crate::views::cases::CasesView;
use crate::views::glossary::Glossary;
use crate::views::issues::{IssueView, IssuesView};
use crate::views::know::{KnowRightView, KnowView};
use crate::views::measures::{MeasureView, MeasuresView};
use crate::views::society::{AwarenessView, SocietyView};
use crate::views::what_if::WhatIfView;

/// Views whose data are facts as they are recorded.
trait Recorded {
    fn own_frame(&self) -> &Frame<'_>;
    fn facts(&self) -> Vec<&Fact>;
}

impl<V: Recorded> File for V {
    fn frame(&self) -> &Frame<'_> {
        self.own_frame()
    }

    fn paging(&self) -> Option<Paging> {
        Some(Paging::of_files(self.own_frame(), self.facts().len()))
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let frame = self.own_frame();
        let all = self.facts();
        let here = Paging::of_files(frame, all.len());
        let facts = json::facts(here.of(&all).iter().copied(), t, &frame.names)?;
        Ok(with(about(frame), "facts", facts).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let all = self.facts();
        let here = Paging::of_files(self.own_frame(), all.len());
        vec![tables::facts(here.of(&all).iter().copied(), t, &self.own_frame().names)]
    }
}

impl Recorded for IssuesView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        let issues = self.issues.iter().map(|line| line.statement.fact);
        issues.chain(self.documented.iter().map(|statement| statement.fact)).collect()
    }
}

impl Recorded for IssueView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        let beside = [&self.cases, &self.factors, &self.said].into_iter().flatten();
        std::iter::once(&self.statement).chain(beside).map(|statement| statement.fact).collect()
    }
}

impl Recorded for CasesView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        self.groups.iter().flat_map(|(_, lines)| lines.iter().map(|line| line.statement.fact)).collect()
    }
}

impl Recorded for BarriersView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        let factors = self.groups.iter().flat_map(|(_, lines)| lines.iter().map(|line| line.statement.fact));
        factors.chain(self.searches.iter().map(|statement| statement.fact)).collect()
    }
}

impl Recorded for SocietyView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        let others = self.others.iter().flat_map(|(_, lines)| lines);
        let actors = self.civil.iter().chain(others).map(|line| line.statement.fact);
        actors.chain(self.risks.iter().chain(&self.work).map(|statement| statement.fact)).collect()
    }
}

impl Recorded for AwarenessView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        self.groups.iter().map(|line| line.statement.fact).collect()
    }
}

impl Recorded for KnowRightView<'_> {
    fn own_frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn facts(&self) -> Vec<&Fact> {
        let provisions = self.treaties.iter().flat_map(|t| t.provisions.iter().map(|(fact, _)| *fact));
        let law = self.norms.iter().map(|line| line.fact).chain(self.bodies.iter().map(|line| line.fact));
        law.chain(provisions).collect()
    }
}

impl File for KnowView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "rights", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl KnowView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [column(("right", Holds::Record), t), column(("meaning", Holds::Text), t)];
        let rows = self.ids.iter().map(|id| {
            let key = format!("know-means-{id}");
            let meaning = if t.has(&key) { Cell::Text(t.get(&key)) } else { Cell::Empty };
            row([Cell::Record(named(Kind::Right, id.as_str(), &self.frame, t)), meaning])
        });
        table("know", t.get("know-heading"), columns, rows)
    }
}

fn named(kind: Kind, id: &str, frame: &Frame<'_>, t: &Text) -> Named {
    let fact = mizan_domain::FactId::new(None, kind, id);
    Named { id: fact.to_string(), name: t.name(&frame.names, kind, id), to: Target::Fact }
}

impl File for MeasuresView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "measures", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl MeasuresView<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns = [("measure", Holds::Record), ("gaps", Holds::Codes), ("answers", Holds::Number)]
            .map(|c| column(c, t));
        let rows = self.lines.iter().map(|line| {
            let gaps = line.by_gap.iter().filter(|(_, count)| *count > 0);
            let gaps = gaps.map(|(gap, _)| (gap.name().to_owned(), t.gap(*gap))).collect();
            let measure = named(Kind::Measure, line.id.as_str(), &self.frame, t);
            row([Cell::Record(measure), Cell::Codes(gaps), number(line.total)])
        });
        table("measures", t.get("pages-measures-by-gap"), columns, rows)
    }
}

impl File for MeasureView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let measure = serde_json::to_value(json::FactItem::new(self.statement.fact, t, names))?;
        let about = with(about(&self.frame), "measure", measure);
        Ok(with(about, "findings", json::worded(&self.findings, t, names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let columns = [("finding", Holds::Text), ("gap", Holds::Code), ("severity", Holds::Number)]
            .map(|c| column(c, t));
        let names = &self.frame.names;
        let rows = self.findings.iter().map(|finding| {
            let gap = Cell::Code { code: finding.kind.name().to_owned(), word: t.gap(finding.kind) };
            let words = t.message(&finding.message, names);
            row([Cell::Text(words), gap, number(finding.severity.into())])
        });
        let title = t.name(names, Kind::Measure, self.id.as_str());
        vec![table("measure", title, columns, rows)]
    }
}

impl File for WhatIfView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let frame = &self.frame;
        let offered = self.offers.changes.iter().chain(&self.ticked);
        let offered: Vec<Value> =
            offered.map(|change| json!({ "do": change.word, "says": says(change, frame, t) })).collect();
        let measures: Vec<&str> = self.offers.measures.iter().map(|(fact, ..)| fact.id.local()).collect();
        let about = with(about(frame), "changes", offered.into());
        let about = with(about, "measures", json!(measures));
        let answer = self.answer.as_ref().map(|answer| json::worded(answer, t, &frame.names)).transpose()?;
        Ok(with(about, "what_if", answer.unwrap_or(Value::Null)).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        if let Some(answer) = &self.answer {
            return tables::what_if(answer, t, &self.frame.names);
        }
        let columns = [column(("measure", Holds::Record), t), column(("changes", Holds::Number), t)];
        let rows = self.offers.measures.iter().map(|(fact, changes, _)| {
            row([Cell::Record(named(Kind::Measure, fact.id.local(), &self.frame, t)), number(*changes)])
        });
        vec![table("what-if", t.get("pages-what-if"), columns, rows)]
    }
}

impl File for Glossary<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        Ok(with(about(&self.frame), "terms", json::rows(&self.table(t))).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![self.table(t)]
    }
}

impl Glossary<'_> {
    fn table(&self, t: &Text) -> Table {
        let columns =
            [("id", Holds::Text), ("term", Holds::Text), ("meaning", Holds::Text)].map(|c| column(c, t));
        let rows = self.letters.iter().flat_map(|(_, terms)| terms).map(|term| {
            row([
                Cell::Text(term.key.to_owned()),
                Cell::Text(term.name.clone()),
                Cell::Text(term.means.clone()),
            ])
        });
        table("glossary", t.get("site-page-glossary"), columns, rows)
    }
}

impl File for About<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, _: &Text) -> Result<Value, ReportError> {
        let numbers = json!({
            "facts": self.tally.facts, "checked": self.tally.checked, "sources": self.sources, "dossiers": self.dossiers,
        });
        Ok(with(about(&self.frame), "numbers", numbers).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let columns = [("facts", Holds::Number), ("checked", Holds::Number), ("sources", Holds::Number)]
            .map(|c| column(c, t));
        let numbers = row([number(self.tally.facts), number(self.tally.checked), number(self.sources)]);
        vec![table("about", t.get("about-heading"), columns, std::iter::once(numbers))]
    }
}
