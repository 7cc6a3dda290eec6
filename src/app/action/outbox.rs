//! Wishes of the user, collected while a frame is drawn and routed to their owners once at its end.

use super::command::Command;
use crate::app::beamer::action::BeamerAction;
use crate::app::canvas::action::{CanvasAction, MatrixAction};
use crate::app::capture::action::CaptureAction;
use crate::app::export_panel::action::ExportAction;
use crate::app::files::action::{FilesAction, LeaveAction};
use crate::app::inspector::action::InspectorAction;
use crate::app::privacy::action::PrivacyAction;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::app::start::action::StartAction;
use crate::app::table::action::TableAction;

/// The one list of owners: for each its variant of [`Action`], and the way there from its own wishes.
macro_rules! owners {
    ($($(#[$doc:meta])+ $owner:ident($wish:ty),)+) => {
        /// One wish, by the room that carries it out.
        #[derive(Clone, Debug, PartialEq)]
        pub(in crate::app) enum Action {
            $($(#[$doc])+ $owner($wish),)+
        }

        impl Action {
            /// The wish with all that it carries.
            fn debug(&self) -> String {
                match self {
                    $(Self::$owner(wish) => format!("{wish:?}"),)+
                }
            }
        }

        $(impl From<$wish> for Action {
            fn from(wish: $wish) -> Self {
                Self::$owner(wish)
            }
        })+
    };
}

owners! {
    /// A command from a bar or a key.
    Command(Command),
    /// Changes and steps of the board.
    Board(BoardAction),
    /// Wishes from the drawing.
    Canvas(CanvasAction),
    /// Wishes from the matrix.
    Matrix(MatrixAction),
    /// Showing something.
    Inspector(InspectorAction),
    /// The file of the board.
    Files(FilesAction),
    /// Leaving the board.
    Leave(LeaveAction),
    /// The export panel.
    Export(ExportAction),
    /// Data stored of persons and on this computer.
    Privacy(PrivacyAction),
    /// The table.
    Table(TableAction),
    /// The beamer.
    Beamer(BeamerAction),
    /// The capture line.
    Capture(CaptureAction),
    /// The start page.
    Start(StartAction),
    /// The window around the board.
    Window(WindowAction),
}

impl Action {
    /// Name without what the wish carries, which may be anybody's data.
    pub(in crate::app) fn name(&self) -> String {
        self.debug().split(['(', ' ']).next().unwrap_or_default().to_owned()
    }
}

/// The wishes of one frame, in their order.
#[derive(Debug, Default)]
pub(in crate::app) struct Outbox(Vec<Action>);

impl Outbox {
    /// Adds a wish.
    pub(in crate::app) fn push(&mut self, wish: impl Into<Action>) {
        self.0.push(wish.into());
    }

    /// Adds wishes, or one if there is one.
    pub(in crate::app) fn extend(&mut self, wishes: impl IntoIterator<Item = impl Into<Action>>) {
        self.0.extend(wishes.into_iter().map(Into::into));
    }

    /// Adds a command.
    pub(in crate::app) fn command(&mut self, command: Command) {
        self.push(command);
    }

    /// Takes all wishes out.
    pub(in crate::app) fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::shell::message::Message;
    use crate::model::{Contact, Edit, FieldMark, Record, RecordRef};

    #[test]
    fn the_log_of_frames_names_what_was_done_and_nobody() {
        let board = crate::catalogue::the_example().board().unwrap();
        let contact: Contact = (**board.contacts().iter().next().unwrap()).clone();
        let (id, edit) = (contact.id.clone(), Edit::Put(Record::from(contact)));
        let mark = FieldMark { record: Some(RecordRef::Contact(id.clone())), field: "phone" };
        let wishes: [(Action, &str); 6] = [
            (BoardAction::Edit(edit.clone()).into(), "Edit"),
            (BoardAction::Type(edit, mark).into(), "Type"),
            (PrivacyAction::SearchPerson(id.clone()).into(), "SearchPerson"),
            (PrivacyAction::Erase(id.clone()).into(), "Erase"),
            (InspectorAction::Show(RecordRef::Contact(id)).into(), "Show"),
            (WindowAction::Say(Message::of(|_| "Mia Muster".to_owned())).into(), "Say"),
        ];
        for (action, name) in wishes {
            assert_eq!(action.name(), name);
        }
    }
}
