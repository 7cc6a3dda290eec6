//! Filling in a cell in its place. What is typed is on the board at once, as one step; what means nothing is told below and not
//! taken over. Escape leads back to what the cell said before.

use std::sync::Arc;

use egui::{Area, Frame, Id, Key, Label, Margin, Modifiers, Order, Rect, RichText, TextEdit, Ui, WidgetInfo, vec2};

use crate::app::action::outbox::Outbox;
use crate::app::kit::caret;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::model::{Board, Coverage, Edit, FieldError, FieldMark, FieldValue, Record, RecordRef, Responsibility};
use crate::report::{CellForm, Column, Pending, Reader, cell_text, cell_value};
use crate::text::{Lang, inspector};

/// The least width of a field and of a list, in points.
const MIN_SIZE: [f32; 2] = [340.0, 220.0];

/// A cell that is being filled in.
pub(in crate::app) struct Editing {
    /// In which row.
    pub row: RecordRef,
    /// In which column.
    pub column: Column,
    /// Fault of what stands in it now.
    pub wrong: Option<FieldError>,
    pub(super) draft: Draft,
    /// Content that the cell held before.
    start: FieldValue,
    /// Cells of the grid that the row covered before, which areas and statuses alone do not tell.
    covers: Option<Coverage>,
    /// True if it has the keyboard already.
    pub(super) begun: bool,
    /// True if it began with a letter, after which one types on.
    is_typed: bool,
    /// Filter of the options.
    pub(super) seek: String,
}

/// Content now.
pub(super) enum Draft {
    /// A text that is typed.
    Text(String),
    /// Options that are chosen or ticked.
    Value(FieldValue),
}

/// End of filling in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It holds what it held before.
    Cancelled,
    /// It is meant so.
    Done,
    /// It is meant so, and the row below follows.
    Down,
    /// It is meant so, and the next cell is filled in.
    Next,
    /// It is meant so, and the cell before it is filled in.
    Back,
    /// It is meant so for all selected rows.
    Fill,
}

impl Editing {
    /// Begins with what stands in the cell, or with what was typed instead; nothing where the row is of another table.
    pub(super) fn begin(board: &Board, row: &RecordRef, column: Column, typed: Option<String>, lang: Lang) -> Option<Self> {
        let record = board.record(row)?;
        let start = cell_value(board, &record, column)?;
        let covers = match (&record, column) {
            (Record::Responsibility(responsibility), Column::Areas | Column::Statuses) => Some(responsibility.covers.clone()),
            _ => None,
        };
        let is_typed = typed.is_some() && column.form() == CellForm::Text;
        let draft = match column.form() {
            CellForm::Text => Draft::Text(typed.unwrap_or_else(|| cell_text(board, &start, lang))),
            CellForm::Choice | CellForm::Set => Draft::Value(start.clone()),
        };
        let (row, seek) = (row.clone(), String::new());
        Some(Self { row, column, wrong: None, draft, start, covers, begun: false, is_typed, seek })
    }

    /// True if a text is typed in it that means nothing yet.
    pub(super) fn waits_for_text(&self) -> bool {
        self.wrong.is_some() && matches!(self.draft, Draft::Text(_))
    }

    /// The field to which its steps belong.
    pub(in crate::app) fn mark(&self) -> FieldMark {
        FieldMark { record: Some(self.row.clone()), field: self.column.field().key }
    }

    /// Draws it at its cell; how it ended, if it did.
    pub(super) fn ui(&mut self, ui: &Ui, board: &Arc<Board>, cell: Rect, lang: Lang, outbox: &mut Outbox) -> Option<End> {
        let is_text = matches!(self.draft, Draft::Text(_));
        let corner = if is_text { cell.left_top() - vec2(1.0, 1.0) } else { cell.left_bottom() };
        if is_text && !self.begun && self.is_typed {
            self.take_over(board, outbox);
        }
        let key = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let fills = key(Modifiers::COMMAND, Key::Enter);
        let area = Area::new(Id::unique("cell editor")).order(Order::Foreground).fixed_pos(corner).constrain(true);
        let shown = area.show(ui.ctx(), |ui| {
            let margin = if is_text { Margin::same(0) } else { Margin::same(8) };
            let frame = Frame::popup(ui.style()).fill(style::look(ui.ctx()).bar).inner_margin(margin);
            let end = frame.show(ui, |ui| {
                let [field, list] = MIN_SIZE;
                ui.set_width(cell.width().max(if is_text { field } else { list }));
                if is_text { self.text_ui(ui, board, lang, outbox) } else { self.picker_ui(ui, board, lang, outbox) }
            });
            self.wrong_ui(ui, board, lang);
            end.inner
        });
        if fills && self.begun && self.wrong.is_none() {
            return Some(End::Fill);
        }
        let pressed_outside = ui.input(|input| {
            let at = input.pointer.interact_pos().filter(|_| input.pointer.any_pressed());
            at.is_some_and(|at| !shown.response.rect.contains(at))
        });
        // A wrong text stays until it is mended.
        let leaves = self.begun && pressed_outside && self.wrong.is_none();
        shown.inner.or(leaves.then_some(End::Done))
    }

    /// A field of one line. Enter goes down, Tab to the next cell.
    fn text_ui(&mut self, ui: &mut Ui, board: &Arc<Board>, lang: Lang, outbox: &mut Outbox) -> Option<End> {
        let id = field_id();
        let take = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        let had_keys = ui.memory(|memory| memory.has_focus(id));
        let end = if !had_keys {
            None
        } else if take(Modifiers::SHIFT, Key::Tab) {
            Some(End::Back)
        } else if take(Modifiers::NONE, Key::Tab) {
            Some(End::Next)
        } else {
            None
        };
        let Draft::Text(text) = &mut self.draft else { return None };
        let edit = TextEdit::singleline(text).id(id).lock_focus(true).margin(vec2(8.0, 6.0));
        let field = ui.add(edit.desired_width(f32::INFINITY));
        let label = self.column.say(lang);
        field.widget_info(|| WidgetInfo { label: Some(label.clone()), ..WidgetInfo::text_edit(true, "", &*text, &label) });
        if !self.begun {
            field.request_focus();
            place_caret(ui, id, text, self.is_typed);
            // The first frame of an area only measures.
            self.begun = ui.is_visible();
            return None;
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let end = match end {
            None if field.lost_focus() && pressed(Key::Escape) => Some(End::Cancelled),
            None if field.lost_focus() && pressed(Key::Enter) => Some(End::Down),
            end => end,
        };
        if field.changed() {
            self.take_over(board, outbox);
        }
        if end.is_some_and(|end| end != End::Cancelled) && self.wrong.is_some() {
            field.request_focus();
            return None;
        }
        end
    }

    /// Says what is wrong, and what holds meanwhile.
    fn wrong_ui(&self, ui: &mut Ui, board: &Board, lang: Lang) {
        let Some(wrong) = &self.wrong else { return };
        let look = style::look(ui.ctx());
        Frame::popup(ui.style()).fill(look.notice).inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
            ui.set_max_width(320.0);
            ui.add(Label::new(RichText::new(wrong.say(lang)).small()).wrap());
            let kept = inspector::not_taken(lang, cell_text(board, &self.start, lang).trim());
            ui.add(Label::new(RichText::new(kept).small()).wrap());
        });
    }

    /// Puts what stands in it on the board; while that means nothing, what the cell held before.
    pub(super) fn take_over(&mut self, board: &Arc<Board>, outbox: &mut Outbox) {
        let read = match &self.draft {
            Draft::Text(text) => Reader::new(board).read(self.column, text),
            Draft::Value(value) => Ok(value.clone()),
        };
        let edit = match read.and_then(|value| self.edit(board, &value)) {
            Ok(edit) => {
                self.wrong = None;
                edit
            }
            Err(why) => {
                self.wrong = Some(why);
                self.edit(board, &self.start).ok().flatten()
            }
        };
        outbox.extend(edit.map(|edit| BoardAction::Type(edit, self.mark())));
    }

    /// Gives the cell back what it held before.
    pub(super) fn cancel(&self, board: &Arc<Board>, outbox: &mut Outbox) {
        let edit = self.edit(board, &self.start).ok().flatten();
        outbox.extend(edit.map(|edit| BoardAction::Type(edit, self.mark())));
    }

    /// The edit that gives the cell a value, as if it still held what it held before: what was unticked in between and ticked again
    /// stands where it stood.
    fn edit(&self, board: &Arc<Board>, value: &FieldValue) -> Result<Option<Edit>, FieldError> {
        let mut pending = Pending::new(board);
        if let (Some(covers), Some(Record::Responsibility(responsibility))) = (&self.covers, board.record(&self.row)) {
            pending.put(Responsibility { covers: covers.clone(), ..(*responsibility).clone() }.into());
        }
        pending.set(&self.row, self.column, value.clone())?;
        Ok(pending.edit())
    }
}

/// The field of a text.
pub(super) fn field_id() -> Id {
    Id::unique("cell field")
}

/// Marks the whole text, so that what is typed replaces it; behind a letter that was typed already one types on.
fn place_caret(ui: &Ui, field: Id, text: &str, is_typed: bool) {
    let end = text.chars().count();
    // Of a long text the beginning is seen.
    caret::select(ui.ctx(), field, end, if is_typed { end } else { 0 });
}
