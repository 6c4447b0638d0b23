//! Mizan's command line: arguments, wiring, the terminal, exit codes.
//!
//! Decides nothing about facts: what it shows was worked out, worded and laid out by the libraries.

mod arguments;
mod bug;
mod clock;
mod commands;
mod exit;
mod files;
mod interrupt;
mod loading;
mod log;
mod lookup;
mod output;
mod place;
mod problems;
mod progress;
mod session;

use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use mizan_text::Text;

use arguments::Arguments;
use exit::{Exit, Failure};

/// Pages are made of many small pieces of text.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::read() {
        Ok(arguments) => arguments,
        Err(answer) => {
            // Help, the version, or wrong usage. Where nobody reads it there is nobody to tell.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(Exit::Usage as u8));
        }
    };
    let common = arguments.common.clone();
    let exit = match bug::guarded(common.verbose > 0, || commands::run(arguments)) {
        Ok(exit) => exit,
        Err(failure) => report(&failure, &Text::plain(common.lang)),
    };
    ExitCode::from(exit as u8)
}

/// Says what went wrong, in one block.
fn report(failure: &Failure, text: &Text) -> Exit {
    if !failure.message.is_empty() {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
        let said =
            text.with("cli-error", &[("message", output::piece::without_escapes(&failure.message).into())]);
        let said = match said.split_once(':') {
            Some((word, rest)) => format!("{style}{word}{style:#}:{}", rest.trim_end()),
            None => said,
        };
        output::say(&said);
    }
    failure.exit
}
