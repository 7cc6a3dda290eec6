//! Ctrl+C and its like while files are written: asked for once, or once more out of impatience, the
//! work in hand is put away cleanly; a third time, it ends at once.

use std::process;
use std::sync::Once;
use std::sync::atomic::{AtomicU32, Ordering};

/// The exit code of a command that was stopped, as shells count it (128 and the number of the signal).
pub(super) const STOPPED: u8 = 130;

/// Number of signals at which the process ends with a file half written.
const PATIENCE: u32 = 3;

/// A signal comes to the process, not to one of its commands: this one place is shared.
static ASKED: AtomicU32 = AtomicU32::new(0);
static WATCHING: Once = Once::new();

/// Begins to note signals, which then no longer end the process.
pub(super) fn watch() {
    WATCHING.call_once(|| {
        if let Err(error) = ctrlc::set_handler(note) {
            log::warn!("Ctrl+C cannot be noted: {error}");
        }
    });
}

#[expect(clippy::disallowed_methods, reason = "asked for that often, nothing in hand is worth waiting for")]
fn note() {
    if ASKED.fetch_add(1, Ordering::Relaxed) + 1 >= PATIENCE {
        process::exit(STOPPED.into());
    }
}

/// True once there was a signal.
pub(super) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed) > 0
}
