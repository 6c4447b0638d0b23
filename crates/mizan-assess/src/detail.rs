//! What lies between the facts and the levels of a country on a day, for whoever shows it piece by
//! piece: what each body is worth, what each reviewing body waits for, how law answers each provision.
//! The same steps as in the assessment: nothing is judged here a second time.

use std::collections::BTreeMap;

use mizan_domain::kinds::{Dimension, Interval};
use mizan_domain::{Country, Day, Fact, FactId, Facts, Holds, InstrumentId, PartialDate, ProvisionId};

use crate::case::{Case, InstitutionInfo, ProvisionInfo};
use crate::rulebook::Rulebook;
use crate::run::Run;
use crate::step::institutions::BodyLevel;
use crate::step::law::ProvisionLaw;
use crate::step::rounds::BodyReview;

/// A body on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyDetail {
    /// The record of the body.
    pub fact: FactId,
    /// Whether it exists on the day.
    pub exists: Holds,
    /// Its level over the assessments that count; absent: none does.
    pub level: Option<Interval>,
    /// Each dimension over the assessments that count.
    pub dimensions: BTreeMap<Dimension, Interval>,
    /// Whether no assessment that counts was checked.
    pub unverified: bool,
    /// Every assessment known by the day, oldest first.
    pub assessments: Vec<AssessedBody>,
}

/// One assessment of a body.
#[derive(Clone, Debug, PartialEq)]
pub struct AssessedBody {
    /// The assessment.
    pub fact: FactId,
    /// When it was made.
    pub assessed: PartialDate,
    /// What it says of each dimension.
    pub dimensions: BTreeMap<Dimension, Interval>,
    /// The level that it gives, where it counts on the day and gives one.
    pub level: Option<Interval>,
    /// Whether it counts on the day: no newer one of its source replaces it, and it isn't history.
    pub counts: bool,
    /// Whether nobody checked it.
    pub unverified: bool,
}

/// What one reviewing body makes of the State on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct BodyRounds {
    /// The instrument; absent: the Universal Periodic Review.
    pub instrument: Option<InstrumentId>,
    /// Whether the instrument binds the State: before that nothing is due.
    pub bound: Holds,
    /// The level that its rounds give.
    pub level: Option<Interval>,
    /// The latest round with a dialogue.
    pub latest: Option<FactId>,
    /// Reports that are due and not in.
    pub overdue: Vec<OverdueReport>,
}

/// A report that is due and not in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverdueReport {
    /// The round that sets the due date.
    pub fact: FactId,
    /// The due date.
    pub due: PartialDate,
    /// Whether it is overdue, or may be.
    pub holds: Holds,
    /// Whether a source shows that it wasn't in; else nothing is recorded.
    pub shown: bool,
    /// Whether the State had never reported to this body.
    pub first: bool,
}

/// How domestic law answers a provision, in one of four words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// Fully.
    Full,
    /// With limits, in part, or in part of the State.
    Partial,
    /// Somebody looked, and no norm answers.
    Absent,
    /// A norm conflicts with it.
    Conflict,
}

impl Answer {
    /// The four words in order.
    pub const ALL: [Self; 4] = [Self::Full, Self::Partial, Self::Absent, Self::Conflict];

    /// Its name in data and message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Partial => "partial",
            Self::Absent => "absent",
            Self::Conflict => "conflict",
        }
    }
}

/// What domestic law makes of a provision on the day.
#[derive(Clone, Debug, PartialEq)]
pub struct ProvisionDetail {
    /// The provision.
    pub provision: ProvisionId,
    /// Its level; absent: nobody has judged it.
    pub level: Option<Interval>,
    /// The same as one of four words.
    pub answer: Option<Answer>,
    /// The judgements that hold or may hold.
    pub judgements: Vec<FactId>,
}

/// What lies between the facts and the levels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// Every body, in the order of its record.
    pub bodies: Vec<BodyDetail>,
    /// Every reviewing body with a recorded round, the Universal Periodic Review first.
    pub rounds: Vec<BodyRounds>,
    /// Every provision that holds on the day.
    pub provisions: Vec<ProvisionDetail>,
}

/// The detail of a country on a day.
pub fn detail(facts: &Facts, rules: &Rulebook, country: Country, as_of: Day) -> Detail {
    let case = Case::new(facts, rules, country);
    let run = Run::plain(&case, as_of, false);
    let levels = run.body_levels();
    let bodies = case.institutions.iter().zip(&levels).map(|(info, level)| body(&run, info, level));
    let bindings = run.bindings();
    let reviews = run.body_reviews();
    let universal = run.body_review(&case.universal_reviews, true);
    let of_instruments = case.instruments.iter().zip(&bindings).zip(&reviews);
    let rounds = std::iter::once(rounds(None, Holds::Yes, &universal)).chain(
        of_instruments
            .map(|((info, binding), review)| rounds(Some(info.key.clone()), binding.holds(), review)),
    );
    let laws = run.laws(&run.forces());
    let provisions = case
        .provisions
        .iter()
        .zip(&laws)
        .filter(|(info, _)| info.fact.holds.on(as_of).possible())
        .filter_map(|(info, law)| provision(info, law));
    Detail { bodies: bodies.collect(), rounds: rounds.flatten().collect(), provisions: provisions.collect() }
}

fn body<'a>(run: &Run<'a>, info: &'a InstitutionInfo<'a>, level: &BodyLevel<'a>) -> BodyDetail {
    let mut assessments: Vec<AssessedBody> = run
        .known_of(info)
        .map(|capacity| {
            let own = level.assessments.iter().find(|(counted, _)| counted.entry.n == capacity.entry.n);
            AssessedBody {
                fact: capacity.entry.fact.id.clone(),
                assessed: capacity.entry.body.assessed,
                dimensions: capacity.dimensions.iter().copied().collect(),
                level: own.and_then(|(_, level)| *level),
                counts: own.is_some(),
                unverified: !capacity.entry.fact.is_verified(),
            }
        })
        .collect();
    assessments.sort_by(|a, b| (a.assessed, &a.fact).cmp(&(b.assessed, &b.fact)));
    BodyDetail {
        fact: info.entry.fact.id.clone(),
        exists: run.holds(&info.entry),
        level: level.level,
        dimensions: level.dimensions.iter().copied().collect(),
        unverified: assessments.iter().filter(|a| a.counts).all(|a| a.unverified),
        assessments,
    }
}

fn rounds(instrument: Option<InstrumentId>, bound: Holds, review: &BodyReview) -> Option<BodyRounds> {
    review.recorded.then(|| BodyRounds {
        instrument,
        bound,
        level: review.level,
        latest: review.latest.map(|latest| latest.fact.id.clone()),
        overdue: review
            .overdue
            .iter()
            .map(|late| OverdueReport {
                fact: late.entry.fact.id.clone(),
                due: late.due,
                holds: late.holds,
                shown: late.shown,
                first: late.first,
            })
            .collect(),
    })
}

fn provision(info: &ProvisionInfo, law: &ProvisionLaw) -> Option<ProvisionDetail> {
    let full = Interval::point(4);
    let answer = match law.level {
        None => None,
        Some(_) if law.conflict.possible() => Some(Answer::Conflict),
        Some(_) if law.absent.possible() => Some(Answer::Absent),
        Some(level) if level == full => Some(Answer::Full),
        Some(_) => Some(Answer::Partial),
    };
    let judgements: Vec<&Fact> = law.judged.iter().map(|judged| judged.info.entry.fact).collect();
    Some(ProvisionDetail {
        provision: info.id.parse().ok()?,
        level: law.level,
        answer,
        judgements: judgements.into_iter().map(|fact| fact.id.clone()).collect(),
    })
}
