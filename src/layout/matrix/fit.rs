//! Fitting a matrix: the largest type at which everything fits its pages, with columns as wide as they need.

use super::measure::Measured;
use super::metric as own;
use super::pages::{PageRows, shared_out};
use super::plan::Plan;
use super::sizes::MatrixFit;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::fitting::{Fitting, kept_heights, size_of, spare, step_of};
use crate::layout::metric;
use crate::layout::widths::{equal, suffice};
use crate::scene::Size;
use crate::scene::style::Theme;

/// A fit with what was measured at it.
pub(super) struct Fitted {
    /// The fit.
    pub(super) fit: MatrixFit,
    /// Its measures.
    pub(super) measured: Measured,
    /// The height of each row, in points.
    pub(super) heights: Rows<f32>,
    /// The rows of each page; never none.
    pub(super) pages: Vec<PageRows>,
    /// The size of each page, or more where even the smallest type does not fit.
    pub(super) size: Size,
    /// True where everything fits.
    pub(super) fits: bool,
}

/// Choices besides sizes.
#[derive(Clone, Copy)]
pub(super) struct Mode {
    /// True where abbreviations stand beside the flags.
    named: bool,
    /// True where the heads of columns are turned.
    turned: bool,
}

/// Keeps the fit if everything still fits, else finds the largest type that fits; while a board is edited a little less, so
/// that the next entries find room.
pub(super) fn fitted(plan: &Plan<'_>, keep: Option<&MatrixFit>) -> Fitted {
    let alike = keep.filter(|keep| is_alike(plan, keep));
    if let Some(kept) = alike.and_then(|keep| kept(plan, keep)) {
        return kept;
    }
    let largest = largest(plan, 1);
    let Some(keep) = alike.filter(|keep| largest.fits && keep.size != largest.fit.size) else { return largest };
    let fitting = fitting(plan);
    let wished = fitting.while_edited(step_of(largest.fit.size), keep.size, own::SPARED);
    let mode = Mode { named: largest.fit.named, turned: largest.fit.turned };
    fit_at(plan, mode, (wished, 1)).unwrap_or(largest)
}

/// The largest type that fits so many pages.
pub(super) fn largest(plan: &Plan<'_>, pages: usize) -> Fitted {
    let always_named = plan.base.options.theme == Theme::BlackAndWhite;
    let best = |turned: bool| {
        let named = largest_in(plan, Mode { named: true, turned }, pages);
        if always_named {
            return named;
        }
        // In color the flags alone say it too: abbreviations stand where they cost hardly any type.
        let plain = largest_in(plan, Mode { named: false, turned }, pages);
        match (&named, &plain) {
            (Some(with), Some(without)) if with.fit.size >= without.fit.size * own::WORTH_NAMES => named,
            _ => plain,
        }
    };
    let upright = best(false);
    if upright.as_ref().is_some_and(|found| found.fit.size >= plan.base.options.page.readable_size()) {
        return upright.unwrap_or_else(|| overflowing(plan));
    }
    let turned = best(true);
    let size = |found: &Option<Fitted>| found.as_ref().map_or(0.0, |found| found.fit.size);
    let chosen = if size(&turned) >= size(&upright) + own::WORTH_TURNING { turned } else { upright };
    chosen.unwrap_or_else(|| overflowing(plan))
}

/// The fewest pages on which the type can be read; more pages are no help where they make it no larger.
pub(super) fn on_pages_needed(plan: &Plan<'_>) -> Fitted {
    let mut best = largest(plan, 1);
    for pages in 2..=metric::MAX_PAGES {
        if best.fits && best.fit.size >= plan.base.options.page.readable_size() {
            break;
        }
        let more = largest(plan, pages);
        if more.fits && (!best.fits || more.fit.size > best.fit.size) {
            best = more;
        } else if best.fits {
            break;
        }
    }
    best
}

/// The largest type that fits so many pages in one mode.
fn largest_in(plan: &Plan<'_>, mode: Mode, pages: usize) -> Option<Fitted> {
    fitting(plan).largest(|step| fit_at(plan, mode, (step, pages))).map(|(found, _)| found)
}

/// Types that are tried: none is larger than a share of the page.
fn fitting(plan: &Plan<'_>) -> Fitting {
    let page = plan.base.options.page;
    Fitting::between(plan.base.min_size(), page.width.min(page.height) / 20.0)
}

/// The fit that was kept, if everything still fits.
fn kept(plan: &Plan<'_>, keep: &MatrixFit) -> Option<Fitted> {
    let mode = Mode { named: keep.named, turned: keep.turned };
    let least = plan.min_widths((mode.named, mode.turned)).last()?;
    if !suffice(&keep.columns, &least, keep.size) || plan.names_em * keep.size > keep.names + 0.01 {
        return None;
    }
    if keep.oversize {
        return Some(at_its_size(plan, keep.clone()));
    }
    let content = plan.base.options.page.content();
    let measured = Measured::of(plan, keep, (content.w, 1));
    let spare = spare(content.h - measured.fixed - measured.least.iter().sum::<f32>())?;
    let rows = plan.rows.enumerate().map(|(place, row)| (row.target(), measured.least[place]));
    let heights = kept_heights(rows, &keep.heights, spare).into_iter().collect();
    Some(on_pages(plan, keep.clone(), measured, (heights, vec![PageRows::all(plan)])))
}

fn is_alike(plan: &Plan<'_>, fit: &MatrixFit) -> bool {
    let keys = plan.columns.iter().map(|column| &column.key);
    fit.page == plan.base.options.page && fit.arrangement == plan.arrangement && keys.eq(&fit.keys)
}

/// Everything at a type size, if it fits so many pages.
fn fit_at(plan: &Plan<'_>, mode: Mode, (step, pages): (usize, usize)) -> Option<Fitted> {
    let content = plan.base.options.page.content();
    let em = size_of(step);
    let room_em = content.w / em - plan.names_em;
    let min_widths = min_widths(plan, mode, room_em)?;
    let fit = fit(plan, mode, em, (&min_widths, room_em));
    let measured = Measured::of(plan, &fit, (content.w, pages));
    let room = content.h - measured.fixed;
    let pages = shared_out(plan, &measured.least, (room, own::HEADLINE * em), pages)?;
    let spare = |page: &PageRows| (room - page.height(&measured.least, own::HEADLINE * em)) / page.stretched(plan).max(1.0);
    let stretch = pages.iter().map(spare).fold(own::MAX_STRETCH * em, f32::min).max(0.0);
    let heights = plan.rows.enumerate().map(|(place, row)| measured.least[place] + if row.is_headline() { 0.0 } else { stretch });
    let heights = heights.collect();
    Some(on_pages(plan, fit, measured, (heights, pages)))
}

/// The least widths of columns that fit the room, with chips in as few lines as possible; in the last step only the columns that
/// save the most by it break theirs into one line more, and with them all that save about as much, so that alike stays alike.
fn min_widths(plan: &Plan<'_>, mode: Mode, room_em: f32) -> Option<Columns<f32>> {
    /// Share of the least saving that is needed, from which on a column saves about as much.
    const ALIKE: f32 = 0.7;
    let width = |min_widths: &Columns<f32>| min_widths.iter().sum::<f32>();
    let mut wider: Option<Columns<f32>> = None;
    for narrower in plan.min_widths((mode.named, mode.turned)) {
        let excess = width(&narrower) - room_em;
        if excess > own::ROUNDING {
            wider = Some(narrower);
            continue;
        }
        let Some(wider) = wider else { return Some(narrower) };
        let saved = wider.iter().zip(narrower.iter()).map(|(wide, narrow)| wide - narrow);
        let mut most: Vec<f32> = saved.collect();
        most.sort_by(|one, two| two.total_cmp(one));
        let mut excess = width(&wider) - room_em;
        let enough = most.into_iter().find(|saved| {
            excess -= saved;
            excess <= own::ROUNDING
        });
        let least = ALIKE * enough.unwrap_or(0.0);
        let mixed = |(wide, narrow): (&f32, &f32)| if wide - narrow >= least { *narrow } else { *wide };
        return Some(wider.iter().zip(narrower.iter()).map(mixed).collect());
    }
    None
}

/// A drawing that fits its pages, with rows of these heights.
fn on_pages(plan: &Plan<'_>, fit: MatrixFit, measured: Measured, (heights, pages): (Rows<f32>, Vec<PageRows>)) -> Fitted {
    let rows = plan.rows.iter().zip(heights.iter());
    let fit = MatrixFit { heights: rows.map(|(row, height)| (row.target(), *height)).collect(), ..fit };
    Fitted { fit, measured, heights, pages, size: plan.base.options.page.size(), fits: true }
}

/// Widths of columns that are equal as far as their least widths allow. A part of what they leave is for the long names.
fn fit(plan: &Plan<'_>, mode: Mode, em: f32, (min_widths, room_em): (&Columns<f32>, f32)) -> MatrixFit {
    // Words of heads stay whole where that costs no type.
    let whole: Columns<f32> =
        min_widths.iter().zip(plan.word_heads.iter()).map(|(min_width, head)| min_width.max(*head)).collect();
    let is_room = !mode.turned && whole.iter().sum::<f32>() <= room_em;
    let min_widths = if is_room { &whole } else { min_widths };
    let spare = (room_em - min_widths.iter().sum::<f32>()).max(0.0);
    let long = plan.long_em(spare * own::LONG_SHARE);
    let columns = equal(&min_widths.map(|min_width| min_width * em), (room_em - long) * em);
    MatrixFit {
        size: em,
        page: plan.base.options.page,
        arrangement: plan.arrangement,
        keys: plan.columns.iter().map(|column| column.key.clone()).collect(),
        names: plan.names_em * em,
        long: long * em,
        columns,
        heights: Vec::new(),
        named: mode.named,
        turned: mode.turned,
        oversize: false,
    }
}

/// The smallest type on a drawing that is as large as it must be: nothing overlaps, but it does not fit the page.
fn overflowing(plan: &Plan<'_>) -> Fitted {
    let (em, content) = (plan.base.min_size(), plan.base.options.page.content());
    let mode = Mode { named: plan.base.options.theme == Theme::BlackAndWhite, turned: true };
    let min_widths = plan.min_widths((mode.named, mode.turned)).last().unwrap_or_else(|| plan.columns.map(|_| 0.0));
    let room_em = (content.w / em - plan.names_em).max(min_widths.iter().sum::<f32>());
    let fit = MatrixFit { oversize: true, ..fit(plan, mode, em, (&min_widths, room_em)) };
    at_its_size(plan, fit)
}

/// A drawing that is as large as its fit makes it.
fn at_its_size(plan: &Plan<'_>, fit: MatrixFit) -> Fitted {
    let page = plan.base.options.page;
    let width = page.content().w.max(fit.names + fit.long + fit.columns.iter().sum::<f32>());
    let measured = Measured::of(plan, &fit, (width, 1));
    let heights = measured.least.clone();
    let height = (measured.fixed + heights.iter().sum::<f32>()).max(page.content().h);
    let size = Size::new(width + 2.0 * page.margin, height + 2.0 * page.margin);
    Fitted { fit, measured, heights, pages: vec![PageRows::all(plan)], size, fits: false }
}
