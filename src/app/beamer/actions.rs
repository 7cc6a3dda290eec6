//! Steering the beamer.

use std::sync::Arc;

use egui::Context;

use super::action::BeamerAction;
use super::{BeamerPlace, Cover, ProjectedView};
use crate::app::action::command::BeamerCommand;
use crate::app::kit::style;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::model::{Board, ViewId};
use crate::scene::style::Theme;
use crate::text::beamer as t;

impl App {
    /// Carries a wish of the panel of the beamer out.
    pub(in crate::app) fn beamer_action(&mut self, wish: BeamerAction, ctx: &Context) {
        match wish {
            BeamerAction::Project(view) => self.show_view(&view),
            BeamerAction::CloseBeamer => self.window_state.close_beamer(ctx),
        }
    }

    /// Takes over what was pressed or closed in the beamer's own window.
    pub(in crate::app) fn poll_beamer(&mut self, ctx: &Context) {
        let was_on = self.window_state.beamer.is_on();
        for command in self.window_state.beamer.poll(ctx) {
            self.outbox.command(command);
        }
        if was_on && !self.window_state.beamer.is_on() {
            self.window_state.message = Message::of(t::closed);
        }
    }

    /// Brings the picture for the room up to date, and keeps its window open.
    pub(in crate::app) fn project(&mut self, ctx: &Context) {
        if !self.window_state.beamer.is_on() {
            return;
        }
        let meeting = self.window_state.side.meeting.shown(self.session.document.board(), self.window_state.side.meeting.now());
        self.window_state.beamer.project(ctx, &self.session, meeting, (self.preferences.room, style::has_less_motion(ctx)));
        self.window_state.beamer.show(ctx, self.lang);
    }

    /// Does what a key or a button asks for.
    pub(in crate::app) fn beamer_command(&mut self, command: BeamerCommand, ctx: &Context) {
        let board = Arc::clone(self.session.document.board());
        let beamer = &mut self.window_state.beamer;
        match command {
            BeamerCommand::Window | BeamerCommand::Here => self.window_state.toggle_beamer(command == BeamerCommand::Here, ctx),
            BeamerCommand::Back if beamer.place == BeamerPlace::Here => self.window_state.close_beamer(ctx),
            BeamerCommand::Back => self.window_state.focus_back(ctx),
            BeamerCommand::Fill => beamer.fill(ctx),
            BeamerCommand::Selected => {
                let projected_view = super::at_selected(&self.session, &board);
                beamer.show_view(projected_view);
                self.window_state.say_shown(&board);
            }
            BeamerCommand::NextArea | BeamerCommand::PreviousArea => {
                beamer.walk(&board, command == BeamerCommand::NextArea);
            }
            BeamerCommand::Whole => beamer.show_view(ProjectedView::default()),
            BeamerCommand::View(number) => {
                if let Some(view) = board.views().iter().nth(usize::from(number).saturating_sub(1)) {
                    beamer.show_view(ProjectedView::of_view(view));
                }
            }
            BeamerCommand::Keep => self.keep_view(&board, ctx),
            BeamerCommand::Refit => beamer.refit(),
            BeamerCommand::Readable => {
                beamer.toggle_readable();
                self.window_state.message = Message::of(if beamer.switches.is_readable { t::made_readable } else { t::as_it_is });
            }
            BeamerCommand::Larger | BeamerCommand::Smaller => {
                if !beamer.resize(command == BeamerCommand::Larger) {
                    let says = if command == BeamerCommand::Larger { t::largest } else { t::smallest };
                    self.window_state.message = Message::of(says);
                }
            }
            BeamerCommand::Black => beamer.toggle_cover(Cover::Black),
            BeamerCommand::White => beamer.toggle_cover(Cover::White),
            BeamerCommand::Freeze => {
                beamer.toggle_frozen();
                self.window_state.message = Message::of(if beamer.is_frozen() { t::frozen } else { t::released });
            }
            BeamerCommand::Spotlight => beamer.switches.has_spotlight = !beamer.switches.has_spotlight,
            BeamerCommand::Ring => beamer.switches.has_ring = !beamer.switches.has_ring,
            BeamerCommand::Questions => beamer.switches.has_questions = !beamer.switches.has_questions,
            BeamerCommand::Follow => beamer.switches.follows = !beamer.switches.follows,
            BeamerCommand::Theme => {
                beamer.switches.theme = if beamer.switches.theme == Theme::Dark { Theme::Light } else { Theme::Dark };
            }
        }
    }

    /// Shows a view to the room.
    pub(in crate::app) fn show_view(&mut self, view: &ViewId) {
        if let Some(view) = self.session.document.board().views().get(view) {
            self.window_state.beamer.show_view(ProjectedView::of_view(view));
        }
    }
}

impl WindowState {
    /// Closes the beamer and gives the keyboard back to the board.
    pub(in crate::app) fn close_beamer(&mut self, ctx: &Context) {
        self.beamer.close(ctx);
        self.message = Message::of(t::closed);
        self.focus_back(ctx);
    }

    /// Its key opens the beamer, gives the keyboard to what is open, and closes it from there.
    fn toggle_beamer(&mut self, here: bool, ctx: &Context) {
        let beamer = &mut self.beamer;
        // Where there are no windows beside the one, that is the beamer.
        let place = if here || ctx.embed_viewports() { BeamerPlace::Here } else { BeamerPlace::Window };
        let steers = ctx.memory(|memory| memory.has_focus(super::id()));
        if beamer.place == place && (steers || here) {
            return self.close_beamer(ctx);
        }
        // At once, so that the very next key steers.
        ctx.memory_mut(|memory| memory.request_focus(super::id()));
        if beamer.place == place {
            return;
        }
        beamer.close(ctx);
        beamer.open(place == BeamerPlace::Here, ctx);
        self.overlay = None;
        self.message = Message::of(t::opened);
    }

    /// Says what the room sees now.
    fn say_shown(&mut self, board: &Board) {
        let beamer = &self.beamer;
        self.message = Message::of(|lang| t::shows(lang, &beamer.say(board, lang)));
    }
}
