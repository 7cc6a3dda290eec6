//! Measures that only the layout knows, in ems of the type size. Those that a reader sees as style are in `scene::style`.

use crate::scene::style::{CHIP_HEIGHT_EM, FRAME_PADDING_EM, GAP_EM};

/// The smallest type, in points.
pub(super) const SMALLEST_SIZE: f32 = 6.0;
/// The smallest type where small type is allowed: it only keeps its place.
pub(super) const TINIEST_SIZE: f32 = 1.0;
/// Small words on chips and in cells, in ems of the body type.
pub(super) const FINE: f32 = 0.85;
/// Type sizes go in steps of this many points.
pub(super) const SIZE_STEP: f32 = 0.25;
/// One step of the type in so many, and at least one, is given up for each word of the heads that then stays whole.
pub(super) const STEPS_PER_WORD: usize = 32;

/// One step of the type in so many, and at least one, is left free for the next entries when a board that is being edited no longer
/// fits: type fitted to the last line would change with every entry, and with it all that people are looking at.
pub(super) const SPARED: usize = 11;

/// From one lane to the next.
pub(super) const LANE: f32 = CHIP_HEIGHT_EM + 2.0 * FRAME_PADDING_EM + GAP_EM;
/// What a frame takes of its columns at both sides together.
pub(super) const FRAME_SIDES: f32 = 2.0 * (GAP_EM + FRAME_PADDING_EM);
/// Above the first and below the last lane of a row.
pub(super) const ROW_PAD: f32 = 0.14;
/// The most that a row is stretched where the page has room to spare.
pub(super) const STRETCH_MOST: f32 = 6.0;
/// The same for an area in focus.
pub(super) const STRETCH_FOCUS: f32 = 4.0;

/// In a focus view, the type of everything around the grid, in ems of the body type.
pub(super) const SMALL: f32 = 0.5;
/// In a focus view, the type of the heads of columns, in ems of the body type.
pub(super) const HEAD: f32 = 0.75;
/// From one line of an area to the next, in ems of the small type.
pub(super) const AREA_LINE: f32 = 1.5;
/// The least width of a line of an area, in ems of the small type; where there is room for two, they stand side by side.
pub(super) const AREA_LINE_LEAST: f32 = 28.0;
/// The most room for the name in it.
pub(super) const AREA_NAME_MOST: f32 = 11.0;

/// From the edge of a chip to its first flag.
pub(super) const FLAG_INSET: f32 = 0.15;
/// From the flags, or the edge of a chip without flags, to the name.
pub(super) const NAME_INSET: f32 = 0.2;
/// The room of "+38" for flags that are left out.
pub(super) const MORE: f32 = 1.9;
/// The same where it is as large as the name.
pub(super) const MORE_LARGE: f32 = 2.2;
/// The room of "×2", with the space before it.
pub(super) const COUNT: f32 = 1.6;
/// The room of "teils", with the space before it.
pub(super) const PARTLY: f32 = 2.05;
/// The same where it is as large as the name.
pub(super) const PARTLY_LARGE: f32 = 2.4;
/// The room of the mark of a state, with the space before it.
pub(super) const MARK: f32 = 1.05;
/// How much of a name a type size must leave room for: a short name of usual length.
pub(super) const NAME_LEAST: f32 = 10.5;
/// How much of a name is left even in the narrowest frame: a letter or two and the ellipsis.
pub(super) const NAME_BARE: f32 = 1.8;
/// How many flags a type size must leave room for.
pub(super) const FLAGS_LEAST: usize = 4;

/// How much of a head's longest syllable widens its column; a longer one is elided.
pub(super) const HEAD_LEAST: f32 = 9.0;
/// The widest that the texts of row heads become before they wrap.
pub(super) const ROW_HEAD_MOST: f32 = 9.5;
/// The most lines of a column's head and of a headline.
pub(super) const HEAD_LINES: usize = 9;
/// The most lines of a row's head.
pub(super) const ROW_HEAD_LINES: usize = 3;
/// The most lines of the title, and of the note beside it.
pub(super) const NOTE_LINES: usize = 3;
/// The most lines of the notes at the foot: who publishes, who funds and what the law is must be said whole.
pub(super) const FOOT_LINES: usize = 12;

/// From one part of the drawing to the next: title, grid, legend, foot.
pub(super) const PART_GAP: f32 = 0.5;
/// From a legend's sample to its text.
pub(super) const SAMPLE_GAP: f32 = 0.35;
/// From one entry of the legend to the next.
pub(super) const ENTRY_GAP: f32 = 1.1;
/// The height of a logo; beside the foot and the last line of the legend it takes no room of its own.
pub(super) const LOGO: f32 = 3.0;
/// From one logo to the next, and to the text beside them.
pub(super) const LOGO_GAP: f32 = 1.2;
/// From the edge of the ground that a logo has on a dark page to the logo.
pub(super) const LOGO_PAD: f32 = 0.3;
/// The least and the greatest width of a logo's box, in heights.
pub(super) const LOGO_LEAST_ASPECT: f32 = 0.5;
/// See [`LOGO_LEAST_ASPECT`].
pub(super) const LOGO_MOST_ASPECT: f32 = 5.0;
/// The width that is kept for a logo that cannot be shown, in heights.
pub(super) const LOGO_PLACE: f32 = 3.0;
/// The share of the page's width that all logos together take at most.
pub(super) const LOGOS_MOST: f32 = 0.45;
/// From one line of the name of such a logo to the next, in sizes of its type.
pub(super) const LOGO_LINE: f32 = 1.2;
/// From one line of the legend to the next.
pub(super) const LEGEND_PITCH: f32 = 1.7;

/// Measures of the matrix.
pub(super) mod matrix {
    use crate::scene::style::GAP_EM;

    /// Widths are multiplied by the type size and divided again; a room that is short by less than this is enough.
    pub(in crate::layout) const HAIR: f32 = 1e-3;
    /// Height of a chip: lower than on the grid, because many rows are to be read at once.
    pub(in crate::layout) const CHIP: f32 = 1.36;
    /// From one line of chips to the next.
    pub(in crate::layout) const LINE: f32 = CHIP + GAP_EM;
    /// Above the first and below the last line of chips of a row.
    pub(in crate::layout) const ROW_PAD: f32 = 0.08;
    /// Between the edge of a cell and its chips.
    pub(in crate::layout) const CELL_SIDE: f32 = 0.25;
    /// What the ends of a chip show of its ground where nothing stands beside the flags.
    pub(in crate::layout) const BARE_EDGE: f32 = 0.3;
    /// From a flag to its abbreviation.
    pub(in crate::layout) const NAME_GAP: f32 = 0.12;
    /// From an abbreviation to what follows it.
    pub(in crate::layout) const NAME_END: f32 = 0.28;
    /// From one number of cells to the next.
    pub(in crate::layout) const TALLY_GAP: f32 = 0.6;
    /// Height of the headline above some rows.
    pub(in crate::layout) const HEADLINE: f32 = 1.4;
    /// Height of a bar.
    pub(in crate::layout) const BAR: f32 = 0.3;
    /// From the chips to the bar below them.
    pub(in crate::layout) const BAR_GAP: f32 = 0.12;
    /// The most that a row is stretched where the page has room to spare.
    pub(in crate::layout) const STRETCH_MOST: f32 = 0.9;
    /// The widest that the short names of institutions become before they wrap.
    pub(in crate::layout) const NAME_MOST: f32 = 11.5;
    /// The widest that their long names become, in ems of the body type.
    pub(in crate::layout) const LONG_MOST: f32 = 22.0;
    /// The share of the spare width that they take at most.
    pub(in crate::layout) const LONG_SHARE: f32 = 0.8;
    /// From a short name to the long one.
    pub(in crate::layout) const LONG_GAP: f32 = 0.7;
    /// The most lines of a row's head.
    pub(in crate::layout) const NAME_LINES: usize = 2;
    /// The most lines of a head that is turned.
    pub(in crate::layout) const TURNED_LINES: usize = 2;
    /// The longest that a turned head becomes before it wraps.
    pub(in crate::layout) const TURNED_MOST: f32 = 11.0;
    /// How many lines of chips a column is made narrow for.
    pub(in crate::layout) const MOST_LINES: usize = 6;
    /// While a board is edited one in so many steps of type size is spared for what comes next. Less than on the grid: a new chip
    /// seldom makes a row higher.
    pub(in crate::layout) const SPARED: usize = 22;
    /// Type that is given up for abbreviations beside the flags, as a share of the size without them.
    pub(in crate::layout) const WORTH_NAMES: f32 = 0.8;
    /// From this size on the type of a page can be read at arm's length, in points.
    pub(in crate::layout) const READABLE_PAPER: f32 = 8.0;
    /// The same on a screen: 14 of 1080 pixels.
    pub(in crate::layout) const READABLE_SCREEN: f32 = 7.0;
    /// By how much larger the type must become for heads to be turned, in points.
    pub(in crate::layout) const WORTH_TURNING: f32 = 1.0;
    /// The most pages of a drawing.
    pub(in crate::layout) const MOST_PAGES: usize = 99;
}

/// Measures of the list of contact persons.
pub(super) mod contacts {
    /// How many columns stand side by side.
    pub(in crate::layout) const COLUMNS: usize = 2;
    /// Between two columns.
    pub(in crate::layout) const GUTTER: f32 = 1.6;
    /// Above and below the name of an institution together.
    pub(in crate::layout) const NAME_PAD: f32 = 0.4;
    /// Above a person.
    pub(in crate::layout) const PERSON_TOP: f32 = 0.2;
    /// Below a person whom another one of the institution follows.
    pub(in crate::layout) const PERSON_GAP: f32 = 0.1;
    /// Below the last person of an institution.
    pub(in crate::layout) const ENTRY_GAP: f32 = 0.7;
    /// The type of persons, in ems of that of institutions.
    pub(in crate::layout) const SMALL: f32 = 0.92;
    /// The most lines of a name, and of what a person is reached by.
    pub(in crate::layout) const LINES: usize = 4;
    /// By how much larger than the smallest that can be read type is read with ease; larger it need not be.
    pub(in crate::layout) const EASY: f32 = 1.5;
}
