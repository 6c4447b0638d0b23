//! Display names of records.

use std::sync::Arc;

use mizan_domain::kinds::{Direction, Instrument, ProcedureKind, Review};
use mizan_domain::{Body, Country, Day, Fact, FactId, Facts, Kind, ProvisionId, Source};

use crate::Text;
use crate::text::without_isolation;

/// Where names are looked up: the facts, and whose records local ids mean first.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    facts: &'a Facts,
    country: Option<Country>,
    on: Day,
}

impl<'a> Names<'a> {
    /// Local ids mean records of the country, then of the reference. The day decides a State's name.
    pub fn new(facts: &'a Facts, country: Option<Country>, on: Day) -> Self {
        Self { facts, country, on }
    }

    /// The facts.
    pub fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// The country whose records local ids mean.
    pub fn country(&self) -> Option<Country> {
        self.country
    }

    /// The day.
    pub fn on(&self) -> Day {
        self.on
    }

    /// The same for another country.
    #[must_use]
    pub fn of(&self, country: Option<Country>) -> Self {
        Self { country, ..*self }
    }

    /// The record of a local id.
    pub fn record(&self, kind: Kind, id: &str) -> Option<&'a Arc<Fact>> {
        let own = self.country.and_then(|c| self.facts.get(&FactId::new(Some(c), kind, id)));
        own.or_else(|| self.facts.get(&FactId::new(None, kind, id)))
    }
}

impl Text {
    /// The display name of a record: "Freedom from torture", "ICCPR 19". The id where there is no
    /// such record.
    pub fn name(&self, names: &Names<'_>, kind: Kind, id: &str) -> String {
        match names.record(kind, id) {
            Some(fact) => self.fact_name(names, fact),
            None => id.to_owned(),
        }
    }

    /// The display names of several records, as a list; provisions as `provisions` names them.
    pub fn names<'i>(
        &self,
        names: &Names<'_>,
        kind: Kind,
        ids: impl IntoIterator<Item = &'i String>,
    ) -> String {
        if kind == Kind::Provision {
            return self.provisions(names, ids.into_iter().map(String::as_str));
        }
        let all: Vec<String> = ids.into_iter().map(|id| self.name(names, kind, id)).collect();
        self.list(&all)
    }

    /// The display name of the record that a fact holds. A message `name-<kind>-<id>`, for a country's
    /// own records `name-<kind>-<country>-<id>`, goes before the record's own name: so a language names
    /// what the facts name in another.
    pub fn fact_name(&self, names: &Names<'_>, fact: &Fact) -> String {
        self.own_words(&key_of(fact)).unwrap_or_else(|| self.name_of(names, fact))
    }

    /// The full title of a treaty. A message `name-instrument-<id>-long` goes before the record's own.
    pub fn instrument_title(&self, id: &str, instrument: &Instrument) -> String {
        self.own_words(&format!("name-{}-{id}-long", Kind::Instrument.name()))
            .unwrap_or_else(|| instrument.title.clone())
    }

    fn own_words(&self, key: &str) -> Option<String> {
        self.has(key).then(|| self.get(key))
    }

    /// A State's short name on the day of `names`. A message `name-country-<code>` goes before the
    /// facts' name; one that ends in the facts' name of that day before both.
    pub fn country(&self, names: &Names<'_>, country: Country) -> String {
        let name = names.facts.country_name(country, names.on);
        let key = format!("name-country-{}", country.lower());
        self.own_words(&format!("{key}-{}", in_key(&name))).or_else(|| self.own_words(&key)).unwrap_or(name)
    }

    /// A source's name in a sentence: who made it, its title, its date.
    pub fn source(&self, source: &Source) -> String {
        let title = ("title", source.title.as_str().into());
        match (source.maker(), source.date) {
            (Some(maker), Some(date)) => {
                self.with("source-full", &[title, ("maker", maker.into()), ("date", self.date(date).into())])
            }
            (Some(maker), None) => self.with("source-undated", &[title, ("maker", maker.into())]),
            (None, Some(date)) => {
                self.with("source-without-maker", &[title, ("date", self.date(date).into())])
            }
            (None, None) => source.title.clone(),
        }
    }

    fn name_of(&self, names: &Names<'_>, fact: &Fact) -> String {
        let names = &names.of(fact.country.or(names.country));
        let instrument = |id: &str| self.name(names, Kind::Instrument, id);
        match &fact.body {
            Body::Right(x) => x.name.clone(),
            Body::Instrument(x) => x.short.clone(),
            Body::Provision(x) => {
                let of = instrument(x.instrument.as_str());
                self.provision_name(of, x.article.clone())
            }
            Body::TreatyList(x) => x.name.clone(),
            Body::Indicator(x) => x.wording.clone(),
            Body::Measure(x) => x.name.clone(),
            Body::Territory(x) => x.name.clone(),
            Body::Actor(x) => x.name.clone(),
            Body::Norm(x) => x.title.clone(),
            Body::Institution(x) => x.name.clone(),
            Body::Factor(x) => x.name.clone(),
            Body::Issue(x) => x.name.clone(),
            Body::Audience(x) => x.name.clone(),
            Body::Case(x) => x.name.clone(),
            Body::List(x) => x.name.clone(),
            Body::Claim(x) => x.statement.clone(),
            Body::Rules(x) => self.with("name-of-rules", &[("version", (&x.version).into())]),
            Body::State(x) => self.country(names, x.country),
            Body::Commitment(x) => instrument(x.instrument.as_str()),
            Body::Acceptance(x) => self.procedure(&instrument(x.instrument.as_str()), x.procedure),
            Body::Reservation(x) => {
                let to = if x.provisions.is_empty() {
                    instrument(x.instrument.as_str())
                } else {
                    self.provisions(names, x.provisions.iter().map(ProvisionId::as_str))
                };
                self.with("name-of-reservation", &[("called", (&x.called).into()), ("to", to.into())])
            }
            Body::Alignment(x) => self.name(names, Kind::Provision, x.provision.as_str()),
            Body::Mandate(x) => match (&x.institution, x.direction) {
                (Some(body), _) => self.name(names, Kind::Institution, body.as_str()),
                (None, Direction::Nobody) => self.word(Direction::Nobody),
                (None, _) => fact.id.local().to_owned(),
            },
            Body::Capacity(x) => {
                let body = self.name(names, Kind::Institution, x.institution.as_str());
                let on = self.date(x.assessed);
                self.with("name-of-capacity", &[("body", body.into()), ("on", on.into())])
            }
            Body::Review(x) => self.review(names, x),
            Body::Recommendation(x) => {
                let review = self.name(names, Kind::Review, x.review.as_str());
                let place = [("review", review.into()), ("paragraph", (&x.paragraph).into())];
                self.with("name-of-recommendation", &place)
            }
            Body::Implementation(x) => self.name(names, Kind::Recommendation, x.recommendation.as_str()),
            Body::Search(x) => {
                let rights: Vec<String> = x.rights.iter().map(ToString::to_string).collect();
                let rights = self.names(names, Kind::Right, &rights);
                self.with("name-of-search", &[("rights", rights.into())])
            }
            Body::HistoricalPeriod(x) => match &x.printed {
                Some(printed) => printed.clone(),
                None => match x.ends {
                    Some(ends) => self.range(x.begins, ends),
                    None => self.with("period-from", &[("from", self.date(x.begins).into())]),
                },
            },
            Body::Observation(x) => {
                let series = self.series(names, &x.series);
                self.with(
                    "name-of-observation",
                    &[("series", series.into()), ("year", self.year(x.year).into())],
                )
            }
            Body::Count(x) => {
                let list = self.name(names, Kind::List, x.list.as_str());
                self.with("name-of-count", &[("list", list.into()), ("act", (&x.act).into())])
            }
            Body::TableRow(x) => {
                self.with("name-of-table-row", &[("table", (&x.table).into()), ("row", x.row.into())])
            }
        }
    }

    /// The name of a measured series, as the rules give it. A message `name-series-<id>` goes before it.
    pub fn series(&self, names: &Names<'_>, id: &str) -> String {
        let rules = names.facts.rules();
        self.own_words(&format!("name-series-{id}"))
            .or_else(|| rules?.series.iter().find(|s| s.id == id).map(|series| series.name.clone()))
            .unwrap_or_else(|| id.to_owned())
    }

    /// One name, whose digits belong to the letters before them.
    fn provision_name(&self, instrument: String, articles: String) -> String {
        let parts = [("instrument", instrument.into()), ("article", articles.into())];
        without_isolation(&self.with("name-of-provision", &parts))
    }

    fn procedure(&self, instrument: &str, procedure: ProcedureKind) -> String {
        let parts = [("instrument", instrument.into()), ("procedure", self.word(procedure).into())];
        self.with("name-of-acceptance", &parts)
    }

    fn review(&self, names: &Names<'_>, review: &Review) -> String {
        let body = self.mechanism(names, review);
        let key =
            if review.cycle.bytes().all(|b| b.is_ascii_digit()) { "name-of-round" } else { "name-of-review" };
        self.with(key, &[("body", body.into()), ("cycle", (&review.cycle).into())])
    }

    /// The body before which a review takes place, in short: "UPR", "CAT".
    pub fn mechanism(&self, names: &Names<'_>, review: &Review) -> String {
        let key = format!("mechanism-{}", review.mechanism.to_lowercase());
        if self.has(&key) {
            return self.get(&key);
        }
        match &review.instrument {
            Some(id) => self.name(names, Kind::Instrument, id.as_str()),
            None => review.mechanism.clone(),
        }
    }

    /// Several provisions in the order of their articles, the instrument named once for those of one:
    /// "CAT 3, 4 and 6".
    pub fn provisions<'i>(&self, names: &Names<'_>, ids: impl IntoIterator<Item = &'i str>) -> String {
        let mut by_instrument: Vec<(String, Vec<String>)> = Vec::new();
        for id in ids {
            let record = names.record(Kind::Provision, id).map(|fact| &fact.body);
            let (of, article) = match record {
                Some(Body::Provision(p)) => {
                    (self.name(names, Kind::Instrument, p.instrument.as_str()), p.article.clone())
                }
                _ => (String::new(), id.to_owned()),
            };
            match by_instrument.iter_mut().find(|(known, _)| *known == of) {
                Some((_, articles)) => articles.push(article),
                None => by_instrument.push((of, vec![article])),
            }
        }
        let of_each: Vec<String> = by_instrument
            .into_iter()
            .map(|(of, mut articles)| {
                articles.sort_by(|a, b| self.compare(a, b));
                let articles = self.list(&articles);
                if of.is_empty() { articles } else { self.provision_name(of, articles) }
            })
            .collect();
        self.list(&of_each)
    }
}

/// The key of the message that names the record of a fact.
pub(crate) fn key_of(fact: &Fact) -> String {
    let (kind, id) = (fact.kind().name(), fact.id.local());
    match fact.country {
        Some(country) => format!("name-{kind}-{}-{id}", country.lower()),
        None => format!("name-{kind}-{id}"),
    }
}

/// A name as it stands in a key: "Upper Volta" as `upper-volta`.
pub(crate) fn in_key(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect()
}
