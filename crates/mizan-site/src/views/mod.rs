//! Views: for each page a struct with everything decided that the page shows, but its words.

mod frame;
mod level;
pub(crate) mod narrowing;
mod statement;

pub(crate) mod about;
pub(crate) mod alignment;
pub(crate) mod answers;
pub(crate) mod barriers;
pub(crate) mod cases;
pub(crate) mod changes;
pub(crate) mod commitments;
pub(crate) mod compare;
pub(crate) mod copy;
pub(crate) mod data;
pub(crate) mod explain;
pub(crate) mod fact;
pub(crate) mod facts;
pub(crate) mod finding;
pub(crate) mod gaps;
pub(crate) mod glossary;
pub(crate) mod home;
pub(crate) mod index;
pub(crate) mod institutions;
pub(crate) mod instruments;
pub(crate) mod issues;
pub(crate) mod know;
pub(crate) mod measured;
pub(crate) mod measures;
pub(crate) mod method;
pub(crate) mod overview;
pub(crate) mod practice;
pub(crate) mod reviews;
pub(crate) mod right;
pub(crate) mod search;
pub(crate) mod society;
pub(crate) mod sources;
pub(crate) mod timeline;
pub(crate) mod what_if;
pub(crate) mod world;
mod zoom;

pub(crate) use frame::{CountryFrame, DateFault, Frame, Links, Pin, Tab};
pub(crate) use level::{Cell, Reading};
pub(crate) use statement::{Cited, Numbered, Statement};
pub(crate) use zoom::Fault;
