//! Measures of the grid, in ems of the type size.

use crate::scene::style::{CHIP_HEIGHT_EM, FRAME_PADDING_EM, GAP_EM};

/// One step of the type in so many, and at least one, is given up for each word of the heads that then stays whole.
pub(super) const STEPS_PER_WORD: usize = 32;
/// One step of the type in so many, and at least one, is left free for the next entries when a board that is being edited no longer
/// fits: type fitted to the last line would change with every entry, and with it all that people are looking at.
pub(super) const SPARED: usize = 11;

/// Pitch of lanes.
pub(super) const LANE: f32 = CHIP_HEIGHT_EM + 2.0 * FRAME_PADDING_EM + GAP_EM;
/// Part of its columns that a frame takes at both sides together.
pub(super) const FRAME_SIDES: f32 = 2.0 * (GAP_EM + FRAME_PADDING_EM);
/// Above the first and below the last lane of a row.
pub(super) const ROW_PAD: f32 = 0.14;
/// The most that a row is stretched where the page has room to spare.
pub(super) const MAX_STRETCH: f32 = 6.0;
/// The same for an area in focus.
pub(super) const MAX_STRETCH_IN_FOCUS: f32 = 4.0;

/// Type of everything around the grid in a focus view, in ems of the body type.
pub(super) const SMALL: f32 = 0.5;
/// Type of the heads of columns in a focus view, in ems of the body type.
pub(super) const HEAD: f32 = 0.75;
/// Pitch of the lines of areas, in ems of the small type.
pub(super) const AREA_LINE: f32 = 1.5;
/// The least width of a line of an area, in ems of the small type; where there is room for two, they stand side by side.
pub(super) const MIN_AREA_LINE: f32 = 28.0;
/// The most room for the name in it.
pub(super) const MAX_AREA_NAME: f32 = 11.0;

/// Distance from the flags, or the edge of a chip without flags, to the name.
pub(super) const NAME_INSET: f32 = 0.2;
/// The room of "×2", with the space before it.
pub(super) const COUNT: f32 = 1.6;
/// Part of a name that a type size must leave room for: a short name of usual length.
pub(super) const MIN_NAME: f32 = 10.5;
/// Part of a name that is left even in the narrowest frame: a letter or two and the ellipsis.
pub(super) const BARE_NAME: f32 = 1.8;
/// Number of flags that a type size must leave room for.
pub(super) const MIN_FLAGS: usize = 4;

/// The widest that the texts of row heads become before they wrap.
pub(super) const MAX_ROW_HEAD: f32 = 9.5;
/// The most lines of a row's head.
pub(super) const ROW_HEAD_LINES: usize = 3;
