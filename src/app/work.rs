//! The board that is worked on: its document, its drawing, and how it is looked at.

use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;
use std::time::Duration;

use egui::Rect;

use super::brush::Brush;
use super::canvas::{self, Held, Selection, Slide};
use super::command::Now;
use super::document::Document;
use super::drawing::Drawing;
use super::frame_log::Spent;
use super::part::Part;
use super::sight::Sight;
use super::start::Start;
use super::stopwatch::Stopwatch;
use super::view::Viewport;
use crate::layout::MatrixLook;
use crate::model::{Board, Cell, Piece, Responsibility, Role};
use crate::scene::Target;
use crate::scene::style::Theme;

/// An open board.
pub(super) struct Work {
    /// The document.
    pub document: Document,
    /// Its drawing.
    pub drawing: Drawing,
    /// Which part is shown.
    pub part: Part,
    /// How the matrix is arranged.
    pub look: MatrixLook,
    /// What fills the cells of the matrix.
    pub brush: Brush,
    /// How other parts were left.
    left: BTreeMap<Part, Left>,
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

/// How a part was left.
struct Left {
    /// Zoom and place.
    view: Viewport,
    /// What was selected.
    selection: Selection,
    /// What was selected for it in the part that followed.
    became: Selection,
}

impl Work {
    /// Begins to work on a document.
    pub(super) fn new(document: Document, theme: Theme) -> Self {
        let drawing = Drawing::new(document.board(), &document.logos().pictures, theme);
        let brush = Brush::new(document.board());
        Self {
            document,
            brush,
            drawing,
            part: Part::default(),
            look: MatrixLook::default(),
            left: BTreeMap::new(),
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
        let document = start.is_none().then_some(&self.document);
        Now { document, selection: &self.selection, sight: &self.sight, part: self.part }
    }

    /// Lays the board out if it changed; what is selected is found again, best in the cell `wanted`.
    pub(super) fn settle(&mut self, wanted: Option<&Cell>) {
        self.sight.settle(self.document.board());
        self.brush.settle(self.document.board());
        if self.document.settle_logos() {
            self.drawing.hang(&self.document.logos().pictures);
        }
        let drawn = self.drawing.drawn();
        self.lay_out();
        self.selection.forget_gone(self.document.board());
        if drawn != self.drawing.drawn() || wanted.is_some() {
            self.selection.settle(&self.drawing, wanted);
        }
    }

    fn lay_out(&mut self) {
        let began = Stopwatch::start();
        self.sight.drawing = self.part.drawing(self.look);
        self.sight.page = self.part.page(self.canvas.size(), self.document.board());
        self.drawing.update(self.document.board(), &self.sight);
        self.layout += began.spent();
    }

    /// Shows another part, as it was left, with the same things selected.
    pub(super) fn turn_to(&mut self, part: Part) {
        if part == self.part {
            return;
        }
        self.held = None;
        let before = mem::replace(&mut self.part, part);
        self.lay_out();
        let board = self.document.board();
        let there = self.left.remove(&part);
        let view = mem::replace(&mut self.view, there.as_ref().map_or_else(|| part.first_view(), |there| there.view));
        // What nobody touched meanwhile is selected as it was, else what stands for it.
        let found = match there.filter(|there| there.became == self.selection) {
            Some(mut there) => {
                there.selection.settle(&self.drawing, None);
                there.selection
            }
            None => self.selection.carried(board, &self.drawing),
        };
        let selection = mem::replace(&mut self.selection, found.clone());
        self.left.insert(before, Left { view, selection, became: found });
        self.reveal();
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

    /// Gives something the focus and brings it into view; whether it is drawn.
    pub(super) fn focus_on(&mut self, target: Target) -> bool {
        let is_drawn = self.drawing.group(&target).is_some();
        if is_drawn {
            self.selection.choose(target, &self.drawing);
            self.reveal();
        }
        is_drawn
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

    /// The selected pieces that are shown, as they are on the board now.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let (board, filter) = (self.document.board(), self.sight.drawn());
        // In a cell of a matrix more may stand than is drawn.
        let shown = crate::report::Selection::new(board, &filter);
        let is_shown = |held: &Arc<Responsibility>| shown.wants(held) && held.role != Role::Informed;
        let pieces = self.selection.pieces(board).into_iter();
        pieces.filter(|piece| board.responsibilities().get(&piece.responsibility).is_some_and(is_shown)).collect()
    }
}
