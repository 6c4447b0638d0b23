use super::{choice, record};
use crate::{ListId, PartialDate, RightId, SourceId};

record! {
    /// A measured value of a series in a year.
    Observation {
        /// The series, as the rules name it; a series that the rules don't name is shown, not weighed.
        pub series: String,
        /// The year that it measures.
        pub year: i16,
        /// The value, in the series' unit.
        pub value: f64,
        /// Low end of its uncertainty.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub low: Option<f64>,
        /// High end of its uncertainty.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub high: Option<f64>,
        /// Share of all States of that year (0 to 1) below the low end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place_low: Option<f64>,
        /// Share of all States of that year (0 to 1) below the high end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place_high: Option<f64>,
        /// The data set's release.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub version: Option<String>,
    }
}

record! {
    /// Somebody's record of events, with its coverage card.
    List {
        /// Its name.
        pub name: String,
        /// Who keeps it.
        pub keeper: String,
        /// The side it is kept from: State, NGO, press, court, survivors.
        pub side: String,
        /// How it is collected.
        pub how: String,
        /// What it covers: territory, period, unit, rule of inclusion.
        pub covers: String,
        /// What it can't see.
        pub blind_to: String,
    }
}

choice! {
    /// What a count counts.
    CountUnit {
        /// Persons.
        Persons,
        /// Acts.
        Acts,
    }
}

record! {
    /// A number of documented acts or persons: one act type, one list, one period.
    Count {
        /// The list.
        pub list: ListId,
        /// The right concerned.
        pub right: RightId,
        /// The act type, as documented.
        pub act: String,
        /// First day counted.
        pub period_from: PartialDate,
        /// Last day counted (included).
        pub period_to: PartialDate,
        /// What is counted.
        pub unit: CountUnit,
        /// Low end.
        pub low: u32,
        /// Best number.
        pub best: u32,
        /// High end.
        pub high: u32,
    }
}

choice! {
    /// What happened in a case.
    CaseKind {
        /// An alleged or found violation.
        Violation,
        /// A class of cases.
        ClassOfCases,
        /// Work of civil society.
        Initiative,
    }
}

record! {
    /// A published event about persons who are already public.
    Case {
        /// Its name.
        pub name: String,
        /// What it is.
        pub kind: CaseKind,
        /// What the first source says, in own words.
        pub says: String,
        /// What other sources dispute or add.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub disputed: Option<String>,
        /// The rights concerned.
        pub rights: Vec<RightId>,
        /// The norms and provisions concerned (local ids).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub law: Vec<String>,
        /// The issues it belongs to.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub issues: Vec<crate::IssueId>,
        /// When it began.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub began: Option<PartialDate>,
        /// When it ended.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub ended: Option<PartialDate>,
        /// Where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub place: Option<String>,
        /// How well the dates are known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub dates: Option<String>,
    }
}

record! {
    /// A human-rights issue under one or more rights.
    Issue {
        /// Its name.
        pub name: String,
        /// How common it is, in the source's words: read by the rules' table of practice words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub prevalence: Vec<String>,
        /// The rights whose practice the prevalence measures (our reading).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub practice_of: Vec<RightId>,
        /// The source that says so: one entry a source.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub said_by: Option<SourceId>,
        /// The legal provisions that the source names, quoted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub legal_provisions: Option<String>,
        /// The norms and provisions that we take these to be (local ids).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub matched: Vec<String>,
        /// Other norms concerned (local ids).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub related: Vec<String>,
        /// Its impact, quoted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub impact: Option<String>,
        /// The rights concerned.
        pub rights: Vec<RightId>,
        /// Who suffers it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub victims: Option<String>,
        /// Who is alleged to do it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub alleged_actors: Option<String>,
    }
}
