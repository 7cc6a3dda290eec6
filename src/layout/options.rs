//! Options of the layout: kind, page, colors and language of a drawing, the selection of the board that it shows, and its logos.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::kind::DrawingKind;
use super::page::Page;
use super::surroundings::Surroundings;
use crate::model::{ResponsibilityId, Role, View, ViewSpec};
use crate::picture::Picture;
use crate::scene::style::Theme;
use crate::text::Lang;

/// Options of a drawing: all that the layout needs besides the board.
#[expect(clippy::struct_excessive_bools, reason = "each is one argument of the command line and one tick of the window")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Kind of the drawing.
    pub kind: DrawingKind,
    /// True where the rows of a matrix go on several pages if its type would be too small to read on one.
    pub split: bool,
    /// The page.
    pub page: Page,
    /// Extent of what stands around the middle.
    pub surroundings: Surroundings,
    /// The colors.
    pub theme: Theme,
    /// The language of roles, states and other words of the program; board data are never translated.
    pub lang: Lang,
    /// Selection of the board that is shown, and its order.
    pub spec: ViewSpec,
    /// True for the legend of everything, in which what the filter leaves out is pale; false for that of what is shown alone.
    pub whole_legend: bool,
    /// True where type smaller than the smallest is better than a drawing that does not fit its page.
    pub allow_small: bool,
    /// True where those who are only informed are shown.
    pub informed: bool,
    /// Responsibilities of which something is still to be asked: their chips carry a small mark.
    pub questions: BTreeSet<ResponsibilityId>,
    /// The pictures of logos, by the names of their files; a logo without one has its place kept.
    pub logos: BTreeMap<String, Arc<Picture>>,
}

impl Options {
    /// Options of a saved view, in a language. A page that is not known is the default one.
    pub fn of_view(view: &View, lang: Lang) -> Self {
        Self {
            page: Page::named(&view.page).unwrap_or_default(),
            lang,
            informed: view.spec.filter.roles.contains(&Role::Informed),
            spec: view.spec.clone(),
            ..Self::default()
        }
    }
}
