//! Measures that only the layout of the grid knows, in ems. The ones that a reader sees as style are in `scene::style`.

/// The width of one flag of a chip.
pub(super) const FLAG: f32 = 1.2;
/// The room of "+38" for flags that are left out.
pub(super) const MORE: f32 = 1.9;
/// The room of "×2", with the space before it.
pub(super) const COUNT: f32 = 1.35;
/// The room of the mark of a state, with the space before it.
pub(super) const MARK: f32 = 0.85;
/// The padding at both sides of a chip's name.
pub(super) const CHIP_PAD: f32 = 0.3;
/// The height of a chip.
pub(super) const CHIP_HEIGHT: f32 = 1.5;
/// The padding between a frame and its chips.
pub(super) const FRAME_PAD: f32 = 0.12;
/// The gap between chips, frames, and a frame and the edge of its cell.
pub(super) const GAP: f32 = 0.10;
/// The height of the strip at the foot of a cell.
pub(super) const STRIP: f32 = 0.35;
/// From one line of text to the next.
pub(super) const PITCH: f32 = 1.15;

/// How much of a name a type size must leave room for: a short name of usual length.
pub(super) const NAME_LEAST: f32 = 10.5;
/// How much of a name is left even in the narrowest frame: a letter or two and the ellipsis.
pub(super) const NAME_BARE: f32 = 1.8;
/// How many flags a type size must leave room for.
pub(super) const FLAGS_LEAST: usize = 4;
/// How much of a head's longest syllable widens its column; a longer one is elided.
pub(super) const HEAD_LEAST: f32 = 9.0;
/// The widest that row heads become before they wrap.
pub(super) const ROW_HEAD_MOST: f32 = 9.5;
/// Padding at both sides of a head's text.
pub(super) const HEAD_PAD: f32 = 0.35;
/// Padding above and below a head's text.
pub(super) const HEAD_PAD_Y: f32 = 0.28;
/// The most lines of a column's head.
pub(super) const HEAD_LINES: usize = 5;
/// The title's size.
pub(super) const TITLE: f32 = 1.55;
/// The foot's size.
pub(super) const FOOT: f32 = 0.85;
/// The smallest type, in points.
pub(super) const SMALLEST_SIZE: f32 = 6.0;
/// Type sizes go in steps of this many points.
pub(super) const SIZE_STEP: f32 = 0.25;

/// From one lane to the next.
pub(super) const LANE: f32 = CHIP_HEIGHT + 2.0 * FRAME_PAD + GAP;
