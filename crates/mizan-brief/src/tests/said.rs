//! What briefs say, and what stands beside it.

use std::collections::BTreeSet;

use super::{DAYS, countries, rights};
use crate::{Block, Document, Limits, Row, Run, Runs, words};

fn is_sourced(line: &Runs) -> bool {
    line.iter().any(|run| matches!(run, Run::Cited { .. } | Run::Mark { unverified: true, .. }))
}

fn check(document: &Document) {
    let mut stated = 0;
    for block in document.blocks() {
        if let Block::Paragraph { states: true, .. } | Block::List { states: true, .. } = block {
            for line in block.lines() {
                stated += 1;
                assert!(is_sourced(line), "{}: no source and no mark: {}", document.title, words(line));
            }
        }
    }
    assert!(stated > 0, "{}", document.title);
    let cited: BTreeSet<usize> = document
        .blocks()
        .flat_map(Block::lines)
        .flatten()
        .filter_map(|run| match run {
            Run::Cited { sources } => Some(sources.iter().map(|(number, _)| *number)),
            _ => None,
        })
        .flatten()
        .collect();
    let listed: BTreeSet<usize> = document
        .blocks()
        .filter_map(|block| match block {
            Block::Sources { sources } => Some(sources.iter().map(|source| source.number)),
            _ => None,
        })
        .flatten()
        .collect();
    assert_eq!(cited, listed, "{}: the numbers of its sources", document.title);
}

#[test]
fn every_statement_has_a_source_that_is_listed_or_a_mark() {
    for limits in [Limits::ROOMY, Limits::LADDER[4]] {
        for on in DAYS {
            countries("PAK", on, limits).iter().for_each(check);
        }
        rights("PAK", DAYS[0], limits).iter().for_each(check);
    }
    rights("PAK", DAYS[1], Limits::ROOMY).iter().for_each(check);
    countries("IND", DAYS[0], Limits::ROOMY).iter().for_each(check);
    countries("FRA", DAYS[0], Limits::ROOMY).iter().for_each(check);
}

#[test]
fn a_country_has_four_sheets_and_a_right_one() {
    for document in countries("PAK", DAYS[0], Limits::ROOMY) {
        assert_eq!((document.sheets.len(), document.pages), (4, 4));
        let matrix = document.sheets[0].blocks.iter().filter_map(|block| match block {
            Block::Table(table) => {
                Some(table.rows.iter().filter(|row| matches!(row, Row::Cells { .. })).count())
            }
            _ => None,
        });
        assert_eq!(matrix.collect::<Vec<_>>(), [1, 21], "five counts in a row, then the matrix");
        let breaks = document.sheets[1].blocks.iter();
        assert_eq!(breaks.filter(|block| matches!(block, Block::Heading { level: 3, .. })).count(), 5);
    }
    for document in rights("PAK", DAYS[0], Limits::ROOMY) {
        assert_eq!((document.sheets.len(), document.pages), (1, 1));
    }
}

#[test]
fn rows_have_a_cell_for_each_column() {
    let all =
        countries("PAK", DAYS[0], Limits::ROOMY).into_iter().chain(rights("PAK", DAYS[0], Limits::ROOMY));
    for document in all {
        for block in document.blocks() {
            let Block::Table(table) = block else { continue };
            assert_eq!(table.shares.len(), table.head.len(), "{}", table.caption);
            for row in &table.rows {
                let Row::Cells { cells } = row else { continue };
                assert_eq!(cells.len(), table.head.len(), "{}", table.caption);
            }
        }
    }
}

#[test]
fn day_edition_and_permanent_address_stand_under_the_title() {
    for document in countries("PAK", "2009-06-30", Limits::ROOMY) {
        let about = words(&document.about);
        assert!(about.contains("https://mizan.example/"), "{about}");
        assert!(about.contains("/pak/2009-06-30/brief?edition=2"), "{about}");
        assert!(words(&document.foot[0]).contains("CC BY 4.0"));
        assert_eq!(document.foot.len() > 1, document.lang != "en", "only a translation says so");
    }
}

#[test]
fn tighter_limits_say_less() {
    let length = |document: &Document| -> usize {
        document.blocks().flat_map(Block::lines).map(|line| words(line).chars().count()).sum()
    };
    for pair in Limits::LADDER.windows(2) {
        let (roomy, tight) = (countries("PAK", DAYS[0], pair[0]), countries("PAK", DAYS[0], pair[1]));
        assert!(length(&tight[0]) < length(&roomy[0]));
    }
}
