//! What keys mean in the list of who is there, and entering a number.

use egui::{Event, Key};

use super::super::outbox::{Action, Outbox};
use crate::model::{ActorId, Attendance, Edit, Meeting};

/// Which of the two numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Column {
    /// How many are there.
    #[default]
    Present,
    /// How many of them may decide.
    Decide,
}

/// What a key means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Goes by so many rows.
    Rows(isize),
    /// Goes to a column.
    To(Column),
    /// Types a digit.
    Digit(u16),
    /// Changes the number by one.
    Step(bool),
    /// Nobody.
    Clear,
}

/// What an event means for the list; nothing is meant by keys whose text follows.
pub(super) fn meant(event: &Event) -> Option<Option<Press>> {
    match event {
        Event::Text(text) => match text.as_str() {
            "+" => Some(Some(Press::Step(true))),
            "-" | "−" => Some(Some(Press::Step(false))),
            digit => digit.parse::<u16>().ok().filter(|digit| *digit <= 9).map(|digit| Some(Press::Digit(digit))),
        },
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => match key {
            Key::ArrowUp => Some(Some(Press::Rows(-1))),
            Key::ArrowDown => Some(Some(Press::Rows(1))),
            Key::PageUp => Some(Some(Press::Rows(-10))),
            Key::PageDown => Some(Some(Press::Rows(10))),
            Key::Home => Some(Some(Press::Rows(isize::MIN))),
            Key::End => Some(Some(Press::Rows(isize::MAX))),
            Key::ArrowLeft => Some(Some(Press::To(Column::Present))),
            Key::ArrowRight => Some(Some(Press::To(Column::Decide))),
            Key::Delete | Key::Backspace => Some(Some(Press::Clear)),
            Key::Plus | Key::Minus | Key::Equals => Some(None),
            _ => None,
        },
        _ => None,
    }
}

/// One of the two numbers.
pub(super) fn number(of: Attendance, column: Column) -> u16 {
    match column {
        Column::Present => of.present,
        Column::Decide => of.decide,
    }
}

/// Enters a number, as one step. Whoever decides is there.
pub(super) fn put(meeting: &mut Meeting, actor: &ActorId, (column, number): (Column, u16), outbox: &mut Outbox) {
    let now = meeting.attendance_of(actor);
    let next = match column {
        Column::Present => Attendance { present: number, ..now },
        Column::Decide => Attendance { present: now.present.max(number), decide: number },
    };
    let changed = meeting.with_attendance(actor, next);
    if changed != *meeting {
        *meeting = changed;
        outbox.push(Action::Edit(Edit::Put(meeting.clone().into())));
    }
}
