//! Privacy: what is kept about a person and on this computer, looked for and deleted.

use std::sync::Arc;

use egui::Context;

use super::action::PrivacyAction;
use super::local_data::{Kept, Places, What};
use super::person_search::{Search, Sought};
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
            PrivacyAction::SeekPerson(contact) => self.seek_person(contact, ctx),
            PrivacyAction::ListKept => self.list_kept(ctx),
            PrivacyAction::DeleteKept(all) => self.delete_kept(&all, ctx),
        }
    }

    /// Deletes a person for good.
    pub(in crate::app) fn erase(&mut self, contact: ContactId) {
        self.session.document.erase(&RecordRef::Contact(contact));
        self.recovery.keep_anew(&self.session.document);
        self.window_state.message = Message::of(inspector::erased);
        self.session.settle(None);
    }

    /// Looks what is kept about a person, on this board and on this computer.
    pub(in crate::app) fn seek_person(&mut self, contact: ContactId, ctx: &Context) {
        let document = &self.session.document;
        let sought = Sought {
            contact,
            board: Arc::clone(document.board()),
            history: document.history().clone(),
            set_aside: document.set_aside().iter().map(|one| one.text.clone()).collect(),
            file: document.path().map(ToOwned::to_owned),
            places: self.places(),
        };
        let (contact, board) = (sought.contact.clone(), Arc::clone(&sought.board));
        self.window_state.inspector.search = Some(Search::new(contact, board, Job::start(ctx, move || sought.find())));
    }

    /// Looks anew what is kept on this computer.
    pub(in crate::app) fn list_kept(&mut self, ctx: &Context) {
        let places = self.places();
        self.window_state.settings.refresh(ctx, places);
    }

    /// Where the program keeps something.
    pub(in crate::app) fn places(&self) -> Places {
        Places {
            recovery: self.recovery.folder.clone(),
            preferences: self.preferences.as_ref().map(|file| file.path().to_owned()),
            recent: self.window_state.recent.files().to_vec(),
            choices: self.window_state.export.choices.len(),
            own_recovery: self.recovery.file(),
            recovered_from: self.session.document.recovered_from().map(ToOwned::to_owned),
            offered: self.recovery.offers.iter().map(|offer| offer.left.path().to_owned()).collect(),
        }
    }

    /// Deletes what was kept, says what, and looks anew.
    pub(in crate::app) fn delete_kept(&mut self, all: &[Kept], ctx: &Context) {
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
        self.list_kept(ctx);
    }

    fn delete_one(&mut self, one: &Kept, ctx: &Context) -> Result<(), Message> {
        match one.what {
            What::Recent => self.window_state.recent = Recent::default(),
            What::Choices => self.window_state.export.choices = Choices::default(),
            What::Preferences => self.forget_preferences(one, ctx)?,
            _ => {
                // Nobody can be asked about what is gone, and as long as one is asked the file is held.
                self.recovery.offers.retain(|offer| offer.left.path() != one.file);
                remove(one)?;
            }
        }
        Ok(())
    }

    /// Deletes the preferences; the window is as at first, in the language that it has.
    fn forget_preferences(&mut self, one: &Kept, ctx: &Context) -> Result<(), Message> {
        if let Some(file) = &mut self.preferences {
            let place = one.file.display().to_string();
            let failed = |error: std::io::Error| Message::of(|lang| t::not_deleted(lang, &error.to_string(), &place));
            file.remove().map_err(failed)?;
        }
        self.set_theme(Appearance::default(), ctx);
        style::set_less_motion(ctx, platform::wants_less_motion());
        let window_state = &mut self.window_state;
        (window_state.tray_folded, window_state.inspector_folded, window_state.room) = (false, false, Room::default());
        (window_state.recent, window_state.folders, window_state.widths) = Default::default();
        window_state.export.choices = Choices::default();
        Ok(())
    }
}
