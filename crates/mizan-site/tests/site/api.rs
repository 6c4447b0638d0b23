//! What `/openapi.json` promises is what is answered.

use axum::http::{Method, StatusCode};
use jsonschema::Validator;
use mizan_site::PdfWriter;
use serde_json::{Value, json};

use crate::reader::{Shelf, get, open_with_pdf, send};

async fn document() -> Value {
    serde_json::from_str(&get("/openapi.json").await.text()).unwrap()
}

/// What a part of the document says, its references followed.
fn resolved<'d>(document: &'d Value, part: &'d Value) -> &'d Value {
    match part["$ref"].as_str() {
        Some(reference) => document.pointer(reference.trim_start_matches('#')).expect(reference),
        None => part,
    }
}

fn validator(document: &Value, schema: &Value) -> Validator {
    let mut whole = schema.clone();
    whole["components"] = document["components"].clone();
    jsonschema::validator_for(&whole).unwrap()
}

/// An address of a documented path, every variable filled with what the invented world has.
fn example(path: &str) -> String {
    let (kind, id) = if path.starts_with("/{lang}/facts/") {
        ("provision", "cat-1")
    } else if path.contains("/issues/") {
        ("issue", "torture-issue")
    } else {
        ("norm", "penal-code")
    };
    [
        ("lang", "en"),
        ("country", "xxa"),
        ("day", "2015-06-30"),
        ("from", "2009-06-30"),
        ("to", "2015-06-30"),
        ("right", "torture"),
        ("kind", kind),
        ("id", id),
        ("finding", "law-in-conflict.cat-2"),
        ("source", "report"),
        ("instrument", "cat"),
        ("measure", "m1"),
        ("institution", "commission"),
        ("letter", "t"),
        ("schema", "assessment"),
        ("table", "csv"),
    ]
    .iter()
    .fold(path.to_owned(), |path, (name, value)| path.replace(&format!("{{{name}}}"), value))
}

#[tokio::test]
async fn every_documented_address_answers_as_documented() {
    let document = document().await;
    let paths = document["paths"].as_object().unwrap();
    assert!(paths.len() > 100, "{} paths", paths.len());
    for (path, item) in paths {
        let address = example(path);
        let reply = get(&address).await;
        if address.ends_with("measured.svg") && path.contains("{day}") {
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "nothing was measured by then");
            continue;
        }
        assert_eq!(reply.status, StatusCode::OK, "{address}");
        let content = resolved(&document, &item["get"]["responses"]["200"])["content"].as_object().unwrap();
        let media = reply.header("content-type").split(';').next().unwrap();
        let documented = content.get(media).unwrap_or_else(|| panic!("{address}: {media}"));
        if media.contains("json") {
            let answer: Value = serde_json::from_str(&reply.text()).unwrap();
            let validator = validator(&document, &documented["schema"]);
            let errors: Vec<String> = validator
                .iter_errors(&answer)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert_eq!(errors, [""; 0], "{address}");
        }
    }
}

#[tokio::test]
async fn the_description_is_whole() {
    let document = document().await;
    assert_eq!(document["openapi"], "3.1.1");
    let mut ids = std::collections::BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        let operation = &item["get"];
        assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{path}: its id stands twice");
        let parameters: Vec<&Value> =
            operation["parameters"].as_array().unwrap().iter().map(|p| resolved(&document, p)).collect();
        for name in path.split('{').skip(1).map(|rest| rest.split('}').next().unwrap()) {
            let found = parameters.iter().any(|p| p["in"] == "path" && p["name"] == name);
            assert!(found, "{path}: nothing is said of {name}");
        }
        let names: Vec<String> = parameters.iter().map(|p| format!("{} {}", p["in"], p["name"])).collect();
        let distinct: std::collections::BTreeSet<&String> = names.iter().collect();
        assert_eq!(names.len(), distinct.len(), "{path}: a parameter twice");
        for response in operation["responses"].as_object().unwrap().values() {
            assert!(resolved(&document, response)["description"].is_string(), "{path}");
        }
    }
    let text = document.to_string();
    assert!(!text.contains('⟦'), "a sentence is missing: {}", text.split('⟦').nth(1).unwrap_or_default());
    // Every reference leads to something.
    for reference in text.split("\"$ref\":\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn every_form_that_is_offered_is_described() {
    let document = document().await;
    let described = |path: &str| document["paths"].get(path).is_some();
    for path in [
        "/{lang}/{country}/{day}/gaps.xlsx",
        "/{lang}/sources/{source}.xlsx",
        "/{lang}/{country}/{right}.bib",
        "/{lang}/{country}/facts/{kind}/{id}.ris",
        "/{lang}/{country}/{day}/gaps/{finding}.csl.json",
        "/{lang}/{country}/{right}/brief.docx",
        "/{lang}/{country}/{day}/timeline.svg",
        "/{lang}/compare.svg",
        "/{lang}/world.svg",
    ] {
        assert!(described(path), "{path}");
    }
    assert!(!described("/{lang}/{country}/law.svg") && !described("/{lang}/sources.bib"), "there is none");
    assert!(!described("/{lang}/{country}/brief.pdf"), "nothing makes PDF here");
    fn write(_: &mut dyn Iterator<Item = mizan_brief::Document>) -> Result<Vec<u8>, String> {
        Err("never asked for".to_owned())
    }
    let with_pdf = open_with_pdf(Shelf::default(), write as PdfWriter);
    let document = send(with_pdf, Method::GET, "/openapi.json", &[]).await.text();
    assert!(document.contains("/{lang}/{country}/brief.pdf") && document.contains("application/pdf"));
}

#[tokio::test]
async fn schemas_are_served() {
    for name in ["assessment", "facts-page", "problem", "diff", "dossier", "reservation"] {
        let reply = get(&format!("/schema/{name}.json")).await;
        assert_eq!(reply.status, StatusCode::OK, "{name}");
        let schema: Value = serde_json::from_str(&reply.text()).unwrap();
        assert!(jsonschema::validator_for(&schema).is_ok(), "{name}");
    }
    let listed = get("/en/data/api").await.text();
    assert!(listed.contains("JSON Schemas of dossier files") && listed.contains("/schema/reservation.json"));
    let dossier: Value = serde_json::from_str(&get("/schema/dossier.json").await.text()).unwrap();
    let dossier = jsonschema::validator_for(&dossier).unwrap();
    assert!(!dossier.is_valid(&json!({ "reservation": [{ "instrument": 1 }] })), "what is no dossier file");
    let schema: Value = serde_json::from_str(&get("/schema/facts-page.json").await.text()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut answer: Value = serde_json::from_str(&get("/en/xxa/facts/norm.json").await.text()).unwrap();
    assert!(validator.is_valid(&answer));
    answer["facts"][0]["checked"] = json!("perhaps");
    assert!(!validator.is_valid(&answer), "a schema refuses what is no answer");
    assert_eq!(get("/schema/nothing.json").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_cannot_be_answered_is_a_problem() {
    let document = document().await;
    let validator = validator(&document, &json!({ "$ref": "#/components/schemas/problem" }));
    for (address, status, part) in [
        ("/en/xxa/nothing.json", 404, "There is nothing"),
        ("/en/xxc.json", 404, "/en/xxa/"),
        ("/en/xxa/?known-at=x", 400, ""),
        ("/en/xxa.json?known-at=x", 400, "known-at"),
        ("/en/xxa.json?edition=2020.01-00000000", 404, "edition=2026"),
        ("/en/xxa.json?gap=nothing", 400, "incorporation"),
        ("/en/xxa/gaps.csv?right=nothing", 400, "expression"),
        ("/en/xxa/law.md?checked=perhaps", 400, "quotation"),
        ("/en/xxa/2009-06-31.json", 400, "2009-06-31"),
        ("/en/xxa/torture.json?on=soon", 400, "soon"),
        ("/en/xxa/facts/norm.json?page=0", 400, "page"),
        ("/en/xxa/facts/norm.json?page=9", 404, "/en/xxa/facts/norm.json"),
        ("/en/sources.json?per=100000", 400, "500"),
        ("/en/xxa/timeline.csv?from=soon", 400, "“soon” is no date"),
        ("/en/xxa/what-if.json?measure=m9", 400, "m9"),
        ("/en/compare.json?c=xxa&right=flying", 404, "flying"),
        ("/zz/xxa.json", 404, ""),
        ("/schema/nothing.json", 404, ""),
        ("/feeds/fra.atom", 404, ""),
    ] {
        let reply = get(address).await;
        assert_eq!(reply.status.as_u16(), status, "{address}");
        let text = reply.text();
        assert!(text.contains(part), "{address}: {text}");
        if address.contains("/?") {
            assert!(text.contains("<title>Error: "), "{address}");
            continue;
        }
        assert_eq!(reply.header("content-type"), "application/problem+json", "{address}");
        let problem: Value = serde_json::from_str(&text).unwrap();
        assert!(validator.is_valid(&problem), "{address}: {text}");
        assert_eq!(problem["status"], status, "{address}");
    }
}

#[tokio::test]
async fn packages_name_only_what_is_there() {
    let package: Value = serde_json::from_str(&get("/datapackage.json").await.text()).unwrap();
    let mut names = std::collections::BTreeSet::new();
    for resource in package["resources"].as_array().unwrap() {
        let name = resource["name"].as_str().unwrap();
        assert!(names.insert(name), "{name} stands twice");
        let reply = get(&format!("/{}", resource["path"].as_str().unwrap())).await;
        assert_eq!(reply.status, StatusCode::OK, "{name}");
        assert!(reply.header("content-type").starts_with(resource["mediatype"].as_str().unwrap()), "{name}");
        if resource["format"] == "csv" {
            let fields = resource["schema"]["fields"].as_array().unwrap();
            let fields: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
            assert_eq!(reply.text().lines().next().unwrap(), fields.join(","), "{name}");
        }
    }
    assert!(names.contains("xxa-findings") && names.contains("ref-facts-right"), "{names:?}");
    let catalog: Value = serde_json::from_str(&get("/catalog.jsonld").await.text()).unwrap();
    assert_eq!(catalog["@type"], "dcat:Catalog");
    let urls = catalog["dcat:dataset"].as_array().unwrap().iter();
    let urls = urls.flat_map(|dataset| dataset["dcat:distribution"].as_array().into_iter().flatten());
    for url in urls.filter_map(|one| one["dcat:downloadURL"].as_str()) {
        assert_eq!(get(url).await.status, StatusCode::OK, "{url}");
    }
}

#[tokio::test]
async fn the_metadata_of_a_table_names_its_columns() {
    for address in ["/en/xxa", "/en/xxa/gaps", "/en/sources", "/en/xxa/facts/norm", "/en/data"] {
        let csv = get(&format!("{address}.csv")).await.text();
        let metadata: Value =
            serde_json::from_str(&get(&format!("{address}.csv-metadata.json")).await.text()).unwrap();
        let columns = metadata["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<&str> = columns.iter().map(|column| column["name"].as_str().unwrap()).collect();
        assert_eq!(csv.lines().next().unwrap(), names.join(","), "{address}");
        let last = address.rsplit('/').next().unwrap();
        assert_eq!(metadata["url"], format!("{last}.csv"), "{address}");
    }
}

#[tokio::test]
async fn pages_of_data_describe_them_in_a_block_that_nothing_ends() {
    for address in ["/en/data/", "/en/xxa/", "/en/xxa/gaps/", "/en/xxa/facts/norm/", "/en/sources/"] {
        let html = get(address).await.text();
        let (_, rest) = html.split_once("<script type=\"application/ld+json\">").expect(address);
        let (block, _) = rest.split_once("</script>").unwrap();
        assert!(!block.contains('<'), "{address}");
        let dataset: Value = serde_json::from_str(block).unwrap();
        assert_eq!(dataset["@type"], "Dataset", "{address}");
        for distribution in dataset["distribution"].as_array().unwrap() {
            let url = distribution["contentUrl"].as_str().unwrap();
            assert_eq!(get(url).await.status, StatusCode::OK, "{url}");
        }
    }
    assert!(!get("/en/method/").await.text().contains("<script"));
}

#[tokio::test]
async fn the_api_has_a_page() {
    let html = get("/en/data/api").await.text();
    for part in
        ["/{lang}/{country}/{day}/gaps/", "per", "/schema/findings-page.json", "href=\"/openapi.json\""]
    {
        assert!(html.contains(part), "no {part}");
    }
}
