//! The formats that can be read.

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// UPR Info's export of its database of recommendations: a table of asks (CSV or XLS).
    UprInfo,
    /// The working-group reports as other people parsed them: a table of asks.
    UprParsed,
    /// A report of the working group on the Universal Periodic Review (PDF or text).
    WorkingGroupReport,
    /// A State's answer to a report (PDF or text).
    StateAnswer,
    /// OHCHR's list of a review's recommendations by theme (DOCX).
    ThematicList,
    /// UHRI's full export (JSON or XLSX).
    Uhri,
    /// Which States joined a treaty, by year (CSV).
    RatificationStatus,
}

impl Form {
    /// Its name in files, commands and the store; also the key of its message.
    pub fn name(self) -> &'static str {
        match self {
            Form::UprInfo => "upr-info",
            Form::UprParsed => "upr-parsed",
            Form::WorkingGroupReport => "working-group-report",
            Form::StateAnswer => "state-answer",
            Form::ThematicList => "thematic-list",
            Form::Uhri => "uhri",
            Form::RatificationStatus => "ratification-status",
        }
    }
}
