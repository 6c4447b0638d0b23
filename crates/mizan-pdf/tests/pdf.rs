//! The file as a reader has it: Poppler's programs read it, and veraPDF where it is there.

#[cfg(feature = "typst")]
#[cfg(test)]
mod pdf {
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::sync::{Arc, LazyLock};

    use mizan_assess::{Assessment, Rulebook, assess, diff};
    use mizan_brief::{Block, Document, Limits, Matter, Run};
    use mizan_domain::{Country, Day, Facts, History};
    use mizan_pdf::Pdf;
    use mizan_testkit::TempFolder;
    use mizan_text::{Lang, Names, Text};

    static FACTS: LazyLock<Facts> = LazyLock::new(|| {
        let reading = mizan_dossier::read(&mizan_dossier::Files::embedded());
        let facts = reading.facts.into_iter().map(Arc::new);
        History::new(facts, reading.sources.into_iter().map(Arc::new)).known_at(None)
    });
    static RULES: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::of(&FACTS).unwrap());

    fn pak() -> Country {
        "PAK".parse().unwrap()
    }

    /// A brief at every limit, from the roomiest.
    fn ladder(lang: Lang, right: Option<&str>, on: &str) -> Vec<Document> {
        let day = Day::parse(on).unwrap();
        let assessment: Assessment = assess(&FACTS, &RULES, pak(), day);
        let changed = diff(&FACTS, &RULES, pak(), day.plus_years(-1), day);
        let text = Text::new(lang);
        let names = Names::new(&FACTS, Some(pak()), day);
        let matter = Matter { assessment: &assessment, names, text: &text, site: "https://mizan.example" };
        let make = |limits| match right {
            Some(right) => mizan_brief::right(&matter, right, limits).unwrap(),
            None => mizan_brief::country(&matter, &changed, limits),
        };
        Limits::LADDER.into_iter().map(make).collect()
    }

    /// The file, and the document that it was made of: the first of as many pages as it has.
    fn made(ladder: &[Document]) -> (Pdf, &Document) {
        let pdf = mizan_pdf::write(ladder.iter().cloned()).unwrap();
        let of = ladder.iter().find(|document| {
            let alone = mizan_pdf::write([(*document).clone()]).unwrap();
            alone.pages <= document.pages
        });
        (pdf, of.unwrap_or_else(|| ladder.last().unwrap()))
    }

    fn pages(ladder: &[Document]) -> usize {
        mizan_pdf::write(ladder.iter().cloned()).unwrap().pages
    }

    fn written(folder: &TempFolder, pdf: &Pdf) -> PathBuf {
        let path = folder.file("brief.pdf");
        std::fs::write(&path, &pdf.bytes).unwrap();
        path
    }

    /// What a program of Poppler writes to its standard output, told so by a last `-`.
    fn poppler(program: &str, arguments: &[&str], file: &Path) -> String {
        let done = Command::new(program).args(arguments).arg(file).arg("-").output();
        let done = done.unwrap_or_else(|error| panic!("{program} of poppler-utils: {error}"));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// What a program of Poppler says.
    fn asked(program: &str, arguments: &[&str], file: &Path) -> String {
        let done = Command::new(program).args(arguments).arg(file).output();
        let done = done.unwrap_or_else(|error| panic!("{program} of poppler-utils: {error}"));
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    /// Letters and digits alone: without spaces, signs of direction and vowel signs. Poppler turns lines
    /// from right to left round and leaves a vowel sign beside the wrong one of its neighbours.
    fn letters(text: &str) -> String {
        let is_vowel = |c: char| ('\u{64B}'..='\u{65F}').contains(&c) || c == '\u{670}';
        text.chars().filter(|c| c.is_alphanumeric() && !is_vowel(*c)).collect()
    }

    /// Words of a document that may be looked for by themselves, in its own script.
    fn phrases(document: &Document, rtl: bool) -> Vec<String> {
        let texts = document.blocks().flat_map(Block::lines).flatten().filter_map(|run| match run {
            Run::Text { text, lang: None, .. } => Some(text.clone()),
            _ => None,
        });
        let own = |word: &str| !rtl || word.chars().all(|c| u32::from(c) > 0x590);
        let words = texts.flat_map(|text| {
            let parts = text.split_whitespace().map(letters);
            parts.filter(|word| word.chars().count() > 2).collect::<Vec<_>>()
        });
        words.filter(|word| own(word)).collect()
    }

    #[test]
    fn a_country_fills_four_pages_and_a_right_one() {
        for lang in Lang::ALL {
            for on in ["2026-11-24", "2009-06-30", "1960-01-01"] {
                assert_eq!(pages(&ladder(*lang, None, on)), 4, "{lang}, {on}");
            }
            for right in ["torture", "disappearance", "health", "expression"] {
                assert_eq!(pages(&ladder(*lang, Some(right), "2026-11-24")), 1, "{lang}, {right}");
            }
        }
    }

    #[test]
    fn it_is_tagged_with_title_language_bookmarks_and_embedded_fonts() {
        let folder = TempFolder::new();
        for lang in Lang::ALL {
            let ladder = ladder(*lang, None, "2026-11-24");
            let (pdf, document) = made(&ladder);
            let path = written(&folder, &pdf);
            let info = asked("pdfinfo", &[], &path);
            let says = |name: &str| -> String {
                let line = info.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
                line.trim().to_owned()
            };
            assert_eq!(says("Tagged:"), "yes");
            assert_eq!(letters(&says("Title:")), letters(&document.title));
            let meta = asked("pdfinfo", &["-meta"], &path);
            assert!(meta.contains("<pdfuaid:part>1</pdfuaid:part>"), "{meta}");
            assert!(meta.contains("<pdfaid:part>2</pdfaid:part>"), "{meta}");
            assert!(meta.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "{meta}");
            assert!(meta.contains(&format!("<rdf:li>{lang}</rdf:li>")), "{meta}");
            let structure = asked("pdfinfo", &["-struct"], &path);
            for element in ["Document", "H1", "H2", "Table", "TH ", "TD", "Link", "LI"] {
                assert!(structure.contains(element), "{element}: {structure:.2000}");
            }
            let fonts = asked("pdffonts", &[], &path);
            let rows: Vec<&str> = fonts.lines().skip(2).collect();
            assert!(!rows.is_empty());
            for row in rows {
                // Embedded, a subset, and with a map to Unicode.
                assert!(row.contains("yes yes yes") && row.contains("Noto"), "{row}");
            }
            let outline = asked("pdftohtml", &["-xml", "-i", "-stdout"], &path);
            let bookmarks = outline.matches("<item ").count();
            let headings = document.blocks().filter(|b| matches!(b, Block::Heading { .. })).count();
            assert_eq!(bookmarks, headings + 1, "each heading, and the title");
        }
    }

    #[test]
    fn the_text_that_comes_out_is_the_text_that_went_in() {
        let folder = TempFolder::new();
        for lang in Lang::ALL {
            let rtl = lang.direction() == "rtl";
            for right in [None, Some("torture")] {
                let ladder = ladder(*lang, right, "2026-11-24");
                let (pdf, document) = made(&ladder);
                let text = poppler("pdftotext", &["-enc", "UTF-8"], &written(&folder, &pdf));
                let all = letters(&text);
                let wanted = phrases(document, rtl);
                assert!(wanted.len() > 100, "{lang}");
                let lost: Vec<&String> = wanted.iter().filter(|word| !all.contains(word.as_str())).collect();
                assert!(lost.is_empty(), "{lang}: {lost:?}");
            }
        }
    }

    #[test]
    fn a_sign_that_no_font_has_is_a_question_mark_and_no_error() {
        let mut ladder = ladder(Lang::ALL[0], Some("torture"), "2026-11-24");
        let mut document = ladder.remove(4);
        document.title = "漢字 \u{1F600} #strong[no markup] $x$ \\ \"".to_owned();
        let folder = TempFolder::new();
        let pdf = mizan_pdf::write([document]).unwrap();
        let text = poppler("pdftotext", &["-enc", "UTF-8"], &written(&folder, &pdf));
        assert!(text.contains("?? ? #strong[no markup] $x$ \\ \""), "{text:.200}");
    }

    #[test]
    fn the_same_document_gives_the_same_bytes() {
        let ladder = ladder(Lang::ALL[0], Some("torture"), "2026-11-24");
        assert_eq!(made(&ladder).0.bytes, made(&ladder).0.bytes);
    }

    #[test]
    fn verapdf_accepts_it_where_it_is_there() {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let Some(verapdf) = std::env::split_paths(&path).map(|f| f.join("verapdf")).find(|p| p.is_file())
        else {
            return;
        };
        let folder = TempFolder::new();
        for lang in Lang::ALL {
            let file = written(&folder, &made(&ladder(*lang, None, "2026-11-24")).0);
            for flavour in ["ua1", "2a"] {
                let done = Command::new(&verapdf).args(["--flavour", flavour]).arg(&file).output().unwrap();
                let said = String::from_utf8_lossy(&done.stdout);
                assert!(said.contains("isCompliant=\"true\""), "{lang}, {flavour}: {said}");
            }
        }
    }
}

#[cfg(all(test, not(feature = "typst")))]
mod without {
    #[test]
    fn it_says_that_it_was_built_without() {
        assert!(!mizan_pdf::is_built());
        assert!(matches!(mizan_pdf::write([]), Err(mizan_pdf::PdfError::NotBuilt)));
    }
}
