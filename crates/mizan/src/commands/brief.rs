//! `mizan brief`

use std::path::Path;

use mizan_assess::{assess, diff};
use mizan_brief::{Limits, Matter, docx, html, markdown};
use mizan_text::{Lang, Text};

use crate::arguments::{Brief, Format};
use crate::exit::{Exit, Failure, Outcome};
use crate::files::write_file;
use crate::lookup;
use crate::session::{Known, Session};

/// The forms that a brief has, by the end of the file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Html,
    Docx,
    Markdown,
    Pdf,
}

impl Form {
    fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(match ending.as_str() {
            "html" | "htm" => Self::Html,
            "docx" => Self::Docx,
            "md" | "markdown" => Self::Markdown,
            "pdf" => Self::Pdf,
            _ => return None,
        })
    }

    /// Words of a text may be kept apart by isolation characters, except where people edit it as it is.
    fn text(self, lang: Lang) -> Text {
        if self == Self::Markdown { Text::plain(lang) } else { Text::new(lang) }
    }
}

pub(crate) fn run(session: &Session, asked: &Brief) -> Outcome {
    let form = match &asked.output {
        None => Form::Markdown,
        Some(path) => Form::of(path).ok_or_else(|| no_such_form(session, path))?,
    };
    let as_text = session.common.format == Format::Md && form == Form::Markdown;
    if session.common.format != Format::Table && !as_text {
        return Err(Failure::new(Exit::Usage, session.text().get("cli-brief-no-data")));
    }
    if form == Form::Pdf && !mizan_pdf::is_built() {
        return Err(Failure::new(Exit::Usage, session.text().get("cli-brief-no-pdf")));
    }
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let right = asked.right.as_deref().map(|right| lookup::right(session, &known, right)).transpose()?;
    let rules = known.rules()?;
    let text = form.text(session.common.lang);
    let assessment = assess(&known.facts, &rules, country, known.as_of);
    let site = &lookup::site_address(session, &asked.site)?;
    let matter = Matter { assessment: &assessment, names: known.names(Some(country)), text: &text, site };
    let changed = || diff(&known.facts, &rules, country, known.as_of.plus_years(-1), known.as_of);
    let changed = right.is_none().then(changed);
    let make = |limits: Limits| match (&right, &changed) {
        (Some(right), _) => mizan_brief::right(&matter, right.as_str(), limits),
        (None, Some(changed)) => Some(mizan_brief::country(&matter, changed, limits)),
        (None, None) => None,
    };
    let document = make(Limits::ROOMY).ok_or_else(|| nothing_of(session, &known, asked))?;
    let content = match form {
        Form::Html => html::write(&document).into_bytes(),
        Form::Markdown => markdown::write(&document).into_bytes(),
        Form::Docx => docx::write(&document).map_err(|error| bug(&error))?,
        Form::Pdf => {
            let candidates = Limits::LADDER.into_iter().filter_map(make);
            mizan_pdf::write(candidates).map_err(|error| bug(&error))?.bytes
        }
    };
    match &asked.output {
        None => session.output.write(&String::from_utf8_lossy(&content))?,
        Some(path) => write_file(session, path, &content)?,
    }
    Ok(Exit::Done)
}

fn bug(error: &dyn std::error::Error) -> Failure {
    Failure::new(Exit::Bug, error.to_string())
}

fn no_such_form(session: &Session, path: &Path) -> Failure {
    let file = [("file", path.display().to_string().into())];
    Failure::new(Exit::Usage, session.text().with("cli-brief-form", &file))
}

/// A right of the taxonomy that the assessment of the day leaves out.
fn nothing_of(session: &Session, known: &Known, asked: &Brief) -> Failure {
    let right = asked.right.clone().unwrap_or_default();
    lookup::none(
        session,
        "cli-brief-no-right",
        &right,
        std::iter::empty(),
        vec![("day", session.text().date(known.as_of).into())],
    )
}
