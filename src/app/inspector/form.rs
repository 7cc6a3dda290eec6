//! Form of a record: its fields are drawn over a copy of the record, and what changed becomes one edit. Here are fields that are
//! typed, each with its label and with what is wrong with its text.

use egui::{Frame, Id, Key, KeyboardShortcut, Label, Margin, Modifiers, Response, RichText, TextEdit, TextStyle, Ui, UiBuilder};

use super::drafts::Drafts;
use super::validation;
use crate::app::action::outbox::Outbox;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::caret;
use crate::app::kit::style;
use crate::app::kit::tooltip::tooltip;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::model::{Board, DisplayContext, Edit, FieldInfo, FieldKind, FieldMark, FieldValue, HeadField, Record, RecordRef, Say};
use crate::text::{Lang, fields, inspector};

/// Room that a field needs to both sides of its text, in points.
const FRAME: f32 = 20.0;

/// The form of one record, or of the head.
pub(in crate::app) struct Form<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The language of labels.
    pub lang: Lang,
    /// The record; `None` for the head.
    pub record: Option<RecordRef>,
    /// Drafts of what is being typed.
    pub drafts: &'a mut Drafts,
    /// Wishes of the user.
    pub outbox: &'a mut Outbox,
    /// The field in which something was typed in this frame.
    typed: Option<FieldMark>,
}

impl<'a> Form<'a> {
    /// A form.
    pub(in crate::app) fn new(
        board: &'a Board,
        lang: Lang,
        record: Option<RecordRef>,
        drafts: &'a mut Drafts,
        outbox: &'a mut Outbox,
    ) -> Self {
        Self { board, lang, record, drafts, outbox, typed: None }
    }

    /// A text.
    pub(super) fn text(&mut self, ui: &mut Ui, field: &FieldInfo, text: &mut String) -> bool {
        let mut value = FieldValue::Text(std::mem::take(text));
        let changed = self.typed_ui(ui, field, &mut value);
        if let FieldValue::Text(new) = value {
            *text = new;
        }
        changed
    }

    /// Something that is typed: shown as a text, and read from one. True where its value changed.
    pub(super) fn typed_ui(&mut self, ui: &mut Ui, field: &FieldInfo, value: &mut FieldValue) -> bool {
        let (board, lang) = (self.board, self.lang);
        let shown = DisplayContext { board, lang }.say(value);
        let mark = FieldMark { record: self.record.clone(), field: field.key };
        let mut text = self.drafts.text(&mark, shown.clone());
        let response = self.edit_ui(ui, field, &mut text);
        if self.take_focus(&response) {
            caret::select_all(ui.ctx(), response.id, &text);
        }
        if response.has_focus() {
            self.drafts.focus(&mark);
        }
        if response.changed() {
            self.drafts.typed(&mark, &text, (shown, field.label));
        }
        let escaped = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
        if escaped {
            text = self.drafts.cancel(&mark).unwrap_or(text);
            self.outbox.push(WindowAction::CloseOverlay);
        }
        let parsed = field.read(&text).map_err(|why| why.say(lang));
        let parsed = parsed.and_then(|parsed| validation::page(field, lang, &text).map_or(Ok(parsed), Err));
        self.drafts.judge(&mark, parsed.is_err());
        self.say_ui(ui, field, (&mark, &text), parsed.as_ref().err());
        if response.lost_focus() {
            self.drafts.leave(&mark);
        }
        // What is wrong is not taken over, nor is the part of it that was right before it was typed on.
        let parsed = parsed.ok().or_else(|| field.parse(self.drafts.start(&mark)?).ok());
        match parsed {
            Some(parsed) if parsed != *value && (response.changed() || escaped) => {
                *value = parsed;
                self.typed = Some(mark);
                true
            }
            _ => false,
        }
    }

    /// Says below a field what is wrong with its text and that it is not taken over, or what there is to look at.
    fn say_ui(&self, ui: &mut Ui, field: &FieldInfo, (mark, text): (&FieldMark, &str), wrong: Option<&String>) {
        if wrong.is_none() {
            return advise_ui(ui, validation::too_long(field, self.lang, text));
        }
        warn_ui(ui, wrong.cloned());
        // What came with the file is on the board as it is.
        if let Some(start) = self.drafts.start(mark) {
            ui.add(Label::new(RichText::new(inspector::not_taken(self.lang, start.trim())).small().weak()).wrap());
        }
    }

    /// Label, count and the field itself.
    fn edit_ui(&self, ui: &mut Ui, field: &FieldInfo, text: &mut String) -> Response {
        let label = ui.horizontal(|ui| {
            // No taller than its text, so that it stands close to its field.
            ui.set_max_height(ui.text_style_height(&TextStyle::Small));
            let label = self.label_ui(ui, field);
            if let Some(most) = field.max_chars.filter(|_| field.counted) {
                ui.label(RichText::new(inspector::counted(self.lang, text.chars().count(), most)).small().weak());
            }
            label
        });
        let hint = hint(field).map(|hint| hint(self.lang)).unwrap_or_default();
        let edit = if field.rows == 1 {
            TextEdit::singleline(text)
        } else {
            // Enter means it, as everywhere; a new line is the rarer wish.
            let new_line = KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter);
            TextEdit::multiline(text).desired_rows(field.rows).return_key(new_line)
        };
        let response = ui.add(edit.id(self.id(field)).hint_text(&hint).desired_width(f32::INFINITY));
        let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
        if field.rows > 1 && response.has_focus() && enter {
            response.surrender_focus();
        }
        let response = response.labelled_by(label.inner.id);
        // An empty field shows its hint instead, which may be cut off as well.
        let shown = if text.is_empty() { &hint } else { &*text };
        let room = response.rect.width() - FRAME;
        let hides = field.rows == 1 && !response.has_focus() && style::text_width(ui, shown) > room;
        if hides { response.on_hover_text(tooltip(shown)) } else { response }
    }

    /// The label of a field.
    pub(super) fn label_ui(&self, ui: &mut Ui, field: &FieldInfo) -> Response {
        ui.label(RichText::new((field.label)(self.lang)).small().weak())
    }

    /// The id of a field on the screen.
    pub(super) fn id(&self, field: &FieldInfo) -> Id {
        Id::unique(("property", &self.record, field.key))
    }

    /// The first thing that can have the focus gets it when the keyboard comes to this panel.
    pub(in crate::app) fn take_focus(&mut self, response: &Response) -> bool {
        let taken = std::mem::take(&mut self.drafts.wants_focus);
        if taken {
            response.request_focus();
        }
        taken
    }

    /// A link to the properties of another record.
    pub(super) fn link_ui(&mut self, ui: &mut Ui, says: String, record: Option<RecordRef>) {
        if let Some(record) = record
            && ui.link(says).clicked()
        {
            self.outbox.push(InspectorAction::Show(record));
        }
    }

    /// The record with what was changed in this frame.
    pub(in crate::app) fn put<T: PartialEq + Into<Record>>(&mut self, old: &T, new: T) {
        if new != *old {
            self.push(Edit::Put(new.into()));
        }
    }

    /// A field of the head that was changed in this frame.
    pub(super) fn head(&mut self, field: HeadField) {
        self.push(Edit::Head(field));
    }

    fn push(&mut self, edit: Edit) {
        self.outbox.push(match self.typed.take() {
            Some(mark) => BoardAction::Type(edit, mark),
            None => BoardAction::Edit(edit),
        });
    }
}

/// Example for an empty field: its own, or one that fits its kind of value.
fn hint(field: &FieldInfo) -> Option<Say> {
    let usual: Option<Say> = match field.kind {
        FieldKind::Texts => Some(fields::list_hint),
        FieldKind::Date => Some(fields::date_hint),
        _ => None,
    };
    field.hint.or(usual)
}

/// Draws something under an id of its own, wherever it stands: the keyboard goes along with what moves.
pub(super) fn keyed<R>(ui: &mut Ui, id: Id, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope_builder(UiBuilder::new().scope_id(id), add).inner
}

/// Says below a field what to look at; what was typed is taken over all the same.
pub(super) fn advise_ui(ui: &mut Ui, advice: Option<String>) {
    if let Some(advice) = advice {
        let ground = Frame::new().fill(style::look(ui.ctx()).notice).corner_radius(4.0).inner_margin(Margin::symmetric(6, 2));
        ground.show(ui, |ui| ui.add(Label::new(RichText::new(advice).small()).wrap()));
    }
}

/// Says below a field what is wrong.
pub(super) fn warn_ui(ui: &mut Ui, warning: Option<String>) {
    if let Some(warning) = warning {
        ui.add(Label::new(RichText::new(warning).small().color(ui.visuals().error_fg_color)).wrap());
    }
}
