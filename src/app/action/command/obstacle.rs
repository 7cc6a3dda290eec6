//! Obstacles of commands, so that a grayed entry can say why.

use super::{BeamerCommand, Command, KeyContext, Menu, TableCommand};
use crate::app::canvas::Selection;
use crate::app::inspector::is_removable;
use crate::app::session::board_view::BoardView;
use crate::app::session::document::Document;
use crate::app::session::paper_part::PaperPart;
use crate::app::table::TableState;
use crate::model::MAX_LOGOS;
use crate::scene::Target;
use crate::text::{Lang, beamer, brush, inspector, meeting, menu, parts, table};

/// Context that a command would meet if it were started now.
#[derive(Clone, Copy)]
pub(in crate::app) struct CommandContext<'a> {
    /// The open document, if there is one.
    pub document: Option<&'a Document>,
    /// Selection on its board.
    pub selection: &'a Selection,
    /// View of the board.
    pub board_view: &'a BoardView,
    /// Part that is shown.
    pub part: PaperPart,
    /// Place in the table.
    pub table: &'a TableState,
    /// True if the room sees anything.
    pub has_beamer: bool,
}

impl Command {
    /// Reason why it cannot be started now; `None` if it can.
    pub(in crate::app) fn obstacle(self, now: &CommandContext<'_>) -> Option<fn(Lang) -> String> {
        let selection = now.selection;
        let Some(document) = now.document else { return self.needs_board().then_some(menu::no_board) };
        let board = document.board();
        let unless = |possible: bool, why: fn(Lang) -> String| if possible { None } else { Some(why) };
        if let KeyContext::Part(part) = self.spec().context
            && part != now.part
        {
            return Some(only_in(part));
        }
        if now.part == PaperPart::Table && self.needs_drawing() {
            return Some(parts::not_table);
        }
        let on_head = selection.focus().and_then(Target::head_record).is_some();
        let has_cells = || !selection.matrix_cells().is_empty();
        let has_pieces = || !selection.pieces(board).is_empty();
        let needs_piece = || unless(has_pieces(), menu::no_piece);
        match self {
            Self::Undo => unless(document.history().undo_step().is_some(), menu::nothing_to_undo),
            Self::Redo => unless(document.history().redo_step().is_some(), menu::nothing_to_redo),
            Self::Save => unless(!document.is_saved() || document.path().is_none(), menu::already_saved),
            Self::Previous => unless(document.has_previous(), menu::no_previous),
            Self::SetAside => unless(document.has_set_aside(), menu::no_asides),
            Self::TakeAway | Self::Delete | Self::AlsoThere | Self::Role(_) | Self::Extend(_) | Self::Shrink(_) => needs_piece(),
            Self::Paint | Self::CellList | Self::ExtendSelection(_) => unless(has_cells(), brush::no_cell),
            Self::Mark => unless(selection.focused_chip().is_some(), menu::no_piece),
            Self::Move(_) => unless(on_head || (now.part == PaperPart::Board && has_pieces()), menu::no_piece_or_head),
            Self::Focus => unless(selection.area().is_some(), menu::no_area),
            Self::WholeGrid => unless(!now.board_view.spec.focus.is_empty(), menu::is_whole_grid),
            Self::ClearFilter => unless(now.board_view.is_filtered(), menu::no_filter),
            // A letter that was meant for a field must not mark the cell behind a chip.
            Self::Note(_) => unless(matches!(selection.focus(), Some(Target::Cell(_))), menu::no_cell),
            Self::Add => unless(selection.cell().is_some(), menu::no_cell),
            Self::Rename => unless(selection.named().is_some(), menu::no_name),
            Self::AddLogo => unless(board.head().logos.len() < MAX_LOGOS, |lang| inspector::logo_most(lang, MAX_LOGOS)),
            Self::Remove => unless(selection.subject(board).is_some_and(|it| is_removable(&it)), menu::nothing_to_remove),
            Self::NextItem => unless(!board.meetings().is_empty(), meeting::no_meeting),
            Self::Table(command) => command.obstacle(now.table),
            Self::Beamer(command) => command.obstacle(now.has_beamer, board.views().len()),
            Self::ContextMenu | Self::GoIn => unless(selection.focus().is_some(), menu::nowhere),
            Self::New
            | Self::Open
            | Self::SaveAs
            | Self::Export
            | Self::Automatic
            | Self::CopyPicture
            | Self::Quit
            | Self::Part(_)
            | Self::Find
            | Self::Capture
            | Self::Brush
            | Self::BrushRole(_)
            | Self::BrushGroup(_)
            | Self::BrushAll
            | Self::Columns(_)
            | Self::Rows(_)
            | Self::Bars
            | Self::CrossOver
            | Self::Fit
            | Self::Refit
            | Self::ActualSize
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::Tray
            | Self::Inspector
            | Self::AddRecord(_)
            | Self::Steps
            | Self::Findings
            | Self::Meeting
            | Self::Timer(_)
            | Self::NextPanel
            | Self::Appearance(_)
            | Self::Scale(_)
            | Self::LessMotion
            | Self::Settings
            | Self::Language(_)
            | Self::Keys
            | Self::About
            | Self::Palette
            | Self::Go(_)
            | Self::GoOut => None,
        }
    }

    /// True if it is about what is drawn.
    fn needs_drawing(self) -> bool {
        let looks = matches!(self, Self::Fit | Self::Refit | Self::ActualSize | Self::ZoomIn | Self::ZoomOut);
        looks || self == Self::CopyPicture || self.spec().context == KeyContext::Board
    }

    /// True if it is about a board.
    fn needs_board(self) -> bool {
        match self.spec().menu {
            Menu::File => {
                matches!(self, Self::Save | Self::SaveAs | Self::Previous | Self::SetAside | Self::Export | Self::CopyPicture)
            }
            Menu::Edit
            | Menu::View
            | Menu::Meeting
            | Menu::Board
            | Menu::Matrix
            | Menu::Brush
            | Menu::Table
            | Menu::Beamer
            | Menu::Steering
            | Menu::Walking
            | Menu::InTable => true,
            Menu::Appearance | Menu::Scale | Menu::Language | Menu::Help => false,
        }
    }
}

impl TableCommand {
    /// Reason why it cannot be started in this table; `None` if it can.
    fn obstacle(self, now: &TableState) -> Option<fn(Lang) -> String> {
        let unless = |possible: bool, why: fn(Lang) -> String| if possible { None } else { Some(why) };
        let listing = now.listing();
        match self {
            Self::Edit | Self::Fill | Self::Copy | Self::CopyWithHeads | Self::Remove | Self::ContextMenu => {
                unless(listing.cursor().is_some(), table::nowhere)
            }
            Self::Paste => unless(listing.cursor().is_some() || listing.rows().is_empty(), table::nowhere),
            Self::ClearFilters => unless(!listing.query.needles.is_empty(), table::no_filters),
            Self::Unsort => unless(!listing.query.sort.is_empty(), table::not_sorted),
            _ => None,
        }
    }
}

impl BeamerCommand {
    /// Reason why it cannot be started with so many views; `None` if it can.
    fn obstacle(self, is_on: bool, views: usize) -> Option<fn(Lang) -> String> {
        match self {
            Self::Window | Self::Here => None,
            _ if !is_on => Some(beamer::is_off),
            Self::View(number) if usize::from(number) > views => Some(beamer::no_view),
            _ => None,
        }
    }
}

/// Reason why something cannot be done in another part than this.
fn only_in(part: PaperPart) -> fn(Lang) -> String {
    match part {
        PaperPart::Board => parts::only_board,
        PaperPart::Matrix => parts::only_matrix,
        PaperPart::Table => parts::only_table,
    }
}
