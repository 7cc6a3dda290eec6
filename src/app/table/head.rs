//! The heads of columns: sorting by a click, moving and widening by a drag, and the filter below each.

use egui::{
    Align2, CursorIcon, FontSelection, Id, Rect, Role, Sense, TextEdit, TextWrapMode, Ui, WidgetInfo, WidgetText, pos2, vec2,
};

use super::super::canvas;
use super::column_settings::ColumnSettings;
use super::state::TableState;
use super::visible_columns::Span;
use super::{PAD, line_below};
use crate::app::kit::style;
use crate::report::{Column, SortBy, sorted_by_click};
use crate::text::{Lang, table as t};

/// The height of a name with the arrow beside it, in points.
const NAME: f32 = 34.0;
/// Distance from its edge at which a column can be widened.
const EDGE: f32 = 5.0;
/// The room of an arrow and its number.
const ARROW: f32 = 24.0;

/// Head of one column.
pub(super) struct Head<'a> {
    /// The column.
    pub column: Column,
    /// Its width.
    pub width: f32,
    /// The columns that are seen.
    pub span: &'a Span,
    /// The language of the window.
    pub lang: Lang,
}

impl Head<'_> {
    /// Draws it.
    pub(super) fn ui(&self, ui: &mut Ui, state: &mut TableState, settings: &mut ColumnSettings) {
        let rect = ui.max_rect();
        ui.painter().rect_filled(rect, 0.0, style::look(ui.ctx()).panel);
        line_below(ui, rect);
        let name = Rect::from_min_size(rect.min, vec2(rect.width(), NAME));
        self.name_ui(ui, name, state, settings);
        edge_ui(ui, self.column, self.width, rect, settings);
        let field =
            Rect::from_min_max(pos2(rect.left() + 4.0, name.bottom() - 2.0), pos2(rect.right() - 6.0, rect.bottom() - 6.0));
        filter_ui(ui, self.column, field, state, self.lang);
    }

    /// Its name with the arrow of its order. A click sorts, with Shift besides; a drag moves the column.
    fn name_ui(&self, ui: &Ui, rect: Rect, state: &mut TableState, settings: &mut ColumnSettings) {
        let Self { column, span, lang, .. } = *self;
        let own = style::look(ui.ctx());
        let sort = &state.listing().query.sort;
        let order = sort.iter().position(|by| by.column == column);
        let by = order.and_then(|place| sort.get(place)).copied();
        let several = sort.len() > 1;
        let head = ui.interact(rect, Id::unique(("column", state.kind, column)), Sense::CLICK | Sense::DRAG);
        let said = spoken(column, by, order.filter(|_| several), lang);
        head.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &said));
        if head.hovered() {
            ui.painter().rect_filled(rect, 0.0, own.hovered);
        }
        let room = rect.shrink2(vec2(PAD, 0.0));
        let room = if by.is_some() { room.with_max_x(room.right() - ARROW) } else { room };
        let text = WidgetText::from(style::strong(column.say(lang)));
        let galley = text.into_galley(ui, Some(TextWrapMode::Truncate), room.width().max(0.0), FontSelection::Default);
        ui.painter().galley_with_override_text_color(
            pos2(room.left(), rect.center().y - galley.size().y / 2.0),
            galley,
            own.text,
        );
        if let Some(by) = by {
            let number = order.filter(|_| several).map(|place| (place + 1).to_string()).unwrap_or_default();
            let arrow = if by.descending { "↓" } else { "↑" };
            let at = pos2(rect.right() - PAD, rect.center().y);
            ui.painter().text(at, Align2::RIGHT_CENTER, format!("{arrow}{number}"), style::bold(14.0), own.accent);
        }
        if head.clicked() {
            let adds = ui.input(|input| input.modifiers.shift);
            let sort = sorted_by_click(&state.listing().query.sort, column, adds);
            state.listing_mut().query.sort = sort;
            state.listing_mut().wants_reveal = true;
        }
        if head.dragged() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            ui.painter().rect_stroke(rect, 3.0, egui::Stroke::new(2.0, own.accent), egui::StrokeKind::Inside);
        }
        if head.drag_stopped()
            && let Some(at) = head.interact_pointer_pos()
            && let Some(other) = column_at(column, rect, span, at.x)
        {
            settings.move_to(column, other);
        }
        head.on_hover_text(t::head_tip(lang));
    }
}

/// The column at this place of the screen, known from where one of them stands.
fn column_at(known: Column, rect: Rect, span: &Span, at: f32) -> Option<Column> {
    let before: f32 = span.columns.iter().take_while(|(column, _)| *column != known).map(|(_, width)| width).sum();
    let mut edge = rect.left() - before;
    let within = span.columns.iter().find(|(_, width)| {
        edge += width;
        at < edge
    });
    within.or(span.columns.last()).map(|(column, _)| *column)
}

fn spoken(column: Column, by: Option<SortBy>, order: Option<usize>, lang: Lang) -> String {
    match by {
        None => column.say(lang),
        Some(by) => t::sorted(lang, &column.say(lang), by.descending, order.map(|place| place + 1)),
    }
}

/// The edge by which it is widened.
fn edge_ui(ui: &Ui, column: Column, width: f32, rect: Rect, settings: &mut ColumnSettings) {
    let own = style::look(ui.ctx());
    let grip = Rect::from_x_y_ranges(rect.right() - 2.0 * EDGE..=rect.right(), rect.top()..=rect.top() + NAME);
    let edge = ui.interact(grip, Id::unique(("edge", column)), Sense::DRAG);
    let color = if edge.hovered() || edge.dragged() { own.accent } else { own.line };
    let stroke = egui::Stroke::new(if edge.dragged() { 2.0 } else { 1.0 } * own.outline, color);
    ui.painter().vline(rect.right() - 1.0, grip.shrink2(vec2(0.0, 6.0)).y_range(), stroke);
    if edge.hovered() || edge.dragged() {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if edge.dragged() {
        settings.widen(column, width + edge.drag_delta().x);
    }
}

/// The field for what must stand in the column. Enter and the arrow down go to the rows, Escape lets go of it.
fn filter_ui(ui: &mut Ui, column: Column, rect: Rect, state: &mut TableState, lang: Lang) {
    let id = Id::unique(("filter", state.kind, column));
    let wanted = state.wants_filter.take_if(|wanted| *wanted == column).is_some();
    let listing = state.listing_mut();
    let mut text = listing.query.needles.get(&column).cloned().unwrap_or_default();
    let edit = TextEdit::singleline(&mut text).id(id).hint_text(t::filter(lang)).margin(vec2(6.0, 3.0));
    let field = ui.put(rect, edit.desired_width(rect.width()));
    let said = t::filter_of(lang, &column.say(lang));
    field.widget_info(|| WidgetInfo { label: Some(said.clone()), ..WidgetInfo::text_edit(true, "", &text, &said) });
    if wanted {
        field.request_focus();
    }
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    let escaped = field.lost_focus() && pressed(egui::Key::Escape);
    if escaped {
        text.clear();
    }
    if escaped || (field.lost_focus() && pressed(egui::Key::Enter)) || (field.has_focus() && pressed(egui::Key::ArrowDown)) {
        ui.memory_mut(|memory| memory.request_focus(canvas::id()));
        if listing.cursor().is_none() {
            listing.go(0, false);
        }
    }
    if field.changed() || escaped {
        if text.is_empty() {
            listing.query.needles.remove(&column);
        } else {
            listing.query.needles.insert(column, text);
        }
        listing.wants_reveal = true;
    }
}
