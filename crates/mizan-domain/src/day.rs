//! Days, and dates of which only the year or the month is known.
//! No clock: a day comes from a file, an argument or a request.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// A calendar day, written `2010-06-23`. Years −9999 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(Date);

/// A text that is not a day, month or year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a date: {why}; write 2010-06-23, 2010-06 or 2010")]
pub struct DateError {
    /// What was written.
    pub text: String,
    /// What is wrong with it.
    pub why: String,
}

impl Day {
    /// The day of a year, month and day of month, where it exists.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2010-06-23`.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.parse::<PartialDate>()? {
            PartialDate::Day(day) => Ok(day),
            _ => Err(DateError { text: text.to_owned(), why: "the day is missing".to_owned() }),
        }
    }

    /// The calendar date, for arithmetic and for formatting.
    pub fn date(self) -> Date {
        self.0
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// `n` days later, or earlier where `n` is negative; stays at the ends of the calendar.
    #[must_use]
    pub fn plus_days(self, n: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(n)))
    }

    /// `n` months later; the last day of a shorter month where the day doesn't exist in it.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(n)))
    }

    /// `n` years later; 28 February for a 29 February that doesn't exist.
    #[must_use]
    pub fn plus_years(self, n: i16) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().years(n)))
    }

    /// First day of the calendar month after this day's.
    #[must_use]
    pub fn first_of_next_month(self) -> Self {
        Self(self.0.last_of_month().saturating_add(jiff::Span::new().days(1)))
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date)
    }
}

/// A year with four digits, whatever its sign.
struct Padded(i16);

impl fmt::Display for Padded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:04}", if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", Padded(self.0.year()), self.0.month(), self.0.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = DateError;
    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

/// A date as well as it is known: `2010`, `2010-06` or `2010-06-23`.
/// Ordered by its first day, then by precision (a year before its 1 January).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// Only year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Day),
}

impl PartialDate {
    /// First day that it can be.
    pub fn earliest(self) -> Day {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month(year, month) => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// Last day that it can be.
    pub fn latest(self) -> Day {
        match self {
            Self::Year(year) => Day(first_of(year, 12).0.last_of_month()),
            Self::Month(year, month) => Day(first_of(year, month).0.last_of_month()),
            Self::Day(day) => day,
        }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.earliest().year()
    }

    fn rank(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
        }
    }
}

/// The first day of a month that was parsed, so exists; year 1 if it somehow doesn't.
fn first_of(year: i16, month: i8) -> Day {
    Day(Date::new(year, month, 1).unwrap_or(Date::ZERO))
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.earliest(), self.rank()).cmp(&(other.earliest(), other.rank()))
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let fail = |why: &str| DateError { text: text.to_owned(), why: why.to_owned() };
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let parts: Vec<&str> = digits.split('-').collect();
        let number = |part: &str, width: usize| -> Result<i16, DateError> {
            if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(fail("four digits for the year, two for month and day"));
            }
            part.parse().map_err(|_| fail("not a number"))
        };
        let small = |part: &str| -> Result<i8, DateError> {
            i8::try_from(number(part, 2)?).map_err(|_| fail("not a number"))
        };
        let month_of = |part: &str| -> Result<i8, DateError> {
            match small(part)? {
                month @ 1..=12 => Ok(month),
                _ => Err(fail("there is no such month")),
            }
        };
        match parts.as_slice() {
            [year] => Ok(Self::Year(sign * number(year, 4)?)),
            [year, month] => Ok(Self::Month(sign * number(year, 4)?, month_of(month)?)),
            [year, month, day] => {
                let (year, month) = (sign * number(year, 4)?, month_of(month)?);
                Day::new(year, month, small(day)?)
                    .map(Self::Day)
                    .ok_or_else(|| fail("that month has no such day"))
            }
            _ => Err(fail("too many parts")),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{}", Padded(*year)),
            Self::Month(year, month) => write!(f, "{}-{month:02}", Padded(*year)),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Serde and JSON Schema of a type that is written as text and read by `FromStr`.
macro_rules! as_text {
    ($type:ty, $name:literal, $schema:tt) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    };
}
pub(crate) use as_text;

as_text!(Day, "Day", {
    "type": "string",
    "format": "mizan-day",
    "description": "A day: 2010-06-23."
});
as_text!(PartialDate, "PartialDate", {
    "type": "string",
    "format": "mizan-date",
    "description": "A date as well as it is known: 2010-06-23, 2010-06 or 2010."
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_three_precisions_and_writes_them_back() {
        for text in ["2010", "2010-06", "2010-06-23", "0004", "-0044-03-15"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text.to_owned());
        }
    }

    #[test]
    fn refuses_what_is_no_date_and_says_why() {
        for (text, why) in [
            ("2010-06-31", "that month has no such day"),
            ("2010-13", "there is no such month"),
            ("10", "four digits"),
            ("2010-6-1", "two for month"),
            ("2010-06-23-1", "too many parts"),
            ("", "four digits"),
            ("yesterday", "four digits"),
        ] {
            let error = text.parse::<PartialDate>().unwrap_err();
            assert!(error.to_string().contains(why), "{text}: {error}");
        }
    }

    #[test]
    fn a_year_spans_its_days() {
        let year: PartialDate = "2016".parse().unwrap();
        assert_eq!(year.earliest(), Day::parse("2016-01-01").unwrap());
        assert_eq!(year.latest(), Day::parse("2016-12-31").unwrap());
        let month: PartialDate = "2016-02".parse().unwrap();
        assert_eq!(month.latest(), Day::parse("2016-02-29").unwrap());
    }
}
