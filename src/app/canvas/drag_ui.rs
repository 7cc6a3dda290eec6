//! Drag: what is dragged follows the pointer, or the arrow keys, until it is dropped or put back; each kind of drag is at home elsewhere.

use egui::{Align2, Event, FontFamily, FontId, Id, Key, PointerButton, Pos2, Ui, Vec2, vec2};

use super::Canvas;
use super::drag::{Device, Drag, Dragged};
use super::placement::Placement;
use super::state::CanvasState;
use crate::app::action::outbox::Outbox;
use crate::app::kit::look::Look;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::MoveMode;
use crate::paint;
use crate::scene::Region;
use crate::text::window;
use crate::typeset::Face;

/// Pointer while it drags something.
pub(super) struct Pointer {
    /// Its place on the screen.
    pub at: Option<Pos2>,
    /// Mode that Ctrl and Shift choose.
    pub mode: MoveMode,
    /// True when the button was let go.
    pub released: bool,
}

impl Canvas<'_> {
    /// Shows what is dragged; letting go or Enter drops it, Escape puts it back.
    pub(super) fn drag_ui(&self, placement: &Placement<'_>, mut now: Drag, state: &mut CanvasState, outbox: &mut Outbox) {
        let pointer = match now.device {
            Device::Pointer => pointer(placement.ui),
            Device::Keys => Pointer { at: None, mode: now.mode, released: false },
        };
        if placement.ui.input(|input| input.key_pressed(Key::Escape)) {
            if let Dragged::Band { before, .. } = now.what {
                state.selection = before;
            }
            state.drag = None;
            outbox.push(WindowAction::Say(Message::of(window::drop_cancelled)));
            return;
        }
        self.scroll_at_edge(placement, &pointer, state);
        match &mut now.what {
            Dragged::Band { from, before } => self.band_ui(placement, (*from, before), &pointer, state),
            Dragged::MatrixCells { .. } => {
                outbox.extend(self.drag_cells_ui(placement, &mut now.what, &pointer, state));
                state.drag = (!pointer.released).then_some(now);
            }
            Dragged::Head(what) => outbox.extend(self.head_ui(placement, what, &pointer, state)),
            Dragged::Grid(_) => self.drag_chips_ui(placement, now, &pointer, state, outbox),
        }
    }

    /// Near an edge of the canvas what lies beyond it comes into view.
    fn scroll_at_edge(&self, placement: &Placement<'_>, pointer: &Pointer, state: &mut CanvasState) {
        /// Nearness at which it begins, in screen points.
        const NEAR: f32 = 36.0;
        /// Speed at the very edge, in screen points per second.
        const SPEED: f32 = 900.0;
        let Some(at) = pointer.at.filter(|at| self.tray.is_none_or(|tray| !tray.contains(*at))) else { return };
        let whole = placement.sticky.rect(
            Region::Body,
            crate::scene::Rect { x: 0.0, y: 0.0, w: self.drawing.scene().size.w, h: self.drawing.scene().size.h },
        );
        let area = placement.area;
        let share = |distance: f32, hidden: bool| if hidden { (1.0 - distance / NEAR).clamp(0.0, 1.0) } else { 0.0 };
        let towards = vec2(
            share(at.x - area.left(), whole.left() < area.left()) - share(area.right() - at.x, whole.right() > area.right()),
            share(at.y - area.top(), whole.top() < area.top()) - share(area.bottom() - at.y, whole.bottom() > area.bottom()),
        );
        if towards != Vec2::ZERO && !pointer.released {
            let seconds = placement.ui.input(|input| input.stable_dt.min(0.05));
            state.viewport.pan_by(towards * SPEED * seconds, self.drawing.scene().size, area.size());
            placement.ui.ctx().request_repaint();
        }
    }
}

fn pointer(ui: &Ui) -> Pointer {
    ui.input(|input| {
        let pointer = &input.pointer;
        // Where the button was let go, even if the hand has moved on within the same frame.
        let let_go = input.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pos, button: PointerButton::Primary, pressed: false, .. } => Some(*pos),
            _ => None,
        });
        let at = let_go.or(pointer.latest_pos());
        let mode = match (input.modifiers.command, input.modifiers.shift) {
            (true, _) => MoveMode::Copy,
            (false, true) => MoveMode::Split,
            (false, false) => MoveMode::Move,
        };
        Pointer { at, mode, released: !pointer.primary_down() }
    })
}

/// Hint what dropping would do, beside the pointer and above everything.
pub(super) fn label_at(ui: &Ui, at: Pos2, hint: &str, look: &Look) {
    const PADDING: Vec2 = vec2(10.0, 7.0);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("dragged")));
    let font = FontId::new(16.0, FontFamily::Name(paint::family(Face::Bold).into()));
    let hint = painter.layout_no_wrap(hint.to_owned(), font, look.status_text);
    let screen = ui.ctx().content_rect();
    let rect = Align2::LEFT_TOP.anchor_size(at + vec2(14.0, 16.0), hint.size() + 2.0 * PADDING);
    let rect = rect.translate((screen.max - rect.max).min(Vec2::ZERO));
    painter.rect_filled(rect, 6.0, look.status);
    painter.galley(rect.min + PADDING, hint, look.status_text);
}
