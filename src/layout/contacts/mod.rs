//! The list of contact persons: by institution, in two columns, on one page or several. Who may be on it is decided before: the layout
//! knows no others.
//!
//! Steps as for the grid: a plan of everything that is shown; type sizes tried by measuring; then everything gets its place.

mod draw;
mod fit;
mod metric;
mod plan;

use self::plan::Plan;
use super::options::Options;
use super::{Fit, Layout};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// Lays the list out on one page.
pub(super) fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Layout {
    let plan = Plan::of(typesetter, disclosed, options);
    page(&plan, &fit::on_one(&plan), (0, 1))
}

/// Lays the list out on as many pages as it needs; with [`Options::split`] on as many as its type needs to be readable.
pub(super) fn pages(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Vec<Layout> {
    let plan = Plan::of(typesetter, disclosed, options);
    let fitted = fit::on_some(&plan, options.split);
    let count = fitted.pages();
    (0..count).map(|number| page(&plan, &fitted, (number, count))).collect()
}

/// One of so many pages, drawn.
fn page(plan: &Plan<'_>, fitted: &fit::Fitted, place: (usize, usize)) -> Layout {
    Layout::of(draw::draw(plan, fitted, place), Fit::Size(fitted.em), fitted.fits)
}
