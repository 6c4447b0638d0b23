//! The engine's sentences: message keys with arguments that are records, levels and dates.

use fluent_bundle::{FluentArgs, FluentValue};
use mizan_assess::{Arg, Message};
use mizan_domain::Kind;
use mizan_domain::kinds::{Right, RightFamily};

use crate::{Names, Text};

impl Text {
    /// A sentence of the assessment.
    ///
    /// Beside an argument `x` the message may use what plural rules and choices need: of records
    /// `x-count`, of a key `x-key`, of a level `x-low` and `x-high`, and of a record `x-id`.
    pub fn message(&self, message: &Message, names: &Names<'_>) -> String {
        let family = family(message, names);
        let mut given = FluentArgs::with_capacity(message.args.len() * 2);
        for (name, arg) in &message.args {
            match arg {
                Arg::Number(n) => given.set(name.as_str(), *n),
                Arg::Level { level, .. } => {
                    given.set(format!("{name}-low"), i64::from(level.low()));
                    given.set(format!("{name}-high"), i64::from(level.high()));
                    given.set(name.as_str(), self.directed(self.arg_in(arg, names, family).into()));
                }
                Arg::Key(key) => {
                    given.set(format!("{name}-key"), FluentValue::from(key.as_str()));
                    given.set(name.as_str(), self.directed(self.get(key).into()));
                }
                Arg::Ref { id, .. } => {
                    given.set(format!("{name}-id"), FluentValue::from(id.as_str()));
                    given.set(name.as_str(), self.directed(self.arg_in(arg, names, family).into()));
                }
                Arg::Refs { ids, .. } => {
                    given.set(format!("{name}-count"), i64::try_from(ids.len()).unwrap_or(i64::MAX));
                    given.set(name.as_str(), self.directed(self.arg_in(arg, names, family).into()));
                }
                Arg::Text(text) => given.set(name.as_str(), FluentValue::from(text.as_str())),
                Arg::Date(_) => given.set(name.as_str(), self.arg_in(arg, names, family)),
            }
        }
        self.format(&message.key, Some(&given))
    }

    /// An argument by itself: the subject of a basis, the reason of a part of the severity.
    pub fn arg(&self, arg: &Arg, names: &Names<'_>) -> String {
        self.arg_in(arg, names, RightFamily::Civil)
    }

    fn arg_in(&self, arg: &Arg, names: &Names<'_>, family: RightFamily) -> String {
        match arg {
            Arg::Number(n) => self.number(*n),
            Arg::Date(date) => self.date(*date),
            Arg::Level { step, level } => self.level(*step, family, *level),
            Arg::Key(key) => self.get(key),
            Arg::Ref { kind, id } => self.name(names, *kind, id),
            Arg::Refs { kind, ids } => self.names(names, *kind, ids),
            Arg::Text(text) => text.clone(),
        }
    }
}

/// The family of the right that the message names, for the words of practice.
fn family(message: &Message, names: &Names<'_>) -> RightFamily {
    message
        .args
        .values()
        .find_map(|arg| match arg {
            Arg::Ref { kind: Kind::Right, id } => names.facts().reference::<Right>(id),
            _ => None,
        })
        .map_or(RightFamily::Civil, |right| right.family)
}
