//! nginx with one file, set up as somebody would who wants it fast.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use mizan_testkit::TempFolder;

use super::http::Connection;
use super::server::free_address;

/// A running nginx. Dropped: stopped.
pub(super) struct Nginx {
    address: SocketAddr,
    process: Child,
    _folder: TempFolder,
}

impl Nginx {
    /// Serves these bytes as `/page`.
    pub(super) fn serve(program: &Path, page: &[u8]) -> Result<Self> {
        let (folder, address) = (TempFolder::new(), free_address()?);
        std::fs::write(folder.file("page"), page)?;
        let config = folder.file("nginx.conf");
        std::fs::write(&config, settings(folder.path(), address))?;
        let process = Command::new(program)
            .arg("-p")
            .arg(folder.path())
            .arg("-e")
            .arg(folder.file("error.log"))
            .arg("-c")
            .arg(&config)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("nginx can't be started")?;
        let nginx = Self { address, process, _folder: folder };
        let started = Instant::now();
        loop {
            match Connection::open(address).and_then(|mut connection| connection.get("/page")) {
                Ok(answered) if answered == page => return Ok(nginx),
                Ok(_) => bail!("nginx serves other bytes"),
                Err(error) if started.elapsed() > Duration::from_secs(10) => return Err(error),
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    pub(super) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Nginx {
    fn drop(&mut self) {
        // Its workers go with it only if it is asked to end.
        let _ = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ = self.process.wait();
    }
}

fn settings(folder: &Path, address: SocketAddr) -> String {
    let folder = folder.display();
    // As root, workers of another user couldn't read a temporary folder.
    let user = if std::fs::metadata("/proc/self").is_ok_and(|m| std::os::unix::fs::MetadataExt::uid(&m) == 0)
    {
        "user root;"
    } else {
        ""
    };
    format!(
        "{user} daemon off; worker_processes auto; pid {folder}/pid;\n\
         events {{ worker_connections 1024; }}\n\
         http {{\n\
           access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000;\n\
           open_file_cache max=16; default_type text/html;\n\
           client_body_temp_path {folder}/b; proxy_temp_path {folder}/p; fastcgi_temp_path {folder}/f;\n\
           uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n\
           server {{ listen {address}; root {folder}; }}\n\
         }}\n"
    )
}
