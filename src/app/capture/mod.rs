//! The capture line: a field at the bottom of the window in which responsibilities are typed as fast as people talk. What was
//! understood stands below it before it is taken.

pub(super) mod action;
pub(super) mod actions;
mod chips;
mod completion;

use std::sync::Arc;

use egui::text_edit::TextEditState;
use egui::{Context, Event, EventFilter, Id, InputState, Key, Modifiers, Panel, Role, TextEdit, Ui, WidgetInfo, vec2};

use self::chips::{Shown, chips_ui, endings_ui, say};
use self::completion::{completed, ending};
use super::action::command::Command;
use super::kit::frame::bar;
use super::kit::style;
use super::shell::type_ahead::is_typed;
use crate::app::capture::action::CaptureAction;
use crate::app::kit::caret;
use crate::app::kit::panel_cx::PanelCx;
use crate::capture::{Assumption, Lexicon, Reading, assumptions, read};
use crate::model::Board;
use crate::text::{Lang, capture as t};

/// The most completions that are offered at once.
const OFFERED: usize = 5;

/// The line while it is open, and what waits in it.
#[derive(Default)]
pub(in crate::app) struct Capture {
    /// True if it is shown.
    pub(in crate::app) open: bool,
    typed: String,
    /// Steps of typing since the last line was taken.
    steps: Steps,
    /// Lines that were pasted and not taken.
    waiting: Vec<String>,
    /// The words of the board, and which board that is.
    lexicon: Option<(Arc<Board>, Arc<Lexicon>)>,
    /// Reading of the line, for its text and board.
    read: Option<Read>,
    /// Keys that were pressed after Enter in the same frame: they belong to the next line.
    later: Vec<Event>,
    /// The field takes the keyboard in the next frame.
    wants_focus: bool,
    had_focus: bool,
}

/// Steps of typing that undo can take back before it takes the last line back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Steps {
    /// Nothing was typed.
    #[default]
    None,
    /// Something was, be it gone again.
    Some,
}

/// Reading of a text.
struct Read {
    board: Arc<Board>,
    typed: String,
    reading: Reading,
    assumed: Vec<Assumption>,
}

impl Capture {
    /// Shows the line; its field takes the keyboard in the next frame, from its beginning if it is there already.
    pub(in crate::app) fn open(&mut self, ctx: &Context) {
        if self.open {
            ctx.memory_mut(|memory| memory.request_focus(id()));
        }
        (self.open, self.wants_focus) = (true, true);
    }

    /// Forgets what was typed for another board.
    pub(in crate::app) fn begin_anew(&mut self) {
        *self = Self { open: self.open, ..Self::default() };
    }

    /// Lines that stand or wait and are not taken over, in words.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<String> {
        let lines = self.lines().len();
        (lines > 0).then(|| t::unfinished(lang, lines))
    }

    /// Lines that stand or wait and are not taken over.
    pub(in crate::app) fn lines(&self) -> Vec<String> {
        [&self.typed].into_iter().chain(&self.waiting).filter(|line| !line.trim().is_empty()).cloned().collect()
    }

    /// Brings lines back that were not taken over when the program ended.
    pub(in crate::app) fn bring_back(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.open = true;
            self.taken(lines);
        }
    }

    /// Puts in the place of what was typed the lines that were not taken; how many wait behind the first.
    pub(in crate::app) fn taken(&mut self, left: Vec<String>) -> usize {
        let mut left = left;
        left.append(&mut self.waiting);
        (self.waiting, self.steps) = (left, Steps::None);
        self.typed = if self.waiting.is_empty() { String::new() } else { self.waiting.remove(0) };
        self.waiting.len()
    }

    /// The panel at the bottom of the window, if the line is open.
    pub(in crate::app) fn panel_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        if self.open {
            let look = style::look(ui.ctx());
            Panel::bottom("capture").frame(bar(look.bar)).show(ui, |ui| self.ui(cx, ui));
        }
    }

    fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let (board, lang) = (cx.board, cx.lang);
        let id = id();
        let mut pasted = None;
        if ui.memory(|memory| memory.has_focus(id)) || self.had_focus {
            self.hold_back(ui);
            pasted = take_list(ui);
        }
        self.settle_lexicon(board);
        let offered = self.offered();
        let mut chosen = None;
        ui.horizontal(|ui| {
            let label = ui.label(t::label(lang));
            let tab = !offered.is_empty() && ui.memory(|memory| memory.has_focus(id));
            if tab && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab)) {
                self.complete(ui, id, offered.first().map(String::as_str).unwrap_or_default());
            }
            // Where nothing was typed since there is nothing to take back; the last line is meant.
            let is_fresh = self.typed.is_empty() && self.steps == Steps::None;
            if let Some(mut state) = TextEditState::load(ui.ctx(), id).filter(|_| is_fresh) {
                state.clear_undoer();
            }
            let is_undone = is_fresh && ui.memory(|memory| memory.has_focus(id));
            let undo = |input: &mut InputState| !input.modifiers.shift && input.consume_key(Modifiers::COMMAND, Key::Z);
            if is_undone && ui.input_mut(undo) {
                cx.outbox.command(Command::Undo);
            }
            let width = (ui.available_width() - 44.0).max(120.0);
            let field = ui.add(TextEdit::singleline(&mut self.typed).id(id).hint_text(t::hint(lang)).desired_width(width));
            let field = field.labelled_by(label.id);
            if field.changed() {
                self.steps = Steps::Some;
            }
            if std::mem::take(&mut self.wants_focus) {
                field.request_focus();
                caret::put_last(ui.ctx(), id, &self.typed);
            }
            let filter = EventFilter { tab, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            let close = ui.button("×").on_hover_text(t::close(lang));
            close.widget_info(|| WidgetInfo::labeled(Role::Button, true, t::close(lang)));
            let escape = field.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if close.clicked() || escape {
                cx.outbox.push(CaptureAction::CloseCapture);
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                cx.outbox.push(CaptureAction::Capture(self.typed.clone()));
                field.request_focus();
            }
            self.had_focus = field.has_focus();
            if field.has_focus() && !offered.is_empty() {
                let before = style::text_width(ui, ending(&self.typed).0).min(field.rect.width() - 40.0);
                chosen = endings_ui(ui, field.rect.left_top() + vec2(before, 0.0), &offered, lang);
            }
        });
        if let Some(name) = chosen {
            self.complete(ui, id, &name);
            self.wants_focus = true;
        }
        if let Some(list) = pasted {
            cx.outbox.push(CaptureAction::Capture(format!("{}{list}", self.typed)));
        }
        self.below_ui(ui, board, lang);
    }

    /// Reading of the line.
    fn below_ui(&mut self, ui: &mut Ui, board: &Arc<Board>, lang: Lang) {
        self.update(board);
        ui.horizontal(|ui| {
            ui.set_min_height(style::row_height(ui));
            if !self.waiting.is_empty() {
                ui.label(style::strong(t::left_lines(lang, self.waiting.len())));
            }
            if let Some(read) = self.read.as_ref().filter(|read| !read.typed.trim().is_empty()) {
                let shown = Shown { reading: &read.reading, assumed: &read.assumed, board, lang };
                let all = ui.scope(|ui| chips_ui(ui, &shown)).response;
                all.widget_info(|| WidgetInfo::labeled(Role::Label, true, say(&shown)));
            }
        });
    }

    /// Understands what is typed, if that or the board is another one.
    fn update(&mut self, board: &Arc<Board>) {
        let is_known = |read: &Read| Arc::ptr_eq(&read.board, board) && read.typed == self.typed;
        if self.read.as_ref().is_some_and(is_known) {
            return;
        }
        self.settle_lexicon(board);
        let Some((_, lexicon)) = &self.lexicon else { return };
        let reading = read(&self.typed, board, lexicon);
        let assumed = assumptions(&reading, board);
        self.read = Some(Read { board: Arc::clone(board), typed: self.typed.clone(), reading, assumed });
    }

    fn settle_lexicon(&mut self, board: &Arc<Board>) {
        if self.typed.trim().is_empty() {
            return;
        }
        self.lexicon_of(board);
    }

    /// The words of a board.
    pub(in crate::app) fn lexicon_of(&mut self, board: &Arc<Board>) -> Arc<Lexicon> {
        let lexicon = match &self.lexicon {
            Some((of, lexicon)) if Arc::ptr_eq(of, board) => return Arc::clone(lexicon),
            Some(known) => Lexicon::after(known, board),
            None => Arc::new(Lexicon::of(board)),
        };
        self.lexicon = Some((Arc::clone(board), Arc::clone(&lexicon)));
        lexicon
    }

    /// Completions of the word that is typed.
    fn offered(&self) -> Vec<String> {
        let Some((_, lexicon)) = &self.lexicon else { return Vec::new() };
        let (_, word) = ending(&self.typed);
        lexicon.completions(word, OFFERED).into_iter().map(str::to_owned).collect()
    }

    fn complete(&mut self, ui: &Ui, id: Id, name: &str) {
        self.typed = completed(&self.typed, name);
        caret::put_last(ui.ctx(), id, &self.typed);
    }

    /// Keys that were typed after Enter in one frame: they belong to the next line, and wait for it.
    fn hold_back(&mut self, ui: &Ui) {
        let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, .. });
        let later = std::mem::take(&mut self.later);
        ui.input_mut(|input| {
            let all: Vec<Event> = later.into_iter().chain(std::mem::take(&mut input.events)).collect();
            let end = all.iter().position(is_enter).map_or(all.len(), |place| place + 1);
            for (place, event) in all.into_iter().enumerate() {
                if place >= end && is_typed(&event) { self.later.push(event) } else { input.events.push(event) }
            }
        });
        if !self.later.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

/// Takes a list of lines out of what was pasted in this frame.
fn take_list(ui: &Ui) -> Option<String> {
    let is_list = |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\n', '\r']));
    ui.input_mut(|input| {
        let place = input.events.iter().position(is_list)?;
        match input.events.remove(place) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// The id of the field.
fn id() -> Id {
    Id::unique("capture line")
}
