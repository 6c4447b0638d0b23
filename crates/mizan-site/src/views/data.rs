//! Data to take away, and the addresses that programs can ask.

use super::Frame;
use crate::address::Form;
use crate::open_data::package::{Package, packages};
use crate::open_data::{Document, openapi, schema_names};
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
    pub(crate) schemas: Vec<(&'static str, String)>,
}

/// A kind of address.
pub(crate) struct RouteLine {
    pub(crate) route: &'static Route,
    pub(crate) paths: Vec<String>,
    pub(crate) schema: String,
}

impl<'a> ApiView<'a> {
    pub(crate) fn build(scene: &Scene<'a>) -> Self {
        let schema = |name: &str| Document::Schema(name.to_owned()).path();
        Self {
            frame: scene.frame(),
            routes: ROUTES
                .iter()
                .map(|route| RouteLine {
                    route,
                    paths: openapi::paths_of(route),
                    schema: schema(route.schema),
                })
                .collect(),
            schemas: schema_names().into_iter().map(|name| (name, schema(name))).collect(),
        }
    }
}
