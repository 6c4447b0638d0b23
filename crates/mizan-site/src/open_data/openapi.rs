//! The description of the API (OpenAPI 3.1), made from the table of routes.

use mizan_domain::Kind;
use mizan_domain::kinds::Right;
use mizan_text::{Lang, Text};
use serde_json::{Map, Value, json};

use crate::address::{CountryPage, Form, Place};
use crate::parameters::{Parameter, date};
use crate::routes::{ROUTES, Route, route};
use crate::scene::Scene;
use crate::section::SECTIONS;

/// What every page takes in its query.
const ALWAYS: [Parameter; 2] = [Parameter::Date("known-at"), Parameter::Text("edition")];

/// The whole document.
pub(crate) fn document(scene: &Scene<'_>) -> Value {
    let t = scene.text;
    let mut paths = Map::new();
    for route in ROUTES {
        let more = given(route, scene);
        for path in paths_of(route) {
            describe(&mut paths, route, &path, &more, t);
        }
    }
    for (path, media_type, name) in DOCUMENTS {
        let mut responses = responses(json!({ (*media_type): { "schema": document_schema(media_type) } }));
        refer(&mut responses, &["404"]);
        let operation = json!({
            "operationId": name,
            "summary": t.get(&format!("data-document-{name}")),
            "parameters": if path.contains('{') { parameters_in(path) } else { Vec::new() },
            "responses": responses,
        });
        paths.insert((*path).to_owned(), json!({ "get": operation }));
    }
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": t.get("site-name"),
            "summary": t.get("data-api-heading"),
            "description": t.get("data-api-lead"),
            "version": env!("CARGO_PKG_VERSION"),
            "license": { "name": "CC-BY-4.0", "identifier": "CC-BY-4.0" },
        },
        "servers": [{ "url": "/" }],
        "paths": paths,
        "components": {
            "parameters": parameters(scene),
            "responses": shared_responses(t),
            "schemas": mizan_report::components(),
        },
    })
}

/// Files of no language: path, media type, and the end of the key of their message.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("/openapi.json", "application/json", "openapi"),
    ("/datapackage.json", "application/json", "package"),
    ("/catalog.jsonld", "application/ld+json", "catalog"),
    ("/schema/{schema}.json", "application/schema+json", "schema"),
    ("/feeds/{country}.atom", "application/atom+xml", "feed"),
    ("/feeds/{country}.ics", "text/calendar", "calendar"),
];

fn document_schema(media_type: &str) -> Value {
    if media_type.contains("json") { json!({ "type": "object" }) } else { json!({ "type": "string" }) }
}

/// The paths of a route as pages have them: without and with a day.
pub(crate) fn paths_of(of: &Route) -> Vec<String> {
    let mut paths = Vec::new();
    let named: Vec<String> = if of.path.contains("{section}") {
        // A word of its own each: a variable would be no other path than that of a right.
        let own = |name: &str| ROUTES.iter().any(|route| route.path == of.path.replace("{section}", name));
        let sections = SECTIONS.iter().map(|section| section.name).filter(|name| !own(name));
        sections.map(|name| of.path.replace("{section}", name)).collect()
    } else {
        vec![of.path.to_owned()]
    };
    for path in named {
        paths.push(format!("/{{lang}}{path}"));
        if of.may_be_dated() {
            paths.push(format!("/{{lang}}{}", path.replacen("{country}", "{country}/{day}", 1)));
        }
    }
    paths
}

/// The forms that pages of a route have beside those of every page; paper only where something makes it.
pub(crate) fn given(of: &Route, scene: &Scene<'_>) -> Vec<Form> {
    let briefs = scene.site.brief_forms();
    of.more.iter().copied().filter(|form| *form != Form::Pdf || briefs.contains(form)).collect()
}

fn describe(paths: &mut Map<String, Value>, of: &Route, path: &str, more: &[Form], t: &Text) {
    let id = path.trim_start_matches("/{lang}").trim_matches('/').replace(['/', '{', '}', '.'], "-");
    let id = format!("{}-{id}", of.name).replace("--", "-").trim_end_matches('-').to_owned();
    let summary = t.get(&format!("data-route-{}", of.name));
    let mut add = |path: String, id: String, content: Value, more: Option<Value>| {
        let mut parameters = parameters_in(&path);
        parameters.extend(more);
        parameters.extend(of.parameters.iter().chain(&ALWAYS).map(|p| reference("parameters", &key(*p))));
        let mut responses = responses(content);
        refer(&mut responses, &["301", "303", "400", "404"]);
        let operation = json!({
            "operationId": id, "summary": summary, "tags": [of.name],
            "parameters": parameters, "responses": responses,
        });
        paths.insert(path, json!({ "get": operation }));
    };
    let answer = json!({ "schema": { "$ref": format!("#/components/schemas/{}", of.schema) } });
    let text = json!({ "schema": { "type": "string" } });
    let mut all = Map::new();
    all.insert(Form::Html.essence().to_owned(), text.clone());
    all.insert(Form::Json.essence().to_owned(), answer.clone());
    all.insert(Form::Csv.essence().to_owned(), text.clone());
    all.insert(Form::Markdown.essence().to_owned(), text.clone());
    add(path.to_owned(), id.clone(), all.into(), None);
    // The overview of a day with an ending would be no other path than that of a right with one.
    if is_overview(of) && path.contains("{day}") {
        return;
    }
    let stem = path.trim_end_matches('/');
    add(format!("{stem}.json"), format!("{id}-json"), json!({ Form::Json.essence(): answer }), None);
    let tables = json!({ Form::Csv.essence(): text.clone(), Form::Markdown.essence(): text.clone() });
    add(format!("{stem}.{{table}}"), format!("{id}-table"), tables, None);
    let metadata = json!({ Form::Metadata.essence(): { "schema": { "type": "object" } } });
    add(format!("{stem}.csv-metadata.json"), format!("{id}-metadata"), metadata, None);
    for form in [Form::Xlsx].iter().chain(more) {
        let name = form.suffix().replace('.', "-");
        add(format!("{stem}{}", form.suffix()), format!("{id}{name}"), content_of(*form), None);
    }
}

/// What a file holds: items where it is JSON, else text or bytes of its own kind.
fn content_of(form: Form) -> Value {
    let schema = match form {
        Form::Csl => json!({ "type": "array", "items": { "type": "object" } }),
        Form::Svg | Form::Bibtex | Form::Ris => json!({ "type": "string" }),
        // Bytes: OpenAPI describes them by leaving the schema empty.
        _ => json!({}),
    };
    json!({ form.essence(): { "schema": schema } })
}

fn is_overview(of: &Route) -> bool {
    let Some(country) = mizan_domain::Country::all().into_iter().next() else { return false };
    let overview = Place::Country(country, crate::address::When::Today, CountryPage::Overview);
    of.name == route(&overview).name
}

fn reference(what: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{what}/{name}") })
}

/// The parameters that stand in a path.
fn parameters_in(path: &str) -> Vec<Value> {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    names.map(|name| reference("parameters", &format!("path-{name}"))).collect()
}

fn responses(content: Value) -> Map<String, Value> {
    let mut responses = Map::new();
    let headers = json!({
        "ETag": { "schema": { "type": "string" } },
        "Last-Modified": { "schema": { "type": "string" } },
        "Link": { "schema": { "type": "string" } },
    });
    responses
        .insert("200".to_owned(), json!({ "description": "OK", "headers": headers, "content": content }));
    refer(&mut responses, &["304", "405", "413", "414", "431", "503"]);
    responses
}

fn refer(responses: &mut Map<String, Value>, statuses: &[&str]) {
    for status in statuses {
        responses.insert((*status).to_owned(), reference("responses", status));
    }
}

/// What is answered besides what was asked for.
fn shared_responses(t: &Text) -> Value {
    let mut all = Map::new();
    let problem = json!({
        "application/problem+json": { "schema": { "$ref": "#/components/schemas/problem" } },
        "text/html": { "schema": { "type": "string" } },
        "text/plain": { "schema": { "type": "string" } },
    });
    let plain = json!({ "text/plain": { "schema": { "type": "string" } } });
    for status in ["301", "303", "304", "400", "404", "405", "413", "414", "431", "503"] {
        let mut response = json!({ "description": t.get(&format!("data-status-{status}")) });
        let content = match status {
            "301" | "303" | "414" => Some(&plain),
            "304" | "431" => None,
            _ => Some(&problem),
        };
        if let (Some(fields), Some(content)) = (response.as_object_mut(), content) {
            fields.insert("content".to_owned(), content.clone());
        }
        all.insert(status.to_owned(), response);
    }
    all.into()
}

/// The key of a parameter of the query among the components.
fn key(parameter: Parameter) -> String {
    match parameter {
        Parameter::Section => "kind-found".to_owned(),
        Parameter::SourceKind => "kind-of-source".to_owned(),
        Parameter::InstrumentKind => "kind-of-instrument".to_owned(),
        Parameter::FactorKind => "kind-of-factor".to_owned(),
        Parameter::OneOf("show", _) => "show-depth".to_owned(),
        Parameter::OneOf("table", words) => format!("table-{}", words.join("-or-")),
        Parameter::Text(name) => format!("{name}-text"),
        Parameter::Scope => "country-or-reference".to_owned(),
        Parameter::Date("on") => "day-compared".to_owned(),
        parameter => parameter.name().to_owned(),
    }
}

/// Every parameter, of paths and of queries.
fn parameters(scene: &Scene<'_>) -> Value {
    let t = scene.text;
    let mut all = Map::new();
    let slug = || json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" });
    let facts = &scene.known.facts;
    let rights: Vec<&str> = facts.each::<Right>(None).map(|(fact, _)| fact.id.local()).collect();
    let countries: Vec<String> = facts.countries().iter().map(mizan_domain::Country::lower).collect();
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let languages: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    let schemas = super::schema_names(scene.site);
    for (name, schema) in [
        ("lang", json!({ "type": "string", "enum": languages })),
        ("country", json!({ "type": "string", "enum": countries })),
        ("day", json!({ "type": "string", "format": "date", "examples": ["2009-06-30"] })),
        ("from", json!({ "type": "string", "format": "date" })),
        ("to", json!({ "type": "string", "format": "date" })),
        ("right", json!({ "type": "string", "enum": rights })),
        ("kind", json!({ "type": "string", "enum": kinds })),
        ("table", json!({ "type": "string", "enum": ["csv", "md"] })),
        ("schema", json!({ "type": "string", "enum": schemas })),
        ("finding", json!({ "type": "string", "pattern": "^[a-z0-9-]+(\\.[a-z0-9-]+)+$" })),
    ] {
        all.insert(format!("path-{name}"), in_path(name, schema, t));
    }
    let described = ROUTES.iter().flat_map(paths_of);
    for path in described {
        for name in path.split('{').skip(1).filter_map(|rest| rest.split('}').next()) {
            let key = format!("path-{name}");
            if !all.contains_key(&key) {
                all.insert(key, in_path(name, slug(), t));
            }
        }
    }
    for parameter in ROUTES.iter().flat_map(|route| route.parameters).chain(&ALWAYS) {
        let schema = match parameter {
            Parameter::Right => json!({ "type": "string", "enum": rights }),
            Parameter::Country => json!({ "type": "string", "enum": countries }),
            Parameter::On | Parameter::Date(_) | Parameter::Leads(_) => date(),
            parameter => parameter.schema(),
        };
        let name = parameter.name();
        let what = t.get(&format!("data-parameter-{name}"));
        all.insert(
            key(*parameter),
            json!({ "name": name, "in": "query", "description": what, "schema": schema }),
        );
    }
    all.into()
}

fn in_path(name: &str, schema: Value, t: &Text) -> Value {
    let message = format!("data-path-{name}");
    let mut parameter = json!({ "name": name, "in": "path", "required": true, "schema": schema });
    if let Some(fields) = parameter.as_object_mut()
        && t.has(&message)
    {
        fields.insert("description".to_owned(), t.get(&message).into());
    }
    parameter
}
