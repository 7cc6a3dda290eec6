//! Progress of a file, on one line of the terminal; only for what takes more than a second, and gone at the end.

use std::io::Write;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use super::stop;
use crate::text::{Lang, commands};

/// Time within which no progress is told.
const PATIENCE: Duration = Duration::from_secs(1);

/// Progress of one file.
pub(super) struct Progress<'a> {
    /// The terminal; `None` where nobody would see it.
    terminal: Option<&'a mut dyn Write>,
    lang: Lang,
    name: String,
    started: Instant,
    /// Text that stands on the line.
    told: String,
}

impl<'a> Progress<'a> {
    /// Nothing done yet.
    pub(super) fn new(name: String, terminal: Option<&'a mut dyn Write>, lang: Lang) -> Self {
        Self { terminal, lang, name, started: Instant::now(), told: String::new() }
    }

    /// Tells that so much is done of all; breaks if the user wants no more.
    pub(super) fn tell(&mut self, done: u16, all: u16) -> ControlFlow<()> {
        let percent = usize::from(done) * 100 / usize::from(all.max(1));
        let text = commands::progress(self.lang, &self.name, percent);
        if self.started.elapsed() > PATIENCE && text != self.told {
            self.replace(text);
        }
        if stop::asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn replace(&mut self, text: String) {
        if let Some(terminal) = &mut self.terminal {
            let blank = " ".repeat(self.told.chars().count());
            // Where the terminal is gone there is nobody left to tell.
            let _ = write!(terminal, "\r{blank}\r{text}").and_then(|()| terminal.flush());
            self.told = text;
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if !self.told.is_empty() {
            self.replace(String::new());
        }
    }
}
