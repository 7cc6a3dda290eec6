//! The board that is worked on: its document, its drawing, and how it is looked at.

use std::mem;
use std::time::Duration;

use egui::Rect;

use super::canvas::{self, Held, Selection, Slide};
use super::command::Now;
use super::document::Document;
use super::drawing::Drawing;
use super::frame_log::Spent;
use super::sight::Sight;
use super::start::Start;
use super::stopwatch::Stopwatch;
use super::view::Viewport;
use crate::model::{Board, Cell, Piece};
use crate::scene::Target;
use crate::scene::style::Theme;

/// An open board.
pub(super) struct Work {
    /// The document.
    pub document: Document,
    /// Its drawing.
    pub drawing: Drawing,
    /// What of the board is looked at.
    pub sight: Sight,
    /// Zoom and place.
    pub view: Viewport,
    /// What is selected.
    pub selection: Selection,
    /// What is held.
    pub held: Option<Held>,
    /// What slides to its place.
    pub slide: Slide,
    /// How long painting the scene took in this frame.
    pub painting: Duration,
    /// How long laying out took in this frame.
    layout: Duration,
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
            sight: Sight::default(),
            view: Viewport::default(),
            selection: Selection::default(),
            held: None,
            slide: Slide::default(),
            painting: Duration::ZERO,
            layout: Duration::ZERO,
            notes_read: false,
            canvas: Rect::ZERO,
        }
    }

    /// What a command would meet: no board while the start page stands in its place, even where one lies behind.
    pub(super) fn now(&self, start: Option<&Start>) -> Now<'_> {
        Now { document: start.is_none().then_some(&self.document), selection: &self.selection, sight: &self.sight }
    }

    /// Lays the board out if it changed; what is selected is found again, best in the cell `wanted`.
    pub(super) fn settle(&mut self, wanted: Option<&Cell>) {
        self.sight.settle(self.document.board());
        if self.document.settle_logos() {
            self.drawing.hang(&self.document.logos().pictures);
        }
        let (began, drawn) = (Stopwatch::start(), self.drawing.drawn());
        self.drawing.update(self.document.board(), &self.sight);
        self.layout += began.spent();
        self.selection.forget_gone(self.document.board());
        if drawn != self.drawing.drawn() || wanted.is_some() {
            self.selection.settle(&self.drawing, wanted);
        }
    }

    /// Selects what an edit has put somewhere, best what is in the cell `wanted`.
    pub(super) fn follow(&mut self, before: &Board, wanted: Option<&Cell>) {
        let after = self.document.board();
        let landed: Vec<_> = after
            .responsibilities()
            .iter()
            .filter_map(|now| {
                let was = before.responsibilities().get(&now.id);
                let new = was.map_or_else(|| now.covers.clone(), |was| now.covers.minus(&was.covers));
                (!new.is_empty()).then(|| (now.id.clone(), new))
            })
            .collect();
        self.selection.follow(&landed, (after, &self.drawing), wanted);
    }

    /// Brings what has the focus into view.
    pub(super) fn reveal(&mut self) {
        if let Some(group) = self.selection.focus().and_then(|target| self.drawing.group(target)) {
            canvas::reveal(&mut self.view, self.canvas, &self.drawing, group);
        }
    }

    /// Where something is on the screen.
    pub(super) fn place_of(&self, target: &Target) -> Option<Rect> {
        let group = self.drawing.group(target)?;
        Some(canvas::place_of(self.view, self.canvas, &self.drawing, group))
    }

    /// Where the time of this frame went so far; the next one begins anew.
    pub(super) fn take_spent(&mut self) -> Spent {
        let (layout, painting) = (mem::take(&mut self.layout), mem::take(&mut self.painting));
        Spent { layout, painting, ..Spent::default() }
    }

    /// The selected pieces, as they are on the board now.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let board = self.document.board();
        self.selection.pieces().filter_map(|piece| canvas::find(piece, board)).collect()
    }
}
