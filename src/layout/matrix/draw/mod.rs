//! Drawing a matrix: the plan and its measures become groups of marks. Every size is decided before.

mod chip;
mod heads;
mod rows;

use super::columns::column_names;
use super::fit::Fitted;
use super::plan::Plan;
use super::rows::Row;
use crate::layout::axis_index::{AxisIndex, ColumnIx, Columns, RowIx, Run};
use crate::layout::draw::scene_builder::SceneBuilder;
use crate::layout::draw::surroundings;
use crate::layout::filter_text::leaves_out_some;
use crate::layout::report::LayoutNote;
use crate::layout::widths::run_width;
use crate::scene::{Rect, Scene, TableSpan};

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

    /// Says which columns of the table the head stands over that was added last.
    fn place_head(&mut self, run: Run) {
        self.scene.place(TableSpan { row: 0, rows: 0, column: run.first.index(), columns: run.len() });
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
    /// The upper edge of the headlines over groups.
    group_heads_top: f32,
    /// The upper edge of the heads of columns.
    heads_top: f32,
    /// The upper edge of the rows.
    rows_top: f32,
    /// The width of the heads of rows.
    row_head: f32,
    /// The left edge of each column.
    column_left: Columns<f32>,
}

impl Placement {
    fn of(fitted: &Fitted, content: Rect, group_heads_top: f32) -> Self {
        let (fit, measured) = (&fitted.fit, &fitted.measured);
        let heads_top = group_heads_top + measured.group_heads_height;
        let row_head = fit.names + fit.long;
        let mut x = content.x + row_head;
        let column_left = fit.columns.map(|width| {
            let left = x;
            x += width;
            left
        });
        Self { group_heads_top, heads_top, rows_top: heads_top + measured.head_height, row_head, column_left }
    }

    /// The rectangle of a run of columns between two heights.
    fn run(&self, fitted: &Fitted, run: Run, (top, height): (f32, f32)) -> Rect {
        Rect::new(self.column_left[run.first], top, run_width(&fitted.fit.columns, run), height)
    }
}
