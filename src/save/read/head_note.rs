//! Faults of the head, as long as their places are bytes.

use super::super::quote::shortened;
use super::note::Fault;
use super::split::Field;

/// Note on the head.
pub(super) struct HeadNote {
    /// Byte of the file; `None` for what is missing.
    pub(super) offset: Option<usize>,
    /// Fault.
    pub(super) fault: Fault,
    /// The text that was taken out.
    pub(super) dropped: Option<String>,
}

/// Fault of a field that cannot be read.
pub(super) fn unreadable(field: &Field<'_>) -> Fault {
    Fault::HeadField { field: field.name.to_owned(), text: shortened(field.whole) }
}
