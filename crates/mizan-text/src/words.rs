//! Words of named choices: "ratified", "in conflict", "statute".

use mizan_assess::{Bound, Change};
use mizan_domain::kinds::{
    AcceptedBy, Act, ActorLevel, CaseKind, CountUnit, Dimension, Direction, EntryRule, Extent,
    FactorDirection, FactorKind, ImplementationStatus, IndicatorKind, InstitutionKind, InstrumentKind,
    JudgmentAct, Lens, MeasureEffect, NormEffect, NormKind, ProcedureKind, ProvisionKind, Relation,
    ReservationEffect, Response, RightFamily, SearchedFor, Voice, Working,
};
use mizan_domain::{Checked, SourceKind, Stance};

use crate::Text;

/// A choice that a message words.
pub trait Worded: Copy + 'static {
    /// Every choice.
    const EVERY: &'static [Self];

    /// The key of its message.
    fn key(self) -> String;
}

impl Text {
    /// The word of a choice: "in conflict".
    pub fn word(&self, choice: impl Worded) -> String {
        self.get(&choice.key())
    }
}

macro_rules! worded {
    ($($choice:ident => $prefix:literal;)*) => {$(
        impl Worded for $choice {
            const EVERY: &'static [Self] = $choice::ALL;
            fn key(self) -> String {
                format!(concat!($prefix, "-{}"), self.name())
            }
        }
    )*};
}

worded! {
    AcceptedBy => "accepted-by";
    Act => "act";
    ActorLevel => "actor-level";
    CaseKind => "case-kind";
    CountUnit => "count-unit";
    Dimension => "dimension";
    Direction => "direction";
    EntryRule => "entry-rule";
    Extent => "extent";
    FactorDirection => "factor-direction";
    FactorKind => "factor-kind";
    ImplementationStatus => "implementation-status";
    IndicatorKind => "indicator-kind";
    InstitutionKind => "institution-kind";
    InstrumentKind => "instrument-kind";
    JudgmentAct => "judgment-act";
    Lens => "lens";
    MeasureEffect => "measure-does";
    NormEffect => "norm-effect";
    NormKind => "norm-kind";
    ProcedureKind => "procedure";
    ProvisionKind => "provision-kind";
    Relation => "relation";
    ReservationEffect => "reservation-effect";
    Response => "response";
    RightFamily => "family";
    SearchedFor => "searched-for";
    Voice => "voice";
    Working => "working";
}

/// Choices that don't list themselves; the match keeps the list whole.
macro_rules! worded_by_hand {
    ($($choice:ident => { $($variant:ident => $key:literal,)* };)*) => {$(
        impl Worded for $choice {
            const EVERY: &'static [Self] = &[$($choice::$variant,)*];
            fn key(self) -> String {
                match self { $($choice::$variant => $key,)* }.to_owned()
            }
        }
    )*};
}

worded_by_hand! {
    Bound => {
        Unknown => "bound-unknown",
        No => "bound-no",
        Maybe => "bound-maybe",
        Yes => "bound-yes",
        NotYetInForce => "bound-not-yet-in-force",
    };
    Change => {
        Appeared => "change-appeared",
        Went => "change-went",
        Moved => "change-moved",
    };
    Checked => {
        No => "checked-no",
        Quotation => "checked-quotation",
        Fact => "checked-fact",
    };
    Stance => {
        Supports => "stance-supports",
        Disputes => "stance-disputes",
    };
    SourceKind => {
        OfficialDocument => "source-kind-official-document",
        TreatyText => "source-kind-treaty-text",
        TreatyStatus => "source-kind-treaty-status",
        StateReport => "source-kind-state-report",
        UnBody => "source-kind-un-body",
        Court => "source-kind-court",
        Ngo => "source-kind-ngo",
        Research => "source-kind-research",
        DataSet => "source-kind-data-set",
        Press => "source-kind-press",
        ReferenceWork => "source-kind-reference-work",
        Editors => "source-kind-editors",
    };
}
