//! The server itself, on the loopback address: bounds, and an end that finishes what is under way.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::reader::site;

/// Long enough for a busy machine; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_secs(20);

async fn started() -> (std::net::SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<std::io::Result<()>>)
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let served = tokio::spawn(mizan_site::serve(listener, site(), async {
        let _ = stopped.await;
    }));
    (address, stop, served)
}

async fn exchange(address: std::net::SocketAddr, request: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // A server that refuses may close before everything is sent.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    let _ = timeout(PATIENCE, stream.read_to_end(&mut answer)).await.expect("an answer");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn serves_refuses_too_much_and_ends_when_asked() {
    let (address, stop, served) = started().await;
    let page = exchange(address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK") && page.contains("<h1>"), "{page}");

    let long = format!("GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n", "y".repeat(100_000));
    assert!(exchange(address, long.as_bytes()).await.starts_with("HTTP/1.1 431"), "long headers");
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "a: b\r\n".repeat(200));
    assert!(exchange(address, many.as_bytes()).await.starts_with("HTTP/1.1 431"), "many headers");
    assert!(exchange(address, b"nonsense\r\n\r\n").await.starts_with("HTTP/1.1 400"), "no HTTP");

    // An idle connection doesn't keep the server from ending.
    let idle = TcpStream::connect(address).await.unwrap();
    stop.send(()).unwrap();
    timeout(PATIENCE, served).await.expect("the server ends").unwrap().unwrap();
    drop(idle);
}

#[tokio::test(flavor = "multi_thread")]
async fn hundreds_of_idle_readers_keep_nobody_waiting() {
    let (address, stop, served) = started().await;
    let mut idle = Vec::new();
    for _ in 0..400 {
        idle.push(TcpStream::connect(address).await.unwrap());
    }
    let page = exchange(address, b"GET /en/ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").await;
    assert!(page.starts_with("HTTP/1.1 200 OK"));
    stop.send(()).unwrap();
    timeout(PATIENCE, served).await.expect("the server ends").unwrap().unwrap();
}
