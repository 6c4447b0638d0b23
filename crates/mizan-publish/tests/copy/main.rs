//! Copies of the site over an invented world: what is in them, what a second run does, what it leaves alone.

#[cfg(test)]
mod links;
#[cfg(test)]
mod making;
#[cfg(test)]
mod runs;
#[cfg(test)]
#[path = "../../../mizan-site/tests/site/world.rs"]
mod world;
