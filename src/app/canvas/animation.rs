//! Animation: what an edit moved slides from where it was to its new place, for a moment and only if there is any.

use egui::{Ui, Vec2, vec2};

use crate::app::session::board_scene::BoardScene;
use crate::scene::Group;

/// The longest that anything slides, in seconds.
const LONGEST: f32 = 0.15;

/// Drawing that slides, and since when.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::app) struct Slide {
    drawn: u64,
    began: f64,
}

/// Distances of groups from their places in this frame.
#[derive(Clone, Copy)]
pub(super) struct Sliding<'a> {
    drawing: &'a BoardScene,
    /// From 1 at the beginning to 0 at the end.
    rest: f32,
}

impl Slide {
    /// Slide in this frame, if there is one; asks for the next frame if so.
    pub(super) fn now<'a>(&mut self, drawing: &'a BoardScene, ui: &Ui) -> Option<Sliding<'a>> {
        let time = ui.input(|input| input.time);
        if drawing.drawn() != self.drawn {
            *self = Self { drawn: drawing.drawn(), began: time };
        }
        // Whoever wants less motion has no animations at all.
        let lasts = ui.style().animation_time.min(LONGEST);
        let passed = (time - self.began) as f32;
        if !drawing.has_moved() || passed >= lasts {
            return None;
        }
        ui.ctx().request_repaint();
        let rest = 1.0 - passed / lasts;
        Some(Sliding { drawing, rest: rest * rest })
    }
}

impl Sliding<'_> {
    /// Distance of a group from its place, in points of the scene.
    pub(super) fn offset(&self, group: &Group) -> Vec2 {
        self.drawing.moved(&group.target).map_or(Vec2::ZERO, |(x, y)| self.rest * vec2(x, y))
    }
}
