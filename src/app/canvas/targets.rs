//! Everything on the canvas that can be hit, taken up and spoken.

use egui::{CursorIcon, PointerButton, Response, Role, Sense, WidgetInfo};

use super::super::command::Command;
use super::super::outbox::{Action, Outbox};
use super::super::tooltip::tooltip;
use super::drag::{Drag, Held};
use super::sheet::Sheet;
use super::{Canvas, Hand, target_id};
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
            let Target::Chip(pieces) = &group.target else { continue };
            if response.hovered() {
                pointed_at = Some(pieces.as_slice());
                sheet.ui.ctx().set_cursor_icon(CursorIcon::Grab);
            }
            if response.drag_started_by(PointerButton::Primary) {
                *hand.held = self.take_up(sheet, pieces);
            }
            response.on_hover_text(tooltip(&group.words));
        }
        pointed_at
    }

    /// A click selects, with Ctrl as well; a double click goes in; the right button asks for the commands.
    fn clicks(&self, group: &Group, response: &Response, hand: &mut Hand<'_>, outbox: &mut Outbox) {
        if response.double_clicked() {
            hand.selection.choose(group.target.clone(), self.drawing);
            let cell = matches!(group.target, Target::Cell(_));
            outbox.command(if cell { Command::Add } else { Command::Rename });
        } else if response.clicked() {
            if response.ctx.input(|input| input.modifiers.command) {
                hand.selection.toggle(group.target.clone(), self.drawing);
            } else {
                hand.selection.choose(group.target.clone(), self.drawing);
            }
        } else if response.secondary_clicked() || response.long_touched() {
            if !hand.selection.targets().contains(&group.target) {
                hand.selection.choose(group.target.clone(), self.drawing);
            }
            let at = response.interact_pointer_pos().unwrap_or(response.rect.center());
            outbox.push(Action::ShowThings(at));
        }
    }

    fn take_up(&self, sheet: &Sheet<'_>, pieces: &[PieceRef]) -> Option<Held> {
        let pressed = sheet.ui.input(|input| input.pointer.press_origin())?;
        let grip = sheet.cell_at(self.drawing, pressed)?.clone();
        Some(Held::new(Drag::Chip { pieces: pieces.to_vec(), grip }))
    }
}

/// What the pointer can do with it. The board is one Tab stop, so that none of its parts is one.
fn sense(target: &Target) -> Sense {
    match target {
        Target::Chip(_) => Sense::CLICK | Sense::DRAG,
        Target::Cell(_)
        | Target::FoldedCell(..)
        | Target::StatusGroup(_)
        | Target::Status(_)
        | Target::Area(_)
        | Target::Title
        | Target::LegendGroup(_) => Sense::CLICK,
        Target::Frame(..)
        | Target::Logo(_)
        | Target::Corner
        | Target::LegendRole(_)
        | Target::LegendState(_)
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
