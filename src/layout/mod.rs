//! From a disclosed board to a scene: pure geometry. Grid, bundles, lanes, fitting, legend, title, pages.
//!
//! In order: a [`plan`] of everything that is shown, without sizes; [`fit`] tries type sizes by [`measure`]; [`draw`] puts
//! everything in its place.

mod bundle;
mod cell;
mod chip;
mod columns;
mod draw;
mod fit;
mod grid;
mod help;
mod index;
mod lanes;
mod legend;
mod legible;
mod line;
mod logos;
mod measure;
mod metric;
mod options;
mod page;
mod plan;
mod report;
mod selected;
mod wanted;

pub use fit::Fit;
pub use help::Help;
pub use legible::Room;
pub use options::Options;
pub use page::Page;
pub use report::{LayoutNote, LayoutReport};
pub use wanted::{Meant, NothingLeft, Wanted};

use self::fit::fitted;
use self::plan::Plan;
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

/// Lays a board out. With `keep`, type size and widths stay as long as everything fits; without, they are chosen anew.
pub fn layout(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, keep: Option<&Fit>) -> Laid {
    let plan = Plan::of(typesetter, disclosed, options);
    let fitted = fitted(&plan, keep);
    let (scene, notes) = draw::draw(&plan, &fitted);
    let report = LayoutReport { size: fitted.fit.size, smallest: scene.smallest_type(), fits: fitted.fits, notes };
    Laid { scene, fit: fitted.fit, report }
}
