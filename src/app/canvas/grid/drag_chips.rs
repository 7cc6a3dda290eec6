//! Dragging over the grid: chips, their ends and institutions follow the pointer or the arrow keys, with a hint what dropping them does.

use egui::{CursorIcon, Pos2};

use super::drag::GridDrag;
use super::drop::{DropPlan, Refusal, Spot};
use crate::app::action::outbox::{Action, Outbox};
use crate::app::canvas::Canvas;
use crate::app::canvas::action::CanvasAction;
use crate::app::canvas::drag::{Device, Drag, Dragged};
use crate::app::canvas::drag_ui::{Pointer, label_at};
use crate::app::canvas::placement::Placement;
use crate::app::canvas::state::CanvasState;
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::MoveMode;
use crate::scene::Target;
use crate::text::{parts, window};

impl Canvas<'_> {
    /// Shows what is dragged with what dropping it would change; letting go drops it.
    pub(in crate::app::canvas) fn drag_chips_ui(
        &self,
        placement: &Placement<'_>,
        mut now: Drag,
        pointer: &Pointer,
        state: &mut CanvasState,
        outbox: &mut Outbox,
    ) {
        if !pointer.released {
            now.mode = pointer.mode;
        }
        let spot = match now.device {
            Device::Pointer => pointer.at.map(|at| self.spot(placement, at)),
            Device::Keys => Spot::of_focus(&state.selection, self.drawing).map(Ok),
        };
        let spot = spot.unwrap_or(Err(Refusal::Outside));
        let plan = spot.clone().and_then(|spot| now.plan(self.board, &spot, self.lang));
        if pointer.released {
            state.drag = None;
            outbox.push(Self::dropped(&now.what, spot, plan));
            return;
        }
        if let Dragged::Grid(drag) = &now.what {
            self.show_dragged(placement, (drag, &now), pointer.at, (spot.ok(), plan));
        }
        state.drag = Some(now);
    }

    /// Wish of a drop.
    fn dropped(drag: &Dragged, spot: Result<Spot, Refusal>, plan: Result<DropPlan, Refusal>) -> Action {
        match (spot, plan) {
            (Ok(spot), Ok(plan)) => match (drag, &plan.new, plan.cell(&spot)) {
                (Dragged::Grid(GridDrag::Actor { .. }), Some(new), Some(cell)) => {
                    CanvasAction::Assign(plan.edit, cell, new.clone()).into()
                }
                (_, _, Some(cell)) => CanvasAction::Drop(plan.edit, cell).into(),
                _ => CanvasAction::DropAway(plan.edit).into(),
            },
            (Err(Refusal::Outside), _) => WindowAction::Say(Message::of(window::drop_outside)).into(),
            (Err(why), _) | (_, Err(why)) => {
                WindowAction::Say(Message::of(|lang| window::drop_refused(lang, &why.say(lang)))).into()
            }
        }
    }

    /// Place where something would be dropped, or why it cannot be dropped there.
    fn spot(&self, placement: &Placement<'_>, at: Pos2) -> Result<Spot, Refusal> {
        if self.tray.is_some_and(|tray| tray.contains(at)) {
            return Ok(Spot::Tray);
        }
        if let Some(cell) = placement.cell_at(self.drawing, at) {
            let frame = self.drawing.frame_at(placement.view.scene_from_screen(placement.area, at));
            return Ok(match frame {
                Some((first, last)) => Spot::Frame(cell.clone(), self.drawing.run(first, last)),
                None => Spot::Cell(cell.clone()),
            });
        }
        match placement.at(at).map(|seen| &seen.group.target) {
            _ if self.part == PaperPart::Matrix => Err(Refusal::Place(parts::no_drop)),
            Some(Target::Area(area)) => Ok(Spot::Row(area.clone(), self.drawing.statuses().to_vec())),
            Some(Target::FoldedCell(..)) => Err(Refusal::Place(window::drop_folded)),
            Some(Target::Status(_) | Target::StatusGroup(_)) => Err(Refusal::Place(window::drop_on_status)),
            _ => Err(Refusal::Outside),
        }
    }

    /// Shows what is dragged with what dropping it would change.
    fn show_dragged(
        &self,
        placement: &Placement<'_>,
        (drag, now): (&GridDrag, &Drag),
        at: Option<Pos2>,
        (spot, plan): (Option<Spot>, Result<DropPlan, Refusal>),
    ) {
        placement.ui.ctx().set_cursor_icon(match (drag, now.mode, &plan) {
            (GridDrag::End { .. }, ..) => CursorIcon::ResizeHorizontal,
            (_, _, Err(_)) => CursorIcon::NotAllowed,
            (_, MoveMode::Copy, _) => CursorIcon::Copy,
            _ => CursorIcon::Grabbing,
        });
        if let Ok(plan) = &plan {
            self.highlight_cells(placement, plan);
        }
        let by_key = || {
            let cell = plan.as_ref().ok()?.cell(spot.as_ref()?)?;
            Some(placement.rect(self.drawing.group(&Target::Cell(cell))?))
        };
        let Some(at) = at.or_else(|| by_key().map(|rect| rect.center())) else { return };
        self.ghost(placement, (drag, now), at);
        let refused = |why: Refusal| format!("{}: {}", drag.name(self.board, self.lang), why.say(self.lang));
        label_at(placement.ui, at, &plan.map_or_else(refused, |plan| plan.hint), placement.look);
    }
}
