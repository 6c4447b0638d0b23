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

    assert!(place(covenant) < place(constitution) && place(constitution) < place("provision/icpped-19"));
    assert!(place(constitution) < place("/en/facts/provision/crc-19"), "nor does the constitution's article");
    assert!(
        place("/en/facts/provision/crc-19") < place("/en/facts/provision/cat-19"),
        "procedures come last"
    );

    let urdu = served.page("/ur/search?q=%D8%AA%D8%B4%D8%AF%D8%AF");
    assert!(answers(&urdu).contains("/ur/facts/right/torture"), "{urdu}");
    assert!(
        answers(&served.page("/ur/search?q=%D8%A2%D8%B1%D9%B9%DB%8C%DA%A9%D9%84+19")).contains("iccpr-19")
    );
}

/// The first link among the answers.
fn first(page: &str) -> &str {
    let answers = answers(page);
    answers.split("href=\"").nth(1).and_then(|link| link.split('"').next()).unwrap_or_default()
}

#[test]
fn a_right_or_a_body_is_the_first_answer() {
    let served = Served::start();
    for (words, link) in [
        ("right+to+health", "/en/facts/right/health"),
        ("the+right+to+education", "/en/facts/right/education"),
        ("freedom+of+speech", "/en/facts/right/expression"),
        ("press+freedom", "/en/facts/right/expression"),
        ("torture", "/en/facts/right/torture"),
        ("NCHR", "/en/pak/institutions/nchr"),
        ("India+torture", "/en/ind/torture"),
        ("section+295-C", "/en/pak/facts/norm/ppc-295c"),
    ] {
        assert_eq!(first(&served.page(&format!("/en/search?q={words}"))), link, "{words}");
    }
}

#[test]
fn words_in_urdu_find_what_english_ones_find() {
    let served = Served::start();
    let total = |page: &str| {
        let rows = page.lines().count();
        assert!(rows > 1, "nothing in {page}");
        rows
    };
    let of = |lang: &str, query: &str| served.page(&format!("/{lang}/search.csv?q={query}"));
    for (urdu, english) in [
        ("تشدد", "torture"),
        ("تَشَدُّد", "torture"),
        ("تششد", "torture"),
        ("عورتوں کے حقوق", "women"),
        ("توہین رسالت", "blasphemy"),
        ("دفعہ 295-C", "section 295-C"),
        ("جبری گمشدگیاں", "disappearance"),
        ("پاكستان", "Pakistan"),
        ("صحت", "health"),
    ] {
        let urdu = percent_encoded(urdu);
        let english = total(&of("en", &percent_encoded(english)));
        assert!(total(&of("ur", &urdu)) >= english && total(&of("en", &urdu)) >= english, "{english}");
    }
    let page = served.page(&format!("/ur/search?q={}", percent_encoded("عورتوں کے حقوق")));
    assert_eq!(first(&page), "/ur/facts/right/women");
    let page = served.page(&format!("/ur/search?q={}", percent_encoded("جبری گمشدگیاں")));
    assert_eq!(first(&page), "/ur/facts/right/disappearance");
}

fn percent_encoded(words: &str) -> String {
    words.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn a_word_that_nothing_has_is_left_out_and_named() {
    let served = Served::start();
    for (words, line) in [
        ("India+torture", "Left out: India"),
        ("how+do+i+complain+about+police", "Left out: "),
        ("torture+qqqqqq", "Left out: qqqqqq"),
    ] {
        let page = served.page(&format!("/en/search?q={words}"));
        assert!(page.contains(line) || page.to_lowercase().contains(&line.to_lowercase()), "{words}: {page}");
        assert!(!page.contains("<p>0 "), "{words}");
    }
    let page = served.page("/en/search?q=torxxe");
    assert!(page.contains("The nearest there are") && page.contains("q=torture"), "{page}");
}

#[test]
fn a_file_of_what_was_found_is_whole() {
    let served = Served::start();
    let rows = |query: &str| served.page(&format!("/en/search.csv?q=torture{query}")).lines().count() - 1;
    let (all, page, part) = (rows(""), rows("&page=1"), rows("&per=20"));
    assert!(all > 100 && all > page && page > part, "{all} {page} {part}");
}

#[test]
fn the_command_gives_what_is_named_first_and_says_what_it_left_out() {
    let rows = |words: &[&str]| answer(&[&["search", "--limit", "3"], words].concat());
    let first = |found: &str| found.lines().nth(1).unwrap_or_default().to_owned();
    let article = rows(&["article 19"]);
    assert!(first(&article).starts_with("ref.provision.iccpr-19"), "{article}");
    assert!(article.lines().nth(2).is_some_and(|row| row.starts_with("pak.norm.const-19")), "{article}");
    assert!(first(&rows(&["right to health"])).starts_with("ref.right.health"));
    assert!(first(&rows(&["NCHR"])).starts_with("pak.institution.nchr"));
    assert!(first(&rows(&["تششد", "--lang", "ur"])).starts_with("ref.right.torture"));
    let left_out = rows(&["torture qqqqqq", "--format", "md"]);
    assert!(left_out.contains("Left out: qqqqqq"), "{left_out}");
}
