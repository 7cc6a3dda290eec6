//! The tray: all institutions in a plain list, to be dragged onto the board.

use std::sync::Arc;

use egui::{Align, CursorIcon, Id, Layout, Response, RichText, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::drawing::Drawing;
use super::style;
use crate::model::{Actor, Board, Item};
use crate::text::{self, Lang, window};

/// The height of a row, in points.
const ROW: f32 = 40.0;

/// The tray.
pub(super) struct Tray<'a> {
    /// The present board.
    pub board: &'a Board,
    /// Its drawing.
    pub drawing: &'a Drawing,
    /// The language of the window.
    pub lang: Lang,
}

impl Tray<'_> {
    /// Draws the tray; gives the institution that the user takes up.
    pub(super) fn ui(&self, ui: &mut Ui) -> Option<Arc<Actor>> {
        let (actors, lang) = (self.board.actors(), self.lang);
        ui.horizontal(|ui| {
            ui.heading(window::tray(lang));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.weak(window::tray_count(lang, &text::count(lang, actors.len())));
            });
        });
        ui.weak(window::tray_hint(lang));
        ui.add_space(4.0);
        let mut taken = None;
        TableBuilder::new(ui).id_salt("tray").column(Column::remainder().clip(true)).body(|body| {
            body.rows(ROW, actors.len(), |mut row| {
                let Some(actor) = actors.at(row.index()) else { return };
                row.col(|ui| {
                    if self.entry_ui(ui, actor).drag_started() {
                        taken = Some(Arc::clone(actor));
                    }
                });
            });
        });
        taken
    }

    /// One institution; its id on the screen is that of the model, not that of the row.
    fn entry_ui(&self, ui: &mut Ui, actor: &Actor) -> Response {
        let placed = self.drawing.shows(&actor.id);
        let response = ui.interact(ui.max_rect(), Id::unique(("tray", &actor.id)), Sense::DRAG);
        let state = if placed { window::tray_placed(self.lang) } else { window::tray_unplaced(self.lang) };
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, window::tray_entry(self.lang, actor.name(), &state)));
        if response.hovered() {
            ui.painter().rect_filled(ui.max_rect(), 4.0, style::look(ui.ctx()).hovered);
            ui.ctx().set_cursor_icon(CursorIcon::Grab);
        }
        actor_ui(ui, actor, placed);
        response
    }
}

fn actor_ui(ui: &mut Ui, actor: &Actor, placed: bool) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(if placed { "✓" } else { "" }).weak());
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(egui::Label::new(RichText::new(actor.name()).strong()).truncate().selectable(false));
                let detail = if actor.short.is_empty() { &actor.parent } else { &actor.name };
                ui.add(egui::Label::new(RichText::new(detail).small().weak()).truncate().selectable(false));
            });
        });
    });
}
