//! What is done in the matrix: strokes of the brush, the list of what stands in a cell, the brush itself, and how the matrix is
//! arranged.

use super::brush::{Click, Square};
use super;
use super::cell_list::CellList;
use crate::app::action::command::Command;
use crate::app::shell::window_state::Overlay;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::layout::MatrixLook;
use crate::model::RecordRef;
use crate::text::brush as t;

impl App {
    /// Sets what the brush has in the selected cells, or takes it away; where one of them holds anything else, its list is shown.
    pub(in crate::app) fn paint(&mut self) {
        let (work, squares) = (&self.work, self.work.selection.squares());
        let (board, brush) = (work.document.board(), &work.brush);
        let sets = match &squares[..] {
            [one] => match brush.click(board, one) {
                Click::Set => true,
                Click::Clear => false,
                Click::Ask => return self.list_standing(),
            },
            all => !all.iter().all(|square| brush.is_set(board, square)),
        };
        if brush.is_held { self.stroke(&squares, sets) } else { self.list_standing() }
    }

    /// Sets what the brush has in these cells, or takes it away, as one step.
    pub(in crate::app) fn stroke(&mut self, squares: &[Square], sets: bool) {
        match self.work.brush.stroke(self.work.document.board(), squares, sets, (self.new_bits)()) {
            Some(edit) => self.edit(&edit, None),
            None => self.desk.message = Message::of(t::nothing_to_set),
        }
    }

    /// Shows what stands in the cell that has the focus.
    pub(in crate::app) fn list_standing(&mut self) {
        self.work.selection.only_focus();
        self.work.selection.go_home();
        self.work.reveal();
        if let Some(square) = self.work.selection.squares().first() {
            self.desk.overlay = Some(Overlay::Standing(CellList::new(square.clone(), self.work.document.board())));
        }
    }

    /// Puts the list away and goes to the properties of something in it.
    pub(in crate::app) fn open_listed(&mut self, record: RecordRef) {
        self.desk.overlay = None;
        self.work.selection.show(record);
        self.open_properties();
    }

    /// Changes the brush.
    pub(in crate::app) fn take_brush(&mut self, command: Command) {
        let (brush, board) = (&mut self.work.brush, self.work.document.board());
        match command {
            Command::BrushRole(role) => brush.role = role,
            Command::BrushGroup(number) => brush.toggle_group(usize::from(number).saturating_sub(1), board),
            Command::BrushAll => {
                brush.statuses.clear();
                brush.areas.clear();
            }
            _ => brush.is_held = !brush.is_held,
        }
        let (brush, lang) = (&self.work.brush, self.lang);
        let said = brush.say(board, lang);
        let says = if brush.is_held { t::list_brush } else { |lang, _: &str| t::put_down(lang) };
        self.desk.message = Message::of(|lang| says(lang, &said));
    }

    /// Arranges the matrix in another way.
    pub(in crate::app) fn arrange(&mut self, look: MatrixLook) {
        self.desk.looks.note(&self.work.document.board().head().board, look);
        self.work.look = look;
        self.work.settle(None);
    }

    /// Does what a command means for how the matrix is arranged.
    pub(in crate::app) fn arrange_by(&mut self, command: Command) {
        let look = self.work.look;
        self.arrange(match command {
            Command::Columns(columns) => MatrixLook { columns, ..look },
            Command::Rows(rows) => MatrixLook { rows, ..look },
            _ => MatrixLook { bar: !look.bar, ..look },
        });
    }

    /// Selects one cell of the matrix more.
    pub(in crate::app) fn reach(&mut self, command: Command) {
        if let Command::Reach(side) = command {
            canvas::reach(&mut self.work.selection, &self.work.drawing, side);
        }
    }
}
