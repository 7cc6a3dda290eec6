//! The question what to do with what an earlier run did not save.

use std::time::{SystemTime, UNIX_EPOCH};

use egui::{Align, Layout, Ui};

use super::super::outbox::{Action, Outbox};
use super::super::style;
use super::Offer;
use crate::text::{Lang, recovery};

/// What the user wants with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Answer {
    /// Go on with the board, in its own file.
    TakeOver,
    /// Open it as a board of its own.
    Beside,
    /// Ask once more whether it may go.
    AskDiscard,
    /// Away with it.
    Discard,
    /// Ask again at the next start.
    Later,
}

/// Draws the question about the first offer.
pub(in crate::app) fn recovery_bar_ui(ui: &mut Ui, offers: &[Offer], asked: bool, lang: Lang, outbox: &mut Outbox) {
    let Some(offer) = offers.first() else { return };
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let discard = if asked {
                (Answer::Discard, recovery::discard_sure(lang))
            } else {
                (Answer::AskDiscard, recovery::discard(lang))
            };
            let take_over = (Answer::TakeOver, recovery::take_over(lang));
            let beside = (Answer::Beside, recovery::beside(lang));
            for (answer, label) in [(Answer::Later, recovery::later(lang)), discard, beside, take_over] {
                if ui.button(label).clicked() {
                    outbox.push(Action::Recovery(answer));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(question(offer, offers.len(), lang)).truncate());
            });
        });
    });
    ui.add(egui::Label::new(offer.say(lang)).truncate());
}

fn question(offer: &Offer, all: usize, lang: Lang) -> egui::RichText {
    let question = recovery::question(lang, offer.title(), &ago(offer.recovered.at, lang));
    let more = (all > 1).then(|| recovery::more(lang, all - 1));
    style::strong([Some(question), more].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

impl Offer {
    /// The title of its board.
    pub(in crate::app) fn title(&self) -> &str {
        &self.recovered.session.history.present().head().title
    }

    /// What was done since the board was saved.
    fn say(&self, lang: Lang) -> String {
        match self.recovered.unsaved.as_deref() {
            None => recovery::unknown_steps(lang),
            Some([]) => recovery::taken_back(lang),
            Some([only]) => recovery::one_step(lang, &only.label.say(lang)),
            Some([.., last]) => {
                let count = self.recovered.unsaved.as_ref().map_or(0, Vec::len);
                recovery::steps(lang, count, &last.label.say(lang))
            }
        }
    }
}

/// How long ago a moment was, in seconds since 1970.
fn ago(at: u64, lang: Lang) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    match now.saturating_sub(at) / 60 {
        0 | 1 => recovery::just_now(lang),
        minutes @ 2..=119 => recovery::minutes_ago(lang, minutes),
        minutes @ 120..=2879 => recovery::hours_ago(lang, minutes / 60),
        minutes => recovery::days_ago(lang, minutes / 1440),
    }
}
