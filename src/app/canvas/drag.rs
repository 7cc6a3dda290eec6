//! What is held: it follows the pointer, or the arrow keys, until it is dropped or put back.

use egui::{Align2, CursorIcon, Event, FontFamily, FontId, Id, Key, PointerButton, Pos2, Ui, Vec2, vec2};

use super::dragged::{Drag, Held, Means};
use super::drop::{DropPlan, Refusal, Spot};
use super::placement::Sheet;
use super::{Canvas, Hand};
use crate::app::action::outbox::{Action, Outbox};
use crate::app::canvas::action::CanvasAction;
use crate::app::kit::style::Look;
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::Carry;
use crate::paint;
use crate::scene::{Region, Target};
use crate::text::{parts, window};
use crate::typeset::Face;

/// Where the pointer is while it holds something.
pub(super) struct Pointer {
    /// On the screen.
    pub at: Option<Pos2>,
    /// What Ctrl and Shift mean.
    way: Carry,
    /// Whether the button was let go.
    pub released: bool,
}

impl Canvas<'_> {
    /// What is held is shown with what letting go would change; letting go or Enter drops it, Escape puts it back.
    pub(super) fn drag_ui(&self, sheet: &Sheet<'_>, mut now: Held, hand: &mut Hand<'_>, outbox: &mut Outbox) {
        let pointer = match now.means {
            Means::Pointer => pointer(sheet.ui),
            Means::Keys => Pointer { at: None, way: now.way, released: false },
        };
        if sheet.ui.input(|input| input.key_pressed(Key::Escape)) {
            if let Drag::Band { before, .. } = now.drag {
                *hand.selection = before;
            }
            *hand.held = None;
            outbox.push(WindowAction::Say(Message::of(window::drop_cancelled)));
            return;
        }
        self.scroll_at_edge(sheet, &pointer, hand);
        if let Drag::Band { from, before } = &now.drag {
            return self.band_ui(sheet, (*from, before), &pointer, hand);
        }
        if matches!(now.drag, Drag::Squares { .. }) {
            outbox.extend(self.squares_ui(sheet, &mut now.drag, &pointer, hand));
            *hand.held = (!pointer.released).then_some(now);
            return;
        }
        if let Drag::Head(what) = &now.drag {
            return outbox.extend(self.head_ui(sheet, what, &pointer, hand));
        }
        if !pointer.released {
            now.way = pointer.way;
        }
        let spot = match now.means {
            Means::Pointer => pointer.at.map(|at| self.spot(sheet, at)),
            Means::Keys => Spot::of_focus(hand.selection, self.drawing).map(Ok),
        };
        let spot = spot.unwrap_or(Err(Refusal::Outside));
        let plan = spot.clone().and_then(|spot| now.plan(self.board, &spot, self.lang));
        if pointer.released {
            *hand.held = None;
            outbox.push(Self::dropped(&now, spot, plan));
            return;
        }
        self.show_held(sheet, &now, pointer.at, (spot.ok(), plan));
        *hand.held = Some(now);
    }

    fn dropped(now: &Held, spot: Result<Spot, Refusal>, plan: Result<DropPlan, Refusal>) -> Action {
        match (spot, plan) {
            (Ok(spot), Ok(plan)) => match (&now.drag, &plan.new, plan.cell(&spot)) {
                (Drag::Actor { .. }, Some(new), Some(cell)) => CanvasAction::Assign(plan.edit, cell, new.clone()).into(),
                (_, _, Some(cell)) => CanvasAction::Drop(plan.edit, cell).into(),
                _ => CanvasAction::DropAway(plan.edit).into(),
            },
            (Err(Refusal::Outside), _) => WindowAction::Say(Message::of(window::drop_outside)).into(),
            (Err(why), _) | (_, Err(why)) => {
                WindowAction::Say(Message::of(|lang| window::drop_refused(lang, &why.say(lang)))).into()
            }
        }
    }

    /// Where something would be let go, or why it cannot be let go there.
    fn spot(&self, sheet: &Sheet<'_>, at: Pos2) -> Result<Spot, Refusal> {
        if self.tray.is_some_and(|tray| tray.contains(at)) {
            return Ok(Spot::Tray);
        }
        if let Some(cell) = sheet.cell_at(self.drawing, at) {
            let frame = self.drawing.frame_at(sheet.view.scene_from_screen(sheet.area, at));
            return Ok(match frame {
                Some((first, last)) => Spot::Frame(cell.clone(), self.drawing.run(first, last)),
                None => Spot::Cell(cell.clone()),
            });
        }
        match sheet.at(at).map(|seen| &seen.group.target) {
            _ if self.part == PaperPart::Matrix => Err(Refusal::Place(parts::no_drop)),
            Some(Target::Area(area)) => Ok(Spot::Row(area.clone(), self.drawing.statuses().to_vec())),
            Some(Target::FoldedCell(..)) => Err(Refusal::Place(window::drop_folded)),
            Some(Target::Status(_) | Target::StatusGroup(_)) => Err(Refusal::Place(window::drop_on_status)),
            _ => Err(Refusal::Outside),
        }
    }

    fn show_held(
        &self,
        sheet: &Sheet<'_>,
        now: &Held,
        at: Option<Pos2>,
        (spot, plan): (Option<Spot>, Result<DropPlan, Refusal>),
    ) {
        sheet.ui.ctx().set_cursor_icon(match (&now.drag, now.way, &plan) {
            (Drag::End { .. }, ..) => CursorIcon::ResizeHorizontal,
            (_, _, Err(_)) => CursorIcon::NotAllowed,
            (_, Carry::Also, _) => CursorIcon::Copy,
            _ => CursorIcon::Grabbing,
        });
        if let Ok(plan) = &plan {
            self.light_cells(sheet, plan);
        }
        let by_key = || {
            let cell = plan.as_ref().ok()?.cell(spot.as_ref()?)?;
            Some(sheet.rect(self.drawing.group(&Target::Cell(cell))?))
        };
        let Some(at) = at.or_else(|| by_key().map(|rect| rect.center())) else { return };
        self.ghost(sheet, now, at);
        let refused = |why: Refusal| format!("{}: {}", now.name(self.board, self.lang), why.say(self.lang));
        label_at(sheet.ui, at, &plan.map_or_else(refused, |plan| plan.hint), sheet.look);
    }

    /// Near an edge of the canvas what lies beyond it comes into view.
    fn scroll_at_edge(&self, sheet: &Sheet<'_>, pointer: &Pointer, hand: &mut Hand<'_>) {
        /// How near, in screen points.
        const NEAR: f32 = 36.0;
        /// How fast at the very edge, in screen points per second.
        const SPEED: f32 = 900.0;
        let Some(at) = pointer.at.filter(|at| self.tray.is_none_or(|tray| !tray.contains(*at))) else { return };
        let whole = sheet.pins.rect(
            Region::Body,
            crate::scene::Rect { x: 0.0, y: 0.0, w: self.drawing.scene().size.w, h: self.drawing.scene().size.h },
        );
        let area = sheet.area;
        let share = |distance: f32, hidden: bool| if hidden { (1.0 - distance / NEAR).clamp(0.0, 1.0) } else { 0.0 };
        let towards = vec2(
            share(at.x - area.left(), whole.left() < area.left()) - share(area.right() - at.x, whole.right() > area.right()),
            share(at.y - area.top(), whole.top() < area.top()) - share(area.bottom() - at.y, whole.bottom() > area.bottom()),
        );
        if towards != Vec2::ZERO && !pointer.released {
            let seconds = sheet.ui.input(|input| input.stable_dt.min(0.05));
            hand.view.pan_by(towards * SPEED * seconds, self.drawing.scene().size, area.size());
            sheet.ui.ctx().request_repaint();
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
        let way = match (input.modifiers.command, input.modifiers.shift) {
            (true, _) => Carry::Also,
            (false, true) => Carry::Own,
            (false, false) => Carry::Move,
        };
        Pointer { at, way, released: !pointer.primary_down() }
    })
}

/// What dropping would do, beside the pointer and above everything.
pub(super) fn label_at(ui: &Ui, at: Pos2, hint: &str, look: &Look) {
    const PADDING: Vec2 = vec2(10.0, 7.0);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, Id::unique("held")));
    let font = FontId::new(16.0, FontFamily::Name(paint::family(Face::Bold).into()));
    let hint = painter.layout_no_wrap(hint.to_owned(), font, look.status_text);
    let screen = ui.ctx().content_rect();
    let rect = Align2::LEFT_TOP.anchor_size(at + vec2(14.0, 16.0), hint.size() + 2.0 * PADDING);
    let rect = rect.translate((screen.max - rect.max).min(Vec2::ZERO));
    painter.rect_filled(rect, 6.0, look.status);
    painter.galley(rect.min + PADDING, hint, look.status_text);
}
