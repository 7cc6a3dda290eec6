//! Tabelle: the tasks and the contact persons of every institution, as sections to read and as rows and columns to work in.
//! Texts of cells, order of rows, meaning of texts in cells, and rows as text to a spreadsheet and back.

mod cell;
mod column;
mod fresh;
mod names;
mod order;
mod paste;
mod pending;
mod reader;
mod sections;
mod tsv;

pub use cell::{cell_options, cell_search_text, cell_text, cell_value};
pub use column::{CellForm, Column, TableKind};
pub use fresh::fresh_row;
pub use order::{RowQuery, SortBy, keep_order, persons, rows, sorted_by_click};
pub use paste::{Paste, Pasted, Refusal, paste};
pub use pending::{Pending, as_one_step, set_all};
pub use reader::Reader;
pub use sections::{Section, Task, table};
pub use tsv::{read_tsv, write_tsv};
