//! Reading that stops at a limit, for files that unpack to more than they say.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// A limit that was reached. Travels inside an [`io::Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum LimitReached {
    /// Of the whole.
    #[error("more than {0} bytes in all")]
    Whole(u64),
    /// Of what is held in memory at a time.
    #[error("more than {0} bytes in one piece")]
    Piece(u64),
}

impl LimitReached {
    /// The limit that an error came from, if it did.
    pub(crate) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

/// Tells a [`Metered`] that what was read so far is dealt with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Piece(Rc<Cell<u64>>);

impl Piece {
    /// Begins the next piece.
    pub(crate) fn begin(&self) {
        self.0.set(0);
    }
}

/// Reads no more than a limit in all, and no more than another between two calls of [`Piece::begin`].
#[derive(Debug)]
pub(crate) struct Metered<R> {
    inner: R,
    read: u64,
    whole: u64,
    piece: Piece,
    piece_limit: u64,
}

impl<R: Read> Metered<R> {
    /// Reads from `inner`.
    pub(crate) fn new(inner: R, whole: u64, piece_limit: u64) -> Self {
        Self { inner, read: 0, whole, piece: Piece::default(), piece_limit }
    }

    /// The counter of pieces.
    pub(crate) fn piece(&self) -> Piece {
        self.piece.clone()
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let bytes = u64::try_from(count).unwrap_or(u64::MAX);
        self.read = self.read.saturating_add(bytes);
        self.piece.0.set(self.piece.0.get().saturating_add(bytes));
        if self.read > self.whole {
            Err(io::Error::other(LimitReached::Whole(self.whole)))
        } else if self.piece.0.get() > self.piece_limit {
            Err(io::Error::other(LimitReached::Piece(self.piece_limit)))
        } else {
            Ok(count)
        }
    }
}
