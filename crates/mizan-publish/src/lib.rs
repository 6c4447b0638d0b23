//! The site as a folder of files that works without a server: from a disk, a stick, any static host.
//!
//! Asks the site in process for every page that links lead to, and rewrites what leads elsewhere: no
//! link of a copy leads to nothing. Knows no clock: the same site and plan give the same bytes.

mod crawl;
mod error;
mod folder;
mod manifest;
mod markup;
mod notices;
mod package;
mod plan;
mod relative;
mod rewrite;
mod scope;
mod search;

pub use crawl::{Broken, Published, publish};
pub use error::PublishError;
pub use manifest::{Entry, Manifest};
pub use plan::Plan;
