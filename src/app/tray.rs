//! The tray: all institutions in a plain list, to be dragged onto the board.

use std::collections::BTreeSet;

use egui::{Align, Layout, RichText, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder};

use super::drag::Drag;
use super::style;
use crate::model::{Actor, ActorId, Board, Item, ResponsibilityId};
use crate::text::{self, Lang, window};

/// The height of a row, in points.
const ROW: f32 = 40.0;

/// Draws the tray; gives what the user takes up.
pub(super) fn tray_ui(ui: &mut Ui, board: &Board, lang: Lang, new_bits: impl FnOnce() -> u64) -> Option<Drag> {
    ui.horizontal(|ui| {
        ui.heading(window::tray(lang));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.weak(window::tray_count(lang, &text::count(lang, board.actors().len())));
        });
    });
    ui.weak(window::tray_hint(lang));
    ui.add_space(4.0);
    let placed: BTreeSet<&ActorId> = board.responsibilities().iter().map(|responsibility| &responsibility.actor).collect();
    let mut taken = None;
    TableBuilder::new(ui).id_salt("tray").sense(Sense::DRAG).column(Column::remainder().clip(true)).body(|body| {
        body.rows(ROW, board.actors().len(), |mut row| {
            let Some(actor) = board.actors().at(row.index()) else { return };
            let is_placed = placed.contains(&actor.id);
            row.col(|ui| actor_ui(ui, actor, is_placed));
            let response = row.response();
            let state = if is_placed { window::tray_placed(lang) } else { window::tray_unplaced(lang) };
            response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, window::tray_entry(lang, actor.name(), &state)));
            if response.drag_started() {
                taken = Some(actor.clone());
            }
        });
    });
    taken.map(|actor| Drag::Actor { actor: actor.id.clone(), new: ResponsibilityId::make(actor.name(), new_bits()) })
}

fn actor_ui(ui: &mut Ui, actor: &Actor, placed: bool) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(if placed { "✓" } else { "" }).color(style::TEXT_WEAK));
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(egui::Label::new(RichText::new(actor.name()).strong()).truncate().selectable(false));
                let detail = if actor.short.is_empty() { &actor.parent } else { &actor.name };
                ui.add(egui::Label::new(RichText::new(detail).small().color(style::TEXT_WEAK)).truncate().selectable(false));
            });
        });
    });
}
