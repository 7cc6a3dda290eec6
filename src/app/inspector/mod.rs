//! The panel of properties: everything that is known of what has the focus, to be changed in place.

mod actor;
mod axes;
mod cell;
mod check;
mod choice;
mod contact;
mod coverage;
mod drafts;
mod flag;
mod form;
mod head;
mod responsibility;
mod steps;
mod used;

use egui::{Align, Button, Label, Layout, Rect, RichText, ScrollArea, Ui};

use self::drafts::Drafts;
use self::form::Form;
use super::canvas::Selection;
use super::command::Command;
use super::outbox::{Action, Outbox};
use crate::model::{Board, History, Record, RecordKind, RecordRef};
use crate::text::{Lang, inspector as t};

/// What the panel remembers between frames; no part of the board.
pub(super) struct Inspector {
    drafts: Drafts,
    contact: contact::Open,
    cursor: coverage::Cursor,
    /// Where the panel was in the last frame.
    pub rect: Rect,
}

impl Default for Inspector {
    fn default() -> Self {
        Self { drafts: Drafts::default(), contact: contact::Open::default(), cursor: (0, 0), rect: Rect::NOTHING }
    }
}

/// What the panel needs to know.
pub(super) struct Around<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The steps that led to it.
    pub history: &'a History,
    /// What is selected.
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

    /// Draws the panel.
    pub(super) fn ui(&mut self, ui: &mut Ui, around: &Around<'_>, outbox: &mut Outbox) {
        let (board, lang) = (around.board, around.lang);
        self.rect = ui.max_rect();
        self.drafts.begin(board);
        ui.horizontal(|ui| {
            ui.heading(t::title(lang));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let fold = ui.button("×").on_hover_text(Command::Inspector.label(lang));
                fold.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, Command::Inspector.label(lang)));
                if fold.clicked() {
                    outbox.command(Command::Inspector);
                }
            });
        });
        let record = around.selection.subject().filter(|record| is_there(record, board));
        ScrollArea::vertical().id_salt(("properties", &record)).auto_shrink(false).show(ui, |ui| {
            self.subject_ui(ui, record.as_ref(), around, outbox);
            ui.add_space(12.0);
            steps::steps_ui(ui, around.history, lang, outbox);
        });
        if self.drafts.end() {
            outbox.push(Action::FieldLeft);
        }
    }

    fn subject_ui(&mut self, ui: &mut Ui, record: Option<&RecordRef>, around: &Around<'_>, outbox: &mut Outbox) {
        ui.spacing_mut().item_spacing.y = 4.0;
        let (board, lang) = (around.board, around.lang);
        headline_ui(ui, record, around, outbox);
        let form = &mut Form::new((board, lang), record.cloned(), &mut self.drafts, outbox);
        match record.and_then(|record| board.record(record)) {
            Some(Record::Responsibility(one)) => responsibility::fields_ui(ui, form, &one, &mut self.cursor),
            Some(Record::Actor(actor)) => {
                actor::fields_ui(ui, form, &actor);
                contact::contacts_ui(ui, form, &actor.id, &mut self.contact, around.new_bits);
            }
            Some(Record::Status(status)) => axes::status_ui(ui, form, &status),
            Some(Record::StatusGroup(group)) => axes::status_group_ui(ui, form, &group),
            Some(Record::Area(area)) => axes::area_ui(ui, form, &area),
            Some(Record::TargetGroup(group)) => axes::target_group_ui(ui, form, &group),
            _ => match record {
                Some(RecordRef::CellNote(cell)) => cell::fields_ui(ui, form, cell),
                _ => head::fields_ui(ui, form, board.head()),
            },
        }
        if let Some(record) = record {
            used::used_ui(ui, record, (board, lang), outbox);
        }
    }
}

/// What is shown, and where several responsibilities share a chip, which of them.
fn headline_ui(ui: &mut Ui, record: Option<&RecordRef>, around: &Around<'_>, outbox: &mut Outbox) {
    let (board, lang) = (around.board, around.lang);
    let name = match record {
        None => t::of(lang, &t::board(lang), &board.head().title),
        Some(record) => said(record, board, lang),
    };
    ui.add(Label::new(RichText::new(&name).strong()).truncate()).on_hover_text(&name);
    let sharing = around.selection.responsibilities();
    if let Some(RecordRef::Responsibility(shown)) = record
        && sharing.len() > 1
    {
        ui.horizontal_wrapped(|ui| {
            for (number, one) in (1_usize..).zip(&sharing) {
                if ui.add(Button::selectable(one == shown, number.to_string())).clicked() {
                    outbox.push(Action::Show(RecordRef::Responsibility(one.clone())));
                }
            }
        });
    }
    if let Some(back) = around.selection.behind().filter(|back| is_there(back, board))
        && ui.link(t::back_to(lang, &said(&back, board, lang))).clicked()
    {
        outbox.push(Action::Show(back));
    }
    ui.add_space(4.0);
}

/// "Institution: Jobcenter".
fn said(record: &RecordRef, board: &Board, lang: Lang) -> String {
    let kind = if record.kind() == RecordKind::CellNote { t::cell(lang) } else { record.kind().say(lang) };
    t::of(lang, &kind, &board.name_of(record, lang))
}

/// Whether there is anything to show; a cell needs no note.
fn is_there(record: &RecordRef, board: &Board) -> bool {
    match record {
        RecordRef::CellNote(cell) => board.areas().contains(&cell.area) && board.statuses().contains(&cell.status),
        _ => board.has(record),
    }
}
