//! The file of a list as an editor or a spreadsheet writes it, read as text. What the list says is for `catalogue/` and `capture/`.

use std::path::Path;

use super::disk;
use super::error::{LoadError, Unreadable};
use super::limits::MAX_LIST_BYTES;
use crate::intake::{Decoded, decode};

/// Reads the text of a list from a file.
pub fn load_list(path: &Path) -> Result<Decoded, LoadError> {
    let in_file = |why| LoadError { why, path: Some(path.to_owned()) };
    let bytes = disk::read(path).map_err(in_file)?;
    if bytes.len() > MAX_LIST_BYTES {
        return Err(in_file(Unreadable::LongList));
    }
    decode(&bytes).ok_or_else(|| in_file(Unreadable::NoList))
}
