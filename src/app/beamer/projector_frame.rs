//! Frame for the beamer: everything that it shows, finished. No board, no selection and no contact ever comes over there.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::meeting::ProjectedMeeting;
use crate::scene::style::Theme;
use crate::scene::{Point, Rect, Scene, Target};

/// Everything that the beamer shows.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct ProjectorFrame {
    /// The drawing.
    pub scene: Drawn,
    /// The part of it that is seen; without one all of it.
    pub part: Option<Rect>,
    /// Targets in the light while the rest is dimmed; empty for no spotlight.
    pub spotlit: BTreeSet<Target>,
    /// Point to which a ring points.
    pub ring: Option<Point>,
    /// Cover over it.
    pub cover: Option<Cover>,
    /// Part of the meeting that is shown beside it.
    pub meeting: ProjectedMeeting,
    /// The colors.
    pub theme: Theme,
    /// True if its window fills its screen.
    pub is_full: bool,
    /// True if things change at once instead of gliding.
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

/// Cover in the place of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Cover {
    /// Nothing but black.
    Black,
    /// Nothing but white.
    White,
}
