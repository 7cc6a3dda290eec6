//! Commands in the table: walking, selecting, sorting, columns, and going to the drawing and back.

use egui::{Context, ViewportCommand};

use super::ColumnSettings;
use crate::app::action::command::TableCommand;
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::model::{RecordRef, Side};
use crate::report::{SortBy, TableKind, sorted_by_click};

/// By how much a command makes a column wider, in points.
const WIDER: f32 = 30.0;

impl App {
    /// Does what a command means in the table.
    pub(in crate::app) fn table_command(&mut self, command: TableCommand, ctx: &Context) {
        let session = &mut self.session;
        let page = session.table.page;
        let listing = session.table.listing_mut();
        match command {
            TableCommand::Go(Side::Above) => listing.go(listing.place().map_or(0, |place| place.saturating_sub(1)), false),
            TableCommand::Go(Side::Below) => listing.go(listing.place().map_or(0, |place| place + 1), false),
            TableCommand::Go(side) => self.go_aside(side, 1),
            TableCommand::ExtendSelection(side) => {
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
            TableCommand::Edit => super::begin(session.document.board(), &mut session.table),
            TableCommand::Fill => self.fill(),
            TableCommand::Copy => self.copy_rows(false, ctx),
            TableCommand::CopyWithHeads => self.copy_rows(true, ctx),
            TableCommand::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            TableCommand::Add => self.add_row(),
            TableCommand::Remove => self.remove_rows(),
            TableCommand::Show(kind) => self.show_table(kind),
            TableCommand::Sort { descending } => {
                listing.query.sort = vec![SortBy { column: listing.column, descending }];
                listing.wants_reveal = true;
            }
            TableCommand::SortToo => {
                listing.query.sort = sorted_by_click(&listing.query.sort, listing.column, true);
                listing.wants_reveal = true;
            }
            TableCommand::Unsort => listing.query.sort.clear(),
            TableCommand::Filter => session.table.wants_filter = Some(session.table.listing().column),
            TableCommand::ClearFilters => listing.query.needles.clear(),
            TableCommand::MoveColumn(side) => self.move_column(side),
            TableCommand::Widen => self.widen(WIDER),
            TableCommand::Narrow => self.widen(-WIDER),
            TableCommand::HideColumn => {
                let column = listing.column;
                self.go_aside(Side::Left, 1);
                self.preferences.tables.of_mut(self.session.table.kind).toggle(column);
            }
            TableCommand::UsualColumns => {
                *self.preferences.tables.of_mut(session.table.kind) = ColumnSettings::first(session.table.kind);
            }
            TableCommand::ContextMenu => {
                self.window_state.overlay = Some(Overlay::ContextMenu(session.table.place_in(session.canvas.rect).center()));
            }
        }
        self.session.settle(None);
    }

    /// After every frame: what has the focus in the table is what is selected.
    pub(in crate::app) fn follow_row(&mut self) {
        if self.session.paper_part != PaperPart::Table || !self.session.table.listing_mut().take_moved() {
            return;
        }
        if let Some(RecordRef::Contact(person)) = self.session.point_at_row() {
            self.window_state.side.inspector.open_person(person);
        }
    }

    /// Goes to another column.
    fn go_aside(&mut self, side: Side, by: usize) {
        let columns = self.preferences.tables.of(self.session.table.kind).shown();
        let listing = self.session.table.listing_mut();
        let now = columns.iter().position(|(column, _)| *column == listing.column).unwrap_or(0);
        let next = if side == Side::Left { now.saturating_sub(by) } else { now.saturating_add(by).min(columns.len() - 1) };
        if let Some((column, _)) = columns.get(next) {
            listing.column = *column;
            listing.wants_reveal = true;
        }
        if listing.cursor().is_none() {
            listing.go(0, false);
        }
    }

    /// Makes the column with the focus wider, or narrower.
    fn widen(&mut self, by: f32) {
        let column = self.session.table.listing().column;
        let settings = self.preferences.tables.of_mut(self.session.table.kind);
        if let Some((_, width)) = settings.shown().into_iter().find(|(shown, _)| *shown == column) {
            settings.widen(column, width + by);
        }
    }

    /// Moves the column with the focus by one place.
    fn move_column(&mut self, side: Side) {
        let settings = self.preferences.tables.of_mut(self.session.table.kind);
        let listing = self.session.table.listing_mut();
        let columns = settings.shown();
        let Some(now) = columns.iter().position(|(column, _)| *column == listing.column) else { return };
        let other = if side == Side::Left { now.checked_sub(1) } else { Some(now + 1) };
        if let Some((other, _)) = other.and_then(|place| columns.get(place)) {
            settings.move_to(listing.column, *other);
            listing.wants_reveal = true;
        }
    }

    /// Shows the other table, at the row of the same institution if there is one.
    fn show_table(&mut self, kind: TableKind) {
        let session = &mut self.session;
        session.table.end_editing();
        session.document.close_field();
        if let Some(text) = session.table.unfinished(session.document.board()) {
            self.window_state.message = Message::of(|_| text.clone());
            return;
        }
        let row = session.table.listing().cursor().and_then(|row| session.document.board().record(row));
        let actor = row.and_then(|row| row.actor().cloned()).map(RecordRef::Actor);
        session.table.kind = kind;
        session.settle(None);
        if let Some(actor) = actor.filter(|_| session.table.listing().cursor().is_none()) {
            session.choose_row(&actor);
        }
    }

    /// Goes from the row with the focus to what shows it in the drawing, or from there to its row.
    pub(in crate::app) fn cross_over(&mut self) {
        if self.session.paper_part != PaperPart::Table {
            return self.turn_to(PaperPart::Table);
        }
        let row = self.session.table.listing().cursor().cloned();
        self.turn_to(PaperPart::Board);
        match row {
            Some(RecordRef::Responsibility(id)) => self.jump(&id, None),
            Some(row) => {
                let record = self.session.document.board().record(&row);
                if let Some(actor) = record.and_then(|record| record.actor().cloned()) {
                    self.session.show_alone(RecordRef::Actor(actor));
                }
            }
            None => {}
        }
        self.session.reveal();
    }
}
