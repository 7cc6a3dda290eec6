//! Report of a layout: its type size, and everything that could not be shown whole.

use std::collections::BTreeSet;

use super::page::MM;
use crate::scene::{Size, Target};
use crate::text::{Lang, decimal, drawing};

/// Report of a layout.
#[derive(Clone, Debug, PartialEq)]
pub struct LayoutReport {
    /// The type size, in points per em.
    pub size: f32,
    /// The size of the smallest text on the drawing, in points per em.
    pub smallest: f32,
    /// True where everything fits the page; if not, the scene is larger than the page.
    pub fits: bool,
    /// Everything that could not be shown whole, in drawing order.
    pub notes: Vec<LayoutNote>,
}

/// Something that could not be shown whole.
#[derive(Clone, Debug, PartialEq)]
pub enum LayoutNote {
    /// A text was cut short.
    Elided {
        /// Its place.
        target: Target,
        /// The whole text.
        text: String,
    },
    /// Target groups of a chip were only counted.
    GroupsLeftOut {
        /// Its place.
        target: Target,
        /// The institution.
        name: String,
        /// Their number.
        count: usize,
    },
    /// The font lacks letters of a text; boxes are drawn in their place.
    MissingLetters {
        /// Its place.
        target: Target,
        /// The text.
        text: String,
    },
    /// The type is smaller than the smallest that can be read on paper; that was asked for.
    Tiny {
        /// Its size, in points.
        size: f32,
    },
    /// No responsibility is left by what was selected.
    NothingSelected,
    /// The board has no statuses or no areas, so that there is no grid.
    NoGrid,
    /// The board has no institutions, or nothing for the columns, so that there is no matrix.
    NoMatrix,
    /// No contact person is left whom the audience may see.
    NoContacts,
    /// Even the smallest type does not fit the page.
    TooSmall {
        /// Size that the drawing needs.
        needed: Size,
    },
}

/// The most letters of a text in a summary.
const MAX_LETTERS: usize = 28;
/// The most notes that are listed one by one.
const MAX_NOTES: usize = 20;

impl LayoutReport {
    /// Summary, in one line: each kind of what could not be shown whole, with its first text and how many others there are. `None` where
    /// all is well.
    pub fn summary(&self, lang: Lang) -> Option<String> {
        type Kind = (fn(&LayoutNote) -> Option<&str>, fn(Lang, &str, usize) -> String);
        let mut parts = Vec::new();
        if self.notes.iter().any(|note| matches!(note, LayoutNote::TooSmall { .. })) {
            parts.push(drawing::too_small_short(lang, &least(lang)));
        }
        let whole = |note: &&LayoutNote| match note {
            LayoutNote::Tiny { .. }
            | LayoutNote::NothingSelected
            | LayoutNote::NoGrid
            | LayoutNote::NoMatrix
            | LayoutNote::NoContacts => true,
            LayoutNote::Elided { .. }
            | LayoutNote::GroupsLeftOut { .. }
            | LayoutNote::MissingLetters { .. }
            | LayoutNote::TooSmall { .. } => false,
        };
        parts.extend(self.notes.iter().filter(whole).map(|note| note.say(lang)));
        let kinds: [Kind; 3] = [
            (|note| if let LayoutNote::Elided { text, .. } = note { Some(text) } else { None }, drawing::elided_some),
            (
                |note| if let LayoutNote::GroupsLeftOut { name, .. } = note { Some(name) } else { None },
                drawing::groups_left_out_some,
            ),
            (
                |note| if let LayoutNote::MissingLetters { text, .. } = note { Some(text) } else { None },
                drawing::missing_letters_some,
            ),
        ];
        for (text_of, say) in kinds {
            let mut texts = self.notes.iter().filter_map(text_of);
            if let Some(first) = texts.next() {
                let others: BTreeSet<&str> = texts.filter(|text| *text != first).collect();
                parts.push(say(lang, &shortened(first), others.len()));
            }
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// The same in full: every message once, a line each.
    pub fn details(&self, lang: Lang) -> String {
        let mut said = BTreeSet::new();
        let mut lines: Vec<String> =
            self.notes.iter().map(|note| note.say(lang)).filter(|line| said.insert(line.clone())).collect();
        if lines.len() > MAX_NOTES {
            let more = drawing::more_notes(lang, lines.len() - MAX_NOTES);
            lines.truncate(MAX_NOTES);
            lines.push(more);
        }
        lines.join("\n")
    }
}

/// The smallest type, in words.
fn least(lang: Lang) -> String {
    decimal(lang, f64::from(super::metric::MIN_SIZE), 0)
}

/// The start of a long text.
fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_LETTERS {
        return text.to_owned();
    }
    let start: String = text.chars().take(MAX_LETTERS).collect();
    format!("{}…", start.trim_end())
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
            Self::Tiny { size } => drawing::tiny(lang, &decimal(lang, f64::from(*size), 2)),
            Self::NothingSelected => drawing::nothing_selected(lang),
            Self::NoGrid => drawing::no_grid(lang),
            Self::NoMatrix => drawing::no_matrix(lang),
            Self::NoContacts => drawing::no_contacts(lang),
            Self::TooSmall { needed } => drawing::too_small(lang, &least(lang), &mm(needed.w), &mm(needed.h)),
        }
    }
}
