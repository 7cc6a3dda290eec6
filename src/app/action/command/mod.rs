//! The closed list of commands. Menus, tool bar, palette, keys and their list are loops over it.

mod beamer;
mod command_list;
mod gestures;
mod obstacle;
mod pressed_keys;

pub(in crate::app) use self::command_list::{LIST, Menu, Spec};
pub(in crate::app) use self::pressed_keys::{KeyboardOwner, name as keys_name, pressed, typed_ahead};
pub(in crate::app) use beamer::BeamerCommand;
pub(in crate::app) use gestures::GESTURES;
pub(in crate::app) use obstacle::CommandContext;

use crate::app::kit::scale::Scale;
use crate::app::kit::style::Appearance;
use crate::app::session::paper_part::PaperPart;
use crate::layout::ColumnKind;
use crate::model::{Decision, RecordKind, Role, Side};
use crate::report::{RowOrder, TableKind};
use crate::text::{Lang, menu};

/// Something that a user can do from a bar, a menu or by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::app) enum Command {
    /// Shows the start page, for another board.
    New,
    /// Opens a file.
    Open,
    /// Saves to the board's file.
    Save,
    /// Saves to another file.
    SaveAs,
    /// Shows what is different between the previous version of the file and now.
    Previous,
    /// Shows what was set aside when the file was read.
    SetAside,
    /// Saves automatically, or no longer.
    Automatic,
    /// Shows the export panel, or puts it away.
    Export,
    /// Puts what is selected, else the view, into the clipboard as a picture.
    CopyPicture,
    /// Closes the window.
    Quit,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Finds things on the board by a text.
    Find,
    /// Shows the line in which responsibilities are typed.
    Capture,
    /// Changes a name in place.
    Rename,
    /// Takes the selected pieces away.
    TakeAway,
    /// Deletes the responsibilities of the selected pieces.
    Delete,
    /// Takes the selected pieces up by the keyboard, to be put down elsewhere as well.
    AlsoThere,
    /// Enters an institution in the focused cell.
    Add,
    /// Gives the selected pieces a role.
    Role(Role),
    /// Notes what was decided about the focused cell.
    Note(Option<Decision>),
    /// Shows another part.
    Part(PaperPart),
    /// Shows the whole drawing.
    Fit,
    /// Lays out with the largest type that fits.
    Refit,
    /// Shows the drawing as large as it is projected.
    ActualSize,
    /// Shows the area of what has the focus large, the rest as one line each.
    Focus,
    /// Shows the whole grid again.
    WholeGrid,
    /// Shows all responsibilities again.
    ClearFilter,
    /// Makes the drawing larger on the screen.
    ZoomIn,
    /// Makes the drawing smaller on the screen.
    ZoomOut,
    /// Folds the tray away, or brings it back.
    Tray,
    /// Folds the properties away, or brings them back.
    Inspector,
    /// Adds a record of this kind, beside what has the focus.
    AddRecord(RecordKind),
    /// Asks for the picture of a logo to add.
    AddLogo,
    /// Asks whether to remove the record whose properties are shown.
    Remove,
    /// Shows the steps of this session in the place of the properties.
    Steps,
    /// Shows what is worth a look on the board and in its drawing.
    Findings,
    /// Shows the meeting with its agenda, the time, and who is there.
    Meeting,
    /// Something with the time of the meeting.
    Timer(TimerCommand),
    /// Goes on with the next item of the agenda.
    NextItem,
    /// Gives the keyboard to the next panel.
    NextPanel,
    /// Changes the colors of the window.
    Appearance(Appearance),
    /// Makes letters, fields and buttons of the window larger or smaller.
    Scale(Scale),
    /// Lets nothing slide or fade any more, or again.
    LessMotion,
    /// Shows the settings, or puts them away.
    Settings,
    /// Changes the language of the window.
    Language(Lang),
    /// Shows all commands with their keys.
    Keys,
    /// Shows the version, the license and the packages in the program.
    About,
    /// Finds a command by typing.
    Palette,
    /// Goes to the next thing on the board.
    Go(Side),
    /// Goes from a cell to its chips, from a chip to its properties.
    GoIn,
    /// Goes back, or cancels.
    GoOut,
    /// Keeps the focused piece selected while the arrow keys go on, or no longer.
    Mark,
    /// Moves the selected pieces by a row or a column.
    Move(Side),
    /// Lets the selected pieces cover the next row or column as well.
    Extend(Side),
    /// Moves an end of the selected pieces inwards, to the left or to the right.
    Shrink(Side),
    /// Shows the commands for what has the focus.
    ContextMenu,
    /// Sets what the brush has in the selected cells of the matrix, or takes it away.
    Paint,
    /// Shows what stands in a cell of the matrix.
    CellList,
    /// Selects one more cell of the matrix.
    ExtendSelection(Side),
    /// Takes the brush up, or puts it down.
    Brush,
    /// Gives the brush a role.
    BrushRole(Role),
    /// Takes up a target group with the brush, by its place from 1, or no longer.
    BrushGroup(u8),
    /// Lets the brush be for every status and area.
    BrushAll,
    /// Gives the matrix other columns.
    Columns(ColumnKind),
    /// Orders the rows of the matrix.
    Rows(RowOrder),
    /// Shows bars in the cells of the matrix, or no longer.
    Bars,
    /// Goes from the table to the drawing, or from there to the table, at the same thing.
    CrossOver,
    /// Something in the table.
    Table(TableCommand),
    /// Something with the beamer.
    Beamer(BeamerCommand),
}

/// Something that a user can do in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::app) enum TableCommand {
    /// Goes to the next cell.
    Go(Side),
    /// Selects the next row as well.
    ExtendSelection(Side),
    /// Goes on by many rows.
    Page(Side),
    /// Goes to the first or last column, or row.
    Edge(Side),
    /// Selects the row besides, or no longer.
    Mark,
    /// Selects all rows from the one selected last.
    MarkTo,
    /// Selects all rows.
    MarkAll,
    /// Selects only the row with the focus.
    Unmark,
    /// Fills in the cell.
    Edit,
    /// Gives all selected rows what stands in the cell.
    Fill,
    /// Copies the cell, or the selected rows.
    Copy,
    /// Copies the selected rows with the names of the columns.
    CopyWithHeads,
    /// Puts what was copied into the cells.
    Paste,
    /// Adds a row.
    Add,
    /// Deletes the selected rows.
    Remove,
    /// Shows one of the two tables.
    Show(TableKind),
    /// Sorts by the column of the cell.
    Sort {
        /// True if what comes last by the alphabet stands first.
        descending: bool,
    },
    /// Sorts by the column of the cell besides, turns that round, or lets go of it.
    SortToo,
    /// Puts the rows in the region's order.
    Unsort,
    /// Goes to the filter of the column.
    Filter,
    /// Lets go of all filters of columns.
    ClearFilters,
    /// Moves the column.
    MoveColumn(Side),
    /// Makes the column wider.
    Widen,
    /// Makes the column narrower.
    Narrow,
    /// Hides the column.
    HideColumn,
    /// Shows the columns as they are at first.
    UsualColumns,
    /// Shows the commands for the row.
    ContextMenu,
}

/// Something that a user can do with the time of the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::app) enum TimerCommand {
    /// Lets it run, or pauses it.
    Toggle,
    /// Sets it to its full length, paused.
    Reset,
    /// Gives it a minute.
    More,
    /// Takes a minute.
    Less,
}

/// Context in which the keys of a command work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum KeyContext {
    /// Always, even while a text is typed.
    Always,
    /// Wherever no text is typed.
    Everywhere,
    /// While a drawing has the keyboard, in whichever part.
    Board,
    /// The same in this part alone.
    Part(PaperPart),
    /// While the preview of the beamer has the keyboard.
    Steering,
}

impl Command {
    /// Its entry in the list.
    pub(in crate::app) fn spec(self) -> &'static Spec {
        // The list is complete; a test keeps it so.
        LIST.iter().find(|spec| spec.command == self).unwrap_or(&command_list::FIRST)
    }

    /// True if it may open a field for a text.
    pub(in crate::app) fn opens_field(self) -> bool {
        let in_table = matches!(self, Self::Table(TableCommand::Edit | TableCommand::Add | TableCommand::Filter));
        let elsewhere = matches!(self, Self::Palette | Self::Find | Self::Capture | Self::Open | Self::SaveAs);
        in_table || elsewhere || matches!(self, Self::Rename | Self::Add | Self::GoIn)
    }

    /// Its label.
    pub(in crate::app) fn label(self, lang: Lang) -> String {
        (self.spec().label)(lang)
    }

    /// Effect that it would have now, or the reason why it cannot be started, with its first keys.
    pub(in crate::app) fn tooltip(self, lang: Lang, now: &CommandContext<'_>) -> String {
        let step = match self {
            Self::Undo => now.document.and_then(|document| document.history().undo_step()),
            Self::Redo => now.document.and_then(|document| document.history().redo_step()),
            _ => None,
        };
        let tip = match self.obstacle(now) {
            Some(obstacle) => obstacle(lang),
            None => match step.map(|step| step.label.say(lang)) {
                Some(step) if self == Self::Undo => menu::undo_step(lang, &step),
                Some(step) => menu::redo_step(lang, &step),
                None => (self.spec().tip)(lang),
            },
        };
        match self.spec().keys.first() {
            Some(keys) => menu::with_shortcut(lang, &tip, &keys_name(*keys, lang)),
            None => tip,
        }
    }
}
