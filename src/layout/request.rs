//! Request for a drawing, by arguments or by ticks; and its meaning on a board: from a saved view and from what goes before it to
//! the options of the layout.

use std::collections::BTreeSet;

use super::kind::DrawingKind;
use super::options::Options;
use super::page::Page;
use super::resolved::{LeftOut, NothingLeft, Resolution, Resolved};
use crate::model::{AreaId, Board, Item as _, Role, StatusId, View, ViewId, ViewSpec};
use crate::picture::Pictures;
use crate::report::{Disclosed, FilteredBoard};
use crate::scene::style::Theme;
use crate::text::Lang;

/// Request for a drawing. A part left empty is as the saved view has it, or as it is usual.
#[expect(clippy::struct_excessive_bools, reason = "each is one argument of the command line and one tick of the window")]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// Kind of the drawing.
    pub kind: DrawingKind,
    /// True where a matrix goes on several pages if its type would be too small to read on one.
    pub split: bool,
    /// Saved views that are drawn.
    pub views: SavedViews,
    /// The page; without one that of the view, or the usual one of each format.
    pub page: Option<Page>,
    /// True for the page standing upright.
    pub portrait: bool,
    /// The colors.
    pub theme: Theme,
    /// The language of the drawing; without one that of the board.
    pub lang: Option<Lang>,
    /// Selection of the board; each part that is not empty goes before that of the view.
    pub spec: ViewSpec,
    /// True for every status group as one column.
    pub fold: bool,
    /// Areas that are left out.
    pub hidden_areas: BTreeSet<AreaId>,
    /// Statuses that are left out.
    pub hidden_statuses: BTreeSet<StatusId>,
    /// True where those who are only informed are shown.
    pub informed: bool,
    /// True where smaller type is better than a drawing that does not fit its page.
    pub allow_small: bool,
}

/// Saved views that are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SavedViews {
    /// None: the board without a view.
    #[default]
    None,
    /// One, as if it had been asked for in so many words.
    One(ViewId),
    /// Some, each for itself, under its name, in the order of the board. One that the audience may not see is none of them.
    Each(BTreeSet<ViewId>),
    /// All, each for itself.
    All,
}

impl Request {
    /// Drawings that the request means on a board as its audience sees it, with the pictures of its logos.
    pub fn resolve(&self, disclosed: &Disclosed, logos: &Pictures) -> Result<Resolution, NothingLeft> {
        let views = disclosed.board().views();
        let one = |view: Option<&View>| {
            let drawings = vec![self.of_view(view, disclosed, logos)?];
            Ok(Resolution { drawings, left_out: Vec::new() })
        };
        match &self.views {
            SavedViews::None => one(None),
            SavedViews::One(id) => one(views.get(id).map(AsRef::as_ref)),
            SavedViews::Each(ids) => self.of_each(views.iter().filter(|view| ids.contains(&view.id)), disclosed, logos),
            SavedViews::All => self.of_each(views.iter(), disclosed, logos),
        }
    }

    /// The drawings of several views, each with its name.
    fn of_each<V: AsRef<View>>(
        &self,
        views: impl Iterator<Item = V>,
        disclosed: &Disclosed,
        logos: &Pictures,
    ) -> Result<Resolution, NothingLeft> {
        let mut resolution = Resolution::default();
        for view in views {
            let (view, name) = (view.as_ref(), view.as_ref().name().to_owned());
            match self.of_view(Some(view), disclosed, logos) {
                Ok(resolved) => resolution.drawings.push(Resolved { view: Some(name), ..resolved }),
                Err(why) => resolution.left_out.push(LeftOut { view: name, why }),
            }
        }
        match (resolution.drawings.is_empty(), resolution.left_out.is_empty()) {
            (false, _) => Ok(resolution),
            (true, true) => Err(NothingLeft::NoViews),
            (true, false) => Err(NothingLeft::EachView(resolution.left_out)),
        }
    }

    /// The drawing of a saved view, or of none.
    fn of_view(&self, view: Option<&View>, disclosed: &Disclosed, logos: &Pictures) -> Result<Resolved, NothingLeft> {
        let board = disclosed.board();
        let lang = self.lang.unwrap_or(board.head().language);
        let mut options = match view {
            Some(view) => Options::of_view(view, lang),
            None => Options { lang, ..Options::default() },
        };
        let page_of_view = view.filter(|view| !view.page.is_empty()).map(|_| options.page);
        (options.kind, options.split) = (self.kind, self.split);
        options.theme = self.theme;
        options.allow_small = self.allow_small;
        options.logos.clone_from(logos);
        options.spec = self.spec.over(&options.spec);
        options.informed |= self.informed || self.spec.filter.roles.contains(&Role::Informed);
        if !options.kind.has_focus() {
            options.spec.focus.clear();
        }
        if self.fold {
            options.spec.folded = board.status_groups().iter().map(|group| group.id.clone()).collect();
        }
        self.hide(board, &mut options.spec)?;
        let (focus, filter) = (&options.spec.focus, &options.spec.filter);
        let shown: BTreeSet<AreaId> = FilteredBoard::new(board, filter).areas().map(|area| area.id.clone()).collect();
        if !focus.is_empty() && focus.is_disjoint(&shown) {
            return Err(NothingLeft::Focus);
        }
        Ok(Resolved { view: None, options, page: self.page.or(page_of_view), portrait: self.portrait })
    }

    /// Hidden is what a filter leaves out; an empty filter would show everything again.
    fn hide(&self, board: &Board, spec: &mut ViewSpec) -> Result<(), NothingLeft> {
        if self.hidden_areas.is_empty() && self.hidden_statuses.is_empty() {
            return Ok(());
        }
        let selection = FilteredBoard::new(board, &spec.filter);
        let areas = selection.areas().map(|area| area.id.clone()).filter(|id| !self.hidden_areas.contains(id));
        let statuses = selection.statuses().map(|status| status.id.clone()).filter(|id| !self.hidden_statuses.contains(id));
        let (areas, statuses): (BTreeSet<AreaId>, BTreeSet<StatusId>) = (areas.collect(), statuses.collect());
        if areas.is_empty() || statuses.is_empty() {
            return Err(NothingLeft::Grid);
        }
        (spec.filter.areas, spec.filter.statuses) = (areas, statuses);
        Ok(())
    }
}
