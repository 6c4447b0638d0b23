//! Every view of a small invented country, built by hand.

mod answers;
mod citations;
mod country;
mod files;
mod views;
