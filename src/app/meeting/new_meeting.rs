//! A new meeting: with one of the agendas that come with the program, or an empty one.

use std::iter::once;

use egui::{Button, Label, RichText, Ui};

use super::MeetingPanel;
use super::panel::Panel;
use crate::app::inspector::unused_name::unused_name;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::catalogue;
use crate::model::{Edit, Meeting, MeetingId, RecordKind};
use crate::text::{inspector, meeting as t};

impl MeetingPanel {
    /// Draws the agendas to choose from.
    pub(super) fn begin_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, panel: &mut Panel) {
        let lang = cx.lang;
        ui.add(Label::new(t::begin_with(lang)).wrap());
        ui.add_space(4.0);
        let mut chosen = None;
        style::scroll_ui(ui, "new meeting", |ui| {
            match catalogue::meeting_templates() {
                Ok(templates) => {
                    for template in &templates {
                        let name = t::template(lang, &template.name, &t::length(lang, template.minutes()));
                        if entry_ui(ui, &name, panel) {
                            chosen = Some((**template).clone());
                        }
                    }
                }
                Err(error) => {
                    ui.add(Label::new(error.say(lang)).wrap());
                }
            }
            if entry_ui(ui, &t::empty(lang), panel) {
                chosen = Some(Meeting::named(MeetingId::new(""), &t::new_name(lang)));
            }
            ui.add_space(6.0);
            if self.meeting.is_some() && ui.button(t::cancel(lang)).clicked() {
                (panel.choosing, panel.wants_focus) = (false, true);
            }
        });
        if let Some(template) = chosen {
            self.begin(cx, &template);
            (panel.choosing, panel.wants_focus) = (false, true);
        }
    }

    /// Puts a new meeting on the board, of this template, and shows it from the next frame on.
    fn begin(&mut self, cx: &mut PanelCx<'_>, template: &Meeting) {
        let (first, lang) = (&template.name, cx.lang);
        let names = once(first.clone()).chain((2..).map(|number| inspector::another(lang, first, number)));
        let name = unused_name(cx.board, RecordKind::Meeting, names);
        let id = MeetingId::make(&name, (cx.new_bits)());
        self.wanted = Some(id.clone());
        cx.outbox.push(BoardAction::Edit(Edit::Put(Meeting { id, name, ..template.clone() }.into())));
    }
}

/// An agenda to choose; whether it was chosen.
fn entry_ui(ui: &mut Ui, name: &str, panel: &mut Panel) -> bool {
    let entry = ui.add(Button::new(RichText::new(name)).min_size(egui::vec2(ui.available_width(), 0.0)).wrap());
    if std::mem::take(&mut panel.wants_focus) {
        entry.request_focus();
    }
    entry.clicked()
}
