//! Faults of logos: data, and its sentence in both languages.

use std::fmt;
use std::path::PathBuf;

use crate::model::MAX_LOGOS;
use crate::picture::{LeftOut, PictureError};
use crate::text::{Lang, logos as texts};

/// The largest file, in megabytes.
pub(super) const MAX_MEGABYTES: usize = 20;

/// A logo that is not shown as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogoNote {
    /// The name of its file.
    pub file: String,
    /// Fault.
    pub fault: LogoFault,
}

/// Fault of a logo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoFault {
    /// The name leads elsewhere than beside the board; nothing is read there.
    NotBeside,
    /// The file is in the list already.
    Twice,
    /// More logos than are shown.
    TooMany,
    /// The board is no file, so nothing lies beside it.
    NoFolder,
    /// No such file.
    NotFound,
    /// No such file at the path that was given.
    NoSuchFile,
    /// A folder or a device.
    NoFile,
    /// No permission from the system.
    NoPermission,
    /// Another error, in the system's words.
    Io(String),
    /// More than 20 MB.
    TooLarge,
    /// The file is no picture that can be shown.
    Picture(PictureError),
    /// The picture is shown without this.
    LeftOut(LeftOut),
    /// Another file of this name where the board was saved, which is not replaced.
    Differs(PathBuf),
    /// A logo that could not be copied to where the board was saved, because of this.
    NotCopied(Box<LogoFault>),
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
            Self::NotCopied(fault) => texts::not_brought(lang, &fault.say(lang)),
        }
    }
}
