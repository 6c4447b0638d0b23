//! In place of the reading of PDF, where this program was built without it.

use crate::ReadError;

pub(super) fn text(_file: &[u8], _pages: usize) -> Result<String, ReadError> {
    Err(ReadError::WithoutPdf)
}
