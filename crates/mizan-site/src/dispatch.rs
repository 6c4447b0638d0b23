//! From what was asked for to the answer: which view, which page, which form.

use std::sync::Arc;

use axum::http::StatusCode;
use maud::Markup;
use mizan_assess::Assessment;
use mizan_domain::{Country, Day, FactId, PartialDate, Slug};
use mizan_text::{Lang, Text};

use crate::address::{Address, CountryPage, Form, IndexPage, Place, When};
use crate::answer::{Answer, Freshness, Varies};
use crate::briefs;
use crate::files::{self, File};
use crate::forms::{file, has_form, picture};
use crate::open_data;
use crate::pages;
use crate::pages::problem::Problem;
use crate::paging::Paging;
use crate::parameters;
use crate::patience::wants_depth;
use crate::pinned::{Pinned, pinned};
use crate::query::Query;
use crate::reading::{Reading, Unknown, form_of, read};
use crate::routes::route;
use crate::scene::Scene;
use crate::sides;
use crate::site::{Epoch, Site};
use crate::subjects;
use crate::views;
use crate::views::{DateFault, Pin};

/// A request, read.
pub(crate) struct Asked {
    pub(crate) reading: Reading,
    pub(crate) query: Query,
    raw_query: String,
    /// The form in which the answer is, whether the path or the reader's headers name it.
    form: Form,
    /// The language to offer first where all are offered.
    language: Option<Lang>,
}

impl Asked {
    pub(crate) fn read(path: &str, query: &str, prefers: Prefers) -> Self {
        Self {
            reading: read(path),
            query: Query::read(query),
            raw_query: query.to_owned(),
            form: prefers.form_at(path),
            language: prefers.language,
        }
    }
}

/// What a reader's headers prefer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prefers {
    pub(crate) form: Form,
    pub(crate) language: Option<Lang>,
}

impl Prefers {
    /// A reader without headers.
    pub(crate) const NOTHING: Self = Self { form: Form::Html, language: None };

    /// The form of an answer: that which the path names, else the preferred one.
    pub(crate) fn form_at(self, path: &str) -> Form {
        match form_of(path) {
            Form::Html => self.form,
            named => named,
        }
    }

    /// What answers to one address are kept apart by.
    pub(crate) fn key(self, path: &str) -> &'static str {
        match path {
            "/" | "" => self.language.map_or("", Lang::code),
            path if form_of(path) == Form::Html => self.form.suffix(),
            _ => "",
        }
    }
}

/// The answer to a request.
pub(crate) fn answer(site: &Site, epoch: &Epoch, asked: &Asked) -> Answer {
    let mut answer = answer_as_made(site, epoch, asked);
    if matches!(asked.reading, Reading::Doorway) {
        answer.varies = Varies::Language;
    } else if !matches!(&asked.reading, Reading::Page(Address { form, .. }) if *form != Form::Html) {
        answer.varies = Varies::Form;
    }
    answer
}

fn answer_as_made(site: &Site, epoch: &Epoch, asked: &Asked) -> Answer {
    match &asked.reading {
        Reading::Doorway => doorway(site, epoch, asked.language),
        Reading::Moved(to) => {
            Answer::redirect(StatusCode::MOVED_PERMANENTLY, with_query(to, &asked.raw_query))
        }
        Reading::See(to) => Answer::redirect(StatusCode::SEE_OTHER, with_query(to, &asked.raw_query)),
        Reading::Page(address) if address.form == asked.form => page(site, epoch, address, &asked.query),
        Reading::Page(address) => {
            let address = Address { form: asked.form, ..address.clone() };
            let mut answer = page(site, epoch, &address, &asked.query);
            answer.own_address = Some(address.path() + &asked.query.as_sent());
            answer
        }
        Reading::Document(document) => match open_data::answer(site, epoch, document, &asked.query) {
            Some(answer) => answer,
            None => nothing(site, epoch, &document.as_unknown(), Form::Json),
        },
        Reading::Unknown(unknown) => nothing(site, epoch, unknown, asked.form),
    }
}

/// The language that the reader prefers stands first; nobody is sent there.
fn doorway(site: &Site, epoch: &Epoch, first: Option<Lang>) -> Answer {
    let query = Query::default();
    let door = |text| {
        let address = Address { lang: Text::lang(text), place: Place::Home, form: Form::Html };
        let known = epoch.snapshot.now();
        let scene = Scene { site, epoch, known, text, address: &address, query: &query, pin: None };
        pages::doorway::Door { text, countries: views::home::Home::build(&scene).dossiers }
    };
    let mut doors: Vec<_> = site.texts.iter().map(door).collect();
    doors.sort_by_key(|door| Some(door.text.lang()) != first);
    html(StatusCode::OK, &pages::doorway::page(&doors, &site.assets))
}

/// The page for what should never happen.
pub(crate) fn broken(site: &Site, form: Form) -> Answer {
    let mut answer = match site.texts.first() {
        _ if form.is_data() => files::bare(StatusCode::INTERNAL_SERVER_ERROR),
        Some(t) => html(StatusCode::INTERNAL_SERVER_ERROR, &pages::problem::broken(t, &site.assets.style)),
        None => Answer::new(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", ""),
    };
    answer.freshness = Freshness::Never;
    answer
}

fn html(status: StatusCode, markup: &Markup) -> Answer {
    Answer::new(status, Form::Html.media_type(), markup.0.as_str())
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Where a path that names nothing stands, for the page that says so.
fn nothing(site: &Site, epoch: &Epoch, unknown: &Unknown, form: Form) -> Answer {
    let lang = match unknown {
        Unknown::Language(_) => Lang::ALL.first().copied(),
        Unknown::CountryOrPage(lang, _)
        | Unknown::CountryPage(lang, ..)
        | Unknown::Date(lang, ..)
        | Unknown::Other(lang, _) => Some(*lang),
    };
    let Some((lang, text)) = lang.and_then(|lang| Some((lang, site.text(lang)?))) else {
        return broken(site, form);
    };
    let address = Address { lang, place: Place::Home, form };
    let query = Query::default();
    let scene =
        Scene { site, epoch, known: epoch.snapshot.now(), text, address: &address, query: &query, pin: None };
    match unknown {
        Unknown::Language(asked) | Unknown::CountryOrPage(_, asked) | Unknown::Other(_, asked) => {
            not_found(&scene, asked, views::home::nearest(&scene, asked))
        }
        Unknown::CountryPage(_, country, when, asked) => {
            not_found(&scene, asked, views::home::nearest_in(&scene, *country, *when, asked))
        }
        Unknown::Date(_, country, error) => {
            let assessment = scene.known.assessment(*country, epoch.today);
            bad_date(&scene, &assessment, When::Today, CountryPage::Overview, &error.text, &error.why)
        }
    }
}

fn problem(scene: &Scene<'_>, status: StatusCode, problem: &Problem) -> Answer {
    if scene.address.form.is_data() {
        return files::problem(status, problem, scene.text);
    }
    let mut frame = scene.frame();
    frame.forms = &[];
    html(status, &pages::problem::page(&frame, problem, scene.text))
}

pub(crate) fn not_found(scene: &Scene<'_>, asked: &str, nearest: Vec<views::home::Nearest>) -> Answer {
    let countries = views::home::Home::build(scene).dossiers;
    let what = Problem::NotFound { asked: asked.to_owned(), nearest, countries };
    problem(scene, StatusCode::NOT_FOUND, &what)
}

fn bad_date(
    scene: &Scene<'_>,
    assessment: &Assessment,
    when: When,
    page: CountryPage,
    text: &str,
    why: &str,
) -> Answer {
    let what = Problem::Date { text: text.to_owned(), why: why.to_owned() };
    if scene.address.form.is_data() {
        return files::problem(StatusCode::BAD_REQUEST, &what, scene.text);
    }
    let mut frame = scene.country_frame(assessment, when, page, None);
    frame.forms = &[];
    if let Some(here) = &mut frame.country {
        here.date_error = Some(DateFault { text: pages::problem::shown(text) });
    }
    html(StatusCode::BAD_REQUEST, &pages::problem::page(&frame, &what, scene.text))
}

fn page(site: &Site, epoch: &Epoch, address: &Address, query: &Query) -> Answer {
    let Some(text) = site.text(address.lang) else { return broken(site, address.form) };
    let now = epoch.snapshot.now();
    let scene = |known| Scene { site, epoch, known, text, address, query, pin: None };
    let (known, pin) = match pinned(epoch, address, query) {
        Pinned::Now => (Arc::clone(now), None),
        Pinned::At(known, pin) => (known, Some(pin)),
        Pinned::Refused(what) => {
            let status = match what {
                Problem::Value { .. } => StatusCode::BAD_REQUEST,
                _ => StatusCode::NOT_FOUND,
            };
            return problem(&scene(now), status, &what);
        }
    };
    let scene = Scene { pin: pin.clone(), ..scene(&known) };
    if let Some(refused) = parameters::refused(route(&address.place).parameters, query, &known) {
        return problem(&scene, StatusCode::BAD_REQUEST, &Problem::Parameter(refused));
    }
    let mut answer = place(&scene);
    if answer.status == StatusCode::OK {
        answer.modified = epoch.modified(address);
        let dated = matches!(
            &address.place,
            Place::Country(_, When::On(_), _) | Place::Country(_, _, CountryPage::Diff(..))
        );
        // The newest edition of a day that is past can still be asked for by its label for ever.
        if dated && matches!(pin, Some(Pin::Edition(_))) {
            answer.freshness = Freshness::Forever;
        }
    }
    answer
}

fn place(scene: &Scene<'_>) -> Answer {
    let t = scene.text;
    match &scene.address.place {
        Place::Home => finish(scene, &views::home::Home::build(scene), |v| pages::home::page(v, t)),
        Place::Method => {
            finish(scene, &views::method::MethodView::build(scene), |v| pages::method::page(v, t))
        }
        Place::Glossary => {
            finish(scene, &views::glossary::Glossary::build(scene), |v| pages::glossary::page(v, t))
        }
        Place::About => finish(scene, &views::about::About::build(scene), |v| pages::about::page(v, t)),
        Place::Search => search(scene),
        Place::Index(page) => index(scene, page),
        Place::Copy => finish(scene, &views::copy::CopyView::build(scene), |v| pages::copy::page(v, t)),
        Place::Compare => compare(scene),
        Place::Sources => {
            finish(scene, &views::sources::SourcesView::all(scene), |v| pages::sources::list(v, t))
        }
        Place::Source(id) => match views::sources::SourceView::build(scene, id) {
            Some(view) => finish(scene, &view, |v| pages::sources::page(v, t)),
            None => not_found(scene, id.as_str(), views::home::nearest(scene, id.as_str())),
        },
        Place::Instruments => finish(scene, &views::instruments::InstrumentsView::build(scene), |v| {
            pages::instruments::list(v, t)
        }),
        Place::Instrument(id) => match views::instruments::InstrumentView::build(scene, id) {
            Some(view) => finish(scene, &view, |v| pages::instruments::page(v, t)),
            None => not_found(scene, id.as_str(), views::home::nearest(scene, id.as_str())),
        },
        Place::World => finish(scene, &views::world::WorldView::build(scene), |v| pages::world::page(v, t)),
        Place::Reference => {
            finish(scene, &views::facts::KindsView::of_reference(scene), |v| pages::facts::kinds(v, t))
        }
        Place::ReferenceOf(kind) => {
            finish(scene, &views::facts::FactsView::of_reference(scene, *kind), |v| pages::facts::page(v, t))
        }
        Place::ReferenceFact(kind, id) => {
            let fact = FactId::new(None, *kind, id.as_str());
            match views::fact::FactView::of_reference(scene, &fact) {
                Some(view) => finish(scene, &view, |v| pages::fact::page(v, t)),
                None => not_found(scene, fact.as_str(), views::home::nearest(scene, id.as_str())),
            }
        }
        Place::Data => finish(scene, &views::data::DataView::build(scene), |v| pages::data::page(v, t)),
        Place::Api => finish(scene, &views::data::ApiView::build(scene), |v| pages::data::api(v, t)),
        Place::Country(country, when, page) => of_country(scene, *country, *when, page),
    }
}

/// A view in the form that was asked for.
pub(crate) fn finish<V: File>(scene: &Scene<'_>, view: &V, page: impl FnOnce(&V) -> Markup) -> Answer {
    let form = scene.address.form;
    let paging = view.paging();
    if let Some(paging) = paging.as_ref().filter(|paging| paging.is_beyond()) {
        return beyond(scene, paging);
    }
    let mut answer = match form {
        Form::Html => html(StatusCode::OK, &page(view)),
        Form::Svg => match picture(scene, view) {
            Some(picture) => Answer::new(StatusCode::OK, form.media_type(), picture),
            None => return no_such_form(scene),
        },
        form if !has_form(scene, form) => return no_such_form(scene),
        form => match file(scene, view, form) {
            Ok(content) => Answer::new(StatusCode::OK, form.media_type(), content),
            Err(error) => {
                tracing::error!(%error, "a file could not be written");
                return broken(scene.site, form);
            }
        },
    };
    let canonical = view.frame().canonical();
    if canonical != scene.address.path() {
        answer.links.push(("canonical", canonical));
    }
    if let Some(paging) = paging {
        answer.links.extend(paging.links());
    }
    if form == Form::Csv {
        answer.links.push(("describedby", view.frame().file(Form::Metadata)));
    }
    answer
}

/// There is a page, but not in that form.
pub(crate) fn no_such_form(scene: &Scene<'_>) -> Answer {
    let address = Address { form: Form::Html, ..scene.address.clone() };
    let page = views::home::Nearest { name: address.path(), href: address.path() };
    not_found(scene, &scene.address.path(), vec![page])
}

/// A page that a list doesn't have leads to its last.
fn beyond(scene: &Scene<'_>, paging: &Paging) -> Answer {
    let pages = paging.pages();
    let name = scene.text.with("data-last-page", &[("page", pages.into())]);
    let nearest = vec![views::home::Nearest { name, href: paging.href(pages) }];
    problem(scene, StatusCode::NOT_FOUND, &Problem::Beyond { pages, nearest })
}

fn search(scene: &Scene<'_>) -> Answer {
    use views::search::{SearchView, Wanted};
    let wanted = Wanted::of(scene);
    let found = match &wanted {
        None => Ok(mizan_store::Hits::default()),
        Some(wanted) => scene.site.library.search(&wanted.query(scene)),
    };
    match found {
        Ok(hits) => {
            let view = SearchView::build(scene, wanted.as_ref(), &hits);
            finish(scene, &view, |v| pages::search::page(v, scene.text))
        }
        Err(error) => {
            tracing::error!(%error, "the search could not be made");
            broken(scene.site, scene.address.form)
        }
    }
}

fn index(scene: &Scene<'_>, page: &IndexPage) -> Answer {
    use views::index::{IndexView, ListView};
    let (view, asked) = match page {
        IndexPage::Start => {
            return finish(scene, &IndexView::build(scene), |v| pages::index::start(v, scene.text));
        }
        IndexPage::Letter(letter) => (ListView::of_letter(scene, letter), letter.as_str()),
        IndexPage::Right(id) => (ListView::of_right(scene, id), id.as_str()),
    };
    match view {
        Some(view) => finish(scene, &view, |v| pages::index::list(v, scene.text)),
        None => not_found(scene, asked, views::home::nearest(scene, asked)),
    }
}

fn compare(scene: &Scene<'_>) -> Answer {
    let chosen = views::compare::chosen(scene);
    let comparison = scene.known.comparison(&chosen.countries, chosen.day);
    let view = views::compare::CompareView::build(scene, &comparison, chosen);
    let answer = finish(scene, &view, |v| pages::compare::page(v, scene.text));
    let status = if view.is_unreadable() {
        StatusCode::BAD_REQUEST
    } else if view.misses() {
        StatusCode::NOT_FOUND
    } else {
        return answer;
    };
    faulty(scene, answer, status, pages::compare::said(&view, scene.text))
}

/// A page says itself what in its query can't be read. A file or a picture would look like an answer:
/// there the faults stand instead of it.
pub(crate) fn faulty(scene: &Scene<'_>, answer: Answer, status: StatusCode, said: Vec<String>) -> Answer {
    if scene.address.form != Form::Html {
        let address = Address { form: Form::Html, ..scene.address.clone() };
        return problem(
            scene,
            status,
            &Problem::Query { said, page: address.path() + &scene.query.as_sent() },
        );
    }
    if answer.status.is_success() { Answer { status, freshness: Freshness::Brief, ..answer } } else { answer }
}

/// The day that a form sends: leads to the address with the day in its path.
fn other_day(scene: &Scene<'_>, country: Country, when: When, page: &CountryPage) -> Option<Answer> {
    if !scene.query.has("on") {
        return None;
    }
    let to = |when: When| {
        let links = scene.links(Some((country, when)));
        Some(Answer::redirect(StatusCode::SEE_OTHER, links.here(page.clone())))
    };
    let Some(text) = scene.query.get("on") else { return to(When::Today) };
    if text.eq_ignore_ascii_case("today") || text == scene.text.get("today") {
        return to(When::Today);
    }
    match text.parse::<PartialDate>() {
        Ok(date) => to(When::On(date.latest())),
        Err(error) => {
            let assessment = scene.known.assessment(country, scene.day(when));
            Some(bad_date(scene, &assessment, when, page.clone(), text, &error.why))
        }
    }
}

/// Two days that a form sends.
fn other_days(scene: &Scene<'_>, country: Country, when: When) -> Option<Answer> {
    let (from, to) = (scene.query.get("from")?, scene.query.get("to")?);
    match (from.parse::<PartialDate>(), to.parse::<PartialDate>()) {
        (Ok(from), Ok(to)) => {
            let page = CountryPage::Diff(from.latest(), to.latest());
            let links = scene.links(Some((country, When::Today)));
            Some(Answer::redirect(StatusCode::SEE_OTHER, links.here(page)))
        }
        (Err(error), _) | (_, Err(error)) => {
            let assessment = scene.known.assessment(country, scene.day(when));
            Some(bad_date(scene, &assessment, when, CountryPage::Changes, &error.text, &error.why))
        }
    }
}

fn of_country(scene: &Scene<'_>, country: Country, when: When, page: &CountryPage) -> Answer {
    let t = scene.text;
    if !scene.known.facts.countries().contains(&country) {
        let names = scene.names(None, scene.epoch.today);
        let what = Problem::NothingAbout {
            name: t.country(&names, country),
            nearest: views::home::nearest(scene, &country.lower()),
            countries: views::home::Home::build(scene).dossiers,
        };
        return problem(scene, StatusCode::NOT_FOUND, &what);
    }
    if let Some(answer) = other_day(scene, country, when, page) {
        return answer;
    }
    let day = scene.day(when);
    let known = scene.known;
    let assessment = known.assessment(country, day);
    let missing = |asked: &str| not_found(scene, asked, views::home::nearest_in(scene, country, when, asked));
    match page {
        CountryPage::Overview => {
            let diff = known.difference(country, day.plus_years(-1), day);
            let view = views::overview::Overview::build(scene, &assessment, &diff, when);
            finish(scene, &view, |v| pages::overview::page(v, t))
        }
        CountryPage::Right(id) => match views::right::RightView::build(scene, &assessment, when, id) {
            Some(view) => finish(scene, &view, |v| pages::right::page(v, t)),
            None => missing(id.as_str()),
        },
        CountryPage::Explain(id) => {
            if assessment.right(id.as_str()).is_none() {
                return missing(id.as_str());
            }
            let depth = known.depth(country, day);
            match views::explain::ExplainView::build(scene, &assessment, &depth, when, id) {
                Some(view) => finish(scene, &view, |v| pages::explain::page(v, t)),
                None => missing(id.as_str()),
            }
        }
        CountryPage::Measured(id) => {
            match views::measured::MeasuredView::build(scene, &assessment, when, id) {
                Some(view) => finish(scene, &view, |v| pages::measured::page(v, t)),
                None => missing(id.as_str()),
            }
        }
        CountryPage::Timeline => {
            let view = views::timeline::TimelineView::build(scene, &assessment, when);
            let answer = finish(scene, &view, |v| pages::timeline::page(v, t));
            if view.faults.is_empty() {
                answer
            } else {
                faulty(scene, answer, StatusCode::BAD_REQUEST, pages::timeline::said(&view, t))
            }
        }
        CountryPage::Brief(right) => {
            let answer = briefs::answer(scene, &assessment, when, right.as_ref());
            answer.unwrap_or_else(|| missing(right.as_ref().map_or("", Slug::as_str)))
        }
        CountryPage::Gaps => {
            let depth = wants_depth(scene.query).then(|| known.depth(country, day));
            let view = views::gaps::Gaps::build(scene, &assessment, when, depth.as_deref());
            finish(scene, &view, |v| pages::gaps::page(v, t))
        }
        CountryPage::Finding(id) => {
            if assessment.finding(id).is_none() {
                return missing(id);
            }
            let depth = known.depth(country, day);
            match views::finding::FindingView::build(scene, &assessment, &depth, when, id) {
                Some(view) => finish(scene, &view, |v| pages::finding::page(v, t)),
                None => missing(id),
            }
        }
        CountryPage::Commitments => {
            let detail = known.detail(country, day);
            let view = views::commitments::CommitmentsView::build(scene, &assessment, &detail, when);
            finish(scene, &view, |v| pages::commitments::page(v, t))
        }
        CountryPage::Issue(_)
        | CountryPage::Measures
        | CountryPage::Measure(_)
        | CountryPage::WhatIf
        | CountryPage::Know
        | CountryPage::KnowRight(_) => subjects::answer(scene, &assessment, when, page),
        CountryPage::Institution(_) | CountryPage::Alignments | CountryPage::Alignment(_) => {
            sides::answer(scene, &assessment, when, page)
        }
        CountryPage::Section(section) if subjects::has_own_page(section) => {
            subjects::section(scene, &assessment, when, section)
        }
        CountryPage::Section(section) if sides::has_own_page(section) => {
            sides::section(scene, &assessment, when, section)
        }
        CountryPage::Section(section) => {
            let view = views::facts::FactsView::of_section(scene, &assessment, when, section);
            finish(scene, &view, |v| pages::facts::page(v, t))
        }
        CountryPage::Facts => {
            let view = views::facts::KindsView::of_country(scene, &assessment, when);
            finish(scene, &view, |v| pages::facts::kinds(v, t))
        }
        CountryPage::FactsOf(kind) => {
            let view = views::facts::FactsView::of_kind(scene, &assessment, when, *kind);
            finish(scene, &view, |v| pages::facts::page(v, t))
        }
        CountryPage::Fact(kind, id) => {
            let fact = FactId::new(Some(country), *kind, id.as_str());
            let view = views::fact::FactView::of_country(scene, &assessment, when, page.clone(), &fact);
            match view {
                Some(view) => finish(scene, &view, |v| pages::fact::page(v, t)),
                None => missing(fact.as_str()),
            }
        }
        CountryPage::Sources => {
            let view = views::sources::SourcesView::of_country(scene, &assessment, when);
            finish(scene, &view, |v| pages::sources::list(v, t))
        }
        CountryPage::Changes => {
            if let Some(answer) = other_days(scene, country, when) {
                return answer;
            }
            changes(scene, &assessment, when, page, day.plus_years(-1), day)
        }
        CountryPage::Diff(from, to) => {
            let assessment = known.assessment(country, *to);
            changes(scene, &assessment, When::On(*to), page, *from, *to)
        }
    }
}

fn changes(
    scene: &Scene<'_>,
    assessment: &Assessment,
    when: When,
    page: &CountryPage,
    from: Day,
    to: Day,
) -> Answer {
    let diff = scene.known.difference(assessment.country, from, to);
    let view = views::changes::Changes::build(scene, assessment, &diff, when, page.clone());
    finish(scene, &view, |v| pages::changes::page(v, scene.text))
}
