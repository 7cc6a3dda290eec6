//! Source of the files of logos: a folder, the program, or memory.

use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::disk;
use super::fault::{LogoFault, MAX_MEGABYTES};

/// Source of the files of logos.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoSource {
    /// Folder of the board.
    Folder(PathBuf),
    /// Compiled in, as name and bytes.
    Compiled(&'static [(&'static str, &'static [u8])]),
    /// No source: the board is no file.
    Nowhere,
    /// Memory, by name, for those that were added while nothing is saved yet; all others elsewhere.
    Added(BTreeMap<String, Arc<[u8]>>, Box<LogoSource>),
    /// Folder to which the board was saved; the source before it for what is not there.
    Moved(PathBuf, Box<LogoSource>),
}

impl LogoSource {
    /// Beside the board with this path.
    pub fn beside(board: &Path) -> Self {
        let folder = board.parent().filter(|parent| !parent.as_os_str().is_empty());
        Self::Folder(folder.unwrap_or(Path::new(".")).to_owned())
    }

    /// The same with one more file, in the place of any other of its name.
    #[must_use]
    pub fn with(self, file: &str, bytes: Vec<u8>) -> Self {
        let (mut added, rest) = match self {
            Self::Added(added, rest) => (added, rest),
            rest => (BTreeMap::new(), Box::new(rest)),
        };
        added.insert(file.to_owned(), bytes.into());
        Self::Added(added, rest)
    }

    /// The same once the logos lie beside the board with this path. Others, which only a step back or forward names, stay where
    /// they are.
    #[must_use]
    pub fn moved(self, board: &Path) -> Self {
        match Self::beside(board) {
            Self::Folder(folder) if !self.is(&folder) => Self::Moved(folder, Box::new(self)),
            _ => self,
        }
    }

    /// True if another file of this name is there.
    pub fn has_other(&self, file: &str, bytes: &[u8]) -> bool {
        match self.read(file) {
            Ok(there) => there != bytes,
            Err(LogoFault::NotFound | LogoFault::NoFolder) => false,
            Err(_) => true,
        }
    }

    /// True if this folder comes first, by whatever name.
    pub(super) fn is(&self, folder: &Path) -> bool {
        let (Self::Folder(own) | Self::Moved(own, _)) = self else { return false };
        own == folder || matches!((own.canonicalize(), folder.canonicalize()), (Ok(one), Ok(two)) if one == two)
    }

    pub(super) fn read(&self, file: &str) -> Result<Vec<u8>, LogoFault> {
        match self {
            Self::Folder(folder) => read_file(&folder.join(file)),
            Self::Compiled(files) => {
                let found = files.iter().find(|(name, _)| *name == file);
                found.map(|(_, bytes)| bytes.to_vec()).ok_or(LogoFault::NotFound)
            }
            Self::Nowhere => Err(LogoFault::NoFolder),
            Self::Added(added, rest) => added.get(file).map_or_else(|| rest.read(file), |bytes| Ok(bytes.to_vec())),
            Self::Moved(folder, rest) => match read_file(&folder.join(file)) {
                Err(LogoFault::NotFound) => rest.read(file),
                found => found,
            },
        }
    }
}

/// The bytes of a file, if it is one and not too large.
pub(super) fn read_file(path: &Path) -> Result<Vec<u8>, LogoFault> {
    let metadata = fs::metadata(path).map_err(|error| fault(&error))?;
    if !metadata.is_file() {
        return Err(LogoFault::NoFile);
    }
    let limit = (MAX_MEGABYTES as u64) << 20;
    if metadata.len() > limit {
        return Err(LogoFault::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = disk::open(path).map_err(|error| fault(&error))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
    if bytes.len() as u64 > limit { Err(LogoFault::TooLarge) } else { Ok(bytes) }
}

fn fault(error: &std::io::Error) -> LogoFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LogoFault::NotFound,
        ErrorKind::PermissionDenied => LogoFault::NoPermission,
        ErrorKind::IsADirectory => LogoFault::NoFile,
        _ if disk::is_no_file(error) => LogoFault::NoFile,
        _ => LogoFault::Io(error.to_string()),
    }
}
