//! Drawing a matrix: the plan and its measures become groups of marks. Every size is decided before.

mod badge;
mod heads;
mod rows;

use crate::layout::draw::paper::Paper;
use crate::layout::draw::{legend, logos, title_block};
use crate::layout::filter_text::picks;
use crate::layout::index::{ColumnIx, Columns, Place, RowIx, Run};
use crate::layout::matrix::columns::called;
use crate::layout::matrix::fit::Fitted;
use crate::layout::matrix::plan::Plan;
use crate::layout::matrix::rows::Row;
use crate::layout::report::LayoutNote;
use crate::layout::widths::run_width;
use crate::scene::{Rect, Scene, Slot};

/// Draws one of so many pages. Cells come before the chips in them, so that the last group at a point is the most specific
/// there.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted, (number, count): (usize, usize)) -> (Scene, Vec<LayoutNote>) {
    let mut paper = Paper::new(&plan.base, fitted.size, (fitted.fit.size, fitted.fits));
    if plan.columns.len() == 0 || plan.rows.iter().all(Row::is_states) {
        paper.notes.push(LayoutNote::NoMatrix);
    } else if picks(&plan.base.options.spec.filter) && plan.chips().next().is_none() {
        paper.notes.push(LayoutNote::NothingSelected);
    }
    let page = Some((number + 1, count));
    let measured = &fitted.measured;
    title_block::title(&mut paper, &measured.around.title_of(&plan.base, page), page);
    let (top, legend_top) = measured.around.places(paper.content);
    let map = Map::of(fitted, paper.content, top);
    let mut sheet = Sheet { plan, fitted, map, paper };
    heads::corner(&mut sheet);
    heads::columns(&mut sheet);
    if let Some(rows) = fitted.pages.get(number) {
        rows::rows(&mut sheet, rows);
    }
    let mut paper = sheet.paper;
    legend::legend(&mut paper, &measured.around.legend, legend_top);
    title_block::foot(&mut paper, &measured.around);
    logos::logos(&mut paper, &measured.around.logos);
    paper.done(called(plan.look.columns, plan.base.options.lang).1)
}

/// A matrix in the making.
struct Sheet<'a> {
    plan: &'a Plan<'a>,
    fitted: &'a Fitted,
    map: Map,
    paper: Paper<'a>,
}

impl Sheet<'_> {
    fn em(&self) -> f32 {
        self.paper.em
    }

    /// Says which columns of the table the head stands over that was added last.
    fn place_head(&mut self, run: Run) {
        self.paper.place(Slot { row: 0, rows: 0, column: run.first.index(), columns: run.len() });
    }

    /// Says in which row of the table the head stands that was added last.
    fn place_row(&mut self, row: RowIx) {
        self.paper.place(Slot { row: row.index(), rows: 1, column: 0, columns: 0 });
    }

    /// Says in which cell of the table the group stands that was added last.
    fn place_cell(&mut self, row: RowIx, column: ColumnIx) {
        self.paper.place(Slot { row: row.index(), rows: 1, column: column.index(), columns: 1 });
    }
}

/// Where everything lies, in points.
struct Map {
    /// The upper edge of the headlines over groups.
    bands_top: f32,
    /// The upper edge of the heads of columns.
    heads_top: f32,
    /// The upper edge of the rows.
    rows_top: f32,
    /// The width of the heads of rows.
    row_head: f32,
    /// The left edge of each column.
    column_left: Columns<f32>,
}

impl Map {
    fn of(fitted: &Fitted, content: Rect, bands_top: f32) -> Self {
        let (fit, measured) = (&fitted.fit, &fitted.measured);
        let heads_top = bands_top + measured.band_height;
        let row_head = fit.names + fit.long;
        let mut x = content.x + row_head;
        let column_left = fit.columns.map(|width| {
            let left = x;
            x += width;
            left
        });
        Self { bands_top, heads_top, rows_top: heads_top + measured.head_height, row_head, column_left }
    }

    /// The rectangle of a run of columns between two heights.
    fn run(&self, fitted: &Fitted, run: Run, (top, height): (f32, f32)) -> Rect {
        Rect::new(self.column_left[run.first], top, run_width(&fitted.fit.columns, run), height)
    }
}
