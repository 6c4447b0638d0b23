//! The server itself, on the loopback address: bounds, and an end that finishes what is under way.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::reader::site;

/// Long enough for a busy machine; a test that waits so long has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A server on a free port.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    stop: oneshot::Sender<()>,
    served: JoinHandle<std::io::Result<()>>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let served = tokio::spawn(mizan_site::serve(listener, site(), async {
            let _ = stopped.await;
        }));
        Self { address, stop, served }
    }

    /// Asks it to end, and waits for that.
    pub(crate) async fn stop(self) {
        self.stop.send(()).unwrap();
        timeout(PATIENCE, self.served).await.expect("the server ends").unwrap().unwrap();
    }
}

async fn exchange(address: SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A server that refuses may close before everything is sent.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _ = timeout(PATIENCE, stream.read_to_end(&mut answer)).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn serves_refuses_too_much_and_ends_when_asked() {
    let server = Server::start().await;
    let page = exchange(server.address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK") && page.contains("<h1>"), "{page}");

    let long = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "y".repeat(1_000_000));
    assert!(exchange(server.address, long.as_bytes()).await.starts_with("HTTP/1.1 431"), "long headers");
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "a: b\r\n".repeat(200));
    assert!(exchange(server.address, many.as_bytes()).await.starts_with("HTTP/1.1 431"), "many headers");
    assert!(exchange(server.address, b"nonsense\r\n\r\n").await.starts_with("HTTP/1.1 400"), "no HTTP");

    // An idle connection doesn't keep the server from ending.
    let idle = TcpStream::connect(server.address).await.unwrap();
    server.stop().await;
    drop(idle);
}

/// Connections that one test may open; each takes two file handles, as both ends are in this process.
fn as_many_as_allowed(most: usize) -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
    let line = limits.lines().find(|line| line.starts_with("Max open files"));
    let soft = line.and_then(|line| line.split_whitespace().nth(3)).and_then(|limit| limit.parse().ok());
    most.min(soft.unwrap_or(1_024_usize).saturating_sub(200) / 2)
}

/// Bytes of memory that this process holds, where the system tells.
fn held_bytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<usize>().ok()? * 1_024)
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_idle_readers_keep_nobody_waiting_and_cost_little() {
    let server = Server::start().await;
    exchange(server.address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    let many = as_many_as_allowed(10_000);
    let before = held_bytes();
    let mut idle = Vec::new();
    for _ in 0..many {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        // The slow ones: they begin and never go on.
        stream.write_all(b"GET /en/ HTTP/1.1\r\n").await.unwrap();
        idle.push(stream);
    }
    let page = exchange(server.address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK"), "{many} idle readers");
    if let (Some(before), Some(after)) = (before, held_bytes()) {
        let each = after.saturating_sub(before) / many.max(1);
        println!("{many} idle readers: {each} bytes each");
        assert!(each < 32 * 1_024, "{each} bytes for each of {many} idle readers");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_end_is_not_heard_out() {
    const MOST: usize = 256 * 1024 * 1024;
    let server = Server::start().await;
    let block = [&b"10000\r\n"[..], &vec![b'a'; 0x10000], b"\r\n"].concat();
    for (head, status) in [
        ("GET /en/ HTTP/1.1\r\ncontent-length: 1073741824", "413"),
        ("POST /en/ HTTP/1.1\r\ncontent-length: 1073741824", "405"),
        ("POST /en/ HTTP/1.1\r\ntransfer-encoding: chunked", "405"),
        ("GET /en/ HTTP/1.1\r\ntransfer-encoding: chunked", "200"),
    ] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(format!("{head}\r\nhost: x\r\n\r\n").as_bytes()).await.unwrap();
        let mut answer = [0_u8; 12];
        timeout(PATIENCE, stream.read_exact(&mut answer)).await.expect("an answer at once").unwrap();
        assert_eq!(String::from_utf8_lossy(&answer), format!("HTTP/1.1 {status}"), "{head}");
        let mut sent = 0;
        while sent < MOST && timeout(PATIENCE, stream.write_all(&block)).await.is_ok_and(|sent| sent.is_ok())
        {
            sent += block.len();
        }
        assert!(sent < MOST, "{head}: {sent} bytes were taken");
    }
    let page = exchange(server.address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_request_is_refused_and_the_next_reader_served() {
    let server = Server::start().await;
    for (request, status) in [
        (b"GET /en/ HTTP/1.1\r\nhost: x\r\n<b>: c\r\n\r\n".to_vec(), "HTTP/1.1 400"),
        (b"GET /en/ HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n".to_vec(), "HTTP/1.1 413"),
        (b"POST /en/ HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\r\nabc".to_vec(), "HTTP/1.1 405"),
        (format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(60_000)).into_bytes(), "HTTP/1.1 4"),
    ] {
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        let _ = stream.write_all(&request).await;
        let mut answer = [0_u8; 12];
        let read = timeout(PATIENCE, stream.read_exact(&mut answer)).await.expect("an answer");
        let said = String::from_utf8_lossy(&answer);
        assert!(
            read.is_ok() && said.starts_with(status),
            "{said} to {}",
            String::from_utf8_lossy(&request[..40])
        );
    }
    let page = exchange(server.address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK"));
    server.stop().await;
}
