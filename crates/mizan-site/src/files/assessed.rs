//! What is derived: assessments, findings, changes, comparisons.

use mizan_chart::Picture;
use mizan_domain::Kind;
use mizan_report::cite::{self, Work};
use mizan_report::{ReportError, Table, json, tables};
use mizan_text::Text;
use serde_json::Value;

use super::{File, about, facts_of, named_first, with};
use crate::pages;
use crate::pages::parts::headline;
use crate::paging::Paging;
use crate::views::Frame;
use crate::views::changes::Changes;
use crate::views::commitments::CommitmentsView;
use crate::views::explain::ExplainView;
use crate::views::finding::FindingView;
use crate::views::gaps::Gaps;
use crate::views::overview::Overview;
use crate::views::right::RightView;

impl File for Overview<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        json::worded(self.assessment, t, &self.frame.names)
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let names = &self.frame.names;
        vec![tables::assessment(self.assessment, t, names), tables::findings(self.assessment, t, names)]
    }
}

impl File for RightView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn works(&self, t: &Text) -> Vec<Work> {
        let names = &self.frame.names;
        let right = t.name(names, Kind::Right, self.result.right.as_str());
        let country = t.country(names, self.assessment.country);
        let title = t.with("assessment-of-right", &[("right", right.into()), ("country", country.into())]);
        let counted = self.result.steps.iter().flat_map(|step| &step.basis).filter(|basis| basis.counts);
        let facts = counted.map(|basis| &basis.fact);
        cite::of_facts(facts, &title, &self.frame.link_from_elsewhere(), t, names)
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let findings: Vec<_> = self.gaps.iter().map(|line| line.finding).collect();
        let facts = self
            .result
            .steps
            .iter()
            .flat_map(|step| &step.basis)
            .filter_map(|basis| names.facts().get(&basis.fact))
            .map(AsRef::as_ref);
        let about = with(about(&self.frame), "right", json::worded(self.result, t, names)?);
        let about = with(about, "findings", json::worded(&findings, t, names)?);
        Ok(with(about, "facts", json::facts(facts, t, names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![tables::explain(self.assessment, self.result.right.as_str(), t, &self.frame.names)]
    }
}

impl File for ExplainView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let findings: Vec<_> = self.findings.iter().map(crate::views::gaps::GapLine::deep).collect();
        let about = with(about(&self.frame), "right", json::worded(self.result, t, names)?);
        Ok(with(about, "findings", json::worded(&findings, t, names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        vec![tables::explain(self.assessment, self.result.right.as_str(), t, &self.frame.names)]
    }
}

impl File for Gaps<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn paging(&self) -> Option<Paging> {
        Some(self.paging.clone())
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let findings = self.findings();
        Ok(with(about(&self.frame), "findings", json::worded(&findings, t, &self.frame.names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let shown = mizan_assess::Assessment { findings: self.findings(), ..self.assessment.clone() };
        vec![tables::findings(&shown, t, &self.frame.names)]
    }
}

impl File for FindingView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn works(&self, t: &Text) -> Vec<Work> {
        let names = &self.frame.names;
        let title = t.message(&self.finding.message, names);
        cite::of_facts(&self.finding.facts, headline(&title), &self.frame.link_from_elsewhere(), t, names)
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let about = with(about(&self.frame), "finding", json::worded(&self.deep(), t, names)?);
        Ok(with(about, "facts", json::facts(facts_of(&self.facts), t, names)?).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let names = &self.frame.names;
        let one = mizan_assess::Assessment { findings: vec![self.deep()], ..self.assessment.clone() };
        vec![tables::findings(&one, t, names), tables::facts(facts_of(&self.facts), t, names)]
    }
}

impl File for Changes<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        json::worded(self.diff, t, &self.frame.names)
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        tables::diff(self.diff, t, &self.frame.names)
    }
}

impl File for CommitmentsView<'_> {
    fn frame(&self) -> &Frame<'_> {
        &self.frame
    }

    fn json(&self, t: &Text) -> Result<Value, ReportError> {
        let names = &self.frame.names;
        let standings = serde_json::to_value(&self.assessment.standings)?;
        let about = with(about(&self.frame), "standings", standings);
        let reservations = self.reservations.iter().map(|(statement, ..)| statement);
        let about = with(about, "reservations", json::facts(facts_of(reservations), t, names)?);
        let [due, _] = self.more(t);
        Ok(with(about, "next_reports", json::rows(&due)).into())
    }

    fn tables(&self, t: &Text) -> Vec<Table> {
        let [due, reservations] = self.more(t);
        let standings = tables::standings(self.assessment, t, &self.frame.names);
        named_first(vec![standings, due, reservations], &self.frame)
    }

    fn picture(&self, t: &Text) -> Option<Picture> {
        pages::lives::commitments(self, t)
    }
}
