//! Zoom commands: nearer, farther, the whole, as large as projected.

use super::MARGIN;
use super::viewport::{FULL_SIZE, Fitted};
use crate::app::action::command::Command;
use crate::app::session::paper_part::Part;
use crate::app::shell::window::App;

/// How much one press of a zoom key changes.
const ZOOM_STEP: f32 = 1.25;

impl App {
    /// Zooms and fits.
    pub(in crate::app) fn zoom(&mut self, command: Command) {
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
}
