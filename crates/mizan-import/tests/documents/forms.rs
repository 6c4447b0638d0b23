//! The same report as PDF, as text laid out, and as text that runs on, gives the same.

use mizan_domain::monitoring::{Entry, Paragraph};
use mizan_import::{Form, recognise, state_answer, working_group};

use crate::support::{Collected, real};

const REPORTS: [&str; 18] = [
    "wg-reports/afghanistan2009",
    "wg-reports/afghanistan2014",
    "wg-reports/algeria2012",
    "wg-reports/bangladesh2009",
    "wg-reports/bangladesh2013",
    "wg-reports/bhutan2010",
    "wg-reports/bhutan2014",
    "wg-reports/burundi2013",
    "wg-reports/india2008",
    "wg-reports/india2012",
    "wg-reports/maldives2011",
    "wg-reports/nepal2011",
    "wg-reports/pakistan2008",
    "wg-reports/pakistan2012",
    "wg-reports/srilanka2008",
    "wg-reports/srilanka2012",
    "slovenia-upr/g1423930",
    "slovenia-upr/g2502644",
];

fn same(entries: &[Entry], others: &[Entry], file: &str) {
    assert_eq!(entries.len(), others.len(), "{file}");
    for (entry, other) in entries.iter().zip(others) {
        assert_eq!(entry, other, "{file}");
    }
}

#[test]
fn a_report_as_pdf_is_the_report_as_text() {
    for report in REPORTS {
        let Some(pdf) = real(&format!("{report}.pdf")) else { return };
        let text = real(&format!("{report}.layout.txt.xz")).unwrap();
        let [from_pdf, from_text] = [pdf, text].map(|file| Collected::of(working_group::read, &file));
        same(&from_pdf.entries, &from_text.entries, report);
        assert_eq!(from_pdf.faults(), from_text.faults(), "{report}");
    }
}

#[test]
fn an_answer_as_pdf_is_the_answer_as_text() {
    for answer in ["slovenia-upr/g1504261", "slovenia-upr/g2505828"] {
        let Some(pdf) = real(&format!("{answer}.pdf")) else { return };
        let text = real(&format!("{answer}.layout.txt.xz")).unwrap();
        let [from_pdf, from_text] = [pdf, text].map(|file| Collected::of(state_answer::read, &file));
        same(&from_pdf.entries, &from_text.entries, answer);
        assert_eq!(from_pdf.faults(), from_text.faults(), "{answer}");
    }
}

/// Mac Roman, lines that end in CR, a paragraph a line, no pages. Its makers put semicolons where the report
/// has strokes, and nothing else is different.
#[test]
fn a_report_that_runs_on_has_the_same_paragraphs() {
    let Some(running) = real("wg-reports/pakistan2012.repo.txt.xz") else { return };
    let laid_out = real("wg-reports/pakistan2012.layout.txt.xz").unwrap();
    let [running, laid_out] = [running, laid_out].map(|file| Collected::of(working_group::read, &file));
    let plain = |paragraph: &&Paragraph| {
        let text = paragraph.text.replace([';', '/'], " ");
        let words: Vec<&str> = text.split_whitespace().collect();
        (paragraph.printed.to_string(), words.join(" "), paragraph.answers.clone())
    };
    let paragraphs = |read: &Collected| read.paragraphs().iter().map(plain).collect::<Vec<_>>();
    assert_eq!(paragraphs(&running), paragraphs(&laid_out));
    let asks = |read: &Collected| read.asks().into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(asks(&running), asks(&laid_out));
}

#[test]
fn an_older_report_that_runs_on_has_as_many_paragraphs() {
    let Some(running) = real("wg-reports/pakistan2008.repo.txt.xz") else { return };
    let laid_out = real("wg-reports/pakistan2008.layout.txt.xz").unwrap();
    let [running, laid_out] = [running, laid_out].map(|file| Collected::of(working_group::read, &file));
    let numbers = |read: &Collected| {
        let number = |p: &Paragraph| (p.printed.to_string(), p.refers_to.clone(), p.answers.clone());
        read.paragraphs().into_iter().map(number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(&running), numbers(&laid_out));
}

#[test]
fn documents_are_recognised_by_what_they_say() {
    for report in REPORTS {
        for ending in ["pdf", "layout.txt.xz"] {
            let Some(file) = real(&format!("{report}.{ending}")) else { return };
            assert_eq!(recognise("file", &file), Some(Form::WorkingGroupReport), "{report}.{ending}");
        }
    }
    for answer in ["slovenia-upr/g1504261", "slovenia-upr/g2505828"] {
        for ending in ["pdf", "layout.txt.xz"] {
            let Some(file) = real(&format!("{answer}.{ending}")) else { return };
            assert_eq!(recognise("file", &file), Some(Form::StateAnswer), "{answer}.{ending}");
        }
    }
    let method = real("upr-info-method/Database_Action_Category.pdf").unwrap();
    assert_eq!(recognise("A_HRC_22_12.pdf", &method), None);
}
