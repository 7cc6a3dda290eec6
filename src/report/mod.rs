//! What follows from a board: cells, matrix, table rows, counts, findings, what an audience may see, and what is kept about
//! a person.

mod attendance;
mod cells;
mod counts;
mod differences;
mod disclose;
mod filter;
mod findings;
mod matrix;
mod person;
mod questions;
mod search;
mod standing;
mod table;

pub use attendance::{MOST_OF_ONE, MOST_PEOPLE, Present, PresentHint, present};
pub use cells::{CellReport, CellState, Cells, covers_cells, is_drawn};
pub use counts::Counts;
pub use differences::{Difference, Differences, differences};
pub use disclose::{Audience, Disclosed, Withheld, WithheldKind, disclose};
pub use filter::Selection;
pub use findings::{Finding, Issue, Place, Severity, findings};
pub use matrix::{
    ColumnKey, GroupMark, Matrix, MatrixAxes, MatrixEntry, MatrixPart, MatrixRow, MatrixSection, RowOrder, SectionKey, Standing,
    matrix,
};
pub use person::{Found, Mention, MentionPlace, Trace, Traces, entry, known, mentions, steps, unescaped};
pub use questions::asked;
pub use search::search;
pub use standing::{cells_in, columns_of, standing_in};
pub use table::{
    CellForm, Column, Paste, Pasted, Pending, Reader, Refusal, RowsWanted, Section, SortBy, TableKind, Task, as_one_step,
    cell_options, cell_search_text, cell_text, cell_value, fresh_row, keep_order, paste, persons, read_tsv, rows, set_all,
    sorted_by_click, table, write_tsv,
};
