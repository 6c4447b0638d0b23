//! What data there are, for harvesters (DCAT 3 as JSON-LD). Addresses are relative: they hold wherever
//! the site stands.

use mizan_domain::Country;
use serde_json::{Value, json};

use super::Document;
use super::dataset::{data_sets, link};
use super::package::{LICENCE, Package, packages};
use crate::address::{Address, CountryPage, Form, Place, When};
use crate::scene::Scene;

/// The catalog.
pub(super) fn document(scene: &Scene<'_>) -> Value {
    let t = scene.text;
    let packages = packages(scene);
    let own = packages.iter().map(|package| dataset(scene, package));
    let others: Vec<Value> = data_sets(scene.known.facts.sources().values().map(AsRef::as_ref))
        .map(|source| other(scene, source))
        .collect();
    let mut catalog = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
            "dct:license": { "@type": "@id" },
            "dcat:downloadURL": { "@type": "@id" },
            "dcat:accessURL": { "@type": "@id" },
            "dcat:landingPage": { "@type": "@id" },
            "dcat:endpointURL": { "@type": "@id" },
            "dcat:endpointDescription": { "@type": "@id" },
            "dct:issued": { "@type": "xsd:dateTime" },
            "dct:modified": { "@type": "xsd:dateTime" },
        },
        "@id": Document::Catalog.path(),
        "@type": "dcat:Catalog",
        "dct:title": { "@language": t.lang().code(), "@value": t.get("data-package-title") },
        "dct:description": { "@language": t.lang().code(), "@value": t.get("data-package-lead") },
        "dct:publisher": { "@type": "foaf:Agent", "foaf:name": t.get("site-name") },
        "dct:license": LICENCE.1,
        "dct:language": t.lang().code(),
        "dcat:version": scene.known.facts.edition(),
        "dcat:dataset": own.chain(others).collect::<Vec<Value>>(),
        "dcat:service": {
            "@type": "dcat:DataService",
            "dct:title": t.get("data-api-heading"),
            "dcat:endpointURL": "/",
            "dcat:endpointDescription": Document::OpenApi.path(),
        },
    });
    if let (Some(recorded), Some(fields)) = (scene.epoch.snapshot.recorded, catalog.as_object_mut()) {
        fields.insert("dct:modified".to_owned(), recorded.to_string().into());
    }
    catalog
}

fn landing(scene: &Scene<'_>, country: Option<Country>) -> String {
    let place = match country {
        Some(country) => Place::Country(country, When::Today, CountryPage::Overview),
        None => Place::Reference,
    };
    Address { lang: scene.text.lang(), place, form: Form::Html }.path()
}

fn dataset(scene: &Scene<'_>, package: &Package) -> Value {
    let t = scene.text;
    let language = t.lang().code();
    let scope = package.country.map_or_else(|| "ref".to_owned(), |country| country.lower());
    let distributions: Vec<Value> = package
        .tables
        .iter()
        .flat_map(|table| {
            [Form::Csv, Form::Json].map(|form| {
                let address = table.path(scene, form);
                json!({
                    "@id": address,
                    "@type": "dcat:Distribution",
                    "dct:title": table.title,
                    "dcat:mediaType": form.essence(),
                    "dcat:downloadURL": address,
                    "dcat:accessURL": address,
                    "dct:license": LICENCE.1,
                })
            })
        })
        .collect();
    let mut dataset = json!({
        "@id": format!("{}#{scope}", Document::Catalog.path()),
        "@type": "dcat:Dataset",
        "dct:title": { "@language": language, "@value": package.title },
        "dct:license": LICENCE.1,
        "dcat:landingPage": landing(scene, package.country),
        "dcat:distribution": distributions,
    });
    if let (Some(country), Some(fields)) = (package.country, dataset.as_object_mut()) {
        fields.insert(
            "dct:spatial".to_owned(),
            json!({ "@type": "dct:Location", "dct:identifier": country.code() }),
        );
    }
    dataset
}

/// Data of somebody else that facts rest on: named with its own licence, never copied here.
fn other(scene: &Scene<'_>, source: &mizan_domain::Source) -> Value {
    let place = Place::Source(source.id.clone());
    let page = Address { lang: scene.text.lang(), place, form: Form::Html }.path();
    let mut dataset = json!({
        "@id": format!("{}#source-{}", Document::Catalog.path(), source.id),
        "@type": "dcat:Dataset",
        "dct:title": source.title,
        "dcat:landingPage": page,
    });
    let Some(fields) = dataset.as_object_mut() else { return dataset };
    if let Some(publisher) = source.maker() {
        fields.insert("dct:publisher".to_owned(), json!({ "@type": "foaf:Agent", "foaf:name": publisher }));
    }
    if let Some(licence) = &source.licence {
        fields.insert("dct:rights".to_owned(), licence.clone().into());
    }
    if let Some(url) = link(source) {
        fields.insert(
            "dcat:distribution".to_owned(),
            json!([{ "@type": "dcat:Distribution", "dcat:accessURL": url }]),
        );
    }
    dataset
}
