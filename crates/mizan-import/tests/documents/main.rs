//! Readers of documents of the United Nations: reports of the working group, States' answers to them.
//! Small documents are made here; the real ones are read where they are at hand.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod asks;
#[cfg(test)]
mod broken;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod made;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod reports;
#[cfg(test)]
mod support;
