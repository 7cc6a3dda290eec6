//! Adding logos.

use std::path::Path;

use crate::app::files::path_bar::PathBar;
use crate::app::files::purpose::Purpose;
use crate::app::session::Session;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{Board, Edit, HeadField, Logo, LogoPart, MAX_LOGOS};
use crate::save;
use crate::text::{inspector as t, logos, menu};

impl App {
    /// Adds the picture in a file to the logos of the board; its file comes beside the board when that is saved.
    pub(in crate::app) fn add_logo(&mut self, path: &Path) {
        if self.window_state.start.is_some() {
            self.window_state.message = Message::of(menu::no_board);
            return;
        }
        match self.session.logo_of(path) {
            Ok(logo) => {
                let mut list = self.session.document.board().head().logos.clone();
                let says = Message::of(|lang| t::logo_added(lang, &logo.file));
                list.push(logo);
                self.files.stop_asking();
                self.files.folders.note(Purpose::Logo, path);
                self.edit(&Edit::Head(HeadField::new("logos", list)), None);
                self.window_state.message = says;
                self.window_state.side.unfold();
            }
            Err(why) => {
                self.window_state.message.clone_from(&why);
                self.files.show_bar(PathBar::failed(Purpose::Logo, path, why, false));
            }
        }
    }
}

impl Session {
    /// The logo that a file becomes, under a name that no other file beside the board has.
    fn logo_of(&mut self, path: &Path) -> Result<Logo, Message> {
        let list = &self.document.board().head().logos;
        if list.len() >= MAX_LOGOS {
            return Err(Message::of(|lang| t::logo_most(lang, MAX_LOGOS)));
        }
        let bytes = save::load_logo(path).map_err(|note| Message::of(|lang| note.say(lang)))?;
        let part = |part: Option<&std::ffi::OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
        let (stem, ending) = (part(path.file_stem()), part(path.extension()));
        if list.iter().any(|logo| logo.file == part(path.file_name())) {
            return Err(Message::of(|lang| logos::listed(lang, &part(path.file_name()))));
        }
        let document = &mut self.document;
        let names =
            std::iter::once(part(path.file_name())).chain((2..=MAX_LOGOS).map(|number| format!("{stem}-{number}.{ending}")));
        let free = |file: &String| !list_has(document.board(), file) && !document.has_other_logo(file, &bytes);
        let logo = names.into_iter().find(free).map(|file| Logo { file, name: stem.clone(), part: LogoPart::default() });
        let logo =
            logo.filter(Logo::is_beside).ok_or_else(|| Message::of(|lang| logos::at(lang, &stem, &logos::not_beside(lang))))?;
        document.keep_logo(&logo.file, bytes);
        Ok(logo)
    }
}

fn list_has(board: &Board, file: &str) -> bool {
    board.head().logos.iter().any(|logo| logo.file == file)
}
