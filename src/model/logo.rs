//! Logos: the marks of those who publish and fund a board. The board knows their files by name; what is in them is no data.

use serde::{Deserialize, Serialize};

use crate::text::{Lang, terms};

/// Most logos that are shown, which bounds time, memory and the strip.
pub const MAX_LOGOS: usize = 12;

/// A logo on the drawing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// The name of its file, which lies beside the board.
    pub file: String,
    /// Name of its owner, for those who do not see it.
    pub name: String,
    /// Part of the owner in the board.
    pub part: LogoPart,
}

/// Part that the owner of a logo has in the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LogoPart {
    /// Herausgeber: publishes it, as somebody always does.
    #[default]
    Publisher,
    /// Förderer: funds it.
    Funder,
}

impl LogoPart {
    /// All parts.
    pub const ALL: [Self; 2] = [Self::Publisher, Self::Funder];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Publisher => terms::logo_publisher(lang),
            Self::Funder => terms::logo_funder(lang),
        }
    }
}

impl Logo {
    /// True where the file can only lie beside the board: a plain name on every system, no way to another folder.
    pub fn is_beside(&self) -> bool {
        let file = self.file.as_str();
        let plain = |letter: char| !letter.is_control() && !matches!(letter, '/' | '\\' | ':');
        !file.trim().is_empty() && !matches!(file, "." | "..") && file.len() <= 255 && file.chars().all(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_lie_beside_the_board() {
        let beside = |file: &str| Logo { file: file.to_owned(), name: String::new(), part: LogoPart::Funder }.is_beside();
        for file in ["logo.svg", "Landkreis Köln.png", "..logo.png", "a"] {
            assert!(beside(file), "{file}");
        }
        for file in ["", " ", ".", "..", "../a.png", "a/b.png", "/etc/passwd", "C:\\a.png", "C:a.png", "\\\\host\\a", "a\0b"] {
            assert!(!beside(file), "{file}");
        }
        assert!(!beside(&"a".repeat(256)));
    }
}
