//! Tests that need the whole crate.

mod engine;
mod facts;
mod titles;
mod urdu;
mod words;
