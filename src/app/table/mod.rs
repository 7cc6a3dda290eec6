//! The table: the tasks and the contact persons of every institution, worked in like a spreadsheet. Only the rows that are seen are
//! built.

pub(super) mod action;
pub(super) mod actions;
mod bar;
mod cells;
mod column_settings;
mod edit;
mod head;
mod keys;
mod listing;
mod panel;
mod picker;
mod refused;
pub(super) mod row_actions;
mod state;
mod visible_columns;

use std::collections::HashSet;

use egui::{CornerRadius, Key, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};
use egui_extras::{Column as TableColumn, TableBuilder};

use self::bar::bar_ui;
pub(super) use self::column_settings::{ColumnSettings, TableColumns};
use self::edit::Editing;
use self::head::Head;
pub(super) use self::keys::begin;
pub(super) use self::refused::refused_ui;
pub(super) use self::state::TableState;
use self::visible_columns::Span;
use super::canvas;
use super::kit::{style, tab_stop};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::shell::action::WindowAction;
use crate::model::RecordRef;
use crate::report::Column;
use crate::text::window;

/// The height of a row, so that a finger hits it, in points.
const ROW: f32 = 30.0;
/// The height of the heads with the filters below them.
const HEAD: f32 = 66.0;
/// Between the edge of a cell and what stands in it.
const PAD: f32 = 8.0;
/// After how far a swipe to the side the next column comes, in points.
const SWIPE: f32 = 60.0;

/// Table as it is drawn.
pub(super) struct Table<'a> {
    /// Records that light up because they were searched for.
    pub found: &'a HashSet<RecordRef>,
}

/// Click on a cell.
struct Click {
    place: usize,
    row: RecordRef,
    column: Column,
    kind: ClickKind,
}

/// Kind of click.
enum ClickKind {
    /// It selects, with the keys that are held.
    Select,
    /// It wants to fill it in.
    Edit,
    /// It asks for the commands.
    Ask(egui::Pos2),
}

impl Table<'_> {
    /// Draws the table into the room that is left and answers pointer and keys.
    pub(super) fn ui(&self, cx: &mut PanelCx<'_>, ui: &mut Ui, state: &mut TableState, settings: &mut ColumnSettings) {
        let room = ui.available_rect_before_wrap();
        let ground = ui.interact(room, canvas::id(), Sense::click());
        describe(cx, ui, &ground, state, settings.shown().len());
        tab_stop::keep_focus(ui, &ground);
        // A wrong text stays until it is mended, or given up.
        let gives_up = ui.input(|input| input.key_pressed(Key::Escape));
        let is_free = ground.has_focus() || ui.memory(|memory| memory.focused().is_none());
        if is_free && !gives_up && state.editing.as_ref().is_some_and(Editing::waits_for_text) {
            ui.memory_mut(|memory| memory.request_focus(edit::field_id()));
        }
        // The column with the focus may have been hidden.
        let shown = settings.shown();
        if let Some((first, _)) = shown.first().filter(|_| !shown.iter().any(|(column, _)| *column == state.listing().column)) {
            state.listing_mut().column = *first;
        }
        keys::answer(cx, ui, &ground, state);
        ui.painter().rect_filled(room, 0.0, style::look(ui.ctx()).bar);
        Self::swipe(ui, state, room);
        let clicked = self.rows_ui(cx, ui, state, settings, (room, ground.has_focus()));
        if let Some(click) = clicked {
            answer_click(cx, ui, &click, state);
        }
        let cell = state.place_in(room);
        if let Some(mut editing) = state.editing.take() {
            let ended = editing.ui(ui, cx.board, cell, cx.lang, cx.outbox);
            match ended {
                None => state.editing = Some(editing),
                Some(end) => keys::leave(cx, ui, end, &editing, state, settings),
            }
        }
    }

    /// A swipe to the side brings other columns into sight.
    fn swipe(ui: &Ui, state: &mut TableState, room: Rect) {
        if !ui.rect_contains_pointer(room) {
            return;
        }
        let swiped = ui.input(|input| input.smooth_scroll_delta().x);
        let id = canvas::id().with("swipe");
        let all: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0) - swiped;
        let steps = (all / SWIPE).trunc();
        ui.data_mut(|data| data.insert_temp(id, if swiped == 0.0 { 0.0 } else { all - steps * SWIPE }));
        let listing = state.listing_mut();
        listing.scrolled = listing.scrolled.saturating_add_signed(steps as isize);
    }

    /// Heads and rows; what was clicked.
    fn rows_ui(
        &self,
        cx: &PanelCx<'_>,
        ui: &mut Ui,
        state: &mut TableState,
        settings: &mut ColumnSettings,
        (room, focused): (Rect, bool),
    ) -> Option<Click> {
        let width = room.width() - ui.spacing().scroll.allocated_width();
        let shown = settings.shown();
        let wants_reveal = std::mem::take(&mut state.listing_mut().wants_reveal);
        if wants_reveal {
            let listing = state.listing_mut();
            listing.scrolled = Span::reveal(&shown, listing.scrolled, width, listing.column);
        }
        let span = Span::of(&shown, state.listing().scrolled, width);
        state.listing_mut().scrolled = span.left;
        state.hidden = (span.left, span.right);
        state.page = ((room.height() - HEAD) / ROW).max(1.0) as usize;
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let mut table = TableBuilder::new(ui).id_salt(("table", state.kind)).auto_shrink(false).animate_scrolling(false);
        for (_, width) in &span.columns {
            table = table.column(TableColumn::exact(*width).clip(true));
        }
        if wants_reveal && let Some(place) = state.listing().place() {
            table = table.scroll_to_row(place, None);
        }
        let mut clicked = None;
        let table = table.header(HEAD, |mut row| {
            for (column, width) in &span.columns {
                row.col(|ui| Head { column: *column, width: *width, span: &span, lang: cx.lang }.ui(ui, state, settings));
            }
        });
        state.cell = Rect::NOTHING;
        let editing = state.editing.as_ref().map(|editing| (editing.row.clone(), editing.column));
        let (listing, lang) = (state.listing(), cx.lang);
        let mut cell = Rect::NOTHING;
        table.body(|mut body| {
            let selected = style::look(body.ui_mut().ctx()).selected;
            body.ui_mut().visuals_mut().selection.bg_fill = selected;
            body.rows(ROW, listing.rows().len(), |mut row| {
                let place = row.index();
                let Some(key) = listing.rows().get(place) else { return };
                let Some(record) = cx.board.record(key) else { return };
                row.set_selected(listing.is_selected(key));
                let found = self.found;
                let shown = cells::Shown { board: cx.board, record: &record, key, place, lang, listing, focused, found };
                for (number, (column, _)) in span.columns.iter().enumerate() {
                    row.col(|ui| {
                        if number == 0 {
                            shown.row_ui(ui, width);
                        }
                        let has_focus = listing.cursor() == Some(key) && listing.column == *column;
                        if editing.as_ref().map_or(has_focus, |(row, of)| row == key && of == column) {
                            cell = ui.max_rect();
                        }
                        clicked = clicked.take().or(shown.cell_ui(ui, *column, has_focus));
                    });
                }
            });
        });
        state.cell = cell;
        if state.listing().rows().is_empty() {
            nothing_ui(cx, ui, room, state);
        }
        clicked
    }
}

/// The table is one Tab stop.
fn describe(cx: &PanelCx<'_>, ui: &Ui, ground: &egui::Response, state: &TableState, columns: usize) {
    let listing = state.listing();
    let label = window::board_label(cx.lang, &state.kind.say(cx.lang), &cx.board.head().title);
    ground.widget_info(|| WidgetInfo::labeled(Role::Table, true, &label));
    let active = listing.cursor().map(|row| cells::cell_id(row, listing.column));
    ui.ctx().accesskit_node_builder(ground.id, |node| {
        node.set_row_count(listing.rows().len());
        node.set_column_count(columns);
        if let Some(active) = active.filter(|_| state.cell.is_positive()) {
            node.set_active_descendant(active.accesskit_id());
        }
    });
}

/// Says that there is nothing to see.
fn nothing_ui(cx: &PanelCx<'_>, ui: &Ui, room: Rect, state: &TableState) {
    let at = pos2(room.left() + 2.0 * PAD, room.top() + HEAD + ROW);
    let text = if state.listing().query.needles.is_empty() {
        crate::text::table::nothing(cx.lang)
    } else {
        crate::text::table::nothing_found(cx.lang)
    };
    let font = egui::TextStyle::Body.resolve(ui.style());
    ui.painter().text(at, egui::Align2::LEFT_TOP, text, font, style::look(ui.ctx()).text_weak);
}

/// Does what a click means.
fn answer_click(cx: &mut PanelCx<'_>, ui: &Ui, click: &Click, state: &mut TableState) {
    if state.editing.as_ref().is_some_and(|editing| editing.wrong.is_some()) {
        return;
    }
    let modifiers = ui.input(|input| input.modifiers);
    match click.kind {
        ClickKind::Select => state.listing_mut().click(click.place, click.column, modifiers),
        ClickKind::Edit => {
            state.listing_mut().click(click.place, click.column, egui::Modifiers::NONE);
            begin(cx.board, state);
        }
        ClickKind::Ask(at) => {
            if !state.listing().is_selected(&click.row) {
                state.listing_mut().click(click.place, click.column, egui::Modifiers::NONE);
            }
            cx.outbox.push(WindowAction::ShowContextMenu(at));
        }
    }
}

/// A line below something.
fn line_below(ui: &Ui, rect: Rect) {
    let look = style::look(ui.ctx());
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(look.outline, look.line));
}

/// A ring within a cell.
fn ring(ui: &Ui, rect: Rect, strong: bool) {
    let look = style::look(ui.ctx());
    let width = if strong { 1.0 + look.outline } else { look.outline };
    let color = if strong { look.accent } else { look.edge };
    let rect = rect.shrink2(vec2(0.0, 1.0));
    ui.painter().rect_stroke(rect, CornerRadius::same(3), Stroke::new(width, color), egui::StrokeKind::Inside);
}
