//! Where a frame of the canvas is drawn, and where on it each thing lies.

use egui::{Painter, Pos2, Rect, Ui};

use super::super::drawing::Drawing;
use super::super::style::Look;
use super::super::view::Viewport;
use super::pins::Pins;
use super::slide::Sliding;
use crate::model::Cell;
use crate::paint;
use crate::scene::{Group, Region, Scene, Target};

/// The regions in the order in which they lie above each other where heads are moved over the grid.
const LAYERS: [Region; 7] =
    [Region::Title, Region::Body, Region::Legend, Region::Foot, Region::ColumnHeads, Region::RowHeads, Region::Corner];

/// Where a frame of the canvas is drawn.
pub(super) struct Sheet<'a> {
    /// The canvas.
    pub ui: &'a Ui,
    /// Paints on it.
    pub painter: &'a Painter,
    /// Where it is on the screen.
    pub area: Rect,
    /// Zoom and place.
    pub view: Viewport,
    /// Where the heads are.
    pub pins: Pins,
    /// The colours of the window.
    pub look: &'static Look,
}

impl Sheet<'_> {
    /// A group on the screen, whether it is seen or not.
    pub(super) fn rect(&self, group: &Group) -> Rect {
        self.pins.rect(group.region, group.rect)
    }

    /// The part of a group that is seen.
    pub(super) fn seen(&self, group: &Group) -> Rect {
        self.rect(group).intersect(self.pins.seen(group.region))
    }

    /// The cell under a point of the screen; none under a head that lies over the grid.
    pub(super) fn cell_at<'a>(&self, drawing: &'a Drawing, at: Pos2) -> Option<&'a Cell> {
        let in_body = self.pins.seen(Region::Body).contains(at);
        if in_body { drawing.cell_at(self.view.scene_from_screen(self.area, at)) } else { None }
    }

    /// What is under a point of the screen.
    pub(super) fn target_at<'a>(&self, drawing: &'a Drawing, at: Pos2) -> Option<&'a Target> {
        let groups = drawing.scene().groups.iter().rev();
        groups.filter(|group| !group.words.is_empty()).find(|group| self.seen(group).contains(at)).map(|group| &group.target)
    }

    /// The part of the scene under a rectangle of the screen.
    pub(super) fn scene_rect(&self, rect: Rect) -> crate::scene::Rect {
        let (min, max) = (self.view.scene_from_screen(self.area, rect.min), self.view.scene_from_screen(self.area, rect.max));
        crate::scene::Rect::new(min.x, min.y, max.x - min.x, max.y - min.y)
    }

    /// Paints the scene, the heads above the grid; what slides on its way.
    pub(super) fn paint(&self, scene: &Scene, sliding: Option<Sliding<'_>>, zooming: bool) {
        if !self.pins.are_moved() && sliding.is_none() {
            return paint::paint(self.painter, scene, &self.pins.place(Region::Title, zooming));
        }
        paint::ground(self.painter, scene, &self.pins.place(Region::Title, zooming));
        for region in LAYERS {
            let groups = scene.groups.iter().filter(|group| group.region == region);
            let place = self.pins.place(region, zooming);
            let Some(sliding) = sliding else {
                paint::groups(self.painter, groups, &place);
                continue;
            };
            for group in groups {
                let offset = place.offset + sliding.offset(group) * place.zoom;
                paint::groups(self.painter, [group], &paint::View { offset, ..place });
            }
        }
    }
}
