//! Dates, numbers, lists and the alphabet of a locale, by ICU. Where ICU has no data for something,
//! the plain form that data files use stands in.

use std::cmp::Ordering;

use icu_calendar::{Date, Gregorian};
use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale_core::Locale;
use mizan_domain::{Day, PartialDate};

type Dates<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// How long a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Length {
    /// 23 June 2010
    Long,
    /// 23 Jun 2010
    Short,
}

/// The formatters of one locale.
pub(crate) struct Formats {
    long_day: Option<Dates<YMD>>,
    short_day: Option<Dates<YMD>>,
    long_month: Option<Dates<YM>>,
    short_month: Option<Dates<YM>>,
    numbers: Numbers,
    all: Option<ListFormatter>,
    any: Option<ListFormatter>,
    alphabet: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    /// The formatters of a locale, such as `en-GB`.
    pub(crate) fn new(locale: &str) -> Self {
        let locale: Locale = locale.parse().unwrap_or(Locale::UNKNOWN);
        let list = ListFormatterOptions::default();
        let mut alphabet = CollatorPreferences::from(&locale);
        // Article 2 before article 10.
        alphabet.numeric_ordering = Some(icu_collator::preferences::CollationNumericOrdering::True);
        Self {
            long_day: Dates::try_new((&locale).into(), YMD::long()).ok(),
            short_day: Dates::try_new((&locale).into(), YMD::medium()).ok(),
            long_month: Dates::try_new((&locale).into(), YM::long()).ok(),
            short_month: Dates::try_new((&locale).into(), YM::medium()).ok(),
            numbers: Numbers::new(&locale),
            all: ListFormatter::try_new_and((&locale).into(), list).ok(),
            any: ListFormatter::try_new_or((&locale).into(), list).ok(),
            alphabet: CollatorBorrowed::try_new(alphabet, CollatorOptions::default()).ok(),
        }
    }

    /// A date as well as it is known.
    pub(crate) fn date(&self, date: PartialDate, length: Length) -> String {
        let (day, month) = match length {
            Length::Long => (&self.long_day, &self.long_month),
            Length::Short => (&self.short_day, &self.short_month),
        };
        let written = match date {
            PartialDate::Year(year) => Some(self.numbers.year(year)),
            PartialDate::Month(..) => written(month.as_ref(), date.earliest()),
            PartialDate::Day(on) => written(day.as_ref(), on),
        };
        written.unwrap_or_else(|| date.to_string())
    }

    /// A number with its groups of digits, and at most `decimals` digits after the point.
    pub(crate) fn number(&self, value: f64, decimals: usize) -> String {
        self.numbers.grouped(value, decimals)
    }

    /// A whole number with its groups of digits.
    pub(crate) fn whole(&self, value: i64) -> String {
        self.numbers.written(&Decimal::from(value))
    }

    /// A year: digits without groups.
    pub(crate) fn year(&self, year: i16) -> String {
        self.numbers.year(year)
    }

    /// a, b and c
    pub(crate) fn all_of(&self, items: &[String]) -> String {
        joined(self.all.as_ref(), items)
    }

    /// a, b or c
    pub(crate) fn any_of(&self, items: &[String]) -> String {
        joined(self.any.as_ref(), items)
    }

    /// The order of two words in the alphabet.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.alphabet {
            Some(alphabet) => alphabet.compare(a, b),
            None => a.cmp(b),
        }
    }
}

fn written<F>(dates: Option<&Dates<F>>, day: Day) -> Option<String>
where
    F: icu_datetime::scaffold::DateTimeMarkers,
    F::D: icu_datetime::scaffold::TypedDateDataMarkers<Gregorian> + icu_datetime::scaffold::DateInputMarkers,
    F::T: icu_datetime::scaffold::TimeMarkers,
    F::Z: icu_datetime::scaffold::ZoneMarkers,
    Date<Gregorian>: icu_datetime::scaffold::AllInputMarkers<F>,
{
    let date = day.date();
    let date =
        Date::try_new_gregorian(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
            .ok()?;
    // A date stands within lists and sentences that have commas of their own.
    Some(dates?.format(&date).to_string().replace('،', ""))
}

fn joined(list: Option<&ListFormatter>, items: &[String]) -> String {
    match list {
        Some(list) => list.format(items.iter()).to_string(),
        None => items.join(", "),
    }
}

/// The numbers of a locale; apart, because messages format numbers as well.
pub(crate) struct Numbers {
    grouped: Option<DecimalFormatter>,
    bare: Option<DecimalFormatter>,
}

impl Numbers {
    pub(crate) fn new(locale: &Locale) -> Self {
        let mut bare = DecimalFormatterOptions::default();
        bare.grouping_strategy = Some(icu_decimal::options::GroupingStrategy::Never);
        Self {
            grouped: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok(),
            bare: DecimalFormatter::try_new(locale.into(), bare).ok(),
        }
    }

    /// With groups of digits, and at most `decimals` digits after the point.
    pub(crate) fn grouped(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
        let plain = match plain.split_once('.') {
            Some((whole, fraction)) => match fraction.trim_end_matches('0') {
                "" => whole.to_owned(),
                fraction => format!("{whole}.{fraction}"),
            },
            None => plain,
        };
        let plain = if plain == "-0" { "0".to_owned() } else { plain };
        match Decimal::try_from_str(&plain) {
            Ok(decimal) => self.written(&decimal),
            Err(_) => plain,
        }
    }

    fn written(&self, decimal: &Decimal) -> String {
        match &self.grouped {
            Some(grouped) => grouped.format(decimal).to_string(),
            None => decimal.to_string(),
        }
    }

    fn year(&self, year: i16) -> String {
        match &self.bare {
            Some(bare) => bare.format(&Decimal::from(year)).to_string(),
            None => year.to_string(),
        }
    }
}
