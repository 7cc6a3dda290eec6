//! Kinds of value that fields hold.

use super::super::RecordKind;
use super::choice_list::ChoiceList;

/// Kind of value that a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A text.
    Text(TextFormat),
    /// Several short texts.
    Texts,
    /// A date, as precise as it is known.
    Date,
    /// A time of the day.
    Time,
    /// Yes or no.
    Flag,
    /// A color.
    Color,
    /// One of a closed list.
    Choice(&'static ChoiceList),
    /// Some of a closed list.
    Choices(&'static ChoiceList),
    /// One record of this kind.
    Reference(RecordKind),
    /// Some records of this kind.
    References(RecordKind),
    /// Records of this kind in an order.
    Order(RecordKind),
    /// Cells of the grid.
    Coverage,
    /// Items of an agenda.
    Agenda,
    /// Numbers of people by institution.
    Attendance,
    /// Logos.
    Logos,
    /// Statuses of the extended list, by their ids; they need not be on the board.
    ForeignStatuses,
}

/// Form that a text must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextFormat {
    /// Any.
    #[default]
    Any,
    /// Any that all may read: without phone numbers and mail addresses.
    ForAll,
    /// A phone number.
    Phone,
    /// One or several e-mail addresses.
    Email,
    /// A web address.
    Website,
    /// The name or the size of a page, which only the layout knows.
    Page,
}
