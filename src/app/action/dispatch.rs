//! Carrying out what the user wanted: each action becomes an edit of the board or an effect outside it.


use egui::{Context, ViewportCommand};

use crate::app::canvas;
use super::command::{self, Command};
use crate::app::shell::window_state::Overlay;
use super::outbox::Action;
use crate::app::shell::palette::Palette;
use crate::app::files::path_bar::Purpose;
use crate::app::shell::window::App;
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
            Action::FieldLeft => self.work.document.close_field(),
            Action::ShowAlone(record) => self.show_alone(record),
            Action::Show(record) => {
                self.work.selection.show(record);
                self.desk.inspector.show_properties();
            }
            Action::Jump(responsibility, area) => self.jump(&responsibility, area.as_ref()),
            Action::GoTo(place) => self.go_to(&place),
            Action::ToStep(step) => self.go_to_step(step),
            Action::Erase(contact) => self.erase(contact),
            Action::SeekPerson(contact) => self.seek_person(contact, ctx),
            Action::ListKept => self.list_kept(ctx),
            Action::DeleteKept(all) => self.delete_kept(&all, ctx),
            Action::Carry(actor) => self.carry(&actor, ctx),
            Action::Say(message) => self.desk.message = message,
            Action::ShowThings(at) => self.desk.overlay = Some(Overlay::Things(at)),
            Action::Filter(entry) => {
                self.work.sight.toggle(&entry);
                self.work.settle(None);
            }
            Action::Stroke(squares, sets) => self.stroke(&squares, sets),
            Action::TakeBrush(brush) => self.work.brush = brush,
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
                    false if self.work.document.path() == Some(&*path) => Overwrite::Unchanged,
                    false => Overwrite::Never,
                };
                self.save_to(&path, overwrite, ctx);
            }
            Action::AskPath(purpose) => self.ask_path(purpose),
            Action::Browse(purpose) => self.browse(purpose, true, ctx),
            Action::ExportTo(path) => self.desk.export.choose_path(&self.work.document, &path),
            Action::WriteExport(replace) => self.write_export(replace, ctx),
            Action::StopExport => self.desk.export.stop(),
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
            Action::NeighborRead(token) => self.desk.neighbor_read = Some(token),
            Action::NotesRead => self.work.notes_read = true,
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
        if command.obstacle(&self.work.now(&self.desk)).is_some() {
            return;
        }
        self.desk.used.note(command);
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
            Command::Find => self.desk.finder.get_or_insert_default().want_focus(),
            Command::Capture => self.desk.capture.open(ctx),
            Command::Rename => self.rename(),
            Command::Add => self.add(),
            Command::AlsoThere => self.take_up(),
            Command::Go(side) => canvas::go(&mut self.work.selection, &self.work.drawing, side),
            Command::Mark => self.work.selection.mark(),
            Command::GoIn => self.go_in(),
            Command::GoOut => self.go_out(),
            Command::Fit | Command::Refit | Command::ActualSize | Command::ZoomIn | Command::ZoomOut => self.look(command),
            Command::Part(part) => {
                self.turn_to(part);
                // Whoever searches goes on searching there.
                if self.desk.finder.is_none() {
                    self.focus_back(ctx);
                }
            }
            Command::CrossOver => self.cross_over(),
            Command::Table(command) => self.table(command, ctx),
            Command::Beamer(command) => self.steer(command, ctx),
            Command::Focus | Command::WholeGrid | Command::ClearFilter => self.see(command),
            Command::Tray => self.desk.tray_folded = !self.desk.tray_folded,
            Command::Inspector => self.toggle_inspector(),
            Command::AddRecord(kind) => self.add_record(kind),
            Command::AddLogo => self.ask_file(Purpose::Logo, ctx),
            Command::Remove => self.ask_removal(),
            Command::Steps => {
                self.show_inspector();
                self.desk.inspector.show_steps();
            }
            Command::NextPanel => self.next_panel(ctx),
            Command::Appearance(appearance) => self.wear(appearance, ctx),
            Command::Scale(scale) => self.desk.scale = scale,
            Command::LessMotion => self.less_motion(ctx),
            Command::Settings => self.toggle_settings(ctx),
            Command::Language(lang) => self.speak(lang),
            Command::Keys => self.show_keys(ctx),
            Command::Notes => self.toggle_notes(ctx),
            Command::Round => self.toggle_round(ctx),
            Command::Timer(command) => self.time(command),
            Command::NextItem => self.next_item(),
            Command::Palette => self.desk.overlay = Some(Overlay::Palette(Palette::new(&self.desk.used))),
            Command::Things => self.show_things(),
        }
        let is_drawn = !matches!(command, Command::Table(_));
        if is_drawn && matches!(command.spec().context, command::Context::Board | command::Context::Part(_)) {
            self.work.reveal();
        }
    }
}
