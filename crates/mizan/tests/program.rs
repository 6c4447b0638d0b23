//! The program as a process: what it answers, what it refuses and with which exit code.

#[cfg(test)]
mod program {
    use std::path::Path;
    use std::process::{Command, Output};
    use std::sync::OnceLock;

    use mizan_testkit::TempFolder;
    use serde_json::Value;

    /// One store for the whole process, loaded once, and the home that it stands in.
    fn home() -> &'static Path {
        static HOME: OnceLock<TempFolder> = OnceLock::new();
        HOME.get_or_init(|| {
            let home = TempFolder::new();
            let done = program(home.path()).arg("load").output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            home
        })
        .path()
    }

    fn program(home: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mizan"));
        command.env_clear().env("HOME", home);
        command
    }

    fn run(arguments: &[&str]) -> Output {
        program(home()).args(arguments).output().unwrap()
    }

    fn answer(arguments: &[&str]) -> String {
        let done = run(arguments);
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    fn json(arguments: &[&str]) -> Value {
        serde_json::from_str(&answer(&[arguments, &["--format", "json"]].concat())).unwrap()
    }

    #[track_caller]
    fn ends(arguments: &[&str], code: i32, says: &str) {
        let done = run(arguments);
        let said = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(says), "{arguments:?}: {said}");
    }

    #[test]
    fn bad_input_has_its_exit_code_and_says_what_there_is() {
        ends(&["assess", "PKA"], 3, "Did you mean PAK (Pakistan)?");
        ends(&["explain", "PAK", "tortur", "--runs", "0"], 3, "Did you mean torture");
        ends(&["assess", "PAK", "--as-of", "2010-06-31"], 2, "that month has no such day");
        ends(&["asses", "PAK"], 2, "assess");
        ends(&["assess", "PAK", "--db", "mysql://a:s3cret@h/x"], 2, "mysql://a@h/x");
        ends(&["assess", "PAK", "--db", "sqlite:/nowhere/x.db"], 5, "mizan load");
        ends(&["assess", "PAK", "--db", "postgres://x@127.0.0.1:1/x"], 6, "can't be reached");
        ends(&["load", "/nowhere"], 4, "name a folder");
    }

    #[test]
    fn loading_again_changes_nothing_and_a_dry_run_makes_no_store() {
        assert!(answer(&["load"]).starts_with("added 0 · changed 0 · ended 0 · unchanged "));
        let folder = TempFolder::new();
        let file = folder.file("dry.db");
        answer(&["load", "--dry-run", "--db", &format!("sqlite:{}", file.display())]);
        assert!(!file.exists());
    }

    #[test]
    fn the_assessment_is_valid_by_its_published_schema() {
        let schema: Value = serde_json::from_str(&answer(&["schema", "assessment"])).unwrap();
        let assessment = json(&["assess", "PAK"]);
        jsonschema::validate(&schema, &assessment).unwrap();
    }

    #[test]
    fn an_exported_dossier_loads_to_the_same_facts() {
        let folder = TempFolder::new();
        let (dossier, db) = (folder.file("pak"), format!("sqlite:{}", folder.file("x.db").display()));
        answer(&["export", "PAK", "-o", dossier.to_str().unwrap()]);
        answer(&["load", dossier.to_str().unwrap(), "--db", &db]);
        let says = |facts: Value| -> Vec<Value> {
            let mut facts = facts.as_array().unwrap().clone();
            for fact in &mut facts {
                // Recorded by another dossier; titles use names that only a whole store has.
                fact.as_object_mut().unwrap().retain(|name, _| name != "recorded" && name != "title");
            }
            facts
        };
        assert_eq!(says(json(&["facts", "PAK"])), says(json(&["facts", "PAK", "--db", &db])));
    }

    #[test]
    fn every_row_of_the_papers_tables_is_found_by_its_words() {
        let rows = json(&["facts", "PAK", "--kind", "table-row"]);
        let rows = rows.as_array().unwrap();
        assert_eq!(rows.len(), 43);
        for row in rows {
            let words = row["body"]["cells"][0]["text"].as_str().unwrap();
            let found = answer(&["search", "--kind", "table-row", "--limit", "100", "--", words]);
            assert!(found.contains(row["id"].as_str().unwrap()), "{words}: {found}");
        }
    }
}
