//! Fitting a grid: the largest type at which everything fits the page, with columns as wide as they need.

use super::columns::{MinWidths, shifted};
use super::measure::{Measured, measure, rows_height};
use super::metric as own;
use super::plan::Plan;
use super::sizes::GridFit;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::fitting::{Fitting, kept_heights, size_of, spare};
use crate::layout::metric;
use crate::layout::options::Options;
use crate::layout::page::Page;
use crate::layout::widths::{equal, suffice};
use crate::model::{AreaId, StatusId};
use crate::scene::Size;
use crate::typeset::Hyphens;

/// Number of steps by which larger type is tried with shifted widths than fits without.
const STEPS_BY_SHIFTING: usize = 6;

/// A fit with what was measured at it.
pub(super) struct Fitted {
    /// The fit.
    pub(super) fit: GridFit,
    /// Its measures.
    pub(super) measured: Measured,
    /// The height of each row, in points.
    pub(super) heights: Rows<f32>,
    /// The size of the drawing: the page, or more where even the smallest type does not fit.
    pub(super) size: Size,
    /// True where everything fits the page.
    pub(super) fits: bool,
}

/// Keeps the fit if everything still fits, else finds the largest type that fits; while a board is edited a little less, so that the
/// next entries find room and the board stands still again.
pub(super) fn fitted(plan: &Plan<'_>, keep: Option<&GridFit>) -> Fitted {
    if let Some(kept) = keep.and_then(|keep| kept(plan, keep)) {
        return kept;
    }
    let fitting = fitting(plan);
    let cut = Heads { min_widths: &plan.min_widths, hyphens: Hyphens::SavingLines };
    let Some((mut best, below)) = fitting.largest(|step| fit_at(plan, &cut, step, false)) else {
        return fit_at(plan, &cut, fitting.min, true).unwrap_or_else(|| overflowing(plan));
    };
    let mut step = below;
    // Shifting widths is dear, so it is tried only for the few sizes above the one that fits without.
    for larger in below + 1..=(below + STEPS_BY_SHIFTING).min(fitting.max) {
        match fit_at(plan, &cut, larger, true) {
            Some(better) => (best, step) = (better, larger),
            None if larger > below + 1 => break,
            None => {}
        }
    }
    let largest = with_whole_words(plan, best, step);
    let Some(keep) = keep.filter(|keep| is_alike(plan, keep) && keep.size != largest.fit.size) else { return largest };
    let wished = fitting.while_edited(step, keep.size, own::SPARED);
    fit_at(plan, &cut, wished, false).or_else(|| fit_at(plan, &cut, wished, true)).unwrap_or(largest)
}

/// Setting of heads.
struct Heads<'a> {
    /// The least widths of columns.
    min_widths: &'a MinWidths,
    /// Rule by which words are hyphenated.
    hyphens: Hyphens,
}

/// The same with fewer words of heads cut, where that costs hardly any type: in wider columns, or else in more lines. Where
/// there are no chips to be read, heads are worth any type.
fn with_whole_words(plan: &Plan<'_>, mut best: Fitted, step: usize) -> Fitted {
    let whole =
        [&plan.whole_word_min_widths, &plan.min_widths].map(|min_widths| Heads { min_widths, hyphens: Hyphens::InLongWords });
    let min = fitting(plan).min;
    let empty = plan.bundles.iter().all(Vec::is_empty);
    let worth = |words: usize| if empty { step } else { (step * words / own::STEPS_PER_WORD).clamp(1, step / 6) };
    let first = best.measured.cut_words();
    let lowest = step.saturating_sub(worth(first)).max(min);
    for (lower, heads) in (lowest..=step).rev().flat_map(|step| whole.iter().map(move |heads| (step, heads))) {
        let cut = best.measured.cut_words();
        if cut == 0 {
            break;
        }
        let found = fit_at(plan, heads, lower, false).or_else(|| fit_at(plan, heads, lower, true));
        let saves = |found: &Fitted| {
            let now = found.measured.cut_words();
            now < cut && step - lower <= worth(first - now)
        };
        if let Some(better) = found.filter(saves) {
            best = better;
        }
    }
    best
}

/// The fit that was kept, if it was chosen for this page and these columns and everything still fits. A drawing that was
/// larger than the page stays so until it is fitted anew: the search would fail again after every edit, and take its time.
fn kept(plan: &Plan<'_>, keep: &GridFit) -> Option<Fitted> {
    let page = plan.base.options.page;
    if !is_alike(plan, keep) {
        return None;
    }
    let bare = keep.oversize.then(|| plan.bare_min_widths());
    let min_widths = bare.as_ref().unwrap_or(&plan.min_widths);
    if !suffice(&keep.columns, &min_widths.columns, keep.size) || min_widths.row_head * keep.size > keep.row_head + 0.01 {
        return None;
    }
    if keep.oversize {
        return Some(at_its_size(plan, keep.clone()));
    }
    let content = page.content();
    let measured = measure(plan, keep, content.w);
    let rows = plan.grid.rows.enumerate().map(|(row, area)| (area.id.clone(), measured.stacks[row].height));
    let heights = kept_heights(rows, &keep.heights, spare(content.h - measured.height)?).into_iter().collect();
    Some(on_page(plan, keep.clone(), measured, heights))
}

/// True where a fit was chosen for this page, these columns and these areas in focus.
fn is_alike(plan: &Plan<'_>, fit: &GridFit) -> bool {
    fit.page == plan.base.options.page && fit.statuses == shown(plan) && fit.focus == focus(plan)
}

/// Types that are tried: none is larger than a share of the page, or than the least widths allow.
fn fitting(plan: &Plan<'_>) -> Fitting {
    let Options { page, surroundings, .. } = plan.base.options;
    let by_width = page.content().w / plan.min_widths.total().max(1.0);
    let by_page = if surroundings.is_whole() { page.width.min(page.height) / 20.0 } else { max_size(*page) };
    Fitting::between(plan.base.min_size(), by_width.min(by_page))
}

/// The largest type of a drawing that is projected. Larger than on paper: seen from five times as far as the picture is wide, from the
/// last row of a deep hall, type can be read from this size on.
pub(in crate::layout) fn max_size(page: Page) -> f32 {
    page.width.min(page.height) / 15.0
}

/// True where the type of a drawing may become as large as this; where not, it surely does not.
pub(in crate::layout) fn may_be_as_large_as(plan: &Plan<'_>, size: f32) -> bool {
    let step = (size / metric::SIZE_STEP).floor() as usize;
    // Shifting widths gains a few steps at most.
    let least = step.saturating_sub(STEPS_BY_SHIFTING).max(1);
    let heads = Heads { min_widths: &plan.min_widths, hyphens: Hyphens::SavingLines };
    step <= fitting(plan).max && fit_at(plan, &heads, least, false).is_some()
}

/// Everything at a type size, if it fits the page.
fn fit_at(plan: &Plan<'_>, heads: &Heads<'_>, step: usize, shift: bool) -> Option<Fitted> {
    let content = plan.base.options.page.content();
    let em = size_of(step);
    let min_widths = heads.min_widths.columns.map(|min_width| min_width * em);
    let row_head = heads.min_widths.row_head * em;
    let room = content.w - row_head;
    if min_widths.iter().sum::<f32>() > room + 0.01 {
        return None;
    }
    let mut fit = GridFit { hyphens: heads.hyphens, ..fit(plan, em, row_head, equal(&min_widths, room)) };
    if shift {
        let tried = |columns: &Columns<f32>| rows_height(plan, &GridFit { columns: columns.clone(), ..fit.clone() });
        let columns = shifted(&min_widths, room, tried);
        fit.columns = columns;
    }
    let measured = measure(plan, &fit, content.w);
    let most = if plan.grid.focused { own::MAX_STRETCH_IN_FOCUS } else { own::MAX_STRETCH };
    let stretch = spare(content.h - measured.height)? / (plan.grid.rows.len() as f32).max(1.0);
    let heights = measured.stacks.map(|stack| stack.height + stretch.min(most * em));
    Some(on_page(plan, fit, measured, heights))
}

/// A drawing that fits its page, with rows of these heights.
fn on_page(plan: &Plan<'_>, fit: GridFit, measured: Measured, heights: Rows<f32>) -> Fitted {
    let areas = plan.grid.rows.iter().zip(heights.iter());
    let fit = GridFit { heights: areas.map(|(area, height)| (area.id.clone(), *height)).collect(), ..fit };
    Fitted { fit, measured, heights, size: plan.base.options.page.size(), fits: true }
}

/// The statuses of each column.
fn shown(plan: &Plan<'_>) -> Vec<Vec<StatusId>> {
    plan.grid.columns.iter().map(|column| column.statuses.iter().map(|status| status.id.clone()).collect()).collect()
}

/// The areas in focus.
fn focus(plan: &Plan<'_>) -> Vec<AreaId> {
    plan.grid.rows.iter().filter(|_| plan.grid.focused).map(|area| area.id.clone()).collect()
}

/// The smallest type on a drawing that is as large as it must be: nothing overlaps, but it does not fit the page.
fn overflowing(plan: &Plan<'_>) -> Fitted {
    let page = plan.base.options.page;
    let (em, content) = (plan.base.min_size(), page.content());
    let MinWidths { columns: least, row_head } = plan.bare_min_widths();
    let least = least.map(|min_width| min_width * em);
    let row_head = row_head * em;
    let width = content.w.max(row_head + least.iter().sum::<f32>());
    let fit = fit(plan, em, row_head, equal(&least, width - row_head));
    at_its_size(plan, GridFit { oversize: true, ..fit })
}

/// A drawing that is as large as its fit makes it.
fn at_its_size(plan: &Plan<'_>, fit: GridFit) -> Fitted {
    let page = plan.base.options.page;
    let width = page.content().w.max(fit.row_head + fit.columns.iter().sum::<f32>());
    let measured = measure(plan, &fit, width);
    let height = measured.height.max(page.content().h);
    let size = Size::new(width + 2.0 * page.margin, height + 2.0 * page.margin);
    let heights = measured.stacks.map(|stack| stack.height);
    Fitted { fit, measured, heights, size, fits: false }
}

fn fit(plan: &Plan<'_>, size: f32, row_head: f32, columns: Columns<f32>) -> GridFit {
    let (statuses, focus) = (shown(plan), focus(plan));
    let (page, hyphens) = (plan.base.options.page, Hyphens::SavingLines);
    GridFit { size, page, statuses, focus, row_head, columns, heights: Vec::new(), hyphens, oversize: false }
}
