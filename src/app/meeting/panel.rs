//! The panel of the meeting in the place of the properties: which meeting, and of it the time with the agenda, or who is there.

use egui::{Align, Button, Id, Label, Layout, RichText, Role, Ui, WidgetInfo};

use super::MeetingPanel;
use super::agenda_change::Wish;
use super::attendance::People;
use crate::app::inspector::{Drafts, OneOf};
use crate::app::kit::escape::EscapeKey;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::panel_title::panel_title_ui;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::model::MeetingId;
use crate::text::{Lang, meeting as t};

/// Memory of the panel between frames.
#[derive(Default)]
pub(super) struct Panel {
    /// Page that is shown of the meeting.
    page: Page,
    /// True if a template for a new meeting is chosen.
    pub choosing: bool,
    /// Drafts of the fields of the meeting.
    pub drafts: Drafts,
    /// Widget of the agenda that gets the keyboard in the next frame.
    pub wish: Option<Wish>,
    /// Item that had its turn in the last frame; another one comes into sight.
    pub turn: Option<usize>,
    /// Place among the institutions.
    pub people: People,
    /// The first widget takes the keyboard in the next frame.
    pub wants_focus: bool,
    escape: EscapeKey,
}

/// Page of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    /// The time and the agenda.
    #[default]
    Agenda,
    /// Attendance.
    Attendance,
}

impl MeetingPanel {
    /// The first widget takes the keyboard in the next frame.
    pub(in crate::app) fn want_focus(&mut self) {
        self.panel.wants_focus = true;
    }

    /// Text in a field that is not taken over because it means nothing yet.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<String> {
        self.panel.drafts.unfinished(lang).map(|(field, _)| crate::text::inspector::unfinished(lang, &field, &t::title(lang)))
    }

    /// Takes the keys of the list of institutions before a command hears them, while that list is shown and has the keyboard.
    pub(in crate::app) fn take_keys(&mut self, ui: &Ui) {
        if self.panel.page == Page::Attendance {
            self.panel.people.take_keys(ui);
        }
    }

    /// Draws the panel.
    pub(in crate::app) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let rect = ui.max_rect();
        let lang = cx.lang;
        // The panel is drawn by the meeting of which it is a part.
        let mut panel = std::mem::take(&mut self.panel);
        panel.drafts.begin(cx.board);
        let close = panel_title_ui(ui, t::title(lang), &t::close(lang));
        if close.clicked() || panel.escape.closes(ui, rect) {
            cx.outbox.push(WindowAction::CloseSidePanel);
        }
        if self.meeting.is_none() || panel.choosing {
            self.begin_ui(cx, ui, &mut panel);
        } else {
            self.meeting_ui(cx, ui, &mut panel);
        }
        if panel.drafts.end() {
            cx.outbox.push(BoardAction::FieldLeft);
        }
        self.panel = panel;
    }

    fn meeting_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, panel: &mut Panel) {
        let lang = cx.lang;
        self.choice_ui(cx, ui, panel);
        ui.horizontal(|ui| {
            for (page, name) in [(Page::Agenda, t::agenda_and_time(lang)), (Page::Attendance, t::attendance(lang))] {
                let on = panel.page == page;
                let tab = ui.add(Button::selectable(on, style::strong(&name)));
                tab.widget_info(|| WidgetInfo::selected(Role::Tab, true, on, &name));
                if tab.clicked() {
                    panel.page = page;
                    // Whoever wants to enter who is there can begin at once.
                    panel.wants_focus = page == Page::Attendance;
                }
            }
        });
        ui.separator();
        let Some(meeting) = self.meeting.clone() else { return };
        match panel.page {
            Page::Agenda => {
                self.time_ui(cx, ui, &mut panel.wants_focus);
                self.projected_ui(cx, ui);
                ui.separator();
                self.agenda_ui(cx, ui, panel, &meeting);
            }
            Page::Attendance => {
                let wants_focus = std::mem::take(&mut panel.wants_focus);
                panel.people.ui(cx, ui, &meeting, wants_focus);
            }
        }
    }

    /// Choice of the meeting, and the way to a new one.
    fn choice_ui(&mut self, cx: &PanelCx<'_>, ui: &mut Ui, panel: &mut Panel) {
        let lang = cx.lang;
        let Some(shown) = self.meeting.as_ref().map(|meeting| meeting.id.clone()) else { return };
        let options: Vec<(MeetingId, String)> = cx
            .board
            .meetings()
            .iter()
            .rev()
            .map(|meeting| {
                let date = meeting.date.map(|date| t::meeting_said(lang, &meeting.name, &date.say(lang)));
                (meeting.id.clone(), date.unwrap_or_else(|| meeting.name.clone()))
            })
            .collect();
        style::row_ui(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(t::new_meeting(lang)).clicked() {
                    (panel.choosing, panel.wants_focus) = (true, true);
                }
                let one_of = OneOf { lang, id: Id::unique("meeting"), label: t::meeting(lang) };
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let (_, chosen) = one_of.ui(ui, &shown, &options);
                    self.wanted = chosen.and_then(|place| options.get(place)).map(|(id, _)| id.clone());
                });
            });
        });
    }

    /// Ticks for what is projected, and that in words.
    fn projected_ui(&mut self, cx: &PanelCx<'_>, ui: &mut Ui) {
        let lang = cx.lang;
        ui.horizontal_wrapped(|ui| {
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.timer, t::timer_projected(lang)));
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.agenda, t::agenda_projected(lang)));
        });
        let shown = self.shown(cx.board, self.now()).say(lang);
        ui.horizontal(|ui| {
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.notice, t::timer_notice(lang)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(&shown).small().weak()).truncate()).on_hover_text(&shown);
            });
        });
    }
}
