//! The site's state: the newest snapshot, the day, the pages already made.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use mizan_assess::RulesError;
use mizan_domain::{Country, Day, Moment};
use mizan_text::{Lang, Text};
use serde_json::Value;
use tokio::sync::Semaphore;

use crate::address::{Address, CountryPage, Form, Place, When};
use crate::assets::Assets;
use crate::briefs::PdfWriter;
use crate::library::Library;
use crate::page_cache::PageCache;
use crate::snapshot::Snapshot;

/// Why a site can't be opened.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// The store can't be read.
    #[error(transparent)]
    Store(#[from] mizan_store::Error),
    /// The facts have no rules table that can be run.
    #[error(transparent)]
    Rules(#[from] RulesError),
}

/// Bytes of finished pages kept in memory.
const PAGE_BYTES: usize = 16 * 1024 * 1024;
/// How often the store is asked whether its facts have changed.
const CHECK_EVERY: Duration = Duration::from_secs(1);
/// Pages made at one time; more would only wait for each other.
const RENDERS: usize = 4;
/// Long computations (perturbed runs) at one time.
const DEPTHS: usize = 1;

/// Everything that requests share.
pub struct Site {
    pub(crate) library: Box<dyn Library>,
    pub(crate) texts: Vec<Text>,
    pub(crate) assets: Assets,
    pub(crate) renders: Semaphore,
    pub(crate) depths: Semaphore,
    /// What makes PDF files, where the program has it.
    pub(crate) pdf: Option<PdfWriter>,
    /// Where readers elsewhere reach the site; nothing where that is not known.
    pub(crate) base: String,
    /// Schemas of what the program reads, which the site itself does not.
    pub(crate) schemas: BTreeMap<String, Value>,
    today: Box<dyn Fn() -> Day + Send + Sync>,
    /// The countries that lists over all countries show; none: every one.
    shown: Option<Vec<Country>>,
    epoch: RwLock<Arc<Epoch>>,
    opened: Instant,
    /// Milliseconds after `opened` at which the store was last asked.
    checked: AtomicU64,
}

/// A snapshot on a day, with the pages made of it.
pub(crate) struct Epoch {
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) today: Day,
    pub(crate) pages: PageCache,
}

impl Epoch {
    fn new(snapshot: Arc<Snapshot>, today: Day) -> Arc<Self> {
        Arc::new(Self { snapshot, today, pages: PageCache::new(PAGE_BYTES) })
    }

    /// When what stands at an address last changed: with what is recorded, and every page with the day.
    pub(crate) fn modified(&self, address: &Address) -> Option<Moment> {
        let recorded = self.snapshot.recorded?;
        let own_day = match &address.place {
            Place::Country(_, When::On(_), _) | Place::Country(_, _, CountryPage::Diff(..)) => true,
            Place::Country(..) | Place::Compare | Place::Search => false,
            _ => true,
        };
        let day = (!own_day || address.form == Form::Html).then(|| Moment::start_of(self.today));
        Some(day.map_or(recorded, |day| recorded.max(day)))
    }
}

impl Site {
    /// Reads the library. `today` is asked for the day whenever it may have changed. Blocks.
    pub fn open(
        library: impl Library,
        today: impl Fn() -> Day + Send + Sync + 'static,
    ) -> Result<Self, SiteError> {
        let (generation, history) = library.generation_and_history()?;
        let snapshot = Snapshot::new(generation, history)?;
        Ok(Self {
            library: Box::new(library),
            texts: Lang::ALL.iter().map(|lang| Text::new(*lang)).collect(),
            assets: Assets::new(),
            renders: Semaphore::new(RENDERS),
            depths: Semaphore::new(DEPTHS),
            pdf: None,
            base: String::new(),
            schemas: BTreeMap::new(),
            epoch: RwLock::new(Epoch::new(Arc::new(snapshot), today())),
            today: Box::new(today),
            shown: None,
            opened: Instant::now(),
            checked: AtomicU64::new(0),
        })
    }

    /// The same site, whose index is of these countries only.
    #[must_use]
    pub fn showing(mut self, countries: Vec<Country>) -> Self {
        self.shown = Some(countries);
        self
    }

    pub(crate) fn shows(&self, country: Country) -> bool {
        self.shown.as_ref().is_none_or(|shown| shown.contains(&country))
    }

    /// What is served now, without asking the store whether it has changed.
    pub(crate) fn current(&self) -> Arc<Epoch> {
        Arc::clone(&self.epoch.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The same site with briefs in PDF.
    #[must_use]
    pub fn with_pdf(mut self, writer: Option<PdfWriter>) -> Self {
        self.pdf = writer;
        self
    }

    /// The same site, reached under this address: what is taken away from it leads back to there.
    #[must_use]
    pub fn with_base(mut self, base: String) -> Self {
        self.base = base;
        self
    }

    /// The same site, which also gives these JSON Schemas: those of what it reads, by their names.
    #[must_use]
    pub fn with_schemas(mut self, schemas: BTreeMap<String, Value>) -> Self {
        self.schemas = schemas;
        self
    }

    /// The forms in which a brief is given beside its page.
    pub(crate) fn brief_forms(&self) -> &'static [Form] {
        if self.pdf.is_some() {
            &[Form::Pdf, Form::Docx, Form::Markdown]
        } else {
            &[Form::Docx, Form::Markdown]
        }
    }

    /// The words of a language.
    pub(crate) fn text(&self, lang: Lang) -> Option<&Text> {
        self.texts.iter().find(|text| text.lang() == lang)
    }

    /// What is served now. At most once a second one request asks the store whether it has changed, and
    /// waits for the new facts; the others go on with the old ones.
    pub(crate) async fn epoch(self: &Arc<Self>) -> Arc<Epoch> {
        if self.is_time_to_check() {
            let site = Arc::clone(self);
            match tokio::task::spawn_blocking(move || site.refresh()).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::warn!(%error, "serving the facts read before"),
                Err(error) => tracing::error!(%error, "reading the store again broke off"),
            }
        }
        Arc::clone(&self.epoch.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn is_time_to_check(&self) -> bool {
        let now = u64::try_from(self.opened.elapsed().as_millis()).unwrap_or(u64::MAX);
        let checked = self.checked.load(Ordering::Relaxed);
        let every = u64::try_from(CHECK_EVERY.as_millis()).unwrap_or(u64::MAX);
        now.saturating_sub(checked) >= every
            && self.checked.compare_exchange(checked, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }

    /// Takes a new snapshot if the store or the day has moved on. Blocks.
    fn refresh(&self) -> Result<(), SiteError> {
        let current = Arc::clone(&self.epoch.read().unwrap_or_else(PoisonError::into_inner));
        let today = (self.today)();
        let generation = self.library.generation()?;
        let snapshot = if generation == current.snapshot.generation {
            if today == current.today {
                return Ok(());
            }
            Arc::clone(&current.snapshot)
        } else {
            let (generation, history) = self.library.generation_and_history()?;
            Arc::new(Snapshot::new(generation, history)?)
        };
        *self.epoch.write().unwrap_or_else(PoisonError::into_inner) = Epoch::new(snapshot, today);
        Ok(())
    }
}
