//! Drawing: a plan and its measures become groups of marks. Every size is decided before; here things only get their places.
//!
//! Surroundings are drawn as for every drawing, by `draw::surroundings` on the [`SceneBuilder`]; the rest is the grid's.

mod cells;
mod chip;
mod frames;
mod heads;
mod lines;

use super::fit::Fitted;
use super::measure::Stack;
use super::metric as own;
use super::plan::Plan;
use crate::layout::axis_index::{AxisIndex, RowIx, Rows, Run};
use crate::layout::draw::column_places::ColumnPlaces;
use crate::layout::draw::scene_builder::SceneBuilder;
use crate::layout::draw::surroundings;
use crate::layout::filter_text::leaves_out_some;
use crate::layout::report::LayoutNote;
use crate::scene::{Mark, Point, Rect, Region, Scene, TableSpan, Target};
use crate::text::{Lang, drawing};

/// Draws everything. Cells come before frames and frames before chips, so that the last group at a point is the most
/// specific there.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted) -> (Scene, Vec<LayoutNote>) {
    let mut scene = SceneBuilder::new(&plan.base, fitted.size, (fitted.fit.size, fitted.fits));
    let (board, options) = (plan.base.board, plan.base.options);
    if board.statuses().is_empty() || board.areas().is_empty() {
        scene.notes.push(LayoutNote::NoGrid);
    } else if leaves_out_some(&options.spec.filter) && plan.bundles.iter().all(Vec::is_empty) {
        scene.notes.push(LayoutNote::NothingSelected);
    }
    let placement = Placement::of(plan, fitted, scene.content);
    surroundings::title(&mut scene, &fitted.measured.surroundings.title, None);
    let mut cx = GridCx { plan, fitted, placement, scene };
    heads::corner(&mut cx);
    heads::columns(&mut cx);
    if plan.grid.focused {
        heads::headlines(&mut cx);
    } else {
        heads::rows(&mut cx);
    }
    cells::cells(&mut cx);
    frames::frames(&mut cx);
    lines::lines(&mut cx);
    let mut scene = cx.scene;
    surroundings::below(&mut scene, &fitted.measured.surroundings);
    scene.done(drawing::subject(options.lang))
}

/// A grid in the making.
struct GridCx<'a> {
    plan: &'a Plan<'a>,
    fitted: &'a Fitted,
    placement: Placement,
    scene: SceneBuilder<'a>,
}

impl GridCx<'_> {
    fn em(&self) -> f32 {
        self.scene.em
    }

    fn lang(&self) -> Lang {
        self.scene.lang()
    }

    fn add(&mut self, target: Target, region: Region, of: (Rect, String), marks: Vec<Mark>) {
        self.scene.add(target, region, of, marks);
    }

    /// Says where the group that was added last stands in the table: its columns, and some rows of an area, counted from the
    /// area's first.
    fn place(&mut self, row: RowIx, (first, rows): (usize, usize), columns: Option<Run>) {
        let (column, columns) = columns.map_or((0, 0), |run| (run.first.index(), run.len()));
        self.scene.place(TableSpan { row: self.placement.table[row].0 + first, rows, column, columns });
    }

    fn note_elided(&mut self, elided: bool, target: &Target, text: &str) {
        self.scene.note_elided(elided, target, text);
    }

    /// "Arbeit, Schutzstatus bis Familiennachzug".
    fn place_words(&self, row: RowIx, run: Run) -> String {
        let columns = &self.plan.grid.columns;
        let run = drawing::run(self.lang(), columns[run.first].short(), columns[run.last].short());
        drawing::place(self.lang(), &self.plan.grid.rows[row].short, &run)
    }
}

/// Place of everything, in points.
struct Placement {
    /// Columns and their heads.
    columns: ColumnPlaces,
    /// Upper edge and height of each row, without its headline.
    rows: Rows<(f32, f32)>,
    /// The first row of each area in the table that the grid is, and how many rows it takes there.
    table: Rows<(usize, usize)>,
    /// The upper edge of the areas that are one line each.
    lines_top: f32,
}

impl Placement {
    fn of(plan: &Plan<'_>, fitted: &Fitted, content: Rect) -> Self {
        let (fit, measured, small) = (&fitted.fit, &fitted.measured, plan.base.small(fitted.fit.size));
        let (top, legend_top) = measured.surroundings.places(content);
        let columns = ColumnPlaces::of(&measured.column_heads, &fit.columns, Point::new(content.x + fit.row_head, top));
        let mut y = columns.body_top();
        let row = |(stack, height): (&Stack, &f32)| {
            let top = y + stack.headline;
            y += height;
            (top, y - top)
        };
        let rows = measured.stacks.iter().zip(fitted.heights.iter()).map(row).collect();
        let mut row = 0;
        let table = measured.stacks.map(|stack| {
            let (first, rows) = (row, stack.table_rows());
            row += rows;
            (first, rows)
        });
        let lines_height = measured.lines.rows as f32 * own::AREA_LINE * small;
        let lines_top = measured.surroundings.above_legend(legend_top) - lines_height;
        Self { columns, rows, table, lines_top }
    }
}
