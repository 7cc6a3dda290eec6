//! Texts that were set aside when the file was read: shown, and taken over by hand.

use super::set_aside::SetAsidePlace;
use crate::app::shell::message::Message;
use crate::app::shell::side_panel::SidePanel;
use crate::app::shell::window::App;
use crate::model::{RecordKind, RecordRef};
use crate::save;
use crate::text::{damage, files};

impl App {
    /// Shows what was set aside.
    pub(in crate::app) fn show_set_aside(&mut self) {
        self.window_state.side.set_aside.read(&self.session.document, self.lang);
        self.window_state.side.show(SidePanel::SetAside);
    }

    /// Takes a text that was set aside over as a record, if it can be read by now.
    pub(in crate::app) fn take_up_aside(&mut self, place: SetAsidePlace, text: &str) {
        let Some((kinds, is_second, own)) = self.window_state.side.set_aside.about(place) else { return };
        let taken = save::read_corrected(text, &kinds).map_err(|note| note.say(self.lang)).and_then(|record| {
            let key = record.key();
            // Where it stood, a stand-in holds its place by now; any other record with its id is not to be replaced.
            let is_own = !is_second && own.as_ref().is_none_or(|own| *own == key.id_text());
            if self.session.document.board().has(&key) && !is_own {
                return Err(files::second_use(self.lang, &key.id_text()));
            }
            let (kind, name) = (key.kind(), record.name().to_owned());
            let here = if let SetAsidePlace::Here(place) = place { Some(place) } else { None };
            match self.session.document.take_up(record, here) {
                Ok(Some(_)) => Ok((key, kind, name)),
                Ok(None) => Err(damage::unchanged(self.lang)),
                Err(error) => Err(error.say(self.lang)),
            }
        });
        match taken {
            Ok((key, kind, name)) => {
                let nameless = kind == RecordKind::Contact || name.is_empty();
                self.window_state.message = Message::of(|lang| {
                    let kind = kind.say(lang);
                    if nameless { damage::taken_up_nameless(lang, &kind) } else { damage::taken_up(lang, &kind, &name) }
                });
                self.window_state.side.set_aside.answer(place, None);
                self.session.settle(None);
                match &key {
                    RecordRef::Responsibility(id) => self.jump(id, None),
                    _ => self.session.canvas.selection.show(key),
                }
            }
            Err(why) => self.window_state.side.set_aside.answer(place, Some(damage::not_yet(self.lang, &why))),
        }
    }
}
