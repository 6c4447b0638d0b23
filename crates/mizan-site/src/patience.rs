//! Which answers take so long that they wait for each other.

use crate::address::{Address, CountryPage, Form, Place, When};
use crate::dispatch::Asked;
use crate::open_data::Document;
use crate::query::Query;
use crate::reading::Reading;
use crate::site::Epoch;
use crate::views;

/// Whether the answer needs perturbed runs that nobody has asked for yet.
pub(crate) fn takes_long(asked: &Asked, epoch: &Epoch) -> bool {
    let (country, when, page) = match &asked.reading {
        Reading::Page(Address {
            place: Place::Country(_, _, CountryPage::Brief(_)),
            form: Form::Pdf,
            ..
        }) => {
            // The typesetter needs no perturbed runs, but as much time.
            return true;
        }
        Reading::Page(Address { place: Place::Country(country, when, page), .. }) => (country, when, page),
        Reading::Document(Document::Feed(_)) => return true,
        _ => return false,
    };
    let deep = match page {
        CountryPage::Finding(_) | CountryPage::Explain(_) => true,
        CountryPage::Gaps => wants_depth(&asked.query),
        CountryPage::WhatIf => return views::what_if::is_asked(&asked.query),
        _ => false,
    };
    let pinned = asked.query.has("known-at") || asked.query.has("edition");
    let day = match when {
        When::Today => epoch.today,
        When::On(day) => *day,
    };
    deep && (pinned || !epoch.snapshot.now().has_depth(*country, day))
}

/// Whether first days and perturbed runs of every finding are asked for.
pub(crate) fn wants_depth(query: &Query) -> bool {
    query.get("show") == Some("depth")
}
