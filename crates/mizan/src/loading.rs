//! Dossiers on their way into a store.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use mizan_domain::{Fact, History, Moment, Recorded, Source, hex};
use mizan_dossier::{Files, Head, REFERENCE, Reading, WORLD};
use mizan_store::{Changes, DbUrl, DryRun, Incoming, Open, Store};
use sha2::{Digest as _, Sha256};

use crate::clock;
use crate::exit::{Exit, Failure, Outcome};
use crate::interrupt;
use crate::output::Output;
use crate::place::{self, Own, Place, Scratch};
use crate::problems;
use crate::progress::Progress;

/// Files of dossiers, and the folders among them that were asked for: others complete them.
pub(crate) struct Dossiers {
    files: Files,
    own: BTreeSet<String>,
}

/// Dossiers that were read.
pub(crate) struct Read {
    reading: Reading,
    /// The folder of each file.
    folders: BTreeMap<String, String>,
    own: BTreeSet<String>,
}

impl Dossiers {
    /// Those that come inside the program.
    pub(crate) fn embedded() -> Self {
        Self::of(Files::embedded())
    }

    /// Those of a folder.
    pub(crate) fn of_folder(folder: &Path) -> Outcome<Self> {
        Ok(Self::of(Files::from_folder(folder)?))
    }

    fn of(files: Files) -> Self {
        let own = files.iter().map(|file| file.folder.clone()).collect();
        Self { files, own }
    }

    /// The same on the reference that comes with Mizan, unless they bring one: a country's records name
    /// treaties, rights and sources of it.
    pub(crate) fn with_reference(self) -> Self {
        self.completed(&[REFERENCE])
    }

    /// The same, also with what is known of all States, unless they say so themselves.
    pub(crate) fn with_all_around(self) -> Self {
        let says =
            self.files.iter().any(|f| f.name.starts_with("commitment") || f.text.contains("[[commitment]]"));
        self.completed(if says { &[REFERENCE] } else { &[REFERENCE, WORLD] })
    }

    fn completed(mut self, folders: &[&str]) -> Self {
        if folders.iter().all(|folder| self.own.contains(*folder)) {
            return self;
        }
        let embedded = Files::embedded();
        let around = embedded.iter().filter(|file| folders.contains(&file.folder.as_str()));
        let around = Files::from_texts(around.map(|file| (file.path.clone(), Arc::clone(&file.text))));
        self.files = self.files.completed_by(&around);
        self
    }

    /// Everything that could be read, and every problem of the folders asked for.
    pub(crate) fn read(self) -> Read {
        let folders: BTreeMap<String, String> =
            self.files.iter().map(|file| (file.path.clone(), file.folder.clone())).collect();
        let mut reading = mizan_dossier::read(&self.files);
        let own = &self.own;
        reading
            .problems
            .retain(|problem| folders.get(&problem.file).is_none_or(|folder| own.contains(folder)));
        Read { reading, folders, own: self.own }
    }

    /// What was read, if nothing stands in the way of loading it; else every problem is said.
    pub(crate) fn sound(self, output: &Output) -> Outcome<Read> {
        let read = self.read();
        if read.reading.is_sound() {
            return Ok(read);
        }
        problems::say(&read.reading.problems, output);
        let nothing = output.text.get("cli-nothing-loaded");
        problems::say_total(&read.reading.problems, Some(&nothing), output);
        Err(Failure::silent(Exit::File))
    }

    /// A mark that tells these files from any others.
    pub(crate) fn mark(&self) -> String {
        let mut digest = Sha256::new();
        for file in self.files.iter() {
            for part in [file.path.as_str(), &file.text] {
                digest.update(part.len().to_le_bytes());
                digest.update(part);
            }
        }
        hex(&digest.finalize())
    }
}

impl Read {
    /// What was read.
    pub(crate) fn reading(&self) -> &Reading {
        &self.reading
    }

    /// Everything, as a store that held nothing else would give it back.
    pub(crate) fn into_history(self) -> History {
        let Reading { facts, sources, .. } = self.reading;
        History::new(facts.into_iter().map(Arc::new), sources.into_iter().map(Arc::new))
    }

    /// The dossiers asked for, and with `and` those of these folders.
    fn incoming(&self, and: &[&str]) -> Incoming {
        let wanted = |folder: &str| self.own.contains(folder) || and.contains(&folder);
        let heads = self.reading.dossiers.iter().filter(|head| wanted(&head.folder));
        let dossiers: BTreeMap<&str, Recorded> =
            heads.map(|head| (head.folder.as_str(), recorded(head))).collect();
        let of_source = |source: &Source| {
            let place = self.reading.source_places.get(&source.id)?;
            dossiers.get(self.folders.get(&place.file)?.as_str())
        };
        let facts =
            self.reading.facts.iter().filter(|fact| dossiers.contains_key(fact.recorded.dossier.as_str()));
        Incoming {
            facts: facts.map(|fact: &Fact| Arc::new(fact.clone())).collect(),
            sources: self
                .reading
                .sources
                .iter()
                .filter_map(|source| Some((Arc::new(source.clone()), of_source(source)?.clone())))
                .collect(),
            dossiers: dossiers.into_values().collect(),
        }
    }
}

fn recorded(head: &Head) -> Recorded {
    Recorded {
        from: Moment::start_of(head.edition),
        until: None,
        by: head.by.clone(),
        why: head.why.clone(),
        dossier: head.folder.clone(),
    }
}

/// Loads dossiers; all or nothing. A store that holds nothing yet also gets the reference that they
/// were checked against: without its rules nothing could be assessed.
pub(crate) fn load(store: &Store, read: &Read, dry: DryRun, output: &Output) -> Outcome<Changes> {
    let is_new = store.generation()? == 0;
    let incoming = read.incoming(if is_new { &[REFERENCE] } else { &[] });
    let mut progress = Progress::new(&output.text.get("cli-writing"), output);
    let careful = interrupt::careful();
    let changes = store.load(&incoming, clock::now(), dry, &mut |done, total| {
        progress.at(done, total);
        if interrupt::asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    drop(careful);
    Ok(changes?)
}

/// A new store with dossiers and all that completes them, for this call alone.
pub(crate) fn into_new(read: &Read, file: &Path) -> Outcome<Store> {
    let store = Store::open(&place::sqlite(file)?, Open::Create)?;
    let all = read.incoming(&[REFERENCE, WORLD]);
    store.load(&all, clock::now(), DryRun::No, &mut |_, _| {
        if interrupt::asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    Ok(store)
}

/// The store in the data folder, holding the dossiers that come with this program.
pub(crate) fn up_to_date(own: &Own, output: &Output) -> Outcome<Store> {
    let embedded = Dossiers::embedded();
    let mark = embedded.mark();
    if own.loaded().as_deref() == Some(mark.as_str()) {
        let store = Store::open(&own.url, Open::ReadOnly)?;
        if store.generation()? > 0 {
            return Ok(store);
        }
    }
    own.make_folder()?;
    let store = Store::open(&own.url, Open::Create)?;
    output.say(&output.text.with("cli-loading-own", &[("store", own.url.to_string().into())]));
    load(&store, &embedded.sound(output)?, DryRun::No, output)?;
    own.note_loaded(&mark);
    Ok(store)
}

/// The store to write to. A dry run makes none: where there is none, it is tried in a folder of its own.
pub(crate) fn to_write(place: &Place, dry: DryRun) -> Outcome<(Store, Option<Scratch>)> {
    if dry == DryRun::Yes {
        return match Store::open(place.url(), Open::Existing) {
            Err(mizan_store::Error::NotThere { .. }) => {
                let scratch = place::scratch()?;
                let store = Store::open(&place::sqlite(&scratch.file())?, Open::Create)?;
                Ok((store, Some(scratch)))
            }
            opened => Ok((opened?, None)),
        };
    }
    if let Place::Own(own) = place {
        own.make_folder()?;
    }
    Ok((Store::open(place.url(), Open::Create)?, None))
}

/// A store that the user named, to be served: one that holds nothing yet gets the dossiers that come
/// with this program.
pub(crate) fn filled(url: &DbUrl, output: &Output) -> Outcome<Store> {
    let there = Store::open(url, Open::ReadOnly);
    if let Ok(store) = &there
        && store.generation()? > 0
    {
        return Ok(there?);
    }
    let store = match there {
        // Only a store that isn't there is made; any other trouble is the user's to know.
        Ok(_) | Err(mizan_store::Error::NotThere { .. } | mizan_store::Error::OlderVersion { .. }) => {
            Store::open(url, Open::Create)?
        }
        Err(error) => return Err(error.into()),
    };
    if store.generation()? == 0 {
        output.say(&output.text.with("cli-loading-own", &[("store", url.to_string().into())]));
        load(&store, &Dossiers::embedded().sound(output)?, DryRun::No, output)?;
    }
    Ok(store)
}
