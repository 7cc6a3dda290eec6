//! The board that is worked on: its document, its drawing, and how it is looked at.

use egui::Rect;

use super::canvas::{Held, Selection};
use super::command::Now;
use super::document::Document;
use super::drawing::Drawing;
use super::start::Start;
use super::view::Viewport;
use crate::model::{Cell, Piece};
use crate::scene::style::Theme;

/// An open board.
pub(super) struct Work {
    /// The document.
    pub document: Document,
    /// Its drawing.
    pub drawing: Drawing,
    /// Zoom and place.
    pub view: Viewport,
    /// What is selected.
    pub selection: Selection,
    /// What is held.
    pub held: Option<Held>,
    /// Whether the notes about the file are put away.
    pub notes_read: bool,
    /// Where the canvas was in the last frame.
    pub canvas: Rect,
}

impl Work {
    /// Begins to work on a document.
    pub(super) fn new(document: Document, theme: Theme) -> Self {
        let drawing = Drawing::new(document.board(), &document.logos().pictures, theme);
        Self {
            document,
            drawing,
            view: Viewport::default(),
            selection: Selection::default(),
            held: None,
            notes_read: false,
            canvas: Rect::ZERO,
        }
    }

    /// What a command would meet: no board while the start page stands in its place, even where one lies behind.
    pub(super) fn now(&self, start: Option<&Start>) -> Now<'_> {
        Now { document: start.is_none().then_some(&self.document), selection: &self.selection }
    }

    /// Lays the board out if it changed; what is selected is found again, best in the cell `wanted`.
    pub(super) fn settle(&mut self, wanted: Option<&Cell>) {
        self.drawing.update(self.document.board());
        self.selection.settle(&self.drawing, wanted);
    }

    /// The selected pieces, as they are on the board now.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let board = self.document.board();
        self.selection.pieces().filter_map(|piece| super::canvas::find(piece, board)).collect()
    }
}
