//! Ten rights, five instruments, a catalogue of measures.

use mizan_domain::Fact;
use mizan_domain::kinds::{
    AcceptedBy, EntryRule, Instrument, InstrumentKind, MatrixGroup, Measure, MeasureEffect, Procedure,
    ProcedureKind, Provision, ProvisionKind, Right, RightFamily,
};

use super::{date, id, ids, reference_fact};

/// Everything that is there before a State is.
pub(crate) fn reference() -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.extend(rights());
    facts.extend(instruments());
    facts.extend(provisions());
    facts.extend(measures());
    facts
}

fn rights() -> Vec<Fact> {
    let civil = |name: &str, lead: &str| right(name, RightFamily::Civil, MatrixGroup::PersonAndJustice, lead);
    let mut rights = vec![
        civil("life", "covenant"),
        civil("torture", "treaty"),
        civil("liberty", "covenant"),
        civil("fair-trial", "covenant"),
        civil("expression", "covenant"),
        civil("religion", "covenant"),
        right("women", RightFamily::Civil, MatrixGroup::EqualityAndGroups, "late-treaty"),
        right("gbv", RightFamily::Civil, MatrixGroup::EqualityAndGroups, "late-treaty"),
        right("food", RightFamily::Social, MatrixGroup::EconomicSocialCultural, "covenant"),
        right("property", RightFamily::Economic, MatrixGroup::EconomicSocialCultural, ""),
    ];
    rights[7].shown_under = id("women");
    for (order, right) in (1..).zip(&mut rights) {
        right.order = order;
    }
    rights.into_iter().map(|r| reference_fact(&r.name.clone(), r)).collect()
}

fn right(name: &str, family: RightFamily, group: MatrixGroup, lead: &str) -> Right {
    Right {
        name: name.to_owned(),
        family,
        group,
        shown_under: id(name),
        order: 0,
        lead_instrument: (!lead.is_empty()).then(|| id(lead)),
        cross_cutting: false,
        anchors: None,
    }
}

/// An instrument that is in force since 1980, and binds a month after deposit.
pub(crate) fn instrument(name: &str, kind: InstrumentKind) -> Instrument {
    Instrument {
        title: name.to_owned(),
        short: name.to_owned(),
        kind,
        adopted: None,
        in_force: Some(date("1980-01-01")),
        entry_rule: Some(EntryRule::OneMonth),
        parent: None,
        rights: Vec::new(),
        body: None,
        procedures: Vec::new(),
        chapter: None,
        unts: None,
    }
}

pub(crate) fn procedure(procedure: ProcedureKind, via: AcceptedBy, protocol: &str) -> Procedure {
    Procedure {
        procedure,
        via,
        article: None,
        protocol: (!protocol.is_empty()).then(|| id(protocol)),
        from: None,
    }
}

/// The covenant has complaints by a protocol; the treaty by declaration, and an inquiry that a State can
/// exclude; the late treaty, in force from 2015, has both by a protocol of its own.
fn instruments() -> Vec<Fact> {
    let mut covenant = instrument("covenant", InstrumentKind::Core);
    covenant.procedures = vec![
        procedure(ProcedureKind::Individual, AcceptedBy::Protocol, "covenant-op"),
        procedure(ProcedureKind::InterState, AcceptedBy::Declaration, ""),
    ];
    let mut covenant_op = instrument("covenant-op", InstrumentKind::Protocol);
    covenant_op.parent = Some(id("covenant"));
    covenant_op.procedures = vec![procedure(ProcedureKind::Individual, AcceptedBy::Party, "")];
    let mut treaty = instrument("treaty", InstrumentKind::Core);
    treaty.procedures = vec![
        procedure(ProcedureKind::Individual, AcceptedBy::Declaration, ""),
        procedure(ProcedureKind::Inquiry, AcceptedBy::UnlessExcluded, ""),
    ];
    let mut late_treaty = instrument("late-treaty", InstrumentKind::Core);
    late_treaty.in_force = Some(date("2015-01-01"));
    late_treaty.procedures = vec![
        procedure(ProcedureKind::Individual, AcceptedBy::Protocol, "late-op"),
        procedure(ProcedureKind::Inquiry, AcceptedBy::Protocol, "late-op"),
    ];
    let mut late_op = instrument("late-op", InstrumentKind::Protocol);
    late_op.in_force = Some(date("2018-01-01"));
    late_op.parent = Some(id("late-treaty"));
    late_op.rights = ids(&["women"]);
    late_op.procedures = vec![
        procedure(ProcedureKind::Individual, AcceptedBy::Party, ""),
        procedure(ProcedureKind::Inquiry, AcceptedBy::UnlessExcluded, ""),
    ];
    let old_treaty = instrument("old-treaty", InstrumentKind::Treaty);
    [covenant, covenant_op, treaty, late_treaty, late_op, old_treaty]
        .into_iter()
        .map(|i| reference_fact(&i.short.clone(), i))
        .collect()
}

pub(crate) fn provision(instrument: &str, article: &str, chief: &[&str], supports: &[&str]) -> Provision {
    Provision {
        instrument: id(instrument),
        article: article.to_owned(),
        heading: format!("article {article}"),
        kind: ProvisionKind::Right,
        rights: ids(&[chief, supports].concat()),
        scope: "everyone".to_owned(),
        chief_for: ids(chief),
        supports: ids(supports),
        derogable: None,
        reports_every: None,
    }
}

fn provisions() -> Vec<Fact> {
    let mut life = provision("covenant", "6", &["life"], &[]);
    life.derogable = Some(false);
    let mut torture = provision("treaty", "2", &["torture"], &[]);
    torture.derogable = Some(false);
    let mut expression = provision("covenant", "19", &["expression"], &[]);
    expression.derogable = Some(true);
    [
        life,
        provision("covenant", "7", &[], &["torture"]),
        provision("covenant", "9", &["liberty"], &[]),
        provision("covenant", "11", &["food"], &[]),
        provision("covenant", "14", &["fair-trial"], &[]),
        provision("covenant", "18", &["religion"], &[]),
        expression,
        provision("covenant", "20", &["expression"], &[]),
        torture,
        provision("treaty", "16", &["torture"], &[]),
        provision("late-treaty", "2", &["women"], &[]),
        provision("late-treaty", "5", &["gbv"], &[]),
        provision("old-treaty", "17", &[], &["property", "food"]),
    ]
    .into_iter()
    .map(|p| reference_fact(&format!("{}-{}", p.instrument, p.article), p))
    .collect()
}

/// Each generic measure with what it answers and what it changes.
fn measures() -> Vec<Fact> {
    let measure = |name: &str, answers: &[&str], effect: Option<MeasureEffect>| {
        let measure = Measure {
            name: name.to_owned(),
            origin: "generic".to_owned(),
            answers: answers.iter().map(|a| (*a).to_owned()).collect(),
            effect,
            aims_at: Vec::new(),
            weakens: Vec::new(),
            rights: Vec::new(),
            shown_by: None,
        };
        reference_fact(name, measure)
    };
    let weak = &["weak-capacity"];
    vec![
        measure("ratify", &["not-bound"], Some(MeasureEffect::JoinInstrument)),
        measure("join-protocol", &["protocol-not-joined"], Some(MeasureEffect::JoinProtocol)),
        measure("withdraw-reservation", &["reservation-in-effect"], Some(MeasureEffect::WithdrawReservation)),
        measure("accept-complaints", &["no-complaint-route"], Some(MeasureEffect::AcceptProcedure)),
        measure("enact", &["law-absent", "law-partial"], Some(MeasureEffect::EnactNorm)),
        measure("amend", &["law-in-conflict", "law-partial"], Some(MeasureEffect::AmendNorm)),
        measure("repeal", &["law-in-conflict"], Some(MeasureEffect::RepealNorm)),
        measure("extend", &["law-not-everywhere"], Some(MeasureEffect::ExtendNorm)),
        measure("give-mandate", &["no-mandate"], Some(MeasureEffect::GiveMandate)),
        measure("fund-body", weak, Some(MeasureEffect::RaiseResources)),
        measure("strengthen-independence", weak, Some(MeasureEffect::RaiseIndependence)),
        measure("submit-report", &["report-overdue"], Some(MeasureEffect::SubmitReport)),
        measure("inform-group", &["not-aware"], Some(MeasureEffect::InformGroup)),
        measure("train-police", &["practice-poor", "practice-below-law"], None),
    ]
}
