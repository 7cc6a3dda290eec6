//! What follows from a board: cells, matrix, table rows, counts, findings, and what an audience may see.

mod cells;
mod counts;
mod differences;
mod disclose;
mod filter;
mod findings;
mod matrix;
mod table;

pub use cells::{CellReport, CellState, Cells, covers_cells, is_drawn};
pub use counts::Counts;
pub use differences::{Difference, Differences, differences};
pub use disclose::{Audience, Disclosed, Withheld, WithheldKind, disclose};
pub use filter::Selection;
pub use findings::{Finding, Issue, Place, Severity, findings};
pub use matrix::{GroupMark, Matrix, MatrixEntry, MatrixRow, matrix};
pub use table::{Section, Task, table};
