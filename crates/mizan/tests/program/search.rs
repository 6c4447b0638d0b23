//! Search on the served site, over the dossiers that come with Mizan.

use crate::call::{answer, json, run, said};
use crate::served::Served;

const MISTYPED: [&str; 3] = ["search", "enforced", "dissapearance"];
const MENDED: &str = "Nothing has every word as written. Searched instead: enforced disappearance";

#[test]
fn the_command_says_which_words_it_searched_for_instead() {
    let drawn = answer(&[&MISTYPED[..], &["--width", "120"]].concat());
    assert!(drawn.contains("ref.right.disappearance") && drawn.contains(MENDED), "{drawn}");
    // In a pipe the answer is the columns alone: what is said stands beside them.
    for format in ["table", "json", "csv"] {
        let piped = run(&[&MISTYPED[..], &["--format", format]].concat());
        let columns = String::from_utf8(piped.stdout.clone()).unwrap();
        assert!(columns.contains("ref.right.disappearance") && !columns.contains(MENDED), "{columns}");
        assert_eq!(said(&piped).trim_end(), MENDED, "{format}");
    }
    assert_eq!(said(&run(&[&MISTYPED[..], &["-q"]].concat())), "");
    let right = run(&["search", "enforced", "disappearance"]);
    assert_eq!(said(&right), "", "nothing was mended");
    assert_eq!(json(&["search", "xyzzyplugh"]).as_array().unwrap().len(), 0);
}

/// The part of a page that names what the words name outright.
fn answers(page: &str) -> &str {
    let part = page.split("class=\"answers\"").nth(1).unwrap_or_else(|| panic!("no answers in {page}"));
    part.split("</section>").next().unwrap()
}

#[test]
fn what_the_words_name_comes_first() {
    let served = Served::start();
    let of = |query: &str| served.page(&format!("/en/search?q={query}"));
    let page = of("article+19");
    let (covenant, constitution) = ("/en/facts/provision/iccpr-19", "/en/pak/facts/norm/const-19");
    let found = answers(&page);
    let place = |link: &str| found.find(link).unwrap_or_else(|| panic!("no {link} in {found}"));
    assert!(place(covenant) < place("/en/facts/provision/crc-19"), "what protects everyone comes first");
    assert!(place(constitution) > 0);
    assert!(answers(&of("crc+art.+19")).contains("crc-19") && !answers(&of("crc+19")).contains(covenant));
    assert!(answers(&of("reservation")).contains("/en/glossary/#reservation"));

    let mistyped = of("enforced+dissapearance");
    assert!(answers(&mistyped).contains("/en/facts/right/disappearance"), "{mistyped}");
    assert!(mistyped.contains("right=disappearance"), "rights to narrow by");

    let urdu = served.page("/ur/search?q=%D8%AA%D8%B4%D8%AF%D8%AF");
    assert!(answers(&urdu).contains("/ur/facts/right/torture"), "{urdu}");
    assert!(
        answers(&served.page("/ur/search?q=%D8%A2%D8%B1%D9%B9%DB%8C%DA%A9%D9%84+19")).contains("iccpr-19")
    );
}
