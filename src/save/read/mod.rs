//! Reading a board from a file that may be damaged, older or foreign: whatever can be read is, the rest is noted and set aside.
//!
//! A text is split into head and records (`split`; `split_by_lines` where brackets are broken), each is read and mended by itself
//! (`head`, `records`, `repair`, `bounds`), references are made good (`references`), and `load` puts the board together.

mod bounds;
mod head;
mod head_note;
mod lexer;
mod line_index;
mod load;
mod logo_list;
mod note;
mod notes;
mod records;
mod references;
mod repair;
mod set_aside;
mod split;
mod split_by_lines;

pub use load::{Loaded, is_unchanged, load, load_bytes, load_reader};
pub use note::{About, Fault, Note, SetAside};
pub use set_aside::{FiledText, is_record, read_corrected, read_set_aside, written_id};
