//! What a layout has to say: its type size, and everything that could not be shown whole.

use super::page::MM;
use crate::scene::{Size, Target};
use crate::text::{Lang, decimal, drawing};

/// What a layout has to say.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutReport {
    /// The type size, in points per em.
    pub size: f32,
    /// The size of the smallest text on the drawing, in points per em.
    pub smallest: f32,
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
    /// The font lacks letters of a text; boxes are drawn in their place.
    MissingLetters {
        /// Where.
        target: Target,
        /// The text.
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
        let whole = |value: f32| decimal(lang, f64::from(value), 0);
        let mm = |points: f32| whole((points / MM).ceil());
        match self {
            Self::Elided { text, .. } => drawing::elided(lang, text),
            Self::GroupsLeftOut { name, count, .. } => drawing::groups_left_out(lang, name, *count),
            Self::MissingLetters { text, .. } => drawing::missing_letters(lang, text),
            Self::TooSmall { needed } => {
                let least = whole(super::metric::SMALLEST_SIZE);
                drawing::too_small(lang, &least, &mm(needed.w), &mm(needed.h))
            }
        }
    }
}
