//! The window. A frame reads the board and collects what the user wants; at its end that is carried out.

mod bars;
mod canvas;
mod command;
mod dispatch;
mod document;
mod drag;
mod drawing;
mod jobs;
mod outbox;
mod platform;
mod save_bar;
mod style;
mod tray;
mod view;
mod window;

pub use document::Document;
pub use window::App;

use std::panic;
use std::path::Path;

use crate::save::{self, LoadError, TemplateError};
use crate::text::{self, Lang};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The file cannot be read.
    #[error("{}", self.say(Lang::En))]
    File(#[from] LoadError),
    /// The built-in example cannot be read.
    #[error("{}", self.say(Lang::En))]
    Example(#[from] TemplateError),
    /// The system offers no display.
    #[error("{}", self.say(Lang::En))]
    NoDisplay,
    /// The display did not let a window be opened.
    #[error("{}", self.say(Lang::En))]
    NoWindow(String),
}

impl StartError {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.say(lang),
            Self::Example(error) => error.say(lang),
            Self::NoDisplay => text::window::no_display(lang),
            Self::NoWindow(cause) => text::window::no_window(lang, cause),
        }
    }
}

/// Opens the window on a board, without one on the built-in example; returns when the window is closed.
pub fn run(board: Option<&Path>, lang: Lang) -> Result<(), StartError> {
    let document = match board {
        Some(path) => Document::open(path)?,
        None => Document::untitled(save::the_example().board()?),
    };
    if !platform::has_display() {
        return Err(StartError::NoDisplay);
    }
    let title = text::window::app_title(lang, &document.board().head().title);
    let options = platform::options(&title);
    let start = move || {
        eframe::run_native(
            "schaubild",
            options,
            Box::new(move |cc| Ok(Box::new(App::new(&cc.egui_ctx, document, lang, new_bits)))),
        )
    };
    // A library that is missing at run time makes winit panic; a user gets its name in words instead.
    match panic::catch_unwind(panic::AssertUnwindSafe(start)) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(StartError::NoWindow(error.to_string())),
        Err(cause) => Err(StartError::NoWindow(panic_text(&*cause))),
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
