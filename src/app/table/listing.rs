//! One table as it is looked at: its rows, which of them has the focus, which are selected.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use egui::Modifiers;

use crate::model::{Board, Filter, RecordRef};
use crate::report::{Column, RowQuery, TableKind, keep_order, rows};
use crate::text::Lang;

/// The rows of a table, and the place in it.
pub(in crate::app) struct Listing {
    /// Kind of table.
    kind: TableKind,
    /// Rows that are asked for, and their order.
    pub query: RowQuery,
    rows: Vec<RecordRef>,
    /// Place of each row.
    places: HashMap<RecordRef, usize>,
    /// For what the rows were gathered.
    of: Option<(Arc<Board>, RowQuery, Lang)>,
    /// The row with the focus, and where it stood last.
    cursor: Option<(RecordRef, usize)>,
    /// The column with the focus.
    pub column: Column,
    /// The rows that stay selected while the focus goes on.
    marked: BTreeSet<RecordRef>,
    /// From where rows are selected up to the focus.
    anchor: Option<RecordRef>,
    /// Number of columns that are scrolled away behind the first.
    pub scrolled: usize,
    /// True if what has the focus is to come into sight.
    pub wants_reveal: bool,
    /// True if the focus went to another row since it was asked for last.
    has_moved: bool,
}

impl Listing {
    /// An empty one.
    pub(super) fn new(kind: TableKind) -> Self {
        Self {
            kind,
            query: RowQuery::default(),
            rows: Vec::new(),
            places: HashMap::new(),
            of: None,
            cursor: None,
            column: Column::Institution,
            marked: BTreeSet::new(),
            anchor: None,
            scrolled: 0,
            wants_reveal: false,
            has_moved: false,
        }
    }

    /// Gathers the rows anew if another board, or something else of it, is looked at. While only the board changes no row jumps away.
    pub(super) fn update(&mut self, board: &Arc<Board>, filter: &Filter, lang: Lang) {
        if self.query.filter != *filter {
            self.query.filter.clone_from(filter);
        }
        let before = self.of.as_ref().filter(|(_, query, of)| *query == self.query && *of == lang).map(|(board, ..)| board);
        if before.is_some_and(|before| Arc::ptr_eq(before, board)) {
            return;
        }
        let fresh = rows(board, self.kind, &self.query, lang);
        let stays = before.is_some();
        self.rows = if stays { keep_order(&self.rows, &fresh, |row| board.has(row)) } else { fresh };
        self.places = self.rows.iter().cloned().zip(0..).collect();
        self.of = Some((Arc::clone(board), self.query.clone(), lang));
        self.marked.retain(|row| self.places.contains_key(row));
        self.anchor.take_if(|row| !self.places.contains_key(row));
        self.find_cursor();
    }

    /// Focus that stays where it was; if that is gone, on what stands in its place.
    fn find_cursor(&mut self) {
        let Some((row, before)) = self.cursor.take() else { return };
        let place = self.places.get(&row).copied().unwrap_or(before.min(self.rows.len().saturating_sub(1)));
        self.cursor = self.rows.get(place).map(|row| (row.clone(), place));
        self.has_moved |= self.cursor.as_ref().is_none_or(|(now, _)| *now != row);
    }

    /// The rows in their order.
    pub(in crate::app) fn rows(&self) -> &[RecordRef] {
        &self.rows
    }

    /// The row with the focus.
    pub(in crate::app) fn cursor(&self) -> Option<&RecordRef> {
        self.cursor.as_ref().map(|(row, _)| row)
    }

    /// Place of the row with the focus.
    pub(in crate::app) fn place(&self) -> Option<usize> {
        self.cursor.as_ref().map(|(_, place)| *place)
    }

    /// True if a row is selected.
    pub(super) fn is_selected(&self, row: &RecordRef) -> bool {
        if self.marked.is_empty() { self.cursor() == Some(row) } else { self.marked.contains(row) }
    }

    /// True if rows were selected one by one, beyond the one with the focus.
    pub(in crate::app) fn has_marked(&self) -> bool {
        !self.marked.is_empty()
    }

    /// The selected rows in their order.
    pub(in crate::app) fn selected(&self) -> Vec<RecordRef> {
        if self.marked.is_empty() {
            return self.cursor().cloned().into_iter().collect();
        }
        self.rows.iter().filter(|row| self.marked.contains(row)).cloned().collect()
    }

    /// Number of rows that are selected.
    pub(super) fn selected_count(&self) -> usize {
        if self.marked.is_empty() { usize::from(self.cursor.is_some()) } else { self.marked.len() }
    }

    /// Gives a row the focus; with `extends` all from where that began are selected.
    pub(in crate::app) fn go(&mut self, place: usize, extends: bool) {
        let place = place.min(self.rows.len().saturating_sub(1));
        let Some(row) = self.rows.get(place).cloned() else { return };
        let before = self.cursor.replace((row.clone(), place)).map(|(row, _)| row);
        self.has_moved |= before.as_ref() != Some(&row);
        self.wants_reveal = true;
        if extends {
            self.anchor = self.anchor.take().or(before);
            self.mark_to_anchor();
        } else {
            self.anchor = None;
            self.marked.clear();
        }
    }

    /// Gives a row the focus by its record; whether there is such a row.
    pub(in crate::app) fn choose(&mut self, row: &RecordRef) -> bool {
        let place = self.places.get(row).copied();
        if let Some(place) = place {
            self.go(place, false);
        }
        place.is_some()
    }

    /// Selects these rows; the last has the focus.
    pub(in crate::app) fn choose_all(&mut self, rows: &[RecordRef]) {
        let known: BTreeSet<RecordRef> = rows.iter().filter(|row| self.places.contains_key(row)).cloned().collect();
        if let Some(last) = rows.iter().rev().find(|row| known.contains(row)) {
            self.choose(last);
        }
        if known.len() > 1 {
            self.marked = known;
        }
    }

    /// Meaning of a click on a cell.
    pub(super) fn click(&mut self, place: usize, column: Column, modifiers: Modifiers) {
        self.column = column;
        if modifiers.command {
            let marked = self.selected().into_iter().collect();
            self.go(place, false);
            self.marked = marked;
            self.mark();
        } else {
            self.go(place, modifiers.shift);
        }
    }

    /// Selects the row with the focus besides, or no longer.
    pub(in crate::app) fn mark(&mut self) {
        let Some(row) = self.cursor().cloned() else { return };
        if !self.marked.remove(&row) {
            self.marked.insert(row.clone());
        }
        self.anchor = Some(row);
    }

    /// Selects all rows from where that began up to the focus.
    pub(in crate::app) fn mark_to_anchor(&mut self) {
        let from = self.anchor.as_ref().and_then(|row| self.places.get(row)).copied();
        let Some(to) = self.place() else { return };
        let from = from.unwrap_or(to);
        let between = self.rows.iter().take(from.max(to) + 1).skip(from.min(to));
        self.marked = between.cloned().collect();
    }

    /// Selects all rows.
    pub(in crate::app) fn mark_all(&mut self) {
        self.marked = self.rows.iter().cloned().collect();
    }

    /// Selects nothing but the row with the focus.
    pub(in crate::app) fn unmark(&mut self) {
        self.marked.clear();
        self.anchor = None;
    }

    /// True if the focus went to another row since this was asked last.
    pub(in crate::app) fn take_moved(&mut self) -> bool {
        std::mem::take(&mut self.has_moved)
    }
}
