//! The canvas: the drawing on the screen, moved and enlarged, and what pointer and keys do on it.

pub(super) mod action;
mod animation;
mod drag;
mod drag_heads;
mod drag_ui;
mod grid;
mod highlight;
mod hit;
mod keyboard;
pub(super) mod keyboard_actions;
pub(super) mod matrix;
mod pan_zoom;
mod placement;
mod rubber_band;
mod scroll_into_view;
mod selection;
pub(super) mod state;
mod sticky_heads;
pub(super) mod target_id;
mod target_records;
pub(super) mod viewport;
pub(super) mod zoom;
pub(super) mod zoom_commands;

pub(super) use self::drag::{Drag, Dragged};
pub(super) use self::grid::drag::GridDrag;
pub(super) use self::grid::drop::Spot;
pub(super) use self::keyboard::{go, go_in};
pub(super) use self::scroll_into_view::{place_of, reveal};
pub(super) use self::target_records::{chip_of, found_as, in_matrix, shows};
pub(super) use selection::Selection;

use std::collections::HashSet;

use egui::{Event, FocusDirection, Id, Key, Rect, Response, Role, Sense, Ui, WidgetInfo};

use self::matrix::brush::Brush;
use self::placement::Placement;
use self::state::CanvasState;
use super::action::outbox::Outbox;
use super::kit::tab_stop;
use super::platform::stopwatch::Stopwatch;
use super::session::board_scene::BoardScene;
use super::session::paper_part::PaperPart;
use crate::app::shell::action::WindowAction;
use crate::model::Board;
use crate::paint;
use crate::scene::Target;
use crate::text::{Lang, window};

/// Free space around a fitted drawing, in screen points.
pub(super) const MARGIN: f32 = 16.0;

/// Things that the canvas reads.
pub(super) struct Canvas<'a> {
    /// The drawing of the present board.
    pub drawing: &'a BoardScene,
    /// Part of the paper that it shows.
    pub part: PaperPart,
    /// The present board.
    pub board: &'a Board,
    /// The language of hints.
    pub lang: Lang,
    /// The brush that paints cells of a matrix.
    pub brush: &'a Brush,
    /// Targets that a search has found on it; only asked, never walked.
    pub found: &'a HashSet<Target>,
    /// Place of the tray on the screen, if it is shown.
    pub tray: Option<Rect>,
    /// Makes the random bits of new ids.
    pub new_bits: fn() -> u64,
}

/// The one Tab stop of the board.
pub(super) fn id() -> Id {
    Id::unique("board")
}

impl Canvas<'_> {
    /// Draws the canvas into the room that is left and answers pointer and keys.
    pub(super) fn ui(&self, ui: &mut Ui, state: &mut CanvasState, outbox: &mut Outbox) {
        let (rect, painter) = (ui.available_rect_before_wrap(), ui.painter().clone());
        let response = ui.interact(rect, id(), Sense::click_and_drag());
        ui.advance_cursor_after_rect(rect);
        let (area, scene) = (response.rect, self.drawing.scene());
        let painter = painter.with_clip_rect(area);
        self.keyboard(ui, &response);
        // While something is dragged nothing else moves.
        if let Some(fitted) = state.viewport.fitted.filter(|_| state.drag.is_none()) {
            state.viewport.fit(scene.size, (area.size(), MARGIN), fitted);
        }
        let zooming = pan_zoom::pan_and_zoom(ui, &response, &mut state.viewport, scene.size);
        let began = Stopwatch::start();
        let placement = Placement::new(self.drawing, ui, &painter, (area, state.viewport));
        if paint::is_tiled(ui.ctx()) {
            placement.paint_tiles(scene, &mut state.tiles, zooming);
        } else {
            painter.rect_filled(area, 0.0, placement.look.canvas);
            placement.paint(scene, state.slide.now(self.drawing, ui), zooming);
        }
        self.highlight_filter(&placement);
        self.highlight_found(&placement);
        state.painting += began.spent();
        let pointed_at = self.targets_ui(&placement, &response, state, outbox);
        match state.drag.clone() {
            Some(now) => self.drag_ui(&placement, now, state, outbox),
            None => placement.highlight_pieces(pointed_at.unwrap_or_default()),
        }
        Self::say_focus(&placement, response.id, &state.selection);
        self.highlight_selection(&placement, &state.selection, response.has_focus());
        let asks = response.secondary_clicked() || response.long_touched();
        if response.clicked() || asks {
            state.selection.clear();
        }
        if asks && let Some(at) = response.interact_pointer_pos() {
            outbox.push(WindowAction::ShowContextMenu(at));
        }
    }

    /// The board is one Tab stop.
    fn keyboard(&self, ui: &Ui, response: &Response) {
        let label = window::board_label(self.lang, &self.part.say(self.lang), &self.drawing.scene().title);
        response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, &label));
        tab_stop::keep_focus(ui, response);
    }

    /// Says to screen readers which part of the board has the focus, as long as it is seen.
    fn say_focus(placement: &Placement<'_>, board: Id, selection: &Selection) {
        let seen = selection.focus().and_then(|target| placement.seen.iter().find(|seen| seen.group.target == *target));
        if let Some(seen) = seen.filter(|seen| seen.rect.is_positive()) {
            let active = seen.id.accesskit_id();
            placement.ui.ctx().accesskit_node_builder(board, |node| node.set_active_descendant(active));
        }
    }
}

/// Keeps the arrow keys of this frame on what has the keyboard: the board, or the preview of the beamer. Which keys it wants egui knows only from the frame after it
/// got it: whoever presses one before the window is drawn would be led away.
pub(super) fn keep_arrows(ui: &Ui) {
    let is_arrow = |event: &Event| {
        let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
        matches!(event, Event::Key { key, pressed: true, modifiers, .. } if arrows.contains(key) && !modifiers.any())
    };
    if ui.input(|input| input.events.iter().any(is_arrow)) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
}
