//! The program, serving on a port of its own.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};

use super::OVERVIEW;
use super::http::Connection;

/// A server that answers. Dropped: stopped.
pub(super) struct Server {
    address: SocketAddr,
    process: Child,
}

impl Server {
    /// Starts it and waits for its first page.
    pub(super) fn start(program: &Path, db: &str) -> Result<Self> {
        let address = free_address()?;
        let process = Command::new(program)
            .args(["serve", "--db", db, "--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("the program can't be started")?;
        let mut server = Self { address, process };
        let started = Instant::now();
        while Connection::open(address).and_then(|mut connection| connection.get(OVERVIEW)).is_err() {
            if let Some(status) = server.process.try_wait()? {
                bail!("the server ended ({status}) before it answered");
            }
            if started.elapsed() > Duration::from_mins(1) {
                bail!("the server doesn't answer {OVERVIEW}");
            }
            // Asked every millisecond: the time to the first answer is what is measured.
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(server)
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }

    pub(super) fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that nobody listens on at the moment.
pub(super) fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
