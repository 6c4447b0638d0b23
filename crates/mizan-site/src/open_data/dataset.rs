//! What a page's data are, as a schema.org `Dataset` in a data block of the page: no script, nothing that
//! runs.

use maud::PreEscaped;
use mizan_domain::{Fact, Source, SourceKind};
use mizan_text::Text;
use serde_json::{Value, json};

use super::package::LICENCE;
use crate::address::{CountryPage, Form, Place};
use crate::views::Frame;

/// The sources that are data of others.
pub(crate) fn data_sets<'s>(sources: impl Iterator<Item = &'s Source>) -> impl Iterator<Item = &'s Source> {
    sources.filter(|source| source.kind == SourceKind::DataSet)
}

/// Where to get a source, if a link may lead there.
pub(crate) fn link(source: &Source) -> Option<&str> {
    source.url.as_deref().filter(|url| url.starts_with("https://") || url.starts_with("http://"))
}

/// Whether a page is one of data.
fn is_data(place: &Place) -> bool {
    match place {
        Place::Data | Place::Compare | Place::Sources | Place::Instruments | Place::ReferenceOf(_) => true,
        Place::Country(_, _, page) => matches!(
            page,
            CountryPage::Overview
                | CountryPage::Gaps
                | CountryPage::Commitments
                | CountryPage::Section(_)
                | CountryPage::FactsOf(_)
                | CountryPage::Sources
        ),
        _ => false,
    }
}

/// The content of the block; none where the page is none of data.
pub(crate) fn block(frame: &Frame<'_>, t: &Text, title: &str) -> Option<PreEscaped<String>> {
    let is_data = is_data(&frame.address.place) && !frame.forms.is_empty();
    // The one character that could end the block.
    is_data.then(|| PreEscaped(dataset(frame, t, title).to_string().replace('<', "\\u003c")))
}

fn dataset(frame: &Frame<'_>, t: &Text, title: &str) -> Value {
    let facts = frame.names.facts();
    let organisation = json!({ "@type": "Organization", "name": t.get("site-name") });
    let distribution: Vec<Value> = [Form::Json, Form::Csv]
        .into_iter()
        .map(|form| {
            json!({
                "@type": "DataDownload",
                "encodingFormat": form.essence(),
                "contentUrl": frame.file(form),
            })
        })
        .collect();
    let mut dataset = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": t.with("site-title", &[("title", title.into())]),
        "description": t.with("data-dataset-about", &[("title", title.into())]),
        "url": frame.canonical(),
        "identifier": frame.permalink(),
        "version": frame.edition,
        "license": LICENCE.1,
        "creator": organisation,
        "isAccessibleForFree": true,
        "inLanguage": t.lang().code(),
        "includedInDataCatalog": { "@type": "DataCatalog", "url": super::Document::Catalog.path() },
        "distribution": distribution,
    });
    let Some(fields) = dataset.as_object_mut() else { return dataset };
    if let Some(here) = &frame.country {
        let name = t.country(&frame.names, here.country);
        let place = json!({ "@type": "Country", "name": name, "identifier": here.country.code() });
        fields.insert("spatialCoverage".to_owned(), place);
        let from = here.first.map_or_else(|| "..".to_owned(), |first| first.to_string());
        fields.insert("temporalCoverage".to_owned(), format!("{from}/{}", here.day).into());
        fields.insert(
            "citation".to_owned(),
            t.with(
                "site-cite-page",
                &[
                    ("title", title.into()),
                    ("as-of", t.as_of(here.day).into()),
                    ("edition", t.with("edition", &[("edition", frame.edition.into())]).into()),
                ],
            )
            .into(),
        );
        if here.page == CountryPage::Overview {
            let steps: Vec<String> = mizan_assess::Step::ALL.iter().map(|step| t.step(*step)).collect();
            fields.insert("variableMeasured".to_owned(), steps.into());
        }
        let cited: std::collections::BTreeSet<&str> = facts
            .about(here.country)
            .flat_map(|fact: &std::sync::Arc<Fact>| &fact.citations)
            .map(|citation| citation.source.as_str())
            .collect();
        let based_on: Vec<Value> =
            data_sets(cited.into_iter().filter_map(|id| facts.source(id)).map(AsRef::as_ref))
                .map(based_on)
                .collect();
        if !based_on.is_empty() {
            fields.insert("isBasedOn".to_owned(), based_on.into());
        }
    }
    dataset
}

/// Data of others, under their own licence.
fn based_on(source: &Source) -> Value {
    let mut other = json!({ "@type": "Dataset", "name": source.title });
    let maker = source.maker();
    if let Some(fields) = other.as_object_mut() {
        let texts =
            [("license", source.licence.as_deref()), ("url", link(source)), ("creator", maker.as_deref())];
        for (name, text) in texts {
            if let Some(text) = text {
                fields.insert(name.to_owned(), text.into());
            }
        }
    }
    other
}
