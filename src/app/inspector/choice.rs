//! Fields in which something is chosen: one of a few, one of many, yes or no.

use egui::{Button, Checkbox, ComboBox, Id, Response, Role, Ui, WidgetInfo};

use super::form::Form;
use crate::app::kit::style;
use crate::model::FieldInfo;
use crate::text::{Lang, inspector};

/// Number of options, and of their letters together, that stand side by side; more are a list that opens.
const SIDE_BY_SIDE: (usize, usize) = (6, 70);
/// Height of a list that opens.
const LIST_HEIGHT: f32 = 420.0;

/// One of several, in a list that opens.
pub(in crate::app) struct OneOf {
    /// The language of its names.
    pub lang: Lang,
    /// Its id on the screen.
    pub id: Id,
    /// Label.
    pub label: String,
}

impl Form<'_> {
    /// One of several.
    pub(super) fn choice<T: Clone + PartialEq>(
        &mut self,
        ui: &mut Ui,
        field: &FieldInfo,
        value: &mut T,
        options: &[(T, String)],
    ) -> bool {
        self.label_ui(ui, field);
        let letters: usize = options.iter().map(|(_, name)| name.chars().count()).sum();
        let few = options.len() <= SIDE_BY_SIDE.0 && letters <= SIDE_BY_SIDE.1;
        let chosen = ui.push_id(self.id(field), |ui| {
            if few {
                return self.buttons_ui(ui, field, value, options);
            }
            let (list, chosen) = self.one_of(field).ui(ui, value, options);
            self.take_focus(&list);
            chosen
        });
        let chosen = chosen.inner.and_then(|place| options.get(place)).filter(|(option, _)| option != value);
        if let Some((option, _)) = chosen {
            *value = option.clone();
        }
        chosen.is_some()
    }

    /// Yes or no.
    pub(super) fn tick(&mut self, ui: &mut Ui, field: &FieldInfo, value: &mut bool) -> bool {
        let response = style::tick(ui, Checkbox::new(value, (field.label)(self.lang)));
        self.take_focus(&response);
        response.changed()
    }

    fn one_of(&self, field: &FieldInfo) -> OneOf {
        OneOf { lang: self.lang, id: self.id(field), label: (field.label)(self.lang) }
    }

    fn buttons_ui<T: PartialEq>(&mut self, ui: &mut Ui, field: &FieldInfo, value: &T, options: &[(T, String)]) -> Option<usize> {
        let (one_of, mut chosen) = (self.one_of(field), None);
        ui.horizontal_wrapped(|ui| {
            for (place, (option, name)) in options.iter().enumerate() {
                let button = one_of.option_ui(ui, (name, option == value, true));
                self.take_focus(&button);
                if button.clicked() {
                    chosen = Some(place);
                }
            }
        });
        chosen
    }
}

impl OneOf {
    /// Draws the list; gives its button, and the place of what was chosen.
    pub(in crate::app) fn ui<T: PartialEq>(&self, ui: &mut Ui, value: &T, options: &[(T, String)]) -> (Response, Option<usize>) {
        let now = options.iter().find(|(option, _)| option == value).map_or("", |(_, name)| name);
        let mut chosen = None;
        let spacing = ui.spacing();
        let room = ui.available_width() - spacing.icon_width - spacing.icon_spacing - 2.0 * spacing.button_padding.x;
        let is_cut = style::text_width(ui, now) > room;
        let combo = ComboBox::from_id_salt(self.id).selected_text(now).width(ui.available_width()).height(LIST_HEIGHT).truncate();
        let list = combo.show_ui(ui, |ui| {
            for (place, (option, name)) in options.iter().enumerate() {
                if self.option_ui(ui, (name, option == value, false)).clicked() {
                    chosen = Some(place);
                }
            }
        });
        let said = inspector::option(self.lang, &self.label, now);
        list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
        // What is read whole needs no second text over the field below.
        let response = if is_cut { list.response.on_hover_text(now) } else { list.response };
        (response, chosen)
    }

    /// A button that is on or off, with a name that says what it is about; `framed` where it stands by itself.
    fn option_ui(&self, ui: &mut Ui, (name, on, framed): (&str, bool, bool)) -> Response {
        let response = ui.add(Button::selectable(on, name).frame_when_inactive(framed).truncate());
        let said = inspector::option(self.lang, &self.label, name);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, &said));
        response
    }
}
