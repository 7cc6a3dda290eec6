//! List of the commands with all that is known of each: where it stands, when its keys work, what they are, what it is called.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{BeamerCommand, Command, KeyContext, TableCommand, TimerCommand};
use crate::app::kit::scale::Scale;
use crate::app::kit::style::Appearance;
use crate::app::session::paper_part::PaperPart;
use crate::layout::ColumnKind;
use crate::model::{Decision, RecordKind, Role, Side};
use crate::report::{RowOrder, TableKind};
use crate::text::{Lang, about, beamer, brush, capture, find, meeting, menu, parts, table};

/// One entry of the list.
pub(in crate::app) struct Spec {
    /// Command.
    pub command: Command,
    /// The menu in which it stands.
    pub menu: Menu,
    /// Context in which its keys work.
    pub context: KeyContext,
    /// The keys that start it; the first are the ones shown.
    pub keys: &'static [KeyboardShortcut],
    /// Name for users.
    pub label: fn(Lang) -> String,
    /// Explanation for users.
    pub tip: fn(Lang) -> String,
}

/// A menu, or a part of the list of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Menu {
    /// Files.
    File,
    /// Steps and what is selected.
    Edit,
    /// Views of the board.
    View,
    /// The colors, within the menu of views.
    Appearance,
    /// The size of letters and buttons, within the menu of views.
    Scale,
    /// The language, within the menu of views.
    Language,
    /// The meeting and its time, within the menu of views.
    Meeting,
    /// Cells and pieces.
    Board,
    /// The matrix.
    Matrix,
    /// Commands that only keys start in the matrix; in the list of keys, in no menu.
    Brush,
    /// The table.
    Table,
    /// The beamer.
    Beamer,
    /// Commands that only keys start while the beamer is steered; in the list of keys, in no menu.
    Steering,
    /// Help.
    Help,
    /// Commands that only the arrow keys start; in the list of keys, in no menu.
    Walking,
    /// The same in the table.
    InTable,
}

impl Menu {
    /// All, in the order of the menu bar and of the list of keys.
    pub(in crate::app) const ALL: [Self; 16] = [
        Self::File,
        Self::Edit,
        Self::View,
        Self::Meeting,
        Self::Appearance,
        Self::Scale,
        Self::Language,
        Self::Board,
        Self::Matrix,
        Self::Brush,
        Self::Table,
        Self::Beamer,
        Self::Steering,
        Self::Help,
        Self::Walking,
        Self::InTable,
    ];

    /// Its name.
    pub(in crate::app) fn label(self, lang: Lang) -> String {
        match self {
            Self::File => menu::file(lang),
            Self::Edit => menu::edit(lang),
            Self::View => menu::view(lang),
            Self::Appearance => menu::appearance(lang),
            Self::Scale => menu::scale(lang),
            Self::Language => menu::language(lang),
            Self::Meeting => meeting::keys(lang),
            Self::Board => menu::board(lang),
            Self::Matrix => brush::menu(lang),
            Self::Brush => brush::keys(lang),
            Self::Table => parts::table(lang),
            Self::Beamer => beamer::menu(lang),
            Self::Steering => beamer::steering_keys(lang),
            Self::Help => menu::help(lang),
            Self::Walking => menu::walking(lang),
            Self::InTable => table::walking(lang),
        }
    }
}

const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

type Say = fn(Lang) -> String;

const fn spec(
    command: Command,
    (menu, context): (Menu, KeyContext),
    keys: &'static [KeyboardShortcut],
    (label, tip): (Say, Say),
) -> Spec {
    Spec { command, menu, context, keys, label, tip }
}

const FILE: (Menu, KeyContext) = (Menu::File, KeyContext::Always);
const EDIT: (Menu, KeyContext) = (Menu::Edit, KeyContext::Everywhere);
const VIEW: (Menu, KeyContext) = (Menu::View, KeyContext::Everywhere);
const PIECE: (Menu, KeyContext) = (Menu::Edit, KeyContext::Board);
const ON_GRID: (Menu, KeyContext) = (Menu::Edit, KeyContext::Part(PaperPart::Board));
const CELL: (Menu, KeyContext) = (Menu::Board, KeyContext::Board);
const MATRIX: (Menu, KeyContext) = (Menu::Matrix, KeyContext::Part(PaperPart::Matrix));
const BRUSH: (Menu, KeyContext) = (Menu::Brush, KeyContext::Part(PaperPart::Matrix));
const TABLE: (Menu, KeyContext) = (Menu::Table, KeyContext::Part(PaperPart::Table));
const IN_TABLE: (Menu, KeyContext) = (Menu::InTable, KeyContext::Part(PaperPart::Table));
const BEAMER: (Menu, KeyContext) = (Menu::Beamer, KeyContext::Always);
const STEERED: (Menu, KeyContext) = (Menu::Beamer, KeyContext::Steering);
const STEERING: (Menu, KeyContext) = (Menu::Steering, KeyContext::Steering);
const GRID_CELL: (Menu, KeyContext) = (Menu::Board, KeyContext::Part(PaperPart::Board));
const GRID_VIEW: (Menu, KeyContext) = (Menu::View, KeyContext::Part(PaperPart::Board));
const PART: (Menu, KeyContext) = (Menu::View, KeyContext::Always);
const LOOKS: (Menu, KeyContext) = (Menu::Appearance, KeyContext::Always);
const SIZES: (Menu, KeyContext) = (Menu::Scale, KeyContext::Always);
const ROUND: (Menu, KeyContext) = (Menu::Meeting, KeyContext::Always);
const TONGUE: (Menu, KeyContext) = (Menu::Language, KeyContext::Always);
const HELP: (Menu, KeyContext) = (Menu::Help, KeyContext::Always);
const LISTS: (Menu, KeyContext) = (Menu::Board, KeyContext::Everywhere);
const WALK: (Menu, KeyContext) = (Menu::Walking, KeyContext::Board);
const GRID_WALK: (Menu, KeyContext) = (Menu::Walking, KeyContext::Part(PaperPart::Board));

/// The two ways to sort.
const SORT_UP: TableCommand = TableCommand::Sort { descending: false };
const SORT_DOWN: TableCommand = TableCommand::Sort { descending: true };

const fn of(command: TableCommand) -> Command {
    Command::Table(command)
}

const fn at(command: BeamerCommand) -> Command {
    Command::Beamer(command)
}

/// The first entry.
pub(super) const FIRST: Spec = spec(Command::New, FILE, &[ctrl(Key::N)], (menu::new, menu::new_tip));

/// All commands, in the order of the menus.
pub(in crate::app) static LIST: &[Spec] = &[
    FIRST,
    spec(Command::Open, FILE, &[ctrl(Key::O)], (menu::open, menu::open_tip)),
    spec(Command::Save, FILE, &[ctrl(Key::S)], (menu::save, menu::save_tip)),
    spec(Command::SaveAs, FILE, &[ctrl_shift(Key::S)], (menu::save_as, menu::save_as_tip)),
    spec(Command::Automatic, FILE, &[], (menu::automatic, menu::automatic_tip)),
    spec(Command::Previous, FILE, &[], (menu::previous, menu::previous_tip)),
    spec(Command::SetAside, FILE, &[], (menu::asides, menu::asides_tip)),
    spec(Command::Export, FILE, &[ctrl(Key::E)], (menu::export, menu::export_tip)),
    spec(Command::CopyPicture, FILE, &[ctrl_shift(Key::C)], (menu::copy_picture, menu::copy_picture_tip)),
    spec(Command::Settings, FILE, &[], (menu::settings, menu::settings_tip)),
    spec(Command::Quit, FILE, &[ctrl(Key::Q)], (menu::quit, menu::quit_tip)),
    spec(Command::Undo, EDIT, &[ctrl(Key::Z)], (menu::undo, menu::undo_tip)),
    spec(Command::Redo, EDIT, &[ctrl(Key::Y), ctrl_shift(Key::Z)], (menu::redo, menu::redo_tip)),
    spec(Command::Find, (Menu::Edit, KeyContext::Always), &[ctrl(Key::F)], (find::command, find::command_tip)),
    spec(Command::Rename, PIECE, &[plain(Key::F2)], (menu::rename, menu::rename_tip)),
    spec(Command::AlsoThere, ON_GRID, &[ctrl(Key::D)], (menu::also_there, menu::also_there_tip)),
    spec(Command::TakeAway, PIECE, &[plain(Key::Delete)], (menu::take_away, menu::take_away_tip)),
    spec(Command::Delete, PIECE, &[shift(Key::Delete)], (menu::delete, menu::delete_tip)),
    spec(Command::Part(PaperPart::Board), PART, &[plain(Key::F7)], (parts::board, parts::board_tip)),
    spec(Command::Part(PaperPart::Matrix), PART, &[plain(Key::F8)], (parts::matrix, parts::matrix_tip)),
    spec(Command::Part(PaperPart::Table), PART, &[plain(Key::F9)], (parts::table, parts::table_tip)),
    spec(Command::CrossOver, VIEW, &[ctrl(Key::J)], (parts::cross_over, parts::cross_over_tip)),
    spec(Command::Fit, VIEW, &[ctrl(Key::Num0)], (menu::fit, menu::fit_tip)),
    spec(Command::Refit, VIEW, &[], (menu::refit, menu::refit_tip)),
    spec(Command::Focus, GRID_VIEW, &[], (menu::focus, menu::focus_tip)),
    spec(Command::WholeGrid, VIEW, &[], (menu::whole_grid, menu::whole_grid_tip)),
    spec(Command::ClearFilter, VIEW, &[], (menu::clear_filter, menu::clear_filter_tip)),
    spec(Command::ActualSize, VIEW, &[ctrl(Key::Num1)], (menu::actual_size, menu::actual_size_tip)),
    spec(Command::ZoomIn, VIEW, &[plain(Key::Plus), ctrl(Key::Plus)], (menu::zoom_in, menu::zoom_in_tip)),
    spec(Command::ZoomOut, VIEW, &[plain(Key::Minus), ctrl(Key::Minus)], (menu::zoom_out, menu::zoom_out_tip)),
    spec(Command::Tray, (Menu::View, KeyContext::Always), &[ctrl(Key::B)], (menu::tray, menu::tray_tip)),
    spec(Command::Inspector, (Menu::View, KeyContext::Always), &[ctrl(Key::I)], (menu::inspector, menu::inspector_tip)),
    spec(Command::Steps, (Menu::View, KeyContext::Always), &[ctrl(Key::H)], (menu::steps, menu::steps_tip)),
    spec(Command::Findings, VIEW, &[], (menu::notes, menu::notes_tip)),
    spec(Command::Meeting, ROUND, &[ctrl(Key::R)], (meeting::command, meeting::command_tip)),
    spec(Command::NextItem, ROUND, &[ctrl_shift(Key::T)], (meeting::next_item, meeting::next_item_tip)),
    spec(Command::Timer(TimerCommand::Toggle), ROUND, &[ctrl(Key::T)], (meeting::toggle, meeting::toggle_tip)),
    spec(Command::Timer(TimerCommand::More), ROUND, &[], (meeting::more, meeting::more_tip)),
    spec(Command::Timer(TimerCommand::Less), ROUND, &[], (meeting::less, meeting::less_tip)),
    spec(Command::Timer(TimerCommand::Reset), ROUND, &[], (meeting::reset, meeting::reset_tip)),
    spec(Command::NextPanel, (Menu::View, KeyContext::Always), &[plain(Key::F6)], (menu::next_panel, menu::next_panel_tip)),
    spec(Command::LessMotion, (Menu::View, KeyContext::Always), &[], (menu::less_motion, menu::less_motion_tip)),
    spec(Command::Appearance(Appearance::System), LOOKS, &[], (menu::system, menu::system_tip)),
    spec(Command::Appearance(Appearance::Light), LOOKS, &[], (menu::light, menu::light_tip)),
    spec(Command::Appearance(Appearance::Dark), LOOKS, &[], (menu::dark, menu::dark_tip)),
    spec(Command::Appearance(Appearance::Contrast), LOOKS, &[], (menu::contrast, menu::contrast_tip)),
    spec(Command::Scale(Scale::Fitting), SIZES, &[], (menu::scale_fitting, menu::scale_fitting_tip)),
    spec(Command::Scale(Scale::Normal), SIZES, &[], (menu::scale_normal, menu::scale_normal_tip)),
    spec(Command::Scale(Scale::Large), SIZES, &[], (menu::scale_large, menu::scale_tip)),
    spec(Command::Scale(Scale::Larger), SIZES, &[], (menu::scale_larger, menu::scale_tip)),
    spec(Command::Scale(Scale::Double), SIZES, &[], (menu::scale_double, menu::scale_tip)),
    spec(Command::Language(Lang::De), TONGUE, &[], (menu::german, menu::german_tip)),
    spec(Command::Language(Lang::En), TONGUE, &[], (menu::english, menu::english_tip)),
    spec(Command::Capture, (Menu::Board, KeyContext::Always), &[ctrl(Key::Space)], (capture::command, capture::command_tip)),
    spec(Command::Add, GRID_CELL, &[plain(Key::Insert)], (menu::add, menu::add_tip)),
    spec(Command::Role(Role::Lead), CELL, &[], (menu::lead, menu::lead_tip)),
    spec(Command::Role(Role::Involved), CELL, &[], (menu::involved, menu::involved_tip)),
    spec(Command::Role(Role::Supplementary), CELL, &[], (menu::supplementary, menu::supplementary_tip)),
    spec(Command::Note(Some(Decision::Gap)), GRID_CELL, &[plain(Key::L)], (menu::gap, menu::gap_tip)),
    spec(Command::Note(Some(Decision::NotIntended)), GRID_CELL, &[plain(Key::N)], (menu::not_intended, menu::not_intended_tip)),
    spec(Command::Note(Some(Decision::Disputed)), GRID_CELL, &[plain(Key::S)], (menu::disputed, menu::disputed_tip)),
    spec(Command::Note(None), GRID_CELL, &[plain(Key::Backspace)], (menu::no_note, menu::no_note_tip)),
    spec(Command::Paint, MATRIX, &[plain(Key::Space)], (brush::paint, brush::paint_tip)),
    spec(Command::CellList, MATRIX, &[plain(Key::Insert)], (brush::cell_list, brush::cell_list_tip)),
    spec(Command::Brush, MATRIX, &[plain(Key::P)], (brush::toggle, brush::brush_tip)),
    spec(Command::BrushRole(Role::Lead), BRUSH, &[plain(Key::F)], (brush::role_lead, brush::role_tip)),
    spec(Command::BrushRole(Role::Involved), BRUSH, &[plain(Key::B)], (brush::role_involved, brush::role_tip)),
    spec(Command::BrushRole(Role::Supplementary), BRUSH, &[plain(Key::E)], (brush::role_supplementary, brush::role_tip)),
    spec(Command::BrushGroup(1), BRUSH, &[plain(Key::Num1)], (|lang| brush::group_number(lang, 1), brush::group_tip)),
    spec(Command::BrushGroup(2), BRUSH, &[plain(Key::Num2)], (|lang| brush::group_number(lang, 2), brush::group_tip)),
    spec(Command::BrushGroup(3), BRUSH, &[plain(Key::Num3)], (|lang| brush::group_number(lang, 3), brush::group_tip)),
    spec(Command::BrushGroup(4), BRUSH, &[plain(Key::Num4)], (|lang| brush::group_number(lang, 4), brush::group_tip)),
    spec(Command::BrushGroup(5), BRUSH, &[plain(Key::Num5)], (|lang| brush::group_number(lang, 5), brush::group_tip)),
    spec(Command::BrushGroup(6), BRUSH, &[plain(Key::Num6)], (|lang| brush::group_number(lang, 6), brush::group_tip)),
    spec(Command::BrushGroup(7), BRUSH, &[plain(Key::Num7)], (|lang| brush::group_number(lang, 7), brush::group_tip)),
    spec(Command::BrushGroup(8), BRUSH, &[plain(Key::Num8)], (|lang| brush::group_number(lang, 8), brush::group_tip)),
    spec(Command::BrushGroup(9), BRUSH, &[plain(Key::Num9)], (|lang| brush::group_number(lang, 9), brush::group_tip)),
    spec(Command::BrushAll, BRUSH, &[plain(Key::Num0)], (brush::every, brush::every_tip)),
    spec(Command::ExtendSelection(Side::Left), BRUSH, &[shift(Key::ArrowLeft)], (brush::extend_left, brush::extend_tip)),
    spec(Command::ExtendSelection(Side::Right), BRUSH, &[shift(Key::ArrowRight)], (brush::extend_right, brush::extend_tip)),
    spec(Command::ExtendSelection(Side::Above), BRUSH, &[shift(Key::ArrowUp)], (brush::extend_up, brush::extend_tip)),
    spec(Command::ExtendSelection(Side::Below), BRUSH, &[shift(Key::ArrowDown)], (brush::extend_down, brush::extend_tip)),
    spec(Command::Columns(ColumnKind::Areas), MATRIX, &[], (brush::columns_areas, brush::columns_tip)),
    spec(Command::Columns(ColumnKind::Statuses), MATRIX, &[], (brush::columns_statuses, brush::columns_tip)),
    spec(Command::Columns(ColumnKind::Groups), MATRIX, &[], (brush::columns_groups, brush::columns_tip)),
    spec(Command::Rows(RowOrder::Sector), MATRIX, &[], (brush::rows_sector, brush::rows_tip)),
    spec(Command::Rows(RowOrder::Unit), MATRIX, &[], (brush::rows_unit, brush::rows_tip)),
    spec(Command::Rows(RowOrder::Alphabet), MATRIX, &[], (brush::rows_alphabet, brush::rows_tip)),
    spec(Command::Rows(RowOrder::Region), MATRIX, &[], (brush::rows_region, brush::rows_tip)),
    spec(Command::Bars, MATRIX, &[], (brush::bars, brush::bars_tip)),
    spec(of(TableCommand::Show(TableKind::Tasks)), TABLE, &[ctrl(Key::PageUp)], (table::tasks, table::show_tip)),
    spec(of(TableCommand::Show(TableKind::Contacts)), TABLE, &[ctrl(Key::PageDown)], (table::contacts, table::show_tip)),
    spec(of(TableCommand::Edit), TABLE, &[plain(Key::Enter), plain(Key::F2)], (table::edit, table::edit_tip)),
    spec(of(TableCommand::Fill), TABLE, &[ctrl(Key::Enter)], (table::fill, table::fill_tip)),
    spec(of(TableCommand::Add), TABLE, &[plain(Key::Insert)], (table::add, table::add_tip)),
    spec(of(TableCommand::Remove), TABLE, &[plain(Key::Delete)], (table::remove, table::remove_tip)),
    spec(of(TableCommand::Copy), TABLE, &[ctrl(Key::C)], (table::copy, table::copy_tip)),
    spec(of(TableCommand::CopyWithHeads), TABLE, &[], (table::copy_heads, table::copy_heads_tip)),
    spec(of(TableCommand::Paste), TABLE, &[ctrl(Key::V)], (table::paste, table::paste_tip)),
    spec(of(TableCommand::Mark), TABLE, &[plain(Key::Space)], (table::mark, table::mark_tip)),
    spec(of(TableCommand::MarkTo), TABLE, &[shift(Key::Space)], (table::mark_to, table::mark_to_tip)),
    spec(of(TableCommand::MarkAll), TABLE, &[ctrl(Key::A)], (table::mark_all, table::mark_all_tip)),
    spec(of(TableCommand::Unmark), TABLE, &[plain(Key::Escape)], (table::unmark, table::unmark_tip)),
    spec(of(SORT_UP), TABLE, &[ctrl_shift(Key::ArrowUp)], (table::sort_up, table::sort_tip)),
    spec(of(SORT_DOWN), TABLE, &[ctrl_shift(Key::ArrowDown)], (table::sort_down, table::sort_tip)),
    spec(of(TableCommand::SortToo), TABLE, &[], (table::sort_too, table::sort_too_tip)),
    spec(of(TableCommand::Unsort), TABLE, &[], (table::unsort, table::unsort_tip)),
    spec(of(TableCommand::Filter), TABLE, &[ctrl_shift(Key::L)], (table::filter_column, table::filter_tip)),
    spec(of(TableCommand::ClearFilters), TABLE, &[], (table::clear_filters, table::clear_filters_tip)),
    spec(of(TableCommand::MoveColumn(Side::Left)), TABLE, &[ctrl_shift(Key::ArrowLeft)], (table::column_left, table::column_tip)),
    spec(
        of(TableCommand::MoveColumn(Side::Right)),
        TABLE,
        &[ctrl_shift(Key::ArrowRight)],
        (table::column_right, table::column_tip),
    ),
    spec(of(TableCommand::Widen), TABLE, &[], (table::widen, table::widen_tip)),
    spec(of(TableCommand::Narrow), TABLE, &[], (table::narrow, table::widen_tip)),
    spec(of(TableCommand::HideColumn), TABLE, &[], (table::hide_column, table::hide_column_tip)),
    spec(of(TableCommand::UsualColumns), TABLE, &[], (table::usual_columns, table::usual_columns_tip)),
    spec(at(BeamerCommand::Window), BEAMER, &[plain(Key::F5)], (beamer::window, beamer::window_tip)),
    spec(at(BeamerCommand::Here), BEAMER, &[shift(Key::F5)], (beamer::here, beamer::here_tip)),
    spec(at(BeamerCommand::Fill), BEAMER, &[plain(Key::F11)], (beamer::fill, beamer::fill_tip)),
    spec(at(BeamerCommand::Selected), BEAMER, &[ctrl(Key::F5)], (beamer::selected, beamer::selected_tip)),
    spec(at(BeamerCommand::NextArea), STEERED, &[plain(Key::PageDown)], (beamer::next_area, beamer::area_tip)),
    spec(at(BeamerCommand::PreviousArea), STEERED, &[plain(Key::PageUp)], (beamer::previous_area, beamer::area_tip)),
    spec(at(BeamerCommand::Whole), STEERED, &[plain(Key::Num0)], (beamer::whole, beamer::whole_tip)),
    spec(at(BeamerCommand::Refit), STEERED, &[plain(Key::Home)], (beamer::refit, beamer::refit_tip)),
    spec(at(BeamerCommand::Readable), STEERED, &[plain(Key::L)], (beamer::readable, beamer::readable_tip)),
    spec(at(BeamerCommand::Larger), STEERED, &[plain(Key::ArrowUp)], (beamer::larger, beamer::larger_tip)),
    spec(at(BeamerCommand::Smaller), STEERED, &[plain(Key::ArrowDown)], (beamer::smaller, beamer::smaller_tip)),
    spec(at(BeamerCommand::Black), STEERED, &[plain(Key::B)], (beamer::black, beamer::black_tip)),
    spec(at(BeamerCommand::White), STEERED, &[plain(Key::W)], (beamer::white, beamer::white_tip)),
    spec(at(BeamerCommand::Freeze), STEERED, &[plain(Key::Z)], (beamer::freeze, beamer::freeze_tip)),
    spec(at(BeamerCommand::Spotlight), STEERED, &[plain(Key::G)], (beamer::spotlight, beamer::spotlight_tip)),
    spec(at(BeamerCommand::Ring), STEERED, &[plain(Key::R)], (beamer::ring, beamer::ring_tip)),
    spec(at(BeamerCommand::Questions), STEERED, &[plain(Key::Q)], (beamer::questions, beamer::questions_tip)),
    spec(at(BeamerCommand::Follow), STEERED, &[plain(Key::F)], (beamer::follow, beamer::follow_tip)),
    spec(at(BeamerCommand::Theme), STEERED, &[plain(Key::D)], (beamer::theme, beamer::theme_tip)),
    spec(at(BeamerCommand::Keep), STEERED, &[plain(Key::Insert)], (beamer::keep, beamer::keep_tip)),
    spec(at(BeamerCommand::View(1)), STEERING, &[plain(Key::Num1)], (|lang| beamer::view(lang, 1), beamer::view_tip)),
    spec(at(BeamerCommand::View(2)), STEERING, &[plain(Key::Num2)], (|lang| beamer::view(lang, 2), beamer::view_tip)),
    spec(at(BeamerCommand::View(3)), STEERING, &[plain(Key::Num3)], (|lang| beamer::view(lang, 3), beamer::view_tip)),
    spec(at(BeamerCommand::View(4)), STEERING, &[plain(Key::Num4)], (|lang| beamer::view(lang, 4), beamer::view_tip)),
    spec(at(BeamerCommand::View(5)), STEERING, &[plain(Key::Num5)], (|lang| beamer::view(lang, 5), beamer::view_tip)),
    spec(at(BeamerCommand::View(6)), STEERING, &[plain(Key::Num6)], (|lang| beamer::view(lang, 6), beamer::view_tip)),
    spec(at(BeamerCommand::View(7)), STEERING, &[plain(Key::Num7)], (|lang| beamer::view(lang, 7), beamer::view_tip)),
    spec(at(BeamerCommand::View(8)), STEERING, &[plain(Key::Num8)], (|lang| beamer::view(lang, 8), beamer::view_tip)),
    spec(at(BeamerCommand::View(9)), STEERING, &[plain(Key::Num9)], (|lang| beamer::view(lang, 9), beamer::view_tip)),
    spec(at(BeamerCommand::Back), STEERING, &[plain(Key::Escape)], (beamer::back, beamer::back_tip)),
    spec(Command::AddRecord(RecordKind::Area), LISTS, &[], (menu::new_area, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::Status), LISTS, &[], (menu::new_status, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::StatusGroup), LISTS, &[], (menu::new_status_group, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::TargetGroup), LISTS, &[], (menu::new_target_group, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::Sector), LISTS, &[], (menu::new_sector, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::Kind), LISTS, &[], (menu::new_kind, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::View), LISTS, &[], (menu::new_view, menu::new_record_tip)),
    spec(Command::AddRecord(RecordKind::LegalCheck), LISTS, &[], (menu::new_legal_check, menu::new_record_tip)),
    spec(Command::AddLogo, LISTS, &[], (menu::add_logo, menu::add_logo_tip)),
    spec(Command::Remove, LISTS, &[], (menu::remove, menu::remove_tip)),
    spec(Command::Keys, HELP, &[plain(Key::F1)], (menu::keys, menu::keys_tip)),
    spec(Command::Palette, HELP, &[ctrl_shift(Key::P)], (menu::palette, menu::palette_tip)),
    spec(Command::About, HELP, &[], (about::command, about::command_tip)),
    spec(Command::Go(Side::Left), WALK, &[plain(Key::ArrowLeft)], (menu::go_left, menu::go_tip)),
    spec(Command::Go(Side::Right), WALK, &[plain(Key::ArrowRight)], (menu::go_right, menu::go_tip)),
    spec(Command::Go(Side::Above), WALK, &[plain(Key::ArrowUp)], (menu::go_up, menu::go_tip)),
    spec(Command::Go(Side::Below), WALK, &[plain(Key::ArrowDown)], (menu::go_down, menu::go_tip)),
    spec(Command::GoIn, WALK, &[plain(Key::Enter)], (menu::go_in, menu::go_in_tip)),
    spec(Command::GoOut, WALK, &[plain(Key::Escape)], (menu::go_out, menu::go_out_tip)),
    spec(Command::Mark, GRID_WALK, &[plain(Key::Space)], (menu::mark, menu::mark_tip)),
    spec(Command::Move(Side::Left), WALK, &[ctrl(Key::ArrowLeft)], (menu::move_left, menu::move_tip)),
    spec(Command::Move(Side::Right), WALK, &[ctrl(Key::ArrowRight)], (menu::move_right, menu::move_tip)),
    spec(Command::Move(Side::Above), WALK, &[ctrl(Key::ArrowUp)], (menu::move_up, menu::move_tip)),
    spec(Command::Move(Side::Below), WALK, &[ctrl(Key::ArrowDown)], (menu::move_down, menu::move_tip)),
    spec(Command::Extend(Side::Left), GRID_WALK, &[shift(Key::ArrowLeft)], (menu::extend_left, menu::extend_tip)),
    spec(Command::Extend(Side::Right), GRID_WALK, &[shift(Key::ArrowRight)], (menu::extend_right, menu::extend_tip)),
    spec(Command::Extend(Side::Above), GRID_WALK, &[shift(Key::ArrowUp)], (menu::extend_up, menu::extend_tip)),
    spec(Command::Extend(Side::Below), GRID_WALK, &[shift(Key::ArrowDown)], (menu::extend_down, menu::extend_tip)),
    spec(Command::Shrink(Side::Left), GRID_WALK, &[ctrl_shift(Key::ArrowLeft)], (menu::shrink_left, menu::shrink_tip)),
    spec(Command::Shrink(Side::Right), GRID_WALK, &[ctrl_shift(Key::ArrowRight)], (menu::shrink_right, menu::shrink_tip)),
    spec(of(TableCommand::Go(Side::Left)), IN_TABLE, &[plain(Key::ArrowLeft)], (table::go_left, table::go_tip)),
    spec(of(TableCommand::Go(Side::Right)), IN_TABLE, &[plain(Key::ArrowRight)], (table::go_right, table::go_tip)),
    spec(of(TableCommand::Go(Side::Above)), IN_TABLE, &[plain(Key::ArrowUp)], (table::go_up, table::go_tip)),
    spec(of(TableCommand::Go(Side::Below)), IN_TABLE, &[plain(Key::ArrowDown)], (table::go_down, table::go_tip)),
    spec(of(TableCommand::ExtendSelection(Side::Above)), IN_TABLE, &[shift(Key::ArrowUp)], (table::extend_up, table::extend_tip)),
    spec(
        of(TableCommand::ExtendSelection(Side::Below)),
        IN_TABLE,
        &[shift(Key::ArrowDown)],
        (table::extend_down, table::extend_tip),
    ),
    spec(of(TableCommand::Page(Side::Above)), IN_TABLE, &[plain(Key::PageUp)], (table::page_up, table::page_tip)),
    spec(of(TableCommand::Page(Side::Below)), IN_TABLE, &[plain(Key::PageDown)], (table::page_down, table::page_tip)),
    spec(of(TableCommand::Edge(Side::Left)), IN_TABLE, &[plain(Key::Home)], (table::edge_left, table::edge_tip)),
    spec(of(TableCommand::Edge(Side::Right)), IN_TABLE, &[plain(Key::End)], (table::edge_right, table::edge_tip)),
    spec(of(TableCommand::Edge(Side::Above)), IN_TABLE, &[ctrl(Key::Home)], (table::edge_up, table::edge_tip)),
    spec(of(TableCommand::Edge(Side::Below)), IN_TABLE, &[ctrl(Key::End)], (table::edge_down, table::edge_tip)),
    spec(of(TableCommand::ContextMenu), IN_TABLE, &[plain(Key::Menu), shift(Key::F10)], (table::things, table::things_tip)),
    spec(Command::ContextMenu, WALK, &[plain(Key::Menu), shift(Key::F10)], (menu::things, menu::things_tip)),
];
