//! Drawing a matrix: the plan and its measures become groups of marks. Every size is decided before.

mod chip;
mod heads;
mod rows;

use super::columns::column_names;
use super::fit::Fitted;
use super::plan::Plan;
use super::rows::Row;
use crate::layout::axis_index::{AxisIndex, ColumnIx, RowIx};
use crate::layout::draw::column_places::ColumnPlaces;
use crate::layout::draw::scene_builder::SceneBuilder;
use crate::layout::draw::surroundings;
use crate::layout::filter_text::leaves_out_some;
use crate::layout::report::LayoutNote;
use crate::scene::{Point, Rect, Scene, TableSpan};

/// Draws one of so many pages. Cells come before the chips in them, so that the last group at a point is the most specific
/// there.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted, (number, count): (usize, usize)) -> (Scene, Vec<LayoutNote>) {
    let mut scene = SceneBuilder::new(&plan.base, fitted.size, (fitted.fit.size, fitted.fits));
    if plan.columns.len() == 0 || plan.rows.iter().all(Row::is_states) {
        scene.notes.push(LayoutNote::NoMatrix);
    } else if leaves_out_some(&plan.base.options.spec.filter) && plan.chips().next().is_none() {
        scene.notes.push(LayoutNote::NothingSelected);
    }
    let page = Some((number + 1, count));
    let measured = &fitted.measured;
    surroundings::title(&mut scene, &measured.surroundings.title_of(&plan.base, page), page);
    let (top, _) = measured.surroundings.places(scene.content);
    let placement = Placement::of(fitted, scene.content, top);
    let mut cx = MatrixCx { plan, fitted, placement, scene };
    heads::corner(&mut cx);
    heads::columns(&mut cx);
    if let Some(rows) = fitted.pages.get(number) {
        rows::rows(&mut cx, rows);
    }
    let mut scene = cx.scene;
    surroundings::below(&mut scene, &measured.surroundings);
    scene.done(column_names(plan.arrangement.columns, plan.base.options.lang).1)
}

/// A matrix in the making.
struct MatrixCx<'a> {
    plan: &'a Plan<'a>,
    fitted: &'a Fitted,
    placement: Placement,
    scene: SceneBuilder<'a>,
}

impl MatrixCx<'_> {
    fn em(&self) -> f32 {
        self.scene.em
    }

    /// Says in which row of the table the head stands that was added last.
    fn place_row(&mut self, row: RowIx) {
        self.scene.place(TableSpan { row: row.index(), rows: 1, column: 0, columns: 0 });
    }

    /// Says in which cell of the table the group stands that was added last.
    fn place_cell(&mut self, row: RowIx, column: ColumnIx) {
        self.scene.place(TableSpan { row: row.index(), rows: 1, column: column.index(), columns: 1 });
    }
}

/// Place of everything, in points.
struct Placement {
    /// Columns and their heads.
    columns: ColumnPlaces,
    /// The width of the heads of rows.
    row_head: f32,
}

impl Placement {
    fn of(fitted: &Fitted, content: Rect, top: f32) -> Self {
        let fit = &fitted.fit;
        let row_head = fit.names + fit.long;
        let corner = Point::new(content.x + row_head, top);
        Self { columns: ColumnPlaces::of(&fitted.measured.column_heads, &fit.columns, corner), row_head }
    }
}
