//! Purpose for which a file is asked for.

use std::env;
use std::path::{Path, PathBuf};

use crate::text::{Lang, export_panel, start, window};

/// Purpose for which a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Purpose {
    /// To save the board to it.
    Save,
    /// To open the board in it.
    Open,
    /// To read names of institutions from it.
    Names,
    /// To show the picture in it as a logo.
    Logo,
    /// To export to it; chosen in the panel, not in the bar.
    Export,
}

impl Purpose {
    /// Purpose in words.
    pub(in crate::app) fn label(self, lang: Lang) -> String {
        match self {
            Self::Save => window::path_label(lang),
            Self::Open => start::open_label(lang),
            Self::Names => start::names_label(lang),
            Self::Logo => start::logo_label(lang),
            Self::Export => export_panel::target(lang),
        }
    }

    /// The button that does it, in words.
    pub(super) fn button(self, lang: Lang) -> String {
        match self {
            Self::Save => window::save(lang),
            Self::Open => start::open(lang),
            Self::Names => start::read(lang),
            Self::Logo => start::add(lang),
            Self::Export => export_panel::write(lang),
        }
    }

    /// The path as meant: `~` is the user's folder, and a board without an ending has `.ron`.
    pub(in crate::app) fn path(self, path: &Path) -> PathBuf {
        let home = path.strip_prefix("~").ok().and_then(|rest| Some(env::home_dir()?.join(rest)));
        let path = home.as_deref().unwrap_or(path);
        let gets_ending = match self {
            Self::Save => true,
            Self::Open => !path.exists(),
            Self::Names | Self::Logo | Self::Export => false,
        };
        if gets_ending && path.extension().is_none() { path.with_extension("ron") } else { path.to_owned() }
    }
}
