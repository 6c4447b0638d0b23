//! HTML entities that exports leave in their texts.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::tables::rows;

const TABLE: &str = include_str!("../data/entities.csv");

/// In the order in which they are undone: the ampersand last, so that nothing is undone twice.
static ENTITIES: LazyLock<Vec<[String; 2]>> = LazyLock::new(|| rows(TABLE).collect());

/// A text with its entities undone.
pub(crate) fn undo(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let undone = ENTITIES.iter().fold(text.to_owned(), |text, [entity, character]| {
        if text.contains(entity.as_str()) { text.replace(entity.as_str(), character) } else { text }
    });
    Cow::Owned(undone)
}

#[cfg(test)]
mod tests {
    use super::undo;

    #[test]
    fn each_entity_is_undone_once() {
        assert_eq!(undo("&#40;Unknown&#41;"), "(Unknown)");
        assert_eq!(undo("food &amp; water &lt;b&gt; &quot;x&quot; it&#39;s"), "food & water <b> \"x\" it's");
        assert_eq!(undo("&amp;lt;"), "&lt;");
        assert_eq!(undo("Trade & aid; A&B;"), "Trade & aid; A&B;");
    }
}
