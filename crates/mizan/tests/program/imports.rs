//! Files of others, from the command line: what would change, what did, what was held, and back again.

use std::path::PathBuf;

use mizan_testkit::TempFolder;
use serde_json::Value;

use crate::call::{ends, json, sqlite};

const EXPORT: &str = "To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\r\
    Pakistan,Asia,OIC,Plant a tree in every street,Norway,WEOG,,Accepted,5,Other,14\r\
    Pakistan,Asia,OIC,Plant a tree in every street,Chile,GRULAC,OAS,Noted,5,Other,14\r\
    Pakistan,Asia,OIC,Count the trees,Atlantis,WEOG,,Noted,4,Other,14\r";

fn shared(file: &str) -> Option<PathBuf> {
    let root = std::env::var_os("MIZAN_SHARED")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let file = root.join("data/obligations").join(file);
    file.exists().then_some(file)
}

/// A store of its own in a folder of its own, without a fact in it.
struct Bench {
    folder: TempFolder,
    db: String,
}

impl Bench {
    fn new() -> Self {
        let folder = TempFolder::new();
        let db = sqlite(&folder, "imports.db");
        Self { folder, db }
    }

    fn file(&self, name: &str, content: &[u8]) -> String {
        let path = self.folder.file(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// A real file, unpacked; none where those aren't at hand.
    fn unpacked(&self, packed: &str) -> Option<String> {
        let Some(packed) = shared(packed) else {
            eprintln!("not read: {packed} is not at hand");
            return None;
        };
        let mut bytes = Vec::new();
        let mut reader = std::io::BufReader::new(std::fs::File::open(&packed).unwrap());
        lzma_rs::xz_decompress(&mut reader, &mut bytes).unwrap();
        Some(self.file(packed.file_stem().unwrap().to_str().unwrap(), &bytes))
    }

    fn with_db<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        [arguments, &["--db", &self.db]].concat()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        json(&self.with_db(arguments))
    }

    fn brought(&self, file: &str) -> Value {
        self.json(&["import", file, "--yes"])
    }
}

/// New, changed, identical, gone and held.
fn tally(imported: &Value) -> [u64; 5] {
    ["new", "changed", "identical", "gone", "held"].map(|name| imported[name].as_u64().unwrap())
}

#[test]
fn an_import_is_previewed_made_repeated_and_undone() {
    let bench = Bench::new();
    let file = bench.file("export.csv", EXPORT.as_bytes());
    let preview = bench.json(&["import", &file]);
    assert_eq!((tally(&preview), &preview["import"]), ([2, 0, 0, 0, 1], &Value::Null));
    let made = bench.brought(&file);
    assert_eq!((tally(&made), &made["import"], &made["unit"]), ([2, 0, 0, 0, 1], &1.into(), &"ask".into()));
    assert_eq!(made["answers"], serde_json::json!({ "noted": 1, "supported": 1 }));
    let held = bench.json(&["import", "held", "1"]);
    assert_eq!(held[0]["row"], 3);
    assert_eq!((&held[0]["why_held"], &held[0]["value"]), (&"unknown-state".into(), &"Atlantis".into()));

    let again = bench.brought(&file);
    assert_eq!((tally(&again), &again["import"]), ([0, 0, 2, 0, 1], &Value::Null));

    let rounds = bench.json(&["recs", "PAK", "--counts"])["rounds"].clone();
    let count = &rounds[0]["counts"][0];
    assert_eq!(
        (&rounds[0]["session"], &count["unit"], &count["count"]),
        (&14.into(), &"asks".into(), &2.into())
    );
    assert_eq!(count["words"], serde_json::json!({ "Accepted": 1, "Noted": 1 }));
    let noted = bench.json(&["recs", "PAK", "--by", "CHL", "--answer", "noted"]);
    assert_eq!(noted["recommendations"].as_array().unwrap().len(), 1);
    assert_eq!(noted["recommendations"][0]["row"], 2);

    assert_eq!(bench.json(&["import", "undo", "1"])["gone"], 2);
    ends(&bench.with_db(&["import", "undo", "1"]), 7, "undone before");
    ends(&bench.with_db(&["import", "undo", "9"]), 3, "there is no import 9");
    assert!(bench.json(&["import", "list"])[0]["undone"].is_string());
    assert_eq!(tally(&bench.json(&["import", &file]))[0], 2, "it is new again");
}

#[test]
fn a_file_that_was_cut_is_refused_unless_it_is_believed() {
    let bench = Bench::new();
    bench.brought(&bench.file("export.csv", EXPORT.as_bytes()));
    let rows: Vec<&str> = EXPORT.split('\r').collect();
    let cut = bench.file("cut.csv", rows[..2].join("\r").as_bytes());
    ends(&bench.with_db(&["import", &cut, "--yes"]), 4, "1 entries of `session 14`, the store has 2");
    let believed = bench.json(&["import", &cut, "--yes", "--accept-fewer"]);
    assert_eq!(tally(&believed), [0, 0, 1, 1, 0]);
    assert_eq!(bench.json(&["import", "undo", "2"])["believed_again"], 1);
}

#[test]
fn what_cannot_be_imported_says_so() {
    let bench = Bench::new();
    let nothing = bench.file("poem.txt", b"Roses are red");
    ends(&bench.with_db(&["import", &nothing]), 4, "is no file that can be imported");
    ends(&bench.with_db(&["import", "no-such-file.csv"]), 4, "no-such-file.csv can't be read");
    ends(&bench.with_db(&["import"]), 2, "FILE");
    ends(&bench.with_db(&["import", "list", "--as-of", "2010"]), 2, "--as-of");
    bench.brought(&bench.file("export.csv", EXPORT.as_bytes()));
    ends(&bench.with_db(&["recs", "PAX"]), 3, "PAX");
    ends(&bench.with_db(&["recs", "PAK", "--session", "99"]), 3, "there are: 14");
    ends(&bench.with_db(&["recs", "PAK", "--data-set", "upr"]), 3, "there are: upr-info");
    ends(&bench.with_db(&["recs", "PAK", "--by", "XX"]), 3, "no State 'XX'");
}

#[test]
fn only_bringing_in_makes_a_store() {
    let bench = Bench::new();
    let file = bench.file("export.csv", EXPORT.as_bytes());
    assert_eq!(tally(&bench.json(&["import", &file]))[0], 2);
    for asked in [&["import", "list"][..], &["import", "held", "1"], &["import", "undo", "1"]] {
        ends(&bench.with_db(asked), 5, "there is no store");
    }
    assert!(!bench.folder.file("imports.db").exists());
    bench.brought(&file);
    assert!(bench.folder.file("imports.db").exists());
}

#[test]
fn the_second_review_of_pakistan_is_counted_by_asks_and_by_paragraphs() {
    let bench = Bench::new();
    let Some(export) = bench.unpacked("upr-info-2015/14-17.csv.xz") else { return };
    let Some(report) = bench.unpacked("wg-reports/pakistan2012.repo.txt.xz") else { return };
    let made = bench.brought(&export);
    assert_eq!(tally(&made), [9_598, 0, 0, 0, 0]);
    assert_eq!(made["answers"], serde_json::json!({ "noted": 2_493, "supported": 7_105 }));
    let pledges = bench.unpacked("upr-info-2015/voluntary.csv.xz").unwrap();
    assert_eq!(tally(&bench.brought(&pledges)), [947, 0, 0, 0, 0]);
    let made = bench.brought(&report);
    assert_eq!((&made["unit"], &made["new"]), (&"paragraph".into(), &166.into()));
    assert_eq!(made["answers"], serde_json::json!({ "examine": 165, "not-supported": 1 }));
    assert_eq!(tally(&bench.brought(&report))[2], 166);

    let found = bench.json(&["recs", "PAK", "--session", "14", "--counts"]);
    let counts = found["rounds"][0]["counts"].as_array().unwrap();
    let count = |unit: &str, data_set: &str, answers_of: Option<&str>| {
        let is = |count: &&Value| {
            count["unit"] == unit
                && count["data_set"] == data_set
                && count["answers_of"].as_str() == answers_of
        };
        counts.iter().find(is).unwrap_or_else(|| panic!("{unit} of {data_set}: {counts:#?}"))
    };
    let asks = count("asks", "upr-info", None);
    assert_eq!(asks["count"], 199);
    assert_eq!(asks["words"], serde_json::json!({ "Accepted": 133, "Noted": 66 }));
    assert_eq!(count("pledges", "upr-info", None)["count"], 1);
    assert_eq!(count("paragraphs", "working-group-report", None)["count"], 166);
    let joined = count("paragraphs", "working-group-report", Some("upr-info"));
    assert_eq!(joined["answers"], serde_json::json!({ "noted": 40, "supported": 126 }), "{joined}");
    assert_eq!(
        (joined.get("mixed"), joined.get("alone")),
        (None, None),
        "none mixed, none without a paragraph"
    );
}

#[test]
fn the_calendar_of_a_past_day_tells_what_was_late_then() {
    let dates = |day: &str| json(&["calendar", "PAK", "--as-of", day])["dates"].clone();
    let late = |day: &str| -> Vec<(String, u64)> {
        let dates = dates(day);
        let late = dates.as_array().unwrap().iter().filter(|date| date["months_late"].is_u64());
        late.map(|date| (date["body"].as_str().unwrap().to_owned(), date["months_late"].as_u64().unwrap()))
            .collect()
    };
    let named = |late: &[(&str, u64)]| -> Vec<(String, u64)> {
        late.iter().map(|(body, months)| ((*body).to_owned(), *months)).collect()
    };
    // The initial reports: of ICESCR due in 2010 (received in October 2015), of CAT in July 2011 (January
    // 2016), of ICCPR on 23 September 2011 (2015); then the fifth of CRC, due on 11 December 2012 (January
    // 2015), the first of its protocol and of CRPD.
    assert_eq!(late("2012-06-30"), named(&[("cescr", 18), ("cat", 11), ("ccpr", 9)]));
    let in_2014 = [("cescr", 48), ("cat", 41), ("ccpr", 39), ("crc", 24), ("crc", 16), ("crpd", 16)];
    assert_eq!(late("2014-12-31"), named(&in_2014));
    assert_eq!(late("2018-06-30"), named(&[("crc", 58), ("crpd", 58)]));
    let coming = dates("2018-06-30");
    let follow_up = coming.as_array().unwrap().iter().find(|date| date["standing"] == "due-follow-up");
    assert_eq!(follow_up.unwrap()["due"], "2018-08", "asked for in August 2017, within a year");
    assert_eq!(json(&["calendar", "PAK", "--as-of", "2018-06-30"])["by_quarter"][0]["quarter"], 3);
}
