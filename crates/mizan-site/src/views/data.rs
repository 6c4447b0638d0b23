//! Data to take away, and the addresses that programs can ask.

use std::collections::BTreeSet;

use super::Frame;
use crate::address::Form;
use crate::open_data::package::{Package, packages};
use crate::open_data::{Document, openapi, schemas_of_answers, schemas_of_files};
use crate::routes::{ROUTES, Route};
use crate::scene::Scene;

/// The packages.
pub(crate) struct DataView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) packages: Vec<PackageLines>,
    /// Facts in all.
    pub(crate) facts: usize,
}

/// A package with its tables.
pub(crate) struct PackageLines {
    pub(crate) title: String,
    pub(crate) country: Option<mizan_domain::Country>,
    /// Where its feed stands, where it has one.
    pub(crate) feed: Option<String>,
    pub(crate) tables: Vec<TableLine>,
}

/// A table with its addresses.
pub(crate) struct TableLine {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) rows: Option<usize>,
    pub(crate) page: String,
    pub(crate) files: Vec<(Form, String)>,
}

impl<'a> DataView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        Self {
            frame: scene.frame(),
            packages: packages(scene).iter().map(|package| lines(scene, package)).collect(),
            facts: scene.known.facts.all().len(),
        }
    }
}

fn lines(scene: &Scene<'_>, package: &Package) -> PackageLines {
    let table = |table: &crate::open_data::package::DataTable| TableLine {
        name: table.name.clone(),
        title: table.title.clone(),
        rows: table.rows,
        page: table.path(scene, Form::Html),
        files: [Form::Csv, Form::Metadata, Form::Json]
            .map(|form| (form, table.path(scene, form)))
            .into_iter()
            .collect(),
    };
    PackageLines {
        title: package.title.clone(),
        country: package.country,
        feed: package.country.map(|country| Document::Feed(country).path()),
        tables: package.tables.iter().map(table).collect(),
    }
}

/// The addresses.
pub(crate) struct ApiView<'a> {
    pub(crate) frame: Frame<'a>,
    pub(crate) routes: Vec<RouteLine>,
    /// Forms that only some pages have.
    pub(crate) forms: Vec<Form>,
    /// Schemas of answers, and of dossier files where the program gives them: names and where they stand.
    pub(crate) schemas: [(&'static str, Vec<(String, String)>); 2],
}

/// A kind of address.
pub(crate) struct RouteLine {
    pub(crate) route: &'static Route,
    pub(crate) paths: Vec<String>,
    pub(crate) schema: String,
    /// Its forms beside those of every page.
    pub(crate) more: Vec<Form>,
}

impl<'a> ApiView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let schema = |name: &str| Document::Schema(name.to_owned()).path();
        let line = |route: &'static Route| RouteLine {
            route,
            paths: openapi::paths_of(route),
            schema: schema(route.schema),
            more: openapi::given(route, scene),
        };
        let routes: Vec<RouteLine> = ROUTES.iter().map(line).collect();
        let forms: BTreeSet<Form> = routes.iter().flat_map(|line| line.more.iter().copied()).collect();
        let named = |name: &str| (name.to_owned(), schema(name));
        Self {
            frame: scene.frame(),
            forms: forms.into_iter().collect(),
            schemas: [
                ("data-schemas", schemas_of_answers().map(named).collect()),
                ("data-schemas-of-files", schemas_of_files(scene.site).map(named).collect()),
            ],
            routes,
        }
    }
}
