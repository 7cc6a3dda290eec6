//! Typing on the board itself: a name changed in place, or an institution entered in a cell.

pub(super) mod actions;
mod add;
mod rename;
mod task;

use egui::text_edit::TextEditState;
use egui::{Area, Context, EventFilter, Frame, Id, Key, Modifiers, Order, Rect, TextEdit, Ui, vec2};

use self::add::Add;
use self::task::Task;
use super::action::command::Command;
use super::kit::style;
use crate::app::kit::caret;
use crate::app::kit::panel_cx::PanelCx;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::model::{Board, Cell, ResponsibilityId, has_contact_details};
use crate::scene::Target;
use crate::text::{fields, window};

/// The least width of the field.
const MIN_WIDTH: f32 = 220.0;

/// A field on the board.
#[derive(Debug)]
pub(super) struct Inline {
    purpose: InlinePurpose,
    typed: String,
    /// True if the field has been given the focus.
    begun: bool,
    /// True if anything was ever typed.
    touched: bool,
}

/// Purpose of the field.
#[derive(Debug)]
enum InlinePurpose {
    /// The name of what stands for this target.
    Rename(Target),
    /// An institution for this cell.
    Add(Add),
    /// The task of a new responsibility.
    Task(Task),
}

/// End of typing.
enum End {
    /// It goes on.
    NotYet,
    /// Nothing is wanted.
    Cancelled,
    /// Nothing is wanted, nor the step before.
    Undone,
    /// It is meant so.
    Entered,
    /// It is meant so, and the next cell follows.
    EnteredAndOn,
}

impl Inline {
    /// A field for the name of a target.
    pub(super) fn rename(target: Target, board: &Board) -> Self {
        let typed = rename::name_of(&target, board);
        Self { purpose: InlinePurpose::Rename(target), typed, begun: false, touched: false }
    }

    /// A field for an institution in a cell.
    pub(super) fn add(cell: Cell) -> Self {
        Self { purpose: InlinePurpose::Add(Add::new(cell)), typed: String::new(), begun: false, touched: false }
    }

    /// A field for the task of a new responsibility, which this chip shows.
    pub(super) fn task(responsibility: ResponsibilityId, chip: Target) -> Self {
        Self { purpose: InlinePurpose::Task(Task { responsibility, chip }), typed: String::new(), begun: false, touched: false }
    }

    /// Target that it is typed about.
    pub(super) fn target(&self) -> Target {
        match &self.purpose {
            InlinePurpose::Rename(target) => target.clone(),
            InlinePurpose::Add(add) => Target::Cell(add.cell.clone()),
            InlinePurpose::Task(task) => task.chip.clone(),
        }
    }

    /// Draws the field where it belongs.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &Ui, place: Rect) {
        let id = Id::unique("typing on the board");
        let width = place.width().max(MIN_WIDTH);
        // The new chip stays in sight above the field for its task.
        let corner = match &self.purpose {
            InlinePurpose::Task(_) => place.left_bottom() + vec2(0.0, 10.0),
            InlinePurpose::Rename(_) | InlinePurpose::Add(_) => place.left_top(),
        };
        let corner = corner - vec2(6.0, 6.0);
        Area::new(id).order(Order::Foreground).fixed_pos(corner).constrain(true).show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).fill(style::look(ui.ctx()).bar).inner_margin(6.0).show(ui, |ui| {
                ui.set_width(width);
                let end = self.field_ui(cx, ui, id.with("field"));
                if let InlinePurpose::Add(add) = &mut self.purpose {
                    add.offers_ui(cx, ui, &self.typed);
                }
                self.finish(cx, &end);
            });
        });
    }

    fn field_ui(&mut self, cx: &PanelCx<'_>, ui: &mut Ui, id: Id) -> End {
        let hint = match &self.purpose {
            InlinePurpose::Rename(_) => window::rename_hint(cx.lang),
            InlinePurpose::Add(_) => window::add_hint(cx.lang),
            InlinePurpose::Task(_) => window::task_hint(cx.lang),
        };
        // In a field in which nothing was typed there is nothing to take back; the step on the board is meant.
        let untouched = self.typed.is_empty() && !self.touched;
        if untouched && ui.input_mut(|input| !input.modifiers.shift && input.consume_key(Modifiers::COMMAND, Key::Z)) {
            return End::Undone;
        }
        // Tab goes on to the next cell, not to the next field of the window.
        let on = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Tab));
        let field = ui.add(TextEdit::singleline(&mut self.typed).id(id).hint_text(&hint).desired_width(f32::INFINITY));
        field.widget_info(|| {
            let info = egui::WidgetInfo::text_edit(true, "", &self.typed, &hint);
            egui::WidgetInfo { label: Some(hint.clone()), ..info }
        });
        if !std::mem::replace(&mut self.begun, true) {
            field.request_focus();
            select_all(ui.ctx(), id, &self.typed);
        }
        // An arrow at the end of the text must not lead out of the field.
        let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        self.touched |= field.changed();
        if field.changed()
            && let InlinePurpose::Add(add) = &mut self.purpose
        {
            add.chosen = 0;
        }
        let (enter, escape) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        match (&self.purpose, field.lost_focus()) {
            _ if escape => End::Cancelled,
            _ if on => End::EnteredAndOn,
            (_, true) if enter => End::Entered,
            // Whoever clicks elsewhere means the text as typed, yet no institution by halves.
            (InlinePurpose::Rename(_) | InlinePurpose::Task(_), true) => End::Entered,
            (InlinePurpose::Add(add), true) if !add.clicked => End::Cancelled,
            _ => End::NotYet,
        }
    }

    fn finish(&mut self, cx: &mut PanelCx<'_>, end: &End) {
        let clicked = matches!(&self.purpose, InlinePurpose::Add(add) if add.clicked);
        match (end, &self.purpose) {
            (End::NotYet, _) if !clicked => {}
            (End::Cancelled, _) => cx.outbox.push(WindowAction::CloseOverlay),
            (End::Undone, _) => {
                cx.outbox.push(WindowAction::CloseOverlay);
                cx.outbox.command(Command::Undo);
            }
            (_, InlinePurpose::Rename(_) | InlinePurpose::Task(_)) if has_contact_details(&self.typed) => {
                // What all read stays in its field until nobody can be reached by it.
                self.begun = false;
                cx.outbox.push(WindowAction::Say(Message::of(fields::wrong_contact_details)));
            }
            (_, InlinePurpose::Rename(target)) => {
                cx.outbox.push(WindowAction::CloseOverlay);
                cx.outbox.extend(rename::edit(target, &self.typed, cx.board).map(BoardAction::Edit));
            }
            (_, InlinePurpose::Task(task)) => {
                cx.outbox.push(WindowAction::CloseOverlay);
                cx.outbox.extend(task.edit(&self.typed, cx.board).map(BoardAction::Edit));
            }
            (_, InlinePurpose::Add(add)) => {
                cx.outbox.push(WindowAction::CloseOverlay);
                let edit = add.edit(cx, &self.typed);
                cx.outbox.extend(edit.map(|edit| BoardAction::Enter(edit, add.cell.clone())));
                if matches!(end, End::EnteredAndOn) {
                    cx.outbox.push(BoardAction::AddNext);
                }
            }
        }
    }
}

/// Selection of all that a field holds, so that typing replaces it.
pub(super) fn select_all(ctx: &Context, id: Id, text: &str) {
    // What was undone in it before was another text.
    TextEditState::default().store(ctx, id);
    caret::select_all(ctx, id, text);
}
