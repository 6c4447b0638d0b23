use super::{choice, record};
use crate::{Country, Day, InstitutionId, InstrumentId, PartialDate, Period, ProvisionId, RightId};

choice! {
    /// The family of rights that a right belongs to; decides the wording of its practice scale.
    RightFamily {
        /// Civil.
        Civil,
        /// Political.
        Political,
        /// Economic.
        Economic,
        /// Social.
        Social,
        /// Cultural.
        Cultural,
        /// Of peoples.
        Collective,
    }
}

impl RightFamily {
    /// Whether practice is worded as 'met for' rather than as 'violations'.
    pub fn is_economic_social_cultural(self) -> bool {
        matches!(self, Self::Economic | Self::Social | Self::Cultural)
    }
}

choice! {
    /// The four groups of rows of the matrix.
    MatrixGroup {
        /// Life, torture, liberty, fair trial, remedy.
        PersonAndJustice,
        /// Expression, assembly, religion, privacy, participation.
        FreedomsAndParticipation,
        /// Equality, women, children, minorities.
        EqualityAndGroups,
        /// Work, social security, standard of living, health, education, culture.
        EconomicSocialCultural,
    }
}

record! {
    /// An entry of the taxonomy.
    Right {
        /// Its name.
        pub name: String,
        /// Its family.
        pub family: RightFamily,
        /// The group of rows it stands in.
        pub group: MatrixGroup,
        /// The right in whose row the matrix shows it; its own id for the 21 rows.
        pub shown_under: RightId,
        /// Position in the matrix, from 1.
        pub order: u32,
        /// The instrument that leads for it; absent: no core treaty guarantees it to everyone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub lead_instrument: Option<InstrumentId>,
        /// Whether it cuts across other rights.
        #[serde(default)]
        pub cross_cutting: bool,
        /// Its anchoring provisions, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub anchors: Option<String>,
    }
}

choice! {
    /// What an instrument is.
    InstrumentKind {
        /// One of the nine core UN human-rights treaties.
        Core,
        /// A protocol to another instrument.
        Protocol,
        /// Another treaty.
        Treaty,
        /// A fundamental instrument of the ILO.
        IloFundamental,
        /// An environmental convention of the GSP+ list.
        GspEnvironment,
        /// A good-governance convention of the GSP+ list.
        GspGovernance,
    }
}

choice! {
    /// A procedure by which a body hears of breaches.
    ProcedureKind {
        /// Complaints by persons.
        Individual,
        /// Inquiry into grave or systematic breaches.
        Inquiry,
        /// Complaints by other States.
        InterState,
    }
}

choice! {
    /// How a State comes under a procedure.
    AcceptedBy {
        /// By an optional declaration.
        Declaration,
        /// By joining a protocol.
        Protocol,
        /// By being bound by the instrument itself.
        Party,
        /// By being bound, unless it opted out.
        UnlessExcluded,
        /// Every party, without a way out.
        Automatic,
    }
}

record! {
    /// A procedure under an instrument.
    Procedure {
        /// Which.
        pub procedure: ProcedureKind,
        /// How a State accepts it.
        pub via: AcceptedBy,
        /// The article.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub article: Option<String>,
        /// The protocol to join, where `via` is `protocol`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub protocol: Option<InstrumentId>,
        /// First day on which the procedure exists; absent: with the instrument.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub from: Option<PartialDate>,
    }
}

choice! {
    /// When an instrument binds a State after its deposit; never before the instrument itself is
    /// in force.
    EntryRule {
        /// On the thirtieth day after deposit.
        ThirtiethDay,
        /// On the ninetieth day after deposit.
        NinetiethDay,
        /// One month after deposit.
        OneMonth,
        /// Three months after deposit.
        ThreeMonths,
        /// On the first day of the month after three months.
        FirstOfMonthAfterThree,
        /// Twelve months after registration (ILO).
        TwelveMonths,
    }
}

impl EntryRule {
    /// The first day on which an instrument that is itself in force binds a State after a deposit.
    pub fn binds_after(self, deposit: Day) -> Day {
        match self {
            Self::ThirtiethDay => deposit.plus_days(30),
            Self::NinetiethDay => deposit.plus_days(90),
            Self::OneMonth => deposit.plus_months(1),
            Self::ThreeMonths => deposit.plus_months(3),
            Self::FirstOfMonthAfterThree => deposit.plus_months(3).first_of_next_month(),
            Self::TwelveMonths => deposit.plus_months(12),
        }
    }
}

record! {
    /// A treaty or protocol.
    Instrument {
        /// Its full title.
        pub title: String,
        /// Its usual short name.
        pub short: String,
        /// What it is.
        pub kind: InstrumentKind,
        /// Day of adoption.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub adopted: Option<PartialDate>,
        /// First day on which it is itself in force.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub in_force: Option<PartialDate>,
        /// When it binds a State after deposit; absent: not known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub entry_rule: Option<EntryRule>,
        /// The instrument that it is a protocol to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub parent: Option<InstrumentId>,
        /// The rights that a protocol concerns; empty with a parent: all of the parent's.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// The body that watches over it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub body: Option<String>,
        /// The procedures under it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub procedures: Vec<Procedure>,
        /// Chapter of the UN Treaty Collection.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub chapter: Option<String>,
        /// Place in the UN Treaty Series.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub unts: Option<String>,
    }
}

choice! {
    /// What a provision is.
    ProvisionKind {
        /// It guarantees a right.
        Right,
        /// It obliges the State.
        Obligation,
        /// It defines a term.
        Definition,
        /// It sets a procedure.
        Procedure,
    }
}

record! {
    /// An article or paragraph of an instrument.
    Provision {
        /// The instrument.
        pub instrument: InstrumentId,
        /// The article, as it is cited: `19`, `2(3)`.
        pub article: String,
        /// What it is about, in own words.
        pub heading: String,
        /// What it is.
        pub kind: ProvisionKind,
        /// The rights it touches.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// Whom it protects: everyone, or the group its treaty protects.
        pub scope: String,
        /// The rights for which it is a chief provision.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub chief_for: Vec<RightId>,
        /// The rights that it supports in part.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub supports: Vec<RightId>,
        /// Whether it may be suspended in an emergency; absent: the treaty doesn't say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub derogable: Option<bool>,
        /// After how many years the State reports again, where the provision says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub reports_every: Option<u32>,
    }
}

record! {
    /// A named, dated list of instruments.
    TreatyList {
        /// Its name.
        pub name: String,
        /// The instruments on it.
        pub instruments: Vec<InstrumentId>,
    }
}

choice! {
    /// What an indicator measures.
    IndicatorKind {
        /// Commitment and law.
        Structural,
        /// Effort.
        Process,
        /// Enjoyment.
        Outcome,
    }
}

record! {
    /// An indicator of a right.
    Indicator {
        /// The right.
        pub right: RightId,
        /// The side of the right that it measures.
        pub attribute: String,
        /// Structural, process or outcome.
        pub kind: IndicatorKind,
        /// What is measured, in own words.
        pub wording: String,
        /// The indicator of the Sustainable Development Goals that is the same or close.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub sdg: Option<String>,
    }
}

choice! {
    /// What a measure changes in the facts, where carrying it out changes one that the assessment
    /// weighs; used to find the smallest set that closes a finding.
    MeasureEffect {
        /// The State joins an instrument.
        JoinInstrument,
        /// The State joins a protocol.
        JoinProtocol,
        /// A reservation is withdrawn.
        WithdrawReservation,
        /// A complaint or inquiry procedure is accepted.
        AcceptProcedure,
        /// A norm is enacted that answers a provision.
        EnactNorm,
        /// A norm is amended so that it answers in full or no longer conflicts.
        AmendNorm,
        /// A norm in conflict is repealed.
        RepealNorm,
        /// An answer is extended to the whole territory.
        ExtendNorm,
        /// A body is given a mandate.
        GiveMandate,
        /// A body gets resources.
        RaiseResources,
        /// A body becomes more independent.
        RaiseIndependence,
        /// A body becomes more accountable.
        RaiseAccountability,
        /// A body becomes more accessible.
        RaiseAccessibility,
        /// A report is submitted.
        SubmitReport,
        /// A recommendation is carried out and reported.
        ImplementRecommendation,
        /// A group comes to know its rights.
        InformGroup,
    }
}

record! {
    /// A measure of the catalogue.
    Measure {
        /// What is done.
        pub name: String,
        /// Who proposes it: `generic` or a source's name.
        pub origin: String,
        /// The rules whose findings it answers.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub answers: Vec<String>,
        /// What it changes in the facts, where that is defined.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub effect: Option<MeasureEffect>,
        /// Who acts.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub aims_at: Vec<String>,
        /// The barriers that it weakens (ids of factors, in any dossier).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub weakens: Vec<String>,
        /// The rights it concerns; empty: all.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
        /// What would show that it is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub shown_by: Option<String>,
    }
}

record! {
    /// A name of a State in a period.
    DatedName {
        /// The English short name.
        pub name: String,
        /// When it was in use.
        #[serde(default, skip_serializing_if = "is_open")]
        pub used: Period,
    }
}

fn is_open(period: &Period) -> bool {
    *period == Period::default()
}

record! {
    /// A State or union whose names the library of codes doesn't give, or gives for today only.
    State {
        /// Its code.
        pub country: Country,
        /// Its names through time.
        pub names: Vec<DatedName>,
    }
}

choice! {
    /// Where an actor acts.
    ActorLevel {
        /// Between or above States.
        International,
        /// Within a State.
        National,
    }
}

record! {
    /// A body, organisation or group that acts.
    Actor {
        /// Its name.
        pub name: String,
        /// Where it acts.
        pub level: ActorLevel,
        /// What it is.
        pub kind: String,
        /// What it does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub role: Option<String>,
        /// What stands in its way.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub challenge: Option<String>,
        /// The institution that it is, where it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub institution: Option<InstitutionId>,
        /// The rights concerned.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub rights: Vec<RightId>,
    }
}

/// The provisions of an instrument that a reservation or finding names.
pub type Provisions = Vec<ProvisionId>;
