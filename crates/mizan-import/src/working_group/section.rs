//! The section of conclusions and recommendations, cut into numbered paragraphs.

use super::lead_in;
use crate::text::{Lead, Line, join, lead};

/// A numbered paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    /// The line that it begins on.
    pub(super) at: u64,
    /// The paragraph's own number where it stands by itself or heads others, else the printed number in
    /// front of the point.
    pub(super) prefix: Option<u32>,
    /// The number under the heading paragraph.
    pub(super) number: u32,
    /// The text.
    pub(super) text: String,
}

/// A paragraph, and those under it.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) head: Block,
    pub(super) under: Vec<Block>,
}

/// The section, as far as it goes.
pub(super) struct Section {
    pub(super) groups: Vec<Group>,
    /// Whether the paragraph that closes every such section was found.
    pub(super) closed: bool,
    /// The last line that was read.
    pub(super) end: u64,
}

/// Finds the section; none where the text has none.
pub(super) fn section(lines: &[Line]) -> Option<Section> {
    let start = lines.iter().rposition(|line| is_heading(&line.text))?;
    let mut scan = Scan { groups: Vec::new(), dotted: false };
    let rest = lines.get(start + 1..)?;
    let mut end = lines.get(start)?.at;
    for (index, line) in rest.iter().enumerate() {
        if is_next_heading(&line.text) {
            break;
        }
        let after = rest.get(index + 1..).unwrap_or_default();
        scan.take(line, after);
        end = line.at;
        if scan.is_closed() {
            break;
        }
    }
    let closed = scan.is_closed();
    if closed {
        scan.groups.pop();
    }
    (!scan.groups.is_empty()).then_some(Section { groups: scan.groups, closed, end })
}

/// The heading of the section, not its line in the list of contents.
fn is_heading(line: &str) -> bool {
    let words = line.trim_end_matches(['*', '∗', ' ']);
    let words = words.trim_start_matches(['I', 'V', '.', ' ']).to_ascii_lowercase();
    words == "conclusions and/or recommendations" || words == "conclusions and recommendations"
}

/// What can follow the section.
fn is_next_heading(line: &str) -> bool {
    let roman = line.trim_start_matches(['I', 'V', 'X']);
    let is_section = roman.len() < line.len() && roman.starts_with(". ");
    is_section || line.trim_end_matches(['*', ' ']).eq_ignore_ascii_case("annex")
}

/// What a line begins.
enum Start {
    Head(u32),
    Under {
        prefix: Option<u32>,
        number: u32,
    },
    /// Paragraphs under one that can't be found.
    Orphan {
        head: u32,
        number: u32,
    },
    Nothing,
}

struct Scan {
    groups: Vec<Group>,
    /// Whether numbers under a paragraph are printed with that paragraph's: `122.5`.
    dotted: bool,
}

impl Scan {
    fn take(&mut self, line: &Line, after: &[Line]) {
        let begins = lead(&line.text).map(|lead| (self.start(lead, after), lead.rest));
        let block = |prefix, number, text: &str| Block { at: line.at, prefix, number, text: text.to_owned() };
        match begins {
            Some((Start::Head(number), rest)) => {
                self.groups.push(Group { head: block(None, number, rest), under: Vec::new() });
            }
            Some((Start::Under { prefix, number }, rest)) => {
                self.dotted |= prefix.is_some();
                if let Some(group) = self.groups.last_mut() {
                    group.under.push(block(prefix, number, rest));
                }
            }
            Some((Start::Orphan { head, number }, rest)) => {
                let under = vec![block(Some(head), number, rest)];
                self.groups.push(Group { head: block(None, head, ""), under });
            }
            Some((Start::Nothing, _)) | None => {
                if let Some(text) = self.last_text() {
                    join(text, &line.text);
                }
            }
        }
    }

    fn last_text(&mut self) -> Option<&mut String> {
        let group = self.groups.last_mut()?;
        Some(group.under.last_mut().map_or(&mut group.head.text, |block| &mut block.text))
    }

    /// Whether the last paragraph has come to its end, as far as signs tell.
    fn has_ended(&self) -> bool {
        let text = self.groups.last().map(|group| group.under.last().map_or(&group.head.text, |b| &b.text));
        text.is_none_or(|text| {
            text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').ends_with([';', '.', ':', ')'])
        })
    }

    fn start(&self, lead: Lead<'_>, after: &[Line]) -> Start {
        let Some(group) = self.groups.last() else {
            return if lead.stop && lead.second.is_none() { Start::Head(lead.first) } else { Start::Nothing };
        };
        let head = group.head.number;
        let next = group.under.last().map_or(1, |block| block.number + 1);
        match lead.second {
            Some(second) => self.dotted_start(lead, second, head, next),
            None => self.plain_start(lead, head, next, after),
        }
    }

    fn dotted_start(&self, lead: Lead<'_>, second: u32, head: u32, next: u32) -> Start {
        let likely = self.has_ended() || begins_sentence(lead.rest);
        let new = self.has_ended() && begins_sentence(lead.rest);
        let under = Start::Under { prefix: Some(lead.first), number: second };
        match lead.first {
            first if first == head && (second == next && likely || new) => under,
            _ if lead.apart => Start::Nothing,
            first if first == head + 1 && second == 1 && next > 1 && new => {
                Start::Orphan { head: first, number: second }
            }
            _ if second == next && new => under,
            _ => Start::Nothing,
        }
    }

    fn plain_start(&self, lead: Lead<'_>, head: u32, next: u32, after: &[Line]) -> Start {
        let number = lead.first;
        let sentence = begins_sentence(lead.rest);
        let under_dotted =
            self.groups.last().is_some_and(|g| g.under.iter().any(|block| block.prefix.is_some()));
        let could_be_under = !under_dotted && (!self.dotted || next == 1);
        if !lead.stop {
            let is_under = could_be_under && number == next && next > 1 && sentence && self.has_ended();
            return if is_under { Start::Under { prefix: None, number } } else { Start::Nothing };
        }
        let is_under = could_be_under && number == next;
        let is_head = number == head + 1;
        match (is_under, is_head) {
            (true, true) if leads(lead.rest, number, after) => Start::Head(number),
            (true, _) => Start::Under { prefix: None, number },
            (false, true) if sentence || lead.rest.is_empty() => Start::Head(number),
            _ if (head + 2..=head + 3).contains(&number) && self.has_ended() && is_lead_in(lead.rest) => {
                Start::Head(number)
            }
            // A number left out, or printed twice.
            _ if could_be_under
                && next > 1
                && (number == next + 1 || number + 1 == next)
                && sentence
                && self.has_ended() =>
            {
                Start::Under { prefix: None, number }
            }
            _ => Start::Nothing,
        }
    }

    fn is_closed(&self) -> bool {
        self.groups.last().is_some_and(|group| {
            let text = group.head.text.to_ascii_lowercase();
            text.starts_with("all conclusions and") && group.under.is_empty()
        })
    }
}

/// Whether a paragraph with this number heads others: by its words, or because numbers begin anew.
fn leads(text: &str, number: u32, after: &[Line]) -> bool {
    let next = after.iter().filter_map(|line| lead(&line.text)).find(|lead| lead.stop);
    let anew = next.is_some_and(|next| match next.second {
        Some(second) => (next.first, second) == (number, 1),
        None => next.first == 1,
    });
    anew || is_lead_in(text)
}

fn is_lead_in(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.starts_with("all conclusions and")
        || text.starts_with("the following recommendations")
        || text.starts_with("the recommendations")
        || lead_in::answer(&text).is_some()
}

fn begins_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || matches!(c, '(' | '“' | '"' | '[' | '‘'))
}
