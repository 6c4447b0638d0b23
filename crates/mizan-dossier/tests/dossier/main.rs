//! Dossiers from outside: what is read, what is reported, what is written.

#![cfg(test)]

mod broken;
mod fixture;
mod folders;
mod fuzz;
mod reports;
mod round_trip;
mod skeleton;
mod small;
