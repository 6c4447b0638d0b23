//! Answers that set things side by side: bodies and dimensions, rounds and dates, law and treaties.

use mizan_assess::Assessment;

use crate::address::{CountryPage, When};
use crate::answer::Answer;
use crate::dispatch::{finish, not_found};
use crate::pages;
use crate::scene::Scene;
use crate::section::Section;
use crate::views;

/// The sections that are more than lists of facts.
const OWN_PAGES: [&str; 2] = ["institutions", "reviews"];

/// Whether a section has a page of its own here.
pub(crate) fn has_own_page(section: &Section) -> bool {
    OWN_PAGES.contains(&section.name)
}

/// The page of a section.
pub(crate) fn section(
    scene: &Scene<'_>,
    assessment: &Assessment,
    when: When,
    section: &'static Section,
) -> Answer {
    let t = scene.text;
    let detail = scene.known.detail(assessment.country, assessment.as_of);
    if section.name == "institutions" {
        let view = views::institutions::InstitutionsView::build(scene, assessment, &detail, when, section);
        finish(scene, &view, |v| pages::institutions::page(v, t))
    } else {
        let view = views::reviews::ReviewsView::build(scene, assessment, &detail, when, section);
        finish(scene, &view, |v| pages::reviews::page(v, t))
    }
}

/// The other pages; what isn't there offers what is.
pub(crate) fn answer(scene: &Scene<'_>, assessment: &Assessment, when: When, page: &CountryPage) -> Answer {
    let t = scene.text;
    let detail = scene.known.detail(assessment.country, assessment.as_of);
    let (asked, found) = match page {
        CountryPage::Institution(id) => {
            let view = views::institutions::InstitutionView::build(scene, assessment, &detail, when, id);
            (id.as_str(), view.map(|view| finish(scene, &view, |v| pages::institutions::one(v, t))))
        }
        CountryPage::Alignment(id) => {
            let view = views::alignment::AlignmentView::build(scene, assessment, &detail, when, id);
            (id.as_str(), view.map(|view| finish(scene, &view, |v| pages::alignment::page(v, t))))
        }
        _ => {
            let view = views::alignment::AlignmentsView::build(scene, assessment, &detail, when);
            ("", Some(finish(scene, &view, |v| pages::alignment::list(v, t))))
        }
    };
    found.unwrap_or_else(|| {
        not_found(scene, asked, views::home::nearest_in(scene, assessment.country, when, asked))
    })
}
