//! What is worth a look: what the drawing could not show whole, and what is still to be settled on the board.

use std::sync::Arc;

use egui::style::ScrollAnimation;
use egui::{Align, Align2, Area, Frame, Id, Key, Layout, Order, Rect, ScrollArea, Ui, vec2};

use super::clock;
use super::drawing::Drawing;
use super::help;
use super::outbox::{Action, Outbox};
use super::style;
use crate::model::Board;
use crate::report::{Finding, findings};
use crate::text::{Lang, count, window};

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

    /// What is not shown whole, else how much there is to look at; `None` where all is well.
    pub(super) fn summary(&self, drawing: &Drawing, lang: Lang) -> Option<String> {
        let many = || window::status_notes(lang, self.findings.len(), &count(lang, self.findings.len()));
        drawing.laid().report.summary(lang).or_else(|| (!self.findings.is_empty()).then(many))
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
                    let mut said: Vec<String> = drawn
                        .lines()
                        .map(str::to_owned)
                        .chain(self.findings.iter().map(|finding| finding.say_in_the_room(lang)))
                        .collect();
                    said.dedup();
                    if said.is_empty() {
                        ui.label(window::notes_none(lang));
                    }
                    for line in said {
                        ui.label(line);
                    }
                });
            });
        });
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
