//! Causes for which a picture could not be made.

use std::io;

use png::EncodingError;

use crate::text::{Lang, count, drawing};

/// Cause for which a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// More pixels than can be drawn.
    #[error("{}", self.say(Lang::En))]
    TooLarge {
        /// Pixels from left to right.
        width: u64,
        /// Pixels from top to bottom.
        height: u64,
    },
    /// No pixel at all.
    #[error("{}", self.say(Lang::En))]
    Empty,
    /// Stopped by whoever watched.
    #[error("{}", self.say(Lang::En))]
    Stopped,
    /// Failure of what it is written to.
    #[error("{}", self.say(Lang::En))]
    NotWritten(#[source] io::Error),
    /// Failure of the encoder.
    #[error("{}", self.say(Lang::En))]
    NotEncoded(#[source] EncodingError),
}

impl PngError {
    /// Error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::TooLarge { width, height } => {
                drawing::png_too_large(lang, &count(lang, *width as usize), &count(lang, *height as usize))
            }
            Self::Empty => drawing::png_empty(lang),
            Self::Stopped => drawing::png_stopped(lang),
            Self::NotWritten(cause) => Self::cause(lang, cause),
            Self::NotEncoded(cause) => drawing::png_not_written(lang, &cause.to_string()),
        }
    }
}

impl PngError {
    /// Failure to write, in words.
    pub(in crate::export) fn cause(lang: Lang, cause: &io::Error) -> String {
        drawing::png_not_written(lang, &cause.to_string())
    }
}

impl From<EncodingError> for PngError {
    fn from(error: EncodingError) -> Self {
        match error {
            EncodingError::IoError(error) => Self::NotWritten(error),
            other => Self::NotEncoded(other),
        }
    }
}
