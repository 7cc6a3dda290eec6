//! A board in small: the same drawing as on the canvas, to be looked at only.

use std::sync::Arc;

use egui::{Painter, Rect, Vec2, vec2};

use crate::app::canvas::viewport::{Fitted, Viewport};
use crate::app::session::board_scene::BoardScene;
use crate::model::Board;
use crate::paint;
use crate::picture::Pictures;
use crate::scene::style::Theme;

/// A drawing, if there is one.
pub(super) struct Thumbnail(Option<Box<BoardScene>>);

impl Thumbnail {
    /// A board in small; without one, nothing.
    pub(super) fn of(board: Option<&Arc<Board>>, logos: &Pictures, theme: Theme) -> Self {
        Self(board.map(|board| Box::new(BoardScene::new(board, logos, theme))))
    }

    /// Size in which it is painted where there is so much room.
    pub(super) fn size_in(&self, room: Vec2) -> Vec2 {
        let Some(drawing) = &self.0 else { return Vec2::ZERO };
        let whole = vec2(drawing.scene().size.w, drawing.scene().size.h);
        whole * (room / whole).min_elem().max(0.0)
    }

    /// Paints the whole drawing into a part of the screen, in these colors.
    pub(super) fn paint(&mut self, painter: &Painter, rect: Rect, theme: Theme) {
        let Some(drawing) = &mut self.0 else { return };
        drawing.set_theme(theme);
        let mut view = Viewport::default();
        view.fit(drawing.scene().size, (rect.size(), 0.0), Fitted::Whole);
        let offset = rect.min.to_vec2() + view.offset;
        paint::paint(painter, drawing.scene(), &paint::View { offset, zoom: view.zoom, clip: rect, zooming: false });
    }
}
