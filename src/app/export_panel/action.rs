//! Wishes of the export panel.

use std::path::PathBuf;

/// Writing the files of an export.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum ExportAction {
    /// This place for the files.
    ExportTo(PathBuf),
    /// Writing the files; with `true` existing ones are replaced.
    WriteExport(bool),
    /// The end of writing.
    StopExport,
}
