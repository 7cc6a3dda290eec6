//! Reasons why a command could not do what was asked, and the exit code that says so.

use std::io;
use std::path::PathBuf;

use super::choice::Unknown;
use super::export_words;
use super::stop::STOPPED;
use crate::catalogue::TemplateError;
use crate::export::job::{ExportError, JobError};
use crate::layout::NothingLeft;
use crate::save::{LoadError, StoreError};
use crate::text::{Lang, commands};

/// Reason why a command could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// Wrong use; the message is for users already.
    #[error("{0}")]
    Usage(String),
    /// A name that is not known.
    #[error(transparent)]
    Unknown(#[from] Unknown),
    /// The board cannot be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The board cannot be written.
    #[error(transparent)]
    Store(StoreError),
    /// Something compiled in cannot be read.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The export is refused or failed.
    #[error(transparent)]
    Export(JobError),
    /// The user stopped it.
    #[error("{}", self.say(Lang::En))]
    Stopped,
    /// There is a file already, and replacing it was not asked for.
    #[error("{}", self.say(Lang::En))]
    Exists(PathBuf),
    /// An edit that the program made itself was refused.
    #[error(transparent)]
    Edit(#[from] crate::model::EditError),
    /// The system gives no random bits for new ids.
    #[error("{}", self.say(Lang::En))]
    NoRandom(String),
    /// Standard input or output failed.
    #[error(transparent)]
    Stream(#[from] io::Error),
    /// The result cannot be put into JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl Failure {
    /// The message for users.
    pub(super) fn say(&self, lang: Lang) -> String {
        match self {
            Self::Usage(message) => message.clone(),
            Self::Unknown(unknown) => unknown.say(lang),
            Self::Load(error) => error.say(lang),
            Self::Store(error) => error.say(lang),
            Self::Template(error) => error.say(lang),
            Self::Export(error) => export_words::refused(error, lang),
            Self::Stopped => commands::stopped(lang),
            Self::Exists(path) => commands::exists(lang, &path.display().to_string()),
            Self::Edit(error) => error.say(lang),
            Self::NoRandom(why) => commands::no_random(lang, why),
            Self::Stream(error) => commands::stream(lang, &error.to_string()),
            Self::Json(error) => commands::stream(lang, &error.to_string()),
        }
    }

    /// 2 for wrong use, 130 where it was stopped, else 1.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_)
            | Self::Unknown(_)
            | Self::Export(JobError::Twice(_) | JobError::IsSource(_) | JobError::Nothing(_)) => 2,
            Self::Stopped => STOPPED,
            _ => 1,
        }
    }

    /// True where the reader of standard output has gone.
    pub(super) fn is_closed_pipe(&self) -> bool {
        match self {
            Self::Stream(error) => error.kind() == io::ErrorKind::BrokenPipe,
            Self::Json(error) => error.io_error_kind() == Some(io::ErrorKind::BrokenPipe),
            _ => false,
        }
    }
}

/// The general message about a file that is there cannot know of `--overwrite`.
impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Exists(path) => Self::Exists(path),
            other => Self::Store(other),
        }
    }
}

impl From<JobError> for Failure {
    fn from(error: JobError) -> Self {
        match error {
            JobError::Store(error) => error.into(),
            JobError::Export(ExportError::NotWritten(error)) => Self::Stream(error),
            JobError::Export(ExportError::Stopped) => Self::Stopped,
            other => Self::Export(other),
        }
    }
}

impl From<NothingLeft> for Failure {
    fn from(why: NothingLeft) -> Self {
        Self::Export(why.into())
    }
}
