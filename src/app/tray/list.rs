//! The list of the tray: those not yet on the board first, the others by sector or alphabet. One Tab stop; arrow keys choose.

use std::sync::Arc;

use egui::{
    Align, CursorIcon, EventFilter, Id, Key, Label, Layout, Response, RichText, Role, Sense, Stroke, StrokeKind, TextStyle, Ui,
    UiBuilder, WidgetInfo,
};
use egui_extras::{Column, TableBuilder};

use super::{Tray, TrayState, list_id};
use crate::app::action::outbox::Outbox;
use crate::app::canvas::action::CanvasAction;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::model::{Actor, Item as _, RecordRef};
use crate::text::matching::{SearchText, sort_key};
use crate::text::window;

/// The height of an institution's card with the gap below it, in points.
const ROW: f32 = 46.0;
/// Between two cards.
const GAP: f32 = 4.0;
/// The height of a heading.
const HEADING: f32 = 28.0;
/// The radius of a card's corners, as that of fields and buttons.
const RADIUS: f32 = 6.0;
/// The arrow keys belong to the list while it has the keyboard.
const LIST_KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: true };

/// A row of the list.
enum Row {
    Heading(String),
    Entry(Arc<Actor>),
}

impl Tray<'_> {
    /// Draws the list; gives the institution that the pointer takes up.
    pub(super) fn list_ui(&self, ui: &mut Ui, state: &mut TrayState, outbox: &mut Outbox) -> Option<Arc<Actor>> {
        let rows = self.rows(state);
        if rows.is_empty() {
            let is_empty = self.board.actors().is_empty();
            ui.weak(if is_empty { window::tray_empty(self.lang) } else { window::tray_nothing(self.lang) });
        }
        let list = ui.interact(ui.available_rect_before_wrap(), list_id(), Sense::focusable_noninteractive());
        list.widget_info(|| WidgetInfo::labeled(Role::List, true, window::tray(self.lang)));
        let moved = self.keys(ui, &list, &rows, state, outbox);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut table = TableBuilder::new(ui).id_salt("tray").column(Column::remainder().clip(true));
        if let Some(place) = moved {
            table = table.scroll_to_row(place, None);
        }
        let focused = list.has_focus();
        let mut taken = None;
        table.body(|body| {
            let heights = rows.iter().map(|row| if matches!(row, Row::Heading(_)) { HEADING } else { ROW });
            body.heterogeneous_rows(heights, |mut row| {
                let Some(shown) = rows.get(row.index()) else { return };
                row.col(|ui| match shown {
                    Row::Heading(name) => {
                        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
                            ui.add(Label::new(style::strong(name).small().weak()).truncate().selectable(false));
                        });
                    }
                    Row::Entry(actor) => {
                        let chosen = focused && state.chosen.as_ref() == Some(&actor.id);
                        let response = self.entry_ui(ui, actor, chosen, outbox);
                        if response.clicked() {
                            list.request_focus();
                            state.chosen = Some(actor.id.clone());
                            outbox.push(InspectorAction::Show(RecordRef::Actor(actor.id.clone())));
                        }
                        if response.drag_started() {
                            taken = Some(Arc::clone(actor));
                        }
                    }
                });
            });
        });
        taken
    }

    /// Arrow keys choose, Enter takes up, Escape goes to the board; the row to which the keyboard moved.
    fn keys(&self, ui: &Ui, list: &Response, rows: &[Row], state: &mut TrayState, outbox: &mut Outbox) -> Option<usize> {
        if !list.has_focus() {
            return None;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(list.id, LIST_KEYS));
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let entries: Vec<(usize, &Arc<Actor>)> = rows
            .iter()
            .enumerate()
            .filter_map(|(place, row)| if let Row::Entry(actor) = row { Some((place, actor)) } else { None })
            .collect();
        let now = entries.iter().position(|(_, actor)| state.chosen.as_ref() == Some(&actor.id));
        let next = match now {
            None => Some(0),
            Some(now) if pressed(Key::ArrowDown) => Some(now + 1),
            Some(now) if pressed(Key::ArrowUp) => now.checked_sub(1),
            Some(_) => None,
        };
        let moved = next.and_then(|next| entries.get(next));
        if let Some((_, actor)) = moved {
            state.chosen = Some(actor.id.clone());
        }
        let chosen = || state.chosen.clone().filter(|chosen| self.board.actors().contains(chosen));
        if pressed(Key::Enter) {
            outbox.extend(chosen().map(CanvasAction::PickUp));
        } else if pressed(Key::Space) {
            outbox.extend(chosen().map(|actor| InspectorAction::Show(RecordRef::Actor(actor))));
        } else if pressed(Key::Escape) {
            outbox.push(WindowAction::CloseOverlay);
        }
        moved.map(|(place, _)| *place)
    }

    /// The rows to show: what fits to what is typed, under headings.
    fn rows(&self, state: &TrayState) -> Vec<Row> {
        let typed = SearchText::new(state.typed.trim());
        let mut found: Vec<&Arc<Actor>> = self.board.actors().iter().filter(|actor| actor.is_found_by(&typed)).collect();
        if state.alphabet {
            found.sort_by_cached_key(|actor| sort_key(actor.name()));
        }
        let (placed, unplaced): (Vec<_>, Vec<_>) = found.into_iter().partition(|actor| self.drawing.shows(&actor.id));
        let mut rows = Vec::new();
        let mut add = |heading: String, actors: Vec<&Arc<Actor>>| {
            if !actors.is_empty() {
                rows.push(Row::Heading(heading));
                rows.extend(actors.into_iter().map(|actor| Row::Entry(Arc::clone(actor))));
            }
        };
        add(window::tray_not_placed(self.lang), unplaced);
        if state.alphabet {
            add(window::tray_placed_heading(self.lang), placed);
            return rows;
        }
        for sector in self.board.sectors() {
            add(sector.name.clone(), placed.iter().copied().filter(|actor| actor.sector.as_ref() == Some(&sector.id)).collect());
        }
        add(window::tray_no_sector(self.lang), placed.into_iter().filter(|actor| actor.sector.is_none()).collect());
        rows
    }

    /// One institution; its id on the screen is that of the model, not that of the row.
    fn entry_ui(&self, ui: &mut Ui, actor: &Actor, chosen: bool, outbox: &mut Outbox) -> Response {
        let look = style::look(ui.ctx());
        let placed = self.drawing.shows(&actor.id);
        let card = ui.max_rect().with_max_y(ui.max_rect().bottom() - GAP);
        let response = ui.interact(card, Id::unique(("tray", &actor.id)), Sense::CLICK | Sense::DRAG);
        let state = if placed { window::tray_placed(self.lang) } else { window::tray_unplaced(self.lang) };
        let shown = self.subject.as_ref() == Some(&RecordRef::Actor(actor.id.clone()));
        let says = window::tray_entry(self.lang, actor.name(), &state);
        response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, shown, &says));
        let fill = match (shown, response.hovered()) {
            (true, _) => look.selected,
            (false, true) => look.hovered,
            (false, false) => look.bar,
        };
        let (width, color) = if chosen { (2.0, look.accent) } else { (1.0, look.line) };
        let stroke = Stroke::new(width * look.outline, color);
        ui.painter().rect(card, RADIUS, fill, stroke, StrokeKind::Inside);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        ui.scope_builder(UiBuilder::new().max_rect(card), |ui| self.actor_ui(ui, actor, placed));
        if response.secondary_clicked() || response.long_touched() {
            let at = response.interact_pointer_pos().unwrap_or(response.rect.center());
            outbox.push(InspectorAction::ShowAlone(RecordRef::Actor(actor.id.clone())));
            outbox.push(WindowAction::ShowContextMenu(at));
        }
        response.on_hover_text(window::tray_tip(self.lang, &actor.name))
    }

    /// Its name, below it what else tells it from others, and whether it is on the board.
    fn actor_ui(&self, ui: &mut Ui, actor: &Actor, placed: bool) {
        let kind = || actor.kind.as_ref().and_then(|kind| self.board.kinds().get(kind)).map_or("", |kind| &kind.name);
        let detail = match (actor.short.as_str(), actor.parent.as_str()) {
            ("", "") => kind(),
            ("", parent) => parent,
            _ => &actor.name,
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(10.0);
            ui.label(RichText::new(if placed { "✓" } else { "" }).weak());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add_space(10.0);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let lines = 1.0 + f32::from(!detail.is_empty());
                    let text = ui.text_style_height(&TextStyle::Body) + (lines - 1.0) * ui.text_style_height(&TextStyle::Small);
                    ui.add_space(((ui.available_height() - text) / 2.0).max(0.0));
                    ui.add(Label::new(style::strong(actor.name())).truncate().selectable(false));
                    if !detail.is_empty() {
                        ui.add(Label::new(RichText::new(detail).small().weak()).truncate().selectable(false));
                    }
                });
            });
        });
    }
}
