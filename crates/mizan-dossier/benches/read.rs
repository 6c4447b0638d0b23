//! How long it takes to read and check every dossier that comes inside the program.

use divan::Bencher;
use mizan_dossier::{Files, read, schemas, write};

fn main() {
    divan::main();
}

#[divan::bench]
fn all_dossiers(bencher: Bencher<'_, '_>) {
    let files = Files::embedded();
    bencher.bench(|| read(divan::black_box(&files)));
}

#[divan::bench]
fn one_country_with_the_reference(bencher: Bencher<'_, '_>) {
    let wanted = ["reference", "pak"];
    let texts = Files::embedded();
    let texts = texts.iter().filter(|f| wanted.contains(&f.folder.as_str()));
    let files = Files::from_texts(texts.map(|f| (f.path.clone(), f.text.clone())));
    bencher.bench(|| read(divan::black_box(&files)));
}

#[divan::bench]
fn export_of_all(bencher: Bencher<'_, '_>) {
    let reading = read(&Files::embedded());
    bencher.bench(|| {
        let heads = reading.dossiers.iter();
        heads.map(|head| write(head, &reading.facts, &reading.sources).len()).sum::<usize>()
    });
}

#[divan::bench]
fn published_schemas() -> usize {
    schemas().len()
}
