//! What each kind of fact says, by step of the chain from promise to practice.

mod barrier;
mod commitment;
mod institution;
mod law;
mod monitoring;
mod practice;
mod reference;
mod stated;

pub use barrier::*;
pub use commitment::*;
pub use institution::*;
pub use law::*;
pub use monitoring::*;
pub use practice::*;
pub use reference::*;
pub use stated::*;

/// A type of named choices, written in kebab case.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
                 serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            /// Every choice, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)*];

            /// Its name as files write it; also the key of its message.
            pub fn name(self) -> &'static str {
                const NAMES: &[&str] = &[$(stringify!($variant),)*];
                static KEBAB: std::sync::LazyLock<Vec<String>> =
                    std::sync::LazyLock::new(|| NAMES.iter().map(|n| $crate::kinds::kebab(n)).collect());
                KEBAB.get(self as usize).map_or("", String::as_str)
            }
        }
    };
}
pub(crate) use choice;

/// A record: no field beyond the named ones, absent fields at their defaults.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($body:tt)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($body)* }
    };
}
use record;

pub(crate) fn kebab(camel: &str) -> String {
    let mut out = String::new();
    for c in camel.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// A closed interval of levels, 0 to 4.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(try_from = "(u8, u8)", into = "(u8, u8)")]
#[schemars(extend("x-interval" = true))]
pub struct Interval {
    low: u8,
    high: u8,
}

impl Interval {
    /// The whole scale.
    pub const WHOLE: Self = Self { low: 0, high: 4 };

    /// An interval; its ends are put in order and cut to 0–4.
    pub fn new(a: u8, b: u8) -> Self {
        Self { low: a.min(b).min(4), high: a.max(b).min(4) }
    }

    /// A single level.
    pub fn point(level: u8) -> Self {
        Self::new(level, level)
    }

    /// The low end.
    pub fn low(self) -> u8 {
        self.low
    }

    /// The high end.
    pub fn high(self) -> u8 {
        self.high
    }

    /// The smallest interval that contains both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// Wider by `n` at each end.
    #[must_use]
    pub fn widened(self, n: u8) -> Self {
        Self { low: self.low.saturating_sub(n), high: (self.high + n).min(4) }
    }

    /// Both ends moved by `n`.
    #[must_use]
    pub fn moved(self, n: i8) -> Self {
        let by = |x: u8| x.saturating_add_signed(n).min(4);
        Self { low: by(self.low), high: by(self.high) }
    }

    /// Both ends at most `max`.
    #[must_use]
    pub fn capped(self, max: u8) -> Self {
        Self { low: self.low.min(max), high: self.high.min(max) }
    }
}

impl TryFrom<(u8, u8)> for Interval {
    type Error = String;
    fn try_from((low, high): (u8, u8)) -> Result<Self, String> {
        if low <= high && high <= 4 {
            Ok(Self { low, high })
        } else {
            Err(format!("[{low}, {high}] is no interval of levels: 0 ≤ low ≤ high ≤ 4"))
        }
    }
}

impl From<Interval> for (u8, u8) {
    fn from(i: Interval) -> Self {
        (i.low, i.high)
    }
}
