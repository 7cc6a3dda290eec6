//! The parts of the interface paper in which the window shows the one data set.

use crate::layout::{Drawing, MatrixLook};
use crate::text::{Lang, parts};

/// Which part is shown where the board is. No part of any board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Part {
    /// The Schaubild: areas × statuses.
    #[default]
    Board,
    /// The matrix: institutions × areas, statuses or target groups.
    Matrix,
}

impl Part {
    /// All parts, in the order of the paper and of their keys.
    pub(super) const ALL: [Self; 2] = [Self::Board, Self::Matrix];

    /// Its name.
    pub(super) fn say(self, lang: Lang) -> String {
        match self {
            Self::Board => parts::board(lang),
            Self::Matrix => parts::matrix(lang),
        }
    }

    /// The drawing that shows it, with a matrix arranged like this.
    pub(super) fn drawing(self, look: MatrixLook) -> Drawing {
        match self {
            Self::Board => Drawing::Grid,
            Self::Matrix => Drawing::Matrix(look),
        }
    }
}
