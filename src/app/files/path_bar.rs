//! The path bar: which file to save to, to open or to read, typed or chosen; beside the board, never in front of it.

use std::env;
use std::path::{Path, PathBuf};

use egui::{Key, Modifiers, TextEdit, Ui};

use super::recent::Recent;
use crate::app::action::outbox::{Action, Outbox};
use crate::app::shell::message::Message;
use crate::text::{Lang, export_panel, start, window};

/// The height of the bar's row, so that the label stands level with the taller field.
const ROW: f32 = 36.0;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Purpose {
    /// To save the board to it.
    Save,
    /// To open the board in it.
    Open,
    /// To read names of institutions from it.
    Names,
    /// To show the picture in it as a logo.
    Logo,
    /// To export to it; chosen in the panel, not in the bar.
    Export,
}

/// What is being typed.
#[derive(Clone, Debug)]
pub(in crate::app) struct PathBar {
    /// What the file is for.
    pub purpose: Purpose,
    /// The path as typed.
    path: String,
    /// Why it did not work, and which file may be replaced if the user says so.
    failure: Option<(Message, Option<PathBuf>)>,
    /// What the button says that does it all the same.
    button: Option<fn(Lang) -> String>,
    /// Whether the field gets the focus in the next frame.
    fresh: bool,
    /// Whether it came by itself: whoever types elsewhere goes on there.
    calm: bool,
}

impl Purpose {
    /// What the file is for, in words.
    pub(in crate::app) fn label(self, lang: Lang) -> String {
        match self {
            Self::Save => window::path_label(lang),
            Self::Open => start::open_label(lang),
            Self::Names => start::names_label(lang),
            Self::Logo => start::logo_label(lang),
            Self::Export => export_panel::target(lang),
        }
    }

    fn button(self, lang: Lang) -> String {
        match self {
            Self::Save => window::save(lang),
            Self::Open => start::open(lang),
            Self::Names => start::read(lang),
            Self::Logo => start::add(lang),
            Self::Export => export_panel::write(lang),
        }
    }

    /// What to do with a path for this purpose.
    pub(in crate::app) fn action(self, path: PathBuf) -> Action {
        match self {
            Self::Save => Action::SaveTo(path, false),
            Self::Open => Action::OpenFile(path),
            Self::Names => Action::ReadNames(path),
            Self::Logo => Action::AddLogo(path),
            Self::Export => Action::ExportTo(path),
        }
    }

    /// The path as meant: `~` is the user's folder, and a board without an ending has `.ron`.
    pub(in crate::app) fn path(self, path: &Path) -> PathBuf {
        let home = path.strip_prefix("~").ok().and_then(|rest| Some(env::home_dir()?.join(rest)));
        let path = home.as_deref().unwrap_or(path);
        let gets_ending = match self {
            Self::Save => true,
            Self::Open => !path.exists(),
            Self::Names | Self::Logo | Self::Export => false,
        };
        if gets_ending && path.extension().is_none() { path.with_extension("ron") } else { path.to_owned() }
    }
}

impl PathBar {
    /// A bar with a path to start from.
    pub(in crate::app) fn new(purpose: Purpose, path: String) -> Self {
        Self { purpose, path, failure: None, button: None, fresh: true, calm: false }
    }

    /// A bar that says what did not work; where only another file is in the way, it asks whether to replace that.
    pub(in crate::app) fn failed(purpose: Purpose, path: &Path, why: Message, may_replace: bool) -> Self {
        let replace = may_replace.then(|| path.to_owned());
        Self { purpose, path: path.display().to_string(), failure: Some((why, replace)), button: None, fresh: true, calm: false }
    }

    /// The same bar, whose button to save there all the same says this.
    pub(in crate::app) fn with_button(self, button: fn(Lang) -> String) -> Self {
        Self { button: Some(button), ..self }
    }

    /// The same bar where nobody asked for it: it leaves the keyboard where it is.
    pub(in crate::app) fn calm(self) -> Self {
        Self { fresh: false, calm: true, ..self }
    }

    /// Whether keys are meant for it, and not for the board.
    pub(in crate::app) fn wants_keys(&self) -> bool {
        !self.calm
    }

    /// What the path as typed means.
    pub(in crate::app) fn submit(&self) -> Action {
        match self.path.trim() {
            "" => Action::Say(Message::of(window::path_empty)),
            path => self.purpose.action(self.purpose.path(Path::new(path))),
        }
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
                outbox.push(Action::Browse(self.purpose));
            }
            let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            if ui.button(window::cancel(lang)).clicked() || escape {
                outbox.push(Action::CancelPath);
            }
        });
        if self.purpose == Purpose::Open && !recent.files().is_empty() {
            ui.horizontal_wrapped(|ui| {
                ui.label(window::recent(lang));
                for file in recent.files() {
                    let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned();
                    if ui.button(name).on_hover_text(file.display().to_string()).clicked() {
                        outbox.push(Action::OpenFile(file.clone()));
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
                    outbox.push(Action::SaveTo(path.clone(), true));
                }
            });
        }
    }
}
