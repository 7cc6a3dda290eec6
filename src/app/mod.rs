//! The window. A frame reads the board and collects what the user wants; at its end that is carried out.

mod about;
mod action;
mod beamer;
mod canvas;
mod capture;
mod differences;
mod export_panel;
mod files;
mod findings;
mod inline;
mod inspector;
mod kit;
mod meeting;
mod platform;
mod preferences;
mod privacy;
mod session;
mod settings;
mod shell;
mod start;
mod table;
mod tray;

pub use self::files::recovery::crash_save::CrashSaved;
pub use self::platform::frame_log::frame_log;
pub use self::platform::languages::system_languages;
pub use self::platform::no_window::NoWindow;
pub use self::platform::streams::{has_streams, show_text};
pub use self::session::document::Document;
pub use self::shell::window::App;

use std::panic;
use std::path::{Path, PathBuf};

use egui::Context;

use self::files::recovery::crash_save::CrashSave;
use self::platform::frame_log::FrameLog;

use crate::paint;
use crate::save::LoadError;
use crate::text::{self, Lang};

/// Reason why there is no window, or no longer.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The file cannot be read.
    #[error("{}", self.say(Lang::En))]
    File(#[from] LoadError),
    /// The log of frames cannot be written.
    #[error("{}", self.say(Lang::En))]
    FrameLog(PathBuf, std::io::Error),
    /// The system offers no display.
    #[error("{}", self.say(Lang::En))]
    NoDisplay,
    /// A window cannot be opened.
    #[error("{}", self.say(Lang::En))]
    NoWindow(NoWindow),
    /// The program failed while the window was open.
    #[error("{}", self.say(Lang::En))]
    Failed {
        /// Words of the program about it.
        cause: String,
        /// Outcome of the changes that were not saved, if there were any.
        crash_saved: Option<CrashSaved>,
    },
    /// The program was ended from outside, and what was not saved could not be kept for the next start.
    #[error("{}", self.say(Lang::En))]
    NotKept(Option<CrashSaved>),
}

impl RunError {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.say(lang),
            Self::FrameLog(path, error) => text::window::no_frame_log(lang, &path.display().to_string(), &error.to_string()),
            Self::NoDisplay => text::window::no_display(lang),
            Self::NoWindow(why) => why.say(lang),
            Self::Failed { cause, crash_saved: None } => text::window::failed(lang, cause),
            Self::Failed { cause, crash_saved: Some(CrashSaved::InFile(path)) } => {
                text::window::failed_crash_saved(lang, cause, &path.display().to_string())
            }
            Self::Failed { cause, crash_saved: Some(CrashSaved::ForNextStart) } => text::recovery::failed_kept(lang, cause),
            Self::NotKept(Some(CrashSaved::InFile(path))) => text::recovery::crash_saved(lang, &path.display().to_string()),
            Self::NotKept(_) => text::recovery::lost(lang),
        }
    }
}

/// Opens the window on a board, without one on the start page; returns when the window is closed.
/// With a file for it, every frame is logged there. A language that was asked for goes before the one chosen in the window.
pub fn run(board: Option<&Path>, lang: Lang, is_asked: bool, frame_log: Option<&Path>) -> Result<(), RunError> {
    let create = |path: &Path| FrameLog::create(path).map_err(|error| RunError::FrameLog(path.to_owned(), error));
    let frame_log = frame_log.map(create).transpose()?;
    // On a drive that does not answer the window would never come; it comes without the board then, and goes on waiting.
    let read = board.map(files::open::read_at_once);
    let (document, late) = match read {
        Some(Some(read)) => (Some(read?), None),
        Some(None) => (None, board.map(Path::to_owned)),
        None => (None, None),
    };
    if !platform::has_display() {
        return Err(RunError::NoDisplay);
    }
    let options = platform::options(&shell::window::title(document.as_ref(), lang));
    let crash_save = CrashSave::default();
    // What goes wrong is said in words at the end; who looks for the place in the source finds it in the log.
    platform::panic_hook::watch(crash_save.clone());
    let kept = crash_save.clone();
    let start = move || {
        let app = move |ctx: &Context, by_processor: bool| {
            let app = match document {
                Some(document) => App::new(ctx, document, lang, new_bits),
                None => App::start(ctx, lang, new_bits),
            };
            if frame_log.is_some() {
                FrameLog::watch(ctx);
            }
            platform::signals::watch(ctx);
            paint::set_tiled(ctx, by_processor);
            kit::style::set_less_motion(ctx, by_processor || platform::motion::wants_less_motion());
            let app = app
                .with_preferences(platform::folders::preferences_file(), is_asked, ctx)
                .with_recovery(platform::folders::recovery_folder(), ctx)
                .with_name(platform::holder(new_bits()), platform::folders::recovery_folder())
                .with_crash_save(kept)
                .with_frame_log(frame_log)
                .with_dialogs();
            app.with_file(late.as_deref(), ctx)
        };
        platform::open::open(options, app)
    };
    // A library that is missing at run time makes winit panic: a user gets its name in words instead. A fault of our own in
    // the middle of the work must not take the work along.
    let cause = match panic::catch_unwind(panic::AssertUnwindSafe(start)) {
        Ok(Ok(())) if crash_save.is_unkept() => return Err(RunError::NotKept(crash_save.write())),
        Ok(Ok(())) => return Ok(()),
        Ok(Err(cause)) => cause,
        Err(cause) => panic_text(&*cause),
    };
    if crash_save.was_shown() {
        let cause = platform::panic_hook::without_quotes(&cause);
        Err(RunError::Failed { cause, crash_saved: crash_save.write() })
    } else {
        Err(RunError::NoWindow(NoWindow::of(&cause)))
    }
}

fn panic_text(cause: &(dyn std::any::Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().cloned();
    text.or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

/// Random bits for a new id, from the operating system; should it have none, the time is as good.
fn new_bits() -> u64 {
    getrandom::u64().unwrap_or_else(|_| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| since.as_nanos() as u64)
    })
}
