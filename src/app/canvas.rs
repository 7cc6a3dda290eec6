//! The canvas: the drawing on the screen, moved and enlarged, and what the pointer does on it.

use std::time::Duration;

use egui::{
    Align2, CursorIcon, Event, FontFamily, FontId, Id, Key, Painter, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::drag::{Drag, DropPlan, Held};
use super::drawing::Drawing;
use super::outbox::{Action, Outbox};
use super::style;
use super::tooltip::tooltip;
use super::view::Viewport;
use crate::model::{Board, Cell};
use crate::paint;
use crate::scene::{Group, PieceRef, Target};
use crate::text::{Lang, window};
use crate::typeset::Face;

/// Free space around a fitted drawing, in screen points.
pub(super) const MARGIN: f32 = 16.0;

/// How long after the last change of a zoom gesture the letters are drawn exactly.
const SETTLE: Duration = Duration::from_millis(80);

/// What the canvas needs to know.
pub(super) struct Canvas<'a> {
    /// The drawing of the present board.
    pub drawing: &'a Drawing,
    /// The present board.
    pub board: &'a Board,
    /// The language of hints.
    pub lang: Lang,
}

/// Where a frame of the canvas is drawn.
struct Sheet<'a> {
    ui: &'a Ui,
    painter: &'a Painter,
    area: Rect,
    view: Viewport,
}

impl Sheet<'_> {
    fn rect(&self, group: &Group) -> Rect {
        self.view.rect_from_scene(self.area, group.rect)
    }

    fn cell_at<'a>(&self, drawing: &'a Drawing, at: Pos2) -> Option<&'a Cell> {
        if self.area.contains(at) { drawing.cell_at(self.view.scene_from_screen(self.area, at)) } else { None }
    }
}

impl Canvas<'_> {
    /// Draws the canvas into the room that is left and answers the pointer.
    pub(super) fn ui(&self, ui: &mut Ui, view: &mut Viewport, held: &mut Option<Held>, outbox: &mut Outbox) {
        let (response, painter) = ui.allocate_painter(ui.available_size(), Sense::CLICK | Sense::DRAG);
        let (area, scene) = (response.rect, self.drawing.scene());
        if view.fitted {
            view.fit(scene.size, area.size(), MARGIN);
        }
        let zooming = self.look_around(ui, &response, view);
        if zooming {
            // Exact letters as soon as the gesture stops.
            ui.ctx().request_repaint_after(SETTLE);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, window::board_label(self.lang, &scene.title)));

        painter.rect_filled(area, 0.0, style::CANVAS);
        let place = paint::View { offset: area.min.to_vec2() + view.offset, zoom: view.zoom, clip: area, zooming };
        paint::paint(&painter, scene, &place);
        let sheet = Sheet { ui, painter: &painter, area, view: *view };
        let pointed_at = self.targets_ui(&sheet, held);
        match held.clone() {
            Some(now) => self.drag_ui(&sheet, now, held, outbox),
            None => self.light_up(&sheet, pointed_at.unwrap_or_default()),
        }
    }

    /// Wheel and middle button pan; Ctrl and wheel, or two fingers, zoom. Says whether the zoom is just changing.
    fn look_around(&self, ui: &Ui, response: &Response, view: &mut Viewport) -> bool {
        let (area, scene) = (response.rect, self.drawing.scene().size);
        let input = ui.input(|input| {
            let pointer = &input.pointer;
            // Read from the pointer itself: the chip below it would take the middle button as its own.
            let dragged = if pointer.middle_down() { pointer.delta() } else { Vec2::ZERO };
            (pointer.latest_pos(), dragged, input.zoom_delta(), input.smooth_scroll_delta())
        });
        let (Some(pointer), dragged, zoom, scroll) = input else { return false };
        if !area.contains(pointer) || ui.ctx().layer_id_at(pointer).is_some_and(|layer| layer != ui.layer_id()) {
            return false;
        }
        if zoom != 1.0 {
            view.zoom_by(zoom, pointer - area.min);
        } else if scroll + dragged != Vec2::ZERO {
            view.pan_by(scroll + dragged, scene, area.size());
        }
        zoom != 1.0
    }

    /// One interaction with a name for everything that is seen; chips can be taken up. Gives the pieces of the chip under the
    /// pointer.
    fn targets_ui(&self, sheet: &Sheet<'_>, held: &mut Option<Held>) -> Option<&[PieceRef]> {
        let mut pointed_at = None;
        for group in &self.drawing.scene().groups {
            let rect = sheet.rect(group).intersect(sheet.area);
            if !rect.is_positive() || group.words.is_empty() {
                continue;
            }
            let chip = match &group.target {
                Target::Chip(pieces) => Some(pieces),
                _ => None,
            };
            let sense = if chip.is_some() { Sense::DRAG } else { Sense::hover() };
            let response = sheet.ui.interact(rect, Id::unique(&group.target), sense);
            response.widget_info(|| WidgetInfo::labeled(role(&group.target), true, &group.words));
            let Some(pieces) = chip else { continue };
            if response.hovered() {
                pointed_at = Some(pieces.as_slice());
                sheet.ui.ctx().set_cursor_icon(CursorIcon::Grab);
            }
            if response.drag_started_by(PointerButton::Primary) {
                *held = self.take_up(sheet, pieces);
            }
            response.on_hover_text(tooltip(&group.words));
        }
        pointed_at
    }

    fn take_up(&self, sheet: &Sheet<'_>, pieces: &[PieceRef]) -> Option<Held> {
        let pressed = sheet.ui.input(|input| input.pointer.press_origin())?;
        let grip = sheet.cell_at(self.drawing, pressed)?.clone();
        Some(Held::new(Drag::Chip { pieces: pieces.to_vec(), grip }))
    }

    /// Outlines all chips that show a piece of the same responsibilities.
    fn light_up(&self, sheet: &Sheet<'_>, pieces: &[PieceRef]) {
        if pieces.is_empty() {
            return;
        }
        let is_one = |other: &PieceRef| pieces.iter().any(|piece| piece.responsibility == other.responsibility);
        for group in &self.drawing.scene().groups {
            if let Target::Chip(others) = &group.target
                && others.iter().any(is_one)
            {
                let stroke = Stroke::new(2.0, style::ACCENT);
                sheet.painter.rect_stroke(sheet.rect(group).expand(1.5), 4.0, stroke, StrokeKind::Outside);
            }
        }
    }

    /// What is held follows the pointer; the cells it would cover are lit; letting go drops it, Escape puts it back.
    fn drag_ui(&self, sheet: &Sheet<'_>, now: Held, held: &mut Option<Held>, outbox: &mut Outbox) {
        let Held { drag, also: before } = now;
        let (pointer, ctrl, released, cancelled) = sheet.ui.input(|input| {
            let pointer = &input.pointer;
            // Where the button was let go, even if the hand has moved on within the same frame.
            let let_go = input.events.iter().rev().find_map(|event| match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => Some(*pos),
                _ => None,
            });
            let at = let_go.or(pointer.latest_pos());
            (at, input.modifiers.command, !pointer.primary_down(), input.key_pressed(Key::Escape))
        });
        if cancelled {
            *held = None;
            outbox.push(Action::Say(window::drop_cancelled(self.lang)));
            return;
        }
        let also = if released { before } else { ctrl };
        let target = pointer.and_then(|at| sheet.cell_at(self.drawing, at));
        let plan = target.and_then(|cell| drag.plan(self.board, cell, also, self.lang).ok());
        if released {
            *held = None;
            outbox.push(match plan {
                Some(plan) => Action::Edit(plan.edit),
                None => Action::Say(window::drop_outside(self.lang)),
            });
            return;
        }
        *held = Some(Held { drag: drag.clone(), also });
        sheet.ui.ctx().set_cursor_icon(if also { CursorIcon::Copy } else { CursorIcon::Grabbing });
        if let Some(plan) = &plan {
            self.light_cells(sheet, plan);
        }
        if let Some(at) = pointer {
            let nowhere = || format!("{}: {}", drag.name(self.board), window::drop_nowhere(self.lang));
            label_at_pointer(sheet.ui, at, &plan.map_or_else(nowhere, |plan| plan.hint));
        }
    }

    fn light_cells(&self, sheet: &Sheet<'_>, plan: &DropPlan) {
        for (area, status) in plan.cells.cells() {
            let cell = Target::Cell(Cell::new(area.clone(), status.clone()));
            let Some(group) = self.drawing.group(&cell) else { continue };
            let stroke = Stroke::new(2.0, style::ACCENT);
            sheet.painter.rect(sheet.rect(group), 2.0, style::ACCENT_GROUND, stroke, StrokeKind::Inside);
        }
    }
}

fn role(target: &Target) -> Role {
    match target {
        Target::Chip(_) | Target::Cell(_) | Target::FoldedCell(..) => Role::Cell,
        Target::Frame(..) => Role::Group,
        Target::StatusGroup(_) | Target::Status(_) => Role::ColumnHeader,
        Target::Area(_) => Role::RowHeader,
        Target::Title => Role::Heading,
        Target::Logo(_) => Role::Image,
        Target::Corner
        | Target::LegendGroup(_)
        | Target::LegendRole(_)
        | Target::LegendState(_)
        | Target::LegendDecision(_)
        | Target::LegendNoLead
        | Target::LegendOpen
        | Target::LegendPartly
        | Target::LawNotice
        | Target::Imprint => Role::Label,
    }
}

/// What dropping would do, beside the pointer and above everything.
fn label_at_pointer(ui: &Ui, at: Pos2, hint: &str) {
    const PADDING: Vec2 = vec2(10.0, 7.0);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("held")));
    let font = FontId::new(16.0, FontFamily::Name(paint::family(Face::Bold).into()));
    let hint = painter.layout_no_wrap(hint.to_owned(), font, style::STATUS_TEXT);
    let screen = ui.ctx().content_rect();
    let rect = Align2::LEFT_TOP.anchor_size(at + vec2(14.0, 16.0), hint.size() + 2.0 * PADDING);
    let rect = rect.translate((screen.max - rect.max).min(Vec2::ZERO));
    painter.rect_filled(rect, 6.0, style::STATUS);
    painter.galley(rect.min + PADDING, hint, style::STATUS_TEXT);
}
