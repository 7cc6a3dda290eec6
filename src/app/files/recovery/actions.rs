//! Answers about what an earlier run did not save.

use std::sync::Arc;

use egui::Context;

use super::{Found, RecoveryOffer};
use crate::app::differences::Comparison;
use crate::app::files::action::RecoveryAnswer;
use crate::app::files::conflict::file_name;
use crate::app::files::file_state::FileState;
use crate::app::files::file_work::FileRead;
use crate::app::files::leave_state::AfterLeaving;
use crate::app::session::document::Document;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{BoardId, Edit, EditError, HeadField, History, Label};
use crate::save::{self, RecoverySession};
use crate::text::{recovery, versions};

impl App {
    /// Carries the answer about the first offer out.
    pub(in crate::app) fn recover(&mut self, answer: RecoveryAnswer, ctx: &Context) {
        let asked = std::mem::replace(&mut self.files.recovery.asked, answer == RecoveryAnswer::AskDiscard);
        if answer == RecoveryAnswer::Differences {
            return self.compare_offer();
        }
        let Some(offer) = self.files.recovery.offers.first() else {
            if answer == RecoveryAnswer::FailureRead {
                self.files.recovery.note_failure_read();
            }
            return;
        };
        match (answer, &offer.found) {
            (RecoveryAnswer::FailureRead, _) => self.files.recovery.note_failure_read(),
            (RecoveryAnswer::Steps, _) => self.files.recovery.steps_shown = !self.files.recovery.steps_shown,
            (RecoveryAnswer::TakeOver, Ok(found)) => {
                let (session, from) = (found.recovered.session.clone(), offer.left.path().to_owned());
                let says = Message::of(|lang| recovery::taken(lang, found.title()));
                let own = session.path.clone().unwrap_or_else(|| from.clone());
                self.read_file(&own, ctx, move |_| FileRead::Recovered(Box::new(Document::recovered(session, &from)), says));
            }
            (RecoveryAnswer::Beside, Ok(found)) => match self.copy(offer, found) {
                Ok(document) => {
                    let says = Message::of(|lang| recovery::copied(lang, found.title()));
                    self.leave_for(AfterLeaving::Show(Box::new(document), says), ctx);
                }
                Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
            },
            (RecoveryAnswer::Discard, found) if asked => {
                let says = match found {
                    Ok(found) => Message::of(|lang| recovery::discarded(lang, found.title())),
                    Err(_) => Message::of(recovery::discarded_unread),
                };
                match save::remove_recovery(offer.left.path()) {
                    Ok(()) => {
                        self.window_state.message = says;
                        self.files.next_offer();
                    }
                    Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
                }
            }
            (RecoveryAnswer::Later, _) => self.files.next_offer(),
            (
                RecoveryAnswer::AskDiscard
                | RecoveryAnswer::Differences
                | RecoveryAnswer::Discard
                | RecoveryAnswer::TakeOver
                | RecoveryAnswer::Beside,
                _,
            ) => {}
        }
    }

    /// Shows what the first offer would bring back.
    fn compare_offer(&mut self) {
        let found = self.files.recovery.offers.first().and_then(|offer| offer.found.as_ref().ok());
        let Some(RecoverySession { history, path, saved, .. }) = found.map(|found| &found.recovered.session) else { return };
        let file = path.as_deref().map(|path| versions::saved_file(self.lang, &file_name(path)));
        let old = (Arc::clone(saved), file.unwrap_or_else(|| versions::begun_with(self.lang)));
        let new = (Some(Arc::clone(history.present())), versions::recovered(self.lang));
        self.window_state.side.compare(Comparison { old, new, is_previous: false });
    }

    /// The same board with its steps as one of its own, whose last step is its new name.
    fn copy(&self, offer: &RecoveryOffer, found: &Found) -> Result<Document, EditError> {
        let RecoverySession { history, typed, .. } = &found.recovered.session;
        let title = recovery::copy_title(self.lang, found.title());
        let own = [HeadField::Board(BoardId::make(&title, (self.new_bits)())), HeadField::new("title", title)];
        let mut history: History = history.clone();
        let edit = Edit::All(Label::Head, own.map(Edit::Head).to_vec());
        history.apply(&edit, None)?;
        let (saved, typed) = (Arc::clone(history.first()), typed.clone());
        Ok(Document::recovered(RecoverySession { history, path: None, origin: None, saved, typed }, offer.left.path()))
    }
}

impl FileState {
    fn next_offer(&mut self) {
        self.recovery.offers.remove(0);
        self.recovery.steps_shown = false;
    }
}
