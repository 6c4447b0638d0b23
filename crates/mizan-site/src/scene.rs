//! What the view of a page is built from: the facts it may see, and who asked for what.

use std::sync::Arc;

use mizan_assess::Assessment;
use mizan_domain::{Country, Day, PartialDate};
use mizan_text::{Names, Text};

use crate::address::{Address, CountryPage, Form, When};
use crate::index::{self, Entries};
use crate::naming::Naming;
use crate::query::Query;
use crate::section::SECTIONS;
use crate::site::{Epoch, Site};
use crate::snapshot::Known;
use crate::views::{CountryFrame, Frame, Links, Pin, Tab};

/// One request's surroundings.
pub(crate) struct Scene<'a> {
    pub(crate) site: &'a Site,
    pub(crate) epoch: &'a Epoch,
    pub(crate) known: &'a Known,
    pub(crate) text: &'a Text,
    pub(crate) address: &'a Address,
    pub(crate) query: &'a Query,
    pub(crate) pin: Option<Pin>,
}

impl<'a> Scene<'a> {
    /// Names as they were on a day, local ids of a country first.
    pub(crate) fn names(&self, country: Option<Country>, on: Day) -> Names<'a> {
        Names::new(&self.known.facts, country, on)
    }

    /// The day that `when` means.
    pub(crate) fn day(&self, when: When) -> Day {
        match when {
            When::Today => self.epoch.today,
            When::On(day) => day,
        }
    }

    /// Links that stay in the language, and in a country on its day.
    pub(crate) fn links(&self, country: Option<(Country, When)>) -> Links {
        Links { lang: self.address.lang, country, pin: self.pin.clone() }
    }

    /// The index in the language.
    pub(crate) fn entries(&self) -> Arc<Entries> {
        self.known.entries(self.text.lang(), || index::entries(self))
    }

    /// What names name, in the language.
    pub(crate) fn naming(&self) -> Arc<Naming> {
        let read = || Naming::new(&self.known.facts, self.text, self.epoch.today);
        self.known.naming(self.text.lang(), read)
    }

    /// The frame of a page that is of no country.
    pub(crate) fn frame(&self) -> Frame<'a> {
        self.framed(None, self.names(None, self.epoch.today))
    }

    /// The frame of a country's page.
    pub(crate) fn country_frame(
        &self,
        assessment: &Assessment,
        when: When,
        page: CountryPage,
        current: Option<Tab>,
    ) -> Frame<'a> {
        let country = assessment.country;
        let here = CountryFrame {
            country,
            when,
            day: assessment.as_of,
            page,
            tabs: self.tabs(country),
            current,
            reviewed: assessment.reviewed,
            first: first_day(self.known, country),
            notices: assessment.notices.clone(),
            date_error: None,
        };
        let names = self.names(Some(country), assessment.as_of);
        self.framed(Some(here), names)
    }

    /// This page with its list narrowed to one value of a filter, or to all of them.
    pub(crate) fn narrowed(&self, name: &str, value: Option<&str>) -> String {
        let page = Address { form: Form::Html, ..self.address.clone() };
        page.path() + &self.query.narrowed(name, value).as_sent()
    }

    fn framed(&self, country: Option<CountryFrame>, names: Names<'a>) -> Frame<'a> {
        let at = country.as_ref().map(|here| (here.country, here.when));
        Frame {
            links: self.links(at),
            names,
            today: self.epoch.today,
            edition: self.known.facts.edition(),
            base: &self.site.base,
            style: &self.site.assets.style,
            icon: &self.site.assets.icon,
            address: self.address.clone(),
            query: self.query.clone(),
            known_at: match &self.pin {
                Some(Pin::KnownAt(day)) => Some(*day),
                Some(Pin::Edition(_)) => self.known.facts.known_at(),
                None => None,
            },
            forms: &Form::FILES,
            briefs: self.site.brief_forms(),
            country,
        }
    }

    /// The pages of a country that have something on them.
    pub(crate) fn tabs(&self, country: Country) -> Vec<Tab> {
        let facts = &self.known.facts;
        let sections = SECTIONS
            .iter()
            .filter(|section| {
                section.kinds.iter().any(|kind| facts.of_kind(Some(country), *kind).next().is_some())
            })
            .map(Tab::Section);
        [Tab::Overview, Tab::Gaps, Tab::Timeline, Tab::Commitments]
            .into_iter()
            .chain(sections)
            .chain([Tab::Changes, Tab::Sources, Tab::Facts, Tab::Know])
            .collect()
    }
}

/// The first day that any fact about a country speaks of.
fn first_day(known: &Known, country: Country) -> Option<Day> {
    known.facts.about(country).filter_map(|fact| fact.holds.from).map(PartialDate::earliest).min()
}
