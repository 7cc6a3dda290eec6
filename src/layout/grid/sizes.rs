//! Sizes that the layout of a grid chose.

use crate::layout::axis_index::Columns;
use crate::layout::page::Page;
use crate::model::{AreaId, StatusId};
use crate::typeset::Hyphens;

/// Type size and widths that the layout of a grid chose, and for what.
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
    /// Rule by which words of heads are hyphenated.
    pub(super) hyphens: Hyphens,
    /// True where it makes the drawing larger than the page.
    pub(super) oversize: bool,
}
