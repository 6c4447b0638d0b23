//! The small dossiers are read whole.

use mizan_domain::{Kind, Stance};
use mizan_dossier::read;

use crate::fixture::{files, small};

#[test]
fn has_no_problem_and_every_kind() {
    let reading = read(&files(&small()));
    let problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    for kind in Kind::ALL {
        assert!(reading.facts.iter().any(|f| f.kind() == *kind), "no {}", kind.name());
    }
    assert_eq!(reading.dossiers.len(), 3);
    assert_eq!(reading.places.len(), reading.facts.len());
    assert_eq!(reading.source_places.len(), reading.sources.len());
}

#[test]
fn facts_bear_the_edition_of_their_dossier_and_their_place() {
    let reading = read(&files(&small()));
    let id = "xxa.commitment.iccpr".parse().unwrap();
    let fact = reading.facts.iter().find(|f| f.id == id).unwrap();
    assert_eq!(fact.country, Some("XXA".parse().unwrap()));
    assert_eq!(fact.recorded.from.to_string(), "2026-11-24T00:00:00Z");
    assert_eq!((fact.recorded.by.as_str(), fact.recorded.dossier.as_str()), ("The test's editors", "world"));
    assert_eq!(fact.note.as_deref(), Some("Signed, then ratified"));
    let [supports, disputes] = fact.citations.as_slice() else { panic!("{:?}", fact.citations) };
    assert_eq!((supports.source.as_str(), supports.stance), ("treaty-list", Stance::Supports));
    assert_eq!((disputes.says.as_deref(), disputes.stance), (Some("2008"), Stance::Disputes));
    let place = &reading.places[&id];
    assert_eq!((place.file.as_str(), place.line), ("world/commitment.csv", 2));
}
