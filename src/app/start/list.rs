//! A list of names, pasted, typed or read from a file, and what is understood of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{
    Button, CentralPanel, Checkbox, ComboBox, Frame, Id, Key, Label, Margin, Modifiers, Panel, RichText, Role, ScrollArea,
    TextEdit, Ui, ViewportCommand, WidgetInfo,
};

use super::parts::Parts;
use super::{StartContext, Way, header_ui};
use crate::app::action::outbox::Outbox;
use crate::app::files::action::FilesAction;
use crate::app::files::purpose::Purpose;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::app::start::action::StartAction;
use crate::catalogue::{self, ListedName, NameList, TemplateError};
use crate::intake::{Content, Decoded, Encoding, MAX_NAME_CHARS};
use crate::model::{ActorId, Board, Edit, KindId, Record};
use crate::save::MAX_LIST_BYTES;
use crate::text::{Lang, count, start};

/// The height of the list of kinds, beyond which it scrolls.
const LIST_HEIGHT: f32 = 420.0;

/// The most entries that are told of one after the other.
const TOLD: usize = 8;

/// The list as it is typed.
pub(super) struct List {
    text: String,
    /// File from which it was read, where its letters may be others.
    file: Option<Decoded>,
    /// Names that were understood of it, with the board that knows the kinds.
    read: Option<(Arc<Board>, NameList)>,
    /// The kinds that were corrected, by the names of their institutions.
    corrected: BTreeMap<String, Option<KindId>>,
    /// Names that are too long, with their lines.
    long: Vec<(usize, String)>,
    /// Shorter names for them.
    shortened: BTreeMap<String, String>,
    /// True if the institutions get the typical responsibilities of their kinds.
    typical: bool,
}

impl List {
    /// A list with what was pasted or read so far.
    pub(super) fn with_text(text: String) -> Self {
        Self {
            text,
            file: None,
            read: None,
            corrected: BTreeMap::new(),
            long: Vec::new(),
            shortened: BTreeMap::new(),
            typical: false,
        }
    }

    /// A list that was read from a file.
    pub(super) fn with_file(file: Decoded) -> Self {
        let text = file.text.clone();
        Self { file: Some(file).filter(Decoded::is_guessed), ..Self::with_text(text) }
    }

    /// Draws the list beside what is understood of it; gives the way back.
    pub(super) fn ui(&mut self, ui: &mut Ui, fresh: bool, context: &StartContext, outbox: &mut Outbox) -> Option<Way> {
        let lang = context.lang;
        let back = header_ui(ui, &start::names(lang), lang);
        if self.read.is_none() {
            match Parts::new(context).board(context) {
                Ok(board) => {
                    let mut names = catalogue::read_names(&self.text, &board);
                    let long = names.refused.iter().filter(|refused| refused.content == Content::LongName);
                    self.long = long.map(|refused| (refused.line, refused.text.clone())).collect();
                    for (long, short) in &self.shortened {
                        names.shorten(long, short, &board);
                    }
                    for name in &mut names.names {
                        if let Some(kind) = self.corrected.get(&name.name) {
                            name.choose_kind(kind.as_ref(), &board);
                        }
                    }
                    self.read = Some((board, names));
                }
                Err(error) => outbox.push(WindowAction::Say(Message::of(|lang| error.say(lang)))),
            }
        }
        let entered = context.has_keys && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let frame = Frame::new().inner_margin(Margin::symmetric(24, 12));
        let number = self.read.as_ref().map_or(0, |(_, names)| names.names.len());
        Panel::bottom("start list end").frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.add_enabled_ui(number > 0, |ui| {
                let take = style::main_button(ui, start::names_take(lang, number));
                if (take.clicked() || entered) && number > 0 {
                    let taken = self.read.as_ref().map(|read| self.taken(read, context));
                    match taken {
                        Some(Ok(made)) => outbox.push(made),
                        Some(Err(error)) => outbox.push(WindowAction::Say(Message::of(|lang| error.say(lang)))),
                        None => {}
                    }
                }
            });
        });
        let half = ui.available_width() / 2.0;
        Panel::left("start list").frame(frame).resizable(false).exact_size(half).show(ui, |ui| {
            self.text_ui(ui, fresh, lang, outbox);
        });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| self.understood_ui(ui, lang));
        back.then_some(Way::Choices)
    }

    fn text_ui(&mut self, ui: &mut Ui, fresh: bool, lang: Lang, outbox: &mut Outbox) {
        let id = Id::unique("start names");
        let label = ui.label(style::strong(start::names_field(lang)));
        self.letters_ui(ui, lang);
        let height = (ui.available_height() - 44.0).max(60.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, false]).show(ui, |ui| {
            let field = TextEdit::multiline(&mut self.text).id(id).hint_text(start::names_hint(lang));
            let field = field.desired_width(f32::INFINITY).min_size(egui::vec2(0.0, height)).char_limit(MAX_LIST_BYTES);
            let field = ui.add(field).labelled_by(label.id);
            if fresh {
                field.request_focus();
            }
            if field.changed() {
                self.read = None;
                ui.ctx().request_repaint();
            }
        });
        ui.horizontal(|ui| {
            if ui.button(start::names_paste(lang)).clicked() {
                ui.memory_mut(|memory| memory.request_focus(id));
                ui.ctx().send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            if ui.button(start::names_file(lang)).clicked() {
                outbox.push(FilesAction::AskPath(Purpose::Names));
            }
        });
    }

    /// Draws the choice of the letters in which a file was read; the text below is the preview.
    fn letters_ui(&mut self, ui: &mut Ui, lang: Lang) {
        let Some(file) = &self.file else { return };
        let mut chosen = None;
        ui.horizontal_wrapped(|ui| {
            let label = ui.label(start::letters(lang));
            let combo = ComboBox::from_id_salt("letters of the list").selected_text(file.encoding.say(lang));
            let shown = combo.show_ui(ui, |ui| {
                for encoding in Encoding::OF_BYTES {
                    if ui.selectable_label(encoding == file.encoding, encoding.say(lang)).clicked() {
                        chosen = Some(encoding);
                    }
                }
            });
            shown.response.labelled_by(label.id);
            if !file.doubtful.is_empty() {
                let others: Vec<String> = file.doubtful.iter().map(|encoding| encoding.say(lang)).collect();
                ui.label(style::strong(start::letters_doubtful(lang, &others.join(", "))));
            }
        });
        if let Some(encoding) = chosen {
            *self = Self { typical: self.typical, ..Self::with_file(file.read_as(encoding)) };
            ui.ctx().request_repaint();
        }
    }

    fn understood_ui(&mut self, ui: &mut Ui, lang: Lang) {
        ui.label(style::strong(start::names_understood(lang)));
        let Some((board, names)) = self.read.as_ref().filter(|(_, names)| !names.names.is_empty() || !names.refused.is_empty())
        else {
            ui.weak(start::names_nothing(lang));
            return;
        };
        let known = names.names.iter().filter(|name| name.kind(board).is_some()).count();
        ui.label(start::names_count(lang, names.names.len(), known));
        if names.repeated > 0 {
            ui.label(start::names_again(lang, names.repeated));
        }
        let shortened = told_ui(ui, names, (&self.long, &mut self.shortened), lang);
        ui.add_enabled_ui(known > 0, |ui| style::tick(ui, Checkbox::new(&mut self.typical, start::names_typical(lang))));
        ui.add(Label::new(RichText::new(start::names_kinds_hint(lang)).small().weak()).wrap());
        ui.add_space(6.0);
        let row = style::row_height(ui);
        let mut chosen = None;
        ScrollArea::vertical().auto_shrink([false, false]).show_rows(ui, row, names.names.len(), |ui, rows| {
            for name in names.names.get(rows).unwrap_or_default() {
                let kind = name_ui(ui, name, board, lang);
                chosen = kind.map(|Chosen(kind)| (name.name.clone(), kind)).or(chosen.take());
            }
        });
        if chosen.is_some() || shortened {
            self.corrected.extend(chosen);
            self.read = None;
            ui.ctx().request_repaint();
        }
    }

    /// The board with the institutions; all of them are one step, which is not saved yet.
    fn taken(&self, (board, names): &(Arc<Board>, NameList), context: &StartContext) -> Result<StartAction, TemplateError> {
        let mut edits = Vec::new();
        for name in &names.names {
            let actor = name.actor(ActorId::make(&name.name, (context.new_bits)()), board);
            let (id, kind) = (actor.id.clone(), actor.kind.clone());
            edits.push(Edit::Put(Record::from(actor)));
            if let Some(kind) = kind.filter(|_| self.typical) {
                edits.extend(catalogue::typical_edits(board, &kind, &id, context.new_bits)?);
            }
        }
        Ok(StartAction::ShowNew(Arc::clone(board), Some(board.one_step(edits))))
    }
}

/// Draws what was passed over and why, and a field for each name that is too long; whether one was shortened.
fn told_ui(
    ui: &mut Ui,
    names: &NameList,
    (long, shortened): (&[(usize, String)], &mut BTreeMap<String, String>),
    lang: Lang,
) -> bool {
    let mut changed = false;
    let titles = names.titles.iter().map(|(line, text)| (*line, start::names_title(lang, *line, text)));
    let refused = names
        .refused
        .iter()
        .filter(|one| one.content != Content::LongName)
        .map(|one| (one.line, start::names_refused(lang, one.line, &one.text, &one.content.say(lang))));
    let mut said: Vec<(usize, String)> = titles.chain(refused).collect();
    said.sort_by_key(|(line, _)| *line);
    if !names.others.is_empty() {
        ui.add(Label::new(start::names_others(lang, &names.others.join(", "))).wrap());
    }
    if names.beyond > 0 {
        ui.label(start::names_beyond(lang, names.beyond, &count(lang, names.names.len())));
    }
    for (line, name) in long.iter().take(TOLD) {
        let text = shortened.entry(name.clone()).or_insert_with(|| name.clone());
        let chars = count(lang, text.chars().count());
        let label = ui.add(Label::new(start::names_too_long(lang, *line, &chars, &count(lang, MAX_NAME_CHARS))).wrap());
        changed |= ui
            .add(TextEdit::singleline(text).id(Id::unique(("long name", *line))).desired_width(f32::INFINITY))
            .labelled_by(label.id)
            .changed();
    }
    let hidden = said.len().saturating_sub(TOLD) + long.len().saturating_sub(TOLD);
    for (_, says) in said.into_iter().take(TOLD) {
        ui.add(Label::new(says).wrap());
    }
    if hidden > 0 {
        ui.label(start::names_more(lang, hidden));
    }
    changed
}

/// A kind that was chosen, or none.
struct Chosen(Option<KindId>);

/// An institution and its kind; gives the kind that is chosen instead, if one is.
fn name_ui(ui: &mut Ui, name: &ListedName, board: &Board, lang: Lang) -> Option<Chosen> {
    let unknown = start::names_kind_unknown(lang);
    let kind = name.kind(board).map_or_else(|| unknown.clone(), |kind| kind.name.clone());
    let says = if name.short.is_empty() { name.name.clone() } else { format!("{} · {}", name.short, name.name) };
    let mut chosen = None;
    ui.horizontal(|ui| {
        ui.set_min_height(style::row_height(ui));
        let half = ui.available_width() / 2.0;
        ui.scope(|ui| {
            ui.set_width(half);
            ui.add(Label::new(&says).truncate()).on_hover_text(&says);
        });
        let combo = ComboBox::from_id_salt(("kind of", &name.name))
            .selected_text(&kind)
            .width(ui.available_width())
            .height(LIST_HEIGHT)
            .truncate();
        let shown = combo.show_ui(ui, |ui| {
            let kinds = board.kinds().iter().map(|kind| (Some(kind.id.clone()), kind.name.clone()));
            for (id, option) in [(None, unknown)].into_iter().chain(kinds) {
                let is_chosen = id.as_ref() == name.kind(board).map(|kind| &kind.id);
                if ui.add(Button::selectable(is_chosen, &option).truncate()).clicked() {
                    chosen = Some(Chosen(id));
                }
            }
        });
        let said = start::names_kind(lang, &name.name, &kind);
        shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
        shown.response.on_hover_text(&kind);
    });
    chosen
}
