//! The contact persons of an institution. One of them is open at a time; a person is deleted for good after one question.

use std::path::Path;
use std::sync::Arc;

use egui::{Button, Label, RichText, Ui};

use super::InspectorContext;
use super::field_editor::ordered;
use super::form::Form;
use crate::app::kit::style;
use crate::app::privacy::action::PrivacyAction;
use crate::app::privacy::person_search::PersonSearch;
use crate::app::privacy::person_ui;
use crate::app::session::action::BoardAction;
use crate::model::{ActorId, Board, Contact, ContactId, Edit, Item as _, LegalGround, Record, RecordKind, RecordRef};
use crate::save;
use crate::text::{Lang, inspector as t};

/// Person that is open, and whether it is asked to delete them.
#[derive(Debug, Default)]
pub(super) struct Open {
    contact: Option<ContactId>,
    asked: Option<Question>,
}

impl Open {
    /// This person is open.
    pub(super) fn of(person: ContactId) -> Self {
        Self { contact: Some(person), asked: None }
    }
}

/// The question whether to delete a person, with what was found out when it came up.
#[derive(Debug)]
struct Question {
    /// The file with the board before the last time it was saved, if there will be one.
    previous: Option<String>,
    /// True while the board is in a file that does not hold the person.
    is_new: bool,
}

impl Question {
    fn new(contact: &Contact, (saved, path): (&Board, Option<&Path>)) -> Self {
        let previous = path.map(save::previous_path).filter(|previous| previous.exists() || path.is_some_and(Path::exists));
        let previous = previous.as_deref().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        Self { is_new: previous.is_some() && !saved.contacts().contains(&contact.id), previous }
    }

    fn file(&self, lang: Lang) -> String {
        if self.is_new { t::erase_new(lang) } else { t::erase_file(lang, self.previous.as_deref()) }
    }
}

/// Draws the persons of an institution.
pub(super) fn contacts_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    actor: &ActorId,
    (open, search): (&mut Open, &mut Option<PersonSearch>),
    context: &InspectorContext<'_>,
) {
    let lang = form.lang;
    ui.add_space(8.0);
    ui.label(style::strong(t::contacts(lang)));
    let contacts: Vec<Arc<Contact>> = form.board.contacts().iter().filter(|contact| contact.actor == *actor).cloned().collect();
    for contact in &contacts {
        let is_open = open.contact.as_ref() == Some(&contact.id);
        let says = t::of(lang, &RecordKind::Contact.say(lang), contact.name());
        let row = ui.push_id(("person", &contact.id), |ui| ui.add(Button::selectable(is_open, contact.name()).truncate())).inner;
        row.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_open, &says));
        if row.on_hover_text(contact.name()).clicked() {
            *open = Open { contact: (!is_open).then(|| contact.id.clone()), asked: None };
        }
        if is_open {
            let key = RecordRef::Contact(contact.id.clone());
            let mut own = Form::new(form.board, lang, Some(key), form.drafts, form.outbox);
            ui.indent(("person fields", &contact.id), |ui| {
                fields_ui(ui, &mut own, contact);
                person_ui::person_ui(ui, contact, search, context, own.outbox);
                erase_ui(ui, &mut own, contact, open, (context.saved, context.path));
            });
        }
    }
    if ui.button(t::contact_add(lang)).clicked() {
        let new = Contact::named(ContactId::make("person", (context.new_bits)()), actor.clone(), &t::contact_new(lang));
        *open = Open { contact: Some(new.id.clone()), asked: None };
        form.outbox.push(BoardAction::Edit(Edit::Put(Record::from(new))));
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, contact: &Contact) {
    let mut new = contact.clone();
    for field in ordered(&[], &["actor"]) {
        // There are words only for a ground that has no name.
        if field.info.key == "other_ground" && new.ground != LegalGround::Other {
            continue;
        }
        form.field_ui(ui, field, &mut new);
        if field.info.key == "visibility" && new.lacks_ground() {
            ui.label(RichText::new(t::ground_missing(form.lang)).small().color(ui.visuals().error_fg_color));
        }
    }
    form.put(contact, new);
}

/// One question in place, then the person is gone from every board that undo leads to as well.
fn erase_ui(ui: &mut Ui, form: &mut Form<'_>, contact: &Contact, open: &mut Open, file: (&Board, Option<&Path>)) {
    let lang = form.lang;
    ui.add_space(4.0);
    let Some(question) = &open.asked else {
        open.asked = ui.button(t::erase(lang)).clicked().then(|| Question::new(contact, file));
        return;
    };
    ui.add(Label::new(t::erase_question(lang, contact.name())).wrap());
    for line in [t::erase_reaches(lang), question.file(lang), t::erase_not(lang)] {
        ui.add(Label::new(RichText::new(line).small()).wrap());
    }
    ui.horizontal_wrapped(|ui| {
        if ui.button(RichText::new(t::erase_yes(lang)).color(ui.visuals().error_fg_color)).clicked() {
            form.outbox.push(PrivacyAction::Erase(contact.id.clone()));
            *open = Open::default();
        }
        if ui.button(t::erase_no(lang)).clicked() {
            open.asked = None;
        }
    });
}
