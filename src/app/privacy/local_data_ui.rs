//! Daten auf diesem Rechner: what is kept, each thing with its place, size and age, and a way to delete it. It is looked for on a
//! thread, when the panel opens, when something was deleted, and when the user asks.

use egui::{Align, Context, Label, Layout, RichText, Role, Ui, WidgetInfo};

use super::list_local_data::list;
use super::local_data::{LocalData, LocalDataKind, LocalPlaces};
use crate::app::files::recovery;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::small_text::small_ui;
use crate::app::kit::style;
use crate::app::platform::jobs::{Job, Outcome};
use crate::app::privacy::action::PrivacyAction;
use crate::model::Date;
use crate::text::{self, Lang, settings as t};

/// List that was found.
#[derive(Default)]
pub(in crate::app) struct LocalDataList {
    job: Option<Job<Vec<LocalData>>>,
    /// List that was found last; `None` before the first time and after a failure.
    data: Option<Vec<LocalData>>,
    /// Question that is asked.
    asked: Option<Asked>,
}

/// A question whether to delete.
#[derive(PartialEq)]
enum Asked {
    One(LocalData),
    All,
}

impl LocalDataList {
    /// Looks in these places.
    pub(in crate::app) fn refresh(&mut self, ctx: &Context, places: LocalPlaces) {
        self.asked = None;
        self.job = Some(Job::start(ctx, move || list(&places)));
    }

    /// Draws the list.
    pub(in crate::app) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui) {
        let lang = cx.lang;
        ui.horizontal(|ui| {
            ui.label(style::strong(t::data(lang)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(t::refresh(lang)).clicked() {
                    cx.outbox.push(PrivacyAction::ListLocalData);
                }
            });
        });
        small_ui(ui, &t::data_about(lang));
        match self.job.as_ref().map(Job::outcome) {
            Some(Outcome::Done(data)) => (self.data, self.job) = (Some(data), None),
            Some(Outcome::Failed) => (self.data, self.job) = (None, None),
            Some(Outcome::Waiting) | None => {}
        }
        let Some(data) = &self.data else {
            ui.weak(if self.job.is_some() { t::looking(lang) } else { t::look_failed(lang) });
            return;
        };
        if data.is_empty() {
            ui.weak(t::data_none(lang));
            return;
        }
        for one in data {
            ui.push_id((one.what, &one.file), |ui| entry_ui(cx, ui, one, &mut self.asked));
        }
        all_ui(cx, ui, data, &mut self.asked);
    }
}

fn entry_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, one: &LocalData, asked: &mut Option<Asked>) {
    let lang = cx.lang;
    ui.separator();
    let says = one.say(lang);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if one.is_in_use {
                ui.weak(t::in_use(lang));
            } else {
                let delete = ui.button(t::delete(lang));
                delete.widget_info(|| WidgetInfo::labeled(Role::Button, true, t::delete_one(lang, &says)));
                if delete.clicked() {
                    *asked = Some(Asked::One(one.clone()));
                }
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(&says).truncate()));
        });
    });
    ui.spacing_mut().item_spacing.y = 1.0;
    small_ui(ui, &size_and_age(one, lang));
    let place = one.file.display().to_string();
    ui.add(Label::new(RichText::new(&place).small().weak()).truncate()).on_hover_text(&place);
    ui.spacing_mut().item_spacing.y = 6.0;
    if matches!(asked, Some(Asked::One(other)) if other == one)
        && let Some(is_sure) = question_ui(ui, &t::delete_question(lang), lang)
    {
        *asked = None;
        cx.outbox.extend(is_sure.then(|| PrivacyAction::DeleteLocalData(vec![one.clone()])));
    }
}

/// "12 kB · vor 3 Stunden (26.11.2026)".
fn size_and_age(one: &LocalData, lang: Lang) -> String {
    let size = match one.what {
        LocalDataKind::Recent | LocalDataKind::Choices => t::part_of_preferences(lang),
        _ => text::bytes(lang, one.bytes),
    };
    let date = Date::of_seconds(one.at).map(|date| date.say(lang)).unwrap_or_default();
    t::size_and_age(lang, &size, &recovery::ago(one.at, lang), &date)
}

/// Everything that is not in use, at once.
fn all_ui(cx: &mut PanelCx<'_>, ui: &mut Ui, data: &[LocalData], asked: &mut Option<Asked>) {
    let lang = cx.lang;
    let free: Vec<&LocalData> = data.iter().filter(|one| !one.is_in_use).collect();
    if free.is_empty() {
        return;
    }
    ui.separator();
    if *asked != Some(Asked::All) {
        if ui.button(t::delete_all(lang)).clicked() {
            *asked = Some(Asked::All);
        }
        return;
    }
    let recoveries = free.iter().filter(|one| one.what == LocalDataKind::Recovery).count();
    if let Some(is_sure) = question_ui(ui, &t::delete_all_question(lang, free.len(), recoveries), lang) {
        *asked = None;
        cx.outbox.extend(is_sure.then(|| PrivacyAction::DeleteLocalData(free.into_iter().cloned().collect())));
    }
}

/// The question in its place; what was answered.
fn question_ui(ui: &mut Ui, question: &str, lang: Lang) -> Option<bool> {
    ui.add(Label::new(question).wrap());
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        if ui.button(RichText::new(t::delete_yes(lang)).color(ui.visuals().error_fg_color)).clicked() {
            answer = Some(true);
        }
        if ui.button(t::keep(lang)).clicked() {
            answer = Some(false);
        }
    });
    answer
}
