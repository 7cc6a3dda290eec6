//! Reasons why an export is refused or fails, in the words of the window. The command line says some of them with its arguments.

use std::path::PathBuf;

use super::style::ExportError;
use crate::layout::{LayoutNote, NothingLeft, Remedies};
use crate::save::StoreError;
use crate::text::{Lang, commands, export_panel as t};

/// Reason why nothing was written, or not all.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// A place is named twice.
    #[error("{}", self.say(Lang::En))]
    Twice(PathBuf),
    /// A target is the board's own file or one of its logos.
    #[error("{}", self.say(Lang::En))]
    IsSource(PathBuf),
    /// Files are there already, and replacing them was not asked for.
    #[error("{}", self.say(Lang::En))]
    Exist(Vec<PathBuf>),
    /// There is nothing to draw.
    #[error("{}", self.say(Lang::En))]
    Nothing(NothingLeft),
    /// A drawing does not fit its page.
    #[error("{}", self.say(Lang::En))]
    TooSmall(Box<TooSmall>),
    /// A file cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file cannot be made.
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Drawing that does not fit its page.
#[derive(Clone, Debug, PartialEq)]
pub struct TooSmall {
    /// The name of the view that it shows, where there are several.
    pub view: Option<String>,
    /// Note of the layout.
    pub note: Option<LayoutNote>,
    /// Changes that would help.
    pub remedies: Remedies,
}

impl From<NothingLeft> for JobError {
    fn from(why: NothingLeft) -> Self {
        Self::Nothing(why)
    }
}

impl JobError {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Twice(file) => commands::twice(lang, &file.display().to_string()),
            Self::IsSource(file) => t::is_source(lang, &file.display().to_string()),
            Self::Exist(files) => {
                let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
                t::exists(lang, names.len(), &names.join(", "))
            }
            Self::Nothing(why) => nothing_left(why, lang),
            Self::TooSmall(drawing) => match &drawing.view {
                Some(view) => t::of_view(lang, view, &t::too_small(lang)),
                None => t::too_small(lang),
            },
            Self::Store(error) => error.say(lang),
            Self::Export(ExportError::Stopped) => t::stopped(lang),
            Self::Export(error) => error.say(lang),
        }
    }
}

/// Reason why there is nothing to draw, in words. Of several views the first speaks for all.
pub fn nothing_left(why: &NothingLeft, lang: Lang) -> String {
    match why {
        NothingLeft::Focus => t::focus_hidden(lang),
        NothingLeft::Grid => t::all_hidden(lang),
        NothingLeft::NoViews => t::no_views(lang),
        NothingLeft::EachView(views) => views.first().map_or_else(String::new, |first| nothing_left(&first.why, lang)),
    }
}
