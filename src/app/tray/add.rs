//! Adding an institution by its name: where it is of a known kind, with what that kind typically does, as one step.

use std::sync::Arc;

use egui::{Checkbox, Key, ScrollArea, Ui};

use super::super::outbox::{Action, Outbox};
use super::{Tray, TrayState};
use crate::model::{Actor, ActorId, CellNames, Edit, Kind, KindId, Record, RecordRef, Responsibility};
use crate::save;
use crate::text::{self, window};

/// The typical responsibilities of a kind, to be ticked before the institution is added.
pub(super) struct Offer {
    kind: KindId,
    name: String,
    rows: Vec<(Responsibility, bool)>,
    /// What there is to say beside the list.
    hint: Option<String>,
    /// Whether the first button has been given the focus.
    begun: bool,
}

impl Tray<'_> {
    /// What Enter would do with what is typed, where it is not an institution of the board.
    pub(super) fn enter_means(&self, typed: &str) -> Option<String> {
        let name = typed.trim();
        if name.is_empty() || self.known(name).is_some() {
            return None;
        }
        Some(match self.kind_of(name) {
            Some(kind) => window::tray_new_of_kind(self.lang, name, &kind.name),
            None => window::tray_new(self.lang, name),
        })
    }

    /// Shows the institution that is typed, or adds it.
    pub(super) fn enter(&self, state: &mut TrayState, outbox: &mut Outbox) {
        let name = state.typed.trim().to_owned();
        if name.is_empty() {
            return;
        }
        if let Some(actor) = self.known(&name) {
            state.chosen = Some(actor.id.clone());
            outbox.push(Action::Show(RecordRef::Actor(actor.id.clone())));
            return;
        }
        match self.kind_of(&name).map(|kind| Offer::new(kind, name.clone(), self)) {
            Some(Ok(offer)) => state.offer = Some(offer),
            Some(Err(error)) => outbox.push(Action::Say(error.say(self.lang))),
            None => {
                let actor = Actor::named(ActorId::make(&name, (self.new_bits)()), &name);
                outbox.push(Action::Show(RecordRef::Actor(actor.id.clone())));
                outbox.push(Action::Edit(Edit::Put(Record::from(actor))));
            }
        }
        state.typed.clear();
    }

    /// The institution of the board that has this very name.
    fn known(&self, name: &str) -> Option<&Arc<Actor>> {
        let name = name.to_lowercase();
        self.board.actors().iter().find(|actor| actor.names().any(|own| own.to_lowercase() == name))
    }

    /// The kind that a name begins with: "Jobcenter Falkenrode" is a Jobcenter. Of several the one with the longest name.
    fn kind_of(&self, name: &str) -> Option<&Arc<Kind>> {
        let name = name.to_lowercase();
        let begins = |own: &str| {
            let rest = name.strip_prefix(&own.to_lowercase()).filter(|_| !own.is_empty());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')).then_some(own.len())
        };
        let length = |kind: &&Arc<Kind>| {
            let names = [&kind.name, &kind.short].into_iter().chain(&kind.aliases);
            names.filter_map(|own| begins(own)).max().unwrap_or_default()
        };
        self.board.kinds().iter().filter(|kind| length(kind) > 0).max_by_key(length)
    }
}

impl Offer {
    fn new(kind: &Kind, name: String, tray: &Tray<'_>) -> Result<Self, save::TemplateError> {
        let typical = save::typical_for(&kind.id, tray.board)?;
        let hint = typical.hint(tray.lang);
        let rows = typical.offered.into_iter().map(|row| (row, true)).collect();
        Ok(Self { kind: kind.id.clone(), name, rows, hint, begun: false })
    }

    /// Draws the list; whether it was answered.
    pub(super) fn ui(&mut self, ui: &mut Ui, tray: &Tray<'_>, outbox: &mut Outbox) -> bool {
        let lang = tray.lang;
        ui.add(egui::Label::new(egui::RichText::new(&self.name).strong()).truncate()).on_hover_text(&self.name);
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
            if !std::mem::replace(&mut self.begun, true) {
                add.request_focus();
            }
            let cancel = ui.button(window::cancel(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape));
            answered = if add.clicked() { Some(true) } else { cancel.then_some(false) };
        });
        ScrollArea::vertical().id_salt("typical").show(ui, |ui| {
            for (row, on) in &mut self.rows {
                let cells = CellNames::of(&row.covers, tray.board).say(lang);
                let says = window::tray_typical_one(lang, &row.task, &cells, &row.role.say(lang));
                ui.add(Checkbox::new(on, says));
            }
        });
        if answered == Some(true) {
            let rows = self.rows.iter().filter(|(_, on)| *on).map(|(row, _)| row.clone()).collect();
            match save::add_named(tray.board, &self.kind, &self.name, rows, tray.new_bits) {
                Ok(edit) => outbox.push(Action::Edit(edit)),
                Err(error) => outbox.push(Action::Say(error.say(lang))),
            }
        }
        answered.is_some()
    }
}
