//! The picture on the screen: the drawing in its middle, what lights up and what points, or what covers it all.

use egui::{Color32, Painter, Pos2, Rect, Stroke, Ui};

use super::transition::{Glide, whole};
use super::meeting_ui;
use super::projector_frame::{Cover, Slate};
use crate::model::Color;
use crate::paint::{self, View};
use crate::scene::{Group, Region};

/// How much of what is not in the light is taken away.
const VEIL: f32 = 0.78;
/// The size of the ring, and how thick it is, as shares of the height of the picture.
const RING: f32 = 0.045;
const RING_LINE: f32 = 0.007;
/// How long covers and the spotlight take to come and go, in seconds.
const FADES: f32 = 0.25;

/// Paints it into a part of a window; gives how the drawing lies there.
pub(super) fn screen_ui(ui: &Ui, screen: Rect, slate: &Slate, glide: &mut Glide) -> View {
    let area = meeting_ui::picture(screen, &slate.round);
    ui.painter().rect_filled(screen, 0.0, color(slate.scene.scene.background));
    let painter = ui.painter().with_clip_rect(area);
    let view = whole(&slate.scene.scene, slate.part, area);
    let time = ui.input(|input| input.time);
    if glide.paint(&painter, &slate.scene, view, (time, slate.still)) {
        ui.ctx().request_repaint();
    }
    let lasts = if slate.still { 0.0 } else { FADES };
    let faded = |name: &str, on: bool| ui.ctx().animate_bool_with_time(ui.scope_id().with(name), on, lasts);
    spotlight(&painter, slate, &view, faded("spotlight", !slate.lit.is_empty()));
    if let Some(at) = slate.ring {
        let at = Pos2::new(at.x * view.zoom, at.y * view.zoom) + view.offset;
        ring(&painter, at, area);
    }
    let painter = ui.painter().with_clip_rect(screen);
    meeting_ui::paint(&painter, screen, &slate.round, slate.theme);
    for (cover, fill) in [(Cover::Black, Color32::BLACK), (Cover::White, Color32::WHITE)] {
        let share = faded(if cover == Cover::Black { "black" } else { "white" }, slate.cover == Some(cover));
        painter.rect_filled(screen, 0.0, fill.gamma_multiply(share));
    }
    view
}

/// The same at rest, small, as a preview.
pub(super) fn preview(painter: &Painter, screen: Rect, slate: &Slate) -> View {
    let area = meeting_ui::picture(screen, &slate.round);
    let painter = painter.with_clip_rect(screen);
    painter.rect_filled(screen, 0.0, color(slate.scene.scene.background));
    meeting_ui::paint(&painter, screen, &slate.round, slate.theme);
    let view = whole(&slate.scene.scene, slate.part, area);
    paint::paint(&painter, &slate.scene.scene, &view);
    spotlight(&painter, slate, &view, if slate.lit.is_empty() { 0.0 } else { 1.0 });
    if let Some(cover) = slate.cover {
        let fill = if cover == Cover::Black { Color32::BLACK } else { Color32::WHITE };
        painter.rect_filled(screen, 0.0, fill.gamma_multiply(0.85));
    }
    view
}

/// Dims everything but what is in the light; the title stays, so that one knows where one is.
fn spotlight(painter: &Painter, slate: &Slate, view: &View, share: f32) {
    if share <= 0.0 || slate.lit.is_empty() {
        return;
    }
    let scene = &slate.scene.scene;
    painter.rect_filled(view.clip, 0.0, color(scene.background).gamma_multiply(VEIL * share));
    let is_lit = |group: &&Group| group.region == Region::Title || slate.lit.contains(&group.target);
    paint::groups(painter, scene.groups.iter().filter(is_lit), view);
}

/// A ring that is seen on any ground: bright on dark.
fn ring(painter: &Painter, at: Pos2, area: Rect) {
    let (radius, line) = (RING * area.height(), RING_LINE * area.height());
    painter.circle_stroke(at, radius, Stroke::new(2.4 * line, Color32::WHITE));
    painter.circle_stroke(at, radius, Stroke::new(line, Color32::from_rgb(0xD5, 0x5E, 0x00)));
}

pub(super) fn color(color: Color) -> Color32 {
    Color32::from_rgb(color.r, color.g, color.b)
}
