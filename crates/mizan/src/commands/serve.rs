//! `mizan serve`

use std::io::ErrorKind;
use std::net::TcpListener;
use std::sync::Arc;

use mizan_brief::Document;
use mizan_site::{PdfWriter, Site, router, serve};

use crate::arguments::Serve;
use crate::clock;
use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::loading;
use crate::lookup;
use crate::output::piece::plain;
use crate::place::Place;
use crate::session::{Held, Session};

/// Page making is bounded by processors; reading the store has threads of its own.
const WORKERS: usize = 2;

pub(crate) fn run(session: &Session, asked: &Serve) -> Outcome {
    let base = asked.base.as_deref().map(|base| lookup::site_address(session, base)).transpose()?;
    // First the port: whoever has to choose another shouldn't wait for the facts.
    let listener = listener(session, &asked.listen)?;
    let held = held(session)?;
    let careful = interrupt::careful();
    let (store, scratch) = held.parts();
    let site = Site::open(store, clock::today)?
        .with_pdf(pdf_writer())
        .with_schemas(super::schema::all())
        .with_base(base.or_else(|| own_address(&listener)).unwrap_or_default());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build()?;
    let ended = runtime.block_on(async {
        let address = listener.local_addr()?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let ended = Ended::listen()?;
        announce(session, &format!("http://{address}"));
        let mut exit = Exit::Done;
        serve(listener, router(Arc::new(site)), async { exit = ended.wait().await }).await?;
        Ok::<Exit, std::io::Error>(exit)
    });
    drop(runtime);
    drop(scratch);
    drop(careful);
    ended.map_err(|error| {
        let why = [("why", error.to_string().into())];
        Failure::new(Exit::Network, session.text().with("cli-serving-broke", &why))
    })
}

/// Where readers on this machine, or on its network, reach the site.
fn own_address(listener: &TcpListener) -> Option<String> {
    let address = listener.local_addr().ok().filter(|address| !address.ip().is_unspecified())?;
    Some(format!("http://{address}"))
}

/// What makes PDF files, where this program was built with it.
fn pdf_writer() -> Option<PdfWriter> {
    fn write(candidates: &mut dyn Iterator<Item = Document>) -> Result<Vec<u8>, String> {
        mizan_pdf::write(candidates).map(|pdf| pdf.bytes).map_err(|error| error.to_string())
    }
    mizan_pdf::is_built().then_some(write as PdfWriter)
}

fn announce(session: &Session, address: &str) {
    if session.output.is_quiet() {
        return;
    }
    let said = session.text().with("cli-serving", &[("address", address.into())]);
    // Nobody may be reading, and serving goes on all the same.
    let _ = session.output.write(&(crate::output::piece::painted(&plain(said)) + "\n"));
}

fn held(session: &Session) -> Outcome<Held> {
    if session.common.dossier.is_none()
        && let Place::Named(url) = Place::of(&session.common, session.text())?
    {
        return Ok(Held::new(loading::filled(&url, &session.output)?));
    }
    session.store()
}

fn listener(session: &Session, asked: &str) -> Outcome<TcpListener> {
    let listener = TcpListener::bind(asked).and_then(|listener| {
        listener.set_nonblocking(true)?;
        Ok(listener)
    });
    listener.map_err(|error| {
        let text = session.text();
        let address = ("address", asked.into());
        let why = ("why", error.to_string().into());
        match error.kind() {
            ErrorKind::AddrInUse => Failure::new(Exit::Network, text.with("cli-port-taken", &[address])),
            ErrorKind::PermissionDenied => {
                Failure::new(Exit::Network, text.with("cli-port-refused", &[address, why]))
            }
            _ => Failure::new(Exit::Network, text.with("cli-cant-listen", &[address, why])),
        }
    })
}

/// What ends the server.
struct Ended {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

impl Ended {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?,
        })
    }

    /// Ctrl-C interrupts; whoever asks the process to end has it end well.
    #[cfg(unix)]
    async fn wait(mut self) -> Exit {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => Exit::Interrupted,
            _ = self.terminate.recv() => Exit::Done,
        }
    }

    #[cfg(not(unix))]
    async fn wait(self) -> Exit {
        let _ = tokio::signal::ctrl_c().await;
        Exit::Interrupted
    }
}
