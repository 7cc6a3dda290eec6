//! Overlays of the window: shown and put away; the keyboard goes back to the board.

use egui::Context;

use super::action::WindowAction;
use super::shortcut_list;
use super::side_panel::SidePanel;
use super::window::App;
use super::window_state::{Overlay, WindowState};
use crate::app::canvas;

impl App {
    /// Carries a wish about the window out.
    pub(in crate::app) fn window_action(&mut self, wish: WindowAction, ctx: &Context) {
        match wish {
            WindowAction::Say(message) => self.window_state.message = message,
            WindowAction::ShowContextMenu(at) => self.window_state.overlay = Some(Overlay::ContextMenu(at)),
            WindowAction::CloseOverlay => self.window_state.close_overlay(ctx),
            WindowAction::CloseSidePanel => {
                self.window_state.side.close();
                self.window_state.focus_back(ctx);
            }
            WindowAction::Find(forward) => self.find(forward),
            WindowAction::CloseFinder => self.window_state.close_finder(ctx),
        }
    }

    /// Shows the commands for what has the focus, below it.
    pub(in crate::app) fn show_context_menu(&mut self) {
        self.session.reveal();
        if let Some(place) = self.session.canvas.selection.focus().and_then(|target| self.session.place_of(target)) {
            self.window_state.overlay = Some(Overlay::ContextMenu(place.center()));
        }
    }
}

impl WindowState {
    /// Shows the list of keys and lets the keyboard scroll it; the same key puts it away.
    pub(in crate::app) fn show_shortcuts(&mut self, ctx: &Context) {
        if matches!(self.overlay, Some(Overlay::Keys)) {
            return self.close_overlay(ctx);
        }
        self.overlay = Some(Overlay::Keys);
        ctx.memory_mut(|memory| memory.request_focus(shortcut_list::id()));
    }

    /// Puts away what lies over the window.
    pub(in crate::app) fn close_overlay(&mut self, ctx: &Context) {
        self.overlay = None;
        self.focus_back(ctx);
    }

    /// Gives the keyboard back to the board, or to the start page where that stands in its place.
    pub(in crate::app) fn focus_back(&mut self, ctx: &Context) {
        match &mut self.start {
            Some(start) => start.refocus(),
            None => ctx.memory_mut(|memory| memory.request_focus(canvas::id())),
        }
    }

    /// Opens a panel in the place of the properties; the same command closes it.
    pub(in crate::app) fn toggle_side(&mut self, panel: SidePanel, ctx: &Context) {
        if self.side.shows(panel) {
            self.side.close();
            self.focus_back(ctx);
        } else {
            if let Some(start) = &mut self.start {
                start.leave_focus();
            }
            self.side.show(panel);
        }
    }
}
