//! The laid-out scene of the present board, made anew only when the board or the way to draw it changed.

use std::sync::Arc;

use crate::layout::{self, Laid, Options};
use crate::model::Board;
use crate::report::{Audience, disclose};
use crate::scene::Scene;
use crate::text::Lang;
use crate::typeset::Typesetter;

/// The scene and what it was made from.
pub(super) struct Drawing {
    typesetter: Typesetter,
    board: Arc<Board>,
    lang: Lang,
    laid: Laid,
}

impl Drawing {
    /// Lays a board out.
    pub(super) fn new(board: &Arc<Board>, lang: Lang) -> Self {
        let typesetter = Typesetter::new();
        let laid = lay_out(&typesetter, board, lang, None);
        Self { typesetter, board: Arc::clone(board), lang, laid }
    }

    /// Lays the board out again if it is another one; type size and widths are kept while everything fits.
    pub(super) fn update(&mut self, board: &Arc<Board>, lang: Lang) {
        if Arc::ptr_eq(board, &self.board) && lang == self.lang {
            return;
        }
        self.laid = lay_out(&self.typesetter, board, lang, Some(&self.laid));
        self.board = Arc::clone(board);
        self.lang = lang;
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

/// On the facilitator's screen the board is seen as it is; it never shows a contact.
fn lay_out(typesetter: &Typesetter, board: &Arc<Board>, lang: Lang, before: Option<&Laid>) -> Laid {
    let disclosed = disclose(board, Audience::Internal);
    let options = Options { lang, ..Options::default() };
    layout::layout(typesetter, &disclosed, &options, before.map(|laid| &laid.fit))
}
