//! Reads what others publish about the monitoring of States, one module per format, into the entries of
//! [`mizan_domain::monitoring`]. Never writes, never guesses: a name that no table knows holds its row
//! back with the reason.

mod answers;
mod cleaning;
mod container;
mod csv_table;
mod delivery;
mod encoding;
mod entities;
mod error;
mod form;
mod keys;
mod ordinal;
mod outside;
mod phrases;
mod printed;
pub mod ratification;
mod recognise;
mod recommending;
mod sdg;
pub mod state_answer;
mod states;
mod tables;
mod text;
pub mod thematic_list;
pub mod uhri;
pub mod upr_info;
pub mod upr_parsed;
pub mod working_group;
mod xls;

pub use container::{ContainerError, Kind as OfficeKind};
pub use delivery::{Delivery, Held, Place, Why};
pub use error::ReadError;
pub use form::Form;
pub use outside::Outside;
pub use recognise::recognise;
pub use xls::WorkbookFault;
