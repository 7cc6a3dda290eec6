//! Report on a page before it is written: the size of its type, what does not fit, what the audience does not get to see.

use std::sync::Arc;

use egui::{Label, Rect, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use super::choice::Choice;
use super::order::Drawn;
use super::parts::one_of;
use super::preview::Preview;
use crate::app::kit::style;
use crate::app::kit::tooltip::tooltip;
use crate::export::Format;
use crate::export::job::{Prepared, Sheet, nothing_left};
use crate::layout::{LeftOut, Remedies, Room};
use crate::text::{self, Lang, and, commands, count, decimal, export_panel as t};

/// Share of the panel that is for the page and the words about it.
pub(super) const SHARE: f32 = 0.56;
/// Height of the words.
const WORDS: f32 = 86.0;
/// The least height of the page.
const MIN_HEIGHT: f32 = 120.0;

/// Opacity of a preview that is older than what is asked for.
const OLD: f32 = 0.45;
/// Height of a point of a page, in millimetres.
const POINT_MM: f32 = 25.4 / 72.0;

/// Draws the page and what there is to say about it; `place` says which of several pages is shown.
pub(super) fn preview_ui(ui: &mut Ui, preview: &mut Preview, (choice, room): (&Choice, Room), place: &mut usize, lang: Lang) {
    let Some(drawn) = preview.drawn.clone() else {
        ui.weak(if preview.is_old() { t::laying_out(lang) } else { t::preview_failed(lang) });
        return;
    };
    let prepared = match drawn.as_ref() {
        Ok(prepared) => prepared,
        Err(why) => {
            ui.colored_label(style::look(ui.ctx()).wrong, nothing_left(why, lang));
            return;
        }
    };
    let sheets = &prepared.sheets;
    *place = (*place).min(sheets.len().saturating_sub(1));
    sheets_list_ui(ui, sheets, place, lang);
    if let Some(sheet) = sheets.get(*place) {
        page_ui(ui, sheet, (preview, &drawn, *place), lang);
        pages_ui(ui, sheet, lang);
        type_ui(ui, sheet, (choice, room), lang);
        fit_ui(ui, sheet, lang);
    }
    left_out_ui(ui, prepared, lang);
    withheld_ui(ui, prepared, lang);
}

/// The views that are asked for and leave nothing.
fn left_out_ui(ui: &mut Ui, prepared: &Prepared, lang: Lang) {
    for LeftOut { view, why } in &prepared.left_out {
        wrong_ui(ui, t::of_view(lang, view, &nothing_left(why, lang)));
    }
}

/// List of the sheets, to choose the one that is shown: side by side where they are few, of many views in a list.
fn sheets_list_ui(ui: &mut Ui, sheets: &[Sheet], place: &mut usize, lang: Lang) {
    if sheets.iter().any(|sheet| sheet.view.is_some()) {
        let all: Vec<(usize, String)> = sheets.iter().map(|sheet| sheet_name(sheet, lang)).enumerate().collect();
        one_of(ui, (t::shown_page(lang), lang), "preview page", place, &all);
        return;
    }
    ui.horizontal(|ui| {
        for (number, sheet) in sheets.iter().enumerate() {
            ui.selectable_value(place, number, sheet_name(sheet, lang));
        }
    });
}

/// The name of the view, the formats and the page.
fn sheet_name(sheet: &Sheet, lang: Lang) -> String {
    let page = page_name(sheet, lang);
    sheet.view.as_ref().map_or_else(|| page.clone(), |name| t::sheet_of_view(lang, name, &page))
}

fn page_name(sheet: &Sheet, lang: Lang) -> String {
    let formats: Vec<String> = sheet.formats.iter().map(|format| format.name()).collect();
    let (formats, page) = (formats.join(", "), sheet.options.page);
    if page.is_screen() {
        return t::sheet_screen(lang, &formats);
    }
    let mm = |points: f32| decimal(lang, f64::from(points * POINT_MM), 0);
    t::sheet(lang, &formats, &mm(page.width), &mm(page.height))
}

/// The page itself, as large as there is room.
fn page_ui(ui: &mut Ui, sheet: &Sheet, (preview, drawn, place): (&mut Preview, &Arc<Drawn>, usize), lang: Lang) {
    let scene = &sheet.layout.scene;
    let room = vec2(ui.available_width() - 2.0, (ui.available_height() - WORDS).max(MIN_HEIGHT));
    let zoom = (room.x / scene.size.w.max(1.0)).min(room.y / scene.size.h.max(1.0));
    let size = vec2(scene.size.w, scene.size.h) * zoom;
    let (row, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, t::preview(lang, &scene.title)));
    let rect = Rect::from_center_size(row.center(), size);
    let mut painter = ui.painter_at(rect.expand(2.0));
    if preview.is_old() {
        painter.multiply_opacity(OLD);
    }
    preview.page.paint(&painter, rect, drawn, place);
    let look = style::look(ui.ctx());
    painter.rect_stroke(rect, 0.0, egui::Stroke::new(look.outline, look.line), egui::StrokeKind::Outside);
}

/// Number of pages, where the one that is seen is not all.
fn pages_ui(ui: &mut Ui, sheet: &Sheet, lang: Lang) {
    if !sheet.more.is_empty() {
        ui.label(t::page_of(lang, 1 + sheet.more.len()));
    }
}

fn type_ui(ui: &mut Ui, sheet: &Sheet, (choice, room): (&Choice, Room), lang: Lang) {
    let (page, smallest) = (sheet.options.page, sheet.layout.report.smallest);
    let meters = decimal(lang, f64::from(page.readable_from_mm(smallest, room) / 1000.0), 1);
    let said = if page.is_screen() {
        // A screen of 1080 lines has two pixels to the point.
        t::type_screen(lang, &decimal(lang, f64::from(2.0 * smallest), 1), &meters, &text::meters(lang, room.screen_mm))
    } else {
        t::type_paper(lang, &decimal(lang, f64::from(smallest), 1), &meters)
    };
    ui.label(said);
    if !sheet.formats.contains(&Format::Png) {
        return;
    }
    let (scene, style) = (&sheet.layout.scene, choice.style());
    match (style.size.of(scene), style.unreadable_px(scene)) {
        (Ok(pixels), unreadable) => {
            ui.label(t::pixels(lang, &count(lang, pixels.width().into()), &count(lang, pixels.height().into())));
            if let Ok(Some(smallest)) = unreadable {
                wrong_ui(ui, commands::tiny_pixels(lang, &decimal(lang, smallest, 1)));
            }
        }
        (Err(error), _) => wrong_ui(ui, error.say(lang)),
    }
}

fn wrong_ui(ui: &mut Ui, text: String) {
    let color = style::look(ui.ctx()).wrong;
    ui.label(RichText::new(text).color(color));
}

fn fit_ui(ui: &mut Ui, sheet: &Sheet, lang: Lang) {
    let report = &sheet.layout.report;
    if report.fits {
        ui.label(t::fits(lang));
    }
    if let Some(note) = sheet.too_small() {
        wrong_ui(ui, note.say(lang));
        let Remedies { portrait, fold, split: _, paper } = sheet.remedies.clone().unwrap_or_default();
        let helps = [portrait.then(|| t::portrait(lang)), fold.then(|| t::fold(lang)), paper.map(str::to_uppercase)];
        let helps: Vec<String> = helps.into_iter().flatten().chain([t::help_small(lang)]).collect();
        ui.label(t::help(lang, &helps.join(", ")));
    } else if let Some(summary) = report.summary(lang) {
        ui.add(Label::new(summary).truncate()).on_hover_text(tooltip(&report.details(lang)));
    }
}

fn withheld_ui(ui: &mut Ui, prepared: &Prepared, lang: Lang) {
    let withheld = prepared.withheld(lang);
    let said = if withheld.is_empty() { t::nothing_withheld(lang) } else { t::withheld(lang, &and(lang, &withheld)) };
    ui.label(RichText::new(said).weak().small());
}
