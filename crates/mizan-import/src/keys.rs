//! Keys of asks that stay when the file comes again.

use std::collections::HashMap;

use mizan_domain::digest;

/// Makes keys within one file.
#[derive(Default)]
pub(crate) struct Keys {
    given: HashMap<String, u32>,
}

impl Keys {
    /// The key of what stands under `prefix` (data set, State, session) and is told from the rest there by
    /// `identity`. Blanks don't count: an edition may trim them. What stands in a file several times over is
    /// numbered.
    pub(crate) fn key(&mut self, prefix: &str, identity: &[&str]) -> String {
        let mut content = String::new();
        for part in identity {
            for word in part.split_whitespace() {
                content.push_str(word);
                content.push(' ');
            }
            content.push('\n');
        }
        let digest = digest(content.as_bytes());
        let stem = format!("{prefix}/{}", digest.get(..16).unwrap_or(&digest));
        let n = self.given.entry(stem.clone()).or_default();
        *n += 1;
        format!("{stem}/{n}")
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn the_same_is_numbered_and_blanks_do_not_count() {
        let mut keys = Keys::default();
        let first = keys.key("set/aaa/1", &["bbb", "Ratify it"]);
        let stem = first.strip_suffix("/1").unwrap();
        assert_eq!(stem.len(), "set/aaa/1/".len() + 16);
        assert_eq!(keys.key("set/aaa/1", &["bbb", " Ratify  it\n"]), format!("{stem}/2"));
        assert!(!keys.key("set/aaa/1", &["bbb Ratify", "it"]).starts_with(stem));
        assert_eq!(Keys::default().key("set/aaa/1", &["bbb", "Ratify it"]), first);
    }
}
