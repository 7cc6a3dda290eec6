//! The properties: shown, folded away, given the keyboard.

use super::action::InspectorAction;
use crate::app::shell::window::App;
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
            InspectorAction::ShowAlone(record) => self.show_alone(record),
            InspectorAction::Jump(responsibility, area) => self.jump(&responsibility, area.as_ref()),
            InspectorAction::GoTo(place) => self.go_to(&place),
            InspectorAction::AddLogo(path) => self.add_logo(&path),
        }
    }

    /// Selects nothing but a record: in the matrix the row of an institution, else what the properties show.
    pub(in crate::app) fn show_alone(&mut self, record: RecordRef) {
        self.session.canvas.selection.clear();
        match &record {
            RecordRef::Actor(actor) if self.session.focus_on(Target::Actor(actor.clone())) => {}
            _ => self.session.canvas.selection.show(record),
        }
    }

    /// Shows the steps of this session in the place of the properties.
    pub(in crate::app) fn show_steps(&mut self) {
        self.window_state.side.unfold();
        self.window_state.side.inspector.show_steps();
    }
}
