//! Pages: pure functions from a view and the words of a language to markup.

mod layout;
mod parts;
mod tables;
mod terms;
mod tongues;

pub(crate) mod about;
pub(crate) mod barriers;
pub(crate) mod cases;
pub(crate) mod changes;
pub(crate) mod commitments;
pub(crate) mod compare;
pub(crate) mod doorway;
pub(crate) mod explain;
pub(crate) mod fact;
pub(crate) mod facts;
pub(crate) mod finding;
pub(crate) mod gaps;
pub(crate) mod glossary;
pub(crate) mod home;
pub(crate) mod instruments;
pub(crate) mod issues;
pub(crate) mod know;
pub(crate) mod matrix;
pub(crate) mod measures;
pub(crate) mod method;
pub(crate) mod overview;
pub(crate) mod practice;
pub(crate) mod problem;
pub(crate) mod right;
pub(crate) mod search;
pub(crate) mod society;
pub(crate) mod sources;
pub(crate) mod what_if;
