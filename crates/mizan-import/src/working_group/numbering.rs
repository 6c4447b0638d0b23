//! Which printed numbers are misprints, and which numbers are missing.

use super::section::Block;

/// What the numbers of the paragraphs under one paragraph come to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Numbering {
    /// For each paragraph, the number that its neighbours call for where another is printed.
    pub(super) suspected: Vec<Option<u32>>,
    /// Numbers that no paragraph has, with the place among the paragraphs where they should stand.
    pub(super) missing: Vec<(usize, u32)>,
}

/// Reads the numbers of the paragraphs under paragraph `head`, which count from 1.
pub(super) fn numbering(head: u32, blocks: &[Block]) -> Numbering {
    let mut found = Numbering::default();
    let mut expected = 1;
    for (index, block) in blocks.iter().enumerate() {
        let foreign = block.prefix.is_some_and(|prefix| prefix != head);
        let next = blocks.get(index + 1).map(|next| next.number);
        let number = block.number;
        let meant = if number == expected || next == Some(expected + 1) {
            expected
        } else {
            // A gap, or a number printed twice without a gap to make up for it.
            found.missing.extend((expected..number).map(|missing| (index, missing)));
            number
        };
        found.suspected.push((foreign || meant != number).then_some(meant));
        expected = meant + 1;
    }
    found
}

/// Cuts paragraphs apart that run on in one line, where the number of the second stands within the first and
/// no line begins with it.
pub(super) fn cut_apart(head: u32, blocks: &mut Vec<Block>) {
    let mut index = 0;
    while let Some(block) = blocks.get(index) {
        let next = block.number + 1;
        let follows = blocks.get(index + 1).is_some_and(|after| after.number == next);
        index += 1;
        if follows {
            continue;
        }
        let Some((first, second)) = block.text.split_once(&format!(" {head}.{next}")) else { continue };
        let second = second.trim_start_matches(['.', ' ']);
        // Neither a reference within a sentence nor the beginning of a longer number.
        if second.starts_with(char::is_uppercase) {
            let cut = Block { at: block.at, prefix: Some(head), number: next, text: second.to_owned() };
            let first = first.to_owned();
            if let Some(block) = blocks.get_mut(index - 1) {
                block.text = first;
            }
            blocks.insert(index, cut);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(prefix: u32, number: u32, text: &str) -> Block {
        Block { at: 1, prefix: Some(prefix), number, text: text.to_owned() }
    }

    fn read(numbers: &[(u32, u32)]) -> Numbering {
        let blocks: Vec<Block> = numbers.iter().map(|(a, b)| block(*a, *b, "")).collect();
        numbering(7, &blocks)
    }

    #[test]
    fn a_foreign_number_in_front_is_a_misprint() {
        let found = read(&[(7, 1), (8, 2), (7, 3)]);
        assert_eq!((found.suspected, found.missing), (vec![None, Some(2), None], vec![]));
    }

    #[test]
    fn a_number_printed_twice_is_a_misprint_where_it_fills_a_gap() {
        assert_eq!(read(&[(7, 1), (7, 2), (7, 2), (7, 4)]).suspected, [None, None, Some(3), None]);
        let no_gap = read(&[(7, 1), (7, 2), (7, 2), (7, 3)]);
        assert_eq!((no_gap.suspected, no_gap.missing), (vec![None; 4], vec![]));
    }

    #[test]
    fn a_gap_is_told() {
        let found = read(&[(7, 1), (7, 4), (7, 5)]);
        assert_eq!((found.suspected, found.missing), (vec![None; 3], vec![(1, 2), (1, 3)]));
    }

    #[test]
    fn paragraphs_that_run_on_are_cut_apart() {
        let mut blocks =
            vec![block(7, 1, "One (Chad); 7.2. Two (Mali); 7.3 Three (Niger);"), block(7, 4, "Four")];
        cut_apart(7, &mut blocks);
        let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts, ["One (Chad);", "Two (Mali);", "Three (Niger);", "Four"]);
        assert!(numbering(7, &blocks).missing.is_empty());
    }
}
