//! The question what to do with what an earlier run did not save.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use super::offer::Found;
use super::{Recovery, RecoveryOffer};
use crate::app::action::outbox::Outbox;
use crate::app::files::action::{FilesAction, RecoveryAnswer};
use crate::app::kit::style;
use crate::app::privacy::local_data;
use crate::save::{BoardFileState, LoadError, StoreError, Unreadable};
use crate::text::{Lang, recovery, versions, window};

/// The height of the list of steps, in points: some lines, so that most of the board stays in sight.
const STEPS_HEIGHT: f32 = 150.0;

/// Draws the question about the first offer.
pub(in crate::app) fn recovery_bar_ui(ui: &mut Ui, kept: &Recovery, lang: Lang, outbox: &mut Outbox) {
    let Some(offer) = kept.offers.first() else { return };
    let more = kept.offers.len() - 1;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            answers_ui(ui, offer, kept.asked, lang, outbox);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(question(offer, more, lang)).truncate());
            });
        });
    });
    match &offer.found {
        Ok(found) => found_ui(ui, found, kept.steps_shown, lang, outbox),
        Err(why) => drop(ui.add(Label::new(unreadable(offer, why, lang)).wrap())),
    }
}

/// Draws the warning that the present board cannot be kept.
pub(in crate::app) fn failure_bar_ui(ui: &mut Ui, why: &StoreError, lang: Lang, outbox: &mut Outbox) {
    ui.horizontal_wrapped(|ui| {
        ui.label(recovery::not_kept(lang, &why.say(lang)));
        if ui.button(window::notes_read(lang)).clicked() {
            outbox.push(FilesAction::Recovery(RecoveryAnswer::FailureRead));
        }
    });
}

/// The buttons, from the right.
fn answers_ui(ui: &mut Ui, offer: &RecoveryOffer, asked: bool, lang: Lang, outbox: &mut Outbox) {
    let discard = if asked {
        (RecoveryAnswer::Discard, recovery::discard_sure(lang))
    } else {
        (RecoveryAnswer::AskDiscard, recovery::discard(lang))
    };
    let open = [
        (RecoveryAnswer::Differences, versions::title(lang)),
        (RecoveryAnswer::Beside, recovery::beside(lang)),
        (RecoveryAnswer::TakeOver, recovery::take_over(lang)),
    ];
    let open = open.into_iter().filter(|_| offer.found.is_ok());
    for (answer, label) in [(RecoveryAnswer::Later, recovery::later(lang)), discard].into_iter().chain(open) {
        if ui.button(label).clicked() {
            outbox.push(FilesAction::Recovery(answer));
        }
    }
}

/// Steps that were done, and what became of the board's own file.
fn found_ui(ui: &mut Ui, found: &Found, all: bool, lang: Lang, outbox: &mut Outbox) {
    let steps = found.recovered.unsaved.as_deref().unwrap_or_default();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if steps.len() > 1 {
                let label = if all { recovery::hide_steps(lang) } else { recovery::show_steps(lang) };
                if ui.button(label).clicked() {
                    outbox.push(FilesAction::Recovery(RecoveryAnswer::Steps));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(found.say(lang)).truncate());
            });
        });
    });
    if all && steps.len() > 1 {
        ScrollArea::vertical().max_height(STEPS_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
            for (place, step) in steps.iter().enumerate().rev() {
                ui.add(Label::new(recovery::numbered(lang, place + 1, &step.label.say(lang))).wrap());
            }
        });
    }
    ui.add(Label::new(own_file(found, lang)).truncate());
    if found.recovered.is_torn {
        ui.add(Label::new(recovery::torn(lang)).wrap());
    }
}

fn question(offer: &RecoveryOffer, more: usize, lang: Lang) -> RichText {
    let question = match &offer.found {
        Err(_) => recovery::unreadable(lang),
        Ok(found) if found.recovered.at == 0 => recovery::question_undated(lang, found.title()),
        Ok(found) => recovery::question(lang, found.title(), &ago(found.recovered.at, lang)),
    };
    let more = (more > 0).then(|| recovery::more(lang, more));
    style::strong([Some(question), more].into_iter().flatten().collect::<Vec<_>>().join(", "))
}

impl Found {
    /// The title of its board.
    pub(in crate::app) fn title(&self) -> &str {
        &self.recovered.session.history.present().head().title
    }

    /// Steps that were done since the board was saved.
    fn say(&self, lang: Lang) -> String {
        let steps = self.say_steps(lang);
        match self.recovered.session.typed.len() {
            0 => steps,
            lines => recovery::and_typed(lang, &steps, lines),
        }
    }

    fn say_steps(&self, lang: Lang) -> String {
        match self.recovered.unsaved.as_deref() {
            None => recovery::unknown_steps(lang),
            Some([]) if self.recovered.session.saved == *self.recovered.session.history.present() => recovery::nothing_new(lang),
            Some([]) => recovery::taken_back(lang),
            Some([only]) => recovery::one_step(lang, &only.label.say(lang)),
            Some(steps @ [.., last]) => recovery::steps(lang, steps.len(), &last.label.say(lang)),
        }
    }
}

/// State of the board's own file.
fn own_file(found: &Found, lang: Lang) -> String {
    let path = || found.recovered.session.path.as_deref().map(|path| path.display().to_string()).unwrap_or_default();
    match &found.own {
        BoardFileState::None => recovery::own_none(lang),
        BoardFileState::Same => recovery::own_same(lang, &path()),
        BoardFileState::Changed => recovery::own_changed(lang, &path()),
        BoardFileState::Unknown => recovery::own_unknown(lang, &path()),
        BoardFileState::Lost(error) => recovery::own_lost(lang, &error.say(lang)),
    }
}

/// Reason why nothing can be offered, and where the file is.
fn unreadable(offer: &RecoveryOffer, why: &Unreadable, lang: Lang) -> String {
    let path = offer.left.path().display().to_string();
    match why {
        Unreadable::NewerFormat { .. }
        | Unreadable::NoPermission
        | Unreadable::InUse
        | Unreadable::NoShare
        | Unreadable::Io(_) => LoadError { why: why.clone(), path: Some(offer.left.path().to_owned()) }.say(lang),
        _ => recovery::damaged(lang, &path),
    }
}

/// Age of a moment in words, given in seconds since 1970.
pub(in crate::app) fn ago(at: u64, lang: Lang) -> String {
    match local_data::now().saturating_sub(at) / 60 {
        0 | 1 => recovery::just_now(lang),
        minutes @ 2..=119 => recovery::minutes_ago(lang, minutes),
        minutes @ 120..=2879 => recovery::hours_ago(lang, minutes / 60),
        minutes => recovery::days_ago(lang, minutes / 1440),
    }
}
