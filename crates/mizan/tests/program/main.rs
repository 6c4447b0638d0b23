//! The program as a process: what it answers, what it refuses and with which exit code.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod call;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod search;
#[cfg(test)]
mod served;
#[cfg(test)]
mod stores;
