//! Reading logos: those that a head names, or one file.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use super::super::quote::shortened;
use super::fault::{LogoFault, LogoNote};
use super::source::{LogoSource, read_file};
use crate::model::{Logo, MAX_LOGOS};
use crate::picture::{Picture, Pictures};

/// The logos of a board as far as they can be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logos {
    /// The pictures.
    pub pictures: Pictures,
    /// Notes on logos that are not shown as they were meant.
    pub notes: Vec<LogoNote>,
}

/// The bytes of a file that can be shown as a logo; why not otherwise.
pub fn load_logo(path: &Path) -> Result<Vec<u8>, LogoNote> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let in_file = |fault| LogoNote { file: shortened(&name), fault };
    let bytes = read_file(path).map_err(|fault| match fault {
        LogoFault::NotFound => in_file(LogoFault::NoSuchFile),
        other => in_file(other),
    })?;
    Picture::decode(&bytes).map_err(|error| in_file(LogoFault::Picture(error)))?;
    Ok(bytes)
}

/// Reads the logos that a head names.
pub fn read_logos(list: &[Logo], source: &LogoSource) -> Logos {
    let mut found = Logos::default();
    let mut seen = BTreeSet::new();
    for (place, logo) in list.iter().enumerate() {
        let outcome = if place >= MAX_LOGOS {
            Err(LogoFault::TooMany)
        } else if !logo.is_beside() {
            Err(LogoFault::NotBeside)
        } else if !seen.insert(&logo.file) {
            Err(LogoFault::Twice)
        } else {
            source.read(&logo.file).and_then(|bytes| Picture::decode(&bytes).map_err(LogoFault::Picture))
        };
        let faults: Vec<LogoFault> = match outcome {
            Ok(picture) => {
                let left_out = picture.left_out().iter().copied().map(LogoFault::LeftOut).collect();
                found.pictures.insert(logo.file.clone(), Arc::new(picture));
                left_out
            }
            Err(fault) => vec![fault],
        };
        found.notes.extend(faults.into_iter().map(|fault| LogoNote { file: shortened(&logo.file), fault }));
        if place >= MAX_LOGOS {
            break;
        }
    }
    found
}
