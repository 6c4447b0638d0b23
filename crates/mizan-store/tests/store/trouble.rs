//! What operators meet: each has its own error, and nothing is lost.

use std::ops::ControlFlow;

use mizan_domain::FactId;
use mizan_store::{DbUrl, DryRun, Error, Fault, Open, Query, Store};
use mizan_testkit::{Database, TempFolder};

use crate::dossiers::{claim_id, claims, created, everything, invented, load, now, postgres, sqlite};

fn refused(url: &DbUrl, how: Open) -> Error {
    Store::open(url, how).expect_err("the store can't be opened")
}

fn try_load(store: &Store) -> Error {
    store
        .load(&claims("2026-12-01", &[("new", "new")]), now(), DryRun::No, &mut |_, _| {
            ControlFlow::Continue(())
        })
        .expect_err("the store can't be written")
}

#[test]
fn a_mistyped_path_makes_no_store() {
    let folder = TempFolder::new();
    for how in [Open::Existing, Open::ReadOnly] {
        let error = refused(&sqlite(&folder), how);
        assert!(matches!(error, Error::NotThere { .. }), "{error}");
        assert!(
            error.to_string().contains("mizan load") && error.to_string().contains("mizan.db"),
            "{error}"
        );
    }
    assert!(!folder.file("mizan.db").exists());

    let deeper = DbUrl::parse(&format!("sqlite:{}/no/such.db", folder.path().display())).unwrap();
    assert!(matches!(refused(&deeper, Open::Create), Error::NoPlace { .. }));
    assert!(matches!(refused(&deeper, Open::Existing), Error::NotThere { .. }));
    let itself = DbUrl::parse(&format!("sqlite:{}", folder.path().display())).unwrap();
    assert!(matches!(refused(&itself, Open::Create), Error::NoPlace { .. }));
}

#[test]
fn an_empty_file_is_no_store_until_one_is_made_in_it() {
    let folder = TempFolder::new();
    std::fs::write(folder.file("mizan.db"), b"").unwrap();
    assert!(matches!(refused(&sqlite(&folder), Open::Existing), Error::NotThere { .. }));
    load(&created(&sqlite(&folder)), &claims("2026-11-24", &[("a", "1")]));
    assert_eq!(Store::open(&sqlite(&folder), Open::Existing).unwrap().generation().unwrap(), 1);
}

#[test]
fn another_programs_tables_are_left_alone() {
    let folder = TempFolder::new();
    let other = rusqlite::Connection::open(folder.file("mizan.db")).unwrap();
    other.execute_batch("create table accounts (id)").unwrap();
    let database = Database::new();
    let mut server = ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
    server.batch_execute("create table accounts (id bigint)").unwrap();
    for url in [sqlite(&folder), postgres(&database)] {
        for how in [Open::Create, Open::Existing, Open::ReadOnly] {
            assert!(matches!(refused(&url, how), Error::NotAStore { .. }));
        }
    }
}

#[test]
fn a_damaged_file_is_named_so() {
    let folder = TempFolder::new();
    std::fs::write(folder.file("mizan.db"), "no database ".repeat(1000)).unwrap();
    for how in [Open::Create, Open::Existing, Open::ReadOnly] {
        let error = refused(&sqlite(&folder), how);
        assert!(matches!(error, Error::Corrupt { .. }), "{error}");
    }
    assert!(
        std::fs::read_to_string(folder.file("mizan.db")).unwrap().starts_with("no database"),
        "left as it was"
    );
}

#[test]
fn damage_inside_the_file_is_found() {
    let folder = TempFolder::new();
    drop({
        let store = created(&sqlite(&folder));
        load(&store, &invented("2026-11-24", 500));
        store
    });
    let whole = std::fs::read(folder.file("mizan.db")).unwrap();
    for page in 2..12 {
        let mut damaged = whole.clone();
        damaged[page * 4096..][..4096].fill(0xA5);
        std::fs::write(folder.file("mizan.db"), damaged).unwrap();
        let answer = Store::open(&sqlite(&folder), Open::ReadOnly).and_then(|store| store.doctor());
        match answer {
            Ok(health) => assert!(
                health.faults.iter().any(|f| matches!(f, Fault::Damaged(_))),
                "page {page}: {health:?}"
            ),
            Err(error) => assert!(matches!(error, Error::Corrupt { .. }), "page {page}: {error}"),
        }
    }
}

#[test]
fn what_was_changed_behind_the_store_is_found() {
    let folder = TempFolder::new();
    let store = created(&sqlite(&folder));
    load(&store, &claims("2026-11-24", &[("a", "what was said"), ("b", "else")]));
    let behind = rusqlite::Connection::open(folder.file("mizan.db")).unwrap();
    behind.execute_batch("update fact_version set note = 'slipped in' where fact = 'xaa.claim.a'").unwrap();
    behind.execute_batch("update source_version set body = replace(body, 'Yearly', 'Daily')").unwrap();
    behind.execute_batch("delete from search where id = 'report'").unwrap();
    behind.execute_batch("update citation set source = 'nowhere' where version = 2").unwrap();
    let faults = store.doctor().unwrap().faults;
    let changed: FactId = claim_id("a");
    assert!(faults.contains(&Fault::FactChanged(changed)), "{faults:?}");
    assert!(faults.iter().any(|f| matches!(f, Fault::SourceChanged(_))), "{faults:?}");
    assert!(faults.iter().any(|f| matches!(f, Fault::NoSource { .. })), "{faults:?}");
    assert!(faults.contains(&Fault::Index { indexed: 2, believed: 3 }), "{faults:?}");
}

#[test]
fn a_store_that_is_only_read_is_not_written() {
    let (folder, database) = (TempFolder::new(), Database::new());
    for url in [sqlite(&folder), postgres(&database)] {
        load(&created(&url), &claims("2026-11-24", &[("a", "1")]));
        let reader = Store::open(&url, Open::ReadOnly).unwrap();
        assert_eq!(reader.search(&Query::new("1")).unwrap().total, 1);
        assert!(reader.plan(&claims("2026-12-01", &[])).is_ok());
        assert!(matches!(try_load(&reader), Error::ReadOnly { .. }));
        assert!(reader.doctor().unwrap().faults.is_empty());
    }
}

#[test]
fn a_server_that_only_reads_says_so() {
    let database = Database::new();
    load(&created(&postgres(&database)), &claims("2026-11-24", &[("a", "1")]));
    let url = format!("{}?options=-c%20default_transaction_read_only%3Don", database.url());
    let store = Store::open(&DbUrl::parse(&url).unwrap(), Open::Existing).unwrap();
    assert!(matches!(try_load(&store), Error::ReadOnly { .. }));
}

#[test]
fn a_later_programs_store_is_refused() {
    let (folder, database) = (TempFolder::new(), Database::new());
    for url in [sqlite(&folder), postgres(&database)] {
        load(&created(&url), &claims("2026-11-24", &[("a", "1")]));
    }
    let sql = "insert into mizan_schema (number, digest) values (7, 'later')";
    rusqlite::Connection::open(folder.file("mizan.db")).unwrap().execute_batch(sql).unwrap();
    let mut server = ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
    server.batch_execute(sql).unwrap();
    for url in [sqlite(&folder), postgres(&database)] {
        for how in [Open::Create, Open::Existing, Open::ReadOnly] {
            let error = refused(&url, how);
            assert!(matches!(error, Error::NewerVersion { found: 7, known: 2, .. }), "{error}");
        }
    }
}

#[test]
fn tables_of_another_making_are_refused() {
    let folder = TempFolder::new();
    drop(created(&sqlite(&folder)));
    let behind = rusqlite::Connection::open(folder.file("mizan.db")).unwrap();
    behind.execute_batch("update mizan_schema set digest = 'other'").unwrap();
    assert!(matches!(refused(&sqlite(&folder), Open::Create), Error::UnknownTables { number: 1, .. }));
}

#[test]
fn an_earlier_programs_store_is_brought_up_to_date_only_where_it_may_be_written() {
    let folder = TempFolder::new();
    let early = rusqlite::Connection::open(folder.file("mizan.db")).unwrap();
    early
        .execute_batch("create table mizan_schema (number integer primary key, digest text not null) strict")
        .unwrap();
    let error = refused(&sqlite(&folder), Open::ReadOnly);
    assert!(matches!(error, Error::OlderVersion { found: 0, known: 2, .. }), "{error}");
    load(&Store::open(&sqlite(&folder), Open::Existing).unwrap(), &claims("2026-11-24", &[("a", "1")]));
    assert_eq!(Store::open(&sqlite(&folder), Open::ReadOnly).unwrap().generation().unwrap(), 1);
}

#[test]
fn a_store_of_the_first_tables_keeps_its_facts_when_it_is_brought_up_to_date() {
    let (folder, database) = (TempFolder::new(), Database::new());
    let back = "drop table held_row; drop table entry_version; drop table import; \
                delete from mizan_schema where number = 2";
    for url in [sqlite(&folder), postgres(&database)] {
        load(&created(&url), &claims("2026-11-24", &[("a", "1")]));
    }
    rusqlite::Connection::open(folder.file("mizan.db")).unwrap().execute_batch(back).unwrap();
    let mut server = ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
    server.batch_execute(back).unwrap();
    for url in [sqlite(&folder), postgres(&database)] {
        let store = Store::open(&url, Open::Existing).unwrap();
        assert_eq!(store.history().unwrap().versions().len(), 1);
        assert!(store.imports().unwrap().is_empty());
    }
}

#[test]
fn a_server_that_refuses_or_is_not_there() {
    let database = Database::new();
    let stranger = DbUrl::parse(&database.url_of_stranger()).unwrap();
    let error = refused(&stranger, Open::Create);
    assert!(matches!(error, Error::WrongPassword { .. }), "{error}");
    assert!(!error.to_string().contains("guess"), "{error}");
    let without = database.url().replacen("postgres@", "stranger@", 1);
    assert!(matches!(refused(&DbUrl::parse(&without).unwrap(), Open::Create), Error::WrongPassword { .. }));

    let elsewhere = DbUrl::parse(&format!("{}-no", database.url())).unwrap();
    let error = refused(&elsewhere, Open::Create);
    assert!(matches!(error, Error::NoPlace { .. }), "{error}");
    let nobody = DbUrl::parse("postgres://nobody@%2Fno%2Fsuch%2Ffolder/mizan").unwrap();
    let error = refused(&nobody, Open::Create);
    assert!(matches!(error, Error::Unreachable { .. }), "{error}");
    assert!(matches!(refused(&postgres(&database), Open::Existing), Error::NotThere { .. }));
    let schema = format!("{}?options=-c%20search_path%3Dnone", database.url());
    let error = refused(&DbUrl::parse(&schema).unwrap(), Open::Create);
    assert!(matches!(error, Error::NoPlace { .. }), "{error}");
}

#[test]
fn one_database_holds_several_stores() {
    let database = Database::new();
    let mut server = ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
    server.batch_execute("create schema one; create schema two").unwrap();
    let at = |schema: &str| {
        DbUrl::parse(&format!("{}?options=-c%20search_path%3D{schema}", database.url())).unwrap()
    };
    let (one, two) = (created(&at("one")), created(&at("two")));
    load(&one, &claims("2026-11-24", &[("a", "walrus")]));
    assert_eq!((one.generation().unwrap(), two.generation().unwrap()), (1, 0));
    assert_eq!(two.search(&Query::new("walrus")).unwrap().total, 0);
}

#[test]
fn a_connection_cut_off_while_idle_is_replaced() {
    let database = Database::new();
    let store = created(&postgres(&database));
    let mut server = ::postgres::Client::connect(&database.url(), ::postgres::NoTls).unwrap();
    let mut cut = || {
        let cut = "select pg_terminate_backend(pid) from pg_stat_activity \
                   where datname = current_database() and pid <> pg_backend_pid()";
        assert_eq!(server.query(cut, &[]).unwrap().len(), 1);
    };
    cut();
    assert_eq!(store.generation().unwrap(), 0);
    cut();
    load(&store, &claims("2026-11-24", &[("a", "1")]));
    assert_eq!(everything(&store).0.len(), 1);
}

#[test]
fn threads_share_a_store() {
    let (folder, database) = (TempFolder::new(), Database::new());
    for url in [sqlite(&folder), postgres(&database)] {
        let store = created(&url);
        load(&store, &invented("2026-11-24", 100));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..10 {
                        assert!(store.search(&Query::new("invented")).unwrap().total > 0);
                    }
                });
            }
            scope.spawn(|| load(&store, &invented("2026-12-05", 100)));
        });
        assert_eq!(store.generation().unwrap(), 2);
    }
}
