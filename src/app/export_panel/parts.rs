//! The kit of the panel: one of several, ticks, numbers; each with a name for those who do not see it.

use std::collections::BTreeSet;
use std::hash::Hash;

use egui::{Align, Button, Checkbox, CollapsingHeader, ComboBox, DragValue, Response, Role, Ui, WidgetInfo};

use crate::model::{Item, Table};
use crate::text::{Lang, export_panel as t};

/// How high a list is that opens.
const LIST: f32 = 420.0;

/// One of several, in a list that opens.
pub(super) fn one_of<T: Clone + PartialEq>(ui: &mut Ui, label: &str, id: &str, value: &mut T, options: &[(T, String)]) {
    ui.horizontal(|ui| {
        label_ui(ui, label);
        let now = options.iter().find(|(option, _)| option == value).map_or("", |(_, name)| name);
        let combo = ComboBox::from_id_salt(id).selected_text(now).width(ui.available_width() - 8.0).height(LIST).truncate();
        let shown = combo.show_ui(ui, |ui| {
            for (option, name) in options {
                let on = option == value;
                let row = ui.add(Button::selectable(on, name));
                row.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, format!("{label}: {name}")));
                if row.clicked() {
                    *value = option.clone();
                }
            }
        });
        let said = format!("{label}: {now}");
        shown.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &said));
    });
}

/// A label as wide as most, so that what follows stands in a column.
pub(super) fn label_ui(ui: &mut Ui, label: &str) -> Response {
    const COLUMN: f32 = 74.0;
    let said = ui.label(label);
    ui.add_space(COLUMN - said.rect.width().min(COLUMN));
    said
}

/// Yes or no.
pub(super) fn tick(ui: &mut Ui, label: &str, value: &mut bool) -> Response {
    ui.add(Checkbox::new(value, label))
}

/// A number.
pub(super) fn number(ui: &mut Ui, label: &str, value: &mut u32, range: std::ops::RangeInclusive<u32>) {
    ui.horizontal(|ui| {
        let label = ui.label(label);
        ui.add(DragValue::new(value).range(range).speed(10.0)).labelled_by(label.id);
    });
}

/// A section that folds open; its headline then moves up, so that what it holds is seen.
pub(super) fn section_ui(ui: &mut Ui, heading: String, id: &str, add: impl FnOnce(&mut Ui)) {
    let shown = CollapsingHeader::new(heading).id_salt(id.to_owned()).show(ui, add);
    if shown.header_response.clicked() && shown.openness < 0.5 {
        shown.header_response.scroll_to_me(Some(Align::Min));
    }
}

/// What is known of a list of ticks.
pub(super) struct Ticks<'a> {
    /// Its name.
    pub label: &'a str,
    /// The language of the window.
    pub lang: Lang,
}

impl Ticks<'_> {
    /// Records of a board; none is ticked where all are meant.
    pub(super) fn records<T: Item>(&self, ui: &mut Ui, all: &Table<T>, chosen: &mut BTreeSet<T::Id>)
    where
        T::Id: Hash + std::fmt::Debug,
    {
        if !all.is_empty() {
            let all: Vec<(T::Id, String)> = all.iter().map(|one| (one.id().clone(), plain(one.name()))).collect();
            self.ui(ui, &all, chosen);
        }
    }

    /// Any things; none is ticked where all are meant.
    pub(super) fn ui<T: Clone + Ord + Hash + std::fmt::Debug>(&self, ui: &mut Ui, all: &[(T, String)], chosen: &mut BTreeSet<T>) {
        let heading = match chosen.len() {
            0 => t::none_of(self.lang, self.label),
            some => t::some_of(self.lang, self.label, some),
        };
        section_ui(ui, heading, self.label, |ui| {
            for (thing, name) in all {
                let mut on = chosen.contains(thing);
                let said = t::entry(self.lang, self.label, name);
                let ticked = ui.push_id(thing, |ui| ui.add(Checkbox::new(&mut on, name))).inner;
                ticked.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &said));
                match (ticked.changed(), on) {
                    (true, true) => drop(chosen.insert(thing.clone())),
                    (true, false) => drop(chosen.remove(thing)),
                    (false, _) => {}
                }
            }
            if !chosen.is_empty() && ui.button(t::untick(self.lang)).clicked() {
                chosen.clear();
            }
        });
    }
}

/// A name without the marks at which the drawing may break it.
fn plain(name: &str) -> String {
    name.replace('\u{AD}', "")
}
