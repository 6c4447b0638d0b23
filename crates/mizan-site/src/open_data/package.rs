//! All tables as one Frictionless Data Package, each with the names and types of its columns.

use mizan_assess::Assessment;
use mizan_domain::{Country, Kind};
use mizan_report::{Table, csv, tables};
use serde_json::{Value, json};

use crate::address::{Address, CountryPage, Form, Place, When};
use crate::files::File as _;
use crate::scene::Scene;
use crate::views::sources::SourcesView;

/// The licence of the facts, as registries write it.
pub(crate) const LICENCE: (&str, &str) = ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/");

/// What can be taken away about one country, or of the reference.
pub(crate) struct Package {
    pub(crate) country: Option<Country>,
    pub(crate) title: String,
    pub(crate) tables: Vec<DataTable>,
}

/// One table.
pub(crate) struct DataTable {
    /// Unique among all tables.
    pub(crate) name: String,
    pub(crate) title: String,
    /// Its page.
    pub(crate) place: Place,
    /// Its columns; the rows are left to the table itself.
    columns: Table,
    /// Rows, where that is known without making it.
    pub(crate) rows: Option<usize>,
}

impl DataTable {
    /// Its address in a form.
    pub(crate) fn path(&self, scene: &Scene<'_>, form: Form) -> String {
        Address { lang: scene.text.lang(), place: self.place.clone(), form }.path()
    }
}

/// Every package: of the reference, and of each country with a dossier.
pub(crate) fn packages(scene: &Scene<'_>) -> Vec<Package> {
    let facts = &scene.known.facts;
    let t = scene.text;
    let names = scene.names(None, scene.epoch.today);
    let mut countries: Vec<(String, Country)> = facts
        .countries()
        .into_iter()
        .filter(|country| facts.has_dossier(*country))
        .map(|country| (t.country(&names, country), country))
        .collect();
    countries.sort_by(|(a, _), (b, _)| t.compare(a, b));
    let of_country = countries.into_iter().map(|(title, country)| {
        let assessment = scene.known.assessment(country, scene.epoch.today);
        Package { country: Some(country), title, tables: of_country(scene, &assessment) }
    });
    std::iter::once(reference(scene)).chain(of_country).collect()
}

fn reference(scene: &Scene<'_>) -> Package {
    let t = scene.text;
    let mut tables = of_kinds(scene, None, Place::ReferenceOf);
    let sources = SourcesView::all(scene);
    if let Some(columns) = sources.tables(t).into_iter().next() {
        let rows = Some(sources.paging.total);
        let title = t.get("site-page-sources");
        tables.push(DataTable { name: "sources".to_owned(), title, place: Place::Sources, columns, rows });
    }
    Package { country: None, title: t.get("site-reference-heading"), tables }
}

fn of_country(scene: &Scene<'_>, assessment: &Assessment) -> Vec<DataTable> {
    let (t, country) = (scene.text, assessment.country);
    let names = scene.names(Some(country), assessment.as_of);
    let code = country.lower();
    let place = |page: CountryPage| Place::Country(country, When::Today, page);
    let table = |name: &str, page: CountryPage, columns: Table| DataTable {
        name: format!("{code}-{name}"),
        title: columns.title.clone(),
        place: place(page),
        rows: Some(columns.rows.len()),
        columns,
    };
    let mut all = vec![
        table("levels", CountryPage::Overview, tables::assessment(assessment, t, &names)),
        table("findings", CountryPage::Gaps, tables::findings(assessment, t, &names)),
        table("commitments", CountryPage::Commitments, tables::standings(assessment, t, &names)),
    ];
    let sources = SourcesView::of_country(scene, assessment, When::Today);
    if let Some(columns) = sources.tables(t).into_iter().next() {
        let rows = Some(sources.paging.total);
        all.push(DataTable { rows, ..table("sources", CountryPage::Sources, columns) });
    }
    all.extend(of_kinds(scene, Some(country), |kind| place(CountryPage::FactsOf(kind))));
    all
}

fn of_kinds(scene: &Scene<'_>, country: Option<Country>, place: impl Fn(Kind) -> Place) -> Vec<DataTable> {
    let t = scene.text;
    let names = scene.names(country, scene.epoch.today);
    let scope = country.map_or_else(|| "ref".to_owned(), |country| country.lower());
    let with_facts = Kind::ALL.iter().filter_map(|kind| {
        let rows = scene.known.facts.of_kind(country, *kind).count();
        (rows > 0).then(|| DataTable {
            name: format!("{scope}-facts-{}", kind.name()),
            title: t.kind_heading(*kind),
            place: place(*kind),
            columns: tables::facts([], t, &names),
            rows: Some(rows),
        })
    });
    with_facts.collect()
}

/// The package of everything.
pub(super) fn document(scene: &Scene<'_>) -> Value {
    let t = scene.text;
    let facts = &scene.known.facts;
    let mut resources: Vec<Value> = Vec::new();
    for table in packages(scene).iter().flat_map(|package| &package.tables) {
        let path = table.path(scene, Form::Csv);
        resources.push(json!({
            "name": table.name,
            "title": table.title,
            "profile": "tabular-data-resource",
            "path": path.trim_start_matches('/'),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": { "lineTerminator": "\r\n" },
            "schema": { "fields": fields(table, t), "missingValues": [""] },
        }));
    }
    for name in super::schema_names(scene.site) {
        resources.push(json!({
            "name": format!("schema-{name}"),
            "profile": "data-resource",
            "path": format!("schema/{name}.json"),
            "format": "json",
            "mediatype": "application/schema+json",
        }));
    }
    let sources: Vec<Value> = super::dataset::data_sets(facts.sources().values().map(AsRef::as_ref))
        .map(|source| {
            let mut entry = json!({ "title": source.title });
            if let (Some(url), Some(fields)) = (super::dataset::link(source), entry.as_object_mut()) {
                fields.insert("path".to_owned(), url.into());
            }
            entry
        })
        .collect();
    let (licence, address) = LICENCE;
    let mut package = json!({
        "profile": "data-package",
        "name": "mizan",
        "title": t.get("data-package-title"),
        "description": t.get("data-package-lead"),
        "version": facts.edition(),
        "licenses": [{ "name": licence, "path": address }],
        "sources": sources,
        "resources": resources,
    });
    if let (Some(recorded), Some(fields)) = (scene.epoch.snapshot.recorded, package.as_object_mut()) {
        fields.insert("created".to_owned(), recorded.to_string().into());
    }
    package
}

/// The columns, named and typed as in the table's own metadata.
fn fields(table: &DataTable, t: &mizan_text::Text) -> Vec<Value> {
    let metadata = csv::metadata(&table.columns, "", t);
    let columns = metadata.pointer("/tableSchema/columns").and_then(Value::as_array).cloned();
    let field = |column: &Value| {
        json!({
            "name": column.get("name"),
            "title": column.get("dc:description").or_else(|| column.get("titles")),
            "type": column.get("datatype"),
        })
    };
    columns.unwrap_or_default().iter().map(field).collect()
}
