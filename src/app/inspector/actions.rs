//! The properties: shown, folded away, given the keyboard.

use super::action::InspectorAction;
use crate::app::session::Session;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::model::RecordRef;
use crate::scene::Target;

impl App {
    /// Carries a wish to show something out.
    pub(in crate::app) fn inspector_action(&mut self, wish: InspectorAction) {
        match wish {
            InspectorAction::Show(record) => {
                self.session.canvas.selection.show(record);
                self.window_state.side.inspector.show_properties();
            }
            InspectorAction::ShowAlone(record) => self.session.show_alone(record),
            InspectorAction::Jump(responsibility, area) => self.jump(&responsibility, area.as_ref()),
            InspectorAction::GoTo(place) => self.go_to(&place),
            InspectorAction::AddLogo(path) => self.add_logo(&path),
        }
    }
}

impl WindowState {
    /// Shows the steps of this session in the place of the properties.
    pub(in crate::app) fn show_steps(&mut self) {
        self.side.unfold();
        self.side.inspector.show_steps();
    }
}

impl Session {
    /// Selects nothing but a record: in the matrix the row of an institution, else what the properties show.
    pub(in crate::app) fn show_alone(&mut self, record: RecordRef) {
        self.canvas.selection.clear();
        match &record {
            RecordRef::Actor(actor) if self.focus_on(Target::Actor(actor.clone())) => {}
            _ => self.canvas.selection.show(record),
        }
    }
}
