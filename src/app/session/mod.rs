//! The board that is worked on: its document, its drawing, and how it is looked at.

pub(super) mod action;
pub(super) mod actions;
pub(super) mod board_scene;
pub(super) mod board_view;
pub(super) mod delete;
pub(super) mod document;
pub(super) mod jump;
pub(super) mod paper_part;
pub(super) mod part_and_filter;
pub(super) mod pieces;
pub(super) mod undo;

use std::collections::{BTreeMap, HashSet};
use std::mem;
use std::sync::Arc;
use std::time::Duration;

use egui::Rect;

use self::board_scene::BoardScene;
use self::board_view::BoardView;
use self::document::Document;
use self::paper_part::PaperPart;
use super::canvas::state::{CanvasState, MatrixState};
use super::canvas::viewport::Viewport;
use super::canvas::{self, Selection};
use super::platform::frame_log::Spent;
use super::platform::stopwatch::Stopwatch;
use super::table::TableState;
use crate::layout::DrawingKind;
use crate::model::{Board, Cell, Filter, Piece, RecordRef, Responsibility, Role};
use crate::report::{self, TableKind};
use crate::scene::Target;
use crate::scene::style::Theme;

/// An open board.
pub(super) struct Session {
    /// The document.
    pub document: Document,
    /// Its drawing.
    pub board_scene: BoardScene,
    /// The part of the paper that is shown.
    pub paper_part: PaperPart,
    /// State of the canvas: what is seen, selected and dragged.
    pub canvas: CanvasState,
    /// Arrangement and filling of the matrix.
    pub matrix: MatrixState,
    /// Place in the table.
    pub table: TableState,
    /// State in which other parts were left.
    left: BTreeMap<PaperPart, Left>,
    /// View of the board.
    pub board_view: BoardView,
    /// Time that laying out took in this frame.
    layout: Duration,
    /// True once the notes about the file are put away.
    pub notes_read: bool,
}

/// State in which a part was left.
struct Left {
    /// Zoom and place.
    view: Viewport,
    /// Place of the canvas.
    canvas: Rect,
    /// Selection.
    selection: Selection,
    /// Selection for it in the part that followed.
    became: Selection,
}

impl Session {
    /// Begins to work on a document.
    pub(super) fn new(document: Document, theme: Theme) -> Self {
        let board_scene = BoardScene::new(document.board(), &document.logos().pictures, theme);
        let matrix = MatrixState::new(document.board());
        Self {
            document,
            board_scene,
            paper_part: PaperPart::default(),
            canvas: CanvasState::default(),
            matrix,
            table: TableState::default(),
            left: BTreeMap::new(),
            board_view: BoardView::default(),
            layout: Duration::ZERO,
            notes_read: false,
        }
    }

    /// Lays the board out if it changed; what is selected is found again, best in the cell `wanted`.
    pub(super) fn settle(&mut self, wanted: Option<&Cell>) {
        self.board_view.spec.settle(self.document.board());
        self.matrix.brush.settle(self.document.board());
        if self.document.settle_logos() {
            self.board_scene.set_logos(&self.document.logos().pictures);
        }
        let drawn = self.board_scene.drawn();
        self.lay_out();
        self.canvas.selection.forget_gone(self.document.board());
        if drawn != self.board_scene.drawn() || wanted.is_some() {
            self.canvas.selection.settle(&self.board_scene, wanted);
        }
    }

    fn lay_out(&mut self) {
        let began = Stopwatch::start();
        if let Some(drawing) = self.paper_part.drawing(self.matrix.arrangement) {
            self.board_view.kind = drawing;
            self.board_view.page = self.paper_part.page(self.canvas.rect.size(), self.document.board());
            self.board_scene.update(self.document.board(), &self.board_view);
        } else {
            // Nobody sees a drawing; it follows when it is turned to.
            self.board_scene.note_placed(self.document.board());
            self.table.update(self.document.board(), &self.board_view.spec.filter);
        }
        self.layout += began.spent();
    }

    /// Drawing that shows what is worked on: of tasks in the table the one seen before.
    pub(super) fn drawn(&self) -> DrawingKind {
        match self.paper_part.drawing(self.matrix.arrangement) {
            Some(drawing) => drawing,
            None if self.table.kind == TableKind::Contacts => DrawingKind::Contacts,
            None => self.board_view.kind,
        }
    }

    /// Shows another part, as it was left, with the same things selected.
    pub(super) fn turn_to(&mut self, part: PaperPart) {
        if part == self.paper_part {
            return;
        }
        self.canvas.drag = None;
        let before = mem::replace(&mut self.paper_part, part);
        let there = self.left.remove(&part);
        let canvas = self.canvas.rect;
        if let Some(there) = &there {
            // What stands around it differs from part to part.
            self.canvas.rect = there.canvas;
        }
        self.lay_out();
        let board = self.document.board();
        let view = mem::replace(&mut self.canvas.viewport, there.as_ref().map_or_else(|| part.first_view(), |there| there.view));
        // What nobody touched meanwhile is selected as it was, else what stands for it.
        let found = match there.filter(|there| there.became == self.canvas.selection) {
            Some(mut there) => {
                there.selection.settle(&self.board_scene, None);
                there.selection
            }
            None if part == PaperPart::Table => self.canvas.selection.clone(),
            None if before == PaperPart::Table => self.rows_drawn(),
            None => self.canvas.selection.mapped_to(board, &self.board_scene),
        };
        let selection = mem::replace(&mut self.canvas.selection, found.clone());
        if part == PaperPart::Table {
            self.point_at_selected(&selection);
        }
        self.left.insert(before, Left { view, canvas, selection, became: self.canvas.selection.clone() });
        self.reveal();
    }

    /// The table at the rows of what was selected in a drawing.
    fn point_at_selected(&mut self, selected: &Selection) {
        let board = Arc::clone(self.document.board());
        let mut rows: Vec<RecordRef> = Vec::new();
        for piece in selected.pieces(&board) {
            let row = RecordRef::Responsibility(piece.responsibility);
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        let subject = selected.subject(&board);
        if let Some(last) = rows.last().cloned() {
            let shown = subject.filter(|subject| rows.contains(subject)).unwrap_or(last);
            rows.retain(|row| *row != shown);
            rows.push(shown.clone());
            self.table.choose(&shown, &board, &self.board_view.spec.filter);
            self.table.listing_mut().choose_all(&rows);
        } else if let Some(subject @ (RecordRef::Actor(_) | RecordRef::Responsibility(_))) = subject {
            self.table.choose(&subject, &board, &self.board_view.spec.filter);
        }
        self.point_at_row();
    }

    /// Selection of what has the focus in the table, of a person its institution; the row, if there is one.
    pub(super) fn point_at_row(&mut self) -> Option<RecordRef> {
        let row = self.table.listing().cursor()?.clone();
        let record = match &row {
            RecordRef::Contact(person) => RecordRef::Actor(self.document.board().contacts().get(person)?.actor.clone()),
            row => row.clone(),
        };
        self.table.listing_mut().take_moved();
        self.canvas.selection.clear();
        self.canvas.selection.show(record);
        Some(row)
    }

    /// Gives the row of a record the focus; whether there is one.
    pub(super) fn choose_row(&mut self, record: &RecordRef) -> bool {
        self.table.choose(record, self.document.board(), &self.board_view.spec.filter)
    }

    /// Selection in the drawing for the selected rows of the table.
    fn rows_drawn(&self) -> Selection {
        let (board, rows) = (self.document.board(), self.table.listing().selected());
        let mut found = self.canvas.selection.clone();
        let rows: HashSet<&RecordRef> = rows.iter().collect();
        let is_one = |target: &Target| canvas::chip_of(target, board).iter().any(|record| rows.contains(record));
        let drawn = self.board_scene.scene().groups.iter().map(|group| &group.target).filter(|target| is_one(target));
        let drawn: Vec<Target> = drawn.cloned().collect();
        if drawn.is_empty() {
            return found.mapped_to(board, &self.board_scene);
        }
        let shown = found.subject(board);
        found.choose_all(drawn);
        if let Some(shown) = shown {
            found.show(shown);
        }
        found
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
        self.canvas.selection.follow(&landed, (after, &self.board_scene), wanted);
    }

    /// Gives something the focus and brings it into view; whether it is drawn.
    pub(super) fn focus_on(&mut self, target: Target) -> bool {
        let is_drawn = self.paper_part != PaperPart::Table && self.board_scene.group(&target).is_some();
        if is_drawn {
            self.canvas.selection.choose(target, &self.board_scene);
            self.reveal();
        }
        is_drawn
    }

    /// Brings what has the focus into view.
    pub(super) fn reveal(&mut self) {
        if let Some(group) = self.canvas.selection.focus().and_then(|target| self.board_scene.group(target)) {
            canvas::reveal(&mut self.canvas.viewport, self.canvas.rect, &self.board_scene, group);
        }
    }

    /// Place of something on the screen.
    pub(super) fn place_of(&self, target: &Target) -> Option<Rect> {
        let group = self.board_scene.group(target)?;
        Some(canvas::place_of(self.canvas.viewport, self.canvas.rect, &self.board_scene, group))
    }

    /// Time of this frame so far, by where it went; the next one begins anew.
    pub(super) fn take_spent(&mut self) -> Spent {
        let (layout, painting) = (mem::take(&mut self.layout), mem::take(&mut self.canvas.painting));
        Spent { layout, painting, ..Spent::default() }
    }

    /// The selected pieces that are shown, as they are on the board now.
    pub(super) fn pieces(&self) -> Vec<Piece> {
        let (board, filter) = (self.document.board(), self.board_view.drawn().filter);
        let is_shown = |responsibility: &Arc<Responsibility>| is_shown(board, &filter, responsibility);
        let is_in_shown_area = |piece: &Piece| filter.areas.is_empty() || filter.areas.contains(&piece.area);
        let pieces = self.canvas.selection.pieces(board).into_iter().filter(is_in_shown_area);
        pieces.filter(|piece| board.responsibilities().get(&piece.responsibility).is_some_and(is_shown)).collect()
    }
}

/// True if a responsibility is drawn: in a cell of a matrix more may stand.
fn is_shown(board: &Board, filter: &Filter, responsibility: &Responsibility) -> bool {
    report::FilteredBoard::new(board, filter).selects(responsibility) && responsibility.role != Role::Informed
}
