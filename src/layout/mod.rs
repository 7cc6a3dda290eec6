//! From a disclosed board to a scene: pure geometry. Each drawing has a room: the [`grid`], the [`matrix`], the list of [`contacts`]. In
//! each, in order: a `plan` of everything that is shown, without sizes; `fit` tries type sizes by measuring; `draw` puts everything in its
//! place. What all drawings share stands beside them.

mod base;
mod block;
mod contacts;
mod draw;
mod filling;
mod filter_text;
mod fitting;
mod grid;
mod help;
mod index;
mod kind;
mod legend;
mod legibility;
mod logos;
mod matrix;
mod metric;
mod minor_text;
mod options;
mod page;
mod readable;
mod report;
mod request;
mod resolved;
mod state_mark;
mod status_columns;
mod surroundings;
mod widths;
mod wrap;

pub use contacts::ContactsFit;
pub use grid::GridFit;
pub use help::Help;
pub use kind::{ColumnKind, DrawingKind, MatrixLook};
pub use legibility::{Room, arc_minutes, readable_from_mm, unreadable};
pub use matrix::MatrixFit;
pub use options::Options;
pub use page::Page;
pub use readable::{Reflowed, reflow};
pub use report::{LayoutNote, LayoutReport};
pub use request::{Request, SavedViews};
pub use resolved::{LeftOut, NothingLeft, Resolution, Resolved};
pub use status_columns::in_order;
pub use surroundings::Surroundings;

use crate::report::Disclosed;
use crate::scene::Scene;
use crate::typeset::Typesetter;

/// A board laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid {
    /// The drawing.
    pub scene: Scene,
    /// The type size and widths that were chosen.
    pub fit: Fit,
    /// What there is to say about it.
    pub report: LayoutReport,
}

/// What a layout chose: type size and widths. Passed to the next layout, they stay as long as everything fits.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// Of a grid.
    Grid(GridFit),
    /// Of a matrix.
    Matrix(MatrixFit),
    /// Of a list of contact persons.
    Contacts(ContactsFit),
}

impl Fit {
    /// The type size, in points per em.
    pub fn size(&self) -> f32 {
        match self {
            Self::Grid(fit) => fit.size,
            Self::Matrix(fit) => fit.size,
            Self::Contacts(fit) => fit.size,
        }
    }
}

/// Lays a board out on one page. With `keep`, type size and widths stay as long as everything fits; without, they are chosen
/// anew.
pub fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&Fit>) -> Laid {
    match (options.kind, keep) {
        (DrawingKind::Grid, Some(Fit::Grid(keep))) => grid::layout(typesetter, disclosed, options, Some(keep)),
        (DrawingKind::Grid, _) => grid::layout(typesetter, disclosed, options, None),
        (DrawingKind::Matrix(_), Some(Fit::Matrix(keep))) => matrix::layout(typesetter, disclosed, options, Some(keep)),
        (DrawingKind::Matrix(_), _) => matrix::layout(typesetter, disclosed, options, None),
        (DrawingKind::Contacts, _) => contacts::layout(typesetter, disclosed, options),
    }
}

/// Lays a board out on one page, or on several where that is asked for and its type would be too small to read otherwise. A
/// grid stays on one page: whoever follows a row must not turn a leaf.
pub fn pages(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options) -> Vec<Laid> {
    match options.kind {
        DrawingKind::Matrix(_) if options.split => matrix::pages(typesetter, disclosed, options),
        DrawingKind::Contacts => contacts::pages(typesetter, disclosed, options),
        DrawingKind::Matrix(_) | DrawingKind::Grid => vec![layout(typesetter, disclosed, options, None)],
    }
}
