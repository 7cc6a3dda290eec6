//! Changes of the board: edits, what they put somewhere, and typing.

use std::sync::Arc;

use super::action::BoardAction;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{Cell, Edit, FieldMark};

impl App {
    /// Carries a wish about the board out.
    pub(in crate::app) fn board_action(&mut self, wish: BoardAction) {
        match wish {
            BoardAction::Edit(edit) => self.edit(&edit, None),
            BoardAction::Enter(edit, cell) => self.edit(&edit, Some(&cell)),
            BoardAction::AddNext => self.add_next(),
            BoardAction::Type(edit, mark) => self.type_in(&edit, mark),
            BoardAction::FieldLeft => self.session.document.close_field(),
            BoardAction::ToStep(step) => self.go_to_step(step),
        }
    }

    /// Carries an edit out; what is selected is found again, best in the cell `wanted`.
    pub(in crate::app) fn edit(&mut self, edit: &Edit, wanted: Option<&Cell>) {
        match self.session.document.apply(edit, None) {
            Ok(Some(step)) => self.window_state.message = Message::of(|lang| step.label.say(lang)),
            Ok(None) => {}
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
        self.session.settle(wanted);
    }

    /// The same of an edit that puts something somewhere: that is selected then, best what is in the cell `wanted`.
    pub(in crate::app) fn put(&mut self, edit: &Edit, wanted: Option<&Cell>) {
        let before = Arc::clone(self.session.document.board());
        self.edit(edit, wanted);
        self.session.follow(&before, wanted);
    }

    /// Carries an edit out that belongs to the typing in a field.
    pub(in crate::app) fn type_in(&mut self, edit: &Edit, mark: FieldMark) {
        match self.session.document.apply(edit, Some(mark)) {
            Ok(Some(step)) => self.window_state.message = Message::of(|lang| step.label.say(lang)),
            Ok(None) => {}
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
        self.session.settle(None);
    }
}
