//! Routing what the user wanted to the room that carries it out: an edit of the board, or an effect outside it.

use egui::{Context, ViewportCommand};

use super::command::{self, Command};
use super::outbox::Action;
use crate::app::files::purpose::Purpose;
use crate::app::shell::side_panel::SidePanel;
use crate::app::shell::window::App;

impl App {
    /// Routes one wish to its owner.
    pub(in crate::app) fn dispatch(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Command(command) => self.command(command, ctx),
            Action::Board(wish) => self.board_action(wish),
            Action::Canvas(wish) => self.canvas_action(wish, ctx),
            Action::Matrix(wish) => self.matrix_action(wish),
            Action::Inspector(wish) => self.inspector_action(wish),
            Action::Files(wish) => self.files_action(wish, ctx),
            Action::Leave(wish) => self.leave_action(wish, ctx),
            Action::Export(wish) => self.export_action(wish, ctx),
            Action::Privacy(wish) => self.privacy_action(wish, ctx),
            Action::Table(wish) => self.table_action(wish),
            Action::Beamer(wish) => self.beamer_action(wish, ctx),
            Action::Capture(wish) => self.capture_action(wish, ctx),
            Action::Start(wish) => self.start_action(wish, ctx),
            Action::Window(wish) => self.window_action(wish, ctx),
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        // Of two keys of one frame the first may have changed what the second meets.
        if command.obstacle(&self.window_state.command_context(&self.session)).is_some() {
            return;
        }
        self.window_state.used.note(command);
        match command {
            Command::New => self.start_page(),
            Command::Open => self.ask_path(Purpose::Open),
            Command::Save => self.save(ctx),
            Command::SaveAs => self.ask_path(Purpose::Save),
            Command::Previous => self.show_previous(ctx),
            Command::SetAside => self.show_set_aside(),
            Command::Automatic => self.toggle_automatic(),
            Command::Export => self.toggle_export(ctx),
            Command::CopyPicture => self.copy_picture(ctx),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::TakeAway => self.take_selected_away(),
            Command::Delete => self.delete_selected(),
            Command::Role(_) | Command::Note(_) | Command::Move(_) | Command::Extend(_) | Command::Shrink(_) => {
                self.change_selected(command);
            }
            Command::Paint => self.paint(),
            Command::CellList => self.list_cell(),
            Command::Brush | Command::BrushRole(_) | Command::BrushGroup(_) | Command::BrushAll => self.take_brush(command),
            Command::Columns(_) | Command::Rows(_) | Command::Bars => self.arrange_by(command),
            Command::ExtendSelection(side) => self.session.extend_selection(side),
            Command::Find => self.window_state.open_finder(),
            Command::Capture => self.window_state.capture.open(ctx),
            Command::Rename => self.rename(),
            Command::Add => self.add(),
            Command::AlsoThere => self.pick_up_chips(),
            Command::Go(side) => self.session.go(side),
            Command::Mark => self.session.canvas.selection.mark(),
            Command::GoIn => self.go_in(),
            Command::GoOut => self.go_out(),
            Command::Fit | Command::Refit | Command::ActualSize | Command::ZoomIn | Command::ZoomOut => {
                self.session.zoom(command);
            }
            Command::Part(part) => self.show_part(part, ctx),
            Command::CrossOver => self.cross_over(),
            Command::Table(command) => self.table_command(command, ctx),
            Command::Beamer(command) => self.beamer_command(command, ctx),
            Command::Focus | Command::WholeGrid | Command::ClearFilter => self.session.look_at(command),
            Command::Tray => self.window_state.toggle_tray(),
            Command::Inspector => self.window_state.side.toggle_properties(),
            Command::AddRecord(kind) => self.add_record(kind),
            Command::AddLogo => self.ask_path(Purpose::Logo),
            Command::Remove => self.ask_removal(),
            Command::Steps => self.window_state.show_steps(),
            Command::NextPanel => self.window_state.next_panel(ctx),
            Command::Appearance(appearance) => self.preferences.set_theme(appearance, ctx),
            Command::Scale(scale) => self.preferences.scale = scale,
            Command::LessMotion => self.less_motion(ctx),
            Command::Settings => self.toggle_settings(ctx),
            Command::Language(lang) => self.set_language(lang),
            Command::Keys => self.window_state.show_shortcuts(ctx),
            Command::About => self.window_state.toggle_side(SidePanel::About, ctx),
            Command::Findings => self.window_state.toggle_side(SidePanel::Findings, ctx),
            Command::Meeting => self.window_state.toggle_side(SidePanel::Meeting, ctx),
            Command::Timer(command) => self.window_state.timer_command(command),
            Command::NextItem => self.window_state.next_item(),
            Command::Palette => self.window_state.show_palette(),
            Command::ContextMenu => self.show_context_menu(),
        }
        let is_drawn = !matches!(command, Command::Table(_));
        if is_drawn && matches!(command.spec().context, command::KeyContext::Board | command::KeyContext::Part(_)) {
            self.session.reveal();
        }
    }
}
