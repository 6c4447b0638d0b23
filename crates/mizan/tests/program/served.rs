//! The program as a server.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::call::{home, program};

/// The program, serving; ended when dropped.
pub(crate) struct Served {
    process: Child,
    address: String,
}

impl Served {
    pub(crate) fn start() -> Self {
        Self::with(&[])
    }

    fn with(arguments: &[&str]) -> Self {
        let mut process = program(home())
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
        let address = said.split("http://").nth(1).unwrap_or_else(|| panic!("no address in {said}"));
        let address = address.split_whitespace().next().unwrap().trim_end_matches('/').to_owned();
        Self { process, address }
    }

    /// A page that must be there, with its headers.
    pub(crate) fn page(&self, path: &str) -> String {
        let mut connection = TcpStream::connect(&self.address).unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address);
        connection.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {}", answer.lines().next().unwrap_or_default());
        answer
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn what_is_taken_away_leads_back_to_the_site() {
    let citation = "/en/pak/facts/commitment/cat.bib";
    let served = Served::start();
    let own = format!("url = {{http://{}/en/pak/", served.address);
    assert!(served.page(citation).contains(&own), "{own}");
    let elsewhere = Served::with(&["--base", "https://mizan.example.org/"]);
    assert!(elsewhere.page(citation).contains("url = {https://mizan.example.org/en/pak/"));
    assert!(elsewhere.page("/en/pak/brief.md").contains("https://mizan.example.org/en/pak/"));
}
