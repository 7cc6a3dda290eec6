//! The model and what follows from a board: edits, the report, typed lines, and the data that comes with the program.

mod capture;
mod catalogue;
#[path = "../common/boards.rs"]
mod common;
mod edits;
mod fields;
mod regions;
mod report;
