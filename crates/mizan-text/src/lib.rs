//! Every sentence that people read, in every language: messages, names and titles of facts, words of
//! levels, dates, numbers, lists and the alphabet.
//!
//! No HTML, no I/O, no clock. Sentences stand in the message files (`messages/<language>/*.ftl`),
//! never in code, here or elsewhere.

mod assessed;
mod formats;
mod lang;
mod levels;
mod messages;
mod names;
mod text;
mod titles;
mod value;
mod words;

pub use assessed::Tally;
pub use lang::Lang;
pub use names::Names;
pub use text::{Problem, Text};
pub use titles::binds_from;
pub use value::Value;
pub use words::Worded;

#[cfg(test)]
mod tests;
