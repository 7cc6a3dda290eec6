//! Everything that is kept about a person, below the fields of that person: every place, with a way there, and all of it as a text. Only here,
//! in the moderation's own panel.

use egui::{Button, Label, RichText, Ui};

use super::person_search::{self, PersonFindings, PersonSearch, Progress};
use crate::app::action::command::Command;
use crate::app::action::outbox::Outbox;
use crate::app::inspector::InspectorContext;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::style;
use crate::app::privacy::action::PrivacyAction;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::{Contact, Item as _};
use crate::report;
use crate::text::{Lang, person as t};

/// Draws the button, and what was found once it was pressed.
pub(in crate::app) fn person_ui(
    ui: &mut Ui,
    contact: &Contact,
    search: &mut Option<PersonSearch>,
    context: &InspectorContext<'_>,
    outbox: &mut Outbox,
) {
    let lang = context.lang;
    ui.add_space(4.0);
    let Some(own) = search.as_mut().filter(|search| search.contact == contact.id) else {
        if ui.button(t::show(lang)).on_hover_text(t::show_tip(lang)).clicked() {
            outbox.push(PrivacyAction::SearchPerson(contact.id.clone()));
        }
        return;
    };
    ui.add(Label::new(style::strong(t::title(lang, contact.name()))).wrap());
    let mut is_hidden = false;
    ui.horizontal_wrapped(|ui| {
        if ui.button(t::refresh(lang)).clicked() {
            outbox.push(PrivacyAction::SearchPerson(contact.id.clone()));
        }
        is_hidden = ui.button(t::hide(lang)).clicked();
    });
    match own.progress(context.board) {
        Progress::Waiting => drop(ui.weak(t::searching(lang))),
        Progress::Failed => wrong_ui(ui, &t::search_failed(lang)),
        Progress::Found(findings, is_old) => {
            if is_old {
                wrong_ui(ui, &t::is_old(lang));
            }
            findings_ui(ui, contact, findings, context, outbox);
        }
    }
    if is_hidden {
        *search = None;
    }
}

fn findings_ui(ui: &mut Ui, contact: &Contact, findings: &PersonFindings, context: &InspectorContext<'_>, outbox: &mut Outbox) {
    let (board, lang) = (context.board, context.lang);
    if ui.button(t::copy(lang)).clicked() {
        ui.ctx().copy_text(person_search::answer(findings, contact, board, lang));
        outbox.push(WindowAction::Say(Message::of(t::copied)));
    }
    heading_ui(ui, &t::in_entry(lang), Some(&t::reached(lang)));
    for (field, value) in report::contact_fields(contact, board, lang) {
        small_ui(ui, &format!("{field}: {value}"));
    }
    heading_ui(ui, &t::in_texts(lang, findings.mentions.len()), None);
    for mention in &findings.mentions {
        let place = mention.place.say(board, lang);
        match mention.place.jump(board) {
            Some(record) => {
                let says = t::jump(lang, &place);
                let link =
                    ui.push_id(("mention", &mention.place), |ui| ui.add(Button::new(&place).frame(false).truncate())).inner;
                link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &says));
                if link.on_hover_text(&says).clicked() {
                    outbox.push(InspectorAction::Show(record));
                }
            }
            None => drop(ui.add(Label::new(&place).wrap())),
        }
        small_ui(ui, &mention.text);
        fate_ui(ui, &person_search::by(&mention.traces, lang), &fate(mention.is_reached, lang));
    }
    session_ui(ui, findings, lang, outbox);
    heading_ui(ui, &t::in_files(lang), None);
    if findings.files.is_empty() {
        small_ui(ui, &t::no_files(lang));
    }
    for file in &findings.files {
        let says = format!("{} ({})", file.say(lang), file.name());
        ui.add(Label::new(says).wrap()).on_hover_text(file.file.display().to_string());
        let by = file.traces.as_ref().map(|traces| person_search::by(traces, lang)).unwrap_or_default();
        fate_ui(ui, &by, &file.fate(lang));
    }
    small_ui(ui, &t::beyond(lang));
}

fn session_ui(ui: &mut Ui, findings: &PersonFindings, lang: Lang, outbox: &mut Outbox) {
    heading_ui(ui, &t::in_session(lang), None);
    let says = t::steps(lang, findings.steps);
    if findings.steps == 0 {
        small_ui(ui, &says);
    } else {
        if ui.add(Button::new(&says).frame(false).truncate()).on_hover_text(Command::Steps.label(lang)).clicked() {
            outbox.command(Command::Steps);
        }
        fate_ui(ui, "", &t::reached(lang));
    }
    if findings.set_aside > 0 {
        small_ui(ui, &t::set_aside(lang, findings.set_aside));
    }
}

fn fate(is_reached: bool, lang: Lang) -> String {
    if is_reached { t::reached(lang) } else { t::not_reached(lang) }
}

fn heading_ui(ui: &mut Ui, text: &str, fate: Option<&str>) {
    ui.add_space(4.0);
    ui.add(Label::new(style::strong(text)).wrap());
    if let Some(fate) = fate {
        fate_ui(ui, "", fate);
    }
}

/// By what a place was found, and what becomes of it when the person is deleted.
fn fate_ui(ui: &mut Ui, by: &str, fate: &str) {
    let says = if by.is_empty() { fate.to_owned() } else { format!("{by} · {fate}") };
    ui.add(Label::new(RichText::new(says).small().weak()).wrap());
}

fn small_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).small()).wrap());
}

fn wrong_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).small().color(ui.visuals().error_fg_color)).wrap());
}
