//! Formats of files: their names, the ends of file names that tell them, and the pages that are usual for them.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::layout::Page;

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Format {
    /// Paper, for printing and reading.
    Pdf,
    /// Pixels.
    Png,
    /// Shapes and texts that other programs can change.
    Svg,
}

impl Format {
    /// All formats, in the order in which a user sees them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Png, Self::Svg];

    /// The end of its files' names, which is its name on the command line as well.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }

    /// Its name for users.
    pub fn name(self) -> String {
        self.ending().to_uppercase()
    }

    /// The format with this ending.
    pub fn named(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// The format that the name of a file tells.
    pub fn of_file(file: &Path) -> Option<Self> {
        Self::named(&file.extension()?.to_string_lossy().to_lowercase())
    }

    /// The file of this format: the ending of another one is replaced, any other is part of the name.
    pub fn file(self, path: &Path) -> PathBuf {
        match Self::of_file(path) {
            Some(format) if format == self => path.to_owned(),
            Some(_) => path.with_extension(self.ending()),
            None => {
                let mut whole = path.as_os_str().to_owned();
                whole.push(".");
                whole.push(self.ending());
                whole.into()
            }
        }
    }

    /// The page where none is given: paper for what is printed, else a screen. `None` for a format that has no page.
    pub fn page(self) -> Option<Page> {
        match self {
            Self::Svg | Self::Png => Some(Page::default()),
            Self::Pdf => Page::named("a3"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gets_the_ending_of_its_format() {
        let file = |path: &str, format: Format| format.file(Path::new(path)).display().to_string();
        assert_eq!(file("a", Format::Pdf), "a.pdf");
        assert_eq!(file("a.PDF", Format::Pdf), "a.PDF");
        assert_eq!(file("a.svg", Format::Pdf), "a.pdf");
        assert_eq!(file("Stand 21.11.2026", Format::Png), "Stand 21.11.2026.png");
    }
}
