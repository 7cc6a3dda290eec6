//! Ctrl+C, the end of the session and their like: the window closes, and what is not saved is kept for the next start.

use std::sync::atomic::{AtomicBool, Ordering};

use egui::Context;

/// A signal comes to the process, and there is one window.
static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on a signal no longer ends the process, but wakes the window.
pub(in crate::app) fn watch(ctx: &Context) {
    let ctx = ctx.clone();
    let wake = move || {
        ASKED.store(true, Ordering::Relaxed);
        ctx.request_repaint();
    };
    if let Err(error) = ctrlc::set_handler(wake) {
        log::warn!("signals cannot be noted: {error}");
    }
}

/// True if there was a signal since it was last asked.
pub(in crate::app) fn asked() -> bool {
    ASKED.swap(false, Ordering::Relaxed)
}
