//! Filling in a cell by choosing: one of several in a list, some of several by ticks.

use std::sync::Arc;

use egui::{Button, FocusDirection, Id, Key, Modifiers, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

use super::super::inspector::{Ticks, sets};
use super::edit::{Draft, Editing, End};
use crate::app::action::outbox::Outbox;
use crate::model::{Board, FieldValue};
use crate::report::{CellForm, cell_options, cell_search_text, cell_text, cell_value};
use crate::text::matching::SearchText;
use crate::text::{Lang, inspector, table as t};

/// Maximum height of a list, in points.
const HEIGHT: f32 = 420.0;
/// The height of an option, so that a finger hits it.
const OPTION: f32 = 28.0;
/// Of more options than this those that are wanted can be typed.
const FEW: usize = 12;

impl Editing {
    /// Draws what can be chosen or ticked.
    pub(super) fn picker_ui(&mut self, ui: &mut Ui, board: &Arc<Board>, lang: Lang, outbox: &mut Outbox) -> Option<End> {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            return Some(End::Cancelled);
        }
        let end = match self.column.form() {
            CellForm::Set => self.ticks_ui(ui, board, lang, outbox),
            _ => self.options_ui(ui, board, lang, outbox),
        };
        // The first frame of an area only measures.
        self.begun |= ui.is_visible();
        end
    }

    /// Ticks; each counts at once. Enter is done.
    fn ticks_ui(&mut self, ui: &mut Ui, board: &Arc<Board>, lang: Lang, outbox: &mut Outbox) -> Option<End> {
        let done = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        let ticks = Ticks { lang, id: Id::unique(("ticks", self.column)), label: self.column.say(lang) };
        let Draft::Value(value) = &mut self.draft else { return Some(End::Cancelled) };
        let (before, takes) = (value.clone(), !self.begun);
        list().show(ui, |ui| {
            if let FieldValue::References(kind, set) = value {
                ticks.open_ui(ui, set, sets::records(board, *kind, lang), takes);
            }
        });
        if *value != before {
            self.take_over(board, outbox);
        }
        (done && self.wrong.is_none()).then_some(End::Done)
    }

    /// A list; of many things those that are wanted can be typed.
    fn options_ui(&mut self, ui: &mut Ui, board: &Arc<Board>, lang: Lang, outbox: &mut Outbox) -> Option<End> {
        let all = cell_options(board, self.column);
        let is_long = all.len() > FEW;
        let mut enters = false;
        if is_long {
            enters = self.seek_ui(ui, lang);
        }
        let seek = SearchText::new(self.seek.trim());
        let fits = |value: &&FieldValue| seek.is_empty() || seek.is_in(&cell_search_text(board, value, lang));
        let now = cell_value(board, &board.record(&self.row)?, self.column);
        let mut chosen = None;
        ui.spacing_mut().item_spacing.y = 2.0;
        list().show(ui, |ui| {
            for value in all.iter().filter(fits) {
                let is_now = now.as_ref() == Some(value);
                let said = option(value, board, lang);
                let button = ui.add(Button::selectable(is_now, &said).min_size(vec2(ui.available_width(), OPTION)));
                button.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_now, &said));
                if !self.begun && is_now {
                    button.scroll_to_me(None);
                    if !is_long {
                        button.request_focus();
                    }
                }
                if button.clicked() || std::mem::take(&mut enters) {
                    chosen = Some(value.clone());
                }
            }
        });
        let value = chosen.filter(|_| self.begun)?;
        self.draft = Draft::Value(value);
        self.take_over(board, outbox);
        Some(End::Done)
    }

    /// The field for what is wanted; whether Enter takes the first of it.
    fn seek_ui(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let hint = t::seek(lang);
        let field = ui.add(TextEdit::singleline(&mut self.seek).hint_text(&hint).desired_width(f32::INFINITY));
        field.widget_info(|| WidgetInfo { label: Some(hint.clone()), ..WidgetInfo::text_edit(true, "", &self.seek, &hint) });
        if !self.begun {
            field.request_focus();
        }
        if field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
    }
}

/// A list as high as what stands in it, or scrolled.
fn list() -> ScrollArea {
    ScrollArea::vertical().max_height(HEIGHT).min_scrolled_height(HEIGHT)
}

/// An option in words; where nothing is stated that is said.
fn option(value: &FieldValue, board: &Board, lang: Lang) -> String {
    if value.is_empty() { inspector::unknown(lang) } else { cell_text(board, value, lang) }
}
