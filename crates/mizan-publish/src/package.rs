//! The data package of a copy: of the tables that are in it.

use serde_json::Value;

use crate::rewrite::Wanted;
use crate::scope::{Scope, Target};

/// Its file, beside the doorway.
pub(crate) const NAME: &str = "datapackage.json";

/// The site's package without the tables that the copy has not; gives also the files that it lists.
pub(crate) fn of_copy(scope: &Scope, package: Vec<u8>) -> (Vec<u8>, Vec<Wanted>) {
    let Ok(mut read) = serde_json::from_slice::<Value>(&package) else { return (package, Vec::new()) };
    let Some(resources) = read.get_mut("resources").and_then(Value::as_array_mut) else {
        return (package, Vec::new());
    };
    let mut wanted = Vec::new();
    resources.retain_mut(|resource| {
        let Some(path) = resource.get_mut("path") else { return false };
        match scope.target(&format!("/{}", path.as_str().unwrap_or_default())) {
            Target::File { file, ask } => {
                *path = file.as_str().into();
                wanted.push(Wanted { file, ask });
                true
            }
            Target::LeftOut(_) => false,
        }
    });
    (format!("{read:#}\n").into_bytes(), wanted)
}
