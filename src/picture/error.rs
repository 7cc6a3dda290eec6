//! Errors of files that are no picture, and losses of pictures that are not shown whole: data, and the words for it.

use crate::text::{Lang, logos};

/// Cause for which a picture cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// File without anything in it.
    #[error("{}", self.say(Lang::En))]
    Empty,
    /// File that is neither PNG nor JPEG nor SVG.
    #[error("{}", self.say(Lang::En))]
    Unknown,
    /// More than 40 megapixels.
    #[error("{}", self.say(Lang::En))]
    TooManyPixels {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// SVG with more parts than any logo has, or more deeply nested ones.
    #[error("{}", self.say(Lang::En))]
    TooComplex,
    /// SVG that reaches out of its page beyond all measure.
    #[error("{}", self.say(Lang::En))]
    TooFar,
    /// File that is cut off, or otherwise not what its format asks for.
    #[error("{}", self.say(Lang::En))]
    Broken,
    /// SVG in which nothing is left to see.
    #[error("{}", self.say(Lang::En))]
    NothingDrawn,
}

impl PictureError {
    /// Error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Empty => logos::empty(lang),
            Self::Unknown => logos::unknown(lang),
            Self::TooManyPixels { width, height } => logos::too_many_pixels(lang, *width as usize, *height as usize),
            Self::TooComplex => logos::too_complex(lang),
            Self::TooFar => logos::too_far(lang),
            Self::Broken => logos::broken(lang),
            Self::NothingDrawn => logos::nothing_drawn(lang),
        }
    }
}

/// Loss: content of an SVG that is not drawn, or not as it was meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Texts: which font they would get depends on the computer.
    Texts,
    /// Pictures and pages of other kinds within the picture.
    Pictures,
    /// Masks, filters and blending; what they change is drawn without them.
    Effects,
    /// Patterns; what they fill is not.
    Patterns,
    /// Arrow heads and the like at the ends and corners of lines.
    Markers,
    /// Animations and scripts; the picture stands still as it begins.
    Motion,
    /// Gradients, drawn in their mean color.
    Gradients,
}

impl LeftOut {
    /// Text for users: the content that is missing, and the remedy.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Texts => logos::part_texts(lang),
            Self::Pictures => logos::part_pictures(lang),
            Self::Effects => logos::part_effects(lang),
            Self::Patterns => logos::part_patterns(lang),
            Self::Markers => logos::part_markers(lang),
            Self::Motion => logos::part_motion(lang),
            Self::Gradients => logos::part_gradients(lang),
        }
    }
}
