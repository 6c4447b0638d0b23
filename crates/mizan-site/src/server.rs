//! Serves the router on a listener: bounded in connections, header bytes and patience.

use std::convert::Infallible;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::Response;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Instant, Sleep, sleep_until, timeout};
use tower::Service;

use crate::address::Form;
use crate::answer::Finished;
use crate::opening::{self, Opening};
use crate::router;

/// Open connections; further readers wait in the listener's queue until one closes.
const MOST_CONNECTIONS: u32 = 10_240;
/// Request line and headers together.
const MOST_HEADER_BYTES: usize = 16 * 1024;
const MOST_HEADERS: usize = 64;
/// How long answers under way may take once the server was asked to stop.
const STOP_PATIENCE: Duration = Duration::from_secs(5);
/// How long, and for how many bytes, who was refused is heard out.
const REFUSED_PATIENCE: Duration = Duration::from_secs(2);
const MOST_UNREAD: u64 = 1024 * 1024;
/// After running out of file handles: time for some connections to end.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// How long the server waits for a reader.
#[derive(Clone, Copy, Debug)]
struct Patience {
    /// For the first line, then for each request's headers; idle readers are let go after it.
    headers: Duration,
    /// While a reader takes nothing of what is being sent.
    writing: Duration,
}

impl Patience {
    const USUAL: Self = Self { headers: Duration::from_secs(20), writing: Duration::from_secs(20) };
}

/// Serves until `shutdown` is ready, then finishes the answers under way.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
) -> io::Result<()> {
    serve_with(listener, router, shutdown, Patience::USUAL).await
}

async fn serve_with(
    listener: TcpListener,
    router: Router,
    shutdown: impl Future<Output = ()>,
    patience: Patience,
) -> io::Result<()> {
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS as usize));
    let (stop, stopped) = watch::channel(());
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            () = &mut shutdown => break,
            accepted = accept(&listener, &places) => accepted,
        };
        match accepted {
            Ok((stream, place)) => {
                tokio::spawn(connection(stream, router.clone(), stopped.clone(), patience, place));
            }
            // A reader that left before it was answered is no reason to stop, nor is a want of file
            // handles: connections end and give theirs back.
            Err(error) => {
                tracing::debug!(%error, "a connection could not be accepted");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    drop(listener);
    drop(stop);
    // Every connection gives its place back when it ends.
    let _ = timeout(STOP_PATIENCE, places.acquire_many(MOST_CONNECTIONS)).await;
    Ok(())
}

async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let place = Arc::clone(places).acquire_owned().await.map_err(io::Error::other)?;
    let (stream, _) = listener.accept().await?;
    Ok((stream, place))
}

async fn connection<S>(
    mut stream: TcpStream,
    service: S,
    mut stopped: watch::Receiver<()>,
    patience: Patience,
    _place: OwnedSemaphorePermit,
) where
    S: Service<Request<hyper::body::Incoming>, Response = Response, Error = Infallible>
        + Clone
        + Send
        + 'static,
    S::Future: Send,
{
    let _ = stream.set_nodelay(true);
    let opening = tokio::select! {
        opening = timeout(patience.headers, opening::read(&mut stream)) => opening,
        _ = stopped.changed() => return,
    };
    let begun = match opening {
        Ok(Ok(Opening::Read(begun))) => begun,
        Ok(Ok(Opening::Refused(status))) => return refuse(stream, status, patience).await,
        Ok(Ok(Opening::Left) | Err(_)) | Err(_) => return,
    };
    let mut builder = http1::Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(patience.headers)
        .max_headers(MOST_HEADERS)
        .max_buf_size(MOST_HEADER_BYTES);
    let io = TokioIo::new(Patient::new(stream, begun, patience));
    let mut connection = std::pin::pin!(builder.serve_connection(io, TowerToHyperService::new(service)));
    // How a connection ends is its reader's affair: nothing is logged of readers.
    tokio::select! {
        _ = connection.as_mut() => {}
        _ = stopped.changed() => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// Says why what came is no request, and ends the connection.
async fn refuse(stream: TcpStream, status: StatusCode, patience: Patience) {
    let mut stream = Patient::new(stream, Vec::new(), patience);
    let answer = Finished::new(router::refusal(status, Form::Html)).as_last();
    if stream.write_all(&answer).await.is_err() || stream.shutdown().await.is_err() {
        return;
    }
    // An end with bytes unread would tear the answer from the reader's hands.
    let mut unread = (&mut stream).take(MOST_UNREAD);
    let _ = timeout(REFUSED_PATIENCE, tokio::io::copy(&mut unread, &mut tokio::io::sink())).await;
}

/// A stream that fails when the other side takes nothing for too long.
struct Patient {
    stream: TcpStream,
    /// What was read of it already.
    begun: Vec<u8>,
    patience: Patience,
    until: Option<Pin<Box<Sleep>>>,
}

impl Patient {
    fn new(stream: TcpStream, begun: Vec<u8>, patience: Patience) -> Self {
        Self { stream, begun, patience, until: None }
    }

    /// What a write came to; pending for too long is an error.
    fn judge<T>(&mut self, cx: &mut Context<'_>, written: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.until = None;
            return written;
        }
        let last = Instant::now() + self.patience.writing;
        let until = self.until.get_or_insert_with(|| Box::pin(sleep_until(last)));
        ready!(until.as_mut().poll(cx));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.begun.is_empty() {
            return Pin::new(&mut self.stream).poll_read(cx, buffer);
        }
        let fits = self.begun.len().min(buffer.remaining());
        let rest = self.begun.split_off(fits);
        buffer.put_slice(&std::mem::replace(&mut self.begun, rest));
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Patient {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.judge(cx, written)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.judge(cx, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.judge(cx, shut)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.judge(cx, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use tokio::task::JoinHandle;

    use super::*;

    /// Much more than the buffers of a connection hold.
    const LARGE: usize = 64 * 1024 * 1024;
    /// A test that waits so long has failed.
    const LONGEST: Duration = Duration::from_secs(30);

    /// A server with little patience.
    async fn impatient(writing: Duration) -> (std::net::SocketAddr, JoinHandle<io::Result<()>>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(|| async { vec![b'a'; LARGE] });
        let patience = Patience { headers: Duration::from_millis(50), writing };
        (address, tokio::spawn(serve_with(listener, router, std::future::pending(), patience)))
    }

    async fn begin(address: std::net::SocketAddr, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream
    }

    #[tokio::test]
    async fn who_does_not_go_on_asking_is_let_go() {
        let (address, served) = impatient(LONGEST).await;
        for begun in [&b""[..], b"GET /en/sea", b"\r\n\r\n", b"GET / HTTP/1.1\r\nhost: x\r\nx: "] {
            let mut stream = begin(address, begun).await;
            let mut rest = Vec::new();
            let ended = timeout(LONGEST, stream.read_to_end(&mut rest)).await;
            assert!(ended.is_ok() && rest.is_empty(), "{begun:?}");
        }
        served.abort();
    }

    #[tokio::test]
    async fn who_takes_nothing_of_an_answer_is_let_go() {
        let (address, served) = impatient(Duration::from_millis(50)).await;
        let mut stream = begin(address, b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await;
        // The server ends the connection while nothing is read: what is written then is refused.
        let refused = async {
            while stream.write_all(b"GET / HTTP/1.1\r\n").await.is_ok() {
                tokio::task::yield_now().await;
            }
        };
        timeout(LONGEST, refused).await.expect("the server lets go");
        let mut rest = Vec::new();
        let _ = timeout(LONGEST, stream.read_to_end(&mut rest)).await.expect("an end");
        assert!(rest.len() < LARGE, "{} bytes", rest.len());
        served.abort();
    }
}
