//! Channel between the moderation's window and that of the beamer: the finished picture one way, keys and size the other.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::Vec2;

use super::projector_frame::ProjectorFrame;
use super::transition::Transition;
use crate::app::action::command::Command;

/// Report of the beamer's window.
#[derive(Clone, Debug, Default)]
pub(super) struct WindowReport {
    /// Its size, in pixels.
    pub size: Option<Vec2>,
    /// True once it was painted as a window that can be seen.
    pub is_seen: bool,
    /// Keys that were pressed there.
    pub wishes: Vec<Command>,
    /// True if it was closed.
    pub is_closed: bool,
}

/// Channel between the two windows. What is shared lies under short locks; nothing is painted while one is held.
#[derive(Clone)]
pub(super) struct Channel(Arc<Shared>);

struct Shared {
    projector_frame: Mutex<Arc<ProjectorFrame>>,
    report: Mutex<WindowReport>,
    transition: Mutex<Transition>,
}

impl Channel {
    /// Channel with this picture.
    pub(super) fn new(projector_frame: ProjectorFrame) -> Self {
        let (report, transition) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Shared { projector_frame: Mutex::new(Arc::new(projector_frame)), report, transition }))
    }

    /// The picture that is shown.
    pub(super) fn projector_frame(&self) -> Arc<ProjectorFrame> {
        Arc::clone(&lock(&self.0.projector_frame))
    }

    /// Shows another picture; whether it is another one.
    pub(super) fn put(&self, projector_frame: ProjectorFrame) -> bool {
        let mut shown = lock(&self.0.projector_frame);
        let is_new = **shown != projector_frame;
        if is_new {
            *shown = Arc::new(projector_frame);
        }
        is_new
    }

    /// Report of the window since it was asked last; its size and that it is seen stay known.
    pub(super) fn poll(&self) -> WindowReport {
        let mut report = lock(&self.0.report);
        let rest = WindowReport { size: report.size, is_seen: report.is_seen, ..WindowReport::default() };
        std::mem::replace(&mut report, rest)
    }

    /// Tells the moderation's window something.
    pub(super) fn tell(&self, tell: impl FnOnce(&mut WindowReport)) {
        tell(&mut lock(&self.0.report));
    }

    /// State of the gliding picture.
    pub(super) fn transition(&self) -> MutexGuard<'_, Transition> {
        lock(&self.0.transition)
    }
}

/// A thread that failed while it held a lock leaves nothing half-done here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
