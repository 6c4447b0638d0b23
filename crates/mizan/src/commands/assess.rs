//! `mizan assess`

use mizan_assess::{Assessment, assess, robustness, since};
use mizan_domain::{Country, Day};
use mizan_report::{json, tables};
use mizan_text::{Names, Text};

use crate::arguments::{Assess, Runs};
use crate::exit::{Exit, Outcome};
use crate::lookup;
use crate::output::drawn::{body, paragraph, titled};
use crate::output::piece::{APART, FIRM, Line, Tone, painted, piece, plain, width};
use crate::output::{Answer, Look};
use crate::progress::Waiting;
use crate::session::{Known, Session};

pub(crate) fn run(session: &Session, asked: &Assess) -> Outcome {
    let known = session.known()?;
    let country = lookup::country(session, &known, &asked.of.country)?;
    let rules = known.rules()?;
    let mut assessment = assess(&known.facts, &rules, country, known.as_of);
    if asked.since {
        let _waiting = Waiting::new(&session.text().get("cli-days-of-findings"), &session.output);
        let days = since(&known.facts, &rules, country, known.as_of);
        for finding in &mut assessment.findings {
            finding.since = days.get(&finding.id).copied();
        }
    }
    if asked.robustness {
        perturb(session, &known, &mut assessment, asked.runs)?;
    }
    let names = known.names(Some(country));
    let text = session.text();
    // First days and shares of runs are said of findings: whoever asks for them asks for these.
    let findings = asked.findings || asked.since || asked.robustness;
    let answer = Answer {
        json: Box::new(|| Ok(json::worded(&assessment, text, &names)?)),
        tables: Box::new(|| {
            if findings {
                vec![tables::findings(&assessment, text, &names)]
            } else {
                vec![tables::assessment(&assessment, text, &names)]
            }
        }),
        lines: None,
        drawn: Some(Box::new(|look| {
            let mut out = matrix(&assessment, &known, text, &names, look);
            if findings {
                out.push('\n');
                out.push_str(&titled(&tables::findings(&assessment, text, &names), text, look));
            }
            out
        })),
    };
    session.output.give_into(session, &answer, asked.into.output.as_deref())?;
    Ok(Exit::Done)
}

/// Adds to each finding how it stands in perturbed runs.
pub(crate) fn perturb(
    session: &Session,
    known: &Known,
    assessment: &mut Assessment,
    asked: Runs,
) -> Outcome<()> {
    let _waiting = Waiting::new(&session.text().get("cli-perturbed-runs"), &session.output);
    let Runs { runs, seed } = asked;
    let mut stood =
        robustness(&known.facts, &known.rules()?, assessment.country, assessment.as_of, runs, seed);
    for finding in &mut assessment.findings {
        finding.robustness = stood.remove(&finding.id);
    }
    Ok(())
}

/// Pakistan · from promise to practice · as of 24 Nov 2026 · edition 2026.11-7f3a2c1d
pub(crate) fn heading(
    of: String,
    country: Country,
    as_of: Day,
    edition: &str,
    known: &Known,
    text: &Text,
) -> Line {
    let mut clauses = vec![text.with("as-of", &[("day", text.date_short(as_of).into())])];
    if let Some(day) = known.facts.known_at() {
        clauses.push(text.with("known-at", &[("day", text.date_short(day).into())]));
    }
    clauses.push(text.with("edition", &[("edition", edition.into())]));
    if let Some(day) = known.facts.reviewed(country) {
        clauses.push(text.with("reviewed", &[("on", text.date_short(day).into())]));
    }
    let rest: String = clauses.iter().map(|clause| format!(" · {clause}")).collect();
    vec![piece(of, Tone::Strong), piece(rest, Tone::Plain)]
}

fn matrix(assessment: &Assessment, known: &Known, text: &Text, names: &Names<'_>, look: Look) -> String {
    let country = assessment.country;
    let of = text.with("assessment-title", &[("country", text.country(names, country).into())]);
    let table = tables::assessment(assessment, text, names);
    let heading = heading(of, country, assessment.as_of, &assessment.edition, known, text);
    let mut out = paragraph(&heading, look);
    out.push('\n');
    out.push_str(&body(&table, text, look));
    out.push('\n');
    for note in &table.notes {
        out.push_str(&paragraph(&plain(note), look));
    }
    let mut legend = legend(text, look);
    let next = next(assessment, text);
    if width(&legend) + 3 + width(&next) <= look.width {
        legend.push(piece("   ", Tone::Plain));
        legend.extend(next);
        // Not wrapped: the space before the last part is meant.
        out.push_str(&(painted(&legend) + "\n"));
    } else {
        out.push_str(&paragraph(&legend, look));
        out.push_str(&paragraph(&next, look));
    }
    out
}

/// What the signs mean.
fn legend(text: &Text, look: Look) -> Line {
    let digits = look.width < crate::output::drawn::WORDS_FROM;
    let [checked, unchecked, either, no_data, broken] =
        if look.ascii { ["#", "=", "?", "----", "|"] } else { ["■", "▤", "◧", "····", "‖"] };
    let all: &[(&str, Tone, &str)] = if digits {
        &[
            ("", Tone::Plain, "cli-legend-digits"),
            (unchecked, Tone::Unverified, "cli-legend-unchecked"),
            ("-", Tone::Faint, "cli-legend-no-data"),
            (broken, Tone::Break, "mark-break"),
        ]
    } else {
        &[
            (checked, Tone::Level, "mark-checked"),
            (unchecked, Tone::Unverified, "cli-legend-unchecked"),
            (either, Tone::Level, "cli-legend-either"),
            (no_data, Tone::Faint, "cli-legend-no-data"),
            (broken, Tone::Break, "mark-break"),
        ]
    };
    let mut line = Line::new();
    for (n, (sign, tone, key)) in all.iter().enumerate() {
        if n > 0 {
            line.push(piece(APART, Tone::Plain));
        }
        if !sign.is_empty() {
            line.push(piece(format!("{sign}{FIRM}"), *tone));
        }
        line.push(piece(text.get(key), Tone::Plain));
    }
    line
}

/// Where to go on: the right of the gravest finding.
fn next(assessment: &Assessment, text: &Text) -> Line {
    let country = ("country", assessment.country.code().into());
    match assessment.findings.iter().find_map(|finding| finding.right.as_ref()) {
        Some(right) => plain(text.with("cli-next-explain", &[country, ("right", right.to_string().into())])),
        None => plain(text.with("cli-findings-more", &[country])),
    }
}
