//! A PostgreSQL server for tests, and a database of its own for each test.
//!
//! The server listens on a socket in its own folder only, and keeps nothing. A shell that holds the
//! reading end of a pipe stops it and removes its folder when the writing end closes, so that it
//! goes even when the test is killed.

use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::MetadataExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;

use crate::folder::unique;

/// Where the address of a server that is already running is looked for.
const RUNNING: &str = "MIZAN_TEST_POSTGRES";

/// Durability off: what the server holds ends with the test.
const SETTINGS: &str = "-c listen_addresses= -c fsync=off -c synchronous_commit=off \
                        -c full_page_writes=off -c max_connections=60";

/// `$1` programs, `$2` folder, `$3` settings.
const WATCH: &str = r#"
trap '' INT TERM HUP
"$1/pg_ctl" -D "$2/data" -s -w -l "$2/log" -o "$3" start </dev/null && echo ready
read -r _
"$1/pg_ctl" -D "$2/data" -s -m immediate stop
rm -rf "$2"
"#;

/// A running server. Dropped: stopped and removed.
#[derive(Debug)]
pub struct Cluster {
    url: String,
    watch: Child,
    lifeline: Option<ChildStdin>,
}

impl Cluster {
    /// Makes and starts one.
    pub fn start() -> Self {
        let programs = programs();
        let folder = folder();
        let run_as = Account::for_folder(&folder);
        run_as.own(&folder);
        run(run_as.command(&programs.join("initdb")).arg("-D").arg(folder.join("data")).args([
            "-A",
            "trust",
            "-U",
            "postgres",
            "--no-sync",
            "--locale=C.UTF-8",
            "-E",
            "UTF8",
        ]));
        // `stranger` alone needs a password, and has none: every password is wrong.
        let rules = "local all stranger scram-sha-256\nlocal all all trust\n";
        std::fs::write(folder.join("data/pg_hba.conf"), rules).expect("the server's folder can be written");

        let log =
            std::fs::File::create(folder.join("watch-log")).expect("the server's folder can be written");
        let mut watch = run_as
            .command(Path::new("sh"))
            .args(["-c", WATCH, "sh"])
            .arg(&programs)
            .arg(&folder)
            .arg(format!("-k {} {SETTINGS}", folder.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .process_group(0)
            .spawn()
            .expect("a shell can be started");
        let lifeline = watch.stdin.take();
        let mut answer = String::new();
        if let Some(out) = watch.stdout.take() {
            let _ = BufReader::new(out).read_line(&mut answer);
        }
        if answer.trim() != "ready" {
            let said = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
            panic!("PostgreSQL doesn't start:\n{}{}", said("watch-log"), said("log"));
        }
        let socket = folder.to_string_lossy().replace('/', "%2F");
        let url = format!("postgres://postgres@{socket}/postgres");
        run(command("createuser").arg("-h").arg(&folder).args(["-U", "postgres", "stranger"]));
        Self { url, watch, lifeline }
    }

    /// Its address, as `MIZAN_TEST_POSTGRES` holds it for tests that are to share it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.lifeline.take());
        let _ = self.watch.wait();
    }
}

/// An empty database on the server that `MIZAN_TEST_POSTGRES` names, or else on one that this
/// process starts. Dropped: removed.
#[derive(Debug)]
pub struct Database {
    server: String,
    name: String,
}

impl Database {
    /// Makes one.
    pub fn new() -> Self {
        static OWN: OnceLock<Cluster> = OnceLock::new();
        let server = std::env::var(RUNNING).unwrap_or_else(|_| OWN.get_or_init(Cluster::start).url.clone());
        let name = format!("test-{}", unique());
        run(command("createdb")
            .arg(format!("--maintenance-db={server}"))
            .args(["-T", "template0"])
            .arg(&name));
        Self { server, name }
    }

    /// Its address.
    pub fn url(&self) -> String {
        let server = self.server.rsplit_once('/').map_or(self.server.as_str(), |(server, _)| server);
        format!("{server}/{}", self.name)
    }

    /// Its address for a user whose password is always wrong.
    pub fn url_of_stranger(&self) -> String {
        self.url().replacen("postgres@", "stranger:guess@", 1)
    }
}

impl Default for Database {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A database that stays goes with its server.
        let _ = command("dropdb")
            .arg(format!("--maintenance-db={}", self.server))
            .args(["--force", "--if-exists"])
            .arg(&self.name)
            .output();
    }
}

/// The user that the server runs as: PostgreSQL refuses root.
enum Account {
    /// Whoever runs the test.
    Own,
    /// The package's user.
    Postgres,
    /// Nobody, where the package made no user.
    Nobody,
}

impl Account {
    fn for_folder(folder: &Path) -> Self {
        let root = std::fs::metadata(folder).is_ok_and(|m| m.uid() == 0);
        let is_user =
            || Command::new("id").args(["-u", "postgres"]).output().is_ok_and(|o| o.status.success());
        match root {
            false => Self::Own,
            true if is_user() => Self::Postgres,
            true => Self::Nobody,
        }
    }

    fn own(&self, folder: &Path) {
        let owner = match self {
            Self::Own => return,
            Self::Postgres => "postgres",
            Self::Nobody => "65534:65534",
        };
        run(Command::new("chown").arg(owner).arg(folder));
    }

    fn command(&self, program: &Path) -> Command {
        let mut command = match self {
            Self::Own => Command::new(program),
            Self::Postgres => {
                let mut as_postgres = Command::new("runuser");
                as_postgres.args(["-u", "postgres", "--"]).arg(program);
                as_postgres
            }
            Self::Nobody => {
                let mut as_nobody = Command::new("setpriv");
                as_nobody.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
                as_nobody
            }
        };
        command.current_dir("/");
        command
    }
}

/// A folder short enough for a socket's path, which must stay under about 100 bytes.
fn folder() -> PathBuf {
    let name = format!("mizan-pg-{}", unique());
    let usual = std::env::temp_dir().join(&name);
    let folder = if usual.as_os_str().len() > 70 { Path::new("/tmp").join(name) } else { usual };
    std::fs::create_dir_all(&folder)
        .unwrap_or_else(|e| panic!("a folder for PostgreSQL can't be made: {}: {e}", folder.display()));
    folder
}

/// The folder of PostgreSQL's programs: the newest of those installed by the system, else of `PATH`.
fn programs() -> PathBuf {
    let installed = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let newest = installed
        .filter_map(|entry| {
            let version = entry.file_name().to_string_lossy().parse::<u32>().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, programs)| programs.join("initdb").is_file())
        .max();
    let on_path = || {
        let path = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&path).find(|folder| folder.join("initdb").is_file())
    };
    newest.map(|(_, programs)| programs).or_else(on_path).unwrap_or_else(|| {
        panic!(
            "this test needs PostgreSQL: install it (Debian: apt-get install postgresql), \
             or set {RUNNING} to the address of a running server"
        )
    })
}

fn command(program: &str) -> Command {
    Command::new(programs().join(program))
}

fn run(command: &mut Command) {
    match command.output() {
        Ok(output) if output.status.success() => (),
        Ok(output) => panic!("{command:?} says: {}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => panic!("{command:?} can't be started: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_starts_and_leaves_nothing() {
        let cluster = Cluster::start();
        let (_, rest) = cluster.url().split_once('@').expect("an address with a user");
        let folder = PathBuf::from(rest.trim_end_matches("/postgres").replace("%2F", "/"));
        assert!(folder.join("data/PG_VERSION").is_file());
        drop(cluster);
        assert!(!folder.exists());
    }
}
