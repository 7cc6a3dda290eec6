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
                self.session.selection.show(record);
                self.window_state.inspector.show_properties();
            }
            InspectorAction::ShowAlone(record) => self.show_alone(record),
            InspectorAction::Jump(responsibility, area) => self.jump(&responsibility, area.as_ref()),
            InspectorAction::GoTo(place) => self.go_to(&place),
            InspectorAction::AddLogo(path) => self.add_logo(&path),
        }
    }

    /// Selects nothing but a record: in the matrix the row of an institution, else what the properties show.
    pub(in crate::app) fn show_alone(&mut self, record: RecordRef) {
        self.session.selection.clear();
        match &record {
            RecordRef::Actor(actor) if self.session.focus_on(Target::Actor(actor.clone())) => {}
            _ => self.session.selection.show(record),
        }
    }

    /// Brings the properties back and gives them the keyboard.
    pub(in crate::app) fn open_properties(&mut self) {
        self.show_inspector();
        self.window_state.inspector.show_properties();
        self.window_state.inspector.want_focus();
    }

    /// Brings the panel of properties back, in the place of the export panel if that stands there.
    pub(in crate::app) fn show_inspector(&mut self) {
        self.close_beside();
        self.window_state.inspector_folded = false;
    }

    /// Folds the properties away, or brings them back.
    pub(in crate::app) fn toggle_inspector(&mut self) {
        if self.window_state.inspector_folded || self.window_state.has_beside() {
            self.show_inspector();
        } else {
            self.window_state.inspector_folded = true;
        }
    }

    /// Shows the steps of this session in the place of the properties.
    pub(in crate::app) fn show_steps(&mut self) {
        self.show_inspector();
        self.window_state.inspector.show_steps();
    }
}
