use std::borrow::Cow;

use mizan_domain::monitoring::{Standing, TreatyStatus};
use mizan_domain::{Country, InstrumentId};

use super::{ISO2, MEMBER, NO_ACTION, PARTY, SIGNATORY, STATUS, YEAR};
use crate::{Why, states};

/// The words of the column of conclusions.
const WORDS: [(&str, Standing); 3] = [
    ("state party", Standing::Party),
    ("signatory state", Standing::Signatory),
    ("no action", Standing::NoAction),
];

/// A fault of a row: its column and what is wrong.
type Fault = (&'static str, Why);

/// What a row says. Its words and its marks must agree on whether the State is a party; what else its marks
/// say otherwise is kept beside the words.
pub(super) fn status(treaty: &InstrumentId, fields: &[Cow<'_, str>]) -> Result<TreatyStatus, Fault> {
    let mut fields = fields.iter().map(|field| field.trim());
    let [iso2, member, party, year, signatory, no_action, words, note] =
        std::array::from_fn(|_| fields.next().unwrap_or_default());
    let country = country(iso2, member)?;
    let standing = standing(words)?;
    let marked = marked([(PARTY, party), (SIGNATORY, signatory), (NO_ACTION, no_action)])?;
    if marked.contains(&PARTY) != (standing == Standing::Party) {
        return Err((PARTY, Why::Contradiction(format!("{party}, {words}"))));
    }
    let year = match year {
        "" => None,
        year => Some(year.parse().map_err(|_| (YEAR, Why::Unreadable(year.to_owned())))?),
    };
    Ok(TreatyStatus {
        country,
        instrument: treaty.clone(),
        standing,
        year,
        words: words.to_owned(),
        marks: (marked != [column(standing)]).then(|| marked.join(", ")),
        note: (!note.is_empty()).then(|| note.to_owned()),
    })
}

/// The State of a name, where the two-letter code beside it doesn't say another. What is no code of today says
/// nothing.
fn country(iso2: &str, member: &str) -> Result<Country, Fault> {
    if member.is_empty() {
        return Err((MEMBER, Why::Empty));
    }
    let country = states::code(member, None).ok_or_else(|| (MEMBER, Why::UnknownState(member.to_owned())))?;
    match Country::from_alpha2(iso2) {
        Some(by_code) if by_code != country => Err((ISO2, Why::Contradiction(format!("{iso2}, {member}")))),
        _ => Ok(country),
    }
}

fn standing(words: &str) -> Result<Standing, Fault> {
    let known = WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(words));
    known.map(|(_, standing)| *standing).ok_or_else(|| (STATUS, Why::UnknownAnswer(words.to_owned())))
}

/// The column that marks a standing.
fn column(standing: Standing) -> &'static str {
    match standing {
        Standing::Party => PARTY,
        Standing::Signatory => SIGNATORY,
        Standing::NoAction => NO_ACTION,
    }
}

/// The columns that are marked.
fn marked(marks: [(&'static str, &str); 3]) -> Result<Vec<&'static str>, Fault> {
    let mut marked = Vec::new();
    for (column, mark) in marks {
        match mark {
            "1" => marked.push(column),
            "0" | "" => (),
            _ => return Err((column, Why::Unreadable(mark.to_owned()))),
        }
    }
    Ok(marked)
}
