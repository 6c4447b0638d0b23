//! Reads what others publish about the monitoring of States, one module per format, into the entries of
//! [`mizan_domain::monitoring`]. Never writes, never guesses: a name that no table knows holds its row
//! back with the reason.

mod delivery;
mod form;

pub use delivery::{Delivery, Held, Place, Why};
pub use form::Form;
