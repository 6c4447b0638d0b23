//! Answers about what rights meet in a country: issues, barriers, cases, who acts, what would help, and
//! rights in plain words.

use axum::http::StatusCode;
use mizan_assess::Assessment;

use crate::address::{CountryPage, When};
use crate::answer::{Answer, Freshness};
use crate::dispatch::{faulty, finish, not_found};
use crate::pages;
use crate::scene::Scene;
use crate::section::Section;
use crate::views;

/// The sections that are more than lists of facts.
const OWN_PAGES: [&str; 5] = ["issues", "cases", "barriers", "civil-society", "awareness"];

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
    match section.name {
        "issues" => {
            let view = views::issues::IssuesView::build(scene, assessment, when, section);
            finish(scene, &view, |v| pages::issues::list(v, t))
        }
        "cases" => {
            let view = views::cases::CasesView::build(scene, assessment, when, section);
            finish(scene, &view, |v| pages::cases::page(v, t))
        }
        "barriers" => {
            let view = views::barriers::BarriersView::build(scene, assessment, when, section);
            finish(scene, &view, |v| pages::barriers::page(v, t))
        }
        "civil-society" => {
            let view = views::society::SocietyView::build(scene, assessment, when, section);
            finish(scene, &view, |v| pages::society::civil_society(v, t))
        }
        _ => {
            let view = views::society::AwarenessView::build(scene, assessment, when, section);
            finish(scene, &view, |v| pages::society::awareness(v, t))
        }
    }
}

/// The other pages; what isn't there offers what is.
pub(crate) fn answer(scene: &Scene<'_>, assessment: &Assessment, when: When, page: &CountryPage) -> Answer {
    let t = scene.text;
    let found = match page {
        CountryPage::Issue(id) => views::issues::IssueView::build(scene, assessment, when, id)
            .map(|view| finish(scene, &view, |v| pages::issues::page(v, t))),
        CountryPage::Measures => {
            let view = views::measures::MeasuresView::build(scene, assessment, when);
            Some(finish(scene, &view, |v| pages::measures::list(v, t)))
        }
        CountryPage::Measure(id) => views::measures::MeasureView::build(scene, assessment, when, id)
            .map(|view| finish(scene, &view, |v| pages::measures::page(v, t))),
        CountryPage::WhatIf => Some(what_if(scene, assessment, when)),
        CountryPage::Know => {
            let view = views::know::KnowView::build(scene, assessment, when);
            Some(unkept(finish(scene, &view, |v| pages::know::list(v, t))))
        }
        CountryPage::KnowRight(id) => {
            know(scene, assessment, when, id.as_str()).map(Some).unwrap_or_else(|| {
                let view = views::know::KnowRightView::build(scene, assessment, when, id)?;
                Some(unkept(finish(scene, &view, |v| pages::know::page(v, t))))
            })
        }
        _ => None,
    };
    found.unwrap_or_else(|| {
        let asked = asked(page);
        not_found(scene, asked, views::home::nearest_in(scene, assessment.country, when, asked))
    })
}

/// What the address of a page names.
fn asked(page: &CountryPage) -> &str {
    match page {
        CountryPage::Issue(id) | CountryPage::Measure(id) | CountryPage::KnowRight(id) => id.as_str(),
        _ => "",
    }
}

/// A right that is shown in another's row is explained there.
fn know(scene: &Scene<'_>, assessment: &Assessment, when: When, id: &str) -> Option<Answer> {
    let result = assessment.right(id).filter(|result| !result.has_row())?;
    let links = scene.links(Some((assessment.country, when)));
    let row = CountryPage::KnowRight(result.shown_under.slug().clone());
    Some(unkept(Answer::redirect(StatusCode::SEE_OTHER, links.here(row))))
}

/// An answer that no browser keeps.
fn unkept(mut answer: Answer) -> Answer {
    answer.freshness = Freshness::Never;
    answer
}

fn what_if(scene: &Scene<'_>, assessment: &Assessment, when: When) -> Answer {
    let view = views::what_if::WhatIfView::build(scene, assessment, when);
    let answer = finish(scene, &view, |v| pages::what_if::page(v, scene.text));
    if view.faults.is_empty() {
        return answer;
    }
    faulty(scene, answer, StatusCode::BAD_REQUEST, pages::what_if::said(&view, scene.text))
}
