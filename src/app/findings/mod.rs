//! Panel of findings: what the drawing could not show whole, and what is still to be settled on the board. It stands beside the
//! board, so that one note after the other can be gone through.

mod verdict;

use std::sync::Arc;

use egui::style::ScrollAnimation;
use egui::{Button, Response, RichText, ScrollArea, Ui};

use super::kit::escape::EscapeKey;
use super::kit::panel_title::panel_title_ui;
use super::kit::style;
use super::platform::clock;
use super::session::board_scene::BoardScene;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::shell::action::WindowAction;
use crate::model::Board;
use crate::report::{Finding, findings};
use crate::text::{Lang, count, versions, window};

/// The findings of a board, looked for anew only when it is another one.
#[derive(Default)]
pub(super) struct FindingsPanel {
    of: Option<Arc<Board>>,
    findings: Vec<Finding>,
    wants_focus: bool,
    escape: EscapeKey,
}

impl FindingsPanel {
    /// Looks the board through if it is another one.
    pub(super) fn update(&mut self, board: &Arc<Board>) {
        if self.of.as_ref().is_none_or(|known| !Arc::ptr_eq(known, board)) {
            self.findings = findings(board, clock::today());
            self.of = Some(Arc::clone(board));
        }
    }

    /// Summary of what is not shown whole, else of how much is left to settle; `None` where all is well.
    pub(super) fn summary(&self, drawing: &BoardScene, lang: Lang) -> Option<String> {
        let left = self.findings.iter().filter(|finding| !finding.is_settled()).count();
        let many = || window::status_notes(lang, left, &count(lang, left));
        drawing.layout().report.summary(lang).or_else(|| (left > 0).then(many))
    }

    /// The first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Draws all of it beside the board.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, drawing: &BoardScene) {
        let lang = cx.lang;
        let rect = ui.max_rect();
        let close = panel_title_ui(ui, window::notes_title(lang), &window::notes_close(lang));
        let drawn = drawing.layout().report.details(lang);
        let is_empty = drawn.is_empty() && self.findings.is_empty();
        let wants_focus = &mut self.wants_focus;
        if is_empty && std::mem::take(wants_focus) {
            close.request_focus();
        }
        if close.clicked() || self.escape.closes(ui, rect) {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
        ScrollArea::vertical().id_salt("all notes").auto_shrink(false).show(ui, |ui| {
            if is_empty {
                ui.label(window::notes_none(lang));
            }
            for line in drawn.lines() {
                ui.label(line);
            }
            for alike in self.findings.chunk_by(|one, next| one.issue.headline(lang) == next.issue.headline(lang)) {
                alike_ui(cx, ui, alike, wants_focus);
            }
            ui.add_space(12.0);
        });
    }
}

/// Draws findings of one kind under their headline.
fn alike_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, alike: &[Finding], wants_focus: &mut bool) {
    let Some(first) = alike.first() else { return };
    ui.add_space(10.0);
    ui.label(style::strong(first.issue.headline(cx.lang)));
    for finding in alike {
        ui.push_id(finding.key(), |ui| finding_ui(cx, ui, finding, wants_focus));
    }
}

/// Draws a finding, which leads to where it is, and what the region says about it.
fn finding_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, finding: &Finding, wants_focus: &mut bool) {
    let says = finding.say_in_the_room(cx.lang);
    let text = if finding.is_settled() { RichText::new(&says).weak() } else { RichText::new(&says) };
    let entry = ui.add(Button::new(text).frame_when_inactive(false).wrap());
    if std::mem::take(wants_focus) {
        entry.request_focus();
    }
    scroll_into_view(&entry);
    if entry.on_hover_text(versions::jump_tip(cx.lang)).clicked() {
        cx.outbox.push(InspectorAction::GoTo(finding.place.clone()));
    }
    if finding.can_be_judged() {
        verdict::verdict_ui(cx, ui, finding, &says);
    }
}

/// Scrolling of what gets the keyboard into sight.
fn scroll_into_view(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me_animation(None, ScrollAnimation::none());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Issue;

    #[test]
    fn no_person_is_named_over_the_board() {
        let board = crate::catalogue::examples().iter().find_map(|example| {
            let board = example.board().ok()?;
            findings(&board, None)
                .iter()
                .any(|finding| matches!(finding.issue, Issue::NetworkWithoutConsent(..)))
                .then_some(board)
        });
        let board = board.expect("an example has somebody who did not consent");
        for finding in findings(&board, None) {
            let said = finding.say_in_the_room(Lang::De);
            assert!(!board.contacts().iter().any(|contact| said.contains(&contact.name)), "{said}");
        }
    }
}
