//! Keys in the list of who is there, and entering a number.

use egui::{Event, Key};

use crate::app::kit::panel_cx::PanelCx;
use crate::app::session::action::BoardAction;
use crate::model::{ActorId, Attendance, Edit, Meeting};

/// One of the two numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Column {
    /// Number of those who are there.
    #[default]
    Present,
    /// Number of them who may decide.
    Decide,
}

/// Meaning of a key.
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
    /// Nothing: the text of the key follows, and no command must hear it.
    Nothing,
}

/// Meaning of an event for the list, if it has one.
pub(super) fn press_of(event: &Event) -> Option<Press> {
    match event {
        Event::Text(text) => match text.as_str() {
            "+" => Some(Press::Step(true)),
            "-" | "−" => Some(Press::Step(false)),
            digit => digit.parse::<u16>().ok().filter(|digit| *digit <= 9).map(Press::Digit),
        },
        Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => match key {
            Key::ArrowUp => Some(Press::Rows(-1)),
            Key::ArrowDown => Some(Press::Rows(1)),
            Key::PageUp => Some(Press::Rows(-10)),
            Key::PageDown => Some(Press::Rows(10)),
            Key::Home => Some(Press::Rows(isize::MIN)),
            Key::End => Some(Press::Rows(isize::MAX)),
            Key::ArrowLeft => Some(Press::To(Column::Present)),
            Key::ArrowRight => Some(Press::To(Column::Decide)),
            Key::Delete | Key::Backspace => Some(Press::Clear),
            Key::Plus | Key::Minus | Key::Equals => Some(Press::Nothing),
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
pub(super) fn put(cx: &mut PanelCx<'_>, meeting: &mut Meeting, actor: &ActorId, column: Column, number: u16) {
    let now = meeting.attendance_of(actor);
    let next = match column {
        Column::Present => Attendance { present: number, ..now },
        Column::Decide => Attendance { present: now.present.max(number), decide: number },
    };
    let changed = meeting.with_attendance(actor, next);
    if changed != *meeting {
        *meeting = changed;
        cx.outbox.push(BoardAction::Edit(Edit::Put(meeting.clone().into())));
    }
}
