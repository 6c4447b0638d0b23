//! What is due of a country before its reviewing bodies, as a feed that calendars subscribe to.

use mizan_assess::calendar;
use mizan_domain::{Country, FactId};
use mizan_report::ics;

use crate::address::{Address, Form, Place, When, place_of_fact};
use crate::scene::Scene;

/// The feed of today; none where nothing is recorded about the country.
pub(super) fn document(scene: &Scene<'_>, country: Country) -> Option<String> {
    if !scene.known.facts.countries().contains(&country) {
        return None;
    }
    let today = scene.epoch.today;
    let detail = scene.known.detail(country, today);
    let dates = calendar(&scene.known.facts, &detail, country, today);
    let names = scene.names(Some(country), today);
    let link = |id: &FactId| {
        let place = place_of_fact(id, When::Today).unwrap_or(Place::Home);
        let address = Address { lang: scene.text.lang(), place, form: Form::Html };
        scene.site.base.clone() + &address.path()
    };
    Some(ics::write(&dates, (country, today), scene.text, &names, Some(&link)))
}
