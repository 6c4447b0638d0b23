//! A panic is a bug: the user learns where to report it, and sees a trace only when asking for one.

use std::backtrace::Backtrace;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::{Mutex, PoisonError};

use mizan_text::{Lang, Text};

use crate::exit::{Exit, Failure, Outcome};
use crate::output;

static LAST: Mutex<String> = Mutex::new(String::new());

/// Runs a command; a panic becomes a failure of its own exit code.
pub(crate) fn guarded<T>(verbose: bool, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    panic::set_hook(Box::new(move |info| noted(info, verbose)));
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let what = LAST.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Err(Failure::new(Exit::Bug, message(&what, verbose)))
    })
}

fn noted(info: &PanicHookInfo<'_>, verbose: bool) {
    let said = info.payload_as_str().unwrap_or("no reason given");
    let place = info.location().map(|at| format!(" ({}:{})", at.file(), at.line())).unwrap_or_default();
    let what = format!("{said}{place}");
    if verbose {
        output::say(&format!("{what}\n{}", Backtrace::force_capture()));
    }
    // In a server the thread that panics isn't the one that ends the program.
    if std::thread::current().name() != Some("main") {
        tracing::error!("{what}");
    }
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = what;
}

fn message(what: &str, verbose: bool) -> String {
    let Some(lang) = Lang::ALL.first() else { return what.to_owned() };
    let text = Text::plain(*lang);
    let place = format!("{}/issues", env!("CARGO_PKG_REPOSITORY"));
    let bug = text.with("cli-bug", &[("what", what.into()), ("where", place.into())]);
    if verbose { bug } else { format!("{bug} {}", text.get("cli-bug-more")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_reported_with_a_place_and_exit_code_70() {
        let failure = guarded::<()>(false, || panic!("the scales tipped")).unwrap_err();
        assert_eq!(failure.exit, Exit::Bug);
        assert!(failure.message.contains("the scales tipped"), "{failure}");
        assert!(failure.message.contains("bug.rs:"), "{failure}");
        assert!(failure.message.contains("/issues"), "{failure}");
        let fine = guarded(false, || Ok(Exit::Done)).unwrap();
        assert_eq!(fine, Exit::Done);
    }
}
