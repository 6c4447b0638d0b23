use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use mizan_domain::{Day, PartialDate, Period};
use unic_langid::LanguageIdentifier;

use crate::formats::{Formats, Length, Numbers};
use crate::lang::Language;
use crate::{Lang, Value};

/// Digits after the point, unless a message says otherwise.
const DECIMALS: usize = 3;

/// Something wrong with a message that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// There is no message of that key.
    Missing {
        /// The key.
        key: String,
    },
    /// The message names a variable that it wasn't given.
    NotGiven {
        /// The key.
        key: String,
        /// The variable.
        variable: String,
    },
    /// The message was given a variable that it doesn't name (found in debug builds only).
    NotUsed {
        /// The key.
        key: String,
        /// The variable.
        variable: String,
    },
}

/// The words of one language. Made once, shared by all threads.
pub struct Text {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    isolation: Isolation,
    formats: Formats,
    problems: Mutex<BTreeSet<Problem>>,
}

impl Text {
    /// For pages: in a language written from right to left, what is inserted into a sentence is kept
    /// apart by isolation characters.
    pub fn new(lang: Lang) -> Self {
        Self::of(lang, if lang.direction() == "rtl" { Isolation::Kept } else { Isolation::Needless })
    }

    /// For files and terminals: never any isolation character.
    pub fn plain(lang: Lang) -> Self {
        Self::of(lang, if lang.direction() == "rtl" { Isolation::Stripped } else { Isolation::Needless })
    }

    fn of(lang: Lang, isolation: Isolation) -> Self {
        let Language { locale, files, .. } = lang.0;
        let mut bundle = FluentBundle::new_concurrent(vec![locale.parse().unwrap_or_default()]);
        bundle.set_use_isolating(isolation == Isolation::Kept);
        bundle.set_formatter(Some(in_digits));
        // NUMBER(), for messages that ask for fewer digits; added once, so it can't be there yet.
        let _ = bundle.add_builtins();
        for (_, source) in *files {
            // A test reads every file and finds every entry; here what can be read is.
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, _)| partial);
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle, isolation, formats: Formats::new(locale), problems: Mutex::default() }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What to say of the wording itself: that no native speaker has reviewed it, where nobody has.
    pub fn caveat(&self) -> Option<String> {
        (!self.lang.is_reviewed()).then(|| self.get("language-not-reviewed"))
    }

    /// The sign that ends a sentence.
    pub fn stop(&self) -> String {
        self.get("stop")
    }

    /// What stands between the items of a list that is put together in markup: a comma and a space.
    pub fn comma(&self) -> String {
        self.get("comma")
    }

    /// The same for items that have commas of their own.
    pub fn semicolon(&self) -> String {
        self.get("semicolon")
    }

    /// Whether there is a message of that key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message without variables; the key in brackets where there is none.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// A message with its variables.
    pub fn with(&self, key: &str, variables: &[(&str, Value)]) -> String {
        let given: FluentArgs<'_> =
            variables.iter().map(|(name, value)| (*name, self.directed(value.to_fluent()))).collect();
        if cfg!(debug_assertions)
            && let Some(used) = self.variables(key)
        {
            for (name, _) in variables.iter().filter(|(name, _)| !used.contains(*name)) {
                self.note(Problem::NotUsed { key: key.to_owned(), variable: (*name).to_owned() });
            }
        }
        self.format(key, Some(&given))
    }

    pub(crate) fn format(&self, key: &str, given: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            self.note(Problem::Missing { key: key.to_owned() });
            return format!("⟦{key}⟧");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, given, &mut errors).into_owned();
        for error in errors {
            self.note(problem(key, &error));
        }
        if self.isolation == Isolation::Stripped { without_isolation(&text) } else { text }
    }

    fn note(&self, problem: Problem) {
        self.problems.lock().unwrap_or_else(PoisonError::into_inner).insert(problem);
    }

    /// What was wrong with the messages asked for so far: tests ask, and expect nothing.
    pub fn problems(&self) -> Vec<Problem> {
        self.problems.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    /// The variables that a message names; none where there is no such message.
    pub fn variables(&self, key: &str) -> Option<BTreeSet<String>> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut found = BTreeSet::new();
        self.of_pattern(pattern, &mut found);
        Some(found)
    }

    fn of_pattern(&self, pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let ast::PatternElement::Placeable { expression } = element {
                self.of_expression(expression, found);
            }
        }
    }

    fn of_expression(&self, expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
        match expression {
            ast::Expression::Inline(inline) => self.of_inline(inline, found),
            ast::Expression::Select { selector, variants } => {
                self.of_inline(selector, found);
                for variant in variants {
                    self.of_pattern(&variant.value, found);
                }
            }
        }
    }

    fn of_inline(&self, inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                found.insert(id.name.to_owned());
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                if let Some(pattern) = self.bundle.get_message(id.name).and_then(|m| m.value()) {
                    self.of_pattern(pattern, found);
                }
            }
            ast::InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.of_inline(argument, found);
                }
            }
            ast::InlineExpression::Placeable { expression } => self.of_expression(expression, found),
            _ => {}
        }
    }

    /// 23 June 2010, June 2010 or 2010, as well as it is known.
    pub fn date(&self, date: impl Into<PartialDate>) -> String {
        self.formats.date(date.into(), Length::Long)
    }

    /// 23 Jun 2010, Jun 2010 or 2010, for tables.
    pub fn date_short(&self, date: impl Into<PartialDate>) -> String {
        self.formats.date(date.into(), Length::Short)
    }

    /// A year: digits without groups.
    pub fn year(&self, year: i16) -> String {
        self.formats.year(year)
    }

    /// From a day, to a day, both, or nothing where both ends are open.
    pub fn period(&self, period: &Period) -> String {
        match (period.from, period.until) {
            (None, None) => String::new(),
            (Some(from), None) => self.with("period-from", &[("from", self.date(from).into())]),
            (None, Some(until)) => self.with("period-until", &[("until", self.date(until).into())]),
            (Some(from), Some(until)) => {
                let ends = [("from", self.date(from).into()), ("until", self.date(until).into())];
                self.with("period-between", &ends)
            }
        }
    }

    /// From the first day or year to the last, both included.
    pub fn range(&self, first: impl Into<PartialDate>, last: impl Into<PartialDate>) -> String {
        let (first, last) = (self.date(first), self.date(last));
        if first == last {
            first
        } else {
            self.with("range", &[("first", first.into()), ("last", last.into())])
        }
    }

    /// A day in words, with the day before which nothing else is meant: "as of 24 November 2026".
    pub fn as_of(&self, day: Day) -> String {
        self.with("as-of", &[("day", self.date(day).into())])
    }

    /// A number with its groups of digits.
    pub fn number(&self, number: impl Into<Value>) -> String {
        match number.into() {
            Value::Text(text) => text,
            Value::Whole(n) => self.formats.whole(n),
            Value::Decimal(x) => self.formats.number(x, DECIMALS),
        }
    }

    /// a, b and c
    pub fn list(&self, items: &[String]) -> String {
        self.formats.all_of(&self.apart(items))
    }

    /// a, b or c
    pub fn list_or(&self, items: &[String]) -> String {
        self.formats.any_of(&self.apart(items))
    }

    /// a, b, c: for clauses and for cells of tables.
    pub fn clauses(&self, items: &[String]) -> String {
        self.apart(items).join(&self.comma())
    }

    /// A value that shows which way it is written, on pages from right to left.
    pub(crate) fn directed<'v>(&self, value: FluentValue<'v>) -> FluentValue<'v> {
        match value {
            FluentValue::String(text) if self.isolation == Isolation::Kept => {
                FluentValue::String(directed(&text).into_owned().into())
            }
            value => value,
        }
    }

    /// The items of a list, each written its own way, so that they keep their order.
    fn apart<'i>(&self, items: &'i [String]) -> Cow<'i, [String]> {
        if self.isolation == Isolation::Kept && items.len() > 1 {
            items.iter().map(|item| format!("\u{2068}{}\u{2069}", directed(item))).collect()
        } else {
            items.into()
        }
    }

    /// a; b; c: for items that have commas of their own.
    pub fn sequence(&self, items: &[String]) -> String {
        let joined = items.iter().cloned().reduce(|before, after| {
            self.with("sequence", &[("before", before.into()), ("after", after.into())])
        });
        joined.unwrap_or_default()
    }

    /// The order of two words in the language's alphabet; numbers in them by value.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.formats.compare(a, b)
    }
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Text").field(&self.lang).finish()
    }
}

/// What becomes of the characters that keep together what is written the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Isolation {
    /// From left to right nothing inserted is written the other way.
    Needless,
    /// On pages from right to left.
    Kept,
    /// In files and terminals they would be in the way. Messages may have some of their own.
    Stripped,
}

/// A text put together from parts that are kept apart: signs of isolation hide its letters where its
/// direction is looked for, so a mark before them tells it.
fn directed(text: &str) -> Cow<'_, str> {
    let is_urdu = |c: char| c.is_alphabetic() && ('\u{600}'..='\u{6ff}').contains(&c);
    if text.starts_with(is_isolation) && text.contains(is_urdu) {
        format!("\u{200f}{text}").into()
    } else {
        text.into()
    }
}

fn is_isolation(c: char) -> bool {
    ('\u{2066}'..='\u{2069}').contains(&c)
}

/// A text whose parts are to be read as one: "ICCPR 19".
pub(crate) fn without_isolation(text: &str) -> String {
    text.replace(|c| is_isolation(c) || c == '\u{200f}', "")
}

fn problem(key: &str, error: &FluentError) -> Problem {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Problem::NotGiven { key: key.to_owned(), variable: id.clone() }
        }
        _ => Problem::Missing { key: format!("{key}: {error}") },
    }
}

/// Numbers of a locale, as Fluent keeps them.
struct Digits(Numbers);

impl Memoizable for Digits {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(locale: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self(Numbers::new(&locale.to_string().parse().unwrap_or(icu_locale_core::Locale::UNKNOWN))))
    }
}

/// Writes a number in a message as the locale does; leaves the rest to Fluent.
fn in_digits(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let decimals = number.options.maximum_fraction_digits.unwrap_or(DECIMALS);
            memoizer.with_try_get::<Digits, _, _>((), |digits| digits.0.grouped(number.value, decimals)).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
