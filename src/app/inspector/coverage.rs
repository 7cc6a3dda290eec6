//! The coverage of a responsibility as a small grid of ticks: areas down, statuses across. One Tab stop; arrow keys walk in it.

use egui::{
    Align2, EventFilter, Id, Key, Pos2, Rect, Response, RichText, Role, ScrollArea, Sense, TextStyle, TextWrapMode, Ui, Vec2,
    WidgetInfo, WidgetText, vec2,
};

use super::super::outbox::Action;
use super::super::style;
use super::form::{Field, Form};
use crate::model::{Cell, Coverage, Item as _};
use crate::text::inspector as t;

const COVERAGE: Field = Field::new("covers", t::coverage);

/// The height of a row and of the heads.
const ROW: f32 = 20.0;
/// The room for the names of areas.
const NAMES: f32 = 92.0;
/// The narrowest column.
const LEAST_COLUMN: f32 = 12.0;
/// The arrow keys belong to the grid while it has the keyboard.
const GRID_KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// Where the keyboard is in the grid: row and column.
pub(super) type Cursor = (usize, usize);

/// The grid on the screen.
struct Grid {
    corner: Pos2,
    column: f32,
    areas: usize,
    statuses: usize,
}

impl Grid {
    fn rect(&self, (row, column): Cursor) -> Rect {
        let at = self.corner + vec2(NAMES + column as f32 * self.column, (row + 1) as f32 * ROW);
        Rect::from_min_size(at, vec2(self.column, ROW)).shrink(1.0)
    }

    fn size(&self) -> Vec2 {
        vec2(NAMES + self.statuses as f32 * self.column, (self.areas + 1) as f32 * ROW)
    }
}

/// Draws the grid; a click, or Space, takes a cell in or out.
pub(super) fn grid_ui(ui: &mut Ui, form: &mut Form<'_>, covers: &mut Coverage, cursor: &mut Cursor) {
    form.label_ui(ui, &COVERAGE).on_hover_text(t::coverage_hint(form.lang));
    ScrollArea::horizontal().id_salt("coverage").show(ui, |ui| {
        let (areas, statuses) = (form.board.areas().len(), form.board.statuses().len());
        let column = ((ui.available_width() - NAMES) / statuses.max(1) as f32).clamp(LEAST_COLUMN, ROW);
        let mut grid = Grid { corner: Pos2::ZERO, column, areas, statuses };
        let (rect, _) = ui.allocate_exact_size(grid.size(), Sense::hover());
        grid.corner = rect.min;
        let whole = ui.interact(rect, form.id(&COVERAGE), Sense::focusable_noninteractive());
        whole.widget_info(|| WidgetInfo::labeled(Role::Grid, true, t::coverage(form.lang)));
        form.take_focus(&whole);
        let change = keys(ui, &whole, form, &grid, cursor).or(heads_ui(ui, form, &grid)).or(cells_ui(ui, form, (&grid, covers)));
        if whole.has_focus() {
            let look = style::look(ui.ctx());
            let stroke = egui::Stroke::new(2.0 * look.outline, look.accent);
            ui.painter().rect_stroke(grid.rect(*cursor), 2.0, stroke, egui::StrokeKind::Outside);
        }
        if let Some(cells) = change {
            // What is covered in part becomes whole first.
            let missing = cells.minus(covers);
            *covers = if missing.is_empty() { covers.minus(&cells) } else { covers.union(&cells) };
        }
    });
}

fn cell(form: &Form<'_>, (row, column): Cursor) -> Option<Cell> {
    Some(Cell::new(form.board.areas().at(row)?.id.clone(), form.board.statuses().at(column)?.id.clone()))
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
        form.outbox.push(Action::PutAway);
    }
    let by =
        |down, up, now: usize, last: usize| (now + usize::from(pressed(down))).saturating_sub(usize::from(pressed(up))).min(last);
    *cursor = (by(Key::ArrowDown, Key::ArrowUp, cursor.0, last.0), by(Key::ArrowRight, Key::ArrowLeft, cursor.1, last.1));
    if pressed(Key::Space) { cell(form, *cursor).map(|cell| Coverage::cell(&cell)) } else { None }
}

/// The names of the areas and a head over each status: a click takes a whole row or column.
fn heads_ui(ui: &Ui, form: &Form<'_>, grid: &Grid) -> Option<Coverage> {
    let (board, look) = (form.board, style::look(ui.ctx()));
    let mut chosen = None;
    for (row, area) in board.areas().iter().enumerate() {
        let rect = Rect::from_min_size(grid.corner + vec2(0.0, (row + 1) as f32 * ROW), vec2(NAMES - 4.0, ROW));
        let response =
            spot(ui, rect, form.id(&COVERAGE).with(&area.id), (Role::Button, None), t::whole_row(form.lang, area.name()));
        let color = if response.hovered() { look.accent } else { look.text };
        let name = WidgetText::from(RichText::new(area.name()).small());
        let name = name.into_galley(ui, Some(TextWrapMode::Truncate), rect.width(), TextStyle::Small);
        ui.painter().galley_with_override_text_color(
            Align2::LEFT_CENTER.anchor_size(rect.left_center(), name.size()).min,
            name,
            color,
        );
        if response.clicked() {
            chosen = Some(Coverage::rectangle([area.id.clone()], board.statuses().iter().map(|status| status.id.clone())));
        }
    }
    for (column, status) in board.statuses().iter().enumerate() {
        let rect = grid.rect((0, column)).translate(vec2(0.0, -ROW));
        let says = t::whole_column(form.lang, status.name());
        let response = spot(ui, rect, form.id(&COVERAGE).with(&status.id), (Role::Button, None), says);
        let color = if response.hovered() { look.accent } else { look.text_weak };
        ui.painter().circle_filled(rect.center(), 3.0, color);
        if response.clicked() {
            chosen = Some(Coverage::rectangle(board.areas().iter().map(|area| area.id.clone()), [status.id.clone()]));
        }
    }
    chosen
}

fn cells_ui(ui: &Ui, form: &Form<'_>, (grid, covers): (&Grid, &Coverage)) -> Option<Coverage> {
    let look = style::look(ui.ctx());
    let mut chosen = None;
    for (row, area) in form.board.areas().iter().enumerate() {
        for (column, status) in form.board.statuses().iter().enumerate() {
            let (rect, on) = (grid.rect((row, column)), covers.contains(&area.id, &status.id));
            let says = t::covered(form.lang, area.name(), status.name());
            let id = form.id(&COVERAGE).with((&area.id, &status.id));
            let response = spot(ui, rect, id, (Role::CheckBox, Some(on)), says);
            let stroke = egui::Stroke::new(look.outline, if response.hovered() { look.accent } else { look.line });
            ui.painter().rect(rect, 2.0, if on { look.accent } else { look.bar }, stroke, egui::StrokeKind::Inside);
            if response.clicked() {
                chosen = Some(Coverage::cell(&Cell::new(area.id.clone(), status.id.clone())));
            }
        }
    }
    chosen
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
