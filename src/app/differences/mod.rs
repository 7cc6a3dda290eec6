//! The panel of differences: what is different between two versions of the board, in words, beside the board. It also leads to
//! the previous version of a file.

use std::path::Path;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use egui::{Button, RichText, ScrollArea, Ui};

use super::files::conflict::{file_name, written_at};
use super::files::recovery::ago;
use super::kit::escape::EscapeKey;
use super::kit::panel_title::panel_title_ui;
use super::kit::style;
use crate::app::files::action::FilesAction;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::shell::action::WindowAction;
use crate::model::Board;
use crate::report::{Differences, FindingPlace, differences};
use crate::text::{Lang, versions as t};

/// So many are listed; a comparison of two quite different boards is no reading matter.
const MAX_SHOWN: usize = 500;

/// Indent of the fields of what was changed.
const DETAIL: f32 = 24.0;

/// Comparison of two versions.
pub(super) struct Comparison {
    /// The older version, and what it is.
    pub old: (Arc<Board>, String),
    /// The newer one; without a board it is the one in the window, as it is at the moment.
    pub new: (Option<Arc<Board>>, String),
    /// True if the older one is the previous version of the file, which can be taken over.
    pub is_previous: bool,
}

/// The panel.
#[derive(Default)]
pub(super) struct DifferencesPanel {
    /// Comparison that is shown.
    pub shown: Option<Comparison>,
    told: Option<Told>,
    wants_focus: bool,
    escape: EscapeKey,
}

/// Differences that were worked out last, for two boards in a language.
struct Told {
    old: Arc<Board>,
    new: Arc<Board>,
    lang: Lang,
    all: Vec<Differences>,
}

/// "falkenrode.ron, vor 3 Stunden".
pub(super) fn named(path: &Path, say: fn(Lang, &str, &str) -> String, lang: Lang) -> String {
    let at = written_at(path).and_then(|at| at.duration_since(UNIX_EPOCH).ok()).map_or(0, |since| since.as_secs());
    say(lang, &file_name(path), &ago(at, lang))
}

impl DifferencesPanel {
    /// Shows a comparison, and gives it the keyboard.
    pub(super) fn show(&mut self, comparison: Comparison) {
        (self.shown, self.told, self.wants_focus) = (Some(comparison), None, true);
    }

    /// Its first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws the panel beside the present board.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let (board, lang) = (cx.board, cx.lang);
        let rect = ui.max_rect();
        let Some(shown) = &self.shown else { return };
        let new = shown.new.0.as_ref().unwrap_or(board);
        let is_told = |told: &Told| Arc::ptr_eq(&told.old, &shown.old.0) && Arc::ptr_eq(&told.new, new) && told.lang == lang;
        if !self.told.as_ref().is_some_and(is_told) {
            let all = differences(&shown.old.0, new, lang);
            self.told = Some(Told { old: Arc::clone(&shown.old.0), new: Arc::clone(new), lang, all });
        }
        let all = self.told.as_ref().map(|told| told.all.as_slice()).unwrap_or_default();
        let wants_focus = &mut self.wants_focus;
        let close = panel_title_ui(ui, t::title(lang), &t::close(lang));
        if !shown.is_previous && std::mem::take(wants_focus) {
            close.request_focus();
        }
        if close.clicked() {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
        ui.label(RichText::new(t::from_to(lang, &shown.old.1, &shown.new.1)).weak());
        if shown.is_previous {
            ui.horizontal_wrapped(|ui| {
                let take = ui.add_enabled_ui(!all.is_empty(), |ui| style::main_button(ui, t::previous_take(lang))).inner;
                let beside = ui.button(t::previous_beside(lang));
                if std::mem::take(wants_focus) {
                    if all.is_empty() { beside.request_focus() } else { take.request_focus() }
                }
                if take.on_hover_text(t::previous_take_tip(lang)).clicked() {
                    cx.outbox.push(FilesAction::TakePrevious);
                }
                if beside.clicked() {
                    cx.outbox.push(FilesAction::PreviousBeside);
                }
            });
        }
        ui.separator();
        let scroll = ScrollArea::vertical().id_salt("differences").auto_shrink(false);
        scroll.show(ui, |ui| list_ui(cx, ui, all));
        if self.escape.closes(ui, rect) {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
    }
}

fn list_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, all: &[Differences]) {
    let (board, lang) = (cx.board, cx.lang);
    if all.is_empty() {
        ui.label(t::none(lang));
    }
    let mut left = MAX_SHOWN;
    let count: usize = all.iter().map(|kind| kind.all.len()).sum();
    for kind in all {
        if left == 0 {
            break;
        }
        ui.add_space(6.0);
        ui.label(style::strong(&kind.heading));
        for (place, one) in kind.all.iter().take(left).enumerate() {
            let target = one.record.as_ref().filter(|record| board.has(record));
            match target {
                Some(record) => {
                    let entry = Button::new(&one.says).frame_when_inactive(false).wrap();
                    let entry = ui.push_id(("difference", record, place), |ui| ui.add(entry)).inner;
                    if entry.on_hover_text(t::jump_tip(lang)).clicked() {
                        cx.outbox.push(InspectorAction::GoTo(FindingPlace::Record(record.clone())));
                    }
                }
                None => line_ui(ui, ui.spacing().button_padding.x, RichText::new(&one.says)),
            }
            for line in &one.details {
                line_ui(ui, DETAIL, RichText::new(line).weak());
            }
        }
        left = left.saturating_sub(kind.all.len());
    }
    if count > MAX_SHOWN {
        ui.add_space(6.0);
        ui.label(t::more(lang, &crate::text::count(lang, count - MAX_SHOWN)));
    }
    ui.add_space(12.0);
}

/// A line that stands a little to the right, and wraps.
fn line_ui(ui: &mut Ui, space: f32, text: RichText) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space);
        ui.add(egui::Label::new(text).wrap());
    });
}
