//! What a layout has to say: its type size, and everything that could not be shown whole.

use crate::scene::{Size, Target};
use crate::text::{Lang, decimal, drawing};

/// What a layout has to say.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutReport {
    /// The type size, in points per em.
    pub size: f32,
    /// Whether everything fits the page; if not, the scene is larger than the page.
    pub fits: bool,
    /// What could not be shown whole, in drawing order.
    pub notes: Vec<LayoutNote>,
}

/// Something that could not be shown whole.
#[derive(Clone, Debug, PartialEq)]
pub enum LayoutNote {
    /// A text was cut short.
    Elided {
        /// Where.
        target: Target,
        /// The whole text.
        text: String,
    },
    /// Target groups of a chip were only counted.
    GroupsLeftOut {
        /// Where.
        target: Target,
        /// The institution.
        name: String,
        /// How many.
        count: usize,
    },
    /// The font lacks characters, so that boxes are drawn.
    LettersMissing {
        /// Where it occurs first.
        target: Target,
        /// The line as it is drawn.
        text: String,
    },
    /// Even the smallest type does not fit the page.
    TooSmall {
        /// What the drawing needs.
        needed: Size,
    },
}

impl LayoutNote {
    /// The message for users.
    pub fn say(&self, lang: Lang) -> String {
        let points = |value: f32| decimal(lang, f64::from(value), 0);
        match self {
            Self::Elided { text, .. } => drawing::elided(lang, text),
            Self::LettersMissing { text, .. } => drawing::letters_missing(lang, text),
            Self::GroupsLeftOut { name, count, .. } => drawing::groups_left_out(lang, name, *count),
            Self::TooSmall { needed } => {
                let least = points(super::metric::SMALLEST_SIZE);
                drawing::too_small(lang, &least, &points(needed.w), &points(needed.h))
            }
        }
    }
}
