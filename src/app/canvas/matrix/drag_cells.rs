//! Cells of a matrix under the hand: a drag over them paints with the brush, or selects them where it is put down.

use std::collections::BTreeSet;

use egui::{CursorIcon, Stroke, StrokeKind};

use super::cell::{MatrixCell, matrix_cell_of, target_of};
use crate::app::canvas::Canvas;
use crate::app::canvas::action::MatrixAction;
use crate::app::canvas::drag::Dragged;
use crate::app::canvas::drag_ui::{Pointer, label_at};
use crate::app::canvas::keyboard::go;
use crate::app::canvas::placement::Placement;
use crate::app::canvas::selection::Selection;
use crate::app::canvas::state::CanvasState;
use crate::app::session::board_scene::BoardScene;
use crate::model::Side;
use crate::scene::{Rect as SceneRect, Target};
use crate::text::brush as t;

/// All cells between two of them, row by row, the first of the two before all others and the second after them.
fn between(drawing: &BoardScene, from: &MatrixCell, to: &MatrixCell) -> Vec<MatrixCell> {
    let rect = |cell: &MatrixCell| drawing.group(&target_of(cell)).map(|group| group.rect);
    let Some(whole) = rect(from).zip(rect(to)).map(|(one, two)| one.union(&two)) else { return vec![to.clone()] };
    let inside = drawing.within(whole).filter(|group| whole.contains(group.rect.center()));
    let cells: BTreeSet<(Place, MatrixCell)> = inside
        .filter(|group| matches!(group.target, Target::MatrixCell(..)))
        .filter_map(|group| Some((place(&group.rect), matrix_cell_of(&group.target)?)))
        .collect();
    let others = cells.into_iter().map(|(_, cell)| cell).filter(|cell| cell != from && cell != to);
    let last = (from != to).then(|| to.clone());
    std::iter::once(from.clone()).chain(others).chain(last).collect()
}

/// Place of a cell by which cells are ordered row by row.
type Place = (i32, i32);

fn place(rect: &SceneRect) -> Place {
    ((rect.y * 100.0) as i32, (rect.x * 100.0) as i32)
}

/// Selects one cell more in a direction, and all between the first one and that.
pub(in crate::app) fn extend_selection(selection: &mut Selection, drawing: &BoardScene, side: Side) {
    let Some(from) = selection.matrix_cells().first().cloned() else { return };
    let mut next = selection.clone();
    next.only_focus();
    go(&mut next, drawing, side);
    if let Some(to) = next.focus().and_then(matrix_cell_of) {
        selection.choose_all(between(drawing, &from, &to).iter().map(target_of).collect());
    }
}

impl Canvas<'_> {
    /// Shows which cells the drag reaches and what letting go does to them.
    pub(in crate::app::canvas) fn drag_cells_ui(
        &self,
        placement: &Placement<'_>,
        drag: &mut Dragged,
        pointer: &Pointer,
        state: &mut CanvasState,
    ) -> Option<MatrixAction> {
        let Dragged::MatrixCells { from, to } = drag else { return None };
        if let Some(at) = pointer.at
            && let Some(under) = placement.at(at).and_then(|seen| matrix_cell_of(&seen.group.target))
        {
            *to = under;
        }
        let cells = between(self.drawing, from, to);
        let sets = !self.brush.is_set(self.board, from);
        if pointer.released {
            state.selection.choose_all(cells.iter().map(target_of).collect());
            return self.brush.is_active.then_some(MatrixAction::Stroke(cells, sets));
        }
        for group in cells.iter().filter_map(|cell| self.drawing.group(&target_of(cell))) {
            let painter = placement.painter.with_clip_rect(placement.sticky.seen(group.region));
            let stroke = Stroke::new(2.0, placement.look.accent);
            painter.rect(placement.rect(group), 2.0, placement.look.accent_ground, stroke, StrokeKind::Inside);
        }
        if let Some(at) = pointer.at.filter(|_| self.brush.is_active) {
            let what = self.brush.say(self.board, self.lang);
            let says = if sets { t::sets } else { t::clears };
            label_at(placement.ui, at, &says(self.lang, cells.len(), &what), placement.look);
        }
        placement.ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        None
    }
}
