//! The assessment: facts and a day in, levels and findings out.
//!
//! Pure: no I/O, no clock, no randomness but seeded perturbation, no wording (message keys only), and
//! facts are never changed. Same input, same output, byte for byte.

mod assessment;

pub use assessment::{
    Arg, Assessment, Basis, Bound, Counts, Finding, Level, LowestUnder, Message, RightResult, Robustness,
    SeverityPart, Standing, Step, StepResult, Support,
};
