//! What every command has at hand: the options, the words, the way to answer, and the facts.

use std::path::Path;

use mizan_assess::Rulebook;
use mizan_domain::{Country, Day, Facts, History};
use mizan_store::Store;
use mizan_text::{Names, Text};

use crate::arguments::Common;
use crate::clock;
use crate::exit::{Exit, Failure, Outcome};
use crate::loading::{self, Dossiers, Read};
use crate::output::Output;
use crate::place::{self, Place};

/// One call of the program.
pub(crate) struct Session {
    pub(crate) common: Common,
    pub(crate) output: Output,
}

impl Session {
    pub(crate) fn new(common: Common) -> Self {
        let output = Output::new(&common);
        Self { common, output }
    }

    /// The words.
    pub(crate) fn text(&self) -> &Text {
        &self.output.text
    }

    /// The day asked about.
    pub(crate) fn as_of(&self) -> Day {
        self.common.as_of.unwrap_or_else(clock::today)
    }

    /// What is known, or was on the day of `--known-at`.
    pub(crate) fn known(&self) -> Outcome<Known> {
        let history = self.history()?;
        let facts = history.known_at(self.common.known_at);
        if facts.all().is_empty() {
            return Err(self.nothing_known(&history));
        }
        Ok(Known { history, facts, as_of: self.as_of() })
    }

    fn nothing_known(&self, history: &History) -> Failure {
        let first = history.editions().first().copied();
        match (self.common.known_at, first) {
            (Some(day), Some(first)) => {
                let days = [("day", self.text().date(day).into()), ("first", self.text().date(first).into())];
                Failure::new(Exit::NoSuch, self.text().with("cli-nothing-known", &days))
            }
            _ => Failure::new(Exit::Store, self.text().get("cli-store-empty")),
        }
    }

    fn history(&self) -> Outcome<History> {
        match &self.common.dossier {
            Some(folder) => Ok(self.of_folder(folder)?.into_history()),
            None => Ok(self.store()?.history()?),
        }
    }

    fn of_folder(&self, folder: &Path) -> Outcome<Read> {
        Dossiers::of_folder(folder)?.with_all_around().sound(&self.output)
    }

    /// The store, to be read; one of `--dossier` goes when it is dropped.
    pub(crate) fn store(&self) -> Outcome<Held> {
        if let Some(folder) = &self.common.dossier {
            let folder_of_own = place::scratch()?;
            let store = loading::into_new(&self.of_folder(folder)?, &folder_of_own.file())?;
            return Ok(Held { store, scratch: Some(folder_of_own) });
        }
        let store = match Place::of(&self.common, self.text())? {
            Place::Named(url) => Store::open(&url, mizan_store::Open::ReadOnly)?,
            Place::Own(own) => loading::up_to_date(&own, &self.output)?,
        };
        Ok(Held { store, scratch: None })
    }
}

/// A store, with the folder that it goes with.
pub(crate) struct Held {
    store: Store,
    scratch: Option<place::Scratch>,
}

impl Held {
    /// A store that stays.
    pub(crate) fn new(store: Store) -> Self {
        Self { store, scratch: None }
    }

    /// The store alone, and what has to be kept as long as it is used.
    pub(crate) fn parts(self) -> (Store, Option<place::Scratch>) {
        (self.store, self.scratch)
    }
}

impl std::ops::Deref for Held {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.store
    }
}

/// What is known, and the day asked about.
pub(crate) struct Known {
    pub(crate) history: History,
    pub(crate) facts: Facts,
    pub(crate) as_of: Day,
}

impl Known {
    /// The rules.
    pub(crate) fn rules(&self) -> Outcome<Rulebook> {
        Ok(Rulebook::of(&self.facts)?)
    }

    /// Names as a country's records give them.
    pub(crate) fn names(&self, country: Option<Country>) -> Names<'_> {
        Names::new(&self.facts, country, self.as_of)
    }
}
