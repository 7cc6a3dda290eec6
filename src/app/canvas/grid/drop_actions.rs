//! Drops: what was dragged on the drawing comes to stand where it was let go; the other wishes from the drawing go to their owners.

use crate::app::canvas::action::CanvasAction;
use crate::app::inline::Inline;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::model::{Cell, Edit, ResponsibilityId};
use crate::scene::{Group, Target};
use egui::Context;

impl App {
    /// Carries a wish from the drawing out.
    pub(in crate::app) fn canvas_action(&mut self, wish: CanvasAction, ctx: &Context) {
        match wish {
            CanvasAction::Drop(edit, cell) => self.put(&edit, Some(&cell)),
            CanvasAction::DropAway(edit) => self.take_away(&edit),
            CanvasAction::Assign(edit, cell, new) => self.assign(&edit, &cell, &new),
            CanvasAction::PickUp(actor) => self.pick_up_actor(&actor, ctx),
            CanvasAction::Filter(entry) => self.session.filter_by(&entry),
        }
    }

    /// Makes an institution responsible in a cell; its new chip is selected, and its task can be typed.
    pub(in crate::app) fn assign(&mut self, edit: &Edit, cell: &Cell, new: &ResponsibilityId) {
        self.edit(edit, Some(cell));
        let shows = |group: &&Group| match &group.target {
            Target::Chip(pieces) => pieces.iter().any(|piece| piece.responsibility == *new),
            _ => false,
        };
        let chip = self.session.board_scene.scene().groups.iter().find(shows).map(|group| group.target.clone());
        if let Some(chip) = chip {
            // What was marked before is not meant by what comes next.
            self.session.canvas.selection.only_focus();
            self.session.canvas.selection.enter(chip.clone(), cell.clone());
            // In a wide frame it may stand far from where it was dropped.
            self.session.reveal();
            self.window_state.overlay = Some(Overlay::Inline(Inline::task(new.clone(), chip)));
        }
    }
}
