//! Pages of a matrix: its rows shared out, sectors together where possible, heads on each.

use super::plan::Plan;
use super::rows::Row;
use crate::layout::axis_index::{AxisIndex, RowIx, Rows};

/// The rows of one page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PageRows {
    /// The headline that is repeated above them, because its rows began on the page before.
    pub(super) continued: Option<RowIx>,
    /// The rows.
    pub(super) rows: Vec<RowIx>,
}

impl PageRows {
    /// All rows on one page.
    pub(super) fn all(plan: &Plan<'_>) -> Self {
        Self { continued: None, rows: plan.rows.places().collect() }
    }

    /// Their height, with rows as high as these and headlines as high as that.
    pub(super) fn height(&self, heights: &Rows<f32>, headline: f32) -> f32 {
        let repeated = if self.continued.is_some() { headline } else { 0.0 };
        repeated + self.rows.iter().map(|row| heights[*row]).sum::<f32>()
    }

    /// Number of them that can be stretched.
    pub(super) fn stretched(&self, plan: &Plan<'_>) -> f32 {
        self.rows.iter().filter(|row| !plan.rows[**row].is_headline()).count() as f32
    }
}

/// The rows on so many pages at most, each no higher than `room`; `None` where they do not go on them. All pages are about
/// equally full.
pub(super) fn shared_out(
    plan: &Plan<'_>,
    heights: &Rows<f32>,
    (room, headline): (f32, f32),
    most: usize,
) -> Option<Vec<PageRows>> {
    let within = |room: f32, whole: bool| {
        let pages = filled(plan, heights, (room, headline), whole)?;
        (pages.len() <= most).then_some(pages)
    };
    if most == 1 {
        return within(room + 0.01, false);
    }
    // Sectors stay together where that takes no more pages.
    let whole = within(room, true).is_some();
    let mut best = within(room, whole)?;
    let (mut low, mut high) = (0.0, room);
    while high - low > 1.0 {
        let middle = f32::midpoint(low, high);
        match within(middle, whole) {
            Some(pages) => (high, best) = (middle, pages),
            None => low = middle,
        }
    }
    Some(best)
}

/// Fills page after page. With `whole` a section that fits a page is not torn apart.
fn filled(plan: &Plan<'_>, heights: &Rows<f32>, (room, headline): (f32, f32), whole: bool) -> Option<Vec<PageRows>> {
    let mut pages = vec![PageRows::default()];
    let (mut used, mut section) = (0.0, None);
    for block in blocks(plan, whole) {
        let height = |rows: &[RowIx]| rows.iter().map(|row| heights[*row]).sum::<f32>();
        let torn = height(&block) > room;
        for rows in if torn { singles(plan, &block) } else { vec![block] } {
            if used + height(&rows) > room {
                let begins = rows.first().is_some_and(|row| plan.rows[*row].is_headline() || plan.rows[*row].is_states());
                let continued = section.filter(|_| !begins);
                used = if continued.is_some() { headline } else { 0.0 };
                pages.push(PageRows { continued, rows: Vec::new() });
                if used + height(&rows) > room {
                    return None;
                }
            }
            used += height(&rows);
            for row in rows {
                if plan.rows[row].is_headline() {
                    section = Some(row);
                }
                if let Some(page) = pages.last_mut() {
                    page.rows.push(row);
                }
            }
        }
    }
    pages.retain(|page| !page.rows.is_empty());
    if pages.is_empty() {
        pages.push(PageRows::default());
    }
    Some(pages)
}

/// Rows that stand together: whole sections, or a headline with its first row and every other row for itself.
fn blocks(plan: &Plan<'_>, whole: bool) -> Vec<Vec<RowIx>> {
    let all: Vec<RowIx> = plan.rows.places().collect();
    if !whole {
        return singles(plan, &all);
    }
    let mut blocks: Vec<Vec<RowIx>> = Vec::new();
    let sections = plan.rows.iter().any(Row::is_headline);
    for row in all {
        let own = &plan.rows[row];
        match blocks.last_mut() {
            Some(block) if sections && !own.is_headline() && !own.is_states() => block.push(row),
            _ => blocks.push(vec![row]),
        }
    }
    blocks
}

/// Row by row; a headline never stands alone at the foot of a page.
fn singles(plan: &Plan<'_>, rows: &[RowIx]) -> Vec<Vec<RowIx>> {
    let mut out: Vec<Vec<RowIx>> = Vec::new();
    for row in rows {
        let after_headline = |block: &Vec<RowIx>| {
            block.last().is_some_and(|last| plan.rows[*last].is_headline() && last.index() + 1 == row.index())
        };
        match out.last_mut() {
            Some(block) if after_headline(block) => block.push(*row),
            _ => out.push(vec![*row]),
        }
    }
    out
}
