//! State of the canvas and of the matrix, none of it part of the board.

use std::time::Duration;

use egui::{Color32, Rect};

use super::animation::Slide;
use super::drag::Drag;
use super::matrix::brush::Brush;
use super::selection::Selection;
use super::viewport::Viewport;
use crate::layout::MatrixArrangement;
use crate::model::Board;
use crate::paint::Tiles;

/// State of the drawing on the screen: what is seen, selected and dragged.
pub(in crate::app) struct CanvasState {
    /// Zoom and place.
    pub viewport: Viewport,
    /// The selection.
    pub selection: Selection,
    /// Drag that goes on, if there is one.
    pub drag: Option<Drag>,
    /// Slide of what moves to its place.
    pub slide: Slide,
    /// Its pixels, where there is no graphics card.
    pub tiles: Tiles,
    /// Time that painting the scene took in this frame.
    pub painting: Duration,
    /// Color of the canvas around the drawing.
    pub ground: Color32,
    /// Place of the canvas in the last frame.
    pub rect: Rect,
}

impl Default for CanvasState {
    fn default() -> Self {
        Self {
            viewport: Viewport::default(),
            selection: Selection::default(),
            drag: None,
            slide: Slide::default(),
            tiles: Tiles::default(),
            painting: Duration::ZERO,
            ground: Color32::BLACK,
            rect: Rect::ZERO,
        }
    }
}

/// Arrangement and filling of the matrix.
pub(in crate::app) struct MatrixState {
    /// The arrangement.
    pub arrangement: MatrixArrangement,
    /// The brush that fills its cells.
    pub brush: Brush,
}

impl MatrixState {
    /// State with which one begins on a board.
    pub(in crate::app) fn new(board: &Board) -> Self {
        Self { arrangement: MatrixArrangement::default(), brush: Brush::new(board) }
    }
}
