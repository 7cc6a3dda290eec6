//! The system's file dialog, on a thread. Not every system has one, and none says whether it came up: one that nobody can have seen is
//! given up in words.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::Context;

use super::jobs::{Job, Outcome};
use crate::app::files::purpose::Purpose;

/// Time within which a dialog must take the keyboard from the window.
const SIGN: Duration = Duration::from_secs(2);

/// A dialog that is open, or about to be.
pub(in crate::app) struct FileDialog {
    /// Purpose of the file.
    pub purpose: Purpose,
    job: Job<Asked>,
    started: Instant,
    /// True once the window lost the keyboard: the dialog is there.
    is_seen: bool,
    /// True once the user was told that it did not come.
    is_given_up: bool,
}

/// Answer of the system.
enum Asked {
    /// It has no dialogs.
    None,
    /// The dialog is over, with a file or without one.
    Over(Option<PathBuf>),
}

/// Outcome of a dialog.
#[derive(Debug, PartialEq)]
pub(in crate::app) enum DialogAnswer {
    /// It is still open.
    Waiting,
    /// It gives no sign; said once, and heard all the same should it come late.
    Silent,
    /// The user chose a file.
    Chosen(PathBuf),
    /// The user chose none.
    Cancelled,
    /// No dialog could be opened on this system.
    Unavailable,
}

impl FileDialog {
    /// Asks by this dialog for a file, beginning with this one or in its folder; `ctx` is woken when there is an answer.
    pub(in crate::app) fn ask(ctx: &Context, purpose: Purpose, dialog: rfd::FileDialog, file: PathBuf) -> Self {
        let job = Job::start(
            ctx,
            move || {
                if found::is_available() { Asked::Over(choose(purpose, dialog, &file)) } else { Asked::None }
            },
        );
        ctx.request_repaint_after(SIGN);
        Self { purpose, job, started: Instant::now(), is_seen: false, is_given_up: false }
    }

    /// Outcome of it; `has_keyboard` says whether the window has it in this frame.
    pub(in crate::app) fn answer(&mut self, has_keyboard: bool) -> DialogAnswer {
        self.is_seen |= !has_keyboard;
        match self.job.outcome() {
            Outcome::Done(Asked::Over(Some(path))) => DialogAnswer::Chosen(path),
            // A helper that is missing counts as cancelled; nobody can have done that unseen.
            Outcome::Done(Asked::Over(None)) if self.is_seen => DialogAnswer::Cancelled,
            Outcome::Done(_) | Outcome::Failed => DialogAnswer::Unavailable,
            Outcome::Waiting if self.is_seen || self.is_given_up || self.started.elapsed() < SIGN => DialogAnswer::Waiting,
            Outcome::Waiting => {
                self.is_given_up = true;
                DialogAnswer::Silent
            }
        }
    }

    /// True while the file is to be chosen in it and nowhere else.
    pub(in crate::app) fn is_expected(&self) -> bool {
        !self.is_given_up
    }
}

fn choose(purpose: Purpose, dialog: rfd::FileDialog, file: &Path) -> Option<PathBuf> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let dialog = folder.into_iter().fold(dialog, rfd::FileDialog::set_directory);
    match purpose {
        Purpose::Save => dialog.add_filter("Schaubild", &["ron"]).set_file_name(name).save_file(),
        Purpose::Export => dialog.add_filter("PDF, PNG, SVG", &["pdf", "png", "svg"]).set_file_name(name).save_file(),
        Purpose::Open => dialog.add_filter("Schaubild", &["ron"]).pick_file(),
        Purpose::Logo => dialog.add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]).pick_file(),
        Purpose::Names => dialog.add_filter("TXT, CSV", &["txt", "csv", "tsv"]).pick_file(),
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod found {
    use std::env;

    use zbus::blocking::connection::Builder;

    use super::SIGN;

    /// Name and place of the portal of the desktop (`org.freedesktop.portal.FileChooser`), and of the question which version it has.
    const PORTAL: (&str, &str) = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop");
    /// See [`PORTAL`].
    const VERSION: (&str, &str) = ("org.freedesktop.portal.FileChooser", "version");
    /// Program that opens a dialog where there is no portal.
    const HELPER: &str = "zenity";

    /// True if a portal says that it can choose files, or a helper is there. Without asking one would wait for the portal for as long as
    /// the bus does, which is most of a minute.
    pub(super) fn is_available() -> bool {
        let helper = |folder: std::path::PathBuf| folder.join(HELPER).is_file();
        has_portal().is_ok() || env::var_os("PATH").is_some_and(|path| env::split_paths(&path).any(helper))
    }

    fn has_portal() -> zbus::Result<()> {
        let bus = Builder::session()?.method_timeout(SIGN).build()?;
        let (name, place) = PORTAL;
        bus.call_method(Some(name), place, Some("org.freedesktop.DBus.Properties"), "Get", &VERSION).map(drop)
    }
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod found {
    /// Always: dialogs are a part of the system.
    pub(super) fn is_available() -> bool {
        true
    }
}

#[cfg(test)]
impl FileDialog {
    /// A dialog that has been open for a while and has this answer.
    pub(in crate::app) fn answered(ctx: &Context, purpose: Purpose, answer: Option<PathBuf>) -> Self {
        let job = Job::start(ctx, move || Asked::Over(answer));
        Self { purpose, job, started: Instant::now(), is_seen: true, is_given_up: false }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    /// A dialog whose answer comes from a test.
    fn dialog(answer: impl FnOnce() -> Asked + Send + 'static) -> FileDialog {
        let job = Job::start(&Context::default(), answer);
        FileDialog { purpose: Purpose::Save, job, started: Instant::now(), is_seen: false, is_given_up: false }
    }

    fn wait(dialog: &mut FileDialog, has_keyboard: bool) -> DialogAnswer {
        loop {
            match dialog.answer(has_keyboard) {
                DialogAnswer::Waiting => std::thread::yield_now(),
                answer => return answer,
            }
        }
    }

    #[test]
    fn a_dialog_that_gives_no_sign_is_given_up_once_and_heard_all_the_same() {
        let (answer, waits) = channel::<PathBuf>();
        let mut silent = dialog(move || Asked::Over(waits.recv().ok()));
        assert_eq!(silent.answer(true), DialogAnswer::Waiting);
        silent.started = Instant::now().checked_sub(SIGN).unwrap();
        assert_eq!(silent.answer(true), DialogAnswer::Silent);
        assert_eq!(silent.answer(true), DialogAnswer::Waiting);
        assert!(!silent.is_expected());
        answer.send("late.ron".into()).unwrap();
        assert_eq!(wait(&mut silent, true), DialogAnswer::Chosen("late.ron".into()));
    }

    #[test]
    fn a_dialog_in_which_somebody_takes_their_time_is_waited_for() {
        let (answer, waits) = channel::<PathBuf>();
        let mut open = dialog(move || Asked::Over(waits.recv().ok()));
        assert_eq!(open.answer(false), DialogAnswer::Waiting);
        open.started = Instant::now().checked_sub(SIGN * 30).unwrap();
        assert_eq!(open.answer(true), DialogAnswer::Waiting);
        drop(answer);
        assert_eq!(wait(&mut open, true), DialogAnswer::Cancelled);
    }

    #[test]
    fn cancelled_by_nobody_means_that_there_is_none() {
        assert_eq!(wait(&mut dialog(|| Asked::Over(None)), true), DialogAnswer::Unavailable);
        assert_eq!(wait(&mut dialog(|| Asked::None), true), DialogAnswer::Unavailable);
    }
}
