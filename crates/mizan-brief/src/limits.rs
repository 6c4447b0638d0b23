//! How much of everything a brief has room for.

/// How many of each thing are told; what is left out is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Facts under a finding.
    pub facts: usize,
    /// Statements of one side.
    pub statements: usize,
    /// Measures that answer a finding.
    pub measures: usize,
    /// Rows of what is due.
    pub due: usize,
    /// Changes of a year.
    pub changes: usize,
    /// Findings of a right.
    pub findings: usize,
    /// Letters of a quoted or summarised text.
    pub letters: usize,
}

impl Limits {
    /// From the roomiest to the tightest: a brief that doesn't fit its pages is told in fewer things,
    /// never in smaller type.
    pub const LADDER: [Self; 5] = [
        Self { facts: 3, statements: 2, measures: 3, due: 10, changes: 8, findings: 5, letters: 260 },
        Self { facts: 3, statements: 1, measures: 3, due: 8, changes: 7, findings: 4, letters: 200 },
        Self { facts: 2, statements: 1, measures: 2, due: 7, changes: 6, findings: 3, letters: 160 },
        Self { facts: 2, statements: 1, measures: 1, due: 5, changes: 4, findings: 3, letters: 120 },
        Self { facts: 1, statements: 1, measures: 1, due: 4, changes: 3, findings: 2, letters: 90 },
    ];

    /// The roomiest.
    pub const ROOMY: Self = Self::LADDER[0];
}
