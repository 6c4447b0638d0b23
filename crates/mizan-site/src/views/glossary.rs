//! The field's terms in plain words.

use super::Frame;
use crate::scene::Scene;

/// Each term by its key: the messages `glossary-KEY` and `glossary-KEY-means`.
pub(crate) const TERMS: [&str; 48] = [
    "accession",
    "alignment",
    "alternative-report",
    "as-of",
    "barrier",
    "bound",
    "capacity",
    "case",
    "checked",
    "chief-provision",
    "citation",
    "commitment",
    "concluding-observations",
    "declaration",
    "derogation",
    "dossier",
    "edition",
    "fact",
    "finding",
    "follow-up",
    "fragile",
    "gap",
    "incorporation",
    "indicator",
    "individual-complaint",
    "inquiry",
    "institution",
    "instrument",
    "interval",
    "issue",
    "lens",
    "level",
    "mandate",
    "measure",
    "nhri",
    "norm",
    "objection",
    "protection-score",
    "provision",
    "ratification",
    "recommendation",
    "remedy",
    "reservation",
    "right",
    "severity",
    "source",
    "special-procedures",
    "treaty-body",
];

/// The page.
pub(crate) struct Glossary<'a> {
    pub(crate) frame: Frame<'a>,
    /// By first letter, in the order of the language's alphabet.
    pub(crate) letters: Vec<(String, Vec<Term>)>,
}

/// A term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) key: &'static str,
    pub(crate) name: String,
    pub(crate) means: String,
}

impl<'a> Glossary<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let t = scene.text;
        let mut terms: Vec<Term> = TERMS
            .into_iter()
            .map(|key| Term {
                key,
                name: t.get(&format!("glossary-{key}")),
                means: t.get(&format!("glossary-{key}-means")),
            })
            .collect();
        terms.sort_by(|a, b| t.compare(&a.name, &b.name));
        let mut letters: Vec<(String, Vec<Term>)> = Vec::new();
        for term in terms {
            let letter: String = term.name.chars().take(1).flat_map(char::to_uppercase).collect();
            match letters.last_mut() {
                Some((last, group)) if *last == letter => group.push(term),
                _ => letters.push((letter, vec![term])),
            }
        }
        Self { frame: scene.frame(), letters }
    }
}
