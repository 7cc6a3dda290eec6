//! What is done in the table: walking, selecting, filling in, rows added and deleted, the clipboard, and going to the drawing and
//! back.

use egui::{Context, ViewportCommand};

use super::super::command::TableCommand;
use super::super::desk::Overlay;
use super::super::message::Message;
use super::super::part::Part;
use super::super::table::{self, Look};
use super::super::window::App;
use crate::model::{Board, Edit, FieldMark, Label, Record, RecordRef, Side};
use crate::report::{
    CellValue, Column, Paste, Pasted, SortBy, TableKind, as_one_step, fresh_row, paste, read_tsv, set_all, write_tsv,
};
use crate::text::{Lang, table as t};

impl App {
    /// Does what a command means in the table.
    pub(super) fn table(&mut self, command: TableCommand, ctx: &Context) {
        let work = &mut self.work;
        let page = work.table.page;
        let listing = work.table.listing_mut();
        match command {
            TableCommand::Go(Side::Above) => listing.go(listing.place().map_or(0, |place| place.saturating_sub(1)), false),
            TableCommand::Go(Side::Below) => listing.go(listing.place().map_or(0, |place| place + 1), false),
            TableCommand::Go(side) => self.go_aside(side, 1),
            TableCommand::Reach(side) => {
                let place = listing.place().unwrap_or(0);
                listing.go(if side == Side::Above { place.saturating_sub(1) } else { place + 1 }, true);
            }
            TableCommand::Page(Side::Above) => listing.go(listing.place().map_or(0, |place| place.saturating_sub(page)), false),
            TableCommand::Page(_) => listing.go(listing.place().map_or(0, |place| place + page), false),
            TableCommand::Edge(Side::Above) => listing.go(0, false),
            TableCommand::Edge(Side::Below) => listing.go(listing.rows().len(), false),
            TableCommand::Edge(side) => self.go_aside(side, usize::MAX),
            TableCommand::Mark => listing.mark(),
            TableCommand::MarkTo => listing.mark_to_anchor(),
            TableCommand::MarkAll => listing.mark_all(),
            TableCommand::Unmark => listing.unmark(),
            TableCommand::Edit => table::begin(work.document.board(), &mut work.table),
            TableCommand::Fill => self.fill(),
            TableCommand::Copy => self.copy_rows(false, ctx),
            TableCommand::CopyWithHeads => self.copy_rows(true, ctx),
            TableCommand::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            TableCommand::Add => self.add_row(),
            TableCommand::Remove => self.remove_rows(),
            TableCommand::Show(kind) => self.show_table(kind),
            TableCommand::Sort { descending } => {
                listing.wanted.sort = vec![SortBy { column: listing.column, descending }];
                listing.wants_sight = true;
            }
            TableCommand::Unsort => listing.wanted.sort.clear(),
            TableCommand::Filter => work.table.wants_filter = Some(work.table.listing().column),
            TableCommand::ClearFilters => listing.wanted.needles.clear(),
            TableCommand::MoveColumn(side) => self.move_column(side),
            TableCommand::HideColumn => {
                let column = listing.column;
                self.go_aside(Side::Left, 1);
                self.desk.tables.of_mut(self.work.table.kind).toggle(column);
            }
            TableCommand::UsualColumns => *self.desk.tables.of_mut(work.table.kind) = Look::first(work.table.kind),
            TableCommand::Things => self.desk.overlay = Some(Overlay::Things(work.table.place_in(work.canvas).center())),
        }
        self.work.settle(None);
    }

    /// After every frame: what has the focus in the table is what is selected.
    pub(in crate::app) fn follow_row(&mut self) {
        if self.work.part != Part::Table || !self.work.table.listing_mut().take_moved() {
            return;
        }
        if let Some(RecordRef::Contact(person)) = self.work.point_at_row() {
            self.desk.inspector.open_person(person);
        }
    }

    /// Goes to another column.
    fn go_aside(&mut self, side: Side, by: usize) {
        let columns = self.desk.tables.of(self.work.table.kind).shown();
        let listing = self.work.table.listing_mut();
        let now = columns.iter().position(|(column, _)| *column == listing.column).unwrap_or(0);
        let next = if side == Side::Left { now.saturating_sub(by) } else { now.saturating_add(by).min(columns.len() - 1) };
        if let Some((column, _)) = columns.get(next) {
            listing.column = *column;
            listing.wants_sight = true;
        }
        if listing.cursor().is_none() {
            listing.go(0, false);
        }
    }

    /// Moves the column with the focus by one place.
    fn move_column(&mut self, side: Side) {
        let look = self.desk.tables.of_mut(self.work.table.kind);
        let listing = self.work.table.listing_mut();
        let columns = look.shown();
        let Some(now) = columns.iter().position(|(column, _)| *column == listing.column) else { return };
        let other = if side == Side::Left { now.checked_sub(1) } else { Some(now + 1) };
        if let Some((other, _)) = other.and_then(|place| columns.get(place)) {
            look.move_to(listing.column, *other);
            listing.wants_sight = true;
        }
    }

    /// Gives all selected rows what stands in the cell with the focus; with what was just typed there it is one step.
    fn fill(&mut self) {
        let (board, listing) = (self.work.document.board(), self.work.table.listing());
        let Some(row) = listing.cursor() else { return };
        let Some(value) = board.record(row).and_then(|record| CellValue::of(board, &record, listing.column)) else { return };
        let (column, rows) = (listing.column, listing.selected());
        let (edit, refused) = set_all(board, &rows, column, &value);
        let mark = FieldMark { record: Some(row.clone()), field: column.key() };
        match edit {
            Some(edit) => self.type_in(&edit, mark),
            None => self.desk.message = Message::of(t::filled_nothing),
        }
        if let Some((count, why)) = refused {
            self.desk.message = Message::of(|lang| t::filled_not(lang, count, &why.say(lang)));
        }
        self.work.document.close_field();
    }

    /// Copies the selected rows, with the names of the columns above them if wanted; without rows selected beside each other the cell
    /// with the focus.
    fn copy_rows(&mut self, with_heads: bool, ctx: &Context) {
        let (board, table, lang) = (self.work.document.board(), &self.work.table, self.lang);
        let listing = table.listing();
        let columns = self.desk.tables.of(table.kind).shown();
        let text = |row: &RecordRef, column| {
            let value = board.record(row).and_then(|record| CellValue::of(board, &record, column));
            value.map(|value| value.say(board, lang)).unwrap_or_default()
        };
        if let Some(row) = listing.cursor()
            && !listing.has_marked()
            && !with_heads
        {
            let cell = write_tsv(&[vec![text(row, listing.column)]]);
            ctx.copy_text(cell.trim_end_matches("\r\n").to_owned());
            self.desk.message = Message::of(t::copied_cell);
            return;
        }
        let rows = listing.selected();
        let heads = with_heads.then(|| columns.iter().map(|(column, _)| column.say(lang)).collect());
        let cells = rows.iter().map(|row| columns.iter().map(|(column, _)| text(row, *column)).collect());
        let all: Vec<Vec<String>> = heads.into_iter().chain(cells).collect();
        ctx.copy_text(write_tsv(&all));
        self.desk.message = Message::of(|lang| t::copied(lang, rows.len()));
    }

    /// Puts a text from the clipboard into the cells from the one with the focus on, as one step. A single line goes into every selected
    /// row.
    pub(super) fn paste_rows(&mut self, text: &str) {
        let (board, table) = (self.work.document.board(), &self.work.table);
        let listing = table.listing();
        let mut block = read_tsv(text);
        let columns = self.desk.tables.of(table.kind).shown();
        let from = columns.iter().position(|(column, _)| *column == listing.column).unwrap_or(0);
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
                None => self.desk.message = Message::of(t::pasted_nothing),
            }
            return self.choose_rows(&done.rows);
        };
        if let Some(edit) = &done.edit {
            self.edit(edit, None);
        }
        self.choose_rows(&done.rows);
        self.desk.message = Message::of(|lang| t::pasted_partly(lang, done.refused.len(), &first.say(lang)));
        self.desk.overlay = Some(Overlay::Refused(done.refused.clone()));
    }

    /// Selects rows, if several were concerned.
    fn choose_rows(&mut self, rows: &[RecordRef]) {
        self.work.settle(None);
        if rows.len() > 1 {
            self.work.table.listing_mut().choose_all(rows);
        }
    }

    /// Adds a row after the one with the focus, and lets it be filled in.
    fn add_row(&mut self) {
        let (board, listing) = (self.work.document.board(), self.work.table.listing());
        let (kind, beside) = (self.work.table.kind, listing.cursor().cloned());
        let Some(record) = fresh_row(board, kind, beside.as_ref(), (self.new_bits)(), self.lang) else {
            self.desk.message = Message::of(t::no_row_yet);
            return;
        };
        let key = record.key();
        let edit = placed_after(record, beside.as_ref(), (board, self.lang));
        self.edit(&edit, None);
        if self.work.choose_row(&key) {
            let wanted = if kind == TableKind::Tasks { Column::Task } else { Column::Person };
            let columns = self.desk.tables.of(kind).shown();
            let listing = self.work.table.listing_mut();
            listing.column = columns.iter().map(|(column, _)| *column).find(|column| *column == wanted).unwrap_or(listing.column);
            table::begin(self.work.document.board(), &mut self.work.table);
        }
    }

    /// Deletes the selected rows, as one step.
    fn remove_rows(&mut self) {
        let (board, rows) = (self.work.document.board(), self.work.table.listing().selected());
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

    /// Shows the other table, at the row of the same institution if there is one.
    fn show_table(&mut self, kind: TableKind) {
        let work = &mut self.work;
        let actor = work.table.listing().cursor().and_then(|row| actor_of(work.document.board().record(row)?));
        work.table.kind = kind;
        work.table.editing = None;
        work.settle(None);
        if let Some(actor) = actor.filter(|_| work.table.listing().cursor().is_none()) {
            work.choose_row(&actor);
        }
    }

    /// Goes from the row with the focus to what shows it in the drawing, or from there to its row.
    pub(super) fn cross_over(&mut self) {
        if self.work.part != Part::Table {
            return self.turn_to(Part::Table);
        }
        let row = self.work.table.listing().cursor().cloned();
        self.turn_to(Part::Board);
        match row {
            Some(RecordRef::Responsibility(held)) => self.jump(&held, None),
            Some(row) => {
                if let Some(actor) = self.work.document.board().record(&row).and_then(actor_of) {
                    self.show_alone(actor);
                }
            }
            None => {}
        }
        self.work.reveal();
    }
}

/// A new record, put after the one beside it in the region's order.
fn placed_after(record: Record, beside: Option<&RecordRef>, (board, lang): (&Board, Lang)) -> Edit {
    let key = record.key();
    let actor = actor_of(record.clone()).map(|actor| board.name_of(&actor, lang)).unwrap_or_default();
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

/// The institution of a row.
fn actor_of(record: Record) -> Option<RecordRef> {
    match record {
        Record::Responsibility(held) => Some(RecordRef::Actor(held.actor.clone())),
        Record::Contact(person) => Some(RecordRef::Actor(person.actor.clone())),
        _ => None,
    }
}
