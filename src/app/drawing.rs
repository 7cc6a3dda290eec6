//! The laid-out scene of the present board, made anew only when the board changed.

use std::sync::Arc;

use crate::layout::{self, Laid, Options};
use crate::model::Board;
use crate::report::{Audience, disclose};
use crate::scene::Scene;
use crate::typeset::Typesetter;

/// The scene and what it was made from.
pub(super) struct Drawing {
    typesetter: Typesetter,
    board: Arc<Board>,
    laid: Laid,
}

impl Drawing {
    /// Lays a board out.
    pub(super) fn new(board: &Arc<Board>) -> Self {
        let typesetter = Typesetter::new();
        let laid = lay_out(&typesetter, board, None);
        Self { typesetter, board: Arc::clone(board), laid }
    }

    /// Lays the board out again if it is another one; type size and widths are kept while everything fits.
    pub(super) fn update(&mut self, board: &Arc<Board>) {
        if Arc::ptr_eq(board, &self.board) {
            return;
        }
        self.laid = lay_out(&self.typesetter, board, Some(&self.laid));
        self.board = Arc::clone(board);
    }

    /// The scene.
    pub(super) fn scene(&self) -> &Scene {
        &self.laid.scene
    }

    /// The scene with what its layout reports.
    pub(super) fn laid(&self) -> &Laid {
        &self.laid
    }
}

/// On the facilitator's screen the board is seen as it is; it never shows a contact. The drawing speaks the language of the
/// board, as its exports do, whatever the language of the window.
fn lay_out(typesetter: &Typesetter, board: &Arc<Board>, before: Option<&Laid>) -> Laid {
    let disclosed = disclose(board, Audience::Internal);
    let options = Options { lang: board.head().language, ..Options::default() };
    layout::layout(typesetter, &disclosed, &options, before.map(|laid| &laid.fit))
}
