//! The Schaubild: areas × statuses, with institutions placed on the grid, on one page.
//!
//! A plan of everything that is shown; type sizes tried by measuring; then everything gets its place.

mod area_line;
mod axes;
mod bundle;
mod cell;
mod chip;
mod columns;
mod draw;
mod fit;
mod lanes;
mod legend;
mod measure;
mod metric;
mod plan;
mod sizes;

pub use sizes::GridFit;

pub(super) use fit::{max_size, may_be_as_large_as};
pub(super) use plan::Plan;

use super::options::Options;
use super::{Fit, Layout};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// Lays the grid out on one page.
pub(super) fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&Fit>) -> Layout {
    let keep = if let Some(Fit::Grid(keep)) = keep { Some(keep) } else { None };
    drawn(&Plan::of(typesetter, disclosed, options), keep)
}

/// The drawing of a plan.
pub(super) fn drawn(plan: &Plan<'_>, keep: Option<&GridFit>) -> Layout {
    let fitted = fit::fitted(plan, keep);
    Layout::of(draw::draw(plan, &fitted), Fit::Grid(fitted.fit), fitted.fits)
}
