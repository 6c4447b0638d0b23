//! The formats that can be read.

use mizan_domain::monitoring::{AskKind, Entry, Level};

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

    /// What its rows or paragraphs are: the unit in which its size is told.
    pub fn level(self) -> Level {
        match self {
            Form::UprInfo | Form::UprParsed | Form::Uhri => Level::Ask,
            Form::WorkingGroupReport | Form::ThematicList => Level::Paragraph,
            Form::StateAnswer => Level::Answered,
            Form::RatificationStatus => Level::Status,
        }
    }

    /// The part of the data set that a file brings whole, to which an entry of it belongs. A file that has
    /// fewer entries of a part than the one before may have been cut.
    pub fn scope(self, entry: &Entry) -> String {
        match (self, entry) {
            (Form::Uhri, _) => "the whole export".to_owned(),
            (_, Entry::Document(document)) => document.symbol.to_string(),
            (_, Entry::Paragraph(paragraph)) => paragraph.document.to_string(),
            (_, Entry::Answered(answered)) => answered.document.to_string(),
            (_, Entry::Status(status)) => status.instrument.to_string(),
            (_, Entry::Ask(ask)) => match (ask.document(), ask.kind, ask.session) {
                (Some(document), ..) => document.to_string(),
                (None, AskKind::Pledge, _) => "pledges".to_owned(),
                (None, _, Some(session)) => format!("session {session}"),
                // The third part of a key says which edition of the data set it is of.
                (None, _, None) => ask.key.split('/').nth(2).unwrap_or_default().to_owned(),
            },
        }
    }
}
