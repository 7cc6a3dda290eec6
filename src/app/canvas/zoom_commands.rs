//! Zoom commands: nearer, farther, the whole, as large as projected.

use super::MARGIN;
use super::viewport::Fitted;
use super::zoom::{FULL_SIZE, KEY_STEP};
use crate::app::action::command::Command;
use crate::app::session::Session;
use crate::app::session::paper_part::PaperPart;

impl Session {
    /// Zooms and fits.
    pub(in crate::app) fn zoom(&mut self, command: Command) {
        let middle = self.canvas.rect.size() / 2.0;
        match command {
            Command::Refit => self.board_scene.fit_anew(),
            Command::ActualSize => self.canvas.viewport.zoom_by(FULL_SIZE / self.canvas.viewport.zoom, middle),
            Command::ZoomIn => self.canvas.viewport.zoom_by(KEY_STEP, middle),
            Command::ZoomOut => self.canvas.viewport.zoom_by(1.0 / KEY_STEP, middle),
            _ => {
                // Of a matrix that is higher than the window, once more its width.
                let is_whole = self.paper_part == PaperPart::Matrix && self.canvas.viewport.fitted == Some(Fitted::Whole);
                let fitted = if is_whole { Fitted::Width } else { Fitted::Whole };
                self.canvas.viewport.fit(self.board_scene.scene().size, (self.canvas.rect.size(), MARGIN), fitted);
            }
        }
    }
}
