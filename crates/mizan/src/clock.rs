//! The clock. Everything else is told the time.

use mizan_domain::{Day, Moment};

/// The day that it is (UTC).
pub(crate) fn today() -> Day {
    now().day()
}

/// The moment that it is.
pub(crate) fn now() -> Moment {
    #[expect(clippy::disallowed_methods, reason = "the program's outer edge is where the time comes from")]
    let now = jiff::Timestamp::now();
    now.into()
}
