//! The first line of a connection. Programs, and people who write an address by hand, send signs that no
//! address may hold: `<`, a space, letters of Urdu. The library refuses such a line without a word; here
//! those signs are spelt as an address spells them, so that the site itself answers.
//!
//! Only the first line: it is read before anything is taken for a request, so whatever is done to it moves
//! no boundary between requests, and every later byte passes as it is.

use std::io;

use axum::http::{StatusCode, Uri};
use percent_encoding::{AsciiSet, CONTROLS, percent_encode};
use tokio::io::AsyncReadExt as _;
use tokio::net::TcpStream;

/// Bytes of the first line, also once it is spelt.
const MOST_LINE: usize = 8 * 1024;
/// What is made ready once a reader begins: most requests are shorter.
const FIRST_READ: usize = 1024;

/// What stands in no address. Bytes beyond ASCII are spelt anyway.
const NOT_IN_ADDRESSES: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// How a connection begins.
pub(crate) enum Opening {
    /// What was read, its first line such as the library takes it.
    Read(Vec<u8>),
    /// With no request, or one whose line is too long.
    Refused(StatusCode),
    /// The reader left.
    Left,
}

/// Reads to the end of the first line.
pub(crate) async fn read(stream: &mut TcpStream) -> io::Result<Opening> {
    // Who is connected and says nothing takes no memory.
    stream.readable().await?;
    let mut read = Vec::with_capacity(FIRST_READ);
    loop {
        if stream.read_buf(&mut read).await? == 0 {
            return Ok(Opening::Left);
        }
        // Empty lines before a request are passed over, as the library would.
        let empty = read.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        read.drain(..empty);
        if read.first().is_some_and(|byte| !is_of_method(*byte)) {
            return Ok(Opening::Refused(StatusCode::BAD_REQUEST));
        }
        match read.iter().position(|byte| *byte == b'\n') {
            Some(end) => return Ok(opened(&read, end)),
            None if read.len() > MOST_LINE => return Ok(Opening::Refused(StatusCode::URI_TOO_LONG)),
            None => {}
        }
    }
}

/// What was read, whose first line ends there.
fn opened(read: &[u8], end: usize) -> Opening {
    let (line, rest) = read.split_at(end);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let Some(mut whole) = spelt(line) else { return Opening::Refused(StatusCode::BAD_REQUEST) };
    if whole.len() > MOST_LINE {
        return Opening::Refused(StatusCode::URI_TOO_LONG);
    }
    whole.push(b'\r');
    whole.extend_from_slice(rest);
    Opening::Read(whole)
}

/// The line with its address spelt; none where it is not the line of a request.
fn spelt(line: &[u8]) -> Option<Vec<u8>> {
    let space = |byte: &u8| *byte == b' ';
    let (method, rest) = line.split_at(line.iter().position(space)?);
    let (address, version) = rest.split_at(rest.iter().rposition(space)?);
    let address = address.trim_ascii();
    if address.is_empty() || !method.iter().all(|byte| is_of_method(*byte)) || !is_known(version) {
        return None;
    }
    let address = address_of(method, address);
    Some([method, b" ", address.as_bytes(), version].concat())
}

/// The versions whose requests begin with such a line.
fn is_known(version: &[u8]) -> bool {
    matches!(version, b" HTTP/1.1" | b" HTTP/1.0")
}

/// What may stand in the name of a method (RFC 9110, `token`).
fn is_of_method(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

/// The address as the library takes it. What is neither a path nor the address of a host is taken for a
/// path: then the site says that there is nothing of that name.
fn address_of(method: &[u8], asked: &[u8]) -> String {
    let spelt = percent_encode(asked, NOT_IN_ADDRESSES).to_string();
    let begins_well = spelt.starts_with('/') || spelt == "*" || spelt.contains("://") || method == b"CONNECT";
    if begins_well && spelt.parse::<Uri>().is_ok() { spelt } else { format!("/{spelt}") }
}
