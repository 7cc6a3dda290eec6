//! Purpose for which a file is asked for.

use std::env;
use std::path::{Path, PathBuf};

use crate::text::{Lang, export_panel, start, window};

/// Ending of the files of boards.
const ENDING: &str = "ron";

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

    /// The path as meant: `~` is the user's folder, and a board has the ending `.ron`, whatever stands before it: a date and "e. V." hold
    /// dots as well, and what has another ending no dialog would show again.
    pub(in crate::app) fn path(self, path: &Path) -> PathBuf {
        let home = path.strip_prefix("~").ok().and_then(|rest| Some(env::home_dir()?.join(rest)));
        let path = home.as_deref().unwrap_or(path);
        let gets_ending = match self {
            Self::Save => true,
            Self::Open => !path.exists(),
            Self::Names | Self::Logo | Self::Export => false,
        };
        let has_ending = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
        if !gets_ending || has_ending || path.file_name().is_none() {
            return path.to_owned();
        }
        let mut whole = path.as_os_str().to_owned();
        whole.push(".");
        whole.push(ENDING);
        whole.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_board_is_saved_with_its_ending_whatever_its_name_is() {
        for (typed, meant) in [
            ("kreis", "kreis.ron"),
            ("kreis.ron", "kreis.ron"),
            ("kreis.RON", "kreis.RON"),
            ("Schaubild Stand 23.04.2026", "Schaubild Stand 23.04.2026.ron"),
            ("Brücke e. V.", "Brücke e. V..ron"),
            ("/a/.verborgen", "/a/.verborgen.ron"),
            ("kreis.v2", "kreis.v2.ron"),
        ] {
            assert_eq!(Purpose::Save.path(Path::new(typed)), Path::new(meant));
        }
        assert_eq!(Purpose::Names.path(Path::new("namen.csv")), Path::new("namen.csv"));
    }
}
