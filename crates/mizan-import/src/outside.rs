//! A file of others: opened, recognised, read.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use mizan_domain::hex;
use sha2::{Digest as _, Sha256};

use crate::text::is_pdf;
use crate::{
    Delivery, Form, ReadError, ratification, recognise, state_answer, thematic_list, uhri, upr_info,
    upr_parsed, working_group,
};

/// How much of a file tells what it is.
const HEAD: u64 = 64 * 1024;
/// The largest file that is read as a whole. Larger ones have readers that never hold them.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A file that one of the readers reads.
pub struct Outside {
    path: PathBuf,
    name: String,
    form: Form,
    digest: String,
}

impl Outside {
    /// Opens a file, and tells by its content what it is.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let failed = |error: io::Error| ReadError::File { path: path.display().to_string(), why: error };
        let mut file = File::open(path).map_err(failed)?;
        let mut head = Vec::new();
        (&mut file).take(HEAD).read_to_end(&mut head).map_err(failed)?;
        // What a PDF says stands anywhere in it.
        if is_pdf(&head) {
            (&mut file).take(LARGEST).read_to_end(&mut head).map_err(failed)?;
        }
        let form = match recognise(&name, &head) {
            Some(form) => form,
            None if is_pdf(&head) && !cfg!(feature = "pdf") => return Err(ReadError::WithoutPdf),
            None => return Err(ReadError::Unrecognised { name }),
        };
        let mut digest = Sha256::new();
        digest.update(&head);
        let mut piece = vec![0; 64 * 1024];
        loop {
            let read = file.read(&mut piece).map_err(failed)?;
            match piece.get(..read) {
                Some(bytes) if read > 0 => digest.update(bytes),
                _ => break,
            }
        }
        Ok(Self { path: path.to_owned(), name, form, digest: hex(&digest.finalize()) })
    }

    /// What it is.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Its name, without its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The digest of its bytes.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Reads it from the beginning.
    pub fn read(&self, delivery: &mut dyn Delivery) -> Result<(), ReadError> {
        match self.form {
            Form::UprInfo => upr_info::read(&self.whole()?, delivery),
            Form::UprParsed => upr_parsed::read(&self.whole()?, delivery),
            Form::RatificationStatus => ratification::read(&self.name, &self.whole()?, delivery),
            Form::ThematicList => thematic_list::read(self.again()?, delivery),
            Form::Uhri => uhri::read(self.again()?, delivery),
            Form::WorkingGroupReport => working_group::read(&self.whole()?, delivery),
            Form::StateAnswer => state_answer::read(&self.whole()?, delivery),
        }
    }

    fn again(&self) -> Result<File, ReadError> {
        File::open(&self.path).map_err(|error| self.failed(error))
    }

    fn failed(&self, why: io::Error) -> ReadError {
        ReadError::File { path: self.path.display().to_string(), why }
    }

    fn whole(&self) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::new();
        let read = self.again()?.take(LARGEST + 1).read_to_end(&mut bytes);
        if read.map_err(|error| self.failed(error))? as u64 > LARGEST {
            return Err(ReadError::TooLong { name: self.name.clone(), most: LARGEST / (1024 * 1024) });
        }
        Ok(bytes)
    }
}
