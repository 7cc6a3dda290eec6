//! Out of the window: the export panel and its files, and a picture for the clipboard.

use std::path::PathBuf;

use egui::{ColorImage, Context};

use super::action::ExportAction;
use super::copy_picture;
use crate::app::files::purpose::Purpose;
use crate::app::platform::jobs::{Job, Outcome};
use crate::app::shell::message::Message;
use crate::app::shell::side_panel::SidePanel;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::text::{count, window};

impl App {
    /// Carries a wish of the export panel out.
    pub(in crate::app) fn export_action(&mut self, wish: ExportAction, ctx: &Context) {
        match wish {
            ExportAction::ExportTo(path) => self.window_state.side.export.choose_path(&self.session.document, &path),
            ExportAction::WriteExport(replace) => self.window_state.side.export.write(ctx, &self.session.document, replace),
            ExportAction::StopExport => self.window_state.side.export.stop(),
        }
    }

    /// Shows the export panel, or puts it away.
    pub(in crate::app) fn toggle_export(&mut self, ctx: &Context) {
        if !self.window_state.side.shows(SidePanel::Export) {
            let path = self.first_path(Purpose::Export);
            self.window_state.side.export.prepare(&self.session.document, &without_ending(path), self.session.drawn());
        }
        self.window_state.toggle_side(SidePanel::Export, ctx);
    }

    /// Takes what became of the files.
    pub(in crate::app) fn poll_export(&mut self) {
        let Some(outcome) = self.window_state.side.export.poll() else { return };
        if let Some(file) = outcome.written.first() {
            self.files.folders.note(Purpose::Export, file);
        }
        self.window_state.message = outcome.said;
    }

    /// Draws what is selected, else the view, for the clipboard.
    pub(in crate::app) fn copy_picture(&mut self, ctx: &Context) {
        match copy_picture::Copy::of(&self.session) {
            Some(copy) => self.window_state.copy = Some((copy.is_selection, Job::start(ctx, move || copy.draw()))),
            None => self.window_state.message = Message::of(window::copy_nothing),
        }
    }
}

/// The path of a board without the ending that boards have; any other dot is a part of the name.
fn without_ending(path: PathBuf) -> PathBuf {
    let is_board = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    if is_board { path.with_extension("") } else { path }
}

impl WindowState {
    /// Puts the picture into the clipboard once it is drawn.
    pub(in crate::app) fn poll_copy(&mut self, ctx: &Context) {
        let Some((is_selection, job)) = &self.copy else { return };
        self.message = match job.outcome() {
            Outcome::Waiting => return,
            Outcome::Done(Ok(picture)) => {
                ctx.copy_image(ColorImage::from_rgb([picture.width, picture.height], &picture.rgb));
                let of = if *is_selection { window::copied_selection } else { window::copied_view };
                Message::of(|lang| of(lang, &count(lang, picture.width), &count(lang, picture.height)))
            }
            Outcome::Done(Err(error)) => Message::of(|lang| error.say(lang)),
            Outcome::Failed => Message::of(window::copy_failed),
        };
        self.copy = None;
    }
}
