//! Periods, treaties, laws, bodies and reviews of a country on one axis.

use mizan_assess::Assessment;
use mizan_domain::kinds::{HistoricalPeriod, Institution, Norm, NormEffect, NormKind, Review};
use mizan_domain::{Checked, Country, Day, Fact, FactId, PartialDate};
use mizan_text::{Names, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// A period of history.
    Period,
    /// A treaty that binds.
    Treaty,
    /// A rule of domestic law.
    Law,
    /// A body of the State.
    Institution,
    /// A round before a reviewing body.
    Review,
}

impl Track {
    /// Every track, in the order in which they stand.
    pub const ALL: [Self; 5] = [Self::Period, Self::Treaty, Self::Law, Self::Institution, Self::Review];

    /// Its name in data and in message keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Period => "period",
            Self::Treaty => "treaty",
            Self::Law => "law",
            Self::Institution => "institution",
            Self::Review => "review",
        }
    }
}

/// Something that began on a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// Its beginning.
    pub from: PartialDate,
    /// Whether its first day isn't recorded: then it began on `from` or before, the first day on which a
    /// source says that it was in force.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub seen: bool,
    /// Its end: the last day of a period, the first on which a law holds no longer; absent: it goes on,
    /// or it is a day only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What it is.
    pub track: Track,
    /// The fact.
    pub fact: FactId,
    /// Its title.
    pub title: String,
    /// Whether a law protects or restricts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<NormEffect>,
    /// What somebody checked.
    pub checked: Checked,
}

/// What began by the day of the assessment, oldest first; on one day in the order of the tracks.
pub fn entries(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let country = assessment.country;
    let names = &names.of(Some(country));
    let mut entries = treaties(assessment, text, names);
    entries.extend(periods(country, text, names));
    entries.extend(laws(country, text, names));
    entries.extend(bodies(country, text, names));
    entries.extend(reviews(country, text, names));
    entries.retain(|entry| begun(entry, assessment.as_of));
    entries.sort_by(|a, b| (a.from, a.track, &a.fact).cmp(&(b.from, b.track, &b.fact)));
    entries
}

fn begun(entry: &Entry, as_of: Day) -> bool {
    entry.from.earliest() <= as_of
}

fn entry(track: Track, from: PartialDate, fact: &Fact, text: &Text, names: &Names<'_>) -> Entry {
    Entry {
        from,
        seen: false,
        until: None,
        track,
        fact: fact.id.clone(),
        title: text.title(names, fact),
        effect: None,
        checked: fact.checked(),
    }
}

fn treaties(assessment: &Assessment, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let bound = assessment.standings.iter().filter_map(|standing| {
        let fact = names.facts().get(standing.fact.as_ref()?)?;
        Some(entry(Track::Treaty, standing.since?, fact, text, names))
    });
    bound.collect()
}

fn periods(country: Country, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let periods = names.facts().each::<HistoricalPeriod>(Some(country)).map(|(fact, period)| Entry {
        until: period.ends,
        ..entry(Track::Period, period.begins, fact, text, names)
    });
    periods.collect()
}

fn laws(country: Country, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let laws = names.facts().each::<Norm>(Some(country)).filter_map(|(fact, norm)| {
        // A bill is no law; a law without a first day stands where it was first seen in force.
        let from = fact.holds.from.or(norm.seen_in_force).or(norm.made)?;
        (norm.kind != NormKind::Bill).then(|| Entry {
            seen: fact.holds.from.is_none() && norm.seen_in_force.is_some(),
            until: fact.holds.until,
            effect: Some(norm.effect),
            ..entry(Track::Law, from, fact, text, names)
        })
    });
    laws.collect()
}

fn bodies(country: Country, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let bodies = names.facts().each::<Institution>(Some(country)).filter_map(|(fact, _)| {
        let from = fact.holds.from?;
        Some(Entry { until: fact.holds.until, ..entry(Track::Institution, from, fact, text, names) })
    });
    bodies.collect()
}

fn reviews(country: Country, text: &Text, names: &Names<'_>) -> Vec<Entry> {
    let reviews = names.facts().each::<Review>(Some(country)).filter_map(|(fact, review)| {
        let from = review.dialogue.or(review.submitted).or(review.outcome)?;
        let until = review.dialogue.and(review.dialogue_to).filter(|last| *last != from);
        Some(Entry { until, ..entry(Track::Review, from, fact, text, names) })
    });
    reviews.collect()
}
