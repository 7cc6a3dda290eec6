//! Spotlight: dims the projected picture beside what is in the light.

use egui::Painter;

use super::color::color;
use super::projector_frame::ProjectorFrame;
use crate::paint::{self, View};
use crate::scene::{Group, Region};

/// Share that is taken away of what is not in the light.
const VEIL: f32 = 0.78;

/// Dims everything but what is in the light; the title stays, so that one knows where one is.
pub(super) fn spotlight(painter: &Painter, projector_frame: &ProjectorFrame, view: &View, share: f32) {
    if share <= 0.0 || projector_frame.spotlit.is_empty() {
        return;
    }
    let scene = &projector_frame.scene.scene;
    painter.rect_filled(view.clip, 0.0, color(scene.background).gamma_multiply(VEIL * share));
    let is_spotlit = |group: &&Group| group.region == Region::Title || projector_frame.spotlit.contains(&group.target);
    paint::groups(painter, scene.groups.iter().filter(is_spotlit), view);
}
