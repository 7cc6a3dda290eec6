//! Adding an institution by its name, at once; where it is of a known kind, what that kind typically does is then offered, and
//! becomes part of the same step.

use std::sync::Arc;

use egui::{Checkbox, Key, ScrollArea, Ui};

use super::{Tray, TrayState};
use crate::app::action::outbox::Outbox;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::catalogue;
use crate::intake;
use crate::model::{
    Actor, ActorId, CellNames, Edit, FieldMark, Kind, KindId, Label, Record, RecordKind, RecordRef, Responsibility,
};
use crate::text::{self, window};

/// The typical responsibilities of an institution that was just added, to be ticked.
pub(super) struct TypicalOffer {
    kind: KindId,
    actor: ActorId,
    name: String,
    rows: Vec<(Responsibility, bool)>,
    /// Note beside the list.
    hint: Option<String>,
    /// True if Enter in the field took what is ticked.
    taken: bool,
}

impl Tray<'_> {
    /// Effect that Enter would have on what is typed, where it is not an institution of the board.
    pub(super) fn enter_means(&self, typed: &str) -> Option<String> {
        let name = typed.trim();
        if name.is_empty() || self.known(name).is_some() {
            return None;
        }
        Some(match intake::kind_of(name, self.board) {
            Some(kind) => window::tray_new_of_kind(self.lang, name, &kind.name),
            None => window::tray_new(self.lang, name),
        })
    }

    /// Shows the institution that is typed, or adds it; where nothing is typed, takes what is offered for the one before.
    pub(super) fn enter(&self, state: &mut TrayState, outbox: &mut Outbox) {
        let name = state.typed.trim().to_owned();
        if name.is_empty() {
            if let Some(offer) = &mut state.offer {
                offer.taken = true;
            }
            return;
        }
        if let Some(actor) = self.known(&name) {
            state.chosen = Some(actor.id.clone());
            outbox.push(InspectorAction::Show(RecordRef::Actor(actor.id.clone())));
            return;
        }
        state.offer = None;
        let id = ActorId::make(&name, (self.new_bits)());
        match intake::kind_of(&name, self.board) {
            Some(kind) => match self.add_of_kind(kind, &id, &name) {
                Ok((edit, offer)) => {
                    outbox.push(BoardAction::Type(edit, offer.mark()));
                    state.offer = Some(offer);
                }
                Err(error) => outbox.push(WindowAction::Say(Message::of(|lang| error.say(lang)))),
            },
            None => outbox.push(BoardAction::Edit(Edit::Put(Record::from(Actor::named(id.clone(), &name))))),
        }
        outbox.push(InspectorAction::Show(RecordRef::Actor(id)));
        state.typed.clear();
    }

    /// The edit that adds an institution of a kind, and the offer of what it typically does.
    fn add_of_kind(&self, kind: &Kind, id: &ActorId, name: &str) -> Result<(Edit, TypicalOffer), catalogue::TemplateError> {
        let typical = catalogue::typical_for(&kind.id, self.board)?;
        let added = Label::Added(RecordKind::Actor, name.to_owned());
        let edit = Edit::All(added, vec![Edit::Put(Record::from(catalogue::new_institution(name, id.clone(), self.board)))]);
        let hint = typical.hint(self.lang);
        let rows = typical.offered.into_iter().map(|row| (row, true)).collect();
        let offer = TypicalOffer { kind: kind.id.clone(), actor: id.clone(), name: name.to_owned(), rows, hint, taken: false };
        Ok((edit, offer))
    }

    /// The institution of the board that has this very name.
    fn known(&self, name: &str) -> Option<&Arc<Actor>> {
        self.board.actors().iter().find(|actor| actor.is_called(name))
    }
}

impl TypicalOffer {
    /// Mark of the step that added the institution: what is ticked belongs to it, unless something else was done in between.
    fn mark(&self) -> FieldMark {
        FieldMark { record: Some(RecordRef::Actor(self.actor.clone())), field: "typical" }
    }

    /// Draws the list; whether it was answered.
    pub(super) fn ui(&mut self, ui: &mut Ui, tray: &Tray<'_>, outbox: &mut Outbox) -> bool {
        let lang = tray.lang;
        ui.add(egui::Label::new(style::strong(&self.name)).truncate()).on_hover_text(&self.name);
        if !self.rows.is_empty() {
            ui.label(window::tray_typical(lang));
        }
        if let Some(hint) = &self.hint {
            ui.weak(hint);
        }
        let mut answered = None;
        ui.horizontal_wrapped(|ui| {
            let chosen = self.rows.iter().filter(|(_, on)| *on).count();
            let add = ui.button(window::tray_add(lang, &text::count(lang, chosen)));
            let cancel = ui.button(window::tray_without(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape));
            answered = if add.clicked() || self.taken { Some(true) } else { cancel.then_some(false) };
        });
        ScrollArea::vertical().id_salt("typical").show(ui, |ui| {
            for (row, on) in &mut self.rows {
                let cells = CellNames::of(&row.covers, tray.board).say(lang);
                let says = window::tray_typical_one(lang, &row.task, &cells, &row.role.say(lang));
                style::tick(ui, Checkbox::new(on, says));
            }
        });
        if answered == Some(true) {
            let rows: Vec<_> = self.rows.iter().filter(|(_, on)| *on).map(|(row, _)| row.clone()).collect();
            let added = Box::new(Label::Added(RecordKind::Actor, self.name.clone()));
            let label = Label::Many(added, rows.len());
            let edit = Edit::All(label, catalogue::assign_typical(&self.actor, &self.kind, rows, tray.new_bits));
            outbox.push(BoardAction::Type(edit, self.mark()));
        }
        answered.is_some()
    }
}
