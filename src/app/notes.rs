//! What is worth a look: what the drawing could not show whole, and what is still to be settled on the board.

use std::sync::Arc;

use egui::style::ScrollAnimation;
use egui::{Align, Align2, Area, Button, Frame, Id, Key, Layout, Order, Rect, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use super::clock;
use super::drawing::Drawing;
use super::help;
use super::outbox::{Action, Outbox};
use super::style;
use crate::model::{Board, Judgment};
use crate::report::{Finding, findings};
use crate::text::{Lang, count, versions, window};

/// The findings of a board, looked for anew only when it is another one.
#[derive(Default)]
pub(super) struct Notes {
    of: Option<Arc<Board>>,
    findings: Vec<Finding>,
}

/// What scrolls; it has the keyboard while the notes are open.
pub(super) fn id() -> Id {
    Id::unique("notes list")
}

impl Notes {
    /// Looks the board through if it is another one.
    pub(super) fn update(&mut self, board: &Arc<Board>) {
        if self.of.as_ref().is_none_or(|known| !Arc::ptr_eq(known, board)) {
            self.findings = findings(board, clock::today());
            self.of = Some(Arc::clone(board));
        }
    }

    /// What is not shown whole, else how much is left to settle; `None` where all is well.
    pub(super) fn summary(&self, drawing: &Drawing, lang: Lang) -> Option<String> {
        let left = self.findings.iter().filter(|finding| !finding.is_settled()).count();
        let many = || window::status_notes(lang, left, &count(lang, left));
        drawing.laid().report.summary(lang).or_else(|| (left > 0).then(many))
    }

    /// Draws all of it above the status line.
    pub(super) fn ui(&self, ui: &Ui, drawing: &Drawing, lang: Lang, outbox: &mut Outbox) {
        let look = style::look(ui.ctx());
        let room = ui.ctx().content_rect().size() - vec2(80.0, 180.0);
        let area = Area::new(Id::unique("notes")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, vec2(-12.0, -44.0));
        area.show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).fill(look.bar).inner_margin(16.0).show(ui, |ui| {
                ui.set_width(room.x.min(640.0));
                ui.horizontal(|ui| {
                    ui.heading(window::notes_title(lang));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let close = ui.button(window::notes_close(lang));
                        if close.clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                            outbox.push(Action::PutAway);
                        }
                    });
                });
                ScrollArea::vertical().id_salt("all notes").max_height(room.y.max(80.0)).show(ui, |ui| {
                    let seen = Rect::from_x_y_ranges(ui.max_rect().x_range(), ui.clip_rect().y_range());
                    let scrolled = help::scrolled(ui, (id(), seen), &window::notes_title(lang));
                    if scrolled != 0.0 {
                        ui.scroll_with_delta_animation(vec2(0.0, scrolled), ScrollAnimation::none());
                    }
                    let drawn = drawing.laid().report.details(lang);
                    if drawn.is_empty() && self.findings.is_empty() {
                        ui.label(window::notes_none(lang));
                    }
                    for line in drawn.lines() {
                        ui.label(line);
                    }
                    for alike in self.findings.chunk_by(|one, next| one.issue.headline(lang) == next.issue.headline(lang)) {
                        alike_ui(ui, alike, lang, outbox);
                    }
                });
            });
        });
    }
}

/// Draws findings of one kind under their headline.
fn alike_ui(ui: &mut Ui, alike: &[Finding], lang: Lang, outbox: &mut Outbox) {
    let Some(first) = alike.first() else { return };
    ui.add_space(8.0);
    ui.label(style::strong(first.issue.headline(lang)));
    for finding in alike {
        ui.push_id(finding.key(), |ui| finding_ui(ui, finding, lang, outbox));
    }
}

/// Draws a finding, which leads to where it is, and what the region says about it.
fn finding_ui(ui: &mut Ui, finding: &Finding, lang: Lang, outbox: &mut Outbox) {
    let says = finding.say_in_the_room(lang);
    let text = if finding.is_settled() { RichText::new(&says).weak() } else { RichText::new(&says) };
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if finding.can_be_judged() {
            judgments_ui(ui, finding, &says, lang, outbox);
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            let entry = Button::new(text).frame_when_inactive(false).wrap();
            if ui.add(entry).on_hover_text(versions::jump_tip(lang)).clicked() {
                outbox.push(Action::PutAway);
                outbox.push(Action::GoTo(finding.place.clone()));
            }
        });
    });
}

/// Draws the verdicts, from the right; the one that holds is taken back by its button.
fn judgments_ui(ui: &mut Ui, finding: &Finding, says: &str, lang: Lang, outbox: &mut Outbox) {
    let now = finding.verdict.as_ref().map(|verdict| verdict.judgment);
    let remark = finding.verdict.as_ref().map_or("", |verdict| &verdict.remark);
    for judgment in Judgment::ALL.into_iter().rev() {
        let (name, on) = (judgment.say(lang), now == Some(judgment));
        let button = ui.add(Button::selectable(on, RichText::new(&name).small()).frame_when_inactive(true));
        button.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, window::notes_judge(lang, says, &name)));
        if button.clicked() {
            outbox.push(Action::Edit(finding.judge((!on).then_some(judgment), remark)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Issue;

    #[test]
    fn no_person_is_named_over_the_board() {
        let board = crate::save::examples().iter().find_map(|example| {
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
