//! Which drawing: the Schaubild, the matrix with its columns, rows and pages, or the contact persons.

use egui::Ui;

use super::parts::{one_of, tick};
use crate::layout::{ColumnKind, DrawingKind, MatrixLook, Request};
use crate::report::RowOrder;
use crate::text::{Lang, export_panel as t};

/// Draws the choice of the drawing, and what can be chosen of it.
pub(super) fn drawing_ui(ui: &mut Ui, request: &mut Request, lang: Lang) {
    let look = if let DrawingKind::Matrix(look) = request.kind { look } else { MatrixLook::default() };
    let drawings = [
        (DrawingKind::Grid, t::drawing_grid(lang)),
        (DrawingKind::Matrix(look), t::drawing_matrix(lang)),
        (DrawingKind::Contacts, t::drawing_contacts(lang)),
    ];
    one_of(ui, (t::drawing(lang), lang), "drawing", &mut request.kind, &drawings);
    if request.kind == DrawingKind::Contacts {
        tick(ui, &t::split(lang), &mut request.split);
    }
    let DrawingKind::Matrix(look) = &mut request.kind else { return };
    one_of(ui, (t::columns(lang), lang), "columns", &mut look.columns, &ColumnKind::ALL.map(|one| (one, one.say(lang))));
    one_of(ui, (t::rows(lang), lang), "rows", &mut look.rows, &RowOrder::ALL.map(|one| (one, one.say(lang))));
    tick(ui, &t::bar(lang), &mut look.bar);
    tick(ui, &t::split(lang), &mut request.split);
}
