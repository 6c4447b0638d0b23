//! The API as its own description says it is: schemathesis asks a served site for everything that
//! `/openapi.json` names, with values made up from it, and compares what comes back.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::command::{cargo_command, run_command};
use crate::needs::SCHEMATHESIS;
use crate::only;
use crate::repository::Repository;

/// The same cases every time.
const SEED: &str = "20261124";
/// Made-up cases of each address beside those that the description's own limits suggest.
const CASES: &str = "2";
/// Seconds after which no new case is made.
const LONGEST: &str = "100";
/// What every answer is held to.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,\
                      response_headers_conformance,response_schema_conformance";

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    run_command(&mut cargo_command(repository, ["build", "--workspace", "--bins"]))?;
    ask(repository, &repository.program("debug"))
}

/// Asks the site that this program serves.
pub(crate) fn ask(repository: &Repository, program: &Path) -> Result<()> {
    let schemathesis = SCHEMATHESIS.have(repository)?;
    let folder = repository.scratch("api")?;
    let served = Served::start(program, &folder.join("api.db"))?;
    run_command(
        Command::new(schemathesis)
            .args(["run", &format!("{}/openapi.json", served.origin), "--checks", CHECKS])
            .args(["--phases", "examples,coverage,fuzzing", "--max-examples", CASES])
            .args(["--seed", SEED, "--max-time", LONGEST, "--workers", "2", "--request-timeout", "60"])
            .args(["--generation-database", "none", "--warnings", "off", "--no-color"])
            .current_dir(&folder),
    )
}

/// The program, serving on a free port. Dropped: stopped.
struct Served {
    origin: String,
    process: Child,
    /// Kept open: what is said later has somewhere to go.
    _said: BufReader<ChildStdout>,
}

impl Served {
    fn start(program: &Path, db: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .args(["serve", "--listen", "127.0.0.1:0", "--db"])
            .arg(format!("sqlite:{}", db.display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("{} can't be started", program.display()))?;
        let Some(output) = process.stdout.take() else { bail!("the program's output can't be read") };
        let mut said = BufReader::new(output);
        let mut line = String::new();
        said.read_line(&mut line)?;
        let origin = line.split_whitespace().find(|word| word.starts_with("http://"));
        let Some(origin) = origin.map(|origin| origin.trim_end_matches(['.', ',']).to_owned()) else {
            let _ = process.kill();
            let _ = process.wait();
            bail!("the program doesn't say where it serves: {line}");
        };
        Ok(Self { origin, process, _said: said })
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
