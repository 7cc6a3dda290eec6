//! Changes of the agenda, as its rows ask for them.

use crate::model::AgendaItem;

/// A widget of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemWidget {
    /// Title.
    Title,
    /// The button that moves it up.
    Up,
    /// The button that moves it down.
    Down,
    /// The button that removes it.
    Remove,
}

/// Wish of the user for the agenda.
pub(super) enum Change {
    /// It has its turn.
    Go(usize),
    /// It is another item now; what is typed in this field is one step.
    Put(usize, AgendaItem, &'static str),
    /// It changes places with the one above or below.
    Swap(usize, usize, ItemWidget),
    /// It goes.
    Remove(usize),
    /// An item is added at the end.
    Add,
    /// The field that was typed in was left.
    Left,
}

/// A widget of an item that gets the keyboard in the next frame: it goes along with what it moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wish {
    /// Of which item.
    pub place: usize,
    /// The widget.
    pub part: ItemWidget,
}
