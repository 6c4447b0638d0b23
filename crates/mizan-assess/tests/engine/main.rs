//! The engine on a small invented world. What it shows of the real dossiers stands in `dossiers.rs`.

#[cfg(test)]
mod golden;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod scenarios;
#[cfg(test)]
mod world;
