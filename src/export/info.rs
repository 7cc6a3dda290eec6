//! What a PDF says about itself: from the head of the board, never from a clock.

use crate::model::Date;
use crate::report::Disclosed;

/// What a PDF says about itself besides the title, subject and language of its scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PdfInfo {
    /// What marks all editions of one document: the id of the board.
    pub id: String,
    /// Who publishes; may be empty.
    pub author: String,
    /// The region; may be empty.
    pub region: String,
    /// As of which date it is true. PDF/A asks for a date; without one it is 1970, which no one takes for a real one.
    pub as_of: Option<Date>,
}

impl PdfInfo {
    /// What the head of a board says.
    pub fn of(disclosed: &Disclosed) -> Self {
        let head = disclosed.board().head();
        Self {
            id: head.board.to_string(),
            author: head.publisher.clone(),
            region: head.region.trim().to_owned(),
            as_of: head.as_of,
        }
    }
}
