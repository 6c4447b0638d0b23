//! Periods, treaties, laws, reviews, events and practice of a country on one axis.
//! What is drawn is what is listed: the picture, the list and the files are made from the same entries.

use std::collections::{BTreeMap, BTreeSet};

use mizan_assess::{Assessment, Bound, Standing};
use mizan_domain::kinds::{Commitment, Instrument, InstrumentKind, Norm, NormKind, Provision};
use mizan_domain::{Body, Day, Fact, FactId, InstrumentId, Kind, PartialDate, RightId};
use mizan_report::timeline::{Entry, Track, entries};

use super::practice::{SeriesColumn, measured};
use super::zoom::{Fault, Window};
use super::{Frame, Numbered, Tab};
use crate::address::{CountryPage, Form, Place, When};
use crate::scene::Scene;

/// The page.
pub(crate) struct TimelineView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) assessment: &'a Assessment,
    pub(crate) window: Window,
    /// What the query says that can't be read.
    pub(crate) faults: Vec<Fault>,
    pub(crate) right: Option<RightId>,
    pub(crate) rights: Vec<&'a str>,
    pub(crate) scope: Scope,
    pub(crate) periods: Vec<Line<'a>>,
    pub(crate) treaties: Vec<Line<'a>>,
    pub(crate) absent: Vec<Absent<'a>>,
    /// Laws; articles of one text with the same dates and effect stand together.
    pub(crate) laws: Vec<Vec<Line<'a>>>,
    pub(crate) judgments: Vec<Line<'a>>,
    /// Rounds by the name of the body.
    pub(crate) reviews: Vec<(String, Vec<Line<'a>>)>,
    pub(crate) practice: Option<SeriesColumn<'a>>,
    /// Laws in force throughout the window, which are not drawn.
    pub(crate) before: usize,
    /// Laws older than those drawn, where the whole time has more than one page bears: a period shows them.
    pub(crate) older: usize,
    /// Whether the laws of parts of the State, or of the whole, would be another picture.
    pub(crate) other_scope: bool,
    /// Each period, and the whole time, as a link.
    pub(crate) zooms: Vec<Zoom<'a>>,
    pub(crate) scopes: Vec<(Scope, String)>,
}

/// Whose laws are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Those of the whole State.
    State,
    /// Those of its parts.
    Parts,
}

impl Scope {
    pub(crate) const ALL: [Self; 2] = [Self::State, Self::Parts];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Parts => "parts",
        }
    }
}

/// An entry.
pub(crate) struct Line<'a> {
    pub(crate) entry: Entry,
    pub(crate) fact: &'a Fact,
    /// The name that stands at its row in the picture.
    pub(crate) name: String,
}

/// A treaty that doesn't bind on the day.
pub(crate) struct Absent<'a> {
    pub(crate) instrument: &'a InstrumentId,
    pub(crate) why: Absence,
    /// What is recorded about it.
    pub(crate) fact: Option<&'a Fact>,
}

/// Why a treaty doesn't bind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Absence {
    NotJoined,
    Signed,
    NotYet,
    NotRecorded,
}

impl Absence {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NotJoined => "not-joined",
            Self::Signed => "only-signed",
            Self::NotYet => "not-yet",
            Self::NotRecorded => "not-recorded",
        }
    }
}

/// Laws in the picture of the whole time: a page has to come over a slow line.
const MOST_LAWS: usize = 60;

/// A period to look at more closely; the whole time where there is none.
pub(crate) struct Zoom<'a> {
    pub(crate) fact: Option<&'a Fact>,
    pub(crate) href: String,
    pub(crate) current: bool,
}

impl Line<'_> {
    pub(crate) fn is_period(&self) -> bool {
        self.entry.track == Track::Period
    }
}

impl<'a> TimelineView<'a> {
    pub(crate) fn build(scene: &Scene<'a>, assessment: &'a Assessment, when: When) -> Self {
        let mut frame = scene.country_frame(assessment, when, CountryPage::Timeline, Some(Tab::Timeline));
        frame.forms = &Form::WITH_PICTURE;
        let mut faults = Vec::new();
        let right = asked_right(scene, &mut faults);
        let scope = match scene.query.get("laws") {
            Some("parts") => Scope::Parts,
            _ => Scope::State,
        };
        let mut all = entries(assessment, scene.text, &frame.names);
        // Bodies have a page of their own.
        all.retain(|entry| entry.track != Track::Institution);
        let mut lines: Vec<Line<'a>> = all
            .into_iter()
            .filter_map(|entry| {
                let fact = scene.known.facts.get(&entry.fact)?;
                let concerns = concerns(scene, fact, right.as_ref());
                concerns.then(|| Line { name: name(scene, &frame, fact), fact, entry })
            })
            .collect();
        let mut taken = |track| take(&mut lines, |line| line.entry.track == track);
        let (periods, treaties, laws) = (taken(Track::Period), taken(Track::Treaty), taken(Track::Law));
        let rounds = taken(Track::Review);
        let first = periods.iter().map(|line| line.entry.from.earliest()).min();
        let first = first.or_else(|| treaties.iter().map(|line| line.entry.from.earliest()).min());
        let window = Window::read(scene, first, assessment.as_of, &mut faults);
        let other_scope = laws.iter().any(|line| scope_of(line) != scope);
        let in_scope: Vec<Line<'a>> = laws.into_iter().filter(|line| scope_of(line) == scope).collect();
        let (mut laws, before): (Vec<_>, Vec<_>) = in_scope.into_iter().partition(|line| window.shows(line));
        let judgments = take(&mut laws, |line| norm_kind(line) == Some(NormKind::Judgment));
        let shown = |lines: Vec<Line<'a>>| -> Vec<Line<'a>> {
            lines.into_iter().filter(|line| window.shows(line)).collect()
        };
        let core = |id: &str| {
            let instrument = scene.known.facts.reference::<Instrument>(id);
            instrument.is_some_and(|i| matches!(i.kind, InstrumentKind::Core | InstrumentKind::Protocol))
        };
        let treaties: Vec<Line<'a>> = treaties
            .into_iter()
            .filter(|line| right.is_some() || instrument_of(line).is_some_and(|id| core(id.as_str())))
            .filter(|line| line.entry.from.earliest() <= window.to)
            .collect();
        let absent = absent(scene, assessment, &treaties, right.as_ref());
        let practice = practice(scene, assessment, right.as_ref(), &window);
        let links = Keeps { frame: &frame, right: right.as_ref(), scope, window: &window };
        let before = before.iter().filter(|line| window.covers_start(line)).count();
        let mut bundles = bundles(scene, laws);
        let older = if window.asked.is_empty() { take_older(&mut bundles) } else { 0 };
        Self {
            zooms: zooms(&links, periods.iter()),
            scopes: Scope::ALL.map(|scope| (scope, links.with_scope(scope))).to_vec(),
            rights: offered(scene, right.as_ref()),
            periods: shown(periods),
            older,
            laws: bundles,
            judgments,
            reviews: by_body(scene, &frame, shown(rounds)),
            treaties,
            absent,
            practice,
            before,
            other_scope,
            right,
            scope,
            window,
            faults,
            assessment,
            frame,
        }
    }

    /// Every entry that is drawn, oldest first, each bundle once.
    pub(crate) fn listed(&self) -> Vec<&[Line<'a>]> {
        let single = self.periods.iter().chain(&self.treaties).chain(&self.judgments);
        let rounds = self.reviews.iter().flat_map(|(_, lines)| lines);
        let mut all: Vec<&[Line<'a>]> = single.chain(rounds).map(std::slice::from_ref).collect();
        all.extend(self.laws.iter().map(Vec::as_slice));
        all.sort_by_key(|bundle| bundle.first().map(|line| (line.entry.from, line.entry.track)));
        all
    }
}

/// The right that the query names.
fn asked_right(scene: &Scene<'_>, faults: &mut Vec<Fault>) -> Option<RightId> {
    let text = scene.query.get("right")?;
    let known = rights(scene).contains(&text);
    match text.parse() {
        Ok(right) if known => Some(right),
        _ => {
            faults.push(Fault::Right(text.to_owned()));
            None
        }
    }
}

/// All rights, in the order of the taxonomy.
fn rights<'a>(scene: &Scene<'a>) -> Vec<&'a str> {
    let mut all: Vec<_> = scene.known.facts.each::<mizan_domain::kinds::Right>(None).collect();
    all.sort_by_key(|(_, right)| right.order);
    all.into_iter().map(|(fact, _)| fact.id.local()).collect()
}

/// Those with a row of their own in the matrix, and the one asked for: the others are shown with them.
fn offered<'a>(scene: &Scene<'a>, asked: Option<&RightId>) -> Vec<&'a str> {
    let all = scene.known.facts.each::<mizan_domain::kinds::Right>(None);
    let own = all.filter(|(fact, right)| right.shown_under.as_str() == fact.id.local());
    let own: BTreeSet<&str> = own.map(|(fact, _)| fact.id.local()).collect();
    let is_asked = |id: &str| asked.is_some_and(|right| right.as_str() == id);
    rights(scene).into_iter().filter(|id| own.contains(id) || is_asked(id)).collect()
}

/// Whether an entry has to do with the right: periods have with every right.
fn concerns(scene: &Scene<'_>, fact: &Fact, right: Option<&RightId>) -> bool {
    let Some(right) = right else { return true };
    match &fact.body {
        Body::Norm(norm) => norm.rights.contains(right),
        Body::Commitment(commitment) => guarantees(scene, &commitment.instrument, right),
        Body::Review(review) => {
            review.instrument.as_ref().is_none_or(|instrument| guarantees(scene, instrument, right))
        }
        _ => true,
    }
}

/// Whether a provision of the instrument is about the right.
fn guarantees(scene: &Scene<'_>, instrument: &InstrumentId, right: &RightId) -> bool {
    let of = |(_, provision): (_, &Provision)| provision.rights.contains(right);
    scene.known.facts.provisions(instrument.as_str()).into_iter().any(of)
}

/// The name at the row of the picture: the treaty's symbol, the law's title.
fn name(scene: &Scene<'_>, frame: &Frame<'_>, fact: &Fact) -> String {
    let names = &frame.names;
    match &fact.body {
        Body::Commitment(commitment) => {
            scene.text.name(names, Kind::Instrument, commitment.instrument.as_str())
        }
        Body::HistoricalPeriod(period) => period.events.clone(),
        _ => scene.text.fact_name(names, fact),
    }
}

fn take<'a>(lines: &mut Vec<Line<'a>>, of: impl Fn(&Line<'a>) -> bool) -> Vec<Line<'a>> {
    let (taken, rest) = std::mem::take(lines).into_iter().partition(of);
    *lines = rest;
    taken
}

fn norm<'l>(line: &'l Line<'_>) -> Option<&'l Norm> {
    match &line.fact.body {
        Body::Norm(norm) => Some(norm),
        _ => None,
    }
}

fn norm_kind(line: &Line<'_>) -> Option<NormKind> {
    norm(line).map(|norm| norm.kind)
}

fn scope_of(line: &Line<'_>) -> Scope {
    if norm(line).is_some_and(|norm| !norm.territory.is_empty()) { Scope::Parts } else { Scope::State }
}

fn instrument_of<'l>(line: &'l Line<'_>) -> Option<&'l InstrumentId> {
    match &line.fact.body {
        Body::Commitment(commitment) => Some(&commitment.instrument),
        _ => None,
    }
}

/// Articles of one text with the same dates and the same effect stand together; every other law by itself.
fn bundles<'a>(scene: &Scene<'_>, laws: Vec<Line<'a>>) -> Vec<Vec<Line<'a>>> {
    let mut bundles: Vec<Vec<Line<'a>>> = Vec::new();
    for law in laws {
        let same =
            |bundle: &&mut Vec<Line<'a>>| bundle.first().is_some_and(|first| belong_together(first, &law));
        match bundles.iter_mut().find(same) {
            Some(bundle) => bundle.push(law),
            None => bundles.push(vec![law]),
        }
    }
    for bundle in &mut bundles {
        bundle.sort_by(|a, b| scene.text.compare(&a.name, &b.name));
    }
    bundles
}

/// Leaves the newest laws, and says how many went.
fn take_older(bundles: &mut Vec<Vec<Line<'_>>>) -> usize {
    let oldest_first = |bundle: &Vec<Line<'_>>| bundle.first().map(|line| line.entry.from);
    bundles.sort_by_key(oldest_first);
    let newest = bundles.split_off(bundles.len().saturating_sub(MOST_LAWS));
    std::mem::replace(bundles, newest).iter().map(Vec::len).sum()
}

fn belong_together(a: &Line<'_>, b: &Line<'_>) -> bool {
    norm_kind(a) == Some(NormKind::Constitution)
        && norm_kind(b) == Some(NormKind::Constitution)
        && (a.entry.from, a.entry.until, a.entry.effect) == (b.entry.from, b.entry.until, b.entry.effect)
        && text_and_article(&a.name).0 == text_and_article(&b.name).0
}

/// The text that an article is of, and the article: what stands before and after the first comma of its
/// title, in whichever script.
pub(crate) fn text_and_article(title: &str) -> (&str, &str) {
    let comma = title.find([',', '،']);
    let (text, rest) = comma.map_or((title, ""), |at| title.split_at(at));
    (text, rest.trim_start_matches([',', '،', ' ']))
}

fn by_body<'a>(scene: &Scene<'_>, frame: &Frame<'_>, rounds: Vec<Line<'a>>) -> Vec<(String, Vec<Line<'a>>)> {
    let mut by: BTreeMap<String, Vec<Line<'a>>> = BTreeMap::new();
    for line in rounds {
        let Body::Review(review) = &line.fact.body else { continue };
        by.entry(scene.text.mechanism(&frame.names, review)).or_default().push(line);
    }
    let mut all: Vec<_> = by.into_iter().collect();
    all.sort_by(|(a, _), (b, _)| scene.text.compare(a, b));
    all
}

/// Treaties that are not among those that bind.
fn absent<'a>(
    scene: &Scene<'a>,
    assessment: &'a Assessment,
    joined: &[Line<'_>],
    right: Option<&RightId>,
) -> Vec<Absent<'a>> {
    let joined: BTreeSet<&FactId> = joined.iter().map(|line| &line.entry.fact).collect();
    let missing = assessment.standings.iter().filter(|standing| {
        let binds = standing.fact.as_ref().is_some_and(|fact| joined.contains(fact));
        let meant = match right {
            None => standing.core,
            Some(right) => guarantees(scene, &standing.instrument, right),
        };
        let later = standing.since.is_some_and(|since| since.earliest() <= assessment.as_of);
        !binds && meant && !later && standing.bound != Bound::NotYetInForce
    });
    let absent = missing.map(|standing| {
        let fact = standing.fact.as_ref().and_then(|fact| scene.known.facts.get(fact)).map(AsRef::as_ref);
        Absent { instrument: &standing.instrument, why: absence(standing, fact), fact }
    });
    absent.collect()
}

fn absence(standing: &Standing, fact: Option<&Fact>) -> Absence {
    let Some(Body::Commitment(Commitment { act, .. })) = fact.map(|fact| &fact.body) else {
        return if standing.last_seen.is_some() { Absence::NotJoined } else { Absence::NotRecorded };
    };
    if standing.since.is_some() {
        return Absence::NotYet;
    }
    if *act == mizan_domain::kinds::Act::SignedOnly { Absence::Signed } else { Absence::NotJoined }
}

/// What is measured: of the right, else of rights in general; of several series the one with intervals,
/// then the longest.
fn practice<'a>(
    scene: &Scene<'a>,
    assessment: &Assessment,
    right: Option<&RightId>,
    window: &Window,
) -> Option<SeriesColumn<'a>> {
    let asked = |series: &mizan_domain::Series| match right {
        Some(right) => series.rights.contains(right),
        None => series.general,
    };
    let mut unused = Numbered::new(&scene.known.facts);
    let found = measured(scene, assessment.country, assessment.as_of, asked, &mut unused).series;
    let best = found.into_iter().max_by_key(|column| {
        let intervals = column.values.iter().any(|value| value.low.is_some());
        (intervals, column.values.len(), std::cmp::Reverse(&column.series.id))
    });
    let mut best = best?;
    best.values.retain(|value| (window.from.year()..=window.to.year()).contains(&value.year));
    (!best.values.is_empty()).then_some(best)
}

/// What the links of the page keep of the query.
struct Keeps<'q, 'a> {
    frame: &'q Frame<'a>,
    right: Option<&'q RightId>,
    scope: Scope,
    window: &'q Window,
}

impl Keeps<'_, '_> {
    fn link(&self, scope: Scope, window: &[(&'static str, String)]) -> String {
        let Some((country, when)) = self.frame.links.country else { return String::new() };
        let place = Place::Country(country, when, CountryPage::Timeline);
        let mut values: Vec<(&str, &str)> = Vec::new();
        values.extend(window.iter().map(|(name, value)| (*name, value.as_str())));
        values.extend((scope == Scope::Parts).then_some(("laws", scope.name())));
        values.extend(self.right.map(|right| ("right", right.as_str())));
        self.frame.links.with_query(place, &values)
    }

    fn with_scope(&self, scope: Scope) -> String {
        self.link(scope, &self.window.asked)
    }
}

fn zooms<'l, 'a: 'l>(links: &Keeps<'_, '_>, periods: impl Iterator<Item = &'l Line<'a>>) -> Vec<Zoom<'a>> {
    let whole =
        Zoom { fact: None, href: links.link(links.scope, &[]), current: links.window.asked.is_empty() };
    let periods = periods.map(|line| {
        let asked = vec![("period", line.fact.id.local().to_owned())];
        Zoom {
            fact: Some(line.fact),
            href: links.link(links.scope, &asked),
            current: links.window.asked == asked,
        }
    });
    std::iter::once(whole).chain(periods).collect()
}

/// A moment as a number of years, for an axis.
pub(crate) fn years(day: Day) -> f64 {
    let date = day.date();
    f64::from(date.year()) + f64::from(date.day_of_year() - 1) / f64::from(date.days_in_year())
}

/// The middle of a date that is known only in part.
pub(crate) fn middle(date: PartialDate) -> f64 {
    f64::midpoint(years(date.earliest()), years(date.latest()))
}
