//! What each step makes of facts that are easy to get wrong.

mod barriers;
mod commitment;
mod institutions;
mod law;
mod monitoring;
mod practice;
