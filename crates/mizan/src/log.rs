//! The log, on the standard error.

use tracing_subscriber::filter::LevelFilter;

/// Warnings; with `-v` what is done; with `-vv` everything.
pub(crate) fn begin(verbose: u8, quiet: bool) {
    let level = match (quiet, verbose) {
        (true, _) => LevelFilter::ERROR,
        (false, 0) => LevelFilter::WARN,
        (false, 1) => LevelFilter::INFO,
        (false, _) => LevelFilter::DEBUG,
    };
    let to_terminal = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let log =
        tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(to_terminal).with_max_level(level);
    // A second beginning would be a mistake, and changes nothing.
    let _ = log.with_target(false).try_init();
}
