//! What the rules conclude. One module a kind of gap; each rule is a function that adds drafts.

mod commitment;
mod enforcement;
mod evidence;
mod incorporation;
mod institutional;
mod reporting;
mod severity;

use std::collections::BTreeSet;

use mizan_domain::kinds::{Interval, Measure};
use mizan_domain::{Fact, FactId, Holds};

use crate::pass::Pass;
use crate::{Arg, Finding, Message, Step};

/// A conclusion before it is weighed.
pub(crate) struct Draft<'a> {
    pub(crate) rule: &'static str,
    pub(crate) subject: String,
    pub(crate) step: Step,
    pub(crate) certain: bool,
    /// Numbers of the rights concerned.
    pub(crate) rights: Vec<usize>,
    /// Numbers of the provisions concerned.
    pub(crate) provisions: Vec<usize>,
    pub(crate) facts: Vec<&'a Fact>,
    /// The conclusion in a sentence, where the run explains.
    pub(crate) message: Option<Message>,
    /// The base, where it isn't the rule's own.
    pub(crate) base: Option<u8>,
    pub(crate) long_overdue: bool,
    /// Measures that the facts themselves name.
    pub(crate) named_measures: Vec<String>,
}

impl<'a> Draft<'a> {
    pub(crate) fn new(rule: &'static str, subject: impl Into<String>, step: Step) -> Self {
        Self {
            rule,
            subject: subject.into(),
            step,
            certain: true,
            rights: Vec::new(),
            provisions: Vec::new(),
            facts: Vec::new(),
            message: None,
            base: None,
            long_overdue: false,
            named_measures: Vec::new(),
        }
    }

    pub(crate) fn certain(mut self, certain: bool) -> Self {
        self.certain = certain;
        self
    }

    pub(crate) fn rights(mut self, rights: impl IntoIterator<Item = usize>) -> Self {
        self.rights = rights.into_iter().collect();
        self.rights.sort_unstable();
        self.rights.dedup();
        self
    }

    pub(crate) fn provisions(mut self, provisions: impl IntoIterator<Item = usize>) -> Self {
        self.provisions = provisions.into_iter().collect();
        self
    }

    pub(crate) fn facts(mut self, facts: impl IntoIterator<Item = &'a Fact>) -> Self {
        self.facts.extend(facts);
        self
    }

    pub(crate) fn says(mut self, message: Message) -> Self {
        self.message = Some(message);
        self
    }
}

/// The conclusions of a pass. A run that doesn't explain needs no more than which rule found what:
/// the modules leave out the rest there.
pub(crate) struct Drafts<'a> {
    drafts: Vec<Draft<'a>>,
    explains: bool,
}

impl<'a> Drafts<'a> {
    /// Adds a finding; what it says is made only where the run explains.
    pub(crate) fn add(
        &mut self,
        rule: &'static str,
        subject: impl Into<String>,
        step: Step,
        rest: impl FnOnce(Draft<'a>) -> Draft<'a>,
    ) {
        let draft = Draft::new(rule, subject, step);
        self.drafts.push(if self.explains { rest(draft) } else { draft });
    }
}

/// How far an interval satisfies 'at most'.
pub(crate) fn at_most(level: Interval, most: u8) -> Holds {
    match (level.high() <= most, level.low() <= most) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::Maybe,
        (false, false) => Holds::No,
    }
}

/// How far an interval satisfies 'at least'.
pub(crate) fn at_least(level: Interval, least: u8) -> Holds {
    match (level.low() >= least, level.high() >= least) {
        (true, _) => Holds::Yes,
        (false, true) => Holds::Maybe,
        (false, false) => Holds::No,
    }
}

fn drafts<'a>(pass: &Pass<'a, '_>) -> Vec<Draft<'a>> {
    let mut drafts = Drafts { drafts: Vec::new(), explains: pass.run.explains };
    commitment::add(pass, &mut drafts);
    incorporation::add(pass, &mut drafts);
    institutional::add(pass, &mut drafts);
    reporting::add(pass, &mut drafts);
    enforcement::add(pass, &mut drafts);
    evidence::add(pass, &mut drafts);
    drafts.drafts
}

/// The ids of a pass's findings.
pub(crate) fn ids(pass: &Pass) -> BTreeSet<String> {
    drafts(pass).into_iter().map(|d| id(&d)).collect()
}

fn id(draft: &Draft) -> String {
    [draft.rule, ".", &draft.subject].concat()
}

/// Every finding of a pass, by rank: severity, certain first, number of rights, id.
pub(crate) fn findings(pass: &Pass) -> Vec<Finding> {
    let raised = pass.run.times_raised();
    let mut findings: Vec<Finding> =
        drafts(pass).into_iter().filter_map(|d| weigh(pass, d, &raised)).collect();
    findings.sort_by(|a, b| {
        (b.severity, b.certain, b.rights.len())
            .cmp(&(a.severity, a.certain, a.rights.len()))
            .then_with(|| a.id.cmp(&b.id))
    });
    findings
}

fn weigh(pass: &Pass, draft: Draft, raised: &[usize]) -> Option<Finding> {
    let row = pass.case.rules.row(draft.rule)?;
    let parts = severity::parts(pass, &draft, row, raised);
    let sum: i8 = parts.iter().fold(0, |sum, p| sum.saturating_add(p.add));
    let facts: BTreeSet<&FactId> = draft.facts.iter().map(|f| &f.id).collect();
    let rights: Vec<_> =
        draft.rights.iter().filter_map(|n| pass.case.rights.get(*n)).map(|r| r.key.clone()).collect();
    let answers = |m: &Measure| {
        m.answers.iter().any(|a| a == draft.rule)
            && (m.rights.is_empty() || m.rights.iter().any(|r| rights.contains(r)))
    };
    let mut measures: Vec<mizan_domain::MeasureId> = Vec::new();
    let named = draft.named_measures.iter().map(String::as_str);
    let catalogued = pass.case.measures.iter().filter(|(_, m)| answers(m)).map(|(id, _)| *id);
    for id in named.chain(catalogued) {
        if !measures.iter().any(|m| m.as_str() == id)
            && let Ok(id) = id.parse()
        {
            measures.push(id);
        }
    }
    Some(Finding {
        id: id(&draft),
        rule: draft.rule.to_owned(),
        kind: row.gap,
        right: rights.first().cloned(),
        rights,
        step: draft.step,
        certain: draft.certain,
        severity: u8::try_from(sum.clamp(1, 5)).unwrap_or(1),
        parts,
        facts: facts.into_iter().cloned().collect(),
        measures,
        since: None,
        robustness: None,
        message: draft.message.unwrap_or_else(|| Message::new("")),
    })
}

/// A level as an argument.
pub(crate) fn level(step: Step, level: Interval) -> Arg {
    Arg::Level { step, level }
}
