//! What every page has around its content: where it is, what day and knowledge it is about, where its
//! links lead.

use mizan_assess::{Message, Step};
use mizan_domain::{Country, Day, FactId, Slug};
use mizan_text::{Lang, Names};

use crate::address::{Address, CountryPage, Form, Place, When, place_of_fact};
use crate::query::{self, Query};
use crate::section::Section;

/// The state of knowledge that an address pins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pin {
    /// What was known at the end of a day.
    KnownAt(Day),
    /// An edition, by its label.
    Edition(String),
}

impl Pin {
    fn pair(&self) -> (&'static str, String) {
        match self {
            Self::KnownAt(day) => ("known-at", day.to_string()),
            Self::Edition(label) => ("edition", label.clone()),
        }
    }
}

/// Where links lead: the language, the country, its day and the pinned knowledge stay the same.
#[derive(Clone, Debug)]
pub(crate) struct Links {
    pub(crate) lang: Lang,
    pub(crate) country: Option<(Country, When)>,
    pub(crate) pin: Option<Pin>,
}

impl Links {
    /// A place in this language.
    pub(crate) fn to(&self, place: Place) -> String {
        self.with_query(place, &[])
    }

    /// The same with values of the query.
    pub(crate) fn with_query(&self, place: Place, values: &[(&str, &str)]) -> String {
        let path = Address { lang: self.lang, place, form: Form::Html }.path();
        let pin = self.pin.as_ref().map(Pin::pair);
        let pin = pin.as_ref().map(|(name, value)| (*name, Some(value.as_str())));
        path + &query::write(values.iter().map(|(name, value)| (*name, Some(*value))).chain(pin))
    }

    /// A page of a country on the day of these links.
    pub(crate) fn in_country(&self, country: Country, page: CountryPage) -> String {
        self.to(Place::Country(country, self.when(), page))
    }

    /// A page of the country of these links; the home page where there is none.
    pub(crate) fn here(&self, page: CountryPage) -> String {
        match self.country {
            Some((country, when)) => self.to(Place::Country(country, when, page)),
            None => self.to(Place::Home),
        }
    }

    /// The same page of the country on another day.
    pub(crate) fn on(&self, when: When, page: CountryPage) -> String {
        match self.country {
            Some((country, _)) => self.to(Place::Country(country, when, page)),
            None => self.to(Place::Home),
        }
    }

    fn when(&self) -> When {
        self.country.map_or(When::Today, |(_, when)| when)
    }

    /// A right, by its id.
    pub(crate) fn right(&self, id: &Slug) -> String {
        self.here(CountryPage::Right(id.clone()))
    }

    /// The section of a step on the page of a right.
    pub(crate) fn step(&self, right: &Slug, step: Step) -> String {
        format!("{}#{}", self.right(right), step.name())
    }

    /// A finding.
    pub(crate) fn finding(&self, id: &str) -> String {
        self.here(CountryPage::Finding(id.to_owned()))
    }

    /// A fact.
    pub(crate) fn fact(&self, id: &FactId) -> String {
        self.to(place_of_fact(id, self.when()).unwrap_or(Place::Home))
    }

    /// A source.
    pub(crate) fn source(&self, id: &Slug) -> String {
        self.to(Place::Source(id.clone()))
    }

    /// Values that a form on this page must send along, so that the pinned knowledge stays.
    pub(crate) fn hidden(&self) -> Option<(&'static str, String)> {
        self.pin.as_ref().map(Pin::pair)
    }
}

/// The row of links under a country's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    Overview,
    Timeline,
    Commitments,
    Section(&'static Section),
    Gaps,
    Facts,
    Sources,
    Changes,
    Know,
}

impl Tab {
    pub(crate) fn page(self) -> CountryPage {
        match self {
            Self::Overview => CountryPage::Overview,
            Self::Timeline => CountryPage::Timeline,
            Self::Commitments => CountryPage::Commitments,
            Self::Section(section) => CountryPage::Section(section),
            Self::Gaps => CountryPage::Gaps,
            Self::Facts => CountryPage::Facts,
            Self::Sources => CountryPage::Sources,
            Self::Changes => CountryPage::Changes,
            Self::Know => CountryPage::Know,
        }
    }

    /// The key of its message.
    pub(crate) fn key(self) -> String {
        let word = match self {
            Self::Overview => "overview",
            Self::Timeline => "timeline",
            Self::Commitments => "commitments",
            Self::Section(section) => section.name,
            Self::Gaps => "gaps",
            Self::Facts => "facts",
            Self::Sources => "sources",
            Self::Changes => "changes",
            Self::Know => "know",
        };
        format!("site-tab-{word}")
    }
}

/// What a country's pages have beside.
#[derive(Clone, Debug)]
pub(crate) struct CountryFrame {
    pub(crate) country: Country,
    pub(crate) when: When,
    pub(crate) day: Day,
    /// The page, so that the date form leads to the same one on another day.
    pub(crate) page: CountryPage,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) current: Option<Tab>,
    /// When facts about the country were last recorded.
    pub(crate) reviewed: Option<Day>,
    /// The first day that any fact about it speaks of.
    pub(crate) first: Option<Day>,
    pub(crate) notices: Vec<Message>,
    /// What was written in the date field, and why it is no date.
    pub(crate) date_error: Option<DateFault>,
}

/// A text in a date field that is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DateFault {
    pub(crate) text: String,
}

/// What every page has around its content.
#[derive(Clone, Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) links: Links,
    pub(crate) names: Names<'a>,
    pub(crate) today: Day,
    pub(crate) edition: &'a str,
    /// Where readers elsewhere reach the site; nothing where that is not known.
    pub(crate) base: &'a str,
    pub(crate) style: &'a str,
    pub(crate) icon: &'a str,
    /// The page's own address, as it was asked for.
    pub(crate) address: Address,
    /// The query that belongs to the address; the pinned knowledge in it.
    pub(crate) query: Query,
    /// The day of knowledge, where it is not now.
    pub(crate) known_at: Option<Day>,
    /// The forms beside the page itself.
    pub(crate) forms: &'static [Form],
    /// The forms of a brief beside its page for printing.
    pub(crate) briefs: &'static [Form],
    pub(crate) country: Option<CountryFrame>,
}

impl Frame<'_> {
    /// The address with its day written out, without the edition.
    pub(crate) fn canonical(&self) -> String {
        Address { place: self.dated_place(), form: Form::Html, ..self.address.clone() }.path()
    }

    /// The address that keeps its meaning: day and edition in it.
    pub(crate) fn permalink(&self) -> String {
        self.canonical() + &query::write([("edition", Some(self.edition))])
    }

    /// The same for what leaves the site.
    pub(crate) fn link_from_elsewhere(&self) -> String {
        self.base.to_owned() + &self.permalink()
    }

    /// Another place in a form, with the pinned knowledge.
    pub(crate) fn place_as(&self, place: Place, form: Form) -> String {
        let pin = self.links.hidden();
        let pin = pin.as_ref().map(|(name, value)| (*name, Some(value.as_str())));
        Address { lang: self.address.lang, place, form }.path() + &query::write(pin)
    }

    fn dated_place(&self) -> Place {
        match (&self.address.place, &self.country) {
            (Place::Country(country, When::Today, page), Some(here)) if !has_own_days(page) => {
                Place::Country(*country, When::On(here.day), page.clone())
            }
            (place, _) => place.clone(),
        }
    }

    /// The same content in another form. A list to take away is whole, whatever page of it is shown.
    pub(crate) fn file(&self, form: Form) -> String {
        let query = match form {
            Form::Csv | Form::Xlsx | Form::Markdown => self.query.with("page", None).with("per", None),
            _ => self.query.clone(),
        };
        Address { form, ..self.address.clone() }.path() + &query.as_sent()
    }

    /// One of the tables of the page as a file; without a name the first.
    pub(crate) fn table(&self, form: Form, name: Option<&str>) -> String {
        self.own_as(form, &self.query.with("page", None).with("per", None).with("table", name))
    }

    /// This page with another query.
    pub(crate) fn own(&self, query: &Query) -> String {
        self.own_as(Form::Html, query)
    }

    /// This page in a form, with another query.
    pub(crate) fn own_as(&self, form: Form, query: &Query) -> String {
        Address { form, ..self.address.clone() }.path() + &query.as_sent()
    }
}

/// Whether the days are in the rest of the path.
fn has_own_days(page: &CountryPage) -> bool {
    matches!(page, CountryPage::Diff(..))
}
