//! Values computed once and kept, the least recently used given up beyond a number.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A small keeper: looked through in order, so meant for tens of values, not thousands.
pub(crate) struct Bounded<K, V> {
    most: usize,
    kept: Mutex<Vec<(K, Arc<OnceLock<V>>)>>,
}

impl<K: PartialEq + Clone, V: Clone> Bounded<K, V> {
    pub(crate) fn new(most: usize) -> Self {
        Self { most, kept: Mutex::new(Vec::new()) }
    }

    /// The value of a key, computed if it isn't kept; asked for at once by several, computed once.
    pub(crate) fn get(&self, key: &K, compute: impl FnOnce() -> V) -> V {
        let cell = {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            let entry = match kept.iter().position(|(k, _)| k == key) {
                Some(at) => kept.remove(at),
                None => (key.clone(), Arc::default()),
            };
            let cell = Arc::clone(&entry.1);
            kept.insert(0, entry);
            kept.truncate(self.most);
            cell
        };
        cell.get_or_init(compute).clone()
    }

    /// The value of a key, if it has been computed.
    pub(crate) fn peek(&self, key: &K) -> Option<V> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(k, _)| k == key).and_then(|(_, cell)| cell.get().cloned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_recently_used_is_given_up() {
        let kept: Bounded<u8, u8> = Bounded::new(2);
        assert_eq!(kept.get(&1, || 10), 10);
        assert_eq!(kept.get(&2, || 20), 20);
        assert_eq!(kept.get(&1, || 11), 10);
        assert_eq!(kept.get(&3, || 30), 30);
        assert_eq!(kept.peek(&2), None);
        assert_eq!(kept.peek(&1), Some(10));
    }
}
