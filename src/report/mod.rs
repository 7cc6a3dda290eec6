//! What follows from a board: cells, matrix, table rows, counts, findings, and what an audience may see.

mod cells;
mod counts;
mod disclose;
mod filter;
mod findings;
mod matrix;
mod table;

pub use cells::{CellReport, CellState, Cells, covers_cells, is_drawn};
pub use counts::Counts;
pub use disclose::{Audience, Disclosed, Withheld, WithheldKind, disclose};
pub use filter::Selection;
pub use findings::{Finding, Issue, Place, Severity, findings};
pub use matrix::{
    ColumnKey, GroupMark, Matrix, MatrixAxes, MatrixEntry, MatrixPart, MatrixRow, MatrixSection, RowOrder, SectionKey, Standing,
    matrix,
};
pub use table::{Section, Task, table};
