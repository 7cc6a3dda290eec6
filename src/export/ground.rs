//! Ground of an SVG or PNG: the scene's background, or nothing.

/// Ground behind a drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// The scene's background.
    #[default]
    Filled,
    /// Nothing, so that it can be laid on something else.
    Transparent,
}
