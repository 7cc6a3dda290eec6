//! The matrix: institutions × areas, statuses or target groups, on one page or several.
//!
//! As for the grid: a plan of everything that is shown; type sizes tried by measuring; then everything gets its place.

mod badge;
mod columns;
mod draw;
mod fit;
mod measure;
mod metric;
mod pages;
mod plan;
mod rows;
mod sizes;
mod words;

pub use sizes::MatrixFit;

use self::plan::Plan;
use super::options::Options;
use super::report::LayoutReport;
use super::{Fit, Laid};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// Lays a matrix out on one page.
pub(super) fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&MatrixFit>) -> Laid {
    let plan = Plan::of(typesetter, disclosed, options);
    page(&plan, &fit::fitted(&plan, keep), (0, 1))
}

/// Lays a matrix out on as many pages as its type needs to be readable.
pub(super) fn pages(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Vec<Laid> {
    let plan = Plan::of(typesetter, disclosed, options);
    let fitted = fit::on_pages_needed(&plan);
    let count = fitted.pages.len();
    (0..count).map(|number| page(&plan, &fitted, (number, count))).collect()
}

/// One of so many pages, drawn.
fn page(plan: &Plan<'_>, fitted: &fit::Fitted, place: (usize, usize)) -> Laid {
    let (scene, notes) = draw::draw(plan, fitted, place);
    let report = LayoutReport { size: fitted.fit.size, smallest: scene.smallest_type(), fits: fitted.fits, notes };
    Laid { scene, fit: Fit::Matrix(fitted.fit.clone()), report }
}
