//! Attendance in the panel: of every institution how many came and how many may decide. One Tab stop; arrow keys walk, digits and
//! + − enter. Numbers only, no names.

use egui::{Align, EventFilter, Frame, Id, Key, Label, Layout, Margin, Panel, Response, RichText, TextEdit, Ui, WidgetInfo};
use egui_extras::{Column as Place, TableBuilder};

use super::attendance_keys::{Column, Press, number, press_of, put};
use super::stepper::{STEPPER, Stepper, cell_id};
use crate::app::kit::panel_cx::PanelCx;
use crate::app::kit::style;
use crate::model::{Actor, ActorId, Item as _, MAX_PRESENT, Meeting};
use crate::report::{AttendanceCount, count_attendance};
use crate::text::matching::SearchText;
use crate::text::{Lang, meeting as t};

/// The height of a row, in points.
const ROW: f32 = 32.0;
/// The arrow keys belong to the list while it has the keyboard.
const KEYS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

/// Cursor in the list.
#[derive(Debug, Default)]
pub(super) struct People {
    /// Text that is searched.
    typed: String,
    /// The institution and the number that have the keyboard, or would.
    cursor: Option<(ActorId, Column)>,
    /// Keys that were pressed in this frame.
    pressed: Vec<Press>,
    /// True if the number was just typed, so that the next digit belongs to it.
    is_typing: bool,
    /// The number at the cursor takes the keyboard in this frame.
    wants_focus: bool,
}

impl People {
    /// Takes the keys of the list before a command hears them, while it has the keyboard: + and − would enlarge the drawing.
    pub(super) fn take_keys(&mut self, ui: &Ui) {
        self.pressed.clear();
        let Some((actor, column)) = &self.cursor else { return };
        let id = cell_id(actor, *column);
        if !ui.memory(|memory| memory.has_focus(id)) {
            return;
        }
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEYS));
        let pressed = &mut self.pressed;
        ui.input_mut(|input| {
            input.events.retain(|event| match press_of(event) {
                Some(press) => {
                    pressed.push(press);
                    false
                }
                None => true,
            });
        });
    }

    /// Draws the totals, the search, the list, and below it what to look at: so no row moves while numbers are entered.
    pub(super) fn ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, meeting: &Meeting, wants_focus: bool) {
        let (board, lang) = (cx.board, cx.lang);
        if board.actors().is_empty() {
            ui.label(t::no_institutions(lang));
            return;
        }
        let totals = count_attendance(board, meeting);
        ui.label(style::strong(totals.say(lang)));
        let typed = SearchText::new(self.typed.trim());
        let all = board.actors().iter().map(|actor| &**actor);
        let rows: Vec<&Actor> = all.filter(|actor| actor.is_found_by(&typed)).collect();
        let field = self.search_ui(ui, &rows, lang);
        if wants_focus {
            field.request_focus();
        }
        hints_ui(ui, &totals, lang);
        if rows.is_empty() {
            ui.weak(t::nothing_found(lang));
        }
        let mut changed = meeting.clone();
        let moved = self.act(cx, &rows, &mut changed);
        self.list_ui(cx, ui, &rows, moved, &mut changed);
        self.wants_focus = false;
    }

    fn search_ui(&mut self, ui: &mut Ui, rows: &[&Actor], lang: Lang) -> Response {
        let hint = t::search(lang);
        let before = self.typed.clone();
        let edit = TextEdit::singleline(&mut self.typed).id(Id::unique("attendance search")).hint_text(&hint);
        let field = ui.add(edit.desired_width(f32::INFINITY));
        field
            .widget_info(|| WidgetInfo { label: Some(hint.clone()), ..WidgetInfo::text_edit(true, &before, &self.typed, &hint) });
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        let goes = (field.has_focus() && pressed(Key::ArrowDown)) || (field.lost_focus() && pressed(Key::Enter));
        if goes && let Some(first) = rows.first() {
            (self.cursor, self.wants_focus) = (Some((first.id.clone(), Column::Present)), true);
        }
        field
    }

    /// Does what was pressed; gives the row to which the keyboard moved.
    fn act(&mut self, cx: &mut PanelCx<'_>, rows: &[&Actor], meeting: &mut Meeting) -> Option<usize> {
        // The cursor stands on a row that is shown, so that Tab finds the list.
        let place = self.cursor.as_ref().and_then(|(actor, _)| rows.iter().position(|row| row.id == *actor));
        if place.is_none() {
            self.cursor = rows.first().map(|first| (first.id.clone(), Column::Present));
        }
        let mut moved = self.wants_focus.then(|| place.unwrap_or_default());
        for press in std::mem::take(&mut self.pressed) {
            let Some((actor, column)) = self.cursor.clone() else { break };
            let now = rows.iter().position(|row| row.id == actor).unwrap_or_default();
            let was_typing = std::mem::take(&mut self.is_typing);
            let number = number(meeting.attendance_of(&actor), column);
            match press {
                Press::Rows(by) => {
                    let next = now.saturating_add_signed(by).min(rows.len().saturating_sub(1));
                    self.cursor = rows.get(next).map(|row| (row.id.clone(), column));
                    moved = Some(next);
                }
                Press::To(column) => {
                    self.cursor = Some((actor, column));
                    moved = Some(now);
                }
                Press::Digit(digit) => {
                    let typed = if was_typing { number * 10 + digit } else { digit };
                    self.is_typing = typed > 0;
                    put(cx, meeting, &actor, column, if typed > MAX_PRESENT { digit } else { typed });
                }
                Press::Step(is_more) => {
                    let next = if is_more { number + 1 } else { number.saturating_sub(1) };
                    put(cx, meeting, &actor, column, next);
                }
                Press::Clear => put(cx, meeting, &actor, column, 0),
                Press::Nothing => self.is_typing = was_typing,
            }
        }
        self.wants_focus |= moved.is_some();
        moved
    }

    fn is_at(&self, actor: &ActorId, column: Column) -> bool {
        self.cursor.as_ref().is_some_and(|(at, of)| (at, *of) == (actor, column))
    }

    fn list_ui(&mut self, cx: &mut PanelCx<'_>, ui: &mut Ui, rows: &[&Actor], moved: Option<usize>, meeting: &mut Meeting) {
        let lang = cx.lang;
        ui.spacing_mut().item_spacing.y = 0.0;
        let columns = [Place::remainder().clip(true), Place::exact(STEPPER), Place::exact(STEPPER)];
        let mut table = TableBuilder::new(ui).id_salt("attendance").cell_layout(Layout::left_to_right(Align::Center));
        for column in columns {
            table = table.column(column);
        }
        if let Some(place) = moved {
            table = table.scroll_to_row(place, None);
        }
        let table = table.header(22.0, |mut head| {
            head.col(|_| {});
            for name in [t::present(lang), t::decide(lang)] {
                head.col(|ui| {
                    ui.centered_and_justified(|ui| ui.label(RichText::new(name).small().weak()));
                });
            }
        });
        table.body(|body| {
            body.rows(ROW, rows.len(), |mut row| {
                let Some(actor) = rows.get(row.index()) else { return };
                row.col(|ui| name_ui(ui, actor, lang));
                for column in [Column::Present, Column::Decide] {
                    row.col(|ui| {
                        let is_cursor = self.is_at(&actor.id, column);
                        let now = number(meeting.attendance_of(&actor.id), column);
                        let stepper = Stepper { actor, column, now, is_cursor, wants_focus: self.wants_focus, lang };
                        let (is_touched, wanted) = stepper.ui(ui);
                        if is_touched {
                            (self.cursor, self.is_typing) = (Some((actor.id.clone(), column)), false);
                        }
                        if let Some(next) = wanted {
                            put(cx, meeting, &actor.id, column, next);
                        }
                    });
                }
            });
        });
    }
}

/// Hints what to look at and which keys there are, at the lower edge.
fn hints_ui(ui: &mut Ui, totals: &AttendanceCount, lang: Lang) {
    Panel::bottom("attendance hints").frame(Frame::new().inner_margin(Margin::symmetric(0, 4))).show(ui, |ui| {
        for hint in &totals.hints {
            let ground = Frame::new().fill(style::look(ui.ctx()).notice).corner_radius(4.0).inner_margin(Margin::symmetric(6, 2));
            ground.show(ui, |ui| ui.add(Label::new(RichText::new(hint.say(lang)).small()).wrap()));
        }
        ui.add(Label::new(RichText::new(t::keys_hint(lang)).small().weak()).wrap());
    });
}

fn name_ui(ui: &mut Ui, actor: &Actor, lang: Lang) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if actor.core {
            ui.label(RichText::new(t::core(lang)).small().weak());
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(actor.name()).truncate()).on_hover_text(&actor.name);
        });
    });
}
