//! What the user wants, collected while a frame is drawn and carried out once at its end.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Pos2;

use super::command::Command;
use crate::app::canvas::brush::{Brush, Square};
use crate::app::files::conflict;
use crate::app::files::path_bar::Purpose;
use crate::app::files::recovery::Answer;
use crate::app::files::set_aside_panel::Place;
use crate::app::privacy::local_data::Kept;
use crate::app::shell::message::Message;
use crate::layout::MatrixLook;
use crate::model::{ActorId, AreaId, Board, Cell, ContactId, Edit, FieldMark, RecordRef, ResponsibilityId, ViewId};
use crate::report;
use crate::scene::Target;

/// One wish.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum Action {
    /// A command from a bar or a key.
    Command(Command),
    /// A change of the board.
    Edit(Edit),
    /// A change of the board by dropping something on this cell.
    Drop(Edit, Cell),
    /// A change of the board by typing in this cell, which keeps the focus.
    Enter(Edit, Cell),
    /// Pieces are taken away by dropping them on the tray.
    DropAway(Edit),
    /// A new responsibility by dropping an institution on this cell.
    Assign(Edit, Cell, ResponsibilityId),
    /// A change of the board by typing in a field; what is typed in one field is one step.
    Type(Edit, FieldMark),
    /// The field that was typed in was left.
    FieldLeft,
    /// Show the properties of a record.
    Show(RecordRef),
    /// Show the properties of a record, and select nothing on the board.
    ShowAlone(RecordRef),
    /// Select the chip of a responsibility, in an area if one is named.
    Jump(ResponsibilityId, Option<AreaId>),
    /// Select what is there, and bring it into view.
    GoTo(report::FindingPlace),
    /// Go back or forward until so many steps are done.
    ToStep(usize),
    /// Delete a person for good.
    Erase(ContactId),
    /// Look what is kept about a person.
    SeekPerson(ContactId),
    /// Look what is kept on this computer.
    ListKept,
    /// Delete what is kept on this computer.
    DeleteKept(Vec<Kept>),
    /// Take an institution up by the keyboard.
    Carry(ActorId),
    /// Show the commands for what has the focus, at this place.
    ShowThings(Pos2),
    /// Set what the brush has in these cells of the matrix, or with `false` take it away.
    Stroke(Vec<Square>, bool),
    /// Another brush.
    TakeBrush(Brush),
    /// Another arrangement of the matrix.
    Arrange(MatrixLook),
    /// Go to the next of what is found, or with `false` to the one before.
    Find(bool),
    /// Take over what was typed in the capture line.
    Capture(String),
    /// Show a view on the beamer.
    Project(ViewId),
    /// Close the beamer.
    CloseBeamer,
    /// Put the capture line away.
    CloseCapture,
    /// Put the search away.
    CloseFinder,
    /// Put the list of a cell of the matrix away, and give the keyboard to the properties of this.
    OpenListed(RecordRef),
    /// Filter by an entry of the legend, or no longer.
    Filter(Target),
    /// Type an institution into the next cell.
    AddNext,
    /// Put a text from the clipboard into the cells of the table.
    PasteRows(String),
    /// Put away what lies over the window.
    PutAway,
    /// Something to say in the status line.
    Say(Message),
    /// Save to this file; with `true` an existing file is replaced.
    SaveTo(PathBuf, bool),
    /// Ask for a file.
    AskPath(Purpose),
    /// Let the system's dialog choose the file.
    Browse(Purpose),
    /// Let the export panel write to this place.
    ExportTo(PathBuf),
    /// Write the files that the export panel asks for; with `true` existing ones are replaced.
    WriteExport(bool),
    /// Write no more.
    StopExport,
    /// Put the path bar away.
    CancelPath,
    /// Open this file in place of the present board.
    OpenFile(PathBuf),
    /// Read names of institutions from this file.
    ReadNames(PathBuf),
    /// Add the picture in this file to the logos.
    AddLogo(PathBuf),
    /// Show a copy of the example.
    ShowExample,
    /// Show a new board, on which this is the first step.
    ShowNew(Arc<Board>, Option<Edit>),
    /// Go back from the start page to the board.
    BackToBoard,
    /// Put the note about somebody with the same file away.
    NeighborRead(String),
    /// Put the notes about the file away.
    NotesRead,
    /// What to do with a file that was changed elsewhere.
    Conflict(conflict::Answer),
    /// Put the panel away that stands in the place of the properties.
    CloseBeside,
    /// Take the previous version over.
    TakePrevious,
    /// Open the previous version as a board of its own.
    PreviousBeside,
    /// Take a text over as a record that was set aside.
    TakeUp(Place, String),
    /// Leave the present board although there are changes that are not saved.
    LeaveUnsaved,
    /// What to do with what an earlier run did not save.
    Recovery(Answer),
    /// Leave the present board; what is not saved is offered again at the next start.
    LeaveKept,
    /// Save, and leave the present board if that worked.
    SaveAndLeave,
    /// Do not leave the present board after all.
    Stay,
}

impl Action {
    /// Its name without what it carries, which may be anybody's data.
    pub(in crate::app) fn name(&self) -> String {
        let all = match self {
            Self::Command(command) => format!("{command:?}"),
            other => format!("{other:?}"),
        };
        all.split(['(', ' ']).next().unwrap_or_default().to_owned()
    }
}

/// The wishes of one frame, in their order.
#[derive(Debug, Default)]
pub(in crate::app) struct Outbox(Vec<Action>);

impl Outbox {
    /// Adds a wish.
    pub(in crate::app) fn push(&mut self, action: Action) {
        self.0.push(action);
    }

    /// Adds wishes, or one if there is one.
    pub(in crate::app) fn extend(&mut self, actions: impl IntoIterator<Item = Action>) {
        self.0.extend(actions);
    }

    /// Adds a command.
    pub(in crate::app) fn command(&mut self, command: Command) {
        self.push(Action::Command(command));
    }

    /// Takes all wishes out.
    pub(in crate::app) fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Contact, Record};

    #[test]
    fn the_log_of_frames_names_what_was_done_and_nobody() {
        let board = crate::catalogue::the_example().board().unwrap();
        let contact: Contact = (**board.contacts().iter().next().unwrap()).clone();
        let (id, edit) = (contact.id.clone(), Edit::Put(Record::from(contact)));
        let mark = FieldMark { record: Some(RecordRef::Contact(id.clone())), field: "phone" };
        for (action, name) in [
            (Action::Edit(edit.clone()), "Edit"),
            (Action::Type(edit, mark), "Type"),
            (Action::SeekPerson(id.clone()), "SeekPerson"),
            (Action::Erase(id.clone()), "Erase"),
            (Action::Show(RecordRef::Contact(id)), "Show"),
            (Action::Say(Message::of(|_| "Mia Muster".to_owned())), "Say"),
        ] {
            assert_eq!(action.name(), name);
        }
    }
}
