//! The file was changed elsewhere while its board is open here: noticing it when the window is looked at again, and the bar that
//! offers what to do. Nothing is overwritten unasked.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Context, Key, Modifiers, Ui};

use super::action::{ConflictAnswer, FilesAction};
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::platform::jobs::{Job, Outcome};
use crate::app::session::document::Document;
use crate::save::{self, LoadError, Loaded, Origin};
use crate::text::{Lang, versions};

/// A version of the file that is not the one this board came from.
pub(in crate::app) struct Conflict {
    /// The file.
    pub path: PathBuf,
    /// Content by now.
    pub theirs: Result<Loaded, LoadError>,
    /// True if a save was refused because of it; else it was only noticed.
    pub refused: bool,
    /// Path of a copy.
    copy: PathBuf,
    /// True if the user was asked once more before it is replaced.
    asked: bool,
    /// The first button takes the focus in the next frame.
    wants_focus: bool,
}

impl Conflict {
    /// Reads what the file holds by now.
    pub(in crate::app) fn read(path: &Path, refused: bool, lang: Lang) -> Self {
        Self {
            path: path.to_owned(),
            theirs: save::load(path),
            refused,
            copy: save::copy_path(path, &versions::copy_word(lang)),
            asked: false,
            wants_focus: refused,
        }
    }

    /// The same where nobody asked for it: it leaves the keyboard where it is.
    pub(in crate::app) fn calm(self) -> Self {
        Self { wants_focus: false, ..self }
    }

    /// Path of a copy.
    pub(in crate::app) fn copy(&self) -> &Path {
        &self.copy
    }

    /// Asks once more before it is replaced.
    pub(in crate::app) fn ask(&mut self) {
        (self.asked, self.wants_focus) = (true, true);
    }

    /// True if the user was asked.
    pub(in crate::app) fn was_asked(&self) -> bool {
        self.asked
    }

    /// Draws the bar.
    pub(in crate::app) fn ui(&mut self, ui: &mut Ui, lang: Lang, outbox: &mut Outbox) {
        let name = file_name(&self.path);
        let says = if self.refused { versions::changed_unsaved(lang, &name) } else { versions::changed_noticed(lang, &name) };
        ui.horizontal_wrapped(|ui| ui.label(style::strong(says)));
        if let Err(error) = &self.theirs {
            ui.horizontal_wrapped(|ui| ui.label(versions::changed_unreadable(lang, &error.say(lang))));
        }
        if self.asked {
            let previous = file_name(&save::previous_path(&self.path));
            ui.horizontal_wrapped(|ui| ui.label(versions::changed_replace_what(lang, &previous)));
        }
        let mut answers = Vec::new();
        if self.theirs.is_ok() {
            answers.push((ConflictAnswer::Differences, versions::changed_differences(lang)));
            answers.push((ConflictAnswer::Reload, versions::changed_reload(lang)));
        }
        answers.push((ConflictAnswer::Copy, versions::changed_copy(lang, &file_name(&self.copy))));
        // What cannot be undone never has the keyboard by itself: a key that is held down must not get through.
        let replace = if self.asked {
            (ConflictAnswer::Replace, versions::changed_replace_sure(lang))
        } else {
            (ConflictAnswer::AskReplace, versions::changed_replace(lang))
        };
        answers.push(replace);
        answers.push((ConflictAnswer::Later, versions::changed_later(lang)));
        ui.horizontal_wrapped(|ui| {
            for (answer, label) in answers {
                let mut button = ui.button(label);
                if answer == ConflictAnswer::Reload {
                    button = button.on_hover_text(versions::changed_reload_tip(lang));
                }
                if std::mem::take(&mut self.wants_focus) {
                    button.request_focus();
                }
                let escape = button.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
                if escape {
                    outbox.push(FilesAction::Conflict(ConflictAnswer::Later));
                } else if button.clicked() {
                    outbox.push(FilesAction::Conflict(answer));
                }
            }
        });
    }
}

/// The last part of a path, for messages.
pub(in crate::app) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Moment at which a file was last written, as far as the system says.
pub(in crate::app) fn written_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|metadata| metadata.modified()).ok()
}

/// Looks whether the file is still the one the board came from, each time the window is looked at again; on a thread, because the
/// file may lie in a network that is slow.
#[derive(Default)]
pub(in crate::app) struct ConflictWatch {
    had_focus: bool,
    job: Option<Job<Seen>>,
    /// The file as it was when it was found to be the board's own, or was put off: its hash need not be worked out again.
    known: Option<(PathBuf, Stamp)>,
}

/// By what a file that was not written to is known again.
type Stamp = (Option<SystemTime>, u64);

/// Observation of the file.
struct Seen {
    path: PathBuf,
    stamp: Option<Stamp>,
    origin: Origin,
    conflict: Option<Conflict>,
}

impl ConflictWatch {
    /// Looks at the file if the window has just got the focus; what was found, if the document still is what it was then.
    pub(in crate::app) fn follow(&mut self, ctx: &Context, document: &Document, lang: Lang) -> Option<Conflict> {
        let has_focus = ctx.input(|input| input.focused);
        let had_focus = std::mem::replace(&mut self.had_focus, has_focus);
        let came_back = has_focus && !had_focus;
        if came_back && self.job.is_none() {
            self.read_in_background(ctx, document, lang);
        }
        let Outcome::Done(seen) = self.job.as_ref()?.outcome() else { return None };
        self.job = None;
        let is_same = document.path() == Some(&*seen.path) && document.origin() == Some(&seen.origin);
        self.known = seen.stamp.filter(|_| is_same).map(|stamp| (seen.path, stamp));
        seen.conflict.filter(|_| is_same)
    }

    fn read_in_background(&mut self, ctx: &Context, document: &Document, lang: Lang) {
        let Some((path, origin)) = document.path().zip(document.origin()) else { return };
        let (path, origin, known) = (path.to_owned(), origin.clone(), self.known.clone());
        self.job = Some(Job::start(ctx, move || {
            let stamp = fs::metadata(&path).ok().map(|metadata| (metadata.modified().ok(), metadata.len()));
            let is_known = known.is_some_and(|(of, known)| of == path && Some(known) == stamp);
            // One that is gone, or cannot be reached now, is said when it is saved.
            let is_other = !is_known && save::is_unchanged(&path, &origin).is_ok_and(|is_still| !is_still);
            let conflict = is_other.then(|| Conflict::read(&path, false, lang));
            Seen { path, stamp, origin, conflict }
        }));
    }
}
