//! What is wrong in a file, where, and what to do about it.

use std::fmt;

use serde::Serialize;

use crate::checks::Check;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Nothing is loaded while it stands.
    Error,
    /// Worth a look.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Another place that a problem speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The first column, in characters from 1.
    pub column: u32,
    /// The column after the last.
    pub end_column: u32,
    /// The line itself.
    pub text: String,
    /// The column that `text` begins with: more than 1 only where a very long line was cut.
    pub text_from: u32,
    /// What stands there.
    pub label: String,
}

/// Something wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The check that found it.
    pub check: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The first column, in characters from 1.
    pub column: u32,
    /// The column after the last.
    pub end_column: u32,
    /// The line itself.
    pub text: String,
    /// The column that `text` begins with: more than 1 only where a very long line was cut.
    pub text_from: u32,
    /// What is wrong.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Another place that it speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related: Option<Related>,
}

impl Problem {
    /// A problem of a whole file, at its beginning.
    pub(crate) fn of_file(check: &Check, file: &str, message: String, hint: &str) -> Self {
        Self {
            check: check.name,
            severity: check.severity,
            file: file.to_owned(),
            line: 1,
            column: 1,
            end_column: 2,
            text: String::new(),
            text_from: 1,
            message,
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
            related: None,
        }
    }
}

/// One line: `file:line:column: error[check]: message`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, severity, check, message, .. } = self;
        write!(f, "{file}:{line}:{column}: {}[{check}]: {message}", severity.name())
    }
}
