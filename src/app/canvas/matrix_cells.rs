//! Cells of a matrix under the hand: a drag over them paints with the brush, or selects them where it is put down.

use std::collections::BTreeSet;

use egui::{CursorIcon, Stroke, StrokeKind};

use super::drag::{Pointer, label_at};
use super::dragged::Drag;
use super::keyboard::go;
use super::placement::Sheet;
use super::selection::Selection;
use super::{Canvas, Hand};
use crate::app::canvas::action::MatrixAction;
use crate::app::canvas::brush::Square;
use crate::app::session::board_scene::BoardScene;
use crate::model::Side;
use crate::scene::{Rect as SceneRect, Target};
use crate::text::brush as t;

/// The cell of a matrix for which something stands.
pub(super) fn square(target: &Target) -> Option<Square> {
    target.matrix_cell().map(|(actor, column)| (actor.clone(), column.clone()))
}

/// The same cell as it is drawn.
pub(super) fn target((actor, column): &Square) -> Target {
    Target::MatrixCell(actor.clone(), column.clone())
}

/// All cells between two of them, row by row, the first of the two before all others and the second after them.
fn between(drawing: &BoardScene, from: &Square, to: &Square) -> Vec<Square> {
    let rect = |square: &Square| drawing.group(&target(square)).map(|group| group.rect);
    let Some(whole) = rect(from).zip(rect(to)).map(|(one, two)| one.union(&two)) else { return vec![to.clone()] };
    let inside = drawing.within(whole).filter(|group| whole.contains(group.rect.center()));
    let cells: BTreeSet<(Place, Square)> = inside
        .filter(|group| matches!(group.target, Target::MatrixCell(..)))
        .filter_map(|group| Some((place(&group.rect), square(&group.target)?)))
        .collect();
    let others = cells.into_iter().map(|(_, square)| square).filter(|square| square != from && square != to);
    let last = (from != to).then(|| to.clone());
    std::iter::once(from.clone()).chain(others).chain(last).collect()
}

/// Where a cell stands, so that cells can be ordered row by row.
type Place = (i32, i32);

fn place(rect: &SceneRect) -> Place {
    ((rect.y * 100.0) as i32, (rect.x * 100.0) as i32)
}

/// Selects one cell more in a direction, and all between the first one and that.
pub(in crate::app) fn reach(selection: &mut Selection, drawing: &BoardScene, side: Side) {
    let Some(from) = selection.squares().first().cloned() else { return };
    let mut next = selection.clone();
    next.only_focus();
    go(&mut next, drawing, side);
    if let Some(to) = next.focus().and_then(square) {
        selection.choose_all(between(drawing, &from, &to).iter().map(target).collect());
    }
}

impl Canvas<'_> {
    /// Shows which cells the drag reaches and what letting go does to them.
    pub(super) fn squares_ui(
        &self,
        sheet: &Sheet<'_>,
        drag: &mut Drag,
        pointer: &Pointer,
        hand: &mut Hand<'_>,
    ) -> Option<MatrixAction> {
        let Drag::Squares { from, to } = drag else { return None };
        if let Some(at) = pointer.at
            && let Some(under) = sheet.at(at).and_then(|seen| square(&seen.group.target))
        {
            *to = under;
        }
        let squares = between(self.drawing, from, to);
        let sets = !self.brush.is_set(self.board, from);
        if pointer.released {
            hand.selection.choose_all(squares.iter().map(target).collect());
            return self.brush.is_held.then_some(MatrixAction::Stroke(squares, sets));
        }
        for group in squares.iter().filter_map(|square| self.drawing.group(&target(square))) {
            let painter = sheet.painter.with_clip_rect(sheet.pins.seen(group.region));
            let stroke = Stroke::new(2.0, sheet.look.accent);
            painter.rect(sheet.rect(group), 2.0, sheet.look.accent_ground, stroke, StrokeKind::Inside);
        }
        if let Some(at) = pointer.at.filter(|_| self.brush.is_held) {
            let what = self.brush.say(self.board, self.lang);
            let says = if sets { t::sets } else { t::clears };
            label_at(sheet.ui, at, &says(self.lang, squares.len(), &what), sheet.look);
        }
        sheet.ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        None
    }
}
