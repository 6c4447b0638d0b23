//! What a load changes: incoming versions against the latest held ones. Knows no SQL, and no
//! difference between facts and sources.

use std::collections::{BTreeMap, BTreeSet};

use mizan_domain::{Moment, Recorded};

/// The latest version of something held.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) version: i64,
    pub(crate) digest: String,
    pub(crate) dossier: String,
    pub(crate) from: Moment,
    /// When it ended; absent: it is believed.
    pub(crate) until: Option<Moment>,
}

/// Something that comes in.
pub(crate) struct Given<'a> {
    pub(crate) id: &'a str,
    pub(crate) digest: String,
    pub(crate) recorded: &'a Recorded,
}

/// What becomes of each, by id.
#[derive(Default)]
pub(crate) struct Plan<'a> {
    /// Places in what was given.
    pub(crate) added: Vec<(usize, Option<&'a Held>)>,
    /// Places in what was given, and the versions that they replace.
    pub(crate) corrected: Vec<(usize, &'a Held)>,
    /// Held ids, their versions, and the records of their dossiers, which hold them no longer.
    pub(crate) ended: Vec<(&'a str, &'a Held, &'a Recorded)>,
    /// Places in what was given.
    pub(crate) unchanged: Vec<usize>,
}

/// Compares. `whole` are the dossiers that were read whole.
pub(crate) fn plan<'a>(
    held: &'a BTreeMap<String, Held>,
    given: &[Given<'_>],
    whole: &'a [Recorded],
) -> Plan<'a> {
    let mut plan = Plan::default();
    let mut order: Vec<usize> = (0..given.len()).collect();
    order.sort_by_key(|place| given.get(*place).map(|g| g.id));
    for place in order {
        let Some(new) = given.get(place) else { continue };
        match held.get(new.id) {
            None => plan.added.push((place, None)),
            Some(old) if old.until.is_some() => plan.added.push((place, Some(old))),
            Some(old) if old.digest == new.digest && old.dossier == new.recorded.dossier => {
                plan.unchanged.push(place);
            }
            Some(old) => plan.corrected.push((place, old)),
        }
    }
    let given: BTreeSet<&str> = given.iter().map(|g| g.id).collect();
    let whole: BTreeMap<&str, &Recorded> = whole.iter().map(|r| (r.dossier.as_str(), r)).collect();
    for (id, old) in held.iter().filter(|(id, old)| old.until.is_none() && !given.contains(id.as_str())) {
        if let Some(recorded) = whole.get(old.dossier.as_str()) {
            plan.ended.push((id, old, recorded));
        }
    }
    plan
}

/// Decides from which moment a change is believed.
pub(crate) struct Clock {
    /// The latest edition of each dossier that was loaded before.
    pub(crate) loaded: BTreeMap<String, Moment>,
    pub(crate) now: Moment,
}

impl Clock {
    /// The edition of the dossier, if that edition is new to the store and later than the version that
    /// is replaced; else now: what was answered before for a day since then must not change.
    pub(crate) fn moment(&self, recorded: &Recorded, replaced: Option<&Held>) -> Moment {
        let edition = recorded.from;
        let earliest = replaced.map(|old| old.until.unwrap_or_else(|| old.from.next()));
        let is_new = self.loaded.get(&recorded.dossier).is_none_or(|loaded| edition > *loaded);
        if is_new && earliest.is_none_or(|earliest| edition >= earliest) {
            return edition;
        }
        earliest.into_iter().fold(self.now.max(edition), Moment::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mizan_testkit::invented::recorded;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    fn held(from: &str, until: Option<&str>) -> Held {
        Held {
            version: 1,
            digest: "d".to_owned(),
            dossier: "xaa".to_owned(),
            from: moment(from),
            until: until.map(moment),
        }
    }

    #[test]
    fn a_new_edition_dates_its_changes_and_an_old_one_does_not() {
        let clock = |loaded: &[&str]| Clock {
            loaded: loaded.iter().map(|at| ("xaa".to_owned(), moment(at))).collect(),
            now: moment("2026-12-15T10:00:00Z"),
        };
        let edition = recorded("xaa", "2026-11-24");
        let old = held("2026-03-01T00:00:00Z", None);
        for (loaded, replaced, expected) in [
            (vec![], None, "2026-11-24T00:00:00Z"),
            (vec!["2026-03-01T00:00:00Z"], Some(&old), "2026-11-24T00:00:00Z"),
            // The edition was loaded already: who asked for 30 November has had an answer.
            (vec!["2026-11-24T00:00:00Z"], None, "2026-12-15T10:00:00Z"),
            (vec!["2026-11-24T00:00:00Z"], Some(&old), "2026-12-15T10:00:00Z"),
            // The replaced version is of the edition's day, from another dossier.
            (vec![], Some(&held("2026-11-24T00:00:00Z", None)), "2026-12-15T10:00:00Z"),
            // Strictly later than what is replaced, even where that was recorded after now.
            (vec![], Some(&held("2027-01-01T00:00:00Z", None)), "2027-01-01T00:00:01Z"),
            // Again after an end: not before it.
            (
                vec![],
                Some(&held("2026-03-01T00:00:00Z", Some("2026-06-01T00:00:00Z"))),
                "2026-11-24T00:00:00Z",
            ),
            (
                vec![],
                Some(&held("2026-03-01T00:00:00Z", Some("2026-12-01T00:00:00Z"))),
                "2026-12-15T10:00:00Z",
            ),
        ] {
            assert_eq!(
                clock(&loaded).moment(&edition, replaced),
                moment(expected),
                "{loaded:?} {replaced:?}"
            );
        }
    }

    #[test]
    fn only_dossiers_that_were_read_whole_end_facts() {
        let both = BTreeMap::from([
            ("a".to_owned(), held("2026-03-01T00:00:00Z", None)),
            ("b".to_owned(), Held { dossier: "xbb".to_owned(), ..held("2026-03-01T00:00:00Z", None) }),
            ("gone".to_owned(), held("2026-03-01T00:00:00Z", Some("2026-04-01T00:00:00Z"))),
        ]);
        let whole = [recorded("xaa", "2026-11-24")];
        let plan = plan(&both, &[], &whole);
        assert_eq!(plan.ended.iter().map(|(id, ..)| *id).collect::<Vec<_>>(), ["a"]);
        assert!(plan.added.is_empty() && plan.corrected.is_empty() && plan.unchanged.is_empty());
    }
}
