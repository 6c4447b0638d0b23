//! What can be said of XXA.

use mizan_domain::Fact;
use mizan_domain::kinds::{
    Acceptance, Act, Alignment, Audience, Capacity, Commitment, Count, CountUnit, Dimension, DimensionLevel,
    Direction, Extent, Factor, FactorDirection, FactorKind, FollowUp, Implementation, ImplementationStatus,
    Institution, InstitutionKind, Interval, Issue, JudgmentAct, Lens, Mandate, Norm, NormEffect, NormKind,
    Observation, ProcedureKind, Recommendation, Relation, Reservation, ReservationEffect, Response, Review,
    Search, SearchedFor, Territory, Voice, Working,
};

use super::{Edit, date, day, fact, id, ids};

fn commitment(instrument: &str, act: Act) -> Commitment {
    Commitment {
        instrument: id(instrument),
        signed: None,
        act,
        deposited: None,
        binds_from: None,
        withdrawn: None,
        seen_on: None,
    }
}

/// Accession by a deposit; binds a month later.
pub(crate) fn joined(instrument: &str, deposited: &str) -> Fact {
    let mut commitment = commitment(instrument, Act::Accession);
    commitment.deposited = Some(date(deposited));
    fact(instrument, commitment).from(deposited)
}

pub(crate) fn signed(instrument: &str, on: &str) -> Fact {
    let mut commitment = commitment(instrument, Act::SignedOnly);
    commitment.signed = Some(date(on));
    fact(instrument, commitment).from(on)
}

/// Not joined, as a list of that day shows.
pub(crate) fn absent(instrument: &str, seen_on: &str) -> Fact {
    let mut commitment = commitment(instrument, Act::None);
    commitment.seen_on = Some(date(seen_on));
    fact(instrument, commitment)
}

/// Changes the body of a commitment.
pub(crate) fn commit(fact: Fact, change: impl FnOnce(&mut Commitment)) -> Fact {
    fact.edit(|f| match &mut f.body {
        mizan_domain::Body::Commitment(commitment) => change(commitment),
        other => panic!("{other:?} is no commitment"),
    })
}

pub(crate) fn procedure_of(instrument: &str, procedure: ProcedureKind, accepted: bool, from: &str) -> Fact {
    let name = format!("{instrument}-{}-{accepted}", procedure.name());
    let acceptance = Acceptance { instrument: id(instrument), procedure, accepted, article: None };
    fact(&name, acceptance).from(from)
}

/// A reservation that modifies provisions; none named: the whole instrument.
pub(crate) fn reservation(name: &str, instrument: &str, provisions: &[&str], from: &str) -> Fact {
    let reservation = Reservation {
        instrument: id(instrument),
        called: "reservation".to_owned(),
        made_at: "accession".to_owned(),
        made: None,
        provisions: ids(provisions),
        whole: provisions.is_empty(),
        place: None,
        summary: "Domestic law prevails.".to_owned(),
        effect: ReservationEffect::Modifies,
        reasoning: None,
        status: None,
        objections: Vec::new(),
    };
    fact(name, reservation).from(from)
}

/// A statute throughout the State, in force since 1990.
pub(crate) fn norm(name: &str) -> Fact {
    norm_in(name, &[])
}

/// A statute of some parts of the State, in force since 1990.
pub(crate) fn norm_in(name: &str, territory: &[&str]) -> Fact {
    let norm = Norm {
        title: name.to_owned(),
        kind: NormKind::Statute,
        number: None,
        made: None,
        seen_in_force: None,
        territory: territory.iter().map(|t| (*t).to_owned()).collect(),
        territory_note: None,
        effect: NormEffect::Protects,
        rights: Vec::new(),
        content: None,
        limits: None,
        acts_on: Vec::new(),
        does: None,
    };
    fact(name, norm).from("1990-01-01")
}

/// Changes the body of a norm.
pub(crate) fn legislate(fact: Fact, change: impl FnOnce(&mut Norm)) -> Fact {
    fact.edit(|f| match &mut f.body {
        mizan_domain::Body::Norm(norm) => change(norm),
        other => panic!("{other:?} is no norm"),
    })
}

pub(crate) fn judgment(name: &str, acts_on: &str, does: JudgmentAct, from: &str) -> Fact {
    let judgment = legislate(norm(name), |n| {
        n.kind = NormKind::Judgment;
        n.acts_on = ids(&[acts_on]);
        n.does = Some(does);
    });
    judgment.from(from)
}

/// A judgement on a provision and norms; its id is both.
pub(crate) fn alignment(provision: &str, norms: &[&str], relation: Relation) -> Fact {
    let alignment = Alignment {
        provision: id(provision),
        norms: ids(norms),
        relation,
        extent: (relation == Relation::Conflict).then_some(Extent::Part),
        territory: Vec::new(),
        missing: None,
        reasoning: "Read side by side.".to_owned(),
    };
    fact(&format!("{provision}-{}", norms.first().copied().unwrap_or("none")), alignment)
}

/// A conflict with the whole of a provision.
pub(crate) fn conflict_with_whole(provision: &str, norm: &str) -> Fact {
    alignment(provision, &[norm], Relation::Conflict).edit(|f| {
        if let mizan_domain::Body::Alignment(a) = &mut f.body {
            a.extent = Some(Extent::Whole);
        }
    })
}

pub(crate) fn territory(code: &str) -> Fact {
    let name = code.to_lowercase();
    fact(&name, Territory { code: code.to_owned(), name: code.to_owned() })
}

pub(crate) fn body(name: &str) -> Fact {
    let institution = Institution {
        name: name.to_owned(),
        kind: InstitutionKind::Commission,
        legal_basis: None,
        mandate: None,
        status: None,
        comprises: Vec::new(),
    };
    fact(name, institution)
}

/// A mandate of a body for a right; no right: general; no body: nobody has one.
pub(crate) fn mandate(body: &str, right: &str, direction: Direction) -> Fact {
    let mandate = Mandate {
        institution: (!body.is_empty()).then(|| id(body)),
        right: (!right.is_empty()).then(|| id(right)),
        excludes: Vec::new(),
        direction,
    };
    let name = [body, right].iter().filter(|x| !x.is_empty()).copied().collect::<Vec<_>>().join("-");
    fact(&name, mandate)
}

/// An assessment of a body with one level in each dimension given.
pub(crate) fn capacity(name: &str, body: &str, assessed: &str, levels: &[(Dimension, u8, u8)]) -> Fact {
    let level = |(dimension, low, high): &(Dimension, u8, u8)| DimensionLevel {
        dimension: *dimension,
        level: Interval::new(*low, *high),
    };
    let capacity = Capacity {
        institution: id(body),
        assessed: date(assessed),
        working: None,
        words: Vec::new(),
        grade: None,
        levels: levels.iter().map(level).collect(),
        enhancement: None,
        measures: Vec::new(),
    };
    fact(name, capacity).from(assessed)
}

/// Changes the body of a capacity assessment.
pub(crate) fn assess_as(fact: Fact, change: impl FnOnce(&mut Capacity)) -> Fact {
    fact.edit(|f| match &mut f.body {
        mizan_domain::Body::Capacity(capacity) => change(capacity),
        other => panic!("{other:?} is no capacity"),
    })
}

/// A body that works only as far as a source says.
pub(crate) fn working(name: &str, body: &str, assessed: &str, working: Working) -> Fact {
    assess_as(capacity(name, body, assessed, &[]), |c| c.working = Some(working))
}

/// A round before an instrument's body, or before the Universal Periodic Review.
pub(crate) fn review(name: &str, instrument: &str, change: impl FnOnce(&mut Review)) -> Fact {
    let mut review = Review {
        mechanism: if instrument.is_empty() { "upr".to_owned() } else { instrument.to_owned() },
        instrument: (!instrument.is_empty()).then(|| id(instrument)),
        cycle: "1".to_owned(),
        due: None,
        submitted: None,
        list_of_issues: None,
        list_of_issues_note: None,
        replies_due: None,
        closed_by: None,
        closed_on: None,
        not_submitted: None,
        session: None,
        dialogue: None,
        dialogue_to: None,
        outcome: None,
        symbol: None,
        recommendations: None,
        supported: None,
        noted: None,
        next_due: None,
        follow_up: None,
        independent_data: None,
    };
    change(&mut review);
    fact(name, review)
}

pub(crate) fn follow_up(due: &str, received: &str, grades: &[&str]) -> FollowUp {
    FollowUp {
        due: (!due.is_empty()).then(|| date(due)),
        received: (!received.is_empty()).then(|| date(received)),
        grades: grades.iter().map(|g| (*g).to_owned()).collect(),
        detail: None,
        refused: None,
    }
}

pub(crate) fn recommendation(name: &str, review: &str, right: &str) -> Fact {
    let recommendation = Recommendation {
        review: id(review),
        paragraph: name.to_owned(),
        asks: format!("Do {name}."),
        rights: ids(&[right]),
        response: Some(Response::Supported),
        demand: None,
    };
    fact(name, recommendation)
}

pub(crate) fn implementation(
    name: &str,
    recommendation: &str,
    by: Voice,
    status: ImplementationStatus,
    on: &str,
) -> Fact {
    let implementation =
        Implementation { recommendation: id(recommendation), by, status, on: day(on), evidence: None };
    fact(name, implementation)
}

/// A measured value of a year.
pub(crate) fn observation(series: &str, year: i16, value: f64) -> Fact {
    let observation = Observation {
        series: series.to_owned(),
        year,
        value,
        low: None,
        high: None,
        place_low: None,
        place_high: None,
        version: None,
    };
    fact(&format!("{series}-{year}"), observation).from(&format!("{year}-01-01"))
}

/// The protection score of a year: the place of its interval among all States.
pub(crate) fn place(year: i16, low: f64, high: f64) -> Fact {
    observation("protection-score", year, 0.0).edit(|f| {
        if let mizan_domain::Body::Observation(o) = &mut f.body {
            (o.place_low, o.place_high) = (Some(low), Some(high));
        }
    })
}

/// What a source says of the practice of a right, in words.
pub(crate) fn issue(name: &str, right: &str, words: &str, from: &str) -> Fact {
    let issue = Issue {
        name: name.to_owned(),
        prevalence: vec![words.to_owned()],
        practice_of: ids(&[right]),
        said_by: Some(id("paper")),
        legal_provisions: None,
        matched: Vec::new(),
        related: Vec::new(),
        impact: None,
        rights: ids(&[right]),
        victims: None,
        alleged_actors: None,
    };
    fact(name, issue).from(from).by("paper")
}

/// A number of persons documented on a list in one year.
pub(crate) fn count(name: &str, list: &str, right: &str, year: i16, persons: u32) -> Fact {
    let count = Count {
        list: id(list),
        right: id(right),
        act: "act".to_owned(),
        period_from: date(&format!("{year}-01-01")),
        period_to: date(&format!("{year}-12-31")),
        unit: CountUnit::Persons,
        low: persons,
        best: persons,
        high: persons,
    };
    fact(name, count)
}

pub(crate) fn factor(name: &str, right: &str, kind: FactorKind) -> Fact {
    let factor = Factor {
        name: name.to_owned(),
        kind,
        lens: vec![Lens::Realism],
        mechanism: "It works so.".to_owned(),
        rights: if right.is_empty() { Vec::new() } else { ids(&[right]) },
        actors: Vec::new(),
        strength: Vec::new(),
        strong: false,
        direction: FactorDirection::Hinders,
        also_issue: Vec::new(),
        measured_by: Vec::new(),
    };
    fact(name, factor).from("2010-01-01")
}

/// A factor that its source calls strong.
pub(crate) fn strong_factor(name: &str, right: &str, kind: FactorKind) -> Fact {
    factor(name, right, kind).edit(|f| {
        if let mizan_domain::Body::Factor(factor) = &mut f.body {
            factor.strong = true;
        }
    })
}

pub(crate) fn search(name: &str, right: &str) -> Fact {
    let search = Search {
        searched_for: SearchedFor::Barriers,
        rights: ids(&[right]),
        how: "All reports of the year were read.".to_owned(),
    };
    fact(name, search).from("2010-01-01")
}

pub(crate) fn audience(name: &str, right: &str) -> Fact {
    let audience = Audience {
        name: name.to_owned(),
        role: "rights-holder".to_owned(),
        awareness: Some("Limited".to_owned()),
        limited: true,
        promotional: None,
        rights: if right.is_empty() { Vec::new() } else { ids(&[right]) },
        persons: None,
        measures: Vec::new(),
    };
    fact(name, audience).from("2010-01-01")
}
