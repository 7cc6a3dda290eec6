//! Fitting: the largest type at which everything fits the page, with columns as wide as they need.

use std::collections::BTreeMap;

use super::columns::{Floors, by_need};
use super::measure::{Measured, measure, rows_height};
use super::metric as own;
use super::plan::Plan;
use crate::layout::heights::settled;
use crate::layout::index::{Columns, Rows};
use crate::layout::metric;
use crate::layout::options::Options;
use crate::layout::page::Page;
use crate::layout::widths::equal;
use crate::model::{AreaId, StatusId};
use crate::scene::Size;
use crate::typeset::Hyphens;

/// How many steps larger type is tried with shifted widths than fits without.
const STEPS_BY_SHIFTING: usize = 6;

/// What the layout of a grid chose.
#[derive(Clone, Debug, PartialEq)]
pub struct GridFit {
    /// The type size, in points per em.
    pub(in crate::layout) size: f32,
    /// The page it was chosen for.
    pub(super) page: Page,
    /// The columns it was chosen for, each with its statuses.
    pub(super) statuses: Vec<Vec<StatusId>>,
    /// The areas in focus that it was chosen for.
    pub(super) focus: Vec<AreaId>,
    /// The width of the row heads, in points.
    pub(super) row_head: f32,
    /// The width of each column, in points.
    pub(super) columns: Columns<f32>,
    /// The height of each row, in points, stretched where the page has room to spare.
    pub(super) heights: Vec<(AreaId, f32)>,
    /// Where words of heads are hyphenated.
    pub(super) hyphens: Hyphens,
    /// Whether it makes the drawing larger than the page.
    pub(super) oversize: bool,
}

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
    /// Whether everything fits the page.
    pub(super) fits: bool,
}

/// Keeps the fit if everything still fits, else finds the largest type that fits; while a board is edited a little less, so that the
/// next entries find room and the board stands still again.
pub(super) fn fitted(plan: &Plan<'_>, keep: Option<&GridFit>) -> Fitted {
    if let Some(kept) = keep.and_then(|keep| kept(plan, keep)) {
        return kept;
    }
    let most = largest_step(plan);
    let least = step_of(plan.base.least_size());
    let (mut below, mut above) = (least, most + 1);
    let cut = Heads { floors: &plan.floors, hyphens: Hyphens::SavingLines };
    if tried(plan, &cut, least, false).is_none() {
        return tried(plan, &cut, least, true).unwrap_or_else(|| forced(plan));
    }
    while above - below > 1 {
        let middle = below.midpoint(above);
        if tried(plan, &cut, middle, false).is_some() { below = middle } else { above = middle }
    }
    // Shifting widths is dear, so it is tried only for the few sizes above the one that fits without.
    let mut best = tried(plan, &cut, below, false).map(|fitted| (fitted, below));
    for step in below + 1..=(below + STEPS_BY_SHIFTING).min(most) {
        match tried(plan, &cut, step, true) {
            Some(better) => best = Some((better, step)),
            None if step > below + 1 => break,
            None => {}
        }
    }
    let Some((fitted, step)) = best else { return forced(plan) };
    let anew = with_whole_words(plan, fitted, step);
    match keep.filter(|keep| is_alike(plan, keep) && keep.size != anew.fit.size) {
        Some(keep) => edited(plan, &cut, (anew, step), step_of(keep.size)),
        None => anew,
    }
}

/// The fit of a board that is being edited, where the largest type that fits is known: the type that it had, if that fits in other
/// columns; else one with some room for the next entries.
fn edited(plan: &Plan<'_>, heads: &Heads<'_>, (anew, step): (Fitted, usize), kept: usize) -> Fitted {
    let wished = if step >= kept { kept } else { step.saturating_sub((step / own::SPARED).max(1)) };
    let wished = wished.max(step_of(plan.base.least_size()));
    tried(plan, heads, wished, false).or_else(|| tried(plan, heads, wished, true)).unwrap_or(anew)
}

/// How heads are set.
struct Heads<'a> {
    /// The least widths.
    floors: &'a Floors,
    /// Where words are hyphenated.
    hyphens: Hyphens,
}

/// The same with fewer words of heads cut, where that costs hardly any type: in wider columns, or else in more lines. Where
/// there are no chips to be read, heads are worth any type.
fn with_whole_words(plan: &Plan<'_>, mut best: Fitted, step: usize) -> Fitted {
    let whole = [&plan.word_floors, &plan.floors].map(|floors| Heads { floors, hyphens: Hyphens::InLongWords });
    let least = step_of(plan.base.least_size());
    let empty = plan.bundles.iter().all(Vec::is_empty);
    let worth = |words: usize| if empty { step } else { (step * words / own::STEPS_PER_WORD).clamp(1, step / 6) };
    let first = best.measured.cut_words();
    let lowest = step.saturating_sub(worth(first)).max(least);
    for (lower, heads) in (lowest..=step).rev().flat_map(|step| whole.iter().map(move |heads| (step, heads))) {
        let cut = best.measured.cut_words();
        if cut == 0 {
            break;
        }
        let found = tried(plan, heads, lower, false).or_else(|| tried(plan, heads, lower, true));
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
    let bare = keep.oversize.then(|| plan.bare_floors());
    let floors = bare.as_ref().unwrap_or(&plan.floors);
    let wide = floors.columns.iter().zip(keep.columns.iter()).all(|(floor, width)| floor * keep.size <= width + 0.01);
    if !wide || floors.row_head * keep.size > keep.row_head + 0.01 {
        return None;
    }
    if keep.oversize {
        return Some(oversize(plan, keep.clone()));
    }
    let content = page.content();
    let measured = measure(plan, keep, content.w);
    let heights = kept_heights(plan, &measured, (&keep.heights, content.h))?;
    Some(on_page(plan, keep.clone(), measured, heights))
}

/// Whether a fit was chosen for this page, these columns and these areas in focus.
fn is_alike(plan: &Plan<'_>, fit: &GridFit) -> bool {
    fit.page == plan.base.options.page && fit.statuses == shown(plan) && fit.focus == focus(plan)
}

/// The heights that rows had, more where they need it; `None` where there is no room at all.
fn kept_heights(plan: &Plan<'_>, measured: &Measured, (kept, room): (&[(AreaId, f32)], f32)) -> Option<Rows<f32>> {
    let spare = spare(measured, room)?;
    let kept: BTreeMap<&AreaId, f32> = kept.iter().map(|(area, height)| (area, *height)).collect();
    let wished = |row| {
        let (least, area): (f32, &AreaId) = (measured.stacks[row].height, &plan.grid.rows[row].id);
        (least, kept.get(area).map_or(least, |height| height.max(least)))
    };
    let wished: Vec<(f32, f32)> = plan.grid.rows.places().map(wished).collect();
    Some(settled(&wished, spare).into_iter().collect())
}

fn step_of(size: f32) -> usize {
    (size / metric::SIZE_STEP).round() as usize
}

/// No type is larger than a share of the page, or than the least widths allow.
fn largest_step(plan: &Plan<'_>) -> usize {
    let Options { page, surroundings, .. } = plan.base.options;
    let by_width = page.content().w / plan.floors.total().max(1.0);
    let by_page = if surroundings.is_whole() { page.width.min(page.height) / 20.0 } else { most_size(*page) };
    (by_width.min(by_page) / metric::SIZE_STEP).floor() as usize
}

/// The largest type of a drawing that is projected. Larger than on paper: seen from five times as far as the picture is wide, from the
/// last row of a deep hall, type can be read from this size on.
pub(in crate::layout) fn most_size(page: Page) -> f32 {
    page.width.min(page.height) / 15.0
}

/// Whether the type of a drawing may become as large as this; where not, it surely does not.
pub(in crate::layout) fn may_reach(plan: &Plan<'_>, size: f32) -> bool {
    let step = (size / metric::SIZE_STEP).floor() as usize;
    // Shifting widths gains a few steps at most.
    let least = step.saturating_sub(STEPS_BY_SHIFTING).max(1);
    let heads = Heads { floors: &plan.floors, hyphens: Hyphens::SavingLines };
    step <= largest_step(plan) && tried(plan, &heads, least, false).is_some()
}

/// Everything at a type size, if it fits the page.
fn tried(plan: &Plan<'_>, heads: &Heads<'_>, step: usize, shift: bool) -> Option<Fitted> {
    let content = plan.base.options.page.content();
    let em = step as f32 * metric::SIZE_STEP;
    let floors = heads.floors.columns.map(|floor| floor * em);
    let row_head = heads.floors.row_head * em;
    let room = content.w - row_head;
    if floors.iter().sum::<f32>() > room + 0.01 {
        return None;
    }
    let mut fit = GridFit { hyphens: heads.hyphens, ..fit(plan, em, row_head, equal(&floors, room)) };
    if shift {
        let tried = |columns: &Columns<f32>| rows_height(plan, &GridFit { columns: columns.clone(), ..fit.clone() });
        let columns = by_need(&floors, room, tried);
        fit.columns = columns;
    }
    let measured = measure(plan, &fit, content.w);
    let most = if plan.grid.focused { own::STRETCH_FOCUS } else { own::STRETCH_MOST };
    let stretch = spare(&measured, content.h)? / (plan.grid.rows.len() as f32).max(1.0);
    let heights = measured.stacks.map(|stack| stack.height + stretch.min(most * em));
    Some(on_page(plan, fit, measured, heights))
}

/// A drawing that fits its page, with rows of these heights.
fn on_page(plan: &Plan<'_>, fit: GridFit, measured: Measured, heights: Rows<f32>) -> Fitted {
    let areas = plan.grid.rows.iter().zip(heights.iter());
    let fit = GridFit { heights: areas.map(|(area, height)| (area.id.clone(), *height)).collect(), ..fit };
    Fitted { fit, measured, heights, size: plan.base.options.page.size(), fits: true }
}

/// The height that is left over; `None` where everything together does not fit.
fn spare(measured: &Measured, room: f32) -> Option<f32> {
    let spare = room - measured.height;
    (spare >= -0.01).then(|| spare.max(0.0))
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
fn forced(plan: &Plan<'_>) -> Fitted {
    let page = plan.base.options.page;
    let (em, content) = (plan.base.least_size(), page.content());
    let Floors { columns: least, row_head } = plan.bare_floors();
    let least = least.map(|floor| floor * em);
    let row_head = row_head * em;
    let width = content.w.max(row_head + least.iter().sum::<f32>());
    let fit = fit(plan, em, row_head, equal(&least, width - row_head));
    oversize(plan, GridFit { oversize: true, ..fit })
}

/// A drawing that is as large as its fit makes it.
fn oversize(plan: &Plan<'_>, fit: GridFit) -> Fitted {
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
