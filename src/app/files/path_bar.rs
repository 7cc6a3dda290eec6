//! The path bar: which file to save to, to open or to read, typed or chosen; beside the board, never in front of it.

use std::ops::Range;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use egui::{Key, Modifiers, TextEdit, Ui};

use super::purpose::Purpose;
use super::recent::Recent;
use crate::app::action::outbox::{Action, Outbox};
use crate::app::export_panel::action::ExportAction;
use crate::app::files::action::FilesAction;
use crate::app::inspector::action::InspectorAction;
use crate::app::kit::caret;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::app::start::action::StartAction;
use crate::export::Format;
use crate::text::{Lang, window};

/// The height of the bar's row, so that the label stands level with the taller field.
const ROW: f32 = 36.0;

/// The path as it is being typed.
#[derive(Clone, Debug)]
pub(in crate::app) struct PathBar {
    /// Purpose of the file.
    pub purpose: Purpose,
    /// The path as typed.
    path: String,
    /// The path to start from, whose letters need not all be ones that can be typed.
    first: PathBuf,
    /// Reason why it did not work, and which file may be replaced if the user says so.
    failure: Option<(Message, Option<PathBuf>)>,
    /// Label of the button that does it all the same.
    button: Option<fn(Lang) -> String>,
    /// True if the field gets the focus in the next frame.
    fresh: bool,
    /// True if it came by itself: whoever types elsewhere goes on there.
    calm: bool,
}

impl PathBar {
    /// A bar with a path to start from.
    pub(in crate::app) fn new(purpose: Purpose, first: PathBuf) -> Self {
        let path = first.display().to_string();
        Self { purpose, path, first, failure: None, button: None, fresh: true, calm: false }
    }

    /// A bar that says what did not work; where only another file is in the way, it asks whether to replace that.
    pub(in crate::app) fn failed(purpose: Purpose, path: &Path, why: Message, may_replace: bool) -> Self {
        let replace = may_replace.then(|| path.to_owned());
        Self { failure: Some((why, replace)), ..Self::new(purpose, path.to_owned()) }
    }

    /// The same bar, whose button to save there all the same says this.
    pub(in crate::app) fn with_button(self, button: fn(Lang) -> String) -> Self {
        Self { button: Some(button), ..self }
    }

    /// The same bar where nobody asked for it: it leaves the keyboard where it is.
    pub(in crate::app) fn calm(self) -> Self {
        Self { fresh: false, calm: true, ..self }
    }

    /// The same bar once no dialog is open any more: it takes the keyboard, and says why if there was none.
    pub(in crate::app) fn anew(self, why: Option<Message>) -> Self {
        Self { fresh: true, failure: why.map(|why| (why, None)).or(self.failure), ..self }
    }

    /// True if keys are meant for it, and not for the board.
    pub(in crate::app) fn wants_keys(&self) -> bool {
        !self.calm
    }

    /// Letters of the name without its ending, where one is to be written: whoever types means another name in the same folder. Else
    /// the place behind the last letter.
    fn name(&self) -> Range<usize> {
        let count = |text: &str| text.chars().count();
        let end = count(&self.path);
        let Some((folder, name)) = self.path.rsplit_once(MAIN_SEPARATOR).filter(|_| self.purpose == Purpose::Save) else {
            return end..end;
        };
        let ending = name.rsplit_once('.').map_or(0, |(_, ending)| count(ending) + 1);
        count(folder) + 1..end - ending
    }

    /// Wish that the path as typed means.
    pub(in crate::app) fn submit(&self) -> Action {
        match self.path.trim() {
            "" => WindowAction::Say(Message::of(window::path_empty)).into(),
            _ if self.path == self.first.display().to_string() => wish(self.purpose, self.purpose.path(&self.first)),
            path => wish(self.purpose, self.purpose.path(Path::new(path))),
        }
    }

    /// Draws the bar while the file is chosen in the system's dialog: two places for one answer would be one too many.
    pub(in crate::app) fn resting_ui(&self, ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(ROW);
            ui.label(self.purpose.label(lang));
            ui.label(window::dialog_open(lang));
            let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if ui.button(window::dialog_leave(lang)).clicked() || escape {
                outbox.push(FilesAction::AskPath(self.purpose));
            }
        });
    }

    /// Draws the bar.
    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, recent: &Recent, lang: Lang, outbox: &mut Outbox) {
        ui.horizontal(|ui| {
            ui.set_min_height(ROW);
            let label = ui.label(self.purpose.label(lang));
            let width = (ui.available_width() - 420.0).max(200.0);
            let field = ui.add(TextEdit::singleline(&mut self.path).hint_text(window::path_hint(lang)).desired_width(width));
            let field = field.labelled_by(label.id);
            if std::mem::take(&mut self.fresh) {
                field.request_focus();
                let name = self.name();
                caret::select(ui.ctx(), field.id, name.start, name.end);
            }
            if field.changed() {
                self.failure = None;
            }
            // Whoever presses a key here does not mean what lies below.
            let enter = field.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            if ui.button(self.purpose.button(lang)).clicked() || enter {
                outbox.push(self.submit());
            }
            if ui.button(window::path_browse(lang)).clicked() {
                outbox.push(FilesAction::Browse(self.purpose));
            }
            let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if ui.button(window::cancel(lang)).clicked() || escape {
                outbox.push(FilesAction::CancelPath);
            }
        });
        if self.purpose == Purpose::Open && !recent.files().is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.label(window::recent(lang));
                for file in recent.files() {
                    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
                    if ui.button(name).on_hover_text(file.display().to_string()).clicked() {
                        outbox.push(FilesAction::OpenFile(file.clone()));
                    }
                }
            });
        }
        if let Some((why, replace)) = &self.failure {
            ui.horizontal_wrapped(|ui| {
                ui.label(why.say(lang));
                if let Some(path) = replace
                    && ui.button(self.button.unwrap_or(window::overwrite)(lang)).clicked()
                {
                    outbox.push(FilesAction::SaveTo(path.clone(), true));
                }
            });
        }
    }
}

/// The wish that a path means for a purpose. A board by the name of a picture is nobody's wish.
pub(super) fn wish(purpose: Purpose, path: PathBuf) -> Action {
    match purpose {
        Purpose::Save if Format::of_file(&path.with_extension("")).is_some() => {
            WindowAction::Say(Message::of(window::save_is_no_export)).into()
        }
        Purpose::Save => FilesAction::SaveTo(path, false).into(),
        Purpose::Open => FilesAction::OpenFile(path).into(),
        Purpose::Names => StartAction::ReadNames(path).into(),
        Purpose::Logo => InspectorAction::AddLogo(path).into(),
        Purpose::Export => ExportAction::ExportTo(path).into(),
    }
}
