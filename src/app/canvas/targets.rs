//! Everything on the canvas that can be hit, taken up and spoken.

use egui::{CursorIcon, PointerButton, Pos2, Rect, Response, Role, Sense, WidgetInfo};

use super::super::command::Command;
use super::super::outbox::{Action, Outbox};
use super::super::sight::filter_by;
use super::super::tooltip::tooltip;
use super::drag::{Drag, Held};
use super::heads::key_of;
use super::sheet::Sheet;
use super::{Canvas, Hand, target_id};
use crate::model::End;
use crate::scene::{Group, PieceRef, Target};

impl Canvas<'_> {
    /// One interaction with a name for everything that is seen. Gives the pieces of the chip under the pointer.
    pub(super) fn targets_ui(&self, sheet: &Sheet<'_>, hand: &mut Hand<'_>, outbox: &mut Outbox) -> Option<&[PieceRef]> {
        let mut pointed_at = None;
        for group in &self.drawing.scene().groups {
            let rect = sheet.seen(group);
            if !rect.is_positive() || group.words.is_empty() {
                continue;
            }
            let response = sheet.ui.interact(rect, target_id(&group.target), sense(&group.target));
            response.widget_info(|| {
                let selected = hand.selection.targets().contains(&group.target);
                WidgetInfo::selected(role(&group.target), true, selected, &group.words)
            });
            self.clicks(group, &response, hand, outbox);
            if let Some(what) = key_of(&group.target)
                && response.drag_started_by(PointerButton::Primary)
            {
                *hand.held = Some(Held::new(Drag::Head(what), None));
            }
            let Target::Chip(pieces) = &group.target else { continue };
            if response.hovered() {
                pointed_at = Some(pieces.as_slice());
                let end = response.hover_pos().and_then(|at| end_at(rect, at));
                sheet.ui.ctx().set_cursor_icon(if end.is_some() { CursorIcon::ResizeHorizontal } else { CursorIcon::Grab });
            }
            if response.drag_started_by(PointerButton::Primary) {
                if !hand.selection.targets().contains(&group.target) {
                    // What is in the hand stays selected when it is let go.
                    hand.selection.choose(group.target.clone(), self.drawing);
                }
                *hand.held = self.take_up(sheet, rect, hand);
            }
            // Where one types it would lie over the field.
            if response.hovered() && !sheet.ui.ctx().text_edit_focused() {
                response.on_hover_text(tooltip(&group.words));
            }
        }
        pointed_at
    }

    /// A click selects, with Ctrl as well; a double click goes in; the right button asks for the commands.
    fn clicks(&self, group: &Group, response: &Response, hand: &mut Hand<'_>, outbox: &mut Outbox) {
        if response.double_clicked() {
            hand.selection.choose(group.target.clone(), self.drawing);
            let cell = matches!(group.target, Target::Cell(_));
            outbox.command(if cell { Command::Add } else { Command::Rename });
            // The first of the two clicks has filtered.
            outbox.extend(filter_by(&group.target).map(|_| Action::Filter(group.target.clone())));
        } else if response.clicked() {
            if response.ctx.input(|input| input.modifiers.command) {
                hand.selection.toggle(group.target.clone(), self.drawing);
            } else {
                hand.selection.choose(group.target.clone(), self.drawing);
                outbox.extend(filter_by(&group.target).map(|_| Action::Filter(group.target.clone())));
            }
        } else if response.secondary_clicked() || response.long_touched() {
            if !hand.selection.targets().contains(&group.target) {
                hand.selection.choose(group.target.clone(), self.drawing);
            }
            let at = response.interact_pointer_pos().unwrap_or(response.rect.center());
            outbox.push(Action::ShowThings(at));
        }
    }

    /// All chips that are selected, or one end of them: that of the chip in this rectangle that the hand is on.
    fn take_up(&self, sheet: &Sheet<'_>, rect: Rect, hand: &Hand<'_>) -> Option<Held> {
        let pressed = sheet.ui.input(|input| input.pointer.press_origin())?;
        let grip = sheet.cell_at(self.drawing, pressed)?.clone();
        let chips: Vec<Vec<PieceRef>> = hand.selection.chips().cloned().collect();
        let drag = match end_at(rect, pressed) {
            Some(end) => Drag::End { chips, end, grip },
            None => Drag::Chips { chips, grip, bits: (self.new_bits)() },
        };
        Some(Held::new(drag, Some(sheet.view.scene_from_screen(sheet.area, pressed))))
    }
}

/// The end of a chip that is meant at this point of it; none where a chip is too small to have ends of its own.
fn end_at(chip: Rect, at: Pos2) -> Option<End> {
    /// How near its edge, in screen points.
    const NEAR: f32 = 5.0;
    let wide = chip.width() >= 6.0 * NEAR;
    match () {
        () if wide && at.x - chip.left() <= NEAR => Some(End::First),
        () if wide && chip.right() - at.x <= NEAR => Some(End::Last),
        () => None,
    }
}

/// What the pointer can do with it. The board is one Tab stop, so that none of its parts is one.
fn sense(target: &Target) -> Sense {
    match target {
        Target::Chip(_) | Target::StatusGroup(Some(_)) | Target::Status(_) | Target::Area(_) => Sense::CLICK | Sense::DRAG,
        Target::Cell(_)
        | Target::FoldedCell(..)
        | Target::StatusGroup(None)
        | Target::Title
        | Target::LegendGroup(_)
        | Target::LegendRole(_)
        | Target::LegendState(_) => Sense::CLICK,
        Target::Frame(..)
        | Target::Logo(_)
        | Target::Corner
        | Target::LegendDecision(_)
        | Target::LegendNoLead
        | Target::LegendOpen
        | Target::LegendPartly
        | Target::LawNotice
        | Target::Imprint => Sense::hover(),
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
        Target::LegendGroup(_) | Target::LegendRole(_) | Target::LegendState(_) => Role::Button,
        Target::Corner
        | Target::LegendDecision(_)
        | Target::LegendNoLead
        | Target::LegendOpen
        | Target::LegendPartly
        | Target::LawNotice
        | Target::Imprint => Role::Label,
    }
}
