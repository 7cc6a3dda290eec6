//! Export panel: choice of what is written for whom, with the page as it will be. It stands where the properties stand, so that
//! the board can be worked on beside it.

pub(super) mod action;
pub(super) mod actions;
mod choice;
mod choices;
pub(super) mod copy_picture;
mod drawing;
mod options;
mod order;
mod parts;
mod picture;
mod preview;
mod report;
mod write;

pub(super) use choices::Choices;

use std::path::{Path, PathBuf};

use egui::{Align, CentralPanel, Context, Key, Layout, Panel, ProgressBar, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use self::choice::Choice;
use self::order::Order;
use self::preview::Preview;
use self::write::{Files, Writing};
use super::action::command::Command;
use super::action::outbox::Outbox;
use super::files::purpose::Purpose;
use super::kit::escape::EscapeKey;
use super::kit::panel_title::panel_title_ui;
use super::kit::style;
use super::session::document::Document;
use super::shell::message::Message;
use crate::app::export_panel::action::ExportAction;
use crate::app::files::action::FilesAction;
use crate::export::Format;
use crate::export::job::{self, Output};
use crate::layout::{DrawingKind, Room};
use crate::model::BoardId;
use crate::text::{Lang, export_panel as t, window};

/// The panel: the choices for each board, and the work that goes on.
#[derive(Default)]
pub(super) struct ExportPanel {
    /// Choices for each board, of this run and earlier ones.
    pub choices: Choices,
    preview: Preview,
    /// Place for the files unless another one is chosen.
    first: PathBuf,
    /// Place of the sheet that is shown.
    page: usize,
    /// Files that are being written, and their board.
    writing: Option<(BoardId, Writing)>,
    /// Reason why nothing was written; goes when anything else is chosen.
    refused: Option<(Refused, Choice)>,
    /// The first tick takes the focus in the next frame.
    wants_focus: bool,
    escape: EscapeKey,
}

/// Outcome of an export.
pub(super) struct ExportOutcome {
    /// In words.
    pub said: Message,
    /// The files that were written.
    pub written: Vec<PathBuf>,
}

/// Reason why nothing was written, and if replacing would help.
struct Refused {
    why: Message,
    may_replace: bool,
}

impl ExportPanel {
    /// Prepares it for a board, with the drawing that is looked at; `path` is where its files go unless something else was chosen before.
    pub(super) fn prepare(&mut self, document: &Document, path: &Path, drawing: DrawingKind) {
        let board = &document.board().head().board;
        self.choices.show(board, || Choice::new(path.display().to_string()));
        let own = document.path().map(|own| own.display().to_string()).unwrap_or_default();
        if let Some(choice) = self.choices.of_mut(board) {
            choice.request.kind = drawing;
            if !choice.of_file.is_empty() && choice.of_file != own {
                choice.path = path.display().to_string();
            }
            choice.of_file = own;
        }
        path.clone_into(&mut self.first);
    }

    /// Its first widget takes the focus in the next frame.
    pub(super) fn want_focus(&mut self) {
        self.wants_focus = true;
    }

    /// Another place for the files of a board.
    pub(super) fn choose_path(&mut self, document: &Document, path: &Path) {
        if let Some(choice) = self.choices.of_mut(&document.board().head().board) {
            choice.path = path.display().to_string();
        }
    }

    /// The place that stands in the panel for the files of a board.
    pub(super) fn path_of(&self, document: &Document) -> Option<PathBuf> {
        self.meant_by(&self.choices.of(&document.board().head().board)?.path)
    }

    /// The place that somebody means by what stands there; a name whose letters cannot all be shown is meant as it is.
    fn meant_by(&self, typed: &str) -> Option<PathBuf> {
        match typed.trim() {
            "" => None,
            _ if typed == self.first.display().to_string() => Some(self.first.clone()),
            typed => Some(Purpose::Export.path(Path::new(typed))),
        }
    }

    /// Draws the panel; `false` where it is no longer about the open board.
    pub(super) fn ui(&mut self, ui: &mut Ui, (document, room): (&Document, Room), lang: Lang, outbox: &mut Outbox) -> bool {
        let rect = ui.max_rect();
        let Some(mut choice) = self.choices.of(&document.board().head().board).cloned() else {
            // A step back made it another board, for which the panel was not opened.
            return false;
        };
        choice.settle(document.board());
        let plain = egui::Frame::NONE;
        Panel::top("export title").frame(plain).show_separator_line(false).show(ui, |ui| heading_ui(ui, lang, outbox));
        Panel::bottom("export target").frame(plain).show(ui, |ui| self.target_ui(ui, &mut choice, lang, outbox));
        let order = order(document, &choice);
        // Always as high, so that what is chosen below stays where it is while the page changes.
        let height = ui.available_height() * report::SHARE;
        Panel::top("export preview").frame(plain).exact_size(height).show(ui, |ui| {
            ScrollArea::vertical().id_salt("export page").auto_shrink(false).show_viewport(ui, |ui, _| {
                ui.set_max_height(height);
                ui.spacing_mut().item_spacing.y = 2.0;
                if let Some(order) = order.filter(|order| !order.formats.is_empty()) {
                    self.preview.follow(ui.ctx(), &order);
                    report::preview_ui(ui, &mut self.preview, (&choice, room), &mut self.page, lang);
                }
            });
        });
        CentralPanel::no_frame().show(ui, |ui| {
            ScrollArea::vertical().id_salt("export").auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let first = options::options_ui(ui, &mut choice, document.board(), lang);
                if std::mem::take(&mut self.wants_focus) {
                    first.request_focus();
                }
            });
        });
        if self.escape.closes(ui, rect) {
            outbox.command(Command::Export);
        }
        if let Some(kept) = self.choices.of_mut(&document.board().head().board) {
            *kept = choice;
        }
        true
    }

    /// Draws the place of the files, and what became of them.
    fn target_ui(&mut self, ui: &mut Ui, choice: &mut Choice, lang: Lang, outbox: &mut Outbox) {
        ui.add_space(6.0);
        style::row_ui(ui, |ui| {
            let label = ui.label(t::target(lang));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.button(window::path_browse(lang)).clicked() {
                    outbox.push(FilesAction::Browse(Purpose::Export));
                }
                let field = TextEdit::singleline(&mut choice.path).hint_text(t::target_hint(lang));
                let field = ui.add(field.desired_width(f32::INFINITY)).labelled_by(label.id);
                if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                    outbox.push(ExportAction::WriteExport(false));
                }
            });
        });
        if let Some((_, writing)) = &self.writing {
            ui.horizontal(|ui| {
                let percent = writing.percent();
                let bar = ProgressBar::new(percent as f32 / 100.0).desired_width(ui.available_width() - 110.0);
                let bar = ui.add(bar.text(t::progress(lang, percent)));
                bar.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, t::progress(lang, percent)));
                if ui.button(window::cancel(lang)).clicked() {
                    outbox.push(ExportAction::StopExport);
                }
            });
            return;
        }
        self.refused.take_if(|(_, of)| of != choice);
        if let Some((Refused { why, may_replace }, _)) = &self.refused {
            ui.colored_label(style::look(ui.ctx()).wrong, why.say(lang));
            if *may_replace && ui.button(window::overwrite(lang)).clicked() {
                outbox.push(ExportAction::WriteExport(true));
            }
        }
        let can = !choice.formats.is_empty() && choice.request().is_some();
        let button = ui.add_enabled_ui(can, |ui| style::main_button(ui, t::write(lang))).inner;
        let why = if choice.formats.is_empty() { t::no_format(lang) } else { t::own_wrong(lang) };
        if button.on_disabled_hover_text(why).clicked() {
            outbox.push(ExportAction::WriteExport(false));
        }
    }

    /// Starts to write what is asked for.
    pub(super) fn write(&mut self, ctx: &Context, document: &Document, replace: bool) {
        let Some(choice) = self.choices.of(&document.board().head().board).cloned() else { return };
        let Some(order) = order(document, &choice).filter(|order| !order.formats.is_empty()) else { return };
        if self.writing.is_some() {
            return;
        }
        let Some(path) = self.meant_by(&choice.path) else {
            return self.refuse(Message::of(window::path_empty), false, choice);
        };
        let places: Vec<(Format, PathBuf)> = order.formats.iter().map(|format| (*format, format.file(&path))).collect();
        let logos = &document.board().head().logos;
        let files = places.iter().map(|(_, file)| file.as_path());
        let checked = document.path().map_or(Ok(()), |board| job::check_not_read(files, board, logos));
        if let Err(error) = checked {
            return self.refuse(Message::of(|lang| error.say(lang)), false, choice);
        }
        self.refused = None;
        let files = Files { order, style: choice.style(), places, replace };
        self.writing = Some((document.board().head().board.clone(), Writing::start(ctx, files)));
    }

    fn refuse(&mut self, why: Message, may_replace: bool, choice: Choice) {
        self.refused = Some((Refused { why, may_replace }, choice));
    }

    /// Writes no more.
    pub(super) fn stop(&self) {
        if let Some((_, writing)) = &self.writing {
            writing.stop();
        }
    }

    /// Outcome of the writing, once; a refusal is told in the panel as well.
    pub(super) fn poll(&mut self) -> Option<ExportOutcome> {
        let outcome = self.writing.as_ref()?.1.outcome()?;
        let (board, _) = self.writing.take()?;
        match outcome {
            Ok(files) => {
                let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
                Some(ExportOutcome { said: Message::of(|lang| t::written(lang, &names.join(", "))), written: files })
            }
            Err(error) => {
                let choice = self.choices.of(&board).cloned()?;
                let why = Message::of(|lang| error.say(lang));
                self.refuse(why.clone(), error.may_replace(), choice);
                Some(ExportOutcome { said: why, written: Vec::new() })
            }
        }
    }
}

/// Order of a choice; `None` while the size of the page cannot be read.
fn order(document: &Document, choice: &Choice) -> Option<Order> {
    Some(Order {
        board: std::sync::Arc::clone(document.board()),
        logos: document.logos().pictures.clone(),
        audience: choice.audience,
        output: Output::Drawing(choice.request()?),
        formats: choice.formats.iter().copied().collect(),
    })
}

fn heading_ui(ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
    if panel_title_ui(ui, t::title(lang), &t::close(lang)).clicked() {
        outbox.command(Command::Export);
    }
}
