//! The panel of properties: everything that is known of what has the focus, to be changed in place.

pub(super) mod action;
pub(super) mod actions;
mod actor;
pub(super) mod add_logo;
pub(super) mod add_record;
mod axes;
mod cell;
mod choice;
mod contact;
mod coverage;
mod drafts;
mod field_editor;
mod form;
pub(super) mod group_symbol;
mod head;
mod kind;
mod lists;
mod logos;
mod removal;
mod responsibility;
pub(super) mod sets;
mod steps;
mod tick_list;
pub(super) mod unused_name;
mod usages;
mod validation;
mod view;

use std::path::Path;

use egui::{Align, Button, Label, Layout, RichText, Ui};

pub(super) use self::choice::OneOf;
pub(super) use self::drafts::Drafts;
pub(super) use self::form::Form;
pub(super) use self::removal::is_removable;
pub(super) use self::tick_list::{Options, Ticks, section_ui};
use super::action::command::Command;
use super::action::outbox::Outbox;
use super::canvas::Selection;
use super::kit::style;
use super::privacy::person_search::PersonSearch;
use crate::app::inspector::action::InspectorAction;
use crate::app::session::action::BoardAction;
use crate::model::{Board, ContactId, History, Record, RecordKind, RecordRef};
use crate::save::Logos;
use crate::scene::Target;
use crate::text::{Lang, inspector as t};

/// Type size of the name of what is shown, in points.
const HEADLINE: f32 = 17.0;

/// Memory of the panel between frames; no part of the board.
#[derive(Default)]
pub(super) struct Inspector {
    drafts: Drafts,
    contact: contact::Open,
    cursor: coverage::Cursor,
    /// The record that is to be removed, while that is asked.
    removal: Option<RecordRef>,
    /// True while the steps are shown in the place of the properties.
    steps: bool,
    /// The logo that was selected in the last frame, which has come into sight.
    logo: Option<String>,
    /// Search for what is kept about a person, once that was asked for.
    pub search: Option<PersonSearch>,
}

/// Context of the properties.
pub(super) struct InspectorContext<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The steps that led to it.
    pub history: &'a History,
    /// The pictures of its logos.
    pub logos: &'a Logos,
    /// The board as it is in the file.
    pub saved: &'a Board,
    /// Its file.
    pub path: Option<&'a Path>,
    /// Selection.
    pub selection: &'a Selection,
    /// The language of the window.
    pub lang: Lang,
    /// Makes the random bits of new ids.
    pub new_bits: fn() -> u64,
}

impl Inspector {
    /// The first field takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.drafts.wants_focus = true;
    }

    /// Text in a field that is not taken over because it means nothing yet.
    pub(super) fn unfinished(&self, board: &Board, lang: Lang) -> Option<String> {
        let (field, record) = self.drafts.unfinished(lang)?;
        let of = record.map_or_else(|| t::board(lang), |record| board.name_of(record, lang));
        Some(t::unfinished(lang, &field, &of))
    }

    /// Has this person open among those of an institution.
    pub(super) fn open_person(&mut self, person: ContactId) {
        self.contact = contact::Open::of(person);
    }

    /// Shows the properties, and asks whether to remove this record.
    pub(super) fn ask_removal(&mut self, record: RecordRef) {
        self.removal = Some(record);
        self.show_properties();
    }

    /// Shows the properties, not the steps.
    pub(super) fn show_properties(&mut self) {
        self.steps = false;
    }

    /// Shows the steps, and gives them the keyboard.
    pub(super) fn show_steps(&mut self) {
        self.steps = true;
        self.want_focus();
    }

    /// Draws the panel.
    pub(super) fn ui(&mut self, ui: &mut Ui, context: &InspectorContext<'_>, outbox: &mut Outbox) {
        let (board, lang) = (context.board, context.lang);
        self.drafts.begin(board);
        self.header_ui(ui, lang, outbox);
        if self.steps {
            steps::steps_ui(ui, context.history, lang, (&mut self.drafts.wants_focus, outbox));
        } else {
            let record = context.selection.subject(board).filter(|record| is_there(record, board));
            // Whoever went on to something else was not sure.
            self.removal.take_if(|asked| record.as_ref() != Some(&*asked));
            style::scroll_ui(ui, ("properties", &record), |ui| {
                self.subject_ui(ui, record.as_ref(), context, outbox);
                ui.add_space(12.0);
            });
        }
        // The present step may have to come into sight first.
        let waits = self.steps && self.drafts.wants_focus;
        if self.drafts.end() {
            outbox.push(BoardAction::FieldLeft);
        }
        self.drafts.wants_focus = waits;
    }

    /// Properties or steps, and the way to fold the panel away.
    fn header_ui(&mut self, ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
        ui.horizontal(|ui| {
            for (shown, name) in [(false, t::title(lang)), (true, t::steps(lang))] {
                let tab = ui.add(Button::selectable(self.steps == shown, style::strong(&name)));
                tab.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, self.steps == shown, &name));
                if tab.clicked() {
                    self.steps = shown;
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let fold = ui.button("×").on_hover_text(Command::Inspector.label(lang));
                fold.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, Command::Inspector.label(lang)));
                if fold.clicked() {
                    outbox.command(Command::Inspector);
                }
            });
        });
    }

    fn subject_ui(&mut self, ui: &mut Ui, record: Option<&RecordRef>, context: &InspectorContext<'_>, outbox: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let (board, lang) = (context.board, context.lang);
        headline_ui(ui, record, context, outbox);
        let form = &mut Form::new(board, lang, record.cloned(), &mut self.drafts, outbox);
        if let Some(record) = record.filter(|record| self.removal.as_ref() == Some(record)) {
            // What was asked comes first.
            removal::removal_ui(ui, form, record, &mut self.removal);
        }
        match record.and_then(|record| board.record(record)) {
            Some(Record::Responsibility(one)) => responsibility::fields_ui(ui, form, &one, &mut self.cursor),
            Some(Record::Actor(actor)) => {
                actor::fields_ui(ui, form, &actor);
                contact::contacts_ui(ui, form, &actor.id, (&mut self.contact, &mut self.search), context);
            }
            Some(Record::Status(status)) => axes::status_ui(ui, form, &status),
            Some(Record::StatusGroup(group)) => form.record_ui(ui, &*group),
            Some(Record::Area(area)) => form.record_ui(ui, &*area),
            Some(Record::TargetGroup(group)) => axes::target_group_ui(ui, form, &group),
            Some(Record::Kind(kind)) => kind::kind_ui(ui, form, &kind),
            Some(Record::Sector(sector)) => form.record_ui(ui, &*sector),
            Some(Record::View(view)) => view::fields_ui(ui, form, &view),
            Some(Record::LegalCheck(check)) => form.record_ui(ui, &*check),
            Some(Record::Contact(_) | Record::CellNote(_) | Record::Meeting(_) | Record::Verdict(_)) | None => {
                if let Some(RecordRef::CellNote(cell)) = record {
                    cell::fields_ui(ui, form, cell);
                } else {
                    head::fields_ui(ui, form, board.head());
                    let selected =
                        if let Some(Target::Logo(file)) = context.selection.focus() { Some(file.clone()) } else { None };
                    let pointed = selected.as_deref().filter(|_| selected != self.logo);
                    logos::logos_ui(ui, form, (context.logos, pointed));
                    self.logo = selected;
                    lists::lists_ui(ui, form);
                }
            }
        }
        if let Some(record) = record {
            usages::used_ui(ui, record, board, lang, outbox);
            let form = &mut Form::new(board, lang, Some(record.clone()), &mut self.drafts, outbox);
            if self.removal.as_ref() != Some(record) {
                removal::removal_ui(ui, form, record, &mut self.removal);
            }
        }
    }
}

/// Name of what is shown, and where several responsibilities share a chip, which of them.
fn headline_ui(ui: &mut Ui, record: Option<&RecordRef>, context: &InspectorContext<'_>, outbox: &mut Outbox) {
    let (board, lang) = (context.board, context.lang);
    let name = match record {
        None => t::of(lang, &t::board(lang), &board.head().title),
        Some(record) => said(record, board, lang),
    };
    ui.add(Label::new(RichText::new(&name).font(style::bold(HEADLINE))).truncate()).on_hover_text(&name);
    let sharing = context.selection.responsibilities(board);
    if let Some(RecordRef::Responsibility(shown)) = record
        && sharing.len() > 1
    {
        ui.horizontal_wrapped(|ui| {
            for (number, one) in (1_usize..).zip(&sharing) {
                if ui.add(Button::selectable(one == shown, number.to_string())).clicked() {
                    outbox.push(InspectorAction::Show(RecordRef::Responsibility(one.clone())));
                }
            }
        });
    }
    if let Some(back) = context.selection.behind(board).filter(|back| is_there(back, board))
        && ui.link(t::back_to(lang, &said(&back, board, lang))).clicked()
    {
        outbox.push(InspectorAction::Show(back));
    }
    ui.add_space(4.0);
}

/// "Institution: Jobcenter".
fn said(record: &RecordRef, board: &Board, lang: Lang) -> String {
    let kind = if record.kind() == RecordKind::CellNote { t::cell(lang) } else { record.kind().say(lang) };
    t::of(lang, &kind, &board.name_of(record, lang))
}

/// True if there is anything to show; a cell needs no note.
fn is_there(record: &RecordRef, board: &Board) -> bool {
    match record {
        RecordRef::CellNote(cell) => board.areas().contains(&cell.area) && board.statuses().contains(&cell.status),
        _ => board.has(record),
    }
}
