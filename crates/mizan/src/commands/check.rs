//! `mizan check`

use mizan_dossier::{CHECKS, Check as Named, Problem, Severity};
use mizan_text::Text;
use serde_json::{Value, json};

use crate::arguments::{Check, Format};
use crate::exit::{Exit, Failure, Outcome};
use crate::loading::Dossiers;
use crate::lookup;
use crate::output::drawn::paragraph;
use crate::output::piece::{Tone, piece, plain};
use crate::output::{Look, pretty};
use crate::problems;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Check) -> Outcome {
    if let Some(name) = &asked.explain {
        return explain(session, name);
    }
    let dossiers = match &asked.path {
        Some(path) => Dossiers::of_folder(path)?.with_reference(),
        None => Dossiers::embedded(),
    };
    let sound = dossiers.read();
    let found = &sound.reading().problems;
    let output = &session.output;
    match output.format {
        Format::Table => {
            output.write(&problems::drawn(found, output))?;
            output.write(&(problems::total(found, None, &output.text) + "\n"))?;
        }
        Format::Short => {
            output.write(&found.iter().map(|problem| format!("{problem}\n")).collect::<String>())?;
        }
        Format::Json => output.write(&pretty(&as_json(found))?)?,
        Format::Jsonl => {
            let lines: Result<Vec<String>, _> = found.iter().map(serde_json::to_string).collect();
            output.write(&lines?.iter().map(|line| format!("{line}\n")).collect::<String>())?;
        }
        _ => {
            return Err(Failure::new(Exit::Usage, output.text.get("cli-format-of-check")));
        }
    }
    Ok(if sound.reading().is_sound() { Exit::Done } else { Exit::Found })
}

fn as_json(problems: &[Problem]) -> Value {
    let count = |severity: Severity| problems.iter().filter(|problem| problem.severity == severity).count();
    json!({
        "problems": problems,
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
    })
}

/// What a check looks for, or what each does.
fn explain(session: &Session, name: &str) -> Outcome {
    let output = &session.output;
    let asked: Vec<&Named> = match name {
        "all" => CHECKS.iter().collect(),
        name => vec![Named::named(name).ok_or_else(|| no_check(session, name))?],
    };
    let text = match output.format {
        Format::Json => pretty(&asked.iter().map(|check| as_object(check)).collect())?,
        Format::Jsonl => asked.iter().map(|check| format!("{}\n", as_object(check))).collect(),
        Format::Table | Format::Short => {
            let look = output.look.unwrap_or(Look { width: usize::MAX, ascii: false });
            asked.iter().map(|check| drawn(check, &output.text, look)).collect::<Vec<_>>().join("\n")
        }
        _ => {
            return Err(Failure::new(Exit::Usage, output.text.get("cli-format-of-check")));
        }
    };
    output.write(&text)?;
    Ok(Exit::Done)
}

fn no_check(session: &Session, name: &str) -> Failure {
    let names = CHECKS.iter().map(|check| (check.name, check.name));
    lookup::none(session, "cli-no-check", name, names, Vec::new())
}

fn as_object(check: &Named) -> Value {
    json!({ "name": check.name, "severity": check.severity, "help": check.help })
}

fn drawn(check: &Named, text: &Text, look: Look) -> String {
    let severity = text.get(&format!("cli-severity-{}", check.severity.name()));
    let title = [piece(check.name, Tone::Strong), piece(format!(" ({severity})"), Tone::Faint)];
    paragraph(&title, look) + &paragraph(&plain(check.help), look)
}
