//! The capture line: what is typed while people talk, read as responsibilities. Where it is typed is for others; here it is known what
//! a line means on a board, before it is taken.
//!
//! A line is divided by `;`, `|` or tabs into parts; a part is one thing or a list of things, a name of an institution that the board
//! lacks, or text of the task. What is understood by halves is text: nothing is picked out of a sentence. Without separators the
//! beginning is understood as far as it goes, and the rest is text.

mod assumed;
mod choose;
mod doubt;
mod lexicon;
mod parse;
mod phrase;
mod question;
mod reading;
mod take;
mod vocabulary;
mod words;

pub use assumed::{Assumed, assumed};
pub use lexicon::Lexicon;
pub use parse::read;
pub use reading::{Meaning, Obstacle, Reading, Understood};
pub use take::{Batch, Filled, Taken, ask, ask_of_cell};
