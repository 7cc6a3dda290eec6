//! Looks of the drawing: widths and distances, in ems of the body type, so that a drawing looks alike on a screen and on A0; colors are
//! in [`palette`]. Measures that only the layout knows stand with it.

mod palette;

pub use palette::{Flag, MIN_MARK_CONTRAST, MIN_TEXT_CONTRAST, Palette, Theme, Tone};

/// Height of a chip.
pub const CHIP_HEIGHT_EM: f32 = 1.5;
/// Room before and after the text of a chip.
pub const CHIP_SIDE_EM: f32 = 0.3;
/// Radius of a chip's corners.
pub const CHIP_RADIUS_EM: f32 = 0.25;
/// Width of one flag on a chip.
pub const FLAG_WIDTH_EM: f32 = 1.25;
/// Side of the symbol on a flag.
pub const SYMBOL_EM: f32 = 0.86;
/// Room between a frame's edge and its chips.
pub const FRAME_PADDING_EM: f32 = 0.12;
/// Radius of a frame's corners.
pub const FRAME_RADIUS_EM: f32 = 0.3;
/// Room between two chips, two frames, two lanes.
pub const GAP_EM: f32 = 0.10;
/// From one baseline to the next within a paragraph.
pub const LINE_PITCH_EM: f32 = 1.15;
/// Height of the strip at the foot of a covered cell that shows its state.
pub const STATE_STRIP_EM: f32 = 0.35;
/// Room within heads, beside and above their text.
pub const HEAD_PADDING_EM: f32 = 0.35;
/// Distance between two lines of a hatching.
pub const HATCH_PITCH_EM: f32 = 0.55;

/// Outline of a chip.
pub const CHIP_STROKE_EM: f32 = 0.09;
/// Outline of a frame.
pub const FRAME_STROKE_EM: f32 = 0.08;
/// Lines of the grid.
pub const GRID_STROKE_EM: f32 = 0.05;
/// Outline of a flag whose color is close to its ground.
pub const FLAG_STROKE_EM: f32 = 0.06;
/// Lines of a hatching.
pub const HATCH_STROKE_EM: f32 = 0.08;
/// Outline of a cell whose state is drawn.
pub const STATE_STROKE_EM: f32 = 0.09;

/// Size of the title, in ems of the body type.
pub const TITLE_SIZE_EM: f32 = 1.8;
/// Size of notes: date and edition, law notice, imprint.
pub const NOTE_SIZE_EM: f32 = 0.9;
