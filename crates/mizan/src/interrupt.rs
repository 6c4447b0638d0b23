//! Ctrl-C: at once where nothing can be left half done, else as soon as it was undone.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use crate::exit::Exit;

static CAREFUL: AtomicUsize = AtomicUsize::new(0);
static ASKED: AtomicBool = AtomicBool::new(false);

/// As long as it lives, Ctrl-C only asks.
pub(crate) struct Careful;

/// From now on, until what is given is dropped, whoever works asks whether to stop.
pub(crate) fn careful() -> Careful {
    CAREFUL.fetch_add(1, Ordering::SeqCst);
    Careful
}

impl Drop for Careful {
    fn drop(&mut self) {
        CAREFUL.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Whether Ctrl-C was pressed.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}

/// Listens from now on.
pub(crate) fn listen() {
    let listening = thread::Builder::new().name("interrupt".to_owned()).spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            while tokio::signal::ctrl_c().await.is_ok() {
                let again = ASKED.swap(true, Ordering::SeqCst);
                if again || CAREFUL.load(Ordering::SeqCst) == 0 {
                    std::process::exit(Exit::Interrupted as i32);
                }
            }
        });
    });
    // Without the thread the system ends the program, as it does with any other.
    drop(listening);
}
