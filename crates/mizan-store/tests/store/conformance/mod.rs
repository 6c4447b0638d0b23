//! What every store does, whichever engine holds it.

mod history;
mod importing;
mod loading;
mod searching;

use mizan_store::Store;
use mizan_testkit::{Database, TempFolder};

use crate::dossiers::{created, postgres, sqlite};

/// Opens one and the same store, from anew.
type OpenStore<'a> = &'a (dyn Fn() -> Store + Sync);

/// What is to hold, in words, and the test of it.
type Case = (&'static str, fn(OpenStore<'_>));

const CASES: &[Case] = &[
    ("an empty store answers", history::an_empty_store_answers),
    ("what was loaded is there as it was", history::what_was_loaded_is_there_as_it_was),
    ("loading twice is loading once", loading::loading_twice_is_loading_once),
    ("a correction keeps what was believed", history::a_correction_keeps_what_was_believed),
    ("what a dossier has no longer ends", history::what_a_dossier_has_no_longer_ends),
    ("what ended may come again", history::what_ended_may_come_again),
    ("an edition loaded before dates nothing", history::an_edition_loaded_before_dates_nothing),
    ("a fact may move between dossiers", history::a_fact_may_move_between_dossiers),
    ("sources have versions too", history::sources_have_versions_too),
    ("the order does not matter", loading::the_order_does_not_matter),
    ("a plan tells and writes nothing", loading::a_plan_tells_and_writes_nothing),
    ("a dry run writes nothing", loading::a_dry_run_writes_nothing),
    ("a reader sees one state", loading::a_reader_sees_one_state),
    ("a stopped load leaves nothing", loading::a_stopped_load_leaves_nothing),
    ("a panic leaves nothing", loading::a_panic_leaves_nothing),
    ("what contradicts itself is refused", loading::what_contradicts_itself_is_refused),
    ("progress ends at the total", loading::progress_ends_at_the_total),
    ("the doctor finds nothing wrong", loading::the_doctor_finds_nothing_wrong),
    ("words are found", searching::words_are_found),
    ("titles come first", searching::titles_come_first),
    ("words that nothing has are left out", searching::words_that_nothing_has_are_left_out),
    ("other words find the same", searching::other_words_find_the_same),
    ("hostile words do no harm", searching::hostile_words_do_no_harm),
    ("filters and pages", searching::filters_and_pages),
    ("the index follows the facts", searching::the_index_follows_the_facts),
    ("an import twice is an import once", importing::an_import_twice_is_an_import_once),
    ("a preview writes nothing", importing::a_preview_writes_nothing),
    ("a later edition changes what it changes", importing::a_later_edition_changes_what_it_changes),
    ("a file that was cut is refused", importing::a_file_that_was_cut_is_refused),
    ("an undone import leaves what was before", importing::an_undone_import_leaves_what_was_before),
    ("held rows are kept with their reason", importing::held_rows_are_kept_with_their_reason),
    ("a file that breaks off leaves nothing", importing::a_file_that_breaks_off_leaves_nothing),
];

/// Runs a case on an empty store, in a thread that bears its name, so that a failure names it.
fn run((name, case): &Case, open: OpenStore<'_>) {
    std::thread::scope(|scope| {
        std::thread::Builder::new().name((*name).to_owned()).spawn_scoped(scope, || case(open)).unwrap();
    });
}

#[test]
fn sqlite_conforms() {
    for case in CASES {
        let folder = TempFolder::new();
        run(case, &|| created(&sqlite(&folder)));
    }
}

#[test]
fn postgres_conforms() {
    for case in CASES {
        let database = Database::new();
        run(case, &|| created(&postgres(&database)));
    }
}

#[test]
fn both_engines_answer_alike() {
    let (folder, database) = (TempFolder::new(), Database::new());
    searching::alike(&created(&sqlite(&folder)), &created(&postgres(&database)));
}
