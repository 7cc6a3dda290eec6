//! Who has it open: the file of the open board is watched.

use std::path::Path;

use egui::Context;

use super::presence::Presence;
use crate::app::shell::window::App;
use crate::save::LockOwner;

impl App {
    /// Sees to it that the file of the open board is watched.
    pub(in crate::app) fn watch_file(&mut self, ctx: &Context) {
        let path = self.session.document.path();
        if self.presence.as_ref().map(Presence::path) != path.filter(|_| self.name.is_some()) {
            let watch = |(path, name): (&Path, &LockOwner)| Presence::watch(path.to_owned(), name.clone(), ctx.clone());
            // The sign beside the file that was open goes before the one beside the next is put up.
            self.presence = None;
            self.presence = path.zip(self.name.as_ref()).map(watch);
        }
        if let Some(presence) = &mut self.presence {
            presence.hear();
        }
    }
}
