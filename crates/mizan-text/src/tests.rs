//! Tests that need the whole crate.

mod engine;
mod titles;
mod words;
