//! Files that can't be read say what is wrong and what to do.

use std::io::Write as _;
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use mizan_domain::monitoring::Entry;
use mizan_import::{Delivery, Held, Place, Why, recognise, state_answer, working_group};

use crate::paper;
use crate::support::{Collected, real, refused};

fn message(file: &[u8]) -> String {
    refused(working_group::read, file)
}

#[test]
fn nothing_is_no_report() {
    assert!(message(b"").starts_with("the file is empty"));
    assert!(message(b" \r\n ").starts_with("the file is empty"));
}

#[test]
fn bytes_are_no_text() {
    assert_eq!(
        message(b"PK\x03\x04rest"),
        "the file is neither text nor PDF (byte 3 can't stand in a text); save it as PDF or as plain text"
    );
}

#[test]
fn another_text_lacks_what_a_report_has() {
    assert_eq!(
        message("To,From,Text\nNauru,Chad,Sign it\n".as_bytes()),
        "the file is no working-group-report that can be read: the symbol of the document, such as A/HRC/22/12, is \
         missing; check that it is the right file and is whole"
    );
    let no_section = paper::open_report("").replace("II. Conclusions and/or recommendations**", "");
    assert!(message(no_section.as_bytes()).contains("the section `Conclusions and/or recommendations`"));
    let no_state = paper::report("5. The recommendations below enjoy the support:\n5.1 Sign (Chad);\n6.");
    let nobody = no_state
        .replace("\nNauru\n", "\nFreedonia\n")
        .replace("1. The", "1. The review of Freedonia was held in the morning. The");
    assert!(message(nobody.as_bytes()).starts_with("the file is about `Freedonia`, which is no State"));
}

#[test]
fn a_report_cut_off_says_so() {
    let text = paper::open_report(
        "5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad);\n5.2 Ra",
    );
    let read = Collected::of(working_group::read, text.as_bytes());
    assert_eq!(read.paragraphs().len(), 2);
    let said = read.faults().into_iter().any(|(_, why)| {
        matches!(why, Why::Unnumbered(what) if what.starts_with("the paragraph that closes the recommendations"))
    });
    assert!(said, "{:?}", read.held);
}

#[test]
fn a_pdf_of_pictures_says_what_to_do() {
    assert_eq!(
        message(&paper::pdf(&["", " "])),
        "the PDF has no text on its 2 pages, only pictures; recognise its text first (OCR), or save the document as \
         text and import that"
    );
}

#[test]
fn a_pdf_cut_off_or_damaged_is_refused_or_read_and_never_panics() {
    assert!(
        message(b"%PDF-1.7\n").starts_with("the PDF can't be read: it is damaged or cut off; fetch it again")
    );
    let Some(file) = real("wg-reports/pakistan2012.pdf") else { return };
    for length in [10, 1_000, 30_000, 250_000, file.len() - 2_000] {
        let mut read = Collected::default();
        if working_group::read(&file[..length], &mut read).is_ok() {
            assert!(!read.held.is_empty() || read.paragraphs().len() == 166, "{length} bytes");
        }
    }
    for start in (0..file.len()).step_by(file.len() / 12) {
        let mut damaged = file.clone();
        for byte in damaged.iter_mut().skip(start).step_by(97).take(200) {
            *byte = byte.wrapping_mul(31).wrapping_add(7);
        }
        let _ = working_group::read(&damaged, &mut Collected::default());
    }
}

#[test]
fn a_small_pdf_that_unpacks_to_a_large_one_is_refused() {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..300 {
        packed.write_all(&blanks).unwrap();
    }
    let packed = packed.finish().unwrap();
    let bomb =
        paper::file(&[b"<< /Type /Catalog >>".to_vec(), paper::packed_stream(&packed, "/FlateDecode")]);
    assert!(message(&bomb).contains("bytes in its packed parts, and at most 268435456 are read"));
    let twice = paper::packed_stream(b"x", "[ /FlateDecode /FlateDecode ]");
    let twice = paper::file(&[b"<< /Type /Catalog >>".to_vec(), twice]);
    assert!(message(&twice).starts_with(
        "the PDF can't be read: a part of it is packed in a way that isn't read, or twice over"
    ));
}

/// Files that are nested so deep, or lie within themselves.
fn nested(depth: usize) -> [Vec<u8>; 6] {
    let deep = |open: &str, close: &str| [open.repeat(depth), close.repeat(depth)].concat();
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    let catalogue = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    let content = |content: String| format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len());
    [
        paper::file(&[catalogue.clone(), deep("[", "]").into_bytes()]),
        paper::file(&[catalogue.clone(), deep("<< /Kids ", ">>").into_bytes()]),
        paper::file(&[catalogue.clone(), b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>".to_vec()]),
        paper::file(&[
            catalogue.clone(),
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            page.as_bytes().to_vec(),
            content(format!("{} TJ", deep("[", "]"))).into_bytes(),
        ]),
        paper::file(&[
            catalogue.clone(),
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            page.as_bytes().to_vec(),
            content(format!("{} BDC", deep("<< /A ", ">>"))).into_bytes(),
        ]),
        paper::file(&[
            catalogue,
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>".to_vec(),
            page.as_bytes().to_vec(),
            content("q ".repeat(depth)).into_bytes(),
        ]),
    ]
}

#[test]
fn a_pdf_nested_deeply_is_refused_or_read() {
    for depth in [3_900, 200_000] {
        for file in nested(depth) {
            let message = message(&file);
            assert!(message.starts_with("the PDF "), "{message}");
        }
    }
    let message = message(&nested(200_000)[0]);
    assert!(message.starts_with("the PDF can't be read: it is nested deeper than any document"), "{message}");
}

#[test]
fn a_file_too_large_is_refused_before_it_is_read() {
    let large = vec![b'a'; (64 << 20) + 1];
    assert_eq!(
        message(&large),
        "the file has 67108865 bytes, and at most 67108864 are read; cut it into parts, or check that it is the right \
         file"
    );
    assert!(refused(state_answer::read, &large).starts_with("the file has 67108865 bytes"));
}

/// Wants a few things and no more.
struct Few(usize);

impl Delivery for Few {
    fn entry(&mut self, _: Place, _: Entry) -> ControlFlow<()> {
        self.0 -= 1;
        if self.0 == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn held(&mut self, _: Held) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

#[test]
fn reading_stops_where_it_is_told_to() {
    let text =
        paper::report("5. The recommendations below enjoy the support of Nauru:\n5.1 Sign (Chad, Mali);\n6.");
    let mut few = Few(2);
    working_group::read(text.as_bytes(), &mut few).unwrap();
    assert_eq!(few.0, 0);
}

#[test]
fn nothing_else_is_recognised_as_a_document() {
    for file in [&b""[..], b"%PDF-1.7", b"\0\0", "Report of something else".as_bytes()] {
        assert_eq!(recognise("report.pdf", file), None);
    }
}
