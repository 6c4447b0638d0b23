//! The store from outside: one suite for both engines, trouble that operators meet, and crashes.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it can't go on"
)]

mod asks;
mod conformance;
mod crash;
mod crash_of_import;
mod dossiers;
mod laws;
mod trouble;
mod victim;
