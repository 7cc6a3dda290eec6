//! An item of the agenda in the panel: its running time, title and minutes, below them method, note and where it goes.

use egui::{
    Align, Button, DragValue, Frame, Layout, Margin, Response, RichText, Role, TextEdit, TextStyle, Ui, WidgetInfo, vec2,
};

use super::agenda_change::{Change, ItemWidget};
use super::projected_meeting::Turn;
use super::timer_ui::minutes_in;
use crate::app::kit::style;
use crate::app::kit::tooltip::tooltip;
use crate::model::{AgendaItem, MAX_ITEM_MINUTES};
use crate::text::{Lang, meeting as t};

/// Width of the running time of an item, in points.
const TIME: f32 = 94.0;
/// Width of its minutes.
const MINUTES: f32 = 72.0;
/// Room that a field needs to both sides of its text.
const PADDING: f32 = 20.0;

/// One item.
pub(super) struct Row<'a> {
    /// Its place on the agenda.
    pub place: usize,
    /// The last place.
    pub last: usize,
    /// The item.
    pub item: &'a AgendaItem,
    /// Turn: past, present or to come.
    pub turn: Turn,
    /// The language of the window.
    pub lang: Lang,
}

impl Row<'_> {
    /// Draws it with its running time; what the user wants is added to the changes.
    pub(super) fn ui(&self, ui: &mut Ui, time: &str, wish: Option<ItemWidget>, changes: &mut Vec<Change>) {
        let look = style::look(ui.ctx());
        let fill = if self.turn == Turn::Present { look.selected } else { egui::Color32::TRANSPARENT };
        let frame = Frame::new().fill(fill).corner_radius(6.0).inner_margin(Margin::symmetric(4, 3));
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 3.0);
            self.first_ui(ui, time, wish, changes);
            self.second_ui(ui, wish, changes);
        });
    }

    /// Time, title and minutes.
    fn first_ui(&self, ui: &mut Ui, time: &str, wish: Option<ItemWidget>, changes: &mut Vec<Change>) {
        let (lang, is_now) = (self.lang, self.turn == Turn::Present);
        style::row_ui(ui, |ui| {
            let says = if is_now { t::item_now(lang, time, &self.name()) } else { t::item_begin(lang, time, &self.name()) };
            let shown = if self.turn == Turn::Past { RichText::new(time).weak() } else { RichText::new(time) };
            let size = vec2(TIME, style::row_height(ui));
            let turn = ui.scope(|ui| {
                ui.spacing_mut().button_padding.x = 2.0;
                ui.add(Button::selectable(is_now, shown).frame_when_inactive(false).min_size(size))
            });
            let turn = turn.inner;
            turn.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_now, &says));
            if turn.on_hover_text(&says).clicked() {
                changes.push(Change::Go(self.place));
            }
            let room = ui.available_width() - MINUTES - ui.spacing().item_spacing.x;
            let names = (t::item_title(lang, self.place + 1), t::item_title_hint(lang));
            let shown = ("title", self.item.title.as_str(), room, TextStyle::Body);
            let title = self.text_ui(ui, shown, names, changes, |item, text| item.title = text);
            if wish == Some(ItemWidget::Title) {
                title.request_focus();
            }
            self.minutes_ui(ui, changes);
        });
    }

    fn minutes_ui(&self, ui: &mut Ui, changes: &mut Vec<Change>) {
        let (lang, mut minutes) = (self.lang, self.item.minutes);
        let field = DragValue::new(&mut minutes).range(0..=MAX_ITEM_MINUTES).speed(0.2).update_while_editing(false);
        let field = ui.add_sized(vec2(MINUTES, ui.spacing().interact_size.y), minutes_in(field, lang));
        let says = t::item_minutes(lang, self.place + 1, &self.name());
        field.widget_info(|| WidgetInfo { label: Some(says.clone()), ..WidgetInfo::drag_value(true, minutes.into()) });
        if field.changed() {
            changes.push(Change::Put(self.place, AgendaItem { minutes, ..self.item.clone() }, "minutes"));
        }
        if field.lost_focus() || field.drag_stopped() {
            changes.push(Change::Left);
        }
    }

    /// Method, note, and where it goes.
    fn second_ui(&self, ui: &mut Ui, wish: Option<ItemWidget>, changes: &mut Vec<Change>) {
        let (lang, number, name) = (self.lang, self.place + 1, self.name());
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().button_padding.x = 6.0;
                let mut button_ui = |part: ItemWidget, (face, says, enabled): (&str, String, bool), change: Change| {
                    let button = ui.add_enabled(enabled, Button::new(face).frame_when_inactive(false));
                    button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &says));
                    if wish == Some(part) {
                        button.request_focus();
                    }
                    if button.on_hover_text(&says).clicked() {
                        changes.push(change);
                    }
                };
                let (up, down) = (self.place.checked_sub(1), self.place + 1);
                button_ui(ItemWidget::Remove, ("×", t::item_remove(lang, &name), true), Change::Remove(self.place));
                let is_last = self.place == self.last;
                button_ui(
                    ItemWidget::Down,
                    ("↓", t::item_down(lang, &name), !is_last),
                    Change::Swap(self.place, down, ItemWidget::Down),
                );
                let above = up.unwrap_or_default();
                button_ui(
                    ItemWidget::Up,
                    ("↑", t::item_up(lang, &name), up.is_some()),
                    Change::Swap(self.place, above, ItemWidget::Up),
                );
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add_space(TIME + ui.spacing().item_spacing.x);
                    let room = (ui.available_width() - ui.spacing().item_spacing.x) / 2.0;
                    let names = (t::item_method(lang, number), t::item_method_hint(lang));
                    let shown = ("method", self.item.method.as_str(), room, TextStyle::Small);
                    self.text_ui(ui, shown, names, changes, |item, text| item.method = text);
                    let names = (t::item_note(lang, number), t::item_note_hint(lang));
                    let shown = ("note", self.item.note.as_str(), room, TextStyle::Small);
                    self.text_ui(ui, shown, names, changes, |item, text| item.note = text);
                });
            });
        });
    }

    /// A text of the item, with the name of its field.
    fn text_ui(
        &self,
        ui: &mut Ui,
        (key, value, width, style): (&'static str, &str, f32, TextStyle),
        (says, hint): (String, String),
        changes: &mut Vec<Change>,
        put: impl FnOnce(&mut AgendaItem, String),
    ) -> Response {
        let mut text = value.to_owned();
        let edit = TextEdit::singleline(&mut text)
            .hint_text(RichText::new(&hint).text_style(style.clone()))
            .font(style)
            .desired_width(width)
            .clip_text(true);
        let field = ui.add_sized(vec2(width, ui.spacing().interact_size.y), edit);
        field.widget_info(|| WidgetInfo { label: Some(says.clone()), ..WidgetInfo::text_edit(true, value, &text, &hint) });
        let hides = !field.has_focus() && style::text_width(ui, value) + PADDING > width;
        let field = if hides { field.on_hover_text(tooltip(value)) } else { field };
        if field.changed() {
            let mut item = self.item.clone();
            put(&mut item, text);
            changes.push(Change::Put(self.place, item, key));
        }
        if field.lost_focus() {
            changes.push(Change::Left);
        }
        field
    }

    /// Name, also before it has a title.
    fn name(&self) -> String {
        if self.item.title.trim().is_empty() { t::item_nameless(self.lang, self.place + 1) } else { self.item.title.clone() }
    }
}
