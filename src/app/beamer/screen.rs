//! The picture on the screen: the drawing in its middle, what lights up and what points, or what covers it all.

use egui::{Color32, Painter, Pos2, Rect, Stroke, Ui};

use super::color::color;
use super::meeting_ui;
use super::projector_frame::{Cover, ProjectorFrame};
use super::spotlight::spotlight;
use super::transition::{Transition, whole};
use crate::paint::{self, View};

/// The size of the ring, and how thick it is, as shares of the height of the picture.
const RING: f32 = 0.045;
const RING_LINE: f32 = 0.007;
/// Time in which covers and the spotlight come and go, in seconds.
const FADES: f32 = 0.25;

/// Paints it into a part of a window; gives how the drawing lies there.
pub(super) fn screen_ui(ui: &Ui, screen: Rect, projector_frame: &ProjectorFrame, transition: &mut Transition) -> View {
    let area = meeting_ui::picture(screen, &projector_frame.meeting);
    ui.painter().rect_filled(screen, 0.0, color(projector_frame.scene.scene.background));
    let painter = ui.painter().with_clip_rect(area);
    let view = whole(&projector_frame.scene.scene, projector_frame.part, area);
    let time = ui.input(|input| input.time);
    if transition.paint(&painter, &projector_frame.scene, view, time, projector_frame.still) {
        ui.ctx().request_repaint();
    }
    let lasts = if projector_frame.still { 0.0 } else { FADES };
    let faded = |name: &str, on: bool| ui.ctx().animate_bool_with_time(ui.scope_id().with(name), on, lasts);
    spotlight(&painter, projector_frame, &view, faded("spotlight", !projector_frame.spotlit.is_empty()));
    if let Some(at) = projector_frame.ring {
        let at = Pos2::new(at.x * view.zoom, at.y * view.zoom) + view.offset;
        ring(&painter, at, area);
    }
    let painter = ui.painter().with_clip_rect(screen);
    meeting_ui::paint(&painter, screen, &projector_frame.meeting, projector_frame.theme);
    for (cover, fill) in [(Cover::Black, Color32::BLACK), (Cover::White, Color32::WHITE)] {
        let share = faded(if cover == Cover::Black { "black" } else { "white" }, projector_frame.cover == Some(cover));
        painter.rect_filled(screen, 0.0, fill.gamma_multiply(share));
    }
    view
}

/// The same at rest, small, as a preview.
pub(super) fn preview(painter: &Painter, screen: Rect, projector_frame: &ProjectorFrame) -> View {
    let area = meeting_ui::picture(screen, &projector_frame.meeting);
    let painter = painter.with_clip_rect(screen);
    painter.rect_filled(screen, 0.0, color(projector_frame.scene.scene.background));
    meeting_ui::paint(&painter, screen, &projector_frame.meeting, projector_frame.theme);
    let view = whole(&projector_frame.scene.scene, projector_frame.part, area);
    paint::paint(&painter, &projector_frame.scene.scene, &view);
    spotlight(&painter, projector_frame, &view, if projector_frame.spotlit.is_empty() { 0.0 } else { 1.0 });
    if let Some(cover) = projector_frame.cover {
        let fill = if cover == Cover::Black { Color32::BLACK } else { Color32::WHITE };
        painter.rect_filled(screen, 0.0, fill.gamma_multiply(0.85));
    }
    view
}

/// A ring that is seen on any ground: bright on dark.
fn ring(painter: &Painter, at: Pos2, area: Rect) {
    let (radius, line) = (RING * area.height(), RING_LINE * area.height());
    painter.circle_stroke(at, radius, Stroke::new(2.4 * line, Color32::WHITE));
    painter.circle_stroke(at, radius, Stroke::new(line, Color32::from_rgb(0xD5, 0x5E, 0x00)));
}
