//! The question what to do with what would be lost before the present board is left.

use egui::{Id, Key, Memory, Modifiers, Ui};

use super::action::LeaveAction;
use super::leave_state::AfterLeaving;
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::text::{Lang, recovery, window};

/// Loss if the present board were left.
pub(in crate::app) struct AtRisk {
    /// True where changes are not saved.
    pub has_edits: bool,
    /// A text that is not taken over, in words.
    pub unfinished: Option<String>,
    /// True where what is not saved can be kept for the next start: changes, and lines of the capture line.
    pub can_keep: bool,
}

/// Draws the question what to do with what would be lost before something else follows.
pub(in crate::app) fn leave_bar_ui(ui: &mut Ui, next: &AfterLeaving, lost: AtRisk, lang: Lang, outbox: &mut Outbox) {
    let (save, discard) = match next {
        AfterLeaving::Close => (window::close_save(lang), window::close_discard(lang)),
        AfterLeaving::Show(..) => (window::leave_save(lang), window::leave_discard(lang)),
    };
    let AtRisk { has_edits, unfinished, can_keep } = lost;
    ui.horizontal_wrapped(|ui| {
        let said = has_edits.then(|| window::close_unsaved(lang)).into_iter().chain(unfinished);
        ui.label(style::strong(said.collect::<Vec<_>>().join(" · ")));
        let saved = has_edits.then_some((save, LeaveAction::SaveAndLeave));
        let kept = can_keep.then(|| (recovery::close_keep(lang), LeaveAction::LeaveKept));
        let rest = [(discard, LeaveAction::LeaveUnsaved), (window::close_back(lang), LeaveAction::Stay)];
        let mut takes_keyboard = has_appeared(ui) && !ui.ctx().text_edit_focused();
        let mut wanted = None;
        for (label, action) in saved.into_iter().chain(kept).chain(rest) {
            let button = ui.button(label);
            if std::mem::take(&mut takes_keyboard) {
                button.request_focus();
            }
            if button.clicked() {
                wanted = Some(action);
            }
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            wanted = Some(LeaveAction::Stay);
        }
        if let Some(LeaveAction::Stay) = wanted {
            give_keyboard_back(ui);
        }
        outbox.extend(wanted);
    });
}

/// Frame in which the question about leaving was last seen, and what had the keyboard before it.
type Asked = (u64, Option<Id>);

fn asked_id() -> Id {
    Id::unique("asked about leaving")
}

/// True if the question was not there in the frame before; then it is noted who has the keyboard.
fn has_appeared(ui: &Ui) -> bool {
    let frame = ui.ctx().cumulative_frame_nr();
    let last = ui.data(|data| data.get_temp::<Asked>(asked_id())).filter(|(last, _)| last + 1 >= frame);
    let before = last.map_or_else(|| ui.memory(Memory::focused), |(_, before)| before);
    ui.data_mut(|data| data.insert_temp::<Asked>(asked_id(), (frame, before)));
    last.is_none()
}

/// Return of the keyboard to where it was, for whoever stays.
fn give_keyboard_back(ui: &Ui) {
    if let Some((_, Some(before))) = ui.data(|data| data.get_temp::<Asked>(asked_id())) {
        ui.memory_mut(|memory| memory.request_focus(before));
    }
}
