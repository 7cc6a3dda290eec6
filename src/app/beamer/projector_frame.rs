//! What hangs between the moderation's window and that of the beamer: the finished picture one way, keys and size the other. No board,
//! no selection and no contact ever comes over there.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::Vec2;

use super::transition::Transition;
use crate::app::action::command::Command;
use crate::app::meeting::RoundShown;
use crate::scene::style::Theme;
use crate::scene::{Point, Rect, Scene, Target};

/// Everything that the beamer shows.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct ProjectorFrame {
    /// The drawing.
    pub scene: Drawn,
    /// The part of it that is seen; without one all of it.
    pub part: Option<Rect>,
    /// What stands in the light while the rest is dimmed; empty for no spotlight.
    pub lit: BTreeSet<Target>,
    /// Where a ring points.
    pub ring: Option<Point>,
    /// What covers it.
    pub cover: Option<Cover>,
    /// What of the round is shown beside it.
    pub round: RoundShown,
    /// The colours.
    pub theme: Theme,
    /// Whether its window fills its screen.
    pub is_full: bool,
    /// Whether things change at once instead of gliding.
    pub still: bool,
}

/// A drawing with the size of its type. It is equal to itself alone: comparing every mark would take longer than painting it.
#[derive(Clone, Debug)]
pub(in crate::app) struct Drawn {
    /// The drawing.
    pub scene: Arc<Scene>,
    /// The size of its type, in points.
    pub em: f32,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.scene, &other.scene)
    }
}

/// What is projected in the place of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Cover {
    /// Nothing but black.
    Black,
    /// Nothing but white.
    White,
}

/// What the beamer's window has to tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Heard {
    /// Its size, in pixels.
    pub size: Option<Vec2>,
    /// Keys that were pressed there.
    pub wishes: Vec<Command>,
    /// Whether it was closed.
    pub is_closed: bool,
}

/// The line between the two windows. What is shared lies under short locks; nothing is painted while one is held.
#[derive(Clone)]
pub(super) struct Line(Arc<Ends>);

struct Ends {
    projector_frame: Mutex<Arc<ProjectorFrame>>,
    heard: Mutex<Heard>,
    transition: Mutex<Transition>,
}

impl Line {
    /// A line on which this picture hangs.
    pub(super) fn new(projector_frame: ProjectorFrame) -> Self {
        let (heard, transition) = (Mutex::default(), Mutex::default());
        Self(Arc::new(Ends { projector_frame: Mutex::new(Arc::new(projector_frame)), heard, transition }))
    }

    /// The picture that is shown.
    pub(super) fn projector_frame(&self) -> Arc<ProjectorFrame> {
        Arc::clone(&lock(&self.0.projector_frame))
    }

    /// Shows another picture; whether it is another one.
    pub(super) fn hang(&self, projector_frame: ProjectorFrame) -> bool {
        let mut shown = lock(&self.0.projector_frame);
        let is_new = **shown != projector_frame;
        if is_new {
            *shown = Arc::new(projector_frame);
        }
        is_new
    }

    /// What the window told since it was asked last; its size stays known.
    pub(super) fn hear(&self) -> Heard {
        let mut heard = lock(&self.0.heard);
        let rest = Heard { size: heard.size, ..Heard::default() };
        std::mem::replace(&mut heard, rest)
    }

    /// Tells the moderation's window something.
    pub(super) fn tell(&self, tell: impl FnOnce(&mut Heard)) {
        tell(&mut lock(&self.0.heard));
    }

    /// How far the picture has glided.
    pub(super) fn transition(&self) -> MutexGuard<'_, Transition> {
        lock(&self.0.transition)
    }
}

/// A thread that failed while it held a lock leaves nothing half-done here.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
