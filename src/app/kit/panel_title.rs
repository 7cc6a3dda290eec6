//! The title of a panel at the side, with the button that puts it away.

use egui::{Align, Layout, Response, Role, Ui, WidgetInfo};

/// Draws it; gives the button, which is spoken and explained by `close`.
pub(in crate::app) fn panel_title_ui(ui: &mut Ui, title: String, close: &str) -> Response {
    let row = ui.horizontal(|ui| {
        ui.heading(title);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let button = ui.button("×").on_hover_text(close);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, close));
            button
        })
        .inner
    });
    row.inner
}
