//! Order of an export, and the sheets that come of it.

use std::sync::Arc;

use crate::export::Format;
use crate::export::job::{self, Output, Prepared, Source};
use crate::layout::NothingLeft;
use crate::model::Board;
use crate::picture::Pictures;
use crate::report::{Audience, disclose};
use crate::typeset::Typesetter;

/// Order of an export: what is asked for of which board, and for whom.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The board.
    pub board: Arc<Board>,
    /// The pictures of its logos.
    pub logos: Pictures,
    /// Those to whom it is shown.
    pub audience: Audience,
    /// The drawing.
    pub output: Output,
    /// The formats.
    pub formats: Vec<Format>,
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.board, &other.board)
            && (self.audience, &self.output, &self.formats) == (other.audience, &other.output, &other.formats)
    }
}

/// Sheets of an order, or why there is nothing to draw.
pub(super) type Drawn = Result<Prepared, NothingLeft>;

impl Order {
    /// Lays it out.
    pub(super) fn prepare(&self, typesetter: &Typesetter) -> Drawn {
        let source = Source { disclosed: disclose(&self.board, self.audience), logos: self.logos.clone() };
        job::prepare(typesetter, source, &self.output, &self.formats)
    }
}
