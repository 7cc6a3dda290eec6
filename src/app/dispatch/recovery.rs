//! What to do with what an earlier run did not save.

use std::sync::Arc;

use egui::Context;

use super::super::conflict::file_name;
use super::super::desk::Next;
use super::super::differences::Comparison;
use super::super::document::Document;
use super::super::recovery::{Answer, Offer};
use super::super::window::App;
use crate::model::{BoardId, Edit, HeadField, History, Label};
use crate::save::Session;
use crate::text::{recovery, versions};

impl App {
    /// Carries the answer about the first offer out.
    pub(super) fn recover(&mut self, answer: Answer, ctx: &Context) {
        let asked = std::mem::replace(&mut self.recovery.asked, answer == Answer::AskDiscard);
        if answer == Answer::AskDiscard || self.recovery.offers.is_empty() {
            return;
        }
        if answer == Answer::Differences {
            return self.compare_offer();
        }
        let offer = self.recovery.offers.remove(0);
        let title = offer.title().to_owned();
        match answer {
            Answer::TakeOver => {
                let document = Document::recovered(offer.recovered.session.clone(), &offer.file);
                self.leave_for(Next::Show(Box::new(document), recovery::taken(self.lang, &title)), ctx);
            }
            Answer::Beside => match self.copy(&offer) {
                Ok(document) => self.leave_for(Next::Show(Box::new(document), recovery::copied(self.lang, &title)), ctx),
                Err(why) => self.desk.message = why,
            },
            Answer::Discard if asked => {
                self.desk.message = match std::fs::remove_file(&offer.file) {
                    Ok(()) => recovery::discarded(self.lang, &title),
                    Err(error) => error.to_string(),
                };
            }
            Answer::AskDiscard | Answer::Differences | Answer::Discard | Answer::Later => {}
        }
    }

    /// Shows what the first offer would bring back.
    fn compare_offer(&mut self) {
        let Some(Session { history, path, saved, .. }) = self.recovery.offers.first().map(|offer| &offer.recovered.session)
        else {
            return;
        };
        let file = path.as_deref().map(|path| versions::saved_file(self.lang, &file_name(path)));
        let old = (Arc::clone(saved), file.unwrap_or_else(|| versions::begun_with(self.lang)));
        let new = (Some(Arc::clone(history.present())), versions::recovered(self.lang));
        self.compare(Comparison { old, new, is_previous: false });
    }

    /// The same board with its steps as one of its own, whose last step is its new name.
    fn copy(&self, offer: &Offer) -> Result<Document, String> {
        let Session { history, .. } = &offer.recovered.session;
        let title = recovery::copy_title(self.lang, offer.title());
        let own = [HeadField::Board(BoardId::make(&title, (self.new_bits)())), HeadField::Title(title)];
        let mut history: History = history.clone();
        let edit = Edit::All(Label::Head, own.map(Edit::Head).to_vec());
        history.apply(&edit, None).map_err(|error| error.say(self.lang))?;
        let saved = Arc::clone(history.first());
        Ok(Document::recovered(Session { history, path: None, origin: None, saved }, &offer.file))
    }
}
