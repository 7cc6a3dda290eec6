//! Keys on the drawing: picking up, dropping, going in and out.

use egui::Context;

use super::grid::drag::GridDrag;
use super::{Drag, Dragged, Spot};
use crate::app::session::Session;
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{ActorId, MoveMode, Side};
use crate::scene::Target;
use crate::text::{parts, window};

impl App {
    /// Picks the selected pieces up by the keyboard, to be put elsewhere as well.
    pub(in crate::app) fn pick_up_chips(&mut self) {
        let (chips, bits): (Vec<_>, _) = (self.session.canvas.selection.chips().cloned().collect(), (self.new_bits)());
        if let Some(grip) = self.session.canvas.selection.cell().cloned()
            && self.session.canvas.selection.go_home()
        {
            self.session.canvas.drag = Some(Drag::by_keys(Dragged::Grid(GridDrag::Chips { chips, grip, bits }), MoveMode::Copy));
            self.window_state.message = Message::of(window::pick_up_hint);
        }
    }

    /// Picks an institution up by the keyboard, to be put into a cell.
    pub(in crate::app) fn pick_up_actor(&mut self, actor: &ActorId, ctx: &Context) {
        if self.session.paper_part == PaperPart::Table {
            self.window_state.message = Message::of(parts::not_table);
            return;
        }
        let board = self.session.document.board();
        let Some(drag) = board.actors().get(actor).map(|actor| GridDrag::actor(actor, board, (self.new_bits)())) else { return };
        if self.session.focus_on(Target::Actor(actor.clone())) {
            // In the matrix it has its row already.
            super::go(&mut self.session.canvas.selection, &self.session.board_scene, Side::Right);
            return self.window_state.close_overlay(ctx);
        }
        let session = &mut self.session;
        if let Some(cell) = session.canvas.selection.cell().cloned() {
            session.canvas.selection.choose(Target::Cell(cell), &session.board_scene);
        } else {
            session.canvas.selection.clear();
            super::go(&mut session.canvas.selection, &session.board_scene, Side::Right);
        }
        session.canvas.drag = Some(Drag::by_keys(Dragged::Grid(drag), MoveMode::Move));
        session.reveal();
        self.window_state.message = Message::of(window::pick_up_hint);
        self.window_state.close_overlay(ctx);
    }

    /// Drops what was picked up; else goes from a cell to its chips, from a chip or a head to its properties.
    pub(in crate::app) fn go_in(&mut self) {
        let session = &mut self.session;
        if session.canvas.drag.is_none() {
            return self.enter();
        }
        let Some(spot) = Spot::of_focus(&session.canvas.selection, &session.board_scene) else {
            self.window_state.message = Message::of(|lang| window::drop_refused(lang, &window::drop_nowhere(lang)));
            return;
        };
        let Some(drag) = session.canvas.drag.take() else { return };
        match drag.plan(session.document.board(), &spot, self.lang) {
            Ok(plan) => self.put(&plan.edit, plan.cell(&spot).as_ref()),
            Err(why) => self.window_state.message = Message::of(|lang| window::drop_refused(lang, &why.say(lang))),
        }
    }

    /// Goes from a cell to its chips; an empty cell is typed into, an entry of the legend filters, all else shows its properties.
    fn enter(&mut self) {
        let session = &mut self.session;
        if super::go_in(&mut session.canvas.selection, &session.board_scene) {
            return;
        }
        match session.canvas.selection.focus().cloned() {
            Some(Target::Cell(_)) => self.add(),
            Some(entry @ (Target::LegendGroup(_) | Target::LegendRole(_) | Target::LegendState(_))) => {
                self.session.filter_by(&entry);
            }
            Some(_) => self.window_state.side.open_properties(),
            None => {}
        }
    }

    /// Puts back what was picked up; else goes back from a chip to its cell; else selects nothing but the focus.
    pub(in crate::app) fn go_out(&mut self) {
        if self.session.canvas.drag.take().is_some() {
            self.window_state.message = Message::of(window::drop_cancelled);
        } else if !self.session.canvas.selection.go_home() {
            self.session.canvas.selection.only_focus();
        }
    }
}

impl Session {
    /// Goes to the next thing on the board.
    pub(in crate::app) fn go(&mut self, side: Side) {
        super::go(&mut self.canvas.selection, &self.board_scene, side);
    }
}
