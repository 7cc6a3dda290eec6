//! The plan: everything a drawing shows, before any size is chosen. Made once; tried in many type sizes.

use super::area_line::{AreaLine, area_lines};
use super::axes::Grid;
use super::bundle::{Bundle, bundles};
use super::cell::{ShownCell, shown_cells};
use super::chip::Chip;
use super::columns::{MinWidths, for_words, min_widths};
use super::legend::legend;
use super::metric as own;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::base::Base;
use crate::layout::filling::Filling;
use crate::layout::metric;
use crate::layout::options::Options;
use crate::model::Board;
use crate::report::{Disclosed, FilteredBoard};
use crate::typeset::{Hyphens, Typesetter};

/// Everything a drawing shows.
pub(in crate::layout) struct Plan<'a> {
    /// Base of every drawing.
    pub(super) base: Base<'a>,
    /// The axes.
    pub(super) grid: Grid<'a>,
    /// Content of the frames of each row.
    pub(super) bundles: Rows<Vec<Bundle>>,
    /// Content of each cell.
    pub(super) shown_cells: Rows<Columns<Vec<ShownCell>>>,
    /// The areas that are one line each.
    pub(super) lines: Vec<AreaLine<'a>>,
    /// The least widths at which everything is shown whole, words of heads hyphenated where need be.
    pub(super) min_widths: MinWidths,
    /// The same, words of heads whole.
    pub(super) whole_word_min_widths: MinWidths,
}

impl<'a> Plan<'a> {
    /// The plan of a board's drawing.
    pub(in crate::layout) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options) -> Self {
        let board: &Board = disclosed.board();
        let selection = FilteredBoard::new(board, &options.spec.filter);
        let grid = Grid::of(board, &selection, options);
        let bundles = bundles(typesetter, board, &grid, &selection, options);
        let shown_cells = shown_cells(board, &grid, &bundles);
        let lines = area_lines(typesetter, board, &grid, &selection, options);
        let legend = legend(typesetter, board, &grid, (&bundles, &shown_cells), options);
        let least = |hyphens| min_widths(typesetter, &grid, &bundles, Chip::min_em, (board.head().language, hyphens));
        let (mut min_widths, mut whole_word_min_widths) = (least(Hyphens::SavingLines), least(Hyphens::InLongWords));
        if !options.surroundings.is_whole() {
            let word_em = |filling: Filling| typesetter.width(&filling.say(options.lang), filling.face(), 1.0);
            for min_widths in [&mut min_widths, &mut whole_word_min_widths] {
                for_words(&mut min_widths.columns, &shown_cells, word_em);
            }
        }
        let mut base = Base::of(typesetter, disclosed, options, legend);
        if grid.steps_back {
            base.small_em = own::SMALL;
        } else if grid.focused {
            base.title_em = 1.0;
        }
        Self { base, grid, bundles, shown_cells, lines, min_widths, whole_word_min_widths }
    }

    /// The type of the heads of columns, in points: in a focus view they step back.
    pub(super) fn head_size(&self, em: f32) -> f32 {
        if self.grid.steps_back { (em * own::HEAD).max(metric::MIN_SIZE.min(em)) } else { em }
    }

    /// The least widths at which something of everything is shown.
    pub(super) fn bare_min_widths(&self) -> MinWidths {
        let hyphens = (self.base.board.head().language, Hyphens::SavingLines);
        min_widths(self.base.typesetter, &self.grid, &self.bundles, Chip::bare_em, hyphens)
    }
}
