//! Places of findings: there a jump leads.

use crate::model::{Coverage, RecordRef};

/// Place of a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum FindingPlace {
    /// A record.
    Record(RecordRef),
    /// Cells of the grid.
    Cells(Coverage),
    /// The board as a whole.
    Board,
}
