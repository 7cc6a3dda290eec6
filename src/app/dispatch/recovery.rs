//! What to do with what an earlier run did not save.

use std::sync::Arc;

use egui::Context;

use super::super::desk::Next;
use super::super::document::Document;
use super::super::message::Message;
use super::super::recovery::{Answer, Offer};
use super::super::window::App;
use crate::model::{BoardId, Edit, EditError, HeadField, History, Label};
use crate::save::Session;
use crate::text::recovery;

impl App {
    /// Carries the answer about the first offer out.
    pub(super) fn recover(&mut self, answer: Answer, ctx: &Context) {
        let asked = std::mem::replace(&mut self.recovery.asked, answer == Answer::AskDiscard);
        if answer == Answer::AskDiscard || self.recovery.offers.is_empty() {
            return;
        }
        let offer = self.recovery.offers.remove(0);
        let title = offer.title().to_owned();
        match answer {
            Answer::TakeOver => {
                let document = Document::recovered(offer.recovered.session.clone(), &offer.file);
                self.leave_for(Next::Show(Box::new(document), Message::of(|lang| recovery::taken(lang, &title))), ctx);
            }
            Answer::Beside => match self.copy(&offer) {
                Ok(document) => {
                    self.leave_for(Next::Show(Box::new(document), Message::of(|lang| recovery::copied(lang, &title))), ctx);
                }
                Err(error) => self.desk.message = Message::of(|lang| error.say(lang)),
            },
            Answer::Discard if asked => {
                self.desk.message = match std::fs::remove_file(&offer.file) {
                    Ok(()) => Message::of(|lang| recovery::discarded(lang, &title)),
                    Err(error) => Message::of(|_| error.to_string()),
                };
            }
            Answer::AskDiscard | Answer::Discard | Answer::Later => {}
        }
    }

    /// The same board with its steps as one of its own, whose last step is its new name.
    fn copy(&self, offer: &Offer) -> Result<Document, EditError> {
        let Session { history, .. } = &offer.recovered.session;
        let title = recovery::copy_title(self.lang, offer.title());
        let own = [HeadField::Board(BoardId::make(&title, (self.new_bits)())), HeadField::Title(title)];
        let mut history: History = history.clone();
        let edit = Edit::All(Label::Head, own.map(Edit::Head).to_vec());
        history.apply(&edit, None)?;
        let saved = Arc::clone(history.first());
        Ok(Document::recovered(Session { history, path: None, origin: None, saved }, &offer.file))
    }
}
