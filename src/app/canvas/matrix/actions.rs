//! Actions in the matrix: strokes of the brush, the list of what stands in a cell, the brush itself, and how the matrix is
//! arranged.

use super::brush::Click;
use super::cell::MatrixCell;
use super::cell_list::CellList;
use crate::app::action::command::Command;
use crate::app::canvas::action::MatrixAction;
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::layout::MatrixArrangement;
use crate::model::{RecordRef, Side};
use crate::text::brush as t;

impl App {
    /// Carries a wish from the matrix out.
    pub(in crate::app) fn matrix_action(&mut self, wish: MatrixAction) {
        match wish {
            MatrixAction::Stroke(cells, sets) => self.stroke(&cells, sets),
            MatrixAction::TakeBrush(brush) => self.session.matrix.brush = brush,
            MatrixAction::Arrange(arrangement) => self.arrange(arrangement),
            MatrixAction::OpenListed(record) => self.open_listed(record),
        }
    }

    /// Sets what the brush has in the selected cells, or takes it away; where one of them holds anything else, its list is shown.
    pub(in crate::app) fn paint(&mut self) {
        let (session, cells) = (&self.session, self.session.canvas.selection.matrix_cells());
        let (board, brush) = (session.document.board(), &session.matrix.brush);
        let sets = match &cells[..] {
            [one] => match brush.click(board, one) {
                Click::Set => true,
                Click::Clear => false,
                Click::Ask => return self.list_cell(),
            },
            all => !all.iter().all(|cell| brush.is_set(board, cell)),
        };
        if brush.is_active { self.stroke(&cells, sets) } else { self.list_cell() }
    }

    /// Sets what the brush has in these cells, or takes it away, as one step.
    pub(in crate::app) fn stroke(&mut self, cells: &[MatrixCell], sets: bool) {
        match self.session.matrix.brush.stroke(self.session.document.board(), cells, sets, (self.new_bits)()) {
            Some(edit) => self.edit(&edit, None),
            None => self.window_state.message = Message::of(t::nothing_to_set),
        }
    }

    /// Shows what stands in the cell that has the focus.
    pub(in crate::app) fn list_cell(&mut self) {
        self.session.canvas.selection.only_focus();
        self.session.canvas.selection.go_home();
        self.session.reveal();
        if let Some(cell) = self.session.canvas.selection.matrix_cells().first() {
            self.window_state.overlay = Some(Overlay::CellList(CellList::new(cell.clone(), self.session.document.board())));
        }
    }

    /// Puts the list away and goes to the properties of something in it.
    pub(in crate::app) fn open_listed(&mut self, record: RecordRef) {
        self.window_state.overlay = None;
        self.session.canvas.selection.show(record);
        self.window_state.side.open_properties();
    }

    /// Changes the brush.
    pub(in crate::app) fn take_brush(&mut self, command: Command) {
        let (brush, board) = (&mut self.session.matrix.brush, self.session.document.board());
        match command {
            Command::BrushRole(role) => brush.role = role,
            Command::BrushGroup(number) => brush.toggle_group(usize::from(number).saturating_sub(1), board),
            Command::BrushAll => {
                brush.statuses.clear();
                brush.areas.clear();
            }
            _ => brush.is_active = !brush.is_active,
        }
        let (brush, lang) = (&self.session.matrix.brush, self.lang);
        let said = brush.say(board, lang);
        let says = if brush.is_active { t::list_brush } else { |lang, _: &str| t::put_down(lang) };
        self.window_state.message = Message::of(|lang| says(lang, &said));
    }

    /// Arranges the matrix in another way.
    pub(in crate::app) fn arrange(&mut self, arrangement: MatrixArrangement) {
        self.preferences.arrangements.note(&self.session.document.board().head().board, arrangement);
        self.session.matrix.arrangement = arrangement;
        self.session.settle(None);
    }

    /// Does what a command means for how the matrix is arranged.
    pub(in crate::app) fn arrange_by(&mut self, command: Command) {
        let arrangement = self.session.matrix.arrangement;
        self.arrange(match command {
            Command::Columns(columns) => MatrixArrangement { columns, ..arrangement },
            Command::Rows(rows) => MatrixArrangement { rows, ..arrangement },
            _ => MatrixArrangement { bar: !arrangement.bar, ..arrangement },
        });
    }
}

impl Session {
    /// Selects one cell of the matrix more.
    pub(in crate::app) fn extend_selection(&mut self, side: Side) {
        super::drag_cells::extend_selection(&mut self.canvas.selection, &self.board_scene, side);
    }
}
