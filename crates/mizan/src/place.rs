//! Where the store is.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use mizan_store::DbUrl;
use mizan_text::Text;

use crate::arguments::Common;
use crate::exit::{Exit, Failure, Outcome};

/// The file of the store that Mizan keeps for itself.
const STORE: &str = "mizan.db";
/// Beside it: which dossiers of a program were loaded into it last.
const LOADED: &str = "mizan.db-dossiers";

/// A store's place.
pub(crate) enum Place {
    /// The one that the user named.
    Named(DbUrl),
    /// The one that Mizan keeps, in step with the dossiers that come with it.
    Own(Own),
}

/// The store in the data folder.
pub(crate) struct Own {
    pub(crate) folder: PathBuf,
    pub(crate) url: DbUrl,
}

impl Place {
    /// `--db` or `MIZAN_DB`, else the data folder.
    pub(crate) fn of(common: &Common, text: &Text) -> Outcome<Self> {
        match common.db.as_deref().filter(|url| !url.is_empty()) {
            Some(url) => Ok(Self::Named(DbUrl::parse(url)?)),
            None => Own::of(data_folder(text)?).map(Self::Own),
        }
    }

    /// Its address.
    pub(crate) fn url(&self) -> &DbUrl {
        match self {
            Self::Named(url) | Self::Own(Own { url, .. }) => url,
        }
    }
}

impl Own {
    fn of(folder: PathBuf) -> Outcome<Self> {
        let url = sqlite(&folder.join(STORE))?;
        Ok(Self { folder, url })
    }

    /// Makes the folder.
    pub(crate) fn make_folder(&self) -> Outcome<()> {
        fs::create_dir_all(&self.folder).map_err(|error| {
            let exit = if error.kind() == std::io::ErrorKind::PermissionDenied {
                Exit::Refused
            } else {
                Exit::Store
            };
            Failure::new(
                exit,
                format!("{}: {error}; name a store with --db, or set XDG_DATA_HOME", self.folder.display()),
            )
        })
    }

    /// The mark of the dossiers loaded last; none where there is no store.
    pub(crate) fn loaded(&self) -> Option<String> {
        let store = self.folder.join(STORE);
        fs::read_to_string(self.folder.join(LOADED)).ok().filter(|_| store.is_file())
    }

    /// Notes which dossiers were loaded. A note that can't be written costs a comparison next time.
    pub(crate) fn note_loaded(&self, mark: &str) {
        if let Err(error) = fs::write(self.folder.join(LOADED), mark) {
            tracing::warn!(%error, "which dossiers were loaded could not be noted");
        }
    }
}

/// The address of a file.
pub(crate) fn sqlite(path: &Path) -> Outcome<DbUrl> {
    Ok(DbUrl::parse(&format!("sqlite:{}", path.display()))?)
}

/// Where the system keeps what programs need for a user.
fn data_folder(text: &Text) -> Outcome<PathBuf> {
    let of = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = if cfg!(windows) {
        of("LOCALAPPDATA").map(|data| data.join("Mizan"))
    } else {
        let home = || of("HOME");
        let usual = if cfg!(target_os = "macos") {
            home().map(|home| home.join("Library/Application Support"))
        } else {
            home().map(|home| home.join(".local/share"))
        };
        of("XDG_DATA_HOME").or(usual).map(|data| data.join("mizan"))
    };
    folder.ok_or_else(|| Failure::new(Exit::Usage, text.get("cli-no-data-folder")))
}

/// A folder of this call alone, removed with all that is in it.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// The file of a store in it.
    pub(crate) fn file(&self) -> PathBuf {
        self.0.join(STORE)
    }
}

/// Makes a folder for this call.
pub(crate) fn scratch() -> Outcome<Scratch> {
    let folder = env::temp_dir().join(format!("mizan-{}", std::process::id()));
    fs::create_dir(&folder)
        .map_err(|error| Failure::new(Exit::File, format!("{}: {error}", folder.display())))?;
    Ok(Scratch(folder))
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What can't be removed is left to the system, which clears its temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
