//! The window: its parts, and one frame of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::Frame;
use egui::{CentralPanel, Color32, Context, Margin, Panel, Ui, UiBuilder, ViewportCommand};

use super::window_state::{Leaving, Overlay, WindowState};
use super::{bars, menu_bar, shortcut_list};
use crate::app::action::command::{self, Ground};
use crate::app::action::outbox::Outbox;
use crate::app::canvas::cell_list::Around as ListAround;
use crate::app::files::presence::Presence;
use crate::app::files::recovery::crash_save::CrashSave;
use crate::app::files::recovery::{Recovery, failure_bar_ui, recovery_bar_ui};
use crate::app::inline::Around as InlineAround;
use crate::app::kit::style;
use crate::app::platform::frame_log::{self, Around, FrameLog, Spent};
use crate::app::platform::stopwatch::Stopwatch;
use crate::app::preferences::PreferencesFile;
use crate::app::session::Session;
use crate::app::session::document::Document;
use crate::app::start::{Around as StartAround, Start};
use crate::app::{beamer, canvas, platform, table};
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
    /// What the user wants, until the end of the frame.
    pub(in crate::app) outbox: Outbox,
    /// Makes the random bits of new ids; a test gives its own.
    pub(in crate::app) new_bits: fn() -> u64,
    /// What the user chose, and its file.
    pub(in crate::app) preferences: Option<PreferencesFile>,
    /// What is kept should the program end without being asked.
    pub(in crate::app) recovery: Recovery,
    /// As whom others see that a file is open here; nobody is told if there is none.
    pub(in crate::app) name: Option<LockOwner>,
    /// Who else has the board's file open.
    pub(in crate::app) presence: Option<Presence>,
    /// What is saved should the program fail.
    pub(in crate::app) crash_save: CrashSave,
    /// The log of frames, if one was asked for.
    frame_log: Option<FrameLog>,
    /// What was done around the frame before this one.
    before: Option<Around>,
}

impl App {
    /// The program with a board.
    pub fn new(ctx: &Context, document: Document, lang: Lang, new_bits: fn() -> u64) -> Self {
        style::set_up(ctx);
        let session = Session::new(document, style::drawing(ctx));
        ctx.memory_mut(|memory| memory.request_focus(canvas::id()));
        let (mut window_state, outbox, crash_save) = (WindowState::default(), Outbox::default(), CrashSave::default());
        if let Some(path) = session.document.path() {
            window_state.recent.note(path);
        }
        let recovery = Recovery::default();
        let (name, presence, preferences) = (None, None, None);
        Self {
            session,
            window_state,
            lang,
            outbox,
            new_bits,
            preferences,
            recovery,
            name,
            presence,
            crash_save,
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

    /// The same program, which keeps what is not saved where it can be rescued.
    pub(in crate::app) fn with_rescue(self, crash_save: CrashSave) -> Self {
        Self { crash_save, ..self }
    }

    /// The same program, which keeps every step in a file of this folder until it is saved, and offers what it finds there.
    pub fn with_recovery(self, folder: Option<PathBuf>, ctx: &Context) -> Self {
        let recovery = folder.map(|folder| Recovery::in_folder(folder, ctx, self.new_bits)).unwrap_or_default();
        Self { recovery, ..self }
    }

    /// The same program, whose timer goes by this clock: how long it has been running.
    pub fn with_clock(mut self, clock: fn() -> Duration) -> Self {
        self.window_state.round.set_clock(clock);
        self
    }

    /// The same program, which tells others under this name that it has a file open.
    pub fn with_name(self, name: LockOwner) -> Self {
        Self { name: Some(name), ..self }
    }

    /// The same program, which logs its frames.
    pub(in crate::app) fn with_frame_log(self, frame_log: Option<FrameLog>) -> Self {
        Self { frame_log, ..self }
    }

    /// The same program, which lets the system's dialogs choose files where there are any.
    pub(in crate::app) fn with_dialogs(self) -> Self {
        Self { window_state: WindowState { has_dialogs: true, ..self.window_state }, ..self }
    }

    /// The open board.
    pub fn document(&self) -> &Document {
        &self.session.document
    }

    /// One frame: keys, parts, and at its end what the user wanted.
    pub fn frame_ui(&mut self, ui: &mut Ui) {
        let began = Stopwatch::start();
        self.hear_dialog(ui.ctx());
        self.hear_export();
        self.hear_copy(ui.ctx());
        self.hear_dropped(ui.ctx());
        self.watch_file(ui.ctx());
        self.hear_changes(ui.ctx());
        self.save_automatically(ui.ctx());
        self.hear_end(ui.ctx());
        self.hear_beamer(ui.ctx());
        self.window_state.scale.apply(ui.ctx());
        self.session.drawing.wear(style::drawing(ui.ctx()));
        self.session.table.lang = self.lang;
        self.session.settle(None);
        self.window_state.round.begin_frame(ui.ctx(), self.session.document.board());
        let ground = self.ground(ui);
        if ground != Ground::Elsewhere {
            canvas::keep_arrows(ui);
        }
        self.window_state.round.take_keys(ui);
        let fields = self.fields();
        self.window_state.type_ahead.hold(ui);
        self.window_state.type_ahead.take_up(command::typed_ahead(ui, ground));
        for command in command::pressed(ui, ground) {
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
            // What is held was taken from a board that is no longer shown.
            self.session.held = None;
        }
        self.project(ui.ctx());
        self.name_window(ui.ctx());
        self.crash_save.remember(&self.session.document, self.recovery.is_active());
        self.recovery.keep(&self.session.document);
        let spent = Spent { frame: began.spent(), ..self.session.take_spent() };
        if let Some(log) = &mut self.frame_log {
            log.note_beamer(&frame_log::beamer_frames(ui.ctx()));
            did.extend(self.session.held.is_some().then(|| "held".to_owned()));
            log.note(spent, did, self.before.take());
        }
    }

    /// What has the keyboard.
    fn ground(&self, ui: &Ui) -> Ground {
        match ui.memory(egui::Memory::focused) {
            _ if self.window_state.asks() => Ground::Elsewhere,
            Some(id) if id == canvas::id() => Ground::Board(self.session.part),
            Some(id) if id == beamer::id() => Ground::Beamer,
            _ => Ground::Elsewhere,
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

    /// The bars above, and what is below them.
    fn panels_ui(&mut self, ui: &mut Ui) {
        if self.window_state.beamer.place == beamer::Place::Here && self.window_state.start.is_none() {
            return self.picture_ui(ui);
        }
        let look = style::look(ui.ctx());
        let unfinished = self.unfinished(self.lang);
        let Self { session, window_state, lang, outbox, .. } = self;
        let lang = *lang;
        let now = session.now(window_state);
        Panel::top("tools").frame(bar(look.bar)).show(ui, |ui| bars::tool_bar_ui(ui, (&now, &window_state.recent), lang, outbox));
        if let Leaving::Asked(next) = &window_state.leaving {
            let lost = bars::AtRisk { has_edits: session.document.has_edits(), unfinished, can_keep: self.recovery.is_active() };
            Panel::top("leave").frame(bar(look.notice)).show(ui, |ui| bars::leave_bar_ui(ui, next, lost, lang, outbox));
        } else if let Some(path_bar) = &mut window_state.path_bar {
            Panel::top("path").frame(bar(look.notice)).show(ui, |ui| path_bar.ui(ui, &window_state.recent, lang, outbox));
        }
        if let Some(conflict) = &mut window_state.conflict {
            Panel::top("conflict").frame(bar(look.notice)).show(ui, |ui| conflict.ui(ui, lang, outbox));
        }
        if let Some(why) = self.recovery.unread_failure(&session.document) {
            Panel::top("unkept").frame(bar(look.notice)).show(ui, |ui| failure_bar_ui(ui, why, lang, outbox));
        }
        if !self.recovery.offers.is_empty() {
            Panel::top("recovery").frame(bar(look.notice)).show(ui, |ui| recovery_bar_ui(ui, &self.recovery, lang, outbox));
        }
        if let Some(other) = self.presence.as_ref().and_then(|presence| presence.other.as_ref())
            && window_state.neighbor_read.as_ref() != Some(&other.token)
        {
            Panel::top("neighbor").frame(bar(look.notice)).show(ui, |ui| bars::neighbor_bar_ui(ui, other, lang, outbox));
        }
        if let Some(finder) = window_state.finder.as_mut().filter(|_| window_state.start.is_none()) {
            let board = session.document.board();
            finder.update(board, &session.drawing);
            Panel::top("find").frame(bar(look.bar)).show(ui, |ui| finder.ui(ui, board, lang, outbox));
        }
        if window_state.start.is_some() { self.start_ui(ui) } else { self.board_ui(ui) }
    }

    /// The start page in the place of the board.
    fn start_ui(&mut self, ui: &mut Ui) {
        let look = style::look(ui.ctx());
        let status = Panel::bottom("status").frame(bar(look.status));
        status.show(ui, |ui| bars::status_ui(ui, self.window_state.message.say(self.lang), None, self.lang, &mut self.outbox));
        if self.window_state.settings.open {
            self.settings_ui(ui);
        } else if self.window_state.differences.shown.is_some() {
            self.differences_ui(ui);
        }
        let Self { window_state, lang, outbox, new_bits, .. } = self;
        let has_keys = !window_state.asks();
        let Some(page) = &mut window_state.start else { return };
        let theme = style::drawing(ui.ctx());
        let around = StartAround { lang: *lang, theme, new_bits: *new_bits, has_keys };
        let panel = CentralPanel::no_frame().frame(egui::Frame::new().fill(look.canvas));
        panel.show(ui, |ui| page.ui(ui, &around, outbox));
    }

    fn overlay_ui(&mut self, ui: &Ui) {
        let Self { session, window_state, lang, outbox, new_bits, .. } = self;
        let now = session.now(window_state);
        match &mut window_state.overlay {
            None => {}
            Some(Overlay::Keys) => shortcut_list::keys_ui(ui, *lang, outbox),
            Some(Overlay::Palette(palette)) => palette.ui(ui, &now, *lang, outbox),
            Some(Overlay::Inline(inline)) => {
                let place = session.place_of(&inline.target()).unwrap_or(session.canvas);
                let around = InlineAround { board: session.document.board(), lang: *lang, new_bits: *new_bits, place };
                inline.ui(ui, &around, outbox);
            }
            Some(Overlay::Standing(list)) => {
                let place = session.place_of(&list.target()).unwrap_or(session.canvas);
                list.ui(ui, ListAround { board: session.document.board(), brush: &session.brush, lang: *lang, place }, outbox);
            }
            Some(Overlay::Refused(all)) => table::refused_ui(ui, all, *lang, outbox),
            Some(Overlay::Things(at)) => menu_bar::things_ui(ui, *at, &now, *lang, outbox),
        }
    }
}

/// The frame of a bar or a panel.
pub(in crate::app) fn bar(fill: Color32) -> egui::Frame {
    egui::Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 6))
}

/// The contents of a panel at its side: whatever they are, it stays as wide as it is, and the board beside it stands still.
pub(in crate::app) fn within<T>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> T) -> T {
    let room = ui.available_rect_before_wrap();
    let shown = contents(&mut ui.new_child(UiBuilder::new().max_rect(room)));
    ui.advance_cursor_after_rect(room);
    shown
}

/// The title of the window with this board, or without one.
pub(in crate::app) fn title(document: Option<&Document>, lang: Lang) -> String {
    match document {
        None => start::title(lang),
        Some(document) if document.has_edits() => window::app_title_unsaved(lang, &document.board().head().title),
        Some(document) => window::app_title(lang, &document.board().head().title),
    }
}

impl eframe::App for App {
    /// No frame is drawn of a window that is minimized; whoever wants to end it is heard all the same.
    fn logic(&mut self, ctx: &Context, _frame: &mut Frame) {
        self.hear_end(ctx);
        // The beamer goes on while this window is minimized.
        self.window_state.beamer.show(ctx, self.lang);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut Frame) {
        platform::maximize(ui.ctx());
        self.window_state.own_dialog.get_or_insert_with(|| rfd::FileDialog::new().set_parent(frame));
        if self.window_state.beamer.wants_screen {
            self.window_state.beamer.fill_screen(platform::other_screen(frame));
        }
        self.before = frame_log::around(ui.ctx(), frame.info().cpu_usage);
        self.frame_ui(ui);
    }
}
