//! The matrix: institutions × areas, statuses or target groups, on one page or several.
//!
//! Steps as for the grid: a plan of everything that is shown; type sizes tried by measuring; then everything gets its place.

mod alt_text;
mod chip;
mod columns;
mod draw;
mod fit;
mod measure;
mod metric;
mod pages;
mod plan;
mod rows;
mod sizes;

pub use sizes::MatrixFit;

use self::plan::Plan;
use super::options::Options;
use super::{Fit, Layout};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// Lays a matrix out on one page.
pub(super) fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&Fit>) -> Layout {
    let keep = if let Some(Fit::Matrix(keep)) = keep { Some(keep) } else { None };
    let plan = Plan::of(typesetter, disclosed, options);
    page(&plan, &fit::fitted(&plan, keep), (0, 1))
}

/// Lays a matrix out on one page; with [`Options::split`] on as many as its type needs to be readable.
pub(super) fn pages(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Vec<Layout> {
    let plan = Plan::of(typesetter, disclosed, options);
    let fitted = if options.split { fit::on_pages_needed(&plan) } else { fit::fitted(&plan, None) };
    let count = fitted.pages.len();
    (0..count).map(|number| page(&plan, &fitted, (number, count))).collect()
}

/// One of so many pages, drawn.
fn page(plan: &Plan<'_>, fitted: &fit::Fitted, place: (usize, usize)) -> Layout {
    Layout::of(draw::draw(plan, fitted, place), Fit::Matrix(fitted.fit.clone()), fitted.fits)
}
