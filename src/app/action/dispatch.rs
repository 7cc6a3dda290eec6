//! Carrying out what the user wanted: each action becomes an edit of the board or an effect outside it.

use egui::{Context, ViewportCommand};

use super::command::{self, Command};
use super::outbox::Action;
use crate::app::canvas;
use crate::app::files::path_bar::Purpose;
use crate::app::shell::palette::Palette;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::save::Overwrite;

impl App {
    /// Carries one action out.
    pub(in crate::app) fn carry_out(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Command(command) => self.command(command, ctx),
            Action::Edit(edit) => self.edit(&edit, None),
            Action::DropAway(edit) => self.take_away(&edit),
            Action::Drop(edit, cell) => self.put(&edit, Some(&cell)),
            Action::Enter(edit, cell) => self.edit(&edit, Some(&cell)),
            Action::Assign(edit, cell, new) => self.assign(&edit, &cell, &new),
            Action::Type(edit, mark) => self.type_in(&edit, mark),
            Action::FieldLeft => self.session.document.close_field(),
            Action::ShowAlone(record) => self.show_alone(record),
            Action::Show(record) => {
                self.session.selection.show(record);
                self.window_state.inspector.show_properties();
            }
            Action::Jump(responsibility, area) => self.jump(&responsibility, area.as_ref()),
            Action::GoTo(place) => self.go_to(&place),
            Action::ToStep(step) => self.go_to_step(step),
            Action::Erase(contact) => self.erase(contact),
            Action::SeekPerson(contact) => self.seek_person(contact, ctx),
            Action::ListKept => self.list_kept(ctx),
            Action::DeleteKept(all) => self.delete_kept(&all, ctx),
            Action::Carry(actor) => self.carry(&actor, ctx),
            Action::Say(message) => self.window_state.message = message,
            Action::ShowThings(at) => self.window_state.overlay = Some(Overlay::Things(at)),
            Action::Filter(entry) => {
                self.session.board_view.toggle(&entry);
                self.session.settle(None);
            }
            Action::Stroke(squares, sets) => self.stroke(&squares, sets),
            Action::TakeBrush(brush) => self.session.brush = brush,
            Action::Arrange(look) => self.arrange(look),
            Action::OpenListed(record) => self.open_listed(record),
            Action::Find(forward) => self.find(forward),
            Action::Capture(lines) => self.capture(&lines),
            Action::Project(view) => self.show_view(&view),
            Action::CloseBeamer => self.close_beamer(ctx),
            Action::CloseCapture => self.close_capture(ctx),
            Action::CloseFinder => self.close_finder(ctx),
            Action::AddNext => self.add_next(),
            Action::PasteRows(text) => self.paste_rows(&text),
            Action::PutAway => self.put_away(ctx),
            Action::SaveTo(path, replace) => {
                let overwrite = match replace {
                    true => Overwrite::Always,
                    // Its own file may be replaced unasked, as with Ctrl+S.
                    false if self.session.document.path() == Some(&*path) => Overwrite::Unchanged,
                    false => Overwrite::Never,
                };
                self.save_to(&path, overwrite, ctx);
            }
            Action::AskPath(purpose) => self.ask_path(purpose),
            Action::Browse(purpose) => self.browse(purpose, true, ctx),
            Action::ExportTo(path) => self.window_state.export.choose_path(&self.session.document, &path),
            Action::WriteExport(replace) => self.write_export(replace, ctx),
            Action::StopExport => self.window_state.export.stop(),
            Action::CancelPath => {
                self.stop_asking();
                self.focus_back(ctx);
            }
            Action::OpenFile(path) => self.open_file(&path, ctx),
            Action::ReadNames(path) => self.read_names(&path),
            Action::AddLogo(path) => self.add_logo(&path),
            Action::ShowExample => self.show_example(ctx),
            Action::ShowNew(board, first) => self.show_new(&board, first.as_ref(), ctx),
            Action::BackToBoard => self.back_to_board(ctx),
            Action::NeighborRead(token) => self.window_state.neighbor_read = Some(token),
            Action::NotesRead => self.session.notes_read = true,
            Action::Conflict(answer) => self.answer_conflict(answer, ctx),
            Action::CloseBeside => {
                self.close_beside();
                self.focus_back(ctx);
            }
            Action::TakePrevious => self.take_previous(),
            Action::PreviousBeside => self.previous_beside(ctx),
            Action::TakeUp(place, text) => self.take_up_aside(place, &text),
            Action::LeaveUnsaved => self.leave_unsaved(ctx),
            Action::Recovery(answer) => self.recover(answer, ctx),
            Action::LeaveKept => self.leave_kept(ctx),
            Action::SaveAndLeave => self.save_and_leave(ctx),
            Action::Stay => self.stay(ctx),
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        // Of two keys of one frame the first may have changed what the second meets.
        if command.obstacle(&self.session.now(&self.window_state)).is_some() {
            return;
        }
        self.window_state.used.note(command);
        match command {
            Command::New => self.start_page(),
            Command::Open => self.ask_file(Purpose::Open, ctx),
            Command::Save => self.save(ctx),
            Command::SaveAs => self.ask_file(Purpose::Save, ctx),
            Command::Previous => self.show_previous(),
            Command::Asides => self.show_asides(),
            Command::Automatic => self.toggle_automatic(),
            Command::Export => self.toggle_export(ctx),
            Command::CopyPicture => self.copy_picture(ctx),
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::TakeAway
            | Command::Delete
            | Command::Role(_)
            | Command::Note(_)
            | Command::Move(_)
            | Command::Extend(_)
            | Command::Shrink(_) => self.step(command),
            Command::Paint => self.paint(),
            Command::Standing => self.list_standing(),
            Command::Brush | Command::BrushRole(_) | Command::BrushGroup(_) | Command::BrushAll => self.take_brush(command),
            Command::Columns(_) | Command::Rows(_) | Command::Bars => self.arrange_by(command),
            Command::Reach(_) => self.reach(command),
            Command::Find => self.window_state.finder.get_or_insert_default().want_focus(),
            Command::Capture => self.window_state.capture.open(ctx),
            Command::Rename => self.rename(),
            Command::Add => self.add(),
            Command::AlsoThere => self.take_up(),
            Command::Go(side) => canvas::go(&mut self.session.selection, &self.session.drawing, side),
            Command::Mark => self.session.selection.mark(),
            Command::GoIn => self.go_in(),
            Command::GoOut => self.go_out(),
            Command::Fit | Command::Refit | Command::ActualSize | Command::ZoomIn | Command::ZoomOut => self.look(command),
            Command::Part(part) => {
                self.turn_to(part);
                // Whoever searches goes on searching there.
                if self.window_state.finder.is_none() {
                    self.focus_back(ctx);
                }
            }
            Command::CrossOver => self.cross_over(),
            Command::Table(command) => self.table(command, ctx),
            Command::Beamer(command) => self.steer(command, ctx),
            Command::Focus | Command::WholeGrid | Command::ClearFilter => self.see(command),
            Command::Tray => self.window_state.tray_folded = !self.window_state.tray_folded,
            Command::Inspector => self.toggle_inspector(),
            Command::AddRecord(kind) => self.add_record(kind),
            Command::AddLogo => self.ask_file(Purpose::Logo, ctx),
            Command::Remove => self.ask_removal(),
            Command::Steps => {
                self.show_inspector();
                self.window_state.inspector.show_steps();
            }
            Command::NextPanel => self.next_panel(ctx),
            Command::Appearance(appearance) => self.wear(appearance, ctx),
            Command::Scale(scale) => self.window_state.scale = scale,
            Command::LessMotion => self.less_motion(ctx),
            Command::Settings => self.toggle_settings(ctx),
            Command::Language(lang) => self.speak(lang),
            Command::Keys => self.show_keys(ctx),
            Command::Notes => self.toggle_notes(ctx),
            Command::Round => self.toggle_round(ctx),
            Command::Timer(command) => self.time(command),
            Command::NextItem => self.next_item(),
            Command::Palette => self.window_state.overlay = Some(Overlay::Palette(Palette::new(&self.window_state.used))),
            Command::Things => self.show_things(),
        }
        let is_drawn = !matches!(command, Command::Table(_));
        if is_drawn && matches!(command.spec().context, command::Context::Board | command::Context::Part(_)) {
            self.session.reveal();
        }
    }
}
