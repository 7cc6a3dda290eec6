//! What a drawing is made for: page, theme, language, and what of the board is shown.

use super::page::Page;
use crate::model::Filter;
use crate::scene::style::Theme;
use crate::text::Lang;

/// How to draw a board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// The page.
    pub page: Page,
    /// The colours.
    pub theme: Theme,
    /// The language of roles, states and other words of the program; board data are never translated.
    pub lang: Lang,
    /// What is shown.
    pub filter: Filter,
    /// Whether those who are only informed are shown.
    pub informed: bool,
}
