//! The coverage of a responsibility as a small grid of ticks: areas down, statuses across. One Tab stop; arrow keys walk in it.

use std::collections::BTreeSet;
use std::f32::consts::FRAC_PI_2;

use egui::epaint::TextShape;
use egui::{
    Align2, Color32, EventFilter, Id, Key, Pos2, Rect, Response, RichText, Role, ScrollArea, Sense, TextStyle, TextWrapMode, Ui,
    UiBuilder, Vec2, WidgetInfo, WidgetText, pos2, vec2,
};

use super::form::Form;
use super::tick_list::TICK;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::model::{AreaId, Cell, Coverage, FieldInfo, Item as _, Responsibility, Status, StatusId, find_info};
use crate::text::{fields, inspector as t};

const COVERAGE: &FieldInfo = find_info::<Responsibility>("covers");

/// The height of the heads: the headlines of groups lying, the names of statuses turned.
const HEADLINES: f32 = TICK;
const NAMES_HEIGHT: f32 = 76.0;
/// The room for the names of areas.
const NAMES_WIDTH: f32 = 92.0;
/// Room below the grid for the bar by which it scrolls.
const BELOW: f32 = 10.0;
/// The arrow keys belong to the grid while it has the keyboard.
const GRID_KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Place of the keyboard in the grid: row and column.
pub(super) type Cursor = (usize, usize);

/// The grid on the screen.
struct Grid {
    corner: Pos2,
    areas: usize,
    statuses: usize,
}

impl Grid {
    fn rect(&self, (row, column): Cursor) -> Rect {
        let at = self.corner + vec2(column as f32 * TICK, HEADLINES + NAMES_HEIGHT + row as f32 * TICK);
        Rect::from_min_size(at, Vec2::splat(TICK))
    }

    fn size(&self) -> Vec2 {
        vec2(self.statuses as f32 * TICK, HEADLINES + NAMES_HEIGHT + self.areas as f32 * TICK + BELOW)
    }
}

/// Draws the grid; a click, or Space, takes a cell in or out.
pub(super) fn grid_ui(ui: &mut Ui, form: &mut Form<'_>, covers: &mut Coverage, cursor: &mut Cursor) {
    buttons_ui(ui, form, covers);
    let mut grid = Grid { corner: Pos2::ZERO, areas: form.board.areas().len(), statuses: form.board.statuses().len() };
    // It scrolls by itself: what follows in the panel is as wide as before.
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), grid.size().y));
    let change = ui.new_child(UiBuilder::new().max_rect(room)).horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let rows = areas_ui(ui, form, &grid);
        let cells = ScrollArea::horizontal().id_salt("coverage").show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(grid.size(), Sense::hover());
            grid.corner = rect.min;
            let whole = ui.interact(rect, form.id(COVERAGE), Sense::focusable_noninteractive());
            whole.widget_info(|| WidgetInfo::labeled(Role::Grid, true, fields::coverage(form.lang)));
            form.take_focus(&whole);
            let by_keys = keys(ui, &whole, form, &grid, cursor);
            by_keys.or(groups_ui(ui, form, &grid)).or(statuses_ui(ui, form, &grid)).or(cells_ui(
                ui,
                form,
                (&grid, covers),
                whole.has_focus().then_some(*cursor),
            ))
        });
        rows.or(cells.inner)
    });
    ui.advance_cursor_after_rect(room);
    if let Some(cells) = change.inner {
        // What is covered in part becomes whole first.
        let missing = cells.minus(covers);
        *covers = if missing.is_empty() { covers.minus(&cells) } else { covers.union(&cells) };
    }
}

/// The label, and all, none, the others.
fn buttons_ui(ui: &mut Ui, form: &Form<'_>, covers: &mut Coverage) {
    if let Some(pick) = form.all_ui(ui, COVERAGE, &t::coverage_hint(form.lang)) {
        let cells = |covers: &Coverage| -> BTreeSet<Cell> {
            covers.cells().map(|(area, status)| Cell::new(area.clone(), status.clone())).collect()
        };
        let whole = cells(&columns(form, |_| true));
        *covers = pick.of(&cells(covers), whole.into_iter()).into_iter().collect();
    }
}

fn cell(form: &Form<'_>, (row, column): Cursor) -> Option<Cell> {
    Some(Cell::new(form.board.areas().at(row)?.id.clone(), form.board.statuses().at(column)?.id.clone()))
}

/// The id of a cell's tick on the screen.
fn tick_id(form: &Form<'_>, area: &AreaId, status: &StatusId) -> Id {
    form.id(COVERAGE).with((area, status))
}

fn keys(ui: &Ui, whole: &Response, form: &mut Form<'_>, grid: &Grid, cursor: &mut Cursor) -> Option<Coverage> {
    let last = (grid.areas.saturating_sub(1), grid.statuses.saturating_sub(1));
    *cursor = (cursor.0.min(last.0), cursor.1.min(last.1));
    if !whole.has_focus() {
        return None;
    }
    ui.memory_mut(|memory| memory.set_focus_lock_filter(whole.id, GRID_KEYS));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::Escape) {
        form.outbox.push(WindowAction::CloseOverlay);
    }
    let by =
        |down, up, now: usize, last: usize| (now + usize::from(pressed(down))).saturating_sub(usize::from(pressed(up))).min(last);
    let next = (by(Key::ArrowDown, Key::ArrowUp, cursor.0, last.0), by(Key::ArrowRight, Key::ArrowLeft, cursor.1, last.1));
    if next != *cursor || whole.gained_focus() {
        *cursor = next;
        ui.scroll_to_rect(grid.rect(next), None);
    }
    let here = cell(form, *cursor)?;
    // The cell is what a screen reader speaks while the grid has the keyboard.
    let active = tick_id(form, &here.area, &here.status).accesskit_id();
    ui.ctx().accesskit_node_builder(whole.id, |node| node.set_active_descendant(active));
    pressed(Key::Space).then(|| Coverage::cell(&here))
}

/// The names of the areas, which stay while the grid is scrolled: a click takes a whole row.
fn areas_ui(ui: &mut Ui, form: &Form<'_>, grid: &Grid) -> Option<Coverage> {
    let board = form.board;
    let (rect, _) = ui.allocate_exact_size(vec2(NAMES_WIDTH, grid.size().y), Sense::hover());
    let mut chosen = None;
    for (row, area) in board.areas().iter().enumerate() {
        let top = rect.top() + HEADLINES + NAMES_HEIGHT + row as f32 * TICK;
        let rect = Rect::from_min_size(pos2(rect.left(), top), vec2(NAMES_WIDTH - 4.0, TICK));
        let says = t::whole_row(form.lang, area.name());
        if head_ui(ui, rect, (form.id(COVERAGE).with(("area", &area.id)), area.name(), says), false).clicked() {
            chosen = Some(Coverage::rectangle([area.id.clone()], board.statuses().iter().map(|status| status.id.clone())));
        }
    }
    chosen
}

/// The names of the statuses, turned: a click takes a whole column.
fn statuses_ui(ui: &Ui, form: &Form<'_>, grid: &Grid) -> Option<Coverage> {
    let mut chosen = None;
    for (column, status) in form.board.statuses().iter().enumerate() {
        let foot = grid.rect((0, column)).left_top();
        let rect = Rect::from_min_max(foot - vec2(0.0, NAMES_HEIGHT), foot + vec2(TICK, 0.0));
        let says = t::whole_column(form.lang, status.name());
        if head_ui(ui, rect, (form.id(COVERAGE).with(("status", &status.id)), status.name(), says), true).clicked() {
            chosen = Some(columns(form, |other| other.id == status.id));
        }
    }
    chosen
}

/// The headlines of the groups: a click takes the statuses of one, in all areas.
fn groups_ui(ui: &Ui, form: &Form<'_>, grid: &Grid) -> Option<Coverage> {
    let mut chosen = None;
    for group in form.board.status_groups() {
        let of_group = |status: &Status| status.group.as_ref() == Some(&group.id);
        let places = || form.board.statuses().iter().enumerate().filter(|(_, status)| of_group(status)).map(|(place, _)| place);
        let (Some(first), Some(last)) = (places().min(), places().max()) else { continue };
        let left_top = grid.rect((0, first)).left_top() - vec2(0.0, NAMES_HEIGHT + HEADLINES);
        let rect =
            Rect::from_min_max(left_top, pos2(grid.rect((0, last)).right(), left_top.y + HEADLINES)).shrink2(vec2(1.0, 0.0));
        let says = t::whole_headline(form.lang, &group.name);
        if head_ui(ui, rect, (form.id(COVERAGE).with(("group", &group.id)), &group.name, says), false).clicked() {
            chosen = Some(columns(form, of_group));
        }
    }
    chosen
}

/// All areas in some columns.
fn columns(form: &Form<'_>, wanted: impl Fn(&Status) -> bool) -> Coverage {
    let statuses = form.board.statuses().iter().filter(|status| wanted(status)).map(|status| status.id.clone());
    Coverage::rectangle(form.board.areas().iter().map(|area| area.id.clone()), statuses)
}

/// A head: its name lying or turned, as far as there is room.
fn head_ui(ui: &Ui, rect: Rect, (id, name, says): (Id, &str, String), turned: bool) -> Response {
    let look = style::look(ui.ctx());
    let response = spot(ui, rect, id, (Role::Button, None), says);
    let color = if response.hovered() { look.accent } else { look.text };
    let length = if turned { rect.height() } else { rect.width() } - 4.0;
    let name = WidgetText::from(RichText::new(name).small());
    let name = name.into_galley(ui, Some(TextWrapMode::Truncate), length, TextStyle::Small);
    if turned {
        let at = pos2(rect.center().x - name.size().y / 2.0, rect.bottom() - 3.0);
        ui.painter().add(TextShape::new(at, name, color).with_angle(-FRAC_PI_2).with_override_text_color(color));
    } else {
        let at = Align2::LEFT_CENTER.anchor_size(rect.left_center(), name.size()).min;
        ui.painter().galley_with_override_text_color(at, name, color);
    }
    response
}

fn cells_ui(ui: &Ui, form: &Form<'_>, (grid, covers): (&Grid, &Coverage), cursor: Option<Cursor>) -> Option<Coverage> {
    let look = style::look(ui.ctx());
    let mut chosen = None;
    for (row, area) in form.board.areas().iter().enumerate() {
        for (column, status) in form.board.statuses().iter().enumerate() {
            let (rect, on) = (grid.rect((row, column)), covers.contains(&area.id, &status.id));
            let says = t::covered(form.lang, area.name(), status.name());
            let response = spot(ui, rect, tick_id(form, &area.id, &status.id), (Role::CheckBox, Some(on)), says);
            let stroke = egui::Stroke::new(look.outline, if response.hovered() { look.accent } else { look.edge });
            let fill = if on { look.accent } else { look.bar };
            ui.painter().rect(rect.shrink(1.5), 3.0, fill, stroke, egui::StrokeKind::Inside);
            if on {
                check_mark(ui, rect, look.accent_text);
            }
            if cursor == Some((row, column)) {
                let stroke = egui::Stroke::new(2.0 * look.outline, if on { look.text } else { look.accent });
                ui.painter().rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
            }
            if response.clicked() {
                chosen = Some(Coverage::cell(&Cell::new(area.id.clone(), status.id.clone())));
            }
        }
    }
    chosen
}

fn check_mark(ui: &Ui, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| rect.min + vec2(x * rect.width(), y * rect.height());
    ui.painter().line(vec![at(0.3, 0.52), at(0.44, 0.66), at(0.7, 0.36)], egui::Stroke::new(2.0, color));
}

/// A place that can be clicked, with its name as a tooltip; the grid is the Tab stop, none of its places.
fn spot(ui: &Ui, rect: Rect, id: Id, (role, on): (Role, Option<bool>), says: String) -> Response {
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(role, true, on, &says),
        None => WidgetInfo::labeled(role, true, &says),
    });
    if response.hovered() { response.on_hover_text(says) } else { response }
}
