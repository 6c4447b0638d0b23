//! Facts keep their own language on pages in another: what is written in Latin letters on a page that
//! is read from right to left is marked as English and kept apart, so that voices, hyphens and the
//! order of words and digits are right.
//!
//! Reads the finished markup of a page, which has every text escaped and no `>` in an attribute, and
//! adds elements around words; it takes nothing away but the invisible signs that they replace.

/// What the dossiers are written in. A `bdi` runs as its first letter does.
const ENGLISH: &str = "<bdi lang=\"en\">";
/// A sign like ICCPR, CSV or S26 is of no language and needs nothing to keep it together.
const LONGEST_SIGN: usize = 12;

/// Numbers with signs between them: `2009-06-30`.
const NUMBER: &str = "<bdi dir=\"ltr\">";
const END: &str = "</bdi>";

/// Elements whose text is no prose, or that take no element inside.
const LEFT_ALONE: [&str; 7] = ["title", "svg", "code", "option", "textarea", "style", "script"];

/// Elements within a line, which say themselves in which language they are.
const INLINE: [&str; 8] = ["a", "b", "cite", "em", "i", "q", "small", "span"];
const PARAGRAPHS: [&str; 2] = ["p", "blockquote"];

/// A paragraph of at least so many bytes runs from its own side; a shorter one stays with its page.
const OWN_SIDE: usize = 120;

/// First and last of the signs that keep inserted words apart in plain text; the last closes.
const ISOLATES: (char, char) = ('\u{2066}', CLOSES);
const CLOSES: char = '\u{2069}';
const FIRST_STRONG: char = '\u{2068}';

/// The markup of a page that is read from right to left, with every text in another language marked.
pub(crate) fn marked(markup: &str) -> String {
    let body = markup.find("<body").unwrap_or(0);
    let (head, mut rest) = markup.split_at(body);
    let mut out = String::with_capacity(markup.len() + markup.len() / 8);
    out.push_str(head);
    while let Some(start) = rest.find('<') {
        let (text, tag_on) = rest.split_at(start);
        mark_text(text, &mut out);
        let (tag, after) = tag_on.split_at(tag_on.find('>').map_or(tag_on.len(), |end| end + 1));
        rest = after;
        if is_left_alone(tag) {
            let end = end_of_element(tag, rest);
            let (inner, after) = rest.split_at(end);
            out.push_str(tag);
            out.push_str(&without_needless_each(inner, name_of(tag) == "svg"));
            rest = after;
        } else if let Some(own) = own_side(tag, rest) {
            out.push_str(tag.trim_end_matches('>'));
            // Within a line the style sheet gives English its side.
            out.push_str(if INLINE.contains(&name_of(tag)) {
                " lang=\"en\">"
            } else {
                " lang=\"en\" dir=\"ltr\">"
            });
            let (inner, after) = rest.split_at(own);
            out.push_str(inner);
            rest = after;
        } else {
            out.push_str(tag);
        }
    }
    mark_text(rest, &mut out);
    out
}

fn name_of(tag: &str) -> &str {
    let name = tag.trim_start_matches('<');
    name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

fn is_left_alone(tag: &str) -> bool {
    !tag.starts_with("</") && (LEFT_ALONE.contains(&name_of(tag)) || tag.contains(" lang=\""))
}

/// Where the element that this tag opens ends in what comes after it, its closing tag included.
fn end_of_element(tag: &str, rest: &str) -> usize {
    let name = name_of(tag);
    let (opening, closing) = (format!("<{name}"), format!("</{name}>"));
    let mut depth = 1;
    let mut at = 0;
    while let Some(next) = rest.get(at..).and_then(|rest| rest.find('<')) {
        at += next;
        let here = rest.get(at..).unwrap_or_default();
        if here.starts_with(&closing) {
            depth -= 1;
            if depth == 0 {
                return at + closing.len();
            }
        } else if here.starts_with(&opening) && name_of(here) == name {
            depth += 1;
        }
        at += 1;
    }
    rest.len()
}

/// An element that is nothing but text in Latin letters, and may say so itself: where its text ends.
fn own_side(tag: &str, rest: &str) -> Option<usize> {
    let end = rest.find('<')?;
    let text = rest.get(..end)?;
    let name = name_of(tag);
    let may = !tag.starts_with("</")
        && (INLINE.contains(&name) || (PARAGRAPHS.contains(&name) && text.len() >= OWN_SIDE));
    let whole = may && rest.get(end..)?.starts_with("</");
    // No entity has such signs in it.
    if !whole || text.contains(|c| is_arabic(c) || is_isolate(c)) {
        return None;
    }
    signs(text).iter().any(|sign| is_latin(sign.shown)).then_some(end)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (('\u{80}'..'\u{250}').contains(&c) || ('\u{1E00}'..='\u{1EFF}').contains(&c)) && c.is_alphabetic()
}

fn is_arabic(c: char) -> bool {
    (('\u{600}'..='\u{8FF}').contains(&c) || ('\u{FB50}'..='\u{FDFF}').contains(&c) || c >= '\u{FE70}')
        && c.is_alphabetic()
}

fn is_isolate(c: char) -> bool {
    (ISOLATES.0..=ISOLATES.1).contains(&c)
}

/// One visible sign of a text with its bytes; an entity (`&amp;`) counts as a sign that is no letter.
struct Sign {
    from: usize,
    to: usize,
    shown: char,
}

fn signs(text: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let entity = (c == '&').then(|| text.get(at..).and_then(|rest| rest.find(';'))).flatten();
        let length = entity.map_or(c.len_utf8(), |end| end + 1);
        signs.push(Sign { from: at, to: at + length, shown: c });
        at += length;
    }
    signs
}

/// Adds a text, with what is in Latin letters in its own element.
fn mark_text(text: &str, out: &mut String) {
    if !text.contains(|c: char| c.is_ascii_digit() || is_latin(c) || is_isolate(c)) {
        return out.push_str(text);
    }
    let text = &without_needless(text);
    let signs = signs(text);
    let mut copied = 0;
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let (end, element) = if is_latin(sign.shown) {
            (end_of_latin(&signs, at), ENGLISH)
        } else if sign.shown.is_ascii_digit() {
            (end_of_number(&signs, at), NUMBER)
        } else {
            at += 1;
            continue;
        };
        if element == NUMBER && signs.iter().take(end).skip(at).all(|sign| sign.shown.is_ascii_digit()) {
            at = end;
            continue;
        }
        let is_one_sign = element == ENGLISH && end - at <= LONGEST_SIGN && stands_alone(&signs, at, end);
        if is_one_sign {
            at = end;
            continue;
        }
        let (mut first, end) = if element == ENGLISH {
            paired(&signs, start_of_latin(&signs, at, copied), end)
        } else {
            (at, end)
        };
        let shown = |n: usize| signs.get(n).map(|sign| sign.shown);
        // The element does what the signs around do: they go.
        let apart = first > 0 && shown(first - 1).is_some_and(is_isolate) && shown(end) == Some(CLOSES);
        let inner = bytes(&signs, first, end);
        if apart {
            first -= 1;
        }
        let start = signs.get(first).map_or(copied, |sign| sign.from);
        out.push_str(text.get(copied..start).unwrap_or_default());
        out.push_str(element);
        out.push_str(text.get(inner.0..inner.1).unwrap_or_default());
        out.push_str(END);
        at = if apart { end + 1 } else { end };
        copied = signs.get(at).map_or(text.len(), |sign| sign.from);
    }
    out.push_str(text.get(copied..).unwrap_or_default());
}

/// Every text of some markup without its needless signs. A picture runs from left to right: a text in it
/// that is apart as a whole stays so.
fn without_needless_each(markup: &str, in_picture: bool) -> String {
    let mut out = String::with_capacity(markup.len());
    for part in markup.split_inclusive('>') {
        let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
        match text.strip_prefix(FIRST_STRONG).and_then(|text| text.strip_suffix(CLOSES)) {
            Some(inner) if in_picture && inner.contains(is_arabic) => {
                out.push(FIRST_STRONG);
                out.push_str(&without_needless(inner));
                out.push(CLOSES);
            }
            _ => out.push_str(&without_needless(text)),
        }
        out.push_str(tag);
    }
    out
}

/// The text without the signs of isolation that change nothing. They do where a digit would touch a sign
/// that joins it to another digit, and around a text that begins in Latin letters and goes on in others.
fn without_needless(text: &str) -> String {
    if !text.contains(is_isolate) {
        return text.to_owned();
    }
    let signs = signs(text);
    let mut needless = vec![false; signs.len()];
    let mut open = Vec::new();
    for (n, sign) in signs.iter().enumerate() {
        if sign.shown == CLOSES {
            if let Some(start) = open.pop()
                && !is_needed(&signs, start, n)
            {
                for place in [start, n] {
                    if let Some(mark) = needless.get_mut(place) {
                        *mark = true;
                    }
                }
            }
        } else if is_isolate(sign.shown) {
            open.push(n);
        }
    }
    let kept = signs.iter().zip(&needless).filter(|(_, needless)| !**needless);
    kept.filter_map(|(sign, _)| text.get(sign.from..sign.to)).collect()
}

/// Whether what stands between these two signs of isolation would stand otherwise without them.
fn is_needed(signs: &[Sign], start: usize, end: usize) -> bool {
    let visible = |sign: &&Sign| !is_isolate(sign.shown);
    let inside = || signs.iter().take(end).skip(start).filter(visible).map(|sign| sign.shown);
    let before = signs.iter().take(start).rfind(visible).map(|sign| sign.shown);
    let after = signs.iter().skip(end).find(visible).map(|sign| sign.shown);
    let joins = |sign: Option<char>| sign.is_some_and(|sign| "-–/:.,+%".contains(sign));
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    let digits = is_digit(inside().next()) && joins(before) || is_digit(inside().next_back()) && joins(after);
    let turns = inside().find(|c| c.is_alphabetic()).is_some_and(is_latin) && inside().any(is_arabic);
    digits || turns
}

fn bytes(signs: &[Sign], first: usize, end: usize) -> (usize, usize) {
    let from = signs.get(first).map_or(0, |sign| sign.from);
    (from, end.checked_sub(1).and_then(|last| signs.get(last)).map_or(from, |sign| sign.to))
}

/// Capital letters and digits, with no digit after or before a space, which would be drawn to them.
fn stands_alone(signs: &[Sign], at: usize, end: usize) -> bool {
    let is_sign = |sign: &Sign| sign.shown.is_ascii_uppercase() || sign.shown.is_ascii_digit();
    let is_apart = |sign: Option<&Sign>| {
        sign.is_none_or(|sign| {
            sign.shown.is_whitespace() || is_isolate(sign.shown) || "،؛؟۔:".contains(sign.shown)
        })
    };
    let before = || signs.iter().take(at).rev();
    let after = || signs.iter().skip(end);
    let draws = |mut around: &mut dyn Iterator<Item = &Sign>| {
        (&mut around).find(|sign| !sign.shown.is_whitespace()).is_some_and(|sign| sign.shown.is_ascii_digit())
    };
    signs.iter().take(end).skip(at).all(is_sign)
        && is_apart(before().next())
        && is_apart(after().next())
        && !draws(&mut before())
        && !draws(&mut after())
}

/// Opening quotation marks and brackets, and digits, that touch the first letter belong to it.
fn start_of_latin(signs: &[Sign], at: usize, copied: usize) -> usize {
    let mut first = at;
    while let Some(before) = first.checked_sub(1).and_then(|n| signs.get(n)) {
        let belongs = before.shown.is_ascii_digit() || "“‘([\"'/-.".contains(before.shown);
        if !belongs || before.from < copied {
            break;
        }
        first -= 1;
    }
    first
}

/// Behind the last sign of a text in Latin letters: what stands between two Latin letters belongs to
/// it, and so do digits and closing signs after the last one, unless they begin what comes next.
fn end_of_latin(signs: &[Sign], start: usize) -> usize {
    let mut last = start;
    let mut end = start;
    let mut stopped = false;
    for (n, sign) in signs.iter().enumerate().skip(start) {
        if is_arabic(sign.shown) || is_isolate(sign.shown) || "،؛؟۔".contains(sign.shown) {
            stopped = is_arabic(sign.shown);
            break;
        }
        if is_latin(sign.shown) {
            last = n;
        }
        end = n + 1;
    }
    if !stopped {
        while end > last + 1 && signs.get(end - 1).is_some_and(|sign| sign.shown.is_whitespace()) {
            end -= 1;
        }
        return end;
    }
    // Something in the page's own letters follows: only what touches the last letter is kept.
    let touching =
        signs.iter().skip(last + 1).take_while(|s| s.shown.is_ascii_digit() || "”’)].%/-".contains(s.shown));
    last + 1 + touching.count()
}

/// A bracket or a quotation mark whose other half stands outside belongs to the words around: half a pair
/// in an element of its own would be drawn on the wrong side. A number before the closing bracket comes in
/// with it: `(CAT 1)`.
fn paired(signs: &[Sign], first: usize, end: usize) -> (usize, usize) {
    let shown = |n: usize| signs.get(n).map(|sign| sign.shown);
    let holds = |from: usize, to: usize, what: &str| {
        signs.iter().take(to).skip(from).any(|sign| what.contains(sign.shown))
    };
    let (mut first, mut end) = (first, end);
    if let Some(opened) = shown(first)
        && let Some(close) = other_half(opened, PAIRS)
        && !holds(first + 1, end, close)
    {
        let number =
            signs.iter().skip(end).take_while(|s| s.shown.is_ascii_digit() || s.shown == ' ').count();
        let behind = end + number;
        if shown(behind).is_some_and(|sign| close.contains(sign)) {
            end = behind + 1;
        } else {
            first += 1;
        }
    }
    if let Some(closed) = end.checked_sub(1).and_then(shown)
        && let Some(open) = other_half(closed, CLOSED)
        && !holds(first, end - 1, open)
    {
        end -= 1;
    }
    (first, end)
}

/// What opens a pair, and what may close it; Urdu opens a quotation with what closes an English one.
const PAIRS: [(char, &str); 3] = [('(', ")"), ('[', "]"), ('“', "”")];
const CLOSED: [(char, &str); 4] = [(')', "("), (']', "["), ('”', "“"), ('“', "”")];

fn other_half(sign: char, pairs: impl IntoIterator<Item = (char, &'static str)>) -> Option<&'static str> {
    pairs.into_iter().find(|(half, _)| *half == sign).map(|(_, other)| other)
}

/// Behind the last digit of a number with signs in it.
fn end_of_number(signs: &[Sign], start: usize) -> usize {
    let digit = |n: usize| signs.get(n).is_some_and(|sign| sign.shown.is_ascii_digit());
    let joins = |n: usize| signs.get(n).is_some_and(|sign| "-–/".contains(sign.shown));
    let mut end = start;
    while digit(end) || (joins(end) && digit(end + 1)) {
        end += 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        let mut out = String::new();
        mark_text(text, &mut out);
        out.replace(ENGLISH, "[").replace(NUMBER, "{").replace(END, "]")
    }

    #[test]
    fn words_in_latin_letters_are_kept_together_and_apart() {
        for (given, expected) in [
            ("پاکستان", "پاکستان"),
            ("S\u{2068}26\u{2069}", "S26"),
            ("\u{2068}7\u{2069} میں سے \u{2068}5\u{2069}", "7 میں سے 5"),
            ("\u{2068}7\u{2069}-\u{2068}5\u{2069}", "\u{2068}7\u{2069}-\u{2068}5\u{2069}"),
            ("ICCPR", "ICCPR"),
            ("ICCPR 19", "[ICCPR 19]"),
            ("Penal Code (Act XLV), s. 302", "[Penal Code (Act XLV), s. 302]"),
            ("“limited autonomy”.", "[“limited autonomy”.]"),
            ("معاہدہ ICCPR کا", "معاہدہ ICCPR کا"),
            ("قانون Hudood کا", "قانون [Hudood] کا"),
            ("دفعہ CAT 23 جون", "دفعہ [CAT] 23 جون"),
            ("معطل (CAT 1) − صرف", "معطل [(CAT 1)] − صرف"),
            ("معطل (CAT اور) صرف", "معطل ([CAT] اور) صرف"),
            ("تلاش برائے ”article 19“", "تلاش برائے ”[article 19]“"),
            ("(\u{2068}4 میں سے \u{2068}0\u{2069} اور \u{2068}2\u{2069}\u{2069})", "(4 میں سے 0 اور 2)"),
            ("\u{2066}S\u{2068}26\u{2069}\u{2069}", "S26"),
            ("\u{2068}CAT کی رائے\u{2069} پر", "\u{2068}CAT کی رائے\u{2069} پر"),
            ("\u{2068}ICCPR 19\u{2069}: \u{2068}23 جون\u{2069}", "[ICCPR 19]: 23 جون"),
            ("R&amp;D &lt;b&gt;", "[R&amp;D &lt;b&gt;]"),
            ("&amp;", "&amp;"),
            ("2009-06-30 سے", "{2009-06-30] سے"),
            ("126", "126"),
            (" · ", " · "),
        ] {
            assert_eq!(text(given), expected, "{given}");
        }
    }

    #[test]
    fn elements_stay_whole_and_what_is_no_prose_is_left_alone() {
        for same in [
            "<html lang=\"ur\"><title>Mizan</title><body><p>سلام</p></body>",
            "<body><a href=\"/en/\" lang=\"en\"><b>English</b></a><code>pak.norm.x</code>",
            "<body><svg><title>\u{2068}2\u{2069}-3</title><text>CAT</text></svg><option>CAT</option>",
        ] {
            assert_eq!(marked(same), same);
        }
        assert_eq!(
            marked("<body><svg><text>\u{2068}1950\u{2069}</text></svg>"),
            "<body><svg><text>1950</text></svg>"
        );
        // A date in a picture, which runs from left to right.
        let date = "<body><svg><text>\u{2068}4 جنوری 1969\u{2069}</text></svg>";
        assert_eq!(marked(date), date);
        let page = "<body><div><svg><g><svg></svg>A b</g></svg><p>No</p> Word</div>";
        let expected = format!(
            "<body><div><svg><g><svg></svg>A b</g></svg><p>{ENGLISH}No{END}</p> {ENGLISH}Word{END}</div>"
        );
        assert_eq!(marked(page), expected);
    }

    #[test]
    fn an_element_within_a_line_says_itself_what_it_holds() {
        let own = marked("<body><td><a href=\"/ur/\">Penal Code</a></td>");
        assert_eq!(own, "<body><td><a href=\"/ur/\" lang=\"en\">Penal Code</a></td>");
        assert_eq!(marked("<body><b>1-2</b></b>"), "<body><b><bdi dir=\"ltr\">1-2</bdi></b></b>");
        // An entity is no letter.
        assert_eq!(marked("<body><b>&amp;</b>"), "<body><b>&amp;</b>");
    }

    #[test]
    fn a_long_paragraph_runs_from_its_own_side() {
        let long = "It reads the article narrowly, and says so. ".repeat(3);
        let own = marked(&format!("<body><p class=\"note\">{long}</p>"));
        assert!(own.starts_with("<body><p class=\"note\" lang=\"en\" dir=\"ltr\">It reads"), "{own}");
        let mixed = marked(&format!("<body><p>{long}<a>سلام</a></p>"));
        assert!(mixed.starts_with(&format!("<body><p>{ENGLISH}It reads")), "{mixed}");
    }
}
