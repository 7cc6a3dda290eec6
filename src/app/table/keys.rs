//! Keyboard in the table beside the commands: a letter begins to fill in a cell, the clipboard is answered, and a cell
//! that was filled in leads on to another.

use egui::{Event, Response, Ui};

use super::super::canvas;
use super::column_settings::ColumnSettings;
use super::edit::{Editing, End};
use super::state::TableState;
use crate::app::action::command::{Command, TableCommand};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::session::action::BoardAction;
use crate::app::table::action::TableAction;
use crate::model::Board;

/// Takes up letters and what the clipboard wants while the table has the keyboard.
pub(super) fn answer(cx: &mut PanelCx<'_>, ui: &Ui, ground: &Response, state: &mut TableState) {
    if !ground.has_focus() {
        return;
    }
    let mut typed = String::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            match event {
                Event::Copy => cx.outbox.command(Command::Table(TableCommand::Copy)),
                Event::Paste(text) => cx.outbox.push(TableAction::PasteRows(text.clone())),
                Event::Text(text) => typed += text,
                _ => return true,
            }
            false
        });
    });
    if !typed.trim().is_empty() {
        begin_with(cx.board, state, Some(typed));
    }
}

/// Begins to fill in the cell with the focus.
pub(in crate::app) fn begin(board: &Board, state: &mut TableState) {
    begin_with(board, state, None);
}

fn begin_with(board: &Board, state: &mut TableState, typed: Option<String>) {
    if state.editing.as_ref().is_some_and(|editing| editing.wrong.is_some()) {
        return;
    }
    let listing = state.listing();
    let editing = listing.cursor().and_then(|row| Editing::begin(board, row, listing.column, typed, state.lang));
    if editing.is_some() {
        state.editing = editing;
        state.listing_mut().wants_reveal = true;
    }
}

/// After a cell was filled in: where the focus goes, and what follows.
pub(super) fn leave(
    cx: &mut PanelCx<'_>,
    ui: &Ui,
    end: End,
    editing: &Editing,
    state: &mut TableState,
    settings: &ColumnSettings,
) {
    let board = cx.board;
    match end {
        End::Cancelled => editing.cancel(board, cx.outbox),
        End::Fill => cx.outbox.command(Command::Table(TableCommand::Fill)),
        End::Done | End::Down | End::Next | End::Back => {}
    }
    cx.outbox.push(BoardAction::FieldLeft);
    ui.memory_mut(|memory| memory.request_focus(canvas::id()));
    match end {
        End::Down if !state.listing().has_marked() => {
            let place = state.listing().place().map_or(0, |place| place + 1);
            state.listing_mut().go(place, false);
        }
        End::Next => step(board, state, settings, true),
        End::Back => step(board, state, settings, false),
        _ => {}
    }
}

/// Goes on to the next cell, or back to the one before, and fills it in; at the end of a row to the next row.
fn step(board: &Board, state: &mut TableState, settings: &ColumnSettings, onward: bool) {
    let columns = settings.shown();
    let listing = state.listing_mut();
    let (last, rows) = (columns.len().saturating_sub(1), listing.rows().len());
    let column = columns.iter().position(|(column, _)| *column == listing.column).unwrap_or(0);
    let row = listing.place().unwrap_or(0);
    let (row, column) = match (onward, column) {
        (true, column) if column < last => (row, column + 1),
        (true, _) if row + 1 < rows => (row + 1, 0),
        (false, 1..) => (row, column - 1),
        (false, _) if row > 0 => (row - 1, last),
        _ => return,
    };
    if let Some((column, _)) = columns.get(column) {
        listing.column = *column;
    }
    if listing.place() != Some(row) {
        listing.go(row, false);
    }
    begin(board, state);
}
