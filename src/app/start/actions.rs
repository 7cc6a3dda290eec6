//! The start page: what leads to it, and the boards it makes.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::Start;
use super::action::StartAction;
use crate::app::files::file_work::FileRead;
use crate::app::files::leave_state::{AfterLeaving, LeaveState};
use crate::app::files::path_bar::PathBar;
use crate::app::files::purpose::Purpose;
use crate::app::kit::style;
use crate::app::session::Session;
use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::WindowState;
use crate::app::tray::TrayState;
use crate::catalogue;
use crate::intake::Decoded;
use crate::model::{Board, BoardId, Edit, HeadField, Label};
use crate::save::{self, LoadError, LogoSource};
use crate::text::{start, window};

impl App {
    /// Carries a wish of the start page out.
    pub(in crate::app) fn start_action(&mut self, wish: StartAction, ctx: &Context) {
        match wish {
            StartAction::ReadNames(path) => self.read_names(&path, ctx),
            StartAction::ShowExample => self.show_example(ctx),
            StartAction::ShowNew(board, first) => self.show_new(&board, first.as_ref(), ctx),
            StartAction::BackToBoard => self.window_state.back_to_board(ctx),
        }
    }

    /// Shows the start page; an open board stays behind it.
    pub(in crate::app) fn start_page(&mut self) {
        self.begin(Start::new(self.window_state.has_board()));
    }

    /// Shows this start page; what was asked or typed over the board goes.
    fn begin(&mut self, start: Start) {
        self.files.stop_asking();
        self.window_state.overlay = None;
        self.window_state.start = Some(start);
    }

    /// Shows another board in place of the present one.
    pub(in crate::app) fn show(&mut self, mut document: Document, ctx: &Context) {
        let typed = document.take_typed();
        self.finish_autosave();
        (self.files.conflict, self.files.autosave.rests) = (None, false);
        self.files.recovery.forget();
        if let Some(from) = document.recovered_from() {
            self.files.recovery.settle(from);
        }
        self.session = Session::new(document, style::drawing(ctx));
        self.files.stop_asking();
        (self.window_state.overlay, self.files.leaving) = (None, LeaveState::No);
        // What panels remember belongs to the board that was there.
        self.window_state.side.forget_properties();
        self.window_state.tray = TrayState::default();
        self.window_state.capture.begin_anew();
        self.window_state.capture.bring_back(typed);
        self.window_state.side.close();
        self.window_state.back_to_board(ctx);
    }

    /// Shows a copy of the example, a board of its own.
    pub(in crate::app) fn show_example(&mut self, ctx: &Context) {
        let name = start::example_name(self.lang);
        let own = [HeadField::Board(BoardId::make(&name, (self.new_bits)())), HeadField::new("title", name)];
        let edit = Edit::All(Label::Head, own.map(Edit::Head).to_vec());
        let example = catalogue::the_example();
        let board = example.board().map_err(|error| Message::of(|lang| error.say(lang)));
        match board.and_then(|board| board.apply(&edit).map_err(|error| Message::of(|lang| error.say(lang)))) {
            Ok(board) => {
                let document = Document::untitled(board, example.logos());
                self.leave_for(AfterLeaving::Show(Box::new(document), Message::of(window::opened_example)), ctx);
            }
            Err(why) => self.window_state.message = why,
        }
    }

    /// Shows a new board, on which `first` is a step that is not saved yet.
    pub(in crate::app) fn show_new(&mut self, board: &Arc<Board>, first: Option<&Edit>, ctx: &Context) {
        let mut document = Document::untitled(Arc::clone(board), &LogoSource::Nowhere);
        let says = match first.map(|edit| document.apply(edit, None)) {
            None => Message::of(start::created),
            Some(Ok(_)) => match (document.board().actors().len(), document.board().responsibilities().len()) {
                (actors, 0) => Message::of(|lang| start::names_taken(lang, actors)),
                (actors, more) => Message::of(|lang| start::placed(lang, &start::holds_institutions(lang, actors, more))),
            },
            Some(Err(error)) => Message::of(|lang| error.say(lang)),
        };
        self.leave_for(AfterLeaving::Show(Box::new(document), says), ctx);
    }

    /// Shows the start page with the names of a file.
    pub(in crate::app) fn read_names(&mut self, path: &Path, ctx: &Context) {
        self.read_file(path, ctx, |path| FileRead::Names(save::load_list(path)));
    }

    /// Shows the start page with names that were read, or says why they could not be.
    pub(in crate::app) fn show_names(&mut self, path: &Path, read: Result<Decoded, LoadError>) {
        match read {
            Ok(list) => {
                self.files.folders.note(Purpose::Names, path);
                self.begin(Start::with_list(self.window_state.has_board(), list));
            }
            Err(error) => {
                self.window_state.message = Message::of(|lang| error.say(lang));
                self.files.show_bar(PathBar::failed(Purpose::Names, path, self.window_state.message.clone(), false));
            }
        }
    }
}

impl WindowState {
    /// True if a board is open, be it behind the start page.
    fn has_board(&self) -> bool {
        self.start.as_ref().is_none_or(|start| start.has_board)
    }

    /// Goes back to the board that lies behind the start page.
    pub(in crate::app) fn back_to_board(&mut self, ctx: &Context) {
        self.start = None;
        self.focus_back(ctx);
    }
}
