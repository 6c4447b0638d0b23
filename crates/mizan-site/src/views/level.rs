//! Levels as cells show them.

use mizan_assess::{Level, Step, StepResult};
use mizan_domain::kinds::{Interval, RightFamily};

/// A level with what its drawing and its word need.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reading {
    pub(crate) step: Step,
    pub(crate) family: RightFamily,
    /// None: not enough data.
    pub(crate) level: Option<Interval>,
    /// It rests on unchecked statements alone.
    pub(crate) unverified: bool,
}

impl Reading {
    pub(crate) fn of(result: &StepResult, family: RightFamily) -> Self {
        Self {
            step: result.step,
            family,
            level: result.level.interval(),
            unverified: result.support.is_unverified(),
        }
    }

    /// A level by itself.
    pub(crate) fn level(step: Step, family: RightFamily, level: &Level, unverified: bool) -> Self {
        Self { step, family, level: level.interval(), unverified }
    }
}

/// A cell of the matrix.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Cell {
    pub(crate) reading: Reading,
    /// The chain breaks before this step.
    pub(crate) breaks: bool,
    pub(crate) href: String,
}
