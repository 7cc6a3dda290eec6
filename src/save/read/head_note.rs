//! Faults of the head, as long as their places are bytes.

use super::super::quote::shortened;
use super::note::Fault;
use super::split::Field;

/// What was wrong in the head.
pub(super) struct HeadNote {
    /// Where in the file; `None` for what is missing.
    pub(super) offset: Option<usize>,
    /// What was wrong.
    pub(super) fault: Fault,
    /// The text that was taken out.
    pub(super) dropped: Option<String>,
}

/// That a field cannot be read.
pub(super) fn unreadable(field: &Field<'_>) -> Fault {
    Fault::HeadField { field: field.name.to_owned(), text: shortened(field.whole) }
}
