//! Measures that only the layout knows, in ems of the type size. Those that a reader sees as style are in `scene::style`.

/// The smallest type, in points.
pub(super) const MIN_SIZE: f32 = 6.0;
/// The smallest type where small type is allowed: it only keeps its place.
pub(super) const MIN_SMALL_SIZE: f32 = 1.0;
/// Small words on chips and in cells, in ems of the body type.
pub(super) const MINOR_TEXT: f32 = 0.85;
/// Type sizes go in steps of this many points.
pub(super) const SIZE_STEP: f32 = 0.25;

/// Distance from the edge of a chip to its first flag.
pub(super) const FLAG_INSET: f32 = 0.15;
/// The room of "+38" for flags that are left out.
pub(super) const MORE: f32 = 1.9;
/// The same where it is as large as the name.
pub(super) const MORE_LARGE: f32 = 2.2;
/// The room of "teils", with the space before it.
pub(super) const PARTLY: f32 = 2.05;
/// The same where it is as large as the name.
pub(super) const PARTLY_LARGE: f32 = 2.4;
/// The room of the mark of a state, with the space before it.
pub(super) const MARK: f32 = 1.05;

/// Part of a head's longest syllable that widens its column; a longer one is elided.
pub(super) const MAX_HEAD_PIECE: f32 = 9.0;
/// The most lines of a column's head and of a headline.
pub(super) const HEAD_LINES: usize = 9;
/// The most lines of the title, and of the note beside it.
pub(super) const NOTE_LINES: usize = 3;
/// The most lines of the notes at the foot: who publishes, who funds and what the law is must be said whole.
pub(super) const FOOT_LINES: usize = 12;

/// Distance from one part of the drawing to the next: title, grid, legend, foot.
pub(super) const PART_GAP: f32 = 0.5;
/// The height of a logo; beside the foot and the last line of the legend it takes no room of its own.
pub(super) const LOGO: f32 = 3.0;
/// Distance from one logo to the next, and to the text beside them.
pub(super) const LOGO_GAP: f32 = 1.2;
/// Distance from the edge of the ground that a logo has on a dark page to the logo.
pub(super) const LOGO_PAD: f32 = 0.3;
/// The least and the greatest width of a logo's box, in heights.
pub(super) const MIN_LOGO_ASPECT: f32 = 0.5;
/// See [`MIN_LOGO_ASPECT`].
pub(super) const MAX_LOGO_ASPECT: f32 = 5.0;
/// The width that is kept for a logo that cannot be shown, in heights.
pub(super) const LOGO_PLACE: f32 = 3.0;
/// The share of the page's width that all logos together take at most.
pub(super) const MAX_LOGOS: f32 = 0.45;
/// Line pitch of the name of such a logo, in sizes of its type.
pub(super) const LOGO_LINE: f32 = 1.2;

/// Smallest type of a page that can be read at arm's length, in points.
pub(super) const READABLE_PAPER: f32 = 8.0;
/// The same on a screen: 14 of 1080 pixels.
pub(super) const READABLE_SCREEN: f32 = 7.0;
/// The most pages of a drawing.
pub(super) const MAX_PAGES: usize = 99;
