//! Writing what is no board, such as pictures: whole or not at all, like boards, but without a previous version beside it.

use std::path::Path;

use super::disk::{self, Put};
use super::error::StoreError;

/// Writes bytes to a file; one that is there is replaced only with `replace`. A link stays a link, permissions stay.
pub fn write_file(bytes: &[u8], path: &Path, replace: bool) -> Result<(), StoreError> {
    let target = disk::followed(path);
    let existing = disk::existing(path)?;
    if existing.is_some() && !replace {
        return Err(StoreError::Exists(target));
    }
    let put = if replace { Put::Replacing } else { Put::New };
    disk::write(&target, bytes, existing.map(|existing| existing.permissions).as_ref(), put)
}
