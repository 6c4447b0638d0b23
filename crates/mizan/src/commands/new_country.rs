//! `mizan new-country`

use std::path::PathBuf;

use mizan_domain::{Facts, History};
use mizan_dossier::skeleton;
use mizan_text::Names;

use crate::arguments::NewCountry;
use crate::clock;
use crate::exit::{Exit, Outcome};
use crate::files::write_new;
use crate::loading::Dossiers;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &NewCountry) -> Outcome {
    let text = session.text();
    let today = clock::today();
    // The State's name as the reference knows it.
    let history: History = Dossiers::embedded().sound(&session.output)?.into_history();
    let facts: Facts = history.known_at(None);
    let name = text.country(&Names::new(&facts, None, today), asked.country);
    let code = asked.country.lower();
    let folder = asked.output.clone().unwrap_or_else(|| PathBuf::from(&code));
    let named_so = folder.file_name().is_some_and(|name| name == code.as_str());
    let prefix = format!("{code}/");
    let files = skeleton(asked.country, &name, today).into_iter().map(|(path, content)| {
        if named_so {
            (path.strip_prefix(&prefix).unwrap_or(&path).to_owned(), content)
        } else {
            (path, content)
        }
    });
    write_new(session, &folder, &files.collect())?;
    let folder = [("folder", folder.display().to_string().into())];
    session.output.say(&text.with("cli-skeleton-next", &folder));
    Ok(Exit::Done)
}
