//! A site over the invented world, copies of it, and what stands in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use mizan_domain::{Country, History};
use mizan_publish::{Plan, PublishError, Published, publish};
use mizan_site::{Library, Site};
use mizan_store::{Hits, Query};
use mizan_text::Lang;

use crate::world::{self, TODAY, day};

/// Facts on a shelf in memory.
struct Shelf(fn() -> History);

impl Library for Shelf {
    fn generation(&self) -> Result<u64, mizan_store::Error> {
        Ok(0)
    }

    fn generation_and_history(&self) -> Result<(u64, History), mizan_store::Error> {
        Ok((0, (self.0)()))
    }

    fn search(&self, _: &Query) -> Result<Hits, mizan_store::Error> {
        Ok(Hits::default())
    }
}

pub(crate) fn country(code: &str) -> Country {
    code.parse().unwrap()
}

pub(crate) fn plan(countries: &[&str]) -> Plan {
    Plan {
        countries: countries.iter().map(|code| country(code)).collect(),
        languages: Lang::ALL.to_vec(),
        base: None,
    }
}

fn site(facts: fn() -> History, plan: &Plan) -> Site {
    Site::open(Shelf(facts), || day(TODAY)).unwrap().showing(plan.countries.clone())
}

/// Publishes the world as it is, to the end.
pub(crate) fn published(folder: &Path, plan: &Plan) -> Published {
    publish(&site(world::history, plan), plan, folder, &|_, _| true).unwrap()
}

/// The same with one norm more.
pub(crate) fn published_later(folder: &Path, plan: &Plan) -> Published {
    publish(&site(world::later_history, plan), plan, folder, &|_, _| true).unwrap()
}

/// Publishes until so many files are done.
pub(crate) fn broken_off(folder: &Path, plan: &Plan, after: usize) -> PublishError {
    publish(&site(world::history, plan), plan, folder, &|done, _| done < after).unwrap_err()
}

/// What publishing into this folder is refused with.
pub(crate) fn refused(folder: &Path) -> PublishError {
    let plan = plan(&["XXA"]);
    publish(&site(world::history, &plan), &plan, folder, &|_, _| true).unwrap_err()
}

/// Every file below a folder with its content, by its path with slashes.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}
