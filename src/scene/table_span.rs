//! Cells that a group takes in the table that the grid is, for those who walk through it cell by cell.

/// A part of the table. Its rows are the lanes of all areas from top to bottom, and below the lanes of an area one row more
/// where strips are drawn at the foot of its cells; its columns are the statuses. Heads are not counted, so the head of a row
/// has no columns and the head of a column no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TableSpan {
    /// Its first row.
    pub row: usize,
    /// Number of rows that it takes.
    pub rows: usize,
    /// Its first column.
    pub column: usize,
    /// Number of columns that it takes.
    pub columns: usize,
}
