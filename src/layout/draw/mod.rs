//! Drawing: a plan and its measures become groups of marks. Every size is decided before; here things only get their places.

mod around;
mod cells;
mod chip;
mod frames;
mod heads;
mod legend;
mod lines;
mod logos;
mod pattern;
mod text;

use std::collections::BTreeSet;

use super::fit::Fitted;
use super::index::{Columns, Place, RowIx, Rows, Run};
use super::measure::{Stack, run_width};
use super::metric;
use super::plan::Plan;
use super::report::LayoutNote;
use super::selected::picks;
use crate::scene::style::Palette;
use crate::scene::{Group, Mark, Rect, Region, Scene, Slot, Target};
use crate::text::{Lang, drawing};

/// Draws everything. Cells come before frames and frames before chips, so that the last group at a point is the most
/// specific there.
pub(super) fn draw(plan: &Plan<'_>, fitted: &Fitted) -> (Scene, Vec<LayoutNote>) {
    let palette = plan.options.theme.palette();
    let mut sheet = Sheet { plan, fitted, palette, map: Map::of(plan, fitted), groups: Vec::new(), notes: Vec::new() };
    if !fitted.fits {
        sheet.notes.push(LayoutNote::TooSmall { needed: fitted.size });
    } else if fitted.fit.size < metric::SMALLEST_SIZE {
        sheet.notes.push(LayoutNote::Tiny { size: fitted.fit.size });
    }
    if plan.board.statuses().is_empty() || plan.board.areas().is_empty() {
        sheet.notes.push(LayoutNote::NoGrid);
    } else if picks(&plan.options.filter) && plan.bundles.iter().all(Vec::is_empty) {
        sheet.notes.push(LayoutNote::NothingSelected);
    }
    around::title(&mut sheet);
    heads::corner(&mut sheet);
    heads::columns(&mut sheet);
    if plan.grid.focused {
        heads::headlines(&mut sheet);
    } else {
        heads::rows(&mut sheet);
    }
    cells::cells(&mut sheet);
    frames::frames(&mut sheet);
    lines::lines(&mut sheet);
    legend::legend(&mut sheet);
    around::foot(&mut sheet);
    logos::logos(&mut sheet);
    sheet.note_missing();
    let scene = Scene {
        size: fitted.size,
        background: palette.page.fill,
        lang: plan.options.lang,
        title: plan.words.title.clone(),
        groups: sheet.groups,
    };
    (scene, sheet.notes)
}

/// A drawing in the making.
struct Sheet<'a> {
    plan: &'a Plan<'a>,
    fitted: &'a Fitted,
    palette: &'static Palette,
    map: Map,
    groups: Vec<Group>,
    notes: Vec<LayoutNote>,
}

impl Sheet<'_> {
    fn em(&self) -> f32 {
        self.fitted.fit.size
    }

    fn lang(&self) -> Lang {
        self.plan.options.lang
    }

    /// The type size of everything but heads, frames and chips.
    fn small(&self) -> f32 {
        self.plan.small(self.em())
    }

    fn add(&mut self, target: Target, region: Region, (rect, words): (Rect, String), marks: Vec<Mark>) {
        self.groups.push(Group { target, rect, region, slot: None, words, marks });
    }

    /// Says where the group that was added last stands in the table: its columns, and some rows of an area, counted from the
    /// area's first.
    fn place(&mut self, row: RowIx, (first, rows): (usize, usize), columns: Option<Run>) {
        let (column, columns) = columns.map_or((0, 0), |run| (run.first.index(), run.len()));
        if let Some(group) = self.groups.last_mut() {
            group.slot = Some(Slot { row: self.map.table[row].0 + first, rows, column, columns });
        }
    }

    /// Says which columns of the table the head stands over that was added last.
    fn place_head(&mut self, run: Run) {
        if let Some(group) = self.groups.last_mut() {
            group.slot = Some(Slot { row: 0, rows: 0, column: run.first.index(), columns: run.len() });
        }
    }

    fn note_elided(&mut self, elided: bool, target: &Target, text: &str) {
        if elided {
            self.notes.push(LayoutNote::Elided { target: target.clone(), text: text.to_owned() });
        }
    }

    /// Every line with letters that the font lacks, once.
    fn note_missing(&mut self) {
        let mut seen = BTreeSet::new();
        for group in &self.groups {
            for mark in &group.marks {
                let Mark::Text { line, .. } = mark else { continue };
                if line.glyphs.iter().any(|glyph| glyph.id == 0) && seen.insert(&line.text) {
                    self.notes.push(LayoutNote::MissingLetters { target: group.target.clone(), text: line.text.clone() });
                }
            }
        }
    }

    /// "Arbeit, Schutzstatus bis Familiennachzug".
    fn place_words(&self, row: RowIx, run: Run) -> String {
        let columns = &self.plan.grid.columns;
        let run = drawing::run(self.lang(), columns[run.first].short(), columns[run.last].short());
        drawing::place(self.lang(), &self.plan.grid.rows[row].short, &run)
    }
}

/// Where everything lies, in points.
struct Map {
    /// What lies within the margins.
    content: Rect,
    /// The upper edge of the headlines over groups.
    bands_top: f32,
    /// The upper edge of the heads of columns.
    heads_top: f32,
    /// The left edge of each column.
    column_left: Columns<f32>,
    /// Upper edge and height of each row, without its headline.
    rows: Rows<(f32, f32)>,
    /// The first row of each area in the table that the grid is, and how many rows it takes there.
    table: Rows<(usize, usize)>,
    /// The upper edge of the areas that are one line each.
    lines_top: f32,
    /// The upper edge of the legend.
    legend_top: f32,
}

impl Map {
    fn of(plan: &Plan<'_>, fitted: &Fitted) -> Self {
        let (fit, measured, em) = (&fitted.fit, &fitted.measured, fitted.fit.size);
        let content = Rect::new(0.0, 0.0, fitted.size.w, fitted.size.h).shrink(plan.options.page.margin);
        let small = plan.small(em);
        let gap = metric::PART_GAP * small;
        let after = |height: f32| if height > 0.0 { height + gap } else { 0.0 };
        let bands_top = content.y + after(measured.title.height());
        let heads_top = bands_top + measured.band_height;
        let mut x = content.x + fit.row_head;
        let column_left = fit.columns.map(|width| {
            let left = x;
            x += width;
            left
        });
        let mut y = heads_top + measured.head_height;
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
        let foot_top = content.bottom() - measured.foot_height;
        let before = |top: f32, height: f32| if height > 0.0 { top - gap } else { top };
        let legend_height = measured.legend.len() as f32 * metric::LEGEND_PITCH * small;
        let legend_top = before(foot_top, measured.foot_height) - legend_height;
        let lines_top = before(legend_top, legend_height) - measured.lines.rows as f32 * metric::AREA_LINE * small;
        Self { content, bands_top, heads_top, column_left, rows, table, lines_top, legend_top }
    }

    /// The rectangle of a run of columns between two heights.
    fn run(&self, fitted: &Fitted, run: Run, (top, height): (f32, f32)) -> Rect {
        Rect::new(self.column_left[run.first], top, run_width(&fitted.fit.columns, run), height)
    }
}
