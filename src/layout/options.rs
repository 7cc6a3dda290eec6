//! What a drawing is made for: page, theme, language, and what of the board is shown, how and in which order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::look::Drawing;
use super::page::Page;
use super::surroundings::Around;
use crate::model::{AreaId, Filter, ResponsibilityId, Role, StatusGroupId, StatusId, View};
use crate::picture::Picture;
use crate::scene::style::Theme;
use crate::text::Lang;

/// How to draw a board.
#[expect(clippy::struct_excessive_bools, reason = "each is one argument of the command line and one tick of the window")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Which drawing.
    pub drawing: Drawing,
    /// Whether the rows of a matrix go on several pages where its type would be too small to read on one.
    pub split: bool,
    /// The page.
    pub page: Page,
    /// What stands around the middle.
    pub around: Around,
    /// The colours.
    pub theme: Theme,
    /// The language of roles, states and other words of the program; board data are never translated.
    pub lang: Lang,
    /// What is shown.
    pub filter: Filter,
    /// Whether the legend is that of everything, in which what the filter leaves out is pale, not of what is shown alone.
    pub whole_legend: bool,
    /// Whether type smaller than the smallest is better than a drawing that does not fit its page.
    pub allow_small: bool,
    /// Whether those who are only informed are shown.
    pub informed: bool,
    /// Status groups that are folded to one column.
    pub folded: BTreeSet<StatusGroupId>,
    /// Areas shown large, with every status group folded and the other areas as one line each; empty for the whole grid.
    pub focus: BTreeSet<AreaId>,
    /// Statuses in an order of their own; those not named follow in the board's order. Groups stay together.
    pub status_order: Vec<StatusId>,
    /// Areas in an order of their own; those not named follow in the board's order.
    pub area_order: Vec<AreaId>,
    /// Responsibilities of which something is still to be asked: their chips carry a small mark.
    pub questions: BTreeSet<ResponsibilityId>,
    /// The pictures of logos, by the names of their files; a logo without one has its place kept.
    pub logos: BTreeMap<String, Arc<Picture>>,
}

impl Options {
    /// What a saved view asks for, in a language. A page that is not known is the default one.
    pub fn of_view(view: &View, lang: Lang) -> Self {
        Self {
            drawing: Drawing::default(),
            split: false,
            page: Page::named(&view.page).unwrap_or_default(),
            around: Around::default(),
            theme: Theme::default(),
            lang,
            whole_legend: false,
            allow_small: false,
            filter: view.filter.clone(),
            informed: view.filter.roles.contains(&Role::Informed),
            folded: view.folded.clone(),
            focus: view.focus.clone(),
            status_order: view.status_order.clone(),
            area_order: view.area_order.clone(),
            questions: BTreeSet::new(),
            logos: BTreeMap::new(),
        }
    }
}
