//! The panel of the round in the place of the properties: which meeting, and of it the time with the agenda, or who is there.

use egui::{Align, Button, Id, Label, Layout, RichText, Role, Ui, WidgetInfo};

use super::Round;
use super::agenda::Wish;
use super::attendance::People;
use crate::app::action::outbox::Outbox;
use crate::app::inspector::{Drafts, OneOf};
use crate::app::kit::escape::Leave;
use crate::app::kit::panel_title::panel_title_ui;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::model::{Board, MeetingId};
use crate::text::{Lang, round as t};

/// What the panel remembers between frames.
#[derive(Default)]
pub(super) struct Panel {
    /// What is shown of the meeting.
    page: Page,
    /// Whether a template for a new meeting is chosen.
    pub choosing: bool,
    /// What is typed in the fields of the meeting.
    pub drafts: Drafts,
    /// Which widget of the agenda gets the keyboard in the next frame.
    pub wish: Option<Wish>,
    /// Which item had its turn in the last frame; another one comes into sight.
    pub turn: Option<usize>,
    /// Where one is among the institutions.
    pub people: People,
    /// The first widget takes the keyboard in the next frame.
    pub wants_focus: bool,
    leave: Leave,
}

/// What is shown of a meeting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    /// The time and the agenda.
    #[default]
    Agenda,
    /// Who is there.
    Attendance,
}

/// What the panel needs to know.
#[derive(Clone, Copy)]
pub(in crate::app) struct Around<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The language of the window.
    pub lang: Lang,
    /// Makes the random bits of new ids.
    pub new_bits: fn() -> u64,
}

impl Round {
    /// The first widget takes the keyboard in the next frame.
    pub(in crate::app) fn want_focus(&mut self) {
        self.panel.wants_focus = true;
    }

    /// Which text in a field is not taken over because it means nothing yet.
    pub(in crate::app) fn unfinished(&self, lang: Lang) -> Option<String> {
        self.panel.drafts.unfinished(lang).map(|(field, _)| crate::text::inspector::unfinished(lang, &field, &t::title(lang)))
    }

    /// Takes the keys of the list of institutions before a command hears them, while that list has the keyboard.
    pub(in crate::app) fn take_keys(&mut self, ui: &Ui) {
        if self.open && self.panel.page == Page::Attendance {
            self.panel.people.take_keys(ui);
        }
    }

    /// Draws the panel.
    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, around: Around<'_>, outbox: &mut Outbox) {
        self.rect = ui.max_rect();
        let lang = around.lang;
        // The panel is drawn by the round of which it is a part.
        let mut panel = std::mem::take(&mut self.panel);
        panel.drafts.begin(around.board);
        let close = panel_title_ui(ui, t::title(lang), &t::close(lang));
        if close.clicked() || panel.leave.by_key(ui, self.rect) {
            outbox.push(WindowAction::CloseBeside);
        }
        if self.meeting.is_none() || panel.choosing {
            self.begin_ui(ui, &mut panel, around, outbox);
        } else {
            self.meeting_ui(ui, &mut panel, around, outbox);
        }
        if panel.drafts.end() {
            outbox.push(BoardAction::FieldLeft);
        }
        self.panel = panel;
    }

    fn meeting_ui(&mut self, ui: &mut Ui, panel: &mut Panel, around: Around<'_>, outbox: &mut Outbox) {
        let lang = around.lang;
        self.choice_ui(ui, panel, around);
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
                self.time_ui(ui, &mut panel.wants_focus, lang, outbox);
                self.projected_ui(ui, around);
                ui.separator();
                self.agenda_ui(ui, panel, (&meeting, around), outbox);
            }
            Page::Attendance => {
                let wants_focus = std::mem::take(&mut panel.wants_focus);
                panel.people.ui(ui, (around.board, &meeting, wants_focus), lang, outbox);
            }
        }
    }

    /// Which meeting, and the way to a new one.
    fn choice_ui(&mut self, ui: &mut Ui, panel: &mut Panel, around: Around<'_>) {
        let lang = around.lang;
        let Some(shown) = self.meeting.as_ref().map(|meeting| meeting.id.clone()) else { return };
        let options: Vec<(MeetingId, String)> = around
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

    /// What is projected, to tick, and in words.
    fn projected_ui(&mut self, ui: &mut Ui, around: Around<'_>) {
        let lang = around.lang;
        ui.horizontal_wrapped(|ui| {
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.timer, t::timer_projected(lang)));
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.agenda, t::agenda_projected(lang)));
        });
        let shown = self.shown(around.board, self.now()).say(lang);
        ui.horizontal(|ui| {
            style::tick(ui, egui::Checkbox::new(&mut self.ticks.notice, t::timer_notice(lang)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add(Label::new(RichText::new(&shown).small().weak()).truncate()).on_hover_text(&shown);
            });
        });
    }
}
