//! What is held: it follows the pointer, or the arrow keys, until it is dropped or put back.

use egui::{Align2, CursorIcon, Event, FontFamily, FontId, Id, Key, PointerButton, Pos2, Ui, Vec2, vec2};

use super::super::outbox::{Action, Outbox};
use super::super::style::Look;
use super::drag::{Held, Means};
use super::sheet::Sheet;
use super::{Canvas, Hand};
use crate::paint;
use crate::scene::Target;
use crate::text::window;
use crate::typeset::Face;

/// Where the pointer is while it holds something.
struct Pointer {
    at: Option<Pos2>,
    also: bool,
    released: bool,
}

impl Canvas<'_> {
    /// What is held is shown with the cells it would cover; letting go or Enter drops it, Escape puts it back.
    pub(super) fn drag_ui(&self, sheet: &Sheet<'_>, now: Held, hand: &mut Hand<'_>, outbox: &mut Outbox) {
        let Held { drag, also: before, means } = now;
        let pointer = match means {
            Means::Pointer => pointer(sheet.ui),
            Means::Keys => Pointer { at: None, also: before, released: false },
        };
        if sheet.ui.input(|input| input.key_pressed(Key::Escape)) {
            *hand.held = None;
            outbox.push(Action::Say(window::drop_cancelled(self.lang)));
            return;
        }
        let also = if pointer.released { before } else { pointer.also };
        let target = match means {
            Means::Pointer => pointer.at.and_then(|at| sheet.cell_at(self.drawing, at)),
            Means::Keys => hand.selection.cell(),
        };
        let plan = target.and_then(|cell| drag.plan(self.board, cell, also, self.lang).ok());
        if pointer.released {
            *hand.held = None;
            outbox.push(match (plan, target) {
                (Some(plan), Some(cell)) => Action::Drop(plan.edit, cell.clone()),
                _ => Action::Say(window::drop_outside(self.lang)),
            });
            return;
        }
        *hand.held = Some(Held { drag: drag.clone(), also, means });
        sheet.ui.ctx().set_cursor_icon(if also { CursorIcon::Copy } else { CursorIcon::Grabbing });
        if let Some(plan) = &plan {
            self.light_cells(sheet, plan);
        }
        let at = pointer.at.or_else(|| {
            let focused = self.drawing.group(&Target::Cell(target?.clone()))?;
            Some(sheet.rect(focused).center_bottom())
        });
        if let Some(at) = at {
            let nowhere = || format!("{}: {}", drag.name(self.board), window::drop_nowhere(self.lang));
            label_at(sheet.ui, at, &plan.map_or_else(nowhere, |plan| plan.hint), sheet.look);
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
        Pointer { at, also: input.modifiers.command, released: !pointer.primary_down() }
    })
}

/// What dropping would do, beside the pointer and above everything.
fn label_at(ui: &Ui, at: Pos2, hint: &str, look: &Look) {
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
