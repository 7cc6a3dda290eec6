//! Memory of the tables between frames; no part of the board.

use std::sync::Arc;

use egui::{Rect, vec2};

use super::edit::Editing;
use super::listing::Listing;
use super::{HEAD, ROW};
use crate::model::{Board, Filter, Record, RecordRef};
use crate::report::{Column, TableKind};
use crate::text::{Lang, inspector, table as t};

/// Width that counts of a cell that is scrolled away, in points.
const ASIDE: f32 = 240.0;

/// Both tables, and what is typed in one of their cells.
pub(in crate::app) struct TableState {
    /// Table that is seen.
    pub kind: TableKind,
    tasks: Listing,
    contacts: Listing,
    /// The cell that is being filled in.
    pub editing: Option<Editing>,
    /// The column whose filter takes the keyboard in the next frame.
    pub wants_filter: Option<Column>,
    /// Number of columns that were out of sight in the last frame, behind the first and at the right edge.
    pub hidden: (usize, usize),
    /// Number of rows that were seen whole in the last frame.
    pub page: usize,
    /// Place of the cell with the focus in the last frame.
    pub cell: Rect,
    /// The language of what stands in the cells.
    pub lang: Lang,
}

impl Default for TableState {
    fn default() -> Self {
        Self {
            kind: TableKind::Tasks,
            tasks: Listing::new(TableKind::Tasks),
            contacts: Listing::new(TableKind::Contacts),
            editing: None,
            wants_filter: None,
            hidden: (0, 0),
            page: 1,
            cell: Rect::NOTHING,
            lang: Lang::default(),
        }
    }
}

impl TableState {
    /// The table that is seen.
    pub(in crate::app) fn listing(&self) -> &Listing {
        match self.kind {
            TableKind::Tasks => &self.tasks,
            TableKind::Contacts => &self.contacts,
        }
    }

    /// The table that is seen, to be changed.
    pub(in crate::app) fn listing_mut(&mut self) -> &mut Listing {
        match self.kind {
            TableKind::Tasks => &mut self.tasks,
            TableKind::Contacts => &mut self.contacts,
        }
    }

    /// Place on the screen of the cell with the focus; while it is scrolled away, of the first rows.
    pub(in crate::app) fn place_in(&self, room: Rect) -> Rect {
        if self.cell.is_positive() {
            return self.cell;
        }
        let corner = room.min + vec2(0.0, HEAD);
        Rect::from_min_size(corner, vec2(room.width().min(ASIDE), ROW))
    }

    /// Has the rows of this board.
    pub(in crate::app) fn update(&mut self, board: &Arc<Board>, filter: &Filter) {
        let lang = self.lang;
        self.listing_mut().update(board, filter, lang);
        self.editing.take_if(|editing| !board.has(&editing.row));
    }

    /// Gives the focus to the row of a record: in its own table, of an institution in the one that is seen. What columns are filtered
    /// by makes way for it. Whether there is such a row.
    pub(in crate::app) fn choose(&mut self, record: &RecordRef, board: &Arc<Board>, filter: &Filter) -> bool {
        if let Some(kind) = board.record(record).as_ref().and_then(TableKind::of) {
            self.kind = kind;
        }
        self.update(board, filter);
        if let RecordRef::Actor(_) | RecordRef::Area(_) | RecordRef::Status(_) = record {
            let first = |state: &Self| state.listing().rows().iter().find(|row| concerns(board, row, record)).cloned();
            if first(self).is_none() && !matches!(record, RecordRef::Actor(_)) {
                // Persons have no area and no status.
                self.kind = TableKind::Tasks;
                self.update(board, filter);
            }
            let row = first(self);
            return row.is_some_and(|row| self.listing_mut().choose(&row));
        }
        if self.listing_mut().choose(record) {
            return true;
        }
        self.listing_mut().query.needles.clear();
        self.update(board, filter);
        self.listing_mut().choose(record)
    }

    /// Fills in no cell any more, unless what stands in it means nothing yet.
    pub(in crate::app) fn end_editing(&mut self) {
        self.editing.take_if(|editing| editing.wrong.is_none());
    }

    /// A text in a cell that is not taken over because it means nothing yet.
    pub(in crate::app) fn unfinished(&self, board: &Board) -> Option<String> {
        let editing = self.editing.as_ref().filter(|editing| editing.wrong.is_some())?;
        Some(inspector::unfinished(self.lang, &editing.column.say(self.lang), &board.name_of(&editing.row, self.lang)))
    }

    /// Words for the number of rows, the one with the focus, and how many are selected.
    pub(in crate::app) fn say(&self) -> String {
        let listing = self.listing();
        let (all, selected) = (listing.rows().len(), listing.selected_count());
        match listing.place() {
            _ if all == 0 => t::no_rows(self.lang),
            Some(_) if selected > 1 => t::rows_selected(self.lang, selected, all),
            Some(place) => t::row_of(self.lang, place + 1, all),
            None => t::rows(self.lang, all),
        }
    }
}

/// True if a row is one of this institution, this area or this status.
fn concerns(board: &Board, row: &RecordRef, record: &RecordRef) -> bool {
    let Some(row) = board.record(row) else { return false };
    match (&row, record) {
        (_, RecordRef::Actor(actor)) => row.actor() == Some(actor),
        (Record::Responsibility(responsibility), RecordRef::Area(area)) => {
            responsibility.covers.areas().any(|covered| covered == area)
        }
        (Record::Responsibility(responsibility), RecordRef::Status(status)) => responsibility.covers.statuses().contains(status),
        _ => false,
    }
}
