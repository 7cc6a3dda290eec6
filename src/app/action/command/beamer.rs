//! Commands for the beamer.

/// Something that a user can do with the beamer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::app) enum BeamerCommand {
    /// Opens its window, gives the keyboard to the preview so that keys steer, or closes it from there.
    Window,
    /// Lets the only window be the beamer, or no longer.
    Here,
    /// Lets its window fill the screen, or no longer.
    Fill,
    /// Shows what is selected on the board.
    Selected,
    /// Gives the keyboard back to the board.
    Back,
    /// Shows a saved view, by its place from 1.
    View(u8),
    /// Keeps what is shown as a view.
    Keep,
    /// Shows the next area large.
    NextArea,
    /// Shows the area before large.
    PreviousArea,
    /// Shows the whole grid.
    Whole,
    /// Fits the picture anew, for the screen as it is now.
    Refit,
    /// Changes whatever is shown until the last row can read it, or no longer.
    Readable,
    /// Lets less stand around the picture, so that its type grows.
    Larger,
    /// Lets more stand around it again.
    Smaller,
    /// Shows nothing but black, or the picture again.
    Black,
    /// Shows nothing but white, or the picture again.
    White,
    /// Leaves the picture as it is while the board is edited, or no longer.
    Freeze,
    /// Dims all but what is selected, or no longer.
    Spotlight,
    /// Shows where the pointer is, or no longer.
    Ring,
    /// Marks where something is still to be asked, or no longer.
    Questions,
    /// Shows what the moderation looks at, or no longer.
    Follow,
    /// Dark on bright, or bright on dark.
    Theme,
}
