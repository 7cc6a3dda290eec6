//! Actions on the rows of the table: filled alike, copied, pasted, added and deleted.

use egui::Context;

use super::action::TableAction;
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::model::{Board, Edit, FieldMark, Label, Record, RecordRef};
use crate::report::{
    Column, Paste, Pasted, TableKind, as_one_step, cell_text, cell_value, fresh_row, paste, read_tsv, set_all, write_tsv,
};
use crate::text::{Lang, table as t};

impl App {
    /// Carries a wish of the table out.
    pub(in crate::app) fn table_action(&mut self, wish: TableAction) {
        match wish {
            TableAction::PasteRows(text) => self.paste_rows(&text),
        }
    }

    /// Gives all selected rows what stands in the cell with the focus; with what was just typed there it is one step.
    pub(in crate::app) fn fill(&mut self) {
        let (board, listing) = (self.session.document.board(), self.session.table.listing());
        let Some(row) = listing.cursor() else { return };
        let Some(value) = board.record(row).and_then(|record| cell_value(board, &record, listing.column)) else { return };
        let (column, rows) = (listing.column, listing.selected());
        let (edit, refused) = set_all(board, &rows, column, &value);
        let mark = FieldMark { record: Some(row.clone()), field: column.field().key };
        match edit {
            Some(edit) => self.type_in(&edit, mark),
            None => self.window_state.message = Message::of(t::filled_nothing),
        }
        if let Some((count, why)) = refused {
            self.window_state.message = Message::of(|lang| t::filled_not(lang, count, &why.say(lang)));
        }
        self.session.document.close_field();
    }

    /// Copies the selected rows, with the names of the columns above them if wanted; without rows selected beside each other the cell
    /// with the focus.
    pub(in crate::app) fn copy_rows(&mut self, with_heads: bool, ctx: &Context) {
        let (board, table, lang) = (self.session.document.board(), &self.session.table, self.lang);
        let listing = table.listing();
        let columns = self.preferences.tables.of(table.kind).shown();
        let text = |row: &RecordRef, column| {
            let value = board.record(row).and_then(|record| cell_value(board, &record, column));
            value.map(|value| cell_text(board, &value, lang)).unwrap_or_default()
        };
        if let Some(row) = listing.cursor()
            && !listing.has_marked()
            && !with_heads
        {
            let cell = write_tsv(&[vec![text(row, listing.column)]]);
            ctx.copy_text(cell.trim_end_matches("\r\n").to_owned());
            self.window_state.message = Message::of(t::copied_cell);
            return;
        }
        let rows = listing.selected();
        let heads = with_heads.then(|| columns.iter().map(|(column, _)| column.say(lang)).collect());
        let cells = rows.iter().map(|row| columns.iter().map(|(column, _)| text(row, *column)).collect());
        let all: Vec<Vec<String>> = heads.into_iter().chain(cells).collect();
        ctx.copy_text(write_tsv(&all));
        self.window_state.message = Message::of(|lang| t::copied(lang, rows.len()));
    }

    /// Puts a text from the clipboard into the cells from the one with the focus on, as one step. A single line goes into every selected
    /// row.
    pub(in crate::app) fn paste_rows(&mut self, text: &str) {
        let (board, table) = (self.session.document.board(), &self.session.table);
        let listing = table.listing();
        let mut block = read_tsv(text);
        let columns = self.preferences.tables.of(table.kind).shown();
        if listing.cursor().is_none() && !listing.rows().is_empty() {
            self.window_state.message = Message::of(t::nowhere);
            return;
        }
        // Whole rows that were copied go back as whole rows.
        let is_whole = listing.has_marked() && block.iter().all(|line| line.len() == columns.len());
        let here = columns.iter().position(|(column, _)| *column == listing.column).unwrap_or(0);
        let from = if is_whole { 0 } else { here };
        let columns: Vec<_> = columns.iter().skip(from).map(|(column, _)| *column).collect();
        let mut rows = listing.rows().iter().skip(listing.place().unwrap_or(0)).cloned().collect();
        if listing.has_marked() {
            rows = listing.selected();
            if let [line] = &block[..] {
                block = vec![line.clone(); rows.len()];
            }
        }
        let to = Paste { kind: table.kind, rows: &rows, columns: &columns, lang: self.lang };
        let done = paste(board, &to, &block, &mut || (self.new_bits)());
        self.put_pasted(&done);
    }

    fn put_pasted(&mut self, done: &Pasted) {
        let Some(first) = done.refused.first() else {
            match &done.edit {
                Some(edit) => self.edit(edit, None),
                None => self.window_state.message = Message::of(t::pasted_nothing),
            }
            return self.session.choose_rows(&done.rows);
        };
        if let Some(edit) = &done.edit {
            self.edit(edit, None);
        }
        self.session.choose_rows(&done.rows);
        self.window_state.message = Message::of(|lang| t::pasted_partly(lang, done.refused.len(), &first.say(lang)));
        self.window_state.overlay = Some(Overlay::Refused(done.refused.clone()));
    }

    /// Adds a row after the one with the focus, and lets it be filled in.
    pub(in crate::app) fn add_row(&mut self) {
        let (board, listing) = (self.session.document.board(), self.session.table.listing());
        let (kind, beside) = (self.session.table.kind, listing.cursor().cloned());
        let Some(record) = fresh_row(board, kind, beside.as_ref(), (self.new_bits)(), self.lang) else {
            self.window_state.message = Message::of(t::no_row_yet);
            return;
        };
        let key = record.key();
        let edit = placed_after(record, beside.as_ref(), board, self.lang);
        self.edit(&edit, None);
        if self.session.choose_row(&key) {
            let wanted = if kind == TableKind::Tasks { Column::Task } else { Column::Person };
            let columns = self.preferences.tables.of(kind).shown();
            let listing = self.session.table.listing_mut();
            listing.column = columns.iter().map(|(column, _)| *column).find(|column| *column == wanted).unwrap_or(listing.column);
            super::begin(self.session.document.board(), &mut self.session.table);
        }
    }

    /// Deletes the selected rows, as one step.
    pub(in crate::app) fn remove_rows(&mut self) {
        let (board, rows) = (self.session.document.board(), self.session.table.listing().selected());
        let edits: Vec<Edit> = rows.into_iter().map(Edit::Remove).collect();
        let edit = match &edits[..] {
            [] => return,
            [one] => one.clone(),
            _ => match as_one_step(board, edits) {
                Some(edit) => edit,
                None => return,
            },
        };
        self.edit(&edit, None);
    }
}

impl Session {
    /// Selects rows, if several were concerned.
    fn choose_rows(&mut self, rows: &[RecordRef]) {
        self.settle(None);
        if rows.len() > 1 {
            self.table.listing_mut().choose_all(rows);
        }
    }
}

/// A new record, put after the one beside it in the region's order.
fn placed_after(record: Record, beside: Option<&RecordRef>, board: &Board, lang: Lang) -> Edit {
    let key = record.key();
    let actor = record.actor().map(|actor| board.name_of(&RecordRef::Actor(actor.clone()), lang)).unwrap_or_default();
    let label = Label::Added(key.kind(), actor);
    let next = match (&key, beside) {
        (RecordRef::Responsibility(_), Some(RecordRef::Responsibility(row))) => {
            board.responsibilities().next_after(row).cloned().map(RecordRef::Responsibility)
        }
        (RecordRef::Contact(_), Some(RecordRef::Contact(row))) => {
            board.contacts().next_after(row).cloned().map(RecordRef::Contact)
        }
        _ => None,
    };
    let Some(next) = next else { return Edit::Put(record) };
    Edit::All(label, vec![Edit::Put(record), Edit::Place { what: key, before: Some(next) }])
}
