//! All facts in memory: every version (`History`), and what was believed at one moment (`Facts`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use crate::digest::hex;
use crate::kinds::{Provision, State};
use crate::{Country, Day, Fact, FactId, Kind, Moment, Record, Slug, Source};

/// Every version of every fact that a store holds.
#[derive(Clone, Debug, Default)]
pub struct History {
    versions: Vec<Arc<Fact>>,
    sources: BTreeMap<Slug, Arc<Source>>,
}

impl History {
    /// From versions and sources in any order.
    pub fn new(
        versions: impl IntoIterator<Item = Arc<Fact>>,
        sources: impl IntoIterator<Item = Arc<Source>>,
    ) -> Self {
        let mut versions: Vec<Arc<Fact>> = versions.into_iter().collect();
        versions.sort_by(|a, b| (&a.id, a.recorded.from).cmp(&(&b.id, b.recorded.from)));
        Self { versions, sources: sources.into_iter().map(|s| (s.id.clone(), s)).collect() }
    }

    /// Every version, by id, then by the moment it was recorded.
    pub fn versions(&self) -> &[Arc<Fact>] {
        &self.versions
    }

    /// Every source.
    pub fn sources(&self) -> &BTreeMap<Slug, Arc<Source>> {
        &self.sources
    }

    /// The versions of one fact, oldest first.
    pub fn of(&self, id: &FactId) -> Vec<&Arc<Fact>> {
        self.versions.iter().filter(|v| v.id == *id).collect()
    }

    /// What was believed at the end of a day; absent: what is believed now.
    pub fn known_at(&self, day: Option<Day>) -> Facts {
        let at = day.map(Moment::end_of);
        let believed = self.versions.iter().filter(|v| match at {
            None => v.recorded.until.is_none(),
            Some(at) => v.recorded.from < at && v.recorded.until.is_none_or(|until| until >= at),
        });
        Facts::new(believed.cloned(), self.sources.values().cloned(), day)
    }

    /// The days on which something was recorded, oldest first: the editions.
    pub fn editions(&self) -> BTreeSet<Day> {
        self.versions
            .iter()
            .flat_map(|v| [Some(v.recorded.from), v.recorded.until])
            .flatten()
            .map(Moment::day)
            .collect()
    }
}

/// The facts believed at one moment, indexed. Order of input doesn't matter.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    all: Vec<Arc<Fact>>,
    by_id: BTreeMap<FactId, usize>,
    by_kind: BTreeMap<(Option<Country>, Kind), Vec<usize>>,
    by_country: BTreeMap<Country, Vec<usize>>,
    sources: BTreeMap<Slug, Arc<Source>>,
    known_at: Option<Day>,
    edition: OnceLock<String>,
}

impl Facts {
    /// Indexes facts; of two with one id the later one is kept.
    pub fn new(
        facts: impl IntoIterator<Item = Arc<Fact>>,
        sources: impl IntoIterator<Item = Arc<Source>>,
        known_at: Option<Day>,
    ) -> Self {
        let by: BTreeMap<FactId, Arc<Fact>> = facts.into_iter().map(|f| (f.id.clone(), f)).collect();
        let all: Vec<Arc<Fact>> = by.into_values().collect();
        let by_id = all.iter().enumerate().map(|(n, f)| (f.id.clone(), n)).collect();
        let mut by_kind: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        let mut by_country: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (n, fact) in all.iter().enumerate() {
            by_kind.entry((fact.country, fact.kind())).or_default().push(n);
            if let Some(country) = fact.country {
                by_country.entry(country).or_default().push(n);
            }
        }
        Self {
            all,
            by_id,
            by_kind,
            by_country,
            sources: sources.into_iter().map(|s| (s.id.clone(), s)).collect(),
            known_at,
            edition: OnceLock::new(),
        }
    }

    /// Every fact, by id.
    pub fn all(&self) -> &[Arc<Fact>] {
        &self.all
    }

    /// The fact of that id.
    pub fn get(&self, id: &FactId) -> Option<&Arc<Fact>> {
        self.by_id.get(id).and_then(|n| self.all.get(*n))
    }

    /// The facts of a kind about a country, or of the reference, by id.
    pub fn of_kind(&self, country: Option<Country>, kind: Kind) -> impl Iterator<Item = &Arc<Fact>> {
        self.by_kind.get(&(country, kind)).into_iter().flatten().filter_map(|n| self.all.get(*n))
    }

    /// The same with their bodies.
    pub fn each<T: Record + 'static>(
        &self,
        country: Option<Country>,
    ) -> impl Iterator<Item = (&Arc<Fact>, &T)> {
        self.of_kind(country, T::KIND).filter_map(|f| T::of(&f.body).map(|body| (f, body)))
    }

    /// The record of a local id in a country or in the reference.
    pub fn find<T: Record + 'static>(&self, country: Option<Country>, id: &str) -> Option<(&Arc<Fact>, &T)> {
        let fact = self.get(&FactId::new(country, T::KIND, id))?;
        T::of(&fact.body).map(|body| (fact, body))
    }

    /// The reference record of a local id.
    pub fn reference<T: Record + 'static>(&self, id: &str) -> Option<&T> {
        self.find::<T>(None, id).map(|(_, body)| body)
    }

    /// Every fact about a country.
    pub fn about(&self, country: Country) -> impl Iterator<Item = &Arc<Fact>> {
        self.by_country.get(&country).into_iter().flatten().filter_map(|n| self.all.get(*n))
    }

    /// The countries that facts are about.
    pub fn countries(&self) -> BTreeSet<Country> {
        self.by_country.keys().copied().collect()
    }

    /// Whether more is known of a country than its commitments.
    pub fn has_dossier(&self, country: Country) -> bool {
        self.by_kind.keys().any(|(c, kind)| *c == Some(country) && !matches!(kind, Kind::Commitment))
    }

    /// The provisions of an instrument, in the order of its articles.
    pub fn provisions(&self, instrument: &str) -> Vec<(&Arc<Fact>, &Provision)> {
        let mut found: Vec<_> =
            self.each::<Provision>(None).filter(|(_, p)| p.instrument.as_str() == instrument).collect();
        found.sort_by_key(|(f, p)| (article_order(&p.article), f.id.clone()));
        found
    }

    /// A country's English short name on a day: dated names first, then the library of codes.
    pub fn country_name(&self, country: Country, on: Day) -> String {
        self.each::<State>(None)
            .filter(|(_, s)| s.country == country)
            .flat_map(|(_, s)| &s.names)
            .find(|n| n.used.on(on).possible())
            .map(|n| n.name.clone())
            .or_else(|| country.iso_name().map(str::to_owned))
            .unwrap_or_else(|| country.code().to_owned())
    }

    /// The source of that id.
    pub fn source(&self, id: &str) -> Option<&Arc<Source>> {
        self.sources.get(id)
    }

    /// Every source, by id.
    pub fn sources(&self) -> &BTreeMap<Slug, Arc<Source>> {
        &self.sources
    }

    /// The day as of which these facts were believed; absent: now.
    pub fn known_at(&self) -> Option<Day> {
        self.known_at
    }

    /// The label of what was known: year and month of the newest record, and a digest of all.
    pub fn edition(&self) -> &str {
        self.edition.get_or_init(|| edition(&self.all))
    }

    /// The rules table.
    pub fn rules(&self) -> Option<&crate::Rules> {
        self.each::<crate::Rules>(None).next().map(|(_, rules)| rules)
    }

    /// The same facts with some replaced, added or removed: for what-if and for tests.
    #[must_use]
    pub fn with(&self, changed: impl IntoIterator<Item = Fact>, removed: &BTreeSet<FactId>) -> Self {
        let kept = self.all.iter().filter(|f| !removed.contains(&f.id)).cloned();
        Self::new(
            kept.chain(changed.into_iter().map(Arc::new)),
            self.sources.values().cloned(),
            self.known_at,
        )
    }

    /// The newest day on which a fact about the country was recorded.
    pub fn reviewed(&self, country: Country) -> Option<Day> {
        self.about(country).map(|f| f.recorded.from.day()).max()
    }
}

/// Orders articles as people do: 2, 2(3), 10.
fn article_order(article: &str) -> (u32, String) {
    let digits: String = article.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(u32::MAX), article.to_owned())
}

fn edition(all: &[Arc<Fact>]) -> String {
    let Some(newest) = all.iter().map(|f| f.recorded.from.day()).max() else {
        return "empty".to_owned();
    };
    let mut digest = Sha256::new();
    for fact in all {
        digest.update(fact.digest().as_bytes());
    }
    let date = newest.date();
    format!("{:04}.{:02}-{:.8}", date.year(), date.month(), hex(&digest.finalize()))
}
