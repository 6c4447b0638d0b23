//! Who joined eighteen treaties by August 2022, against figures counted by other means.

use mizan_domain::monitoring::{Standing, TreatyStatus};
use mizan_import::{Form, Why, ratification, recognise};

use crate::support::{Collected, counts, real};

/// Files, their treaties and the number of parties.
const TREATIES: [(&str, &str, usize); 18] = [
    ("cat", "cat", 171),
    ("cedaw", "cedaw", 187),
    ("cped", "icpped", 68),
    ("crc", "crc", 192),
    ("crpd", "crpd", 181),
    ("iccpr", "iccpr", 174),
    ("iccpr_op1", "iccpr-op1", 115),
    ("iccpr_op2", "iccpr-op2", 89),
    ("icerd", "cerd", 181),
    ("icescr", "icescr", 170),
    ("icescr_op", "icescr-op", 26),
    ("icmw", "cmw", 57),
    ("op_cedaw", "cedaw-op", 112),
    ("op_crc_ac", "crc-opac", 170),
    ("op_crc_ic", "crc-opic", 43),
    ("op_crc_sc", "crc-opsc", 176),
    ("op_crpd", "crpd-op", 97),
    ("opcat", "opcat", 89),
];

fn all() -> Option<Vec<TreatyStatus>> {
    let (mut all, mut held) = (Vec::new(), Vec::new());
    for (name, instrument, _) in TREATIES {
        let name = format!("hr_status_{name}.csv");
        let file = real(&format!("ratification-2022/{name}"))?;
        assert_eq!(recognise("file", &file[..200]), Some(Form::RatificationStatus), "{name}");
        let read = Collected::of(|delivery| ratification::read(&name, &file, delivery));
        assert_eq!(read.entries.len() + read.held.len(), 193, "{name}");
        assert!(read.statuses().iter().all(|status| status.instrument.as_str() == instrument));
        all.extend(read.statuses().into_iter().cloned());
        held.extend(read.held.into_iter().map(|held| (instrument, held.at.0, held.why)));
    }
    let unmarked = |treaty, row| (treaty, row, Why::Contradiction("0, state party".to_owned()));
    let territory = Why::UnknownState("Montserrat".to_owned());
    let expected = [
        unmarked("iccpr-op1", 87),
        unmarked("icescr", 112),
        unmarked("cedaw-op", 193),
        unmarked("crc-opic", 17),
        unmarked("crc-opic", 24),
        unmarked("crc-opic", 51),
        ("crc-opic", 115, territory),
    ];
    assert_eq!(held, expected);
    Some(all)
}

#[test]
fn parties_are_counted_by_treaty() {
    let Some(all) = all() else { return };
    let parties = all.iter().filter(|status| status.standing == Standing::Party);
    let expected = TREATIES.map(|(_, instrument, parties)| (instrument, parties));
    assert_eq!(counts(parties.map(|status| status.instrument.as_str())), expected.into_iter().collect());
    assert_eq!(counts(all.iter().map(TreatyStatus::key)).len(), 18 * 193 - 7);
}

#[test]
fn pakistan_joined_nine_and_nothing_else() {
    let Some(all) = all() else { return };
    let pakistan = all.iter().filter(|status| status.country.code() == "PAK");
    let joined = [
        ("cat", 2010),
        ("cedaw", 1996),
        ("cerd", 1966),
        // Others say 1990: this is what this table says.
        ("crc", 1995),
        ("crc-opac", 2016),
        ("crc-opsc", 2011),
        ("crpd", 2011),
        ("iccpr", 2010),
        ("icescr", 2008),
    ];
    for status in pakistan {
        let year = joined.iter().find(|(id, _)| *id == status.instrument.as_str()).map(|(_, year)| *year);
        assert_eq!(status.year, year, "{}", status.instrument);
        let standing = if year.is_some() { Standing::Party } else { Standing::NoAction };
        assert_eq!(status.standing, standing);
    }
}

#[test]
fn marks_that_contradict_the_words_are_kept() {
    let Some(all) = all() else { return };
    let mut contradicted: Vec<(&str, String)> =
        all.iter().filter_map(|status| Some((status.marks.as_deref()?, status.key()))).collect();
    contradicted.sort();
    let keys = |marks| -> Vec<&str> {
        contradicted.iter().filter(|(found, _)| *found == marks).map(|(_, key)| key.as_str()).collect()
    };
    assert_eq!(keys(""), ["tza/cat"]);
    assert_eq!(keys("state party, no action"), ["brn/cerd", "jam/iccpr-op1", "prk/crc"]);
    assert_eq!(contradicted.len(), 4);
}
