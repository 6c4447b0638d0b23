//! The dated register of States and observers, by the names that United Nations bodies, and those who
//! copy them, write.

use std::collections::HashMap;
use std::sync::LazyLock;

use mizan_domain::{Country, Day, PartialDate};

use crate::tables::{fold, rows};

const TABLE: &str = include_str!("../data/states.csv");

static REGISTER: LazyLock<HashMap<String, Vec<Meaning>>> = LazyLock::new(|| {
    let mut register: HashMap<String, Vec<Meaning>> = HashMap::new();
    for [name, code, from, until, _note] in rows(TABLE) {
        let day = |text: &str| text.parse::<PartialDate>().ok().map(PartialDate::earliest);
        let meaning = Meaning { country: code.parse().ok(), from: day(&from), until: day(&until) };
        register.entry(fold(&name)).or_default().push(meaning);
    }
    register
});

/// What a name means in a time.
struct Meaning {
    /// None for a State that is gone, or where two States bore the name.
    country: Option<Country>,
    from: Option<Day>,
    until: Option<Day>,
}

impl Meaning {
    fn holds(&self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on < until)
    }
}

/// The State or observer of a name, as it was understood on a day. A name that only ever meant one State
/// means it at any time: data sets write old names long after, and new ones of times before. Where a name
/// meant several, the day decides; without a day, nothing does.
pub(crate) fn code(name: &str, on: Option<Day>) -> Option<Country> {
    let meanings = REGISTER.get(&fold(name))?;
    let (first, others) = meanings.split_first()?;
    if others.iter().all(|other| other.country == first.country) {
        return first.country;
    }
    let on = on?;
    let mut then = meanings.iter().filter(|meaning| meaning.holds(on));
    let only = then.next()?;
    then.next().is_none().then_some(only.country)?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(name: &str, day: &str) -> Option<String> {
        code(name, Some(Day::parse(day).unwrap())).map(|country| country.to_string())
    }

    #[test]
    fn every_row_of_the_register_can_be_read() {
        let lines = csv::Reader::from_reader(TABLE.as_bytes()).into_records().count();
        assert_eq!(rows::<5>(TABLE).count(), lines);
        for [name, code, from, until, _] in rows(TABLE) {
            assert_eq!(name.trim(), name);
            assert!(code.is_empty() || code.parse::<Country>().is_ok(), "{name}: {code}");
            for date in [from, until] {
                assert!(date.is_empty() || date.parse::<PartialDate>().is_ok(), "{name}: {date}");
            }
        }
    }

    #[test]
    fn no_name_stands_twice_for_one_time() {
        for (name, meanings) in REGISTER.iter() {
            for (n, one) in meanings.iter().enumerate() {
                for other in meanings.iter().skip(n + 1) {
                    let apart = one.until.is_some_and(|until| other.from.is_some_and(|from| until <= from));
                    assert!(apart, "{name} twice");
                }
            }
        }
    }

    #[test]
    fn every_member_of_the_united_nations_and_both_observers_are_known() {
        let mut known: Vec<Country> = REGISTER.values().flatten().filter_map(|m| m.country).collect();
        known.sort_unstable();
        known.dedup();
        // 193 members, two observers, and two States that are parties to treaties.
        assert_eq!(known.len(), 197);
    }

    #[test]
    fn old_and_new_names_mean_the_same_state_at_any_time() {
        for (names, code) in [
            (["Swaziland", "Eswatini"], "SWZ"),
            (["Libyan Arab Jamahiriya", "libya"], "LBY"),
            (["The former Yugoslav Republic of Macedonia", "North Macedonia"], "MKD"),
            (["Czech Republic", "Czechia"], "CZE"),
            (["Turkey", "Türkiye"], "TUR"),
            (["State of Palestine*", "palestine"], "PSE"),
        ] {
            for name in names {
                for day in ["2008-05-01", "2022-08-25"] {
                    assert_eq!(on(name, day).as_deref(), Some(code), "{name}");
                }
                assert_eq!(super::code(name, None).map(|c| c.to_string()).as_deref(), Some(code));
            }
        }
    }

    #[test]
    fn a_name_that_meant_several_is_told_by_the_day() {
        assert_eq!(on("Yugoslavia", "1985-01-01"), None);
        assert_eq!(on("Yugoslavia", "1992-04-26"), None);
        assert_eq!(on("Yugoslavia", "1992-04-27").as_deref(), Some("SRB"));
        assert_eq!(on("Yugoslavia", "2010-01-01"), None);
        assert_eq!(code("Yugoslavia", None), None);
        assert_eq!(on("Republic of the Congo", "2009-05-06").as_deref(), Some("COG"));
        assert_eq!(on("Republic of the Congo", "1963-01-01"), None);
    }

    #[test]
    fn nothing_is_guessed() {
        for name in ["", "*", "Pakistn", "Korea", "Pakistan and India", "Czechoslovakia", "PAK"] {
            assert_eq!(code(name, None), None, "{name}");
        }
    }
}
