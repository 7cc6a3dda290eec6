//! Choice of the drawing: the Schaubild, the matrix with its columns, rows and pages, or the contact persons.

use egui::Ui;

use super::parts::{one_of, tick};
use crate::layout::{ColumnKind, DrawingKind, Request};
use crate::report::RowOrder;
use crate::text::{Lang, export_panel as t};

/// Draws the choice of the drawing, and what can be chosen of it.
pub(super) fn drawing_ui(ui: &mut Ui, request: &mut Request, lang: Lang) {
    let drawings = DrawingKind::all(request.kind.matrix().unwrap_or_default()).map(|kind| (kind, kind.say(lang)));
    one_of(ui, (t::drawing(lang), lang), "drawing", &mut request.kind, &drawings);
    if request.kind.is_list() {
        tick(ui, &t::split(lang), &mut request.split);
    }
    let DrawingKind::Matrix(look) = &mut request.kind else { return };
    one_of(ui, (t::columns(lang), lang), "columns", &mut look.columns, &ColumnKind::ALL.map(|one| (one, one.say(lang))));
    one_of(ui, (t::rows(lang), lang), "rows", &mut look.rows, &RowOrder::ALL.map(|one| (one, one.say(lang))));
    tick(ui, &t::bar(lang), &mut look.bar);
    tick(ui, &t::split(lang), &mut request.split);
}
