//! Which drawing: the Schaubild, the matrix with its columns, rows and pages, or the contact persons.

use egui::Ui;

use super::parts::{one_of, tick};
use crate::layout::{ColumnKind, Drawing, MatrixLook, Wanted};
use crate::report::RowOrder;
use crate::text::{Lang, export_panel as t};

/// Draws the choice of the drawing, and what can be chosen of it.
pub(super) fn drawing_ui(ui: &mut Ui, wanted: &mut Wanted, lang: Lang) {
    let look = if let Drawing::Matrix(look) = wanted.drawing { look } else { MatrixLook::default() };
    let drawings = [
        (Drawing::Grid, t::drawing_grid(lang)),
        (Drawing::Matrix(look), t::drawing_matrix(lang)),
        (Drawing::Contacts, t::drawing_contacts(lang)),
    ];
    one_of(ui, (t::drawing(lang), lang), "drawing", &mut wanted.drawing, &drawings);
    if wanted.drawing == Drawing::Contacts {
        tick(ui, &t::split(lang), &mut wanted.split);
    }
    let Drawing::Matrix(look) = &mut wanted.drawing else { return };
    one_of(ui, (t::columns(lang), lang), "columns", &mut look.columns, &ColumnKind::ALL.map(|one| (one, one.say(lang))));
    one_of(ui, (t::rows(lang), lang), "rows", &mut look.rows, &RowOrder::ALL.map(|one| (one, one.say(lang))));
    tick(ui, &t::bar(lang), &mut look.bar);
    tick(ui, &t::split(lang), &mut wanted.split);
}
