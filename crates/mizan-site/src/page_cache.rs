//! Finished answers as bytes, by address. Bounded in bytes, in two generations: when the young one
//! is full it becomes the old one, and what was not asked for meanwhile is gone.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::answer::Finished;

/// Answers kept, at most twice `half` bytes of them.
pub(crate) struct PageCache {
    half: usize,
    kept: RwLock<Kept>,
}

#[derive(Default)]
struct Kept {
    young: HashMap<Box<str>, Arc<Finished>>,
    young_bytes: usize,
    old: HashMap<Box<str>, Arc<Finished>>,
}

/// What an entry costs beyond its bytes.
const OVERHEAD: usize = 2_000;

impl PageCache {
    /// Keeps at most `bytes`.
    pub(crate) fn new(bytes: usize) -> Self {
        Self { half: bytes / 2, kept: RwLock::default() }
    }

    /// The answer to an address.
    pub(crate) fn get(&self, address: &str) -> Option<Arc<Finished>> {
        let old = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(found) = kept.young.get(address) {
                return Some(Arc::clone(found));
            }
            kept.old.get(address).map(Arc::clone)
        };
        if let Some(found) = &old {
            self.put(address, Arc::clone(found));
        }
        old
    }

    /// Keeps an answer.
    pub(crate) fn put(&self, address: &str, answer: Arc<Finished>) {
        let bytes = answer.bytes() + address.len() + OVERHEAD;
        // One large answer must not push out everything else.
        if bytes > self.half / 8 {
            return;
        }
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        if kept.young_bytes + bytes > self.half {
            kept.old = std::mem::take(&mut kept.young);
            kept.young_bytes = 0;
        }
        if kept.young.insert(address.into(), answer).is_none() {
            kept.young_bytes += bytes;
        }
    }
}
