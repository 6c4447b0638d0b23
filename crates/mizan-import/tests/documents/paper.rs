//! Small documents made for tests.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// A report with these lines in its section of recommendations, and the paragraph that closes it.
pub(crate) fn report(section: &str) -> String {
    format!(
        "{}\nAll conclusions and/or recommendations reflect the position of the State.\nAnnex\n",
        open_report(section)
    )
}

/// A report that ends within its section of recommendations. The closing paragraph's number is the last line
/// of `section`, where it has one.
pub(crate) fn open_report(section: &str) -> String {
    format!(
        "United Nations A/HRC/99/7*\nDistr.: General\n3 May 2019\n\nHuman Rights Council\n\
         Report of the Working Group on the Universal Periodic Review*\nNauru\n\
         * The annex is circulated as received.\n\
         II. Conclusions and/or recommendations ....... 5–9 14\n\
         1. The Working Group held its thirty-second session from 21 January to 1 February 2019.\n\
         4. It closed with thanks.\n\
         II. Conclusions and/or recommendations**\n{section}"
    )
}

/// An answer with these lines.
pub(crate) fn answer(lines: &str) -> String {
    format!(
        "United Nations A/HRC/99/7/Add.1\n4 June 2019\n\
         Report of the Working Group on the Universal Periodic Review\nNauru\nAddendum\n\
         Views on conclusions and/or recommendations\n{lines}"
    )
}

/// A PDF with one page for each text.
pub(crate) fn pdf(pages: &[&str]) -> Vec<u8> {
    let mut bodies = vec!["<< /Type /Catalog /Pages 2 0 R >>".to_owned().into_bytes()];
    let kids: String = (0..pages.len()).map(|n| format!("{} 0 R ", 4 + 2 * n)).collect();
    bodies.push(format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len()).into_bytes());
    bodies
        .push(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec());
    for (n, page) in pages.iter().enumerate() {
        let content = 5 + 2 * n;
        bodies.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R \
                 /Resources << /Font << /F1 3 0 R >> >> >>"
            )
            .into_bytes(),
        );
        bodies.push(stream(&drawn(page)));
    }
    file(&bodies)
}

fn drawn(page: &str) -> Vec<u8> {
    let mut drawn = String::from("BT /F1 10 Tf 12 TL 50 800 Td\n");
    for line in page.lines() {
        let line = line.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        drawn.push_str(&format!("({line}) Tj T*\n"));
    }
    drawn.push_str("ET");
    drawn.chars().map(|c| if c == '–' { 150 } else { u8::try_from(c).unwrap() }).collect()
}

fn stream(content: &[u8]) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(content).unwrap();
    packed_stream(&packed.finish().unwrap(), "/FlateDecode")
}

pub(crate) fn packed_stream(packed: &[u8], filter: &str) -> Vec<u8> {
    let mut body = format!("<< /Length {} /Filter {filter} >>\nstream\n", packed.len()).into_bytes();
    body.extend_from_slice(packed);
    body.extend_from_slice(b"\nendstream");
    body
}

/// A file of these objects, the first of which is its catalogue.
pub(crate) fn file(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (n, body) in bodies.iter().enumerate() {
        places.push(file.len());
        file.extend_from_slice(format!("{} 0 obj\n", n + 1).as_bytes());
        file.extend_from_slice(body);
        file.extend_from_slice(b"\nendobj\n");
    }
    let table = file.len();
    let size = bodies.len() + 1;
    file.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
    for place in places {
        file.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
    }
    let trailer = format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    file.extend_from_slice(trailer.as_bytes());
    file
}
