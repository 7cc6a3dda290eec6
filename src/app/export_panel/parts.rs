//! The kit of the panel: one of several beside its label, yes or no, numbers; each with a name for those who do not see it.

use egui::{Checkbox, DragValue, Id, Response, Ui};

use super::super::inspector::{OneOf, Ticks};
use crate::app::kit::style;
use crate::text::Lang;

/// One of several, in a list that opens.
pub(super) fn one_of<T: Clone + PartialEq>(
    ui: &mut Ui,
    (label, lang): (String, Lang),
    key: &'static str,
    value: &mut T,
    options: &[(T, String)],
) {
    style::row_ui(ui, |ui| {
        label_ui(ui, &label);
        let list = OneOf { lang, id: id(key), label };
        let (_, chosen) = ui
            .scope(|ui| {
                // Room for the frame of the list.
                ui.set_max_width(ui.available_width() - 8.0);
                list.ui(ui, value, options)
            })
            .inner;
        if let Some((option, _)) = chosen.and_then(|place| options.get(place)) {
            *value = option.clone();
        }
    });
}

/// A list to tick.
pub(super) fn ticks(label: String, key: &'static str, lang: Lang) -> Ticks {
    Ticks { lang, id: id(key), label }
}

fn id(key: &'static str) -> Id {
    Id::unique(("export", key))
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
    style::tick(ui, Checkbox::new(value, label))
}

/// A number.
pub(super) fn number(ui: &mut Ui, label: &str, value: &mut u32, range: std::ops::RangeInclusive<u32>) {
    ui.horizontal(|ui| {
        let label = ui.label(label);
        ui.add(DragValue::new(value).range(range).speed(10.0)).labelled_by(label.id);
    });
}
