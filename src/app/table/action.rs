//! Wishes of the table that are no commands.

/// Wishes with a content.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum TableAction {
    /// A text from the clipboard, put into the cells.
    PasteRows(String),
}
