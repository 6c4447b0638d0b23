//! From the doorway along every link, on all processors, into the folder.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use mizan_site::{Page, Site};
use mizan_text::Text;

use crate::error::PublishError;
use crate::folder::{Folder, Put};
use crate::manifest::{Entry, Manifest};
use crate::notices::Notices;
use crate::package;
use crate::plan::Plan;
use crate::rewrite::{Met, Rewriter, Wanted};
use crate::scope::{Scope, Target};
use crate::search::Search;

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files of the copy, without the manifest.
    pub files: usize,
    /// Of them written; the others were there with the same content.
    pub written: usize,
    /// Files of an earlier run that are not of this one any more.
    pub removed: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// Links of the site that lead to no page of it.
    pub broken: Vec<Broken>,
}

/// A link that leads to no page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Broken {
    /// The address that the site has nothing at.
    pub address: String,
    /// The file with the link.
    pub from: String,
}

/// Redirects followed for one link.
const MOVES: usize = 3;

/// A file to be made, and who leads to it.
struct Job {
    wanted: Wanted,
    from: String,
}

/// What is to be done and what is.
#[derive(Default)]
struct Work {
    waiting: Vec<Job>,
    known: HashSet<String>,
    at_work: usize,
    done: usize,
    published: Published,
    files: BTreeMap<String, Entry>,
    failed: Option<PublishError>,
}

struct Crawl<'c> {
    site: &'c Site,
    rewriter: &'c Rewriter,
    folder: &'c Folder,
    /// Told how many of how many are done; answers whether to go on.
    watch: &'c (dyn Fn(usize, usize) -> bool + Sync),
    work: Mutex<Work>,
    more: Condvar,
}

/// Writes the copy of a site into a folder. `watch` is told how many files of how many known so far are
/// done, and answers whether to go on.
pub fn publish(
    site: &Site,
    plan: &Plan,
    folder: &Path,
    watch: &(dyn Fn(usize, usize) -> bool + Sync),
) -> Result<Published, PublishError> {
    let scope = Scope {
        day: site.day(),
        edition: site.edition(),
        languages: plan.languages.clone(),
        countries: plan.countries.iter().copied().collect(),
        known: site.countries().into_iter().map(|(country, _)| country).collect(),
    };
    let folder = Folder::open(folder)?;
    let manifest = manifest(plan, &scope);
    let rewriter = rewriter(site, plan, scope);
    let crawl = Crawl {
        site,
        rewriter: &rewriter,
        folder: &folder,
        watch,
        work: Mutex::default(),
        more: Condvar::new(),
    };
    crawl.begin(plan)?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| crawl.work());
        }
    });
    let work = crawl.work.into_inner().unwrap_or_else(PoisonError::into_inner);
    if let Some(error) = work.failed {
        return Err(error);
    }
    let mut published = work.published;
    let manifest = Manifest { files: work.files, ..manifest };
    published.removed = folder.finish(&manifest)?;
    published.files = manifest.files.len();
    published.bytes = manifest.files.values().map(|entry| entry.bytes).sum();
    published.broken.sort();
    Ok(published)
}

fn manifest(plan: &Plan, scope: &Scope) -> Manifest {
    Manifest::new(
        scope.day.to_string(),
        scope.edition.clone(),
        scope.countries.iter().map(|country| country.code().to_owned()).collect(),
        plan.languages.iter().map(|lang| lang.code().to_owned()).collect(),
        plan.base.clone(),
    )
}

fn rewriter(site: &Site, plan: &Plan, scope: Scope) -> Rewriter {
    let mut notices = Vec::new();
    let mut searches = Vec::new();
    for lang in &plan.languages {
        let text = Text::new(*lang);
        let names: Vec<(String, String)> = site
            .names(*lang)
            .into_iter()
            .filter(|(country, _)| scope.countries.contains(country))
            .map(|(country, name)| (country.lower(), name))
            .collect();
        let only: Vec<String> = names.iter().map(|(_, name)| name.clone()).collect();
        notices.push(Notices::new(&text, &scope, plan, &only));
        searches.push(Search::new(site, &scope, &text, &names));
    }
    Rewriter { scope, base: plan.base.clone(), notices, searches }
}

impl Crawl<'_> {
    fn lock(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The files of the copy's own, the doorway, and everything that the index lists.
    fn begin(&self, plan: &Plan) -> Result<(), PublishError> {
        for (file, content) in self.rewriter.searches.iter().flat_map(Search::files) {
            if self.lock().known.insert(file.to_owned()) {
                let put = self.folder.put(file, content)?;
                self.keep(file, content, put);
            }
        }
        let mut addresses = vec!["/".to_owned()];
        for lang in &plan.languages {
            for page in ["", "search", "copy/", "index/"] {
                addresses.push(format!("/{lang}/{page}"));
            }
            addresses.extend(plan.countries.iter().map(|country| format!("/{lang}/{}/", country.lower())));
            addresses.extend(self.site.index(*lang).into_iter().map(|entry| entry.href));
        }
        let wanted = addresses.iter().filter_map(|address| match self.rewriter.scope.target(address) {
            Target::File { file, ask } => Some(Wanted { file, ask }),
            Target::LeftOut(_) => None,
        });
        self.add(wanted.collect(), "");
        Ok(())
    }

    fn add(&self, wanted: Vec<Wanted>, from: &str) {
        let mut work = self.lock();
        for wanted in wanted {
            if !work.known.contains(&wanted.file) {
                work.known.insert(wanted.file.clone());
                work.waiting.push(Job { wanted, from: from.to_owned() });
            }
        }
        drop(work);
        self.more.notify_all();
    }

    fn keep(&self, file: &str, content: &[u8], put: Put) {
        let entry = Entry::of(content);
        let mut work = self.lock();
        work.published.written += usize::from(put == Put::Written);
        work.files.insert(file.to_owned(), entry);
    }

    /// One thread: until nothing waits and nobody can find more.
    fn work(&self) {
        let mut met = Met::default();
        while let Some(job) = self.next() {
            let made = self.make(&job, &mut met);
            let (done, known) = {
                let mut work = self.lock();
                work.at_work -= 1;
                work.done += 1;
                if let (Err(error), None) = (made, &work.failed) {
                    work.failed = Some(error);
                }
                (work.done, work.known.len())
            };
            if !(self.watch)(done, known) {
                self.lock().failed.get_or_insert(PublishError::Interrupted);
            }
            self.more.notify_all();
        }
    }

    fn next(&self) -> Option<Job> {
        let mut work = self.lock();
        loop {
            if work.failed.is_some() {
                return None;
            }
            if let Some(job) = work.waiting.pop() {
                work.at_work += 1;
                return Some(job);
            }
            if work.at_work == 0 {
                return None;
            }
            work = self.more.wait(work).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn make(&self, job: &Job, met: &mut Met) -> Result<(), PublishError> {
        let (address, page) = self.ask(&job.wanted.ask);
        if page.status != 200 {
            let broken = Broken { address: address.clone(), from: job.from.clone() };
            self.lock().published.broken.push(broken);
        }
        let file = &job.wanted.file;
        let text = |body: Vec<u8>| String::from_utf8(body).map_err(|_| PublishError::NoText(address.clone()));
        let (content, wanted) = match page.media_type.split(';').next().unwrap_or_default() {
            "text/html" => {
                let (html, wanted) = self.rewriter.page(met, file, &address, &text(page.body)?);
                (html.into_bytes(), wanted)
            }
            "text/css" => {
                let (css, wanted) = self.rewriter.style(file, &text(page.body)?);
                (css.into_bytes(), wanted)
            }
            _ if file == package::NAME => package::of_copy(&self.rewriter.scope, page.body),
            _ => (page.body, Vec::new()),
        };
        let put = self.folder.put(file, &content)?;
        self.keep(file, &content, put);
        self.add(wanted, file);
        Ok(())
    }

    /// The first of some addresses that the site has, with what it answers.
    fn ask(&self, addresses: &[String]) -> (String, Page) {
        let mut last = None;
        for address in addresses {
            let mut address = address.clone();
            let mut page = self.site.page(&address);
            for _ in 0..MOVES {
                let Some(to) = page.moved_to.take() else { break };
                page = self.site.page(&to);
                address = to;
            }
            if page.status == 200 {
                return (address, page);
            }
            last = Some((address, page));
        }
        last.unwrap_or_else(|| ("/".to_owned(), self.site.page("/")))
    }
}
