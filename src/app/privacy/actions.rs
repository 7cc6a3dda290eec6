//! Privacy: what is kept about a person and on this computer, looked for and deleted.

use std::sync::Arc;

use egui::Context;

use super::action::PrivacyAction;
use super::local_data::{LocalData, LocalDataKind, LocalPlaces};
use super::person_search::{PersonQuery, PersonSearch};
use super::remove_local_data::remove;
use crate::app::export_panel::Choices;
use crate::app::files::recent::Recent;
use crate::app::kit::style::{self, Appearance};
use crate::app::platform;
use crate::app::platform::jobs::Job;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::layout::Room;
use crate::model::{ContactId, RecordRef};
use crate::text::{Lang, inspector, settings as t};

impl App {
    /// Carries a wish about what is stored out.
    pub(in crate::app) fn privacy_action(&mut self, wish: PrivacyAction, ctx: &Context) {
        match wish {
            PrivacyAction::Erase(contact) => self.erase(contact),
            PrivacyAction::SearchPerson(contact) => self.search_person(contact, ctx),
            PrivacyAction::ListLocalData => self.list_local_data(ctx),
            PrivacyAction::DeleteLocalData(all) => self.delete_local_data(&all, ctx),
        }
    }

    /// Deletes a person for good.
    pub(in crate::app) fn erase(&mut self, contact: ContactId) {
        self.session.document.erase(&RecordRef::Contact(contact));
        self.files.recovery.keep_anew(&self.session.document);
        self.window_state.message = Message::of(inspector::erased);
        self.session.settle(None);
    }

    /// Looks what is kept about a person, on this board and on this computer.
    pub(in crate::app) fn search_person(&mut self, contact: ContactId, ctx: &Context) {
        let document = &self.session.document;
        let sought = PersonQuery {
            contact,
            board: Arc::clone(document.board()),
            history: document.history().clone(),
            set_aside: document.set_aside().iter().map(|one| one.text.clone()).collect(),
            file: document.path().map(ToOwned::to_owned),
            places: self.places(),
        };
        let (contact, board) = (sought.contact.clone(), Arc::clone(&sought.board));
        self.window_state.side.inspector.search = Some(PersonSearch::new(contact, board, Job::start(ctx, move || sought.find())));
    }

    /// Looks anew what is kept on this computer.
    pub(in crate::app) fn list_local_data(&mut self, ctx: &Context) {
        let places = self.places();
        self.window_state.side.settings.refresh(ctx, places);
    }

    /// Places where the program keeps something.
    pub(in crate::app) fn places(&self) -> LocalPlaces {
        LocalPlaces {
            recovery: self.files.recovery.folder.clone(),
            preferences: self.preferences.file.as_ref().map(|file| file.path().to_owned()),
            recent: self.files.recent.files().to_vec(),
            choices: self.window_state.side.export.choices.len(),
            own_recovery: self.files.recovery.file(),
            recovered_from: self.session.document.recovered_from().map(ToOwned::to_owned),
            offered: self.files.recovery.offers.iter().map(|offer| offer.left.path().to_owned()).collect(),
        }
    }

    /// Deletes what was kept, says what, and looks anew.
    pub(in crate::app) fn delete_local_data(&mut self, all: &[LocalData], ctx: &Context) {
        let (mut deleted, mut failed) = (Vec::new(), Vec::new());
        for one in all {
            match self.delete_one(one, ctx) {
                Ok(()) => deleted.push(one),
                Err(why) => failed.push(why),
            }
        }
        let said = |lang: Lang| match deleted.as_slice() {
            [] => t::nothing_deleted(lang),
            [one] => t::deleted(lang, &one.say(lang)),
            many => t::deleted_many(lang, many.len()),
        };
        self.window_state.message = match (failed.first(), deleted.is_empty()) {
            (None, _) => Message::of(said),
            (Some(why), true) => why.clone(),
            (Some(why), false) => Message::of(|lang| t::not_all_deleted(lang, &said(lang), why.say(lang))),
        };
        self.list_local_data(ctx);
    }

    fn delete_one(&mut self, one: &LocalData, ctx: &Context) -> Result<(), Message> {
        match one.what {
            LocalDataKind::Recent => self.files.recent = Recent::default(),
            LocalDataKind::Choices => self.window_state.side.export.choices = Choices::default(),
            LocalDataKind::Preferences => self.forget_preferences(one, ctx)?,
            _ => {
                // Nobody can be asked about what is gone, and as long as one is asked the file is held.
                self.files.recovery.offers.retain(|offer| offer.left.path() != one.file);
                remove(one)?;
            }
        }
        Ok(())
    }

    /// Deletes the preferences; the window is as at first, in the language that it has.
    fn forget_preferences(&mut self, one: &LocalData, ctx: &Context) -> Result<(), Message> {
        if let Some(file) = &mut self.preferences.file {
            let place = one.file.display().to_string();
            let failed = |error: std::io::Error| Message::of(|lang| t::not_deleted(lang, &error.to_string(), &place));
            file.remove().map_err(failed)?;
        }
        self.preferences.set_theme(Appearance::default(), ctx);
        style::set_less_motion(ctx, platform::motion::wants_less_motion());
        let Self { window_state, files, preferences, .. } = self;
        (window_state.tray.is_folded, window_state.side.is_folded, preferences.room) = (false, false, Room::default());
        (files.recent, files.folders, preferences.widths) = Default::default();
        window_state.side.export.choices = Choices::default();
        Ok(())
    }
}
