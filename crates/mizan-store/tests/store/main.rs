//! The store from outside: one suite for both engines, trouble that operators meet, and crashes.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops where it can't go on"
)]

mod conformance;
mod crash;
mod dossiers;
mod laws;
mod trouble;
