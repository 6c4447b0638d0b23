//! What tests need from outside: folders, a PostgreSQL server, invented facts.
//!
//! Never a dependency of the product. What can't be started is a failed test, never a skipped one.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test whose surroundings can't be made must fail at once, and say why"
)]

mod folder;
pub mod invented;
mod postgres;

pub use folder::TempFolder;
pub use postgres::{Cluster, Database};
