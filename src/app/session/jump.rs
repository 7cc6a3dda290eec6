//! Jumps: something is selected and brought into view; what is not drawn shows its properties.

use super::paper_part::PaperPart;
use crate::app::canvas;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{AreaId, RecordRef, ResponsibilityId};
use crate::report::FindingPlace;
use crate::scene::{Group, Target};
use crate::text::inspector;

impl App {
    /// Selects the chip of a responsibility, in an area if one is named, and brings it into view.
    pub(in crate::app) fn jump(&mut self, responsibility: &ResponsibilityId, area: Option<&AreaId>) {
        let session = &mut self.session;
        if session.paper_part == PaperPart::Table {
            session.choose_row(&RecordRef::Responsibility(responsibility.clone()));
            return;
        }
        let board = session.document.board();
        let shows = |group: &&Group| canvas::shows(&group.target, responsibility, area, board);
        let Some(chip) = session.board_scene.scene().groups.iter().find(shows).map(|group| group.target.clone()) else {
            self.window_state.message = Message::of(inspector::not_drawn);
            session.canvas.selection.show(RecordRef::Responsibility(responsibility.clone()));
            return;
        };
        session.focus_on(chip);
        // A chip may stand for several; the one that was asked for is shown.
        session.canvas.selection.show(RecordRef::Responsibility(responsibility.clone()));
    }

    /// Selects what is there and brings it into view; what is not drawn shows its properties.
    pub(in crate::app) fn go_to(&mut self, place: &FindingPlace) {
        let board = self.session.document.board();
        let record = match place {
            FindingPlace::Cells(cells) => match board.first_of(cells) {
                Some(cell) => RecordRef::CellNote(cell),
                None => return,
            },
            FindingPlace::Record(RecordRef::Responsibility(id)) => return self.jump(&id.clone(), None),
            // A person is among the properties of the institution.
            FindingPlace::Record(RecordRef::Contact(id)) => match board.contacts().get(id) {
                Some(contact) => RecordRef::Actor(contact.actor.clone()),
                None => return,
            },
            FindingPlace::Record(record) => record.clone(),
            FindingPlace::Board => return,
        };
        let session = &mut self.session;
        let target = match &record {
            RecordRef::CellNote(cell) => Some(Target::Cell(cell.clone())),
            RecordRef::Area(area) => Some(Target::Area(area.clone())),
            RecordRef::Actor(actor) => Some(Target::Actor(actor.clone())),
            _ => None,
        };
        if matches!(target, Some(Target::Cell(_))) {
            // Only the grid has cells of its own.
            session.turn_to(PaperPart::Board);
        }
        if !target.is_some_and(|target| session.focus_on(target)) {
            session.canvas.selection.show(record);
            self.window_state.side.unfold();
            self.window_state.side.inspector.show_properties();
        }
    }
}
