//! Placement of one frame of the canvas: where it is drawn, and where on it each thing lies.

use std::sync::Arc;

use egui::{Id, Painter, Pos2, Rect, Ui, Vec2};

use super::animation::Sliding;
use super::sticky_heads::StickyHeads;
use super::viewport::Viewport;
use crate::app::kit::look::Look;
use crate::app::kit::style;
use crate::app::session::board_scene::BoardScene;
use crate::model::Cell;
use crate::paint::{self, Tiles};
use crate::scene::{Group, Mark, Rect as SceneRect, Region, Scene};

/// The regions that go along with the grid.
const GRID: [Region; 4] = [Region::Title, Region::Body, Region::Legend, Region::Foot];
/// Those that stay in sight, above it, from the lowest to the highest.
const HEADS: [Region; 3] = [Region::ColumnHeads, Region::RowHeads, Region::Corner];

/// The regions in the order in which they lie above each other where heads are moved over the grid.
fn layers() -> impl Iterator<Item = Region> {
    GRID.into_iter().chain(HEADS)
}

/// Placement of one frame of the canvas.
pub(super) struct Placement<'a> {
    /// The canvas.
    pub ui: &'a Ui,
    /// Paints on it.
    pub painter: &'a Painter,
    /// Its place on the screen.
    pub area: Rect,
    /// Zoom and place.
    pub view: Viewport,
    /// Place of the heads.
    pub sticky: StickyHeads,
    /// The colors of the window.
    pub look: &'static Look,
    /// Groups that are seen, in drawing order.
    pub seen: Vec<Seen<'a>>,
}

/// A group of which something is seen.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    /// Its id on the screen.
    pub id: Id,
    /// The group.
    pub group: &'a Group,
    /// The part of the screen in which it is seen.
    pub rect: Rect,
}

impl<'a> Placement<'a> {
    /// A sheet for a frame of a drawing.
    pub(super) fn new(drawing: &'a BoardScene, ui: &'a Ui, painter: &'a Painter, (area, view): (Rect, Viewport)) -> Self {
        let sticky = StickyHeads::of(drawing, view, area);
        let mut placement = Placement { ui, painter, area, view, sticky, look: style::look(ui.ctx()), seen: Vec::new() };
        let all = drawing.within_or_head(placement.scene_rect(area));
        let seen = all.map(|(id, group)| Seen { id, group, rect: placement.seen(group) });
        placement.seen = seen.filter(|seen| !seen.rect.is_negative()).collect();
        placement
    }

    /// A group on the screen, whether it is seen or not.
    pub(super) fn rect(&self, group: &Group) -> Rect {
        self.sticky.rect(group.region, group.rect)
    }

    /// The part of a group that is seen.
    pub(super) fn seen(&self, group: &Group) -> Rect {
        self.rect(group).intersect(self.sticky.seen(group.region))
    }

    /// The cell under a point of the screen; none under a head that lies over the grid.
    pub(super) fn cell_at<'d>(&self, drawing: &'d BoardScene, at: Pos2) -> Option<&'d Cell> {
        let in_body = self.sticky.seen(Region::Body).contains(at);
        if in_body { drawing.cell_at(self.view.scene_from_screen(self.area, at)) } else { None }
    }

    /// Group under a point of the screen.
    pub(super) fn at(&self, at: Pos2) -> Option<Seen<'a>> {
        // Heads lie above what is drawn later.
        let layer = |seen: &Seen<'_>| layers().position(|region| region == seen.group.region);
        let all = self.seen.iter().filter(|seen| !seen.group.words.is_empty() && seen.rect.contains(at));
        all.max_by_key(|seen| layer(seen)).copied()
    }

    /// The part of the scene under a rectangle of the screen.
    pub(super) fn scene_rect(&self, rect: Rect) -> SceneRect {
        let (min, max) = (self.view.scene_from_screen(self.area, rect.min), self.view.scene_from_screen(self.area, rect.max));
        SceneRect::new(min.x, min.y, max.x - min.x, max.y - min.y)
    }

    /// Paints the scene, the heads above the grid; what slides on its way.
    pub(super) fn paint(&self, scene: &Scene, sliding: Option<Sliding<'_>>, zooming: bool) {
        paint::ground(self.painter, scene, &self.sticky.place(Region::Title, zooming));
        for region in layers() {
            let place = self.sticky.place(region, zooming);
            match sliding {
                None => {
                    let seen = self.seen.iter().map(|seen| seen.group).filter(|group| group.region == region);
                    if is_head(region) {
                        seen.for_each(|group| self.paint_head(group, Vec2::ZERO, &place));
                    } else {
                        paint::groups(self.painter, seen, &place);
                    }
                }
                // What is not seen yet may come from where it was seen.
                Some(sliding) => {
                    for group in scene.groups.iter().filter(|group| group.region == region) {
                        self.paint_head(group, sliding.offset(group) * place.zoom, &place);
                    }
                }
            }
        }
    }

    /// Paints the scene out of tiles, the heads above them. Below lies nothing but the color in which each frame begins: without a
    /// graphics card every further layer would take the processor longer than all else in a frame.
    pub(super) fn paint_tiles(&self, scene: &Arc<Scene>, tiles: &mut Tiles, zooming: bool) {
        let place = self.sticky.place(Region::Body, zooming);
        tiles.paint(self.painter, scene, &GRID, &place);
        for region in HEADS {
            let place = self.sticky.place(region, zooming);
            for seen in self.seen.iter().filter(|seen| seen.group.region == region) {
                self.paint_head(seen.group, Vec2::ZERO, &place);
            }
        }
    }

    /// Paints a group, so far from its place. Of a head the ground goes as far as the head does, the text stays in sight.
    fn paint_head(&self, group: &Group, slid: Vec2, place: &paint::View) {
        let text = text_box(group).filter(|_| is_head(group.region));
        let text_place = text.and_then(|text| self.sticky.text_place(group.region, (group.rect, text), place.zooming));
        let Some(text_place) = text_place else {
            return paint::groups(self.painter, [group], &paint::View { offset: place.offset + slid, ..*place });
        };
        let (texts, ground): (Vec<&Mark>, Vec<&Mark>) = group.marks.iter().partition(|mark| matches!(mark, Mark::Text { .. }));
        paint::stretched(self.painter, ground, place.clip, |rect| self.sticky.rect(group.region, rect).translate(slid));
        paint::marks(self.painter, texts, &paint::View { offset: text_place.offset + slid, ..text_place });
    }
}

fn is_head(region: Region) -> bool {
    matches!(region, Region::ColumnHeads | Region::RowHeads)
}

/// The box around the text of a group.
fn text_box(group: &Group) -> Option<SceneRect> {
    let lines = group.marks.iter().filter_map(|mark| match mark {
        // From above the highest letters to below the lowest.
        Mark::Text { line, at, .. } => Some(SceneRect::new(at.x, at.y - line.size, line.width, 1.3 * line.size)),
        Mark::Rect { .. } | Mark::Path { .. } | Mark::Image { .. } => None,
    });
    lines.reduce(|one, two| one.union(&two))
}
