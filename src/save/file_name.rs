//! Names of files that Windows cannot keep: devices, forbidden letters, ends that it leaves out. A new file gets none of them on any
//! system, because boards and pictures are passed on: from a stick or a share somebody with Windows could not open them. A file that
//! bears such a name already, which happens elsewhere than on Windows only, keeps it.

use std::path::Path;

use crate::text::{Lang, files};

/// Names of devices, in any case and with any ending; COM and LPT have a digit behind them.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// See [`DEVICES`].
const PORTS: [&str; 2] = ["COM", "LPT"];
/// Digits of ports. Windows takes the small ones as well.
const DIGITS: &str = "123456789¹²³";
/// Letters that mean something else in paths.
const LETTERS: &str = "<>:\"/\\|?*";

/// Reason for which Windows cannot keep a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// It is a device, and what is written to it is gone.
    Device(String),
    /// It has a letter that means something else; behind a colon it would be a hidden part of another file.
    Letter(char),
    /// It has a letter that cannot be seen.
    Control,
    /// It ends with a dot or blank, which Windows leaves out.
    End,
}

impl NameFault {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Device(name) => files::name_of_device(lang, name),
            Self::Letter(letter) => files::name_letter(lang, &letter.to_string()),
            Self::Control => files::name_control(lang),
            Self::End => files::name_end(lang),
        }
    }
}

/// Fault of a name that would let Windows read a device or a hidden part of another file; elsewhere it is a file like any other.
pub(super) fn unreadable_name(path: &Path) -> Option<NameFault> {
    let fault = fault(&path.file_name().unwrap_or_default().to_string_lossy());
    fault.filter(|fault| cfg!(windows) && matches!(fault, NameFault::Device(_) | NameFault::Letter(_)))
}

/// Fault of a name by which no file may be written, unless it is there already.
pub(super) fn unwritable_name(path: &Path) -> Option<NameFault> {
    let fault = fault(&path.file_name().unwrap_or_default().to_string_lossy());
    // On Windows such a file is never there; what answers in its place is a device or another file.
    fault.filter(|_| cfg!(windows) || path.symlink_metadata().is_err())
}

fn fault(name: &str) -> Option<NameFault> {
    let device = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    let is_port =
        |port: &str| device.strip_prefix(port).is_some_and(|digit| digit.chars().count() == 1 && DIGITS.contains(digit));
    if DEVICES.contains(&&*device) || PORTS.into_iter().any(is_port) {
        return Some(NameFault::Device(name.to_owned()));
    }
    if name.chars().any(char::is_control) {
        return Some(NameFault::Control);
    }
    if let Some(letter) = name.chars().find(|letter| LETTERS.contains(*letter)) {
        return Some(NameFault::Letter(letter));
    }
    name.ends_with(['.', ' ']).then_some(NameFault::End)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_windows_cannot_keep_are_told_from_those_that_it_can() {
        for name in
            ["region.ron", "Zuständig – 2. Stand.ron", ".~region.ron", "com.ron", "COM10.ron", "NULL", "a.nul", "lpt.x", "con1"]
        {
            assert_eq!(fault(name), None, "{name}");
        }
        for name in ["NUL", "nul", "CON.ron", "con.tar.gz", "Aux .ron", "COM1", "lpt9.pdf", "COM².ron", "CONOUT$"] {
            assert_eq!(fault(name), Some(NameFault::Device(name.to_owned())));
        }
        for (name, letter) in [("a:b.ron", ':'), ("wer?.ron", '?'), ("C:\\board.ron", ':'), ("a\\b.ron", '\\'), ("a\"b", '"')] {
            assert_eq!(fault(name), Some(NameFault::Letter(letter)));
        }
        assert_eq!(fault("a\tb.ron"), Some(NameFault::Control));
        for name in ["region.", "region.ron ", "region. ."] {
            assert_eq!(fault(name), Some(NameFault::End), "{name}");
        }
    }
}
