//! The logos of a board: the files beside it that its head names, read within limits. What cannot be shown is noted; the
//! drawing keeps a place for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::StoreError;
use super::quote::shortened;
use super::write::write_file;
use crate::model::{Logo, MAX_LOGOS};
use crate::picture::{LeftOut, Picture, PictureError, Pictures};
use crate::text::{Lang, logos as texts};

/// The largest file, in megabytes.
const MAX_MEGABYTES: usize = 20;

/// Where the files of logos are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoSource {
    /// In this folder, beside the board.
    Folder(PathBuf),
    /// Compiled in, as name and bytes.
    Compiled(&'static [(&'static str, &'static [u8])]),
    /// Nowhere: the board is no file.
    Nowhere,
    /// In memory by their names, because they were added and nothing is saved yet; all others elsewhere.
    Added(BTreeMap<String, Arc<[u8]>>, Box<LogoSource>),
    /// In this folder, to which the board was saved; what is not there, where it was before.
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

    /// Whether another file of this name is there.
    pub fn has_other(&self, file: &str, bytes: &[u8]) -> bool {
        match self.read(file) {
            Ok(there) => there != bytes,
            Err(LogoFault::NotFound | LogoFault::NoFolder) => false,
            Err(_) => true,
        }
    }

    /// Whether this folder comes first, by whatever name.
    fn is(&self, folder: &Path) -> bool {
        let (Self::Folder(own) | Self::Moved(own, _)) = self else { return false };
        own == folder || matches!((own.canonicalize(), folder.canonicalize()), (Ok(one), Ok(two)) if one == two)
    }

    fn read(&self, file: &str) -> Result<Vec<u8>, LogoFault> {
        match self {
            Self::Folder(folder) => read(&folder.join(file)),
            Self::Compiled(files) => {
                let found = files.iter().find(|(name, _)| *name == file);
                found.map(|(_, bytes)| bytes.to_vec()).ok_or(LogoFault::NotFound)
            }
            Self::Nowhere => Err(LogoFault::NoFolder),
            Self::Added(added, rest) => added.get(file).map_or_else(|| rest.read(file), |bytes| Ok(bytes.to_vec())),
            Self::Moved(folder, rest) => match read(&folder.join(file)) {
                Err(LogoFault::NotFound) => rest.read(file),
                found => found,
            },
        }
    }
}

/// The logos of a board as far as they can be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logos {
    /// The pictures.
    pub pictures: Pictures,
    /// What is not shown as it was meant.
    pub notes: Vec<LogoNote>,
}

/// A logo that is not shown as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoNote {
    /// The name of its file.
    pub file: String,
    /// What is wrong.
    pub fault: LogoFault,
}

/// What can be wrong with a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoFault {
    /// The name leads elsewhere than beside the board; nothing is read there.
    NotBeside,
    /// The file is in the list already.
    Twice,
    /// There are more logos than are shown.
    TooMany,
    /// The board is no file, so nothing lies beside it.
    NoFolder,
    /// There is no such file.
    NotFound,
    /// There is no such file at the path that was given.
    NoSuchFile,
    /// A folder or a device.
    NoFile,
    /// The system does not allow it.
    NoPermission,
    /// Something else that the system says.
    Io(String),
    /// More than 20 MB.
    TooLarge,
    /// The file is no picture that can be shown.
    Picture(PictureError),
    /// The picture is shown without this.
    LeftOut(LeftOut),
    /// Where the board was saved lies another file of this name, which is not replaced.
    Differs(PathBuf),
    /// It could not be taken along to where the board was saved, because of this.
    NotBrought(Box<LogoFault>),
}

impl LogoNote {
    /// The message for users: which file, what happened, what to do.
    pub fn say(&self, lang: Lang) -> String {
        texts::at(lang, &self.file, &self.fault.say(lang))
    }
}

impl fmt::Display for LogoNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Lang::En))
    }
}

impl LogoFault {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::NotBeside => texts::not_beside(lang),
            Self::Twice => texts::twice(lang),
            Self::TooMany => texts::too_many(lang, MAX_LOGOS),
            Self::NoFolder => texts::no_folder(lang),
            Self::NotFound => texts::not_found(lang),
            Self::NoSuchFile => texts::no_such_file(lang),
            Self::NoFile => texts::no_file(lang),
            Self::NoPermission => texts::no_permission(lang),
            Self::Io(why) => texts::unreadable(lang, why),
            Self::TooLarge => texts::too_large(lang, MAX_MEGABYTES),
            Self::Picture(error) => error.say(lang),
            Self::LeftOut(part) => part.say(lang),
            Self::Differs(folder) => texts::differs(lang, &folder.display().to_string()),
            Self::NotBrought(fault) => texts::not_brought(lang, &fault.say(lang)),
        }
    }
}

/// The bytes of a file that can be shown as a logo; why not otherwise.
pub fn load_logo(path: &Path) -> Result<Vec<u8>, LogoNote> {
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let in_file = |fault| LogoNote { file: shortened(&name), fault };
    let bytes = read(path).map_err(|fault| match fault {
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

/// The bytes of a file, if it is one and not too large.
fn read(path: &Path) -> Result<Vec<u8>, LogoFault> {
    // Looked at before it is opened: opening a pipe would wait for whoever writes into it.
    let metadata = fs::metadata(path).map_err(|error| fault(&error))?;
    if !metadata.is_file() {
        return Err(LogoFault::NoFile);
    }
    let limit = (MAX_MEGABYTES as u64) << 20;
    if metadata.len() > limit {
        return Err(LogoFault::TooLarge);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|error| fault(&error))?;
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
    if bytes.len() as u64 > limit { Err(LogoFault::TooLarge) } else { Ok(bytes) }
}

fn fault(error: &std::io::Error) -> LogoFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LogoFault::NotFound,
        ErrorKind::PermissionDenied => LogoFault::NoPermission,
        ErrorKind::IsADirectory => LogoFault::NoFile,
        _ => LogoFault::Io(error.to_string()),
    }
}

/// What came of putting logos beside a board.
#[derive(Debug, Default)]
pub struct Brought {
    /// Files that were written.
    pub written: Vec<PathBuf>,
    /// Logos that lie there no more than before, or not as they were.
    pub notes: Vec<LogoNote>,
    /// Why others could not be written.
    pub failed: Vec<StoreError>,
}

impl Brought {
    /// Whether every logo lies beside the board now.
    pub fn is_complete(&self) -> bool {
        self.notes.is_empty() && self.failed.is_empty()
    }
}

/// Puts the logos of a board beside the file it was saved to, where they are not there yet. Nothing is replaced, and nothing is
/// taken along that is no picture.
pub fn bring_logos(list: &[Logo], source: &LogoSource, board: &Path) -> Brought {
    let mut brought = Brought::default();
    let LogoSource::Folder(folder) = LogoSource::beside(board) else { return brought };
    let is_home = source.is(&folder);
    if is_home && matches!(source, LogoSource::Folder(_)) {
        return brought;
    }
    for logo in list.iter().take(MAX_LOGOS).filter(|logo| logo.is_beside()) {
        let path = folder.join(&logo.file);
        if is_home && fs::symlink_metadata(&path).is_ok() {
            continue;
        }
        let found = source.read(&logo.file).and_then(|bytes| match Picture::decode(&bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(LogoFault::Picture(error)),
        });
        let outcome = match found {
            Err(fault) => Err(LogoFault::NotBrought(Box::new(fault))),
            Ok(bytes) if fs::symlink_metadata(&path).is_ok() => match read(&path) {
                Ok(there) if there == bytes => Ok(()),
                _ => Err(LogoFault::Differs(folder.clone())),
            },
            Ok(bytes) => {
                match write_file(&bytes, &path, false) {
                    Ok(()) => brought.written.push(path),
                    Err(error) => brought.failed.push(error),
                }
                Ok(())
            }
        };
        brought.notes.extend(outcome.err().map(|fault| LogoNote { file: shortened(&logo.file), fault }));
    }
    brought
}
