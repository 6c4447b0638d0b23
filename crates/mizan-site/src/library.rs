//! What the site needs of a store.

use mizan_domain::History;
use mizan_store::{Hits, Query, Store};

/// A place where facts are kept. Its calls may block: the site makes them on threads meant for it.
pub trait Library: Send + Sync + 'static {
    /// A number that changes whenever the facts do.
    fn generation(&self) -> Result<u64, mizan_store::Error>;

    /// Every version of every fact, with the number at which they were read.
    fn generation_and_history(&self) -> Result<(u64, History), mizan_store::Error>;

    /// What is found, best first.
    fn search(&self, query: &Query) -> Result<Hits, mizan_store::Error>;
}

impl Library for Store {
    fn generation(&self) -> Result<u64, mizan_store::Error> {
        self.generation()
    }

    fn generation_and_history(&self) -> Result<(u64, History), mizan_store::Error> {
        self.generation_and_history()
    }

    fn search(&self, query: &Query) -> Result<Hits, mizan_store::Error> {
        self.search(query)
    }
}
