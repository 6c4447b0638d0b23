//! The site: server-rendered pages without scripts, from one immutable snapshot of the facts.
//!
//! Knows no rule and no SQL; a page function is pure: what it shows was decided in its view, and its
//! words come from `mizan-text`.

mod address;
mod answer;
mod assets;
mod bounded;
mod briefs;
mod dispatch;
mod fields;
mod files;
mod forms;
mod in_process;
mod index;
mod library;
mod naming;
mod negotiate;
mod open_data;
mod opening;
mod page_cache;
#[cfg(test)]
mod page_types;
mod pages;
mod paging;
mod parameters;
mod patience;
mod pinned;
mod query;
mod reading;
mod references;
mod router;
mod routes;
mod scene;
mod section;
mod server;
mod sides;
mod site;
mod snapshot;
mod subjects;
mod tiles;
mod views;

pub use briefs::PdfWriter;
pub use in_process::{IndexEntry, Page};
pub use library::Library;
pub use naming::{Meant, Named, Naming};
pub use router::router;
pub use server::serve;
pub use site::{Site, SiteError};
