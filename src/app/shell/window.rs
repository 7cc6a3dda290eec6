//! The window: its parts, and one frame of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::{Color32, Context, Ui, ViewportCommand};

use super::foreign_text::clean_input;
use super::side_panel::SidePanel;
use super::window_state::WindowState;
use crate::app::action::command::{self, KeyboardOwner};
use crate::app::action::outbox::Outbox;
use crate::app::files::file_state::FileState;
use crate::app::files::recovery::Recovery;
use crate::app::files::recovery::crash_save::CrashSave;
use crate::app::kit::style;
use crate::app::platform::content::{Content, Host};
use crate::app::platform::frame_log::{self, FrameLog, FrameSurroundings, Spent};
use crate::app::platform::stopwatch::Stopwatch;
use crate::app::preferences::CurrentPreferences;
use crate::app::session::Session;
use crate::app::session::document::Document;
use crate::app::start::Start;
use crate::app::{canvas, platform};
use crate::model::{Board, BoardId, Head};
use crate::save::{LockOwner, LogoSource};
use crate::text::{Lang, start, window};

/// The program with its window.
pub struct App {
    /// The board that is worked on.
    pub(in crate::app) session: Session,
    /// Panels, questions, messages.
    pub(in crate::app) window_state: WindowState,
    /// The language of the user interface.
    pub(in crate::app) lang: Lang,
    /// Wishes of the user, until the end of the frame.
    pub(in crate::app) outbox: Outbox,
    /// Makes the random bits of new ids; a test gives its own.
    pub(in crate::app) new_bits: fn() -> u64,
    /// The open file: what is asked about it, who else has it, what is kept of it.
    pub(in crate::app) files: FileState,
    /// Choices of the user that hold now, and their file.
    pub(in crate::app) preferences: CurrentPreferences,
    /// The log of frames, if one was asked for.
    frame_log: Option<FrameLog>,
    /// Measurements around the frame before this one.
    before: Option<FrameSurroundings>,
}

impl App {
    /// The program with a board.
    pub fn new(ctx: &Context, document: Document, lang: Lang, new_bits: fn() -> u64) -> Self {
        style::set_up(ctx);
        let session = Session::new(document, style::drawing(ctx));
        ctx.memory_mut(|memory| memory.request_focus(canvas::id()));
        let mut files = FileState::default();
        if let Some(path) = session.document.path() {
            files.recent.note(path);
        }
        Self {
            session,
            window_state: WindowState::default(),
            lang,
            outbox: Outbox::default(),
            new_bits,
            files,
            preferences: CurrentPreferences::default(),
            frame_log: None,
            before: None,
        }
    }

    /// The program without a board: with the start page, and an empty sheet in the place of one.
    pub fn start(ctx: &Context, lang: Lang, new_bits: fn() -> u64) -> Self {
        let nothing = Board::new(Head::new(BoardId::new("board"), ""));
        let app = Self::new(ctx, Document::untitled(Arc::new(nothing), &LogoSource::Nowhere), lang, new_bits);
        Self { window_state: WindowState { start: Some(Start::new(false)), ..WindowState::default() }, ..app }
    }

    /// The same program, which keeps what is not saved for a crash save.
    pub(in crate::app) fn with_crash_save(mut self, crash_save: CrashSave) -> Self {
        self.files.crash_save = crash_save;
        self
    }

    /// The same program, which keeps every step in a file of this folder until it is saved, and offers what it finds there.
    pub fn with_recovery(mut self, folder: Option<PathBuf>, ctx: &Context) -> Self {
        self.files.recovery = folder.map(|folder| Recovery::in_folder(folder, ctx, self.new_bits)).unwrap_or_default();
        self
    }

    /// The same program, whose timer goes by this clock: how long it has been running.
    pub fn with_clock(mut self, clock: fn() -> Duration) -> Self {
        self.window_state.side.meeting.set_clock(clock);
        self
    }

    /// The same program, which tells others under this name that it has a file open; in a folder it notes that it runs.
    pub fn with_name(mut self, name: LockOwner, folder: Option<PathBuf>) -> Self {
        self.files.presence.tell_as(name, folder);
        self
    }

    /// The same program, which logs its frames.
    pub(in crate::app) fn with_frame_log(self, frame_log: Option<FrameLog>) -> Self {
        Self { frame_log, ..self }
    }

    /// The same program, which opens a file for which it did not wait.
    pub(in crate::app) fn with_file(mut self, path: Option<&Path>, ctx: &Context) -> Self {
        if let Some(path) = path {
            self.open_file(path, ctx);
        }
        self
    }

    /// The same program, which lets the system's dialogs choose files where there are any.
    pub(in crate::app) fn with_dialogs(mut self) -> Self {
        self.files.request.has_dialogs = true;
        self
    }

    /// The open board.
    pub fn document(&self) -> &Document {
        &self.session.document
    }

    /// One frame: keys, parts, and at its end what the user wanted.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let began = Stopwatch::start();
        clean_input(ui);
        self.poll_dialog(ui.ctx());
        self.poll_file(ui.ctx());
        self.poll_export();
        self.window_state.poll_copy(ui.ctx());
        self.poll_dropped_files(ui.ctx());
        self.files.presence.follow(self.session.document.path(), ui.ctx());
        self.poll_file_changes(ui.ctx());
        self.save_automatically(ui.ctx());
        self.poll_end(ui.ctx());
        self.poll_beamer(ui.ctx());
        self.preferences.scale.apply(ui.ctx());
        self.session.board_scene.set_theme(style::drawing(ui.ctx()));
        self.session.table.lang = self.lang;
        self.session.settle(None);
        let shows_meeting = self.window_state.side.shows(SidePanel::Meeting);
        self.window_state.side.meeting.begin_frame(ui.ctx(), self.session.document.board(), shows_meeting);
        let owner = self.keyboard_owner(ui);
        if owner != KeyboardOwner::Elsewhere {
            canvas::keep_arrows(ui);
        }
        if shows_meeting {
            self.window_state.side.meeting.take_keys(ui);
        }
        let fields = self.fields();
        self.window_state.type_ahead.hold_back(ui);
        self.window_state.type_ahead.add(command::typed_ahead(ui, owner));
        for command in command::pressed(ui, owner) {
            self.outbox.command(command);
        }
        self.panels_ui(ui);
        self.overlay_ui(ui);
        let shown = Arc::clone(self.session.document.board());
        let mut did = Vec::new();
        let wanted = self.outbox.take();
        let has_acted = !wanted.is_empty();
        for action in wanted {
            did.extend(self.frame_log.is_some().then(|| action.name()));
            self.dispatch(action, ui.ctx());
            // What was done may change every part; all are drawn anew.
            ui.ctx().request_repaint();
        }
        self.follow_row();
        if self.fields() > fields {
            self.window_state.type_ahead.wait();
        }
        if has_acted {
            self.store_preferences();
        } else {
            self.store_when_calm(ui.ctx());
        }
        if !Arc::ptr_eq(&shown, self.session.document.board()) {
            // What is dragged was taken from a board that is no longer shown.
            self.session.canvas.drag = None;
        }
        self.project(ui.ctx());
        self.name_window(ui.ctx());
        self.files.crash_save.remember(&self.session.document, self.files.recovery.is_active());
        self.files.recovery.keep(&self.session.document);
        let spent = Spent { frame: began.spent(), ..self.session.take_spent() };
        if let Some(log) = &mut self.frame_log {
            log.note_beamer(&frame_log::beamer_frames(ui.ctx()));
            did.extend(self.session.canvas.drag.is_some().then(|| "drag".to_owned()));
            log.note(spent, did, self.before.take());
        }
    }

    /// The title of the window says which board is open and whether it is saved.
    fn name_window(&mut self, ctx: &Context) {
        let start = self.window_state.start.as_ref();
        let title = title(start.is_none_or(|start| start.has_board).then_some(&self.session.document), self.lang);
        if title != self.window_state.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_state.title = title;
        }
    }
}

/// The title of the window with this board, or without one.
pub(in crate::app) fn title(document: Option<&Document>, lang: Lang) -> String {
    match document {
        None => start::title(lang),
        Some(document) if document.has_edits() => window::app_title_unsaved(lang, &document.board().head().title),
        Some(document) => window::app_title(lang, &document.board().head().title),
    }
}

impl Content for App {
    /// Nothing is drawn of a window that is minimized; whoever wants to end it is heard all the same.
    fn logic(&mut self, ctx: &Context) {
        self.poll_end(ctx);
        // The beamer goes on while this window is minimized.
        self.window_state.beamer.show(ctx, self.lang);
    }

    /// Color of the canvas, which need not be painted then.
    fn ground(&self) -> Color32 {
        self.session.canvas.ground
    }

    fn ui(&mut self, ui: &mut Ui, host: &Host) {
        platform::maximize(ui.ctx());
        if let Some(window) = &host.window {
            self.files.request.own_dialog.get_or_insert_with(|| rfd::FileDialog::new().set_parent(window));
            if self.window_state.beamer.window.wants_screen {
                self.window_state.beamer.fill_screen(platform::other_screen(window));
            }
        }
        self.before = frame_log::surroundings(ui.ctx(), host.last_frame_secs);
        self.frame_ui(ui);
    }
}
