//! Load from a second process on the same machine.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::output_of;

/// Two threads, 32 connections, eight seconds.
pub(super) fn requests_per_second(wrk: &Path, address: &str) -> Result<f64> {
    rate(&output_of(Command::new(wrk).args(["-t2", "-c32", "-d8s", address]))?)
}

fn rate(output: &str) -> Result<f64> {
    if let Some(trouble) =
        output.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors"))
    {
        bail!("wrk: {}", trouble.trim());
    }
    let line =
        output.lines().find_map(|line| line.strip_prefix("Requests/sec:")).context("wrk tells no rate")?;
    line.trim().parse().context("wrk's rate is no number")
}

#[cfg(test)]
mod tests {
    use super::rate;

    #[test]
    fn a_rate_is_read_and_a_failed_run_is_none() {
        let rate_told = rate("Running\nRequests/sec:   1234.50\nTransfer/sec: 1MB").unwrap();
        assert!((rate_told - 1234.5).abs() < 0.001);
        assert!(rate("Non-2xx or 3xx responses: 12\nRequests/sec: 1").is_err());
    }
}
