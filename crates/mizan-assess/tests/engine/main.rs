//! The engine on a small invented world. What it shows of the real dossiers stands in `dossiers.rs`.

#[cfg(test)]
mod closing;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod questions;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod steps;
#[cfg(test)]
mod sure;
#[cfg(test)]
mod time;
#[cfg(test)]
mod world;
