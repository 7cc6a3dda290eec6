//! Layout of a disclosed board to a scene: pure geometry. Each drawing has a room: the [`grid`], the [`matrix`], the list of [`contacts`]. In
//! each, in order: a `plan` of everything that is shown, without sizes; `fit` tries type sizes by measuring; `draw` puts everything in its
//! place. What all drawings share stands beside them.

mod axis_index;
mod base;
mod block;
mod column_heads;
mod contacts;
mod draw;
mod filling;
mod filter_text;
mod fitting;
mod grid;
mod kind;
mod legend;
mod legibility;
mod logo_strip;
mod logos;
mod matrix;
mod measured_surroundings;
mod metric;
mod minor_text;
mod options;
mod page;
mod readable;
mod remedies;
mod report;
mod request;
mod resolved;
mod state_mark;
mod status_columns;
mod surroundings;
mod widths;
mod wrap;

pub use grid::GridFit;
pub use kind::{ColumnKind, DrawingKind, MatrixArrangement};
pub use legibility::{Room, arc_minutes, readable_from_mm, unreadable};
pub use matrix::MatrixFit;
pub use options::Options;
pub use page::Page;
pub use readable::{Reflowed, reflow};
pub use remedies::Remedies;
pub use report::{LayoutNote, LayoutReport};
pub use request::{Request, SavedViews};
pub use resolved::{LeftOut, NothingLeft, Resolution, Resolved};
pub use status_columns::in_order;
pub use surroundings::Surroundings;

use std::sync::Arc;

use crate::report::Disclosed;
use crate::scene::Scene;
use crate::typeset::Typesetter;

/// Layout of a board.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The drawing.
    pub scene: Arc<Scene>,
    /// The type size and widths that were chosen.
    pub fit: Fit,
    /// Its report.
    pub report: LayoutReport,
}

/// Choice of a layout: type size and widths. Passed to the next layout, they stay as long as everything fits.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// Choice for a grid.
    Grid(GridFit),
    /// Choice for a matrix.
    Matrix(MatrixFit),
    /// Type size of a drawing of which nothing is kept, in points per em.
    Size(f32),
}

impl Fit {
    /// The type size, in points per em.
    pub fn size(&self) -> f32 {
        match self {
            Self::Grid(fit) => fit.size,
            Self::Matrix(fit) => fit.size,
            Self::Size(size) => *size,
        }
    }
}

impl Layout {
    /// The drawing with its report.
    fn of((scene, notes): (Scene, Vec<LayoutNote>), fit: Fit, fits: bool) -> Self {
        let report = LayoutReport { size: fit.size(), smallest: scene.smallest_type(), fits, notes };
        Self { scene: Arc::new(scene), fit, report }
    }
}

/// Lays a board out on one page. With `keep`, type size and widths stay as long as everything fits; without, they are chosen
/// anew.
pub fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&Fit>) -> Layout {
    match options.kind {
        DrawingKind::Grid => grid::layout(typesetter, disclosed, options, keep),
        DrawingKind::Matrix(_) => matrix::layout(typesetter, disclosed, options, keep),
        DrawingKind::Contacts => contacts::layout(typesetter, disclosed, options),
    }
}

/// Lays a board out on one page, or on several where its kind may and that is asked for or needed.
pub fn pages(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Vec<Layout> {
    match options.kind {
        DrawingKind::Grid => vec![grid::layout(typesetter, disclosed, options, None)],
        DrawingKind::Matrix(_) => matrix::pages(typesetter, disclosed, options),
        DrawingKind::Contacts => contacts::pages(typesetter, disclosed, options),
    }
}
