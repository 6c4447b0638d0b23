//! A made-up export of UHRI's layout, of any length, the same whenever it is made. Its texts say nothing.

use std::io::{self, Read};

/// The file, made as it is read.
pub(crate) struct Export {
    records: u64,
    next: u64,
    buffer: Vec<u8>,
    at: usize,
}

/// What a reader must find in it.
#[derive(Debug, Default, PartialEq, Eq, Clone, Copy)]
pub(crate) struct Counts {
    /// Asks of States and bodies.
    pub(crate) asks: u64,
    /// Records held back.
    pub(crate) held: u64,
}

impl Export {
    /// A list of so many records.
    pub(crate) fn new(records: u64) -> Self {
        Self { records, next: 0, buffer: b"[\n".to_vec(), at: 0 }
    }

    /// What a reader must find in it.
    pub(crate) fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for n in 0..self.records {
            match Fault::of(n) {
                Some(_) => counts.held += 1,
                None => counts.asks += if is_upr(n) { n % 3 + 1 } else { 1 },
            }
        }
        counts
    }
}

impl Read for Export {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at == self.buffer.len() {
            self.buffer.clear();
            self.at = 0;
            if self.next < self.records {
                record(self.next, &mut self.buffer);
                self.next += 1;
                self.buffer.extend(if self.next == self.records { b"\n]".as_slice() } else { b",\n" });
            }
        }
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        let count = rest.len().min(out.len());
        for (to, from) in out.iter_mut().zip(rest) {
            *to = *from;
        }
        self.at += count;
        Ok(count)
    }
}

/// What is wrong with a few of the records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    State,
    Response,
    Position,
}

impl Fault {
    fn of(n: u64) -> Option<Self> {
        match n % 1000 {
            7 => Some(Self::State),
            106 if is_upr(n) => Some(Self::Position),
            205 => Some(Self::Response),
            _ => None,
        }
    }
}

/// Two records in five are of the Universal Periodic Review.
fn is_upr(n: u64) -> bool {
    n % 5 < 2
}

const STATES: &[&str] = &[
    "Bhutan",
    "Chile",
    "Timor-Leste",
    "Venezuela (Bolivarian Republic of)",
    "Guinea-Bissau",
    "Kenya",
    "Malta",
    "Nepal",
    "Oman",
    "Palau",
    "State of Palestine*",
    "United Kingdom of Great Britain and Northern Ireland",
];
const BODIES: &[&str] = &["CRC", "CEDAW", "CCPR", "CAT", "CERD", "CESCR", "SR Housing", "WG Disappearances"];
const WORDS: &[&str] = &[
    "review",
    "the",
    "measure",
    "of",
    "every",
    "region",
    "and",
    "report",
    "on",
    "its",
    "effect",
    "within",
    "a",
    "year&nbsp;",
    "so",
    "that",
    "children’s",
    "needs",
    "are",
    "met",
    "<p>in</p>",
    "law",
    "équité",
];
const THEMES: &[&str] =
    &["Right to health", "Right to education", "Equality & non-discrimination", "Migrants"];

fn pick(list: &'static [&'static str], n: u64) -> &'static str {
    let at = usize::try_from(n % (list.len() as u64)).unwrap_or(0);
    list.get(at).copied().unwrap_or_default()
}

/// What a record says, whatever the form of the file.
pub(crate) struct Made {
    pub(crate) upr: bool,
    pub(crate) text: String,
    pub(crate) state: &'static str,
    pub(crate) body: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) symbol: String,
    pub(crate) position: &'static str,
    pub(crate) by: Vec<&'static str>,
    pub(crate) session: String,
    pub(crate) themes: [&'static str; 2],
    pub(crate) persons: [String; 2],
    pub(crate) sdgs: [String; 2],
    pub(crate) published: String,
}

impl Made {
    /// Record `n` of any export.
    pub(crate) fn new(n: u64) -> Self {
        let upr = is_upr(n);
        let fault = Fault::of(n);
        let mut text = match fault {
            Some(Fault::Response) => "Response of the State: ".to_owned(),
            _ => format!("{}.{} Take up ", 90 + n % 60, n % 300 + 1),
        };
        let mut seed = n;
        for _ in 0..90 + n % 61 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(pick(WORDS, seed >> 33));
            text.push(' ');
        }
        Self {
            upr,
            text,
            state: if fault == Some(Fault::State) { "Atlantis" } else { pick(STATES, n / 7) },
            body: if upr { "UPR" } else { pick(BODIES, n / 5) },
            kind: if n % 4 == 3 && !upr { "Concerns/Observations" } else { "Recommendations" },
            symbol: if upr {
                format!("A/HRC/{}/{}", n % 60 + 1, n % 20 + 1)
            } else {
                format!("CRC/C/BTN/CO/{}", n % 9 + 1)
            },
            position: match fault {
                Some(Fault::Position) => "Considered",
                _ => pick(&["Supported", "Noted", "Supported/Noted"], n),
            },
            by: (0..=n % 3).map(|k| pick(STATES, n + k)).collect(),
            session: format!("{}th session - 2024", n % 40 + 4),
            themes: [pick(THEMES, n), pick(THEMES, n + 1)],
            persons: ["Children".to_owned(), format!("Persons no. {}", n % 30)],
            sdgs: [format!("16.{} - Of some worth", n % 10 + 1), "5 - EQUALITY".to_owned()],
            published: format!("20{:02}-02-{:02}T00:00:00", n % 15 + 10, n % 27 + 1),
        }
    }
}

fn listed<T: AsRef<str>>(items: &[T]) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("\"{}\"", item.as_ref())).collect();
    format!("[{}]", quoted.join(", "))
}

fn record(n: u64, out: &mut Vec<u8>) {
    let made = Made::new(n);
    let upr = if made.upr {
        format!(
            "\"UprCycle\": \"4th cycle\", \"UprPositions\": [\"{}\"], \"UprRecommendingCountry\": {}, \
             \"UprRecommendingRegions\": [\"Asia-Pacific\"], \"UprSession\": [\"- {}\"]",
            made.position,
            listed(&made.by),
            made.session
        )
    } else {
        "\"UprCycle\": null, \"UprPositions\": [], \"UprRecommendingCountry\": [], \
         \"UprRecommendingRegions\": [], \"UprSession\": []"
            .to_owned()
    };
    out.extend(
        format!(
            "{{\"AffectedPersons\": {}, \"AnnotationId\": \"{n:08x}-fe1c-40f9-a326-{n:012x}\", \
             \"AnnotationType\": \"- {}\", \"Body\": \"- {}\", \"Countries\": [\"{}\"], \
             \"DocumentId\": \"{:08x}-5a9a-4eb5-985f-05b47986ad82\", \"PublicationDate\": \"{}\", \
             \"PublicationDateOnUhri\": \"2025-03-03T10:53:45.827\", \"Regions\": [\"Asia-Pacific\"], \
             \"Sdgs\": {}, \"Symbol\": \"{}\", \"Text\": \"{}\", \"Themes\": {}, {upr}}}",
            listed(&made.persons),
            made.kind,
            made.body,
            made.state,
            n / 50,
            made.published,
            listed(&made.sdgs),
            made.symbol,
            made.text,
            listed(&made.themes),
        )
        .into_bytes(),
    );
}
