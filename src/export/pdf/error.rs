//! Causes for which a PDF could not be made.

use krilla::error::KrillaError;

use crate::text::{Lang, decimal, drawing};

/// Cause for which a PDF could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Size of a page that PDF does not have.
    #[error("{}", self.say(Lang::En))]
    Page {
        /// Width in points.
        width: f32,
        /// Height in points.
        height: f32,
    },
    /// File that would not be a valid PDF/A and PDF/UA.
    #[error("{}", self.say(Lang::En))]
    NotWritten(#[source] KrillaError),
}

impl PdfError {
    /// Error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Page { width, height } => {
                let points = |value: f32| decimal(lang, f64::from(value), 0);
                drawing::pdf_page(lang, &points(*width), &points(*height))
            }
            Self::NotWritten(cause) => drawing::pdf_not_written(lang, &cause.to_string()),
        }
    }
}
