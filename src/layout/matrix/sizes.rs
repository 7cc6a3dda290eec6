//! Sizes that the layout of a matrix chose.

use crate::layout::axis_index::Columns;
use crate::layout::kind::MatrixArrangement;
use crate::layout::page::Page;
use crate::report::ColumnKey;
use crate::scene::Target;

/// Type size and widths that the layout of a matrix chose, and for what.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixFit {
    /// The type size, in points per em.
    pub(in crate::layout) size: f32,
    /// The page it was chosen for.
    pub(super) page: Page,
    /// The arrangement it was chosen for.
    pub(super) arrangement: MatrixArrangement,
    /// The columns it was chosen for.
    pub(super) keys: Vec<ColumnKey>,
    /// The width of the short names in the heads of rows, in points.
    pub(super) names: f32,
    /// The width of the long names beside them, in points; nothing where they are not shown.
    pub(super) long: f32,
    /// The width of each column, in points.
    pub(super) columns: Columns<f32>,
    /// The height of each row, in points, stretched where the page has room to spare.
    pub(super) heights: Vec<(Target, f32)>,
    /// True where abbreviations stand beside the flags.
    pub(super) named: bool,
    /// True where the heads of columns are turned.
    pub(super) turned: bool,
    /// True where it makes the drawing larger than the page.
    pub(super) oversize: bool,
}
