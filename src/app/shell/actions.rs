//! What lies over the window: shown and put away; the keyboard goes back to the board.

use egui::Context;

use super::action::WindowAction;
use super::palette::Palette;
use super::shortcut_list;
use super::window::App;
use super::window_state::Overlay;
use crate::app::canvas;

impl App {
    /// Carries a wish about the window out.
    pub(in crate::app) fn window_action(&mut self, wish: WindowAction, ctx: &Context) {
        match wish {
            WindowAction::Say(message) => self.window_state.message = message,
            WindowAction::ShowThings(at) => self.window_state.overlay = Some(Overlay::Things(at)),
            WindowAction::PutAway => self.put_away(ctx),
            WindowAction::CloseBeside => {
                self.close_beside();
                self.focus_back(ctx);
            }
            WindowAction::Find(forward) => self.find(forward),
            WindowAction::CloseFinder => self.close_finder(ctx),
        }
    }

    /// Shows the list of keys and lets the keyboard scroll it; the same key puts it away.
    pub(in crate::app) fn show_keys(&mut self, ctx: &Context) {
        if matches!(self.window_state.overlay, Some(Overlay::Keys)) {
            return self.put_away(ctx);
        }
        self.window_state.overlay = Some(Overlay::Keys);
        ctx.memory_mut(|memory| memory.request_focus(shortcut_list::id()));
    }

    /// Shows the palette of commands.
    pub(in crate::app) fn show_palette(&mut self) {
        self.window_state.overlay = Some(Overlay::Palette(Palette::new(&self.window_state.used)));
    }

    /// Shows the commands for what has the focus, below it.
    pub(in crate::app) fn show_things(&mut self) {
        self.session.reveal();
        if let Some(place) = self.session.selection.focus().and_then(|target| self.session.place_of(target)) {
            self.window_state.overlay = Some(Overlay::Things(place.center()));
        }
    }

    /// Puts away what lies over the window.
    pub(in crate::app) fn put_away(&mut self, ctx: &Context) {
        self.window_state.overlay = None;
        self.focus_back(ctx);
    }

    /// Gives the keyboard back to the board, or to the start page where that stands in its place.
    pub(in crate::app) fn focus_back(&mut self, ctx: &Context) {
        match &mut self.window_state.start {
            Some(start) => start.refocus(),
            None => ctx.memory_mut(|memory| memory.request_focus(canvas::id())),
        }
    }

    /// Folds the tray away, or brings it back.
    pub(in crate::app) fn toggle_tray(&mut self) {
        self.window_state.tray_folded = !self.window_state.tray_folded;
    }
}
