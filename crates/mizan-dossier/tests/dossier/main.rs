//! Dossiers from outside: what is read, what is reported, what is written.

mod broken;
mod fixture;
mod folders;
mod reports;
mod round_trip;
mod skeleton;
mod small;
