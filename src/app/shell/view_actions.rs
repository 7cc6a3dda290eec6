//! How the board and the window are looked at.

use egui::Context;

use super::message::Message;
use super::shortcut_list;
use super::window::App;
use super::window_state::Overlay;
use crate::app::action::command::Command;
use crate::app::canvas::viewport::{FULL_SIZE, Fitted};
use crate::app::canvas::{self, MARGIN};
use crate::app::kit::style::{self, Appearance};
use crate::app::session::paper_part::Part;
use crate::model::Filter;
use crate::text::window;

/// How much one press of a zoom key changes.
const ZOOM_STEP: f32 = 1.25;

impl App {
    /// Zooms and fits.
    pub(in crate::app) fn look(&mut self, command: Command) {
        let session = &mut self.session;
        let middle = session.canvas.size() / 2.0;
        match command {
            Command::Refit => session.drawing.fit_anew(),
            Command::ActualSize => session.view.zoom_by(FULL_SIZE / session.view.zoom, middle),
            Command::ZoomIn => session.view.zoom_by(ZOOM_STEP, middle),
            Command::ZoomOut => session.view.zoom_by(1.0 / ZOOM_STEP, middle),
            _ => {
                // Of a matrix that is higher than the window, once more its width.
                let is_whole = session.part == Part::Matrix && session.view.fitted == Some(Fitted::Whole);
                let fitted = if is_whole { Fitted::Width } else { Fitted::Whole };
                session.view.fit(session.drawing.scene().size, (session.canvas.size(), MARGIN), fitted);
            }
        }
    }

    /// Looks at an area, at the whole grid, or at all responsibilities.
    pub(in crate::app) fn see(&mut self, command: Command) {
        let session = &mut self.session;
        match command {
            Command::Focus => session.board_view.focus = session.selection.area().cloned().into_iter().collect(),
            Command::WholeGrid => session.board_view.focus.clear(),
            _ => session.board_view.filter = Filter::default(),
        }
        session.settle(None);
    }

    /// Shows another part; the export panel beside it stays as it is.
    pub(in crate::app) fn turn_to(&mut self, part: Part) {
        self.window_state.overlay = None;
        let session = &mut self.session;
        if part != session.part {
            session.table.end_editing();
            session.document.close_field();
        }
        session.look = self.window_state.looks.of(&session.document.board().head().board).unwrap_or_default();
        session.turn_to(part);
    }

    /// Gives the window other colours.
    pub(in crate::app) fn wear(&mut self, appearance: Appearance, ctx: &Context) {
        self.window_state.appearance = appearance;
        style::apply(ctx, appearance);
    }

    /// Shows the list of keys and lets the keyboard scroll it; the same key puts it away.
    pub(in crate::app) fn show_keys(&mut self, ctx: &Context) {
        if matches!(self.window_state.overlay, Some(Overlay::Keys)) {
            return self.put_away(ctx);
        }
        self.window_state.overlay = Some(Overlay::Keys);
        ctx.memory_mut(|memory| memory.request_focus(shortcut_list::id()));
    }

    /// Lets things move at once instead of sliding, or slide again.
    pub(in crate::app) fn less_motion(&mut self, ctx: &Context) {
        let less = !style::has_less_motion(ctx);
        style::set_less_motion(ctx, less);
        if let Some(file) = &mut self.preferences {
            file.less_motion = Some(less);
        }
        self.window_state.message = Message::of(if less { window::motion_less } else { window::motion_again });
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
}
