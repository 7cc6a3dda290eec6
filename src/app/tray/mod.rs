//! The tray: all institutions, to be found, added, shown and put onto the board by hand or by keyboard.

mod add;
mod list;

use std::sync::Arc;

use egui::{Align, Button, Id, Key, Layout, Rect, RichText, TextEdit, Ui};

use self::add::TypicalOffer;
use super::action::outbox::Outbox;
use super::session::board_scene::BoardScene;
use crate::app::shell::action::WindowAction;
use crate::model::{Actor, ActorId, Board, RecordRef};
use crate::text::{self, Lang, window};

/// Memory of the tray between frames; no part of the board.
pub(super) struct TrayState {
    /// True if it is folded away.
    pub is_folded: bool,
    /// Text that is searched, or the name of a new institution.
    typed: String,
    /// True if the list is in the order of the alphabet instead of by sectors.
    alphabet: bool,
    /// Cursor of the keyboard in the list.
    chosen: Option<ActorId>,
    /// The typical responsibilities that are offered for a new institution.
    offer: Option<TypicalOffer>,
    /// True if the field takes the focus in the next frame.
    wants_focus: bool,
    /// Place of the panel in the last frame.
    pub rect: Rect,
}

impl Default for TrayState {
    fn default() -> Self {
        Self {
            is_folded: false,
            typed: String::new(),
            alphabet: false,
            chosen: None,
            offer: None,
            wants_focus: false,
            rect: Rect::NOTHING,
        }
    }
}

impl TrayState {
    /// The field takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }
}

/// The tray.
pub(super) struct Tray<'a> {
    /// The present board.
    pub board: &'a Board,
    /// Its drawing.
    pub drawing: &'a BoardScene,
    /// Record whose properties are shown.
    pub subject: Option<RecordRef>,
    /// The language of the window.
    pub lang: Lang,
    /// Makes the random bits of new ids.
    pub new_bits: fn() -> u64,
}

/// The one Tab stop of the list.
fn list_id() -> Id {
    Id::unique("tray list")
}

impl Tray<'_> {
    /// Draws the tray; gives the institution that the pointer takes up.
    pub(super) fn ui(&self, ui: &mut Ui, state: &mut TrayState, outbox: &mut Outbox) -> Option<Arc<Actor>> {
        let lang = self.lang;
        state.rect = ui.available_rect_before_wrap();
        ui.horizontal(|ui| {
            ui.heading(window::tray(lang));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let number = self.board.actors().len();
                ui.weak(window::tray_count(lang, number, &text::count(lang, number)));
            });
        });
        self.field_ui(ui, state, outbox);
        if let Some(mut offer) = state.offer.take() {
            let done = offer.ui(ui, self, outbox);
            state.offer = Some(offer).filter(|_| !done);
            // The next name can be typed at once.
            state.wants_focus |= done;
            return None;
        }
        ui.horizontal(|ui| {
            for (alphabet, name) in [(false, window::tray_by_sector(lang)), (true, window::tray_by_alphabet(lang))] {
                if ui.add(Button::selectable(state.alphabet == alphabet, name)).clicked() {
                    state.alphabet = alphabet;
                }
            }
        });
        self.list_ui(ui, state, outbox)
    }

    /// Searching and adding are one field: what is not found can be added by Enter.
    fn field_ui(&self, ui: &mut Ui, state: &mut TrayState, outbox: &mut Outbox) {
        let hint = window::tray_field(self.lang);
        let edit = TextEdit::singleline(&mut state.typed).id(Id::unique("tray field")).hint_text(&hint);
        let field = ui.add(edit.desired_width(f32::INFINITY));
        field.widget_info(|| egui::WidgetInfo {
            label: Some(hint.clone()),
            ..egui::WidgetInfo::text_edit(true, "", &state.typed, &hint)
        });
        if std::mem::take(&mut state.wants_focus) {
            field.request_focus();
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        // Escape answers an offer before it leaves the field.
        if field.lost_focus() && pressed(Key::Escape) && state.offer.is_none() {
            state.typed.clear();
            outbox.push(WindowAction::CloseOverlay);
        } else if field.lost_focus() && pressed(Key::Enter) {
            self.enter(state, outbox);
            // The next name can be typed at once, whatever came of this one.
            field.request_focus();
        } else if field.has_focus() && pressed(Key::ArrowDown) {
            ui.memory_mut(|memory| memory.request_focus(list_id()));
        }
        if let Some(says) = self.enter_means(&state.typed) {
            ui.add(egui::Label::new(RichText::new(says).small().weak()).wrap());
        }
    }
}
