//! How the board and the window are looked at.

use egui::Context;

use crate::app::canvas::{self, MARGIN};
use crate::app::action::command::Command;
use super::window_state::Overlay;
use super::shortcut_list;
use super::message::Message;
use crate::app::session::paper_part::Part;
use crate::app::kit::style::{self, Appearance};
use crate::app::canvas::viewport::{FULL_SIZE, Fitted};
use super::window::App;
use crate::model::Filter;
use crate::text::window;

/// How much one press of a zoom key changes.
const ZOOM_STEP: f32 = 1.25;

impl App {
    /// Zooms and fits.
    pub(in crate::app) fn look(&mut self, command: Command) {
        let work = &mut self.work;
        let middle = work.canvas.size() / 2.0;
        match command {
            Command::Refit => work.drawing.fit_anew(),
            Command::ActualSize => work.view.zoom_by(FULL_SIZE / work.view.zoom, middle),
            Command::ZoomIn => work.view.zoom_by(ZOOM_STEP, middle),
            Command::ZoomOut => work.view.zoom_by(1.0 / ZOOM_STEP, middle),
            _ => {
                // Of a matrix that is higher than the window, once more its width.
                let is_whole = work.part == Part::Matrix && work.view.fitted == Some(Fitted::Whole);
                let fitted = if is_whole { Fitted::Width } else { Fitted::Whole };
                work.view.fit(work.drawing.scene().size, (work.canvas.size(), MARGIN), fitted);
            }
        }
    }

    /// Looks at an area, at the whole grid, or at all responsibilities.
    pub(in crate::app) fn see(&mut self, command: Command) {
        let work = &mut self.work;
        match command {
            Command::Focus => work.sight.focus = work.selection.area().cloned().into_iter().collect(),
            Command::WholeGrid => work.sight.focus.clear(),
            _ => work.sight.filter = Filter::default(),
        }
        work.settle(None);
    }

    /// Shows another part; the export panel beside it stays as it is.
    pub(in crate::app) fn turn_to(&mut self, part: Part) {
        self.desk.overlay = None;
        let work = &mut self.work;
        if part != work.part {
            work.table.end_editing();
            work.document.close_field();
        }
        work.look = self.desk.looks.of(&work.document.board().head().board).unwrap_or_default();
        work.turn_to(part);
    }

    /// Gives the window other colours.
    pub(in crate::app) fn wear(&mut self, appearance: Appearance, ctx: &Context) {
        self.desk.appearance = appearance;
        style::apply(ctx, appearance);
    }

    /// Shows the list of keys and lets the keyboard scroll it; the same key puts it away.
    pub(in crate::app) fn show_keys(&mut self, ctx: &Context) {
        if matches!(self.desk.overlay, Some(Overlay::Keys)) {
            return self.put_away(ctx);
        }
        self.desk.overlay = Some(Overlay::Keys);
        ctx.memory_mut(|memory| memory.request_focus(shortcut_list::id()));
    }

    /// Lets things move at once instead of sliding, or slide again.
    pub(in crate::app) fn less_motion(&mut self, ctx: &Context) {
        let less = !style::has_less_motion(ctx);
        style::set_less_motion(ctx, less);
        if let Some(file) = &mut self.preferences {
            file.less_motion = Some(less);
        }
        self.desk.message = Message::of(if less { window::motion_less } else { window::motion_again });
    }

    /// Shows the commands for what has the focus, below it.
    pub(in crate::app) fn show_things(&mut self) {
        self.work.reveal();
        if let Some(place) = self.work.selection.focus().and_then(|target| self.work.place_of(target)) {
            self.desk.overlay = Some(Overlay::Things(place.center()));
        }
    }

    /// Puts away what lies over the window.
    pub(in crate::app) fn put_away(&mut self, ctx: &Context) {
        self.desk.overlay = None;
        self.focus_back(ctx);
    }

    /// Gives the keyboard back to the board, or to the start page where that stands in its place.
    pub(in crate::app) fn focus_back(&mut self, ctx: &Context) {
        match &mut self.desk.start {
            Some(start) => start.refocus(),
            None => ctx.memory_mut(|memory| memory.request_focus(canvas::id())),
        }
    }
}
