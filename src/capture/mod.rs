//! The capture line: lines typed while people talk, read as responsibilities. The field they are typed in is `app/capture`; here it
//! is known what a line means on a board, before it is applied.
//!
//! A line is divided by `;`, `|` or tabs into parts; a part is one thing or a list of things, a name of an institution that the
//! board lacks, or text of the task. What is understood by halves is text: nothing is picked out of a sentence. Without separators
//! the beginning is understood as far as it goes, and the rest is text.

mod assumptions;
mod batch;
mod completed_line;
mod interpretation;
mod lexicon;
mod line_edit;
mod line_parser;
mod phrase;
mod question;
mod question_edit;
mod reader;
mod reading;
mod unclear;
mod vocabulary;
mod words;

pub use assumptions::{Assumption, assumptions};
pub use batch::Batch;
pub use completed_line::CompletedLine;
pub use lexicon::Lexicon;
pub use line_parser::read;
pub use question_edit::{ask, ask_of_cell};
pub use reading::{LinePart, Meaning, Obstacle, Reading};
