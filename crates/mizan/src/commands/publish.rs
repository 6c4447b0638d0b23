//! `mizan publish`

use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;

use mizan_domain::Country;
use mizan_publish::{Broken, Plan, PublishError, Published, publish};
use mizan_site::Site;

use crate::arguments::Publish;
use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::lookup;
use crate::progress::Progress;
use crate::session::Session;

/// Broken links named in the message; the rest is a number.
const NAMED: usize = 3;

pub(crate) fn run(session: &Session, asked: &Publish) -> Outcome {
    let text = session.text();
    let base = asked.base.as_deref().map(|base| lookup::site_address(session, base)).transpose()?;
    let (store, scratch) = session.store()?.parts();
    let day = session.as_of();
    let site = Site::open(store, move || day)?
        .with_schemas(super::schema::all())
        .with_base(base.clone().unwrap_or_default());
    let countries = countries(session, &site, asked)?;
    let site = site.showing(countries.clone());
    let mut languages = asked.lang.clone();
    languages.dedup();
    let plan = Plan { countries, languages, base };
    let careful = interrupt::careful();
    let progress = Mutex::new(Progress::new(&text.get("cli-publishing"), &session.output));
    let watch = |done: usize, known: usize| {
        progress.lock().unwrap_or_else(PoisonError::into_inner).at(done, known);
        !interrupt::asked()
    };
    let published = publish(&site, &plan, &asked.output, &watch);
    drop(progress);
    drop(careful);
    drop(scratch);
    let published = published.map_err(|error| failure(session, error))?;
    say(session, &asked.output, &published);
    if published.broken.is_empty() {
        return Ok(Exit::Done);
    }
    let parts =
        [("count", published.broken.len().into()), ("links", text.clauses(&named(&published.broken)).into())];
    Err(Failure::new(Exit::Bug, text.with("cli-publish-broken", &parts)))
}

fn named(broken: &[Broken]) -> Vec<String> {
    broken.iter().take(NAMED).map(|one| format!("{} ({})", one.address, one.from)).collect()
}

/// Those named; without any, all with a dossier.
fn countries(session: &Session, site: &Site, asked: &Publish) -> Outcome<Vec<Country>> {
    let there = site.countries();
    let mut countries = Vec::new();
    for name in &asked.country {
        let named = name.parse().ok().filter(|named| there.iter().any(|(country, _)| country == named));
        match named {
            Some(country) => countries.push(country),
            // Reads everything once more, to say what there is instead.
            None => countries.push(lookup::country(session, &session.known()?, name)?),
        }
    }
    if asked.country.is_empty() {
        countries.extend(there.into_iter().filter(|(_, dossier)| *dossier).map(|(country, _)| country));
    }
    countries.sort();
    countries.dedup();
    if countries.is_empty() {
        return Err(Failure::new(Exit::NoSuch, session.text().get("cli-publish-nothing")));
    }
    Ok(countries)
}

fn say(session: &Session, folder: &Path, published: &Published) {
    let text = session.text();
    let parts = [
        ("files", published.files.into()),
        ("folder", folder.display().to_string().into()),
        ("written", published.written.into()),
        ("kept", (published.files - published.written).into()),
        ("removed", published.removed.into()),
    ];
    session.output.say(&text.with("cli-published", &parts));
    let first = [("file", folder.join("index.html").display().to_string().into())];
    session.output.say(&text.with("cli-publish-open", &first));
}

fn failure(session: &Session, error: PublishError) -> Failure {
    let text = session.text();
    match error {
        PublishError::Taken(folder) => {
            let parts = [("folder", folder.display().to_string().into())];
            Failure::new(Exit::File, text.with("cli-publish-taken", &parts))
        }
        PublishError::Manifest { path, why } => {
            let parts = [("file", path.display().to_string().into()), ("why", why.into())];
            Failure::new(Exit::File, text.with("cli-publish-manifest", &parts))
        }
        PublishError::File { path, error } => {
            let denied = error.kind() == std::io::ErrorKind::PermissionDenied;
            let exit = if denied { Exit::Refused } else { Exit::File };
            let parts = [("file", path.display().to_string().into()), ("why", error.to_string().into())];
            Failure::new(exit, text.with("cli-cant-write", &parts))
        }
        PublishError::Interrupted => Failure::new(Exit::Interrupted, text.get("cli-publish-interrupted")),
        PublishError::NoText(_) => Failure::new(Exit::Bug, error.to_string()),
    }
}
