//! Measures of the matrix, in ems of the type size.

use crate::scene::style::GAP_EM;

/// Widths are multiplied by the type size and divided again; a room that is short by less than this is enough.
pub(super) const ROUNDING: f32 = 1e-3;
/// Height of a chip: lower than on the grid, because many rows are to be read at once.
pub(super) const CHIP: f32 = 1.36;
/// Pitch of lines of chips.
pub(super) const LINE: f32 = CHIP + GAP_EM;
/// Above the first and below the last line of chips of a row.
pub(super) const ROW_PAD: f32 = 0.08;
/// Between the edge of a cell and its chips.
pub(super) const CELL_SIDE: f32 = 0.25;
/// Ground that the ends of a chip show where nothing stands beside the flags.
pub(super) const BARE_EDGE: f32 = 0.3;
/// Distance from a flag to its abbreviation.
pub(super) const NAME_GAP: f32 = 0.12;
/// Distance from an abbreviation to what follows it.
pub(super) const NAME_END: f32 = 0.28;
/// Distance from one number of cells to the next.
pub(super) const TALLY_GAP: f32 = 0.6;
/// Height of the headline above some rows.
pub(super) const HEADLINE: f32 = 1.4;
/// Height of a bar.
pub(super) const BAR: f32 = 0.3;
/// Distance from the chips to the bar below them.
pub(super) const BAR_GAP: f32 = 0.12;
/// The most that a row is stretched where the page has room to spare.
pub(super) const MAX_STRETCH: f32 = 0.9;
/// The widest that the short names of institutions become before they wrap.
pub(super) const MAX_NAME: f32 = 11.5;
/// The widest that their long names become, in ems of the body type.
pub(super) const MAX_LONG: f32 = 22.0;
/// The share of the spare width that they take at most.
pub(super) const LONG_SHARE: f32 = 0.8;
/// Distance from a short name to the long one.
pub(super) const LONG_GAP: f32 = 0.7;
/// The most lines of a row's head.
pub(super) const NAME_LINES: usize = 2;
/// The most lines of a head that is turned.
pub(super) const TURNED_LINES: usize = 2;
/// The longest that a turned head becomes before it wraps.
pub(super) const MAX_TURNED: f32 = 11.0;
/// Largest number of lines of chips that a column is made narrow for.
pub(super) const MAX_LINES: usize = 6;
/// While a board is edited one in so many steps of type size is spared for what comes next. Less than on the grid: a new chip
/// seldom makes a row higher.
pub(super) const SPARED: usize = 22;
/// Type that is given up for abbreviations beside the flags, as a share of the size without them.
pub(super) const WORTH_NAMES: f32 = 0.8;
/// Gain of type size for which heads are turned, in points.
pub(super) const WORTH_TURNING: f32 = 1.0;
