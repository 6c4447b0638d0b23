//! Readers of tables: UPR Info's export, the reports as other people parsed them, who joined which treaty.
//! Small tables are made here; the real ones are read where they are at hand.

#[cfg(test)]
mod ratification;
#[cfg(test)]
mod real_asks;
#[cfg(test)]
mod real_parsed;
#[cfg(test)]
mod real_ratification;
#[cfg(test)]
mod support;
#[cfg(test)]
mod upr_info;
#[cfg(test)]
mod upr_parsed;
#[cfg(test)]
mod workbooks;
