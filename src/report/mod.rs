//! Reports that follow from a board: cells, matrix, table rows, counts, findings, disclosure to an audience, and knowledge about a
//! person.

mod attendance;
mod audience;
mod cells;
mod counts;
mod differences;
mod disclose;
mod filter;
mod findings;
mod matrix;
mod open_questions;
mod person;
mod search;
mod table;
mod withheld;

pub use attendance::{AttendanceCount, AttendanceHint, MAX_OF_ONE, MAX_PEOPLE, count_attendance};
pub use audience::Audience;
pub use cells::{CellReport, CellState, Cells, covers_cells, is_drawn};
pub use counts::Counts;
pub use differences::{Difference, Differences, differences};
pub use disclose::{Disclosed, disclose};
pub use filter::FilteredBoard;
pub use findings::{Finding, FindingPlace, Issue, Severity, findings};
pub use matrix::{
    ColumnKey, GroupMark, Matrix, MatrixAxes, MatrixEntry, MatrixPart, MatrixRow, MatrixScope, MatrixSection, RowOrder,
    SectionKey, cells_in_column, matrix, matrix_cell, matrix_columns,
};
pub use open_questions::with_open_question;
pub use person::{
    Mention, MentionPlace, Trace, Traces, TracesFound, contact_fields, count_steps, known_entries, mentions, unescaped,
};
pub use search::search;
pub use table::{
    CellForm, Column, Paste, Pasted, Pending, Reader, Refusal, RowQuery, Section, SortBy, TableKind, Task, as_one_step,
    cell_options, cell_search_text, cell_text, cell_value, fresh_row, keep_order, paste, persons, read_tsv, rows, set_all,
    sorted_by_click, table, write_tsv,
};
pub use withheld::{Withheld, WithheldKind};
