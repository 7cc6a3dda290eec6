//! Boards on disk: versioned RON, read with notes, written whole or not at all; templates compiled in.

mod compose;
mod templates;
mod typical;

pub use compose::{compose, new_board};
pub use templates::{Part, Template, TemplateError, example, examples, template, templates};
pub use typical::{Typical, add_institution, typical_for};
