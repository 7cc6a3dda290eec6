//! The start page: what leads to it, and the boards it makes.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::super::desk::{Leaving, Next};
use super::super::document::Document;
use super::super::inspector::Inspector;
use super::super::message::Message;
use super::super::path_bar::{PathBar, Purpose};
use super::super::start::Start;
use super::super::style;
use super::super::tray::TrayState;
use super::super::window::App;
use super::super::work::Work;
use crate::catalogue;
use crate::model::{Board, BoardId, Edit, HeadField, Label};
use crate::save::{self, LogoSource};
use crate::text::{start, window};

impl App {
    /// Whether a board is open, be it behind the start page.
    fn has_board(&self) -> bool {
        self.desk.start.as_ref().is_none_or(|start| start.has_board)
    }

    /// Shows the start page; an open board stays behind it.
    pub(super) fn start_page(&mut self) {
        self.begin(Start::new(self.has_board()));
    }

    /// Shows this start page; what was asked or typed over the board goes.
    fn begin(&mut self, start: Start) {
        self.stop_asking();
        self.desk.overlay = None;
        self.desk.start = Some(start);
    }

    /// Goes back to the board that lies behind the start page.
    pub(super) fn back_to_board(&mut self, ctx: &Context) {
        self.desk.start = None;
        self.focus_back(ctx);
    }

    /// Shows another board in place of the present one.
    pub(super) fn show(&mut self, document: Document, ctx: &Context) {
        self.finish_autosave();
        (self.desk.conflict, self.desk.autosave.rests) = (None, false);
        self.recovery.forget();
        if let Some(from) = document.recovered_from() {
            self.recovery.settle(from);
        }
        self.work = Work::new(document, style::drawing(ctx));
        self.stop_asking();
        (self.desk.overlay, self.desk.leaving) = (None, Leaving::No);
        // What panels remember belongs to the board that was there.
        (self.desk.inspector, self.desk.tray) = (Inspector::default(), TrayState::default());
        self.desk.capture.begin_anew();
        self.close_beside();
        self.back_to_board(ctx);
    }

    /// Shows a copy of the example, a board of its own.
    pub(super) fn show_example(&mut self, ctx: &Context) {
        let name = start::example_name(self.lang);
        let own = [HeadField::Board(BoardId::make(&name, (self.new_bits)())), HeadField::Title(name)];
        let edit = Edit::All(Label::Head, own.map(Edit::Head).to_vec());
        let example = catalogue::the_example();
        let board = example.board().map_err(|error| Message::of(|lang| error.say(lang)));
        match board.and_then(|board| board.apply(&edit).map_err(|error| Message::of(|lang| error.say(lang)))) {
            Ok(board) => {
                let document = Document::untitled(board, example.logos());
                self.leave_for(Next::Show(Box::new(document), Message::of(window::opened_example)), ctx);
            }
            Err(why) => self.desk.message = why,
        }
    }

    /// Shows a new board, on which `first` is a step that is not saved yet.
    pub(super) fn show_new(&mut self, board: &Arc<Board>, first: Option<&Edit>, ctx: &Context) {
        let mut document = Document::untitled(Arc::clone(board), &LogoSource::Nowhere);
        let says = match first.map(|edit| document.apply(edit, None)) {
            None => Message::of(start::created),
            Some(Ok(_)) => match (document.board().actors().len(), document.board().responsibilities().len()) {
                (actors, 0) => Message::of(|lang| start::names_taken(lang, actors)),
                (actors, more) => Message::of(|lang| start::placed(lang, &start::holds_institutions(lang, actors, more))),
            },
            Some(Err(error)) => Message::of(|lang| error.say(lang)),
        };
        self.leave_for(Next::Show(Box::new(document), says), ctx);
    }

    /// Shows the start page with the names of a file.
    pub(super) fn read_names(&mut self, path: &Path) {
        match save::load_list(path) {
            Ok(text) => {
                self.desk.folders.note(Purpose::Names, path);
                self.begin(Start::with_list(self.has_board(), text));
            }
            Err(error) => {
                self.desk.message = Message::of(|lang| error.say(lang));
                self.show_bar(PathBar::failed(Purpose::Names, path, self.desk.message.clone(), false));
            }
        }
    }
}
