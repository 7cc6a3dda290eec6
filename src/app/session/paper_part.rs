//! The parts of the interface paper in which the window shows the one data set.

use std::collections::BTreeSet;

use egui::Vec2;

use crate::app::canvas::viewport::{Fitted, Viewport};
use crate::layout::{DrawingKind, MatrixArrangement, Page};
use crate::model::Board;
use crate::text::{Lang, parts};

/// Part that is shown where the board is. No part of any board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::app) enum PaperPart {
    /// The Schaubild: areas × statuses.
    #[default]
    Board,
    /// The matrix: institutions × areas, statuses or target groups.
    Matrix,
    /// The table: the tasks and the contact persons of every institution.
    Table,
}

impl PaperPart {
    /// All parts, in the order of the paper and of their keys.
    pub(in crate::app) const ALL: [Self; 3] = [Self::Board, Self::Matrix, Self::Table];

    /// Its name.
    pub(in crate::app) fn say(self, lang: Lang) -> String {
        match self {
            Self::Board => parts::board(lang),
            Self::Matrix => parts::matrix(lang),
            Self::Table => parts::table(lang),
        }
    }

    /// The drawing that shows it, with a matrix arranged like this; a table is not drawn.
    pub(in crate::app) fn drawing(self, arrangement: MatrixArrangement) -> Option<DrawingKind> {
        match self {
            Self::Board => Some(DrawingKind::Grid),
            Self::Matrix => Some(DrawingKind::Matrix(arrangement)),
            Self::Table => None,
        }
    }

    /// View with which it is looked at first.
    pub(in crate::app) fn first_view(self) -> Viewport {
        let fitted = match self {
            Self::Board | Self::Table => Fitted::Whole,
            Self::Matrix => Fitted::Width,
        };
        Viewport { fitted: Some(fitted), ..Viewport::default() }
    }

    /// The page on which it is laid out for so much room in the window. The Schaubild is as it is projected; the matrix takes the
    /// height that there is, or more where its rows would be too small to read: one scrolls down a long list.
    pub(in crate::app) fn page(self, room: Vec2, board: &Board) -> Page {
        /// The width of the page, and in which steps its height follows the window, in points.
        const WIDTH: f32 = 960.0;
        const STEP: f32 = 20.0;
        /// The height of a row of type that is 14 pixels of 1080 high, and of what stands around all rows.
        const ROW: f32 = 17.0;
        const AROUND: f32 = 150.0;
        match self {
            Self::Matrix if room.min_elem() > 1.0 => {
                let sectors: BTreeSet<_> = board.actors().iter().filter_map(|actor| actor.sector.as_ref()).collect();
                let rows = (board.actors().len() + sectors.len()) as f32;
                let (seen, needed) = (WIDTH * room.y / room.x, AROUND + ROW * rows);
                let height = seen.max(needed);
                Page::new(WIDTH, (height / STEP).floor().max(20.0) * STEP)
            }
            Self::Board | Self::Matrix | Self::Table => Page::default(),
        }
    }
}
