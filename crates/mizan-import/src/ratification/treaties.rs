use mizan_domain::InstrumentId;

use crate::ReadError;
use crate::tables::{fold, rows};

const TABLE: &str = include_str!("../../data/treaties.csv");

/// The treaty that the name of a file names.
pub(super) fn of_file(name: &str) -> Result<InstrumentId, ReadError> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = fold(file.split('.').next().unwrap_or(file));
    let known = rows(TABLE).find(|[known, _]| *known == stem);
    known.and_then(|[_, instrument]| instrument.parse().ok()).ok_or_else(|| ReadError::Treaty {
        name: file.to_owned(),
        known: rows(TABLE).map(|[stem, _]: [String; 2]| format!("{stem}.csv")).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_an_instrument() {
        let lines = csv::Reader::from_reader(TABLE.as_bytes()).into_records().count();
        assert_eq!(rows::<2>(TABLE).count(), lines);
        for [stem, instrument] in rows(TABLE) {
            assert_eq!(of_file(&format!("a folder/{stem}.csv")).unwrap().as_str(), instrument);
        }
    }

    #[test]
    fn another_name_is_refused_with_the_names_that_do() {
        let error = of_file("tables/status (1).csv").unwrap_err().to_string();
        assert!(error.starts_with("`status (1).csv` doesn't say which treaty"), "{error}");
        assert!(error.contains("hr_status_cedaw.csv"), "{error}");
    }
}
