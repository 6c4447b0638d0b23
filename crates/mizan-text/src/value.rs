use fluent_bundle::FluentValue;

/// A value for a message's variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words, shown as they are.
    Text(String),
    /// A whole number: chooses the plural form, and is shown with its groups of digits.
    Whole(i64),
    /// A number with a fraction.
    Decimal(f64),
}

impl Value {
    pub(crate) fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => text.as_str().into(),
            #[expect(clippy::cast_precision_loss, reason = "counts and years are far below 2^52")]
            Self::Whole(n) => (*n as f64).into(),
            Self::Decimal(x) => (*x).into(),
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Whole(n)
    }
}

impl From<i32> for Value {
    fn from(n: i32) -> Self {
        Self::Whole(n.into())
    }
}

impl From<u64> for Value {
    fn from(n: u64) -> Self {
        Self::Whole(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Value {
    fn from(n: u32) -> Self {
        Self::Whole(n.into())
    }
}

impl From<u8> for Value {
    fn from(n: u8) -> Self {
        Self::Whole(n.into())
    }
}

impl From<i8> for Value {
    fn from(n: i8) -> Self {
        Self::Whole(n.into())
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Self {
        Self::Whole(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Value {
    fn from(x: f64) -> Self {
        Self::Decimal(x)
    }
}
