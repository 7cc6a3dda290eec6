//! Outputs: the things that can be made of a board for an audience.

use super::sheet::{Sheet, sheets};
use super::source::Source;
use crate::export::Format;
use crate::layout::{LeftOut, NothingLeft, Request};
use crate::typeset::Typesetter;

/// Thing that is made of a board.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// A drawing, or one for each of several saved views.
    Drawing(Request),
}

impl Output {
    /// The sheets that the formats need, and the views of which nothing is left.
    pub(super) fn sheets(
        &self,
        typesetter: &Typesetter,
        source: &Source,
        formats: &[Format],
    ) -> Result<(Vec<Sheet>, Vec<LeftOut>), NothingLeft> {
        match self {
            Self::Drawing(request) => {
                let resolution = request.resolve(&source.disclosed, &source.logos)?;
                Ok((sheets(typesetter, &source.disclosed, &resolution, formats), resolution.left_out))
            }
        }
    }
}
