//! What was known: the edition or the day of knowledge that a query pins.

use std::sync::Arc;

use mizan_domain::{Day, PartialDate};

use crate::address::Address;
use crate::pages::problem::Problem;
use crate::query::{self, Query};
use crate::site::Epoch;
use crate::snapshot::Known;
use crate::views::Pin;
use crate::views::home::Nearest;

/// What was known at the pinned moment.
pub(crate) enum Pinned {
    Now,
    At(Arc<Known>, Pin),
    Refused(Problem),
}

/// Reads what the query pins.
pub(crate) fn pinned(epoch: &Epoch, address: &Address, query: &Query) -> Pinned {
    if let Some(label) = query.get("edition") {
        // The newest edition is what is known now.
        if label == epoch.snapshot.now().facts.edition() {
            return Pinned::At(Arc::clone(epoch.snapshot.now()), Pin::Edition(label.to_owned()));
        }
        let day = epoch.snapshot.editions().iter().find(|(known, _)| known == label).map(|(_, day)| *day);
        return match day.and_then(|day| epoch.snapshot.known_at(day)) {
            Some(known) => Pinned::At(known, Pin::Edition(label.to_owned())),
            None => Pinned::Refused(no_edition(epoch, address, label)),
        };
    }
    let Some(asked) = query.get("known-at") else { return Pinned::Now };
    match asked.parse::<PartialDate>() {
        Ok(date) => match epoch.snapshot.known_at(date.latest()) {
            Some(known) => Pinned::At(known, Pin::KnownAt(date.latest())),
            None => Pinned::Refused(no_edition(epoch, address, asked)),
        },
        Err(_) => Pinned::Refused(Problem::Value { name: "known-at", text: asked.to_owned() }),
    }
}

/// The editions there are, as ways to see the same page.
fn no_edition(epoch: &Epoch, address: &Address, asked: &str) -> Problem {
    let path = address.path();
    let offer = |(label, day): &(String, Day)| Nearest {
        name: format!("{label} ({day})"),
        href: path.clone() + &query::write([("edition", Some(label.as_str()))]),
    };
    let editions = epoch.snapshot.editions();
    let mut nearest: Vec<_> = editions.iter().rev().take(6).map(offer).collect();
    // A label begins with year and month: the nearest is the one that shares most of its beginning.
    let shared = |label: &str| label.chars().zip(asked.chars()).take_while(|(a, b)| a == b).count();
    nearest.sort_by_key(|offer| std::cmp::Reverse(shared(&offer.name)));
    Problem::Edition { asked: asked.to_owned(), nearest }
}
