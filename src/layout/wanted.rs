//! What is asked for of a drawing, by arguments or by ticks, and what that means on a board: from a saved view and from what
//! goes before it to the options of the layout.

use std::collections::BTreeSet;

use serde::Serialize;

use super::look::Drawing;
use super::options::Options;
use super::page::Page;
use crate::model::{AreaId, Board, Filter, Role, StatusId, ViewId};
use crate::picture::Pictures;
use crate::report::{Disclosed, FilteredBoard};
use crate::scene::style::Theme;
use crate::text::Lang;

/// What is asked for. What is left empty is as the saved view has it, or as it is usual.
#[expect(clippy::struct_excessive_bools, reason = "each is one argument of the command line and one tick of the window")]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Wanted {
    /// Which drawing.
    pub drawing: Drawing,
    /// Whether a matrix goes on several pages where its type would be too small to read on one.
    pub split: bool,
    /// A saved view.
    pub view: Option<ViewId>,
    /// Whether every saved view is meant, each for itself, and not one.
    pub every_view: bool,
    /// The page; without one that of the view, or the usual one of each format. Whoever keeps the rest keeps it by its name.
    #[serde(skip)]
    pub page: Option<Page>,
    /// Whether the page stands upright.
    pub portrait: bool,
    /// The colours.
    pub theme: Theme,
    /// The language of the drawing; without one that of the board.
    pub lang: Option<Lang>,
    /// What is selected; each set that is not empty goes before that of the view.
    pub filter: Filter,
    /// Areas shown large, before those of the view.
    pub focus: BTreeSet<AreaId>,
    /// Whether every status group is one column.
    pub fold: bool,
    /// Areas that are left out.
    pub hidden_areas: BTreeSet<AreaId>,
    /// Statuses that are left out.
    pub hidden_statuses: BTreeSet<StatusId>,
    /// Whether those who are only informed are shown.
    pub informed: bool,
    /// Whether smaller type is better than a drawing that does not fit its page.
    pub allow_small: bool,
}

/// Why there is nothing to draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NothingLeft {
    /// The areas that shall be large are hidden.
    Focus,
    /// Every area or every status is hidden.
    Grid,
    /// Every saved view is asked for, and there is none.
    Views,
}

impl Wanted {
    /// What this means on a board as its audience sees it, with the pictures of its logos.
    pub fn on(&self, disclosed: &Disclosed, logos: &Pictures) -> Result<Meant, NothingLeft> {
        let board = disclosed.board();
        let lang = self.lang.unwrap_or(board.head().language);
        let view = self.view.as_ref().and_then(|id| board.views().get(id));
        let mut options = match view {
            Some(view) => Options::of_view(view, lang),
            None => Options { lang, ..Options::default() },
        };
        let of_view = view.filter(|view| !view.page.is_empty()).map(|_| options.page);
        (options.drawing, options.split) = (self.drawing, self.split);
        options.theme = self.theme;
        options.allow_small = self.allow_small;
        options.logos.clone_from(logos);
        self.select(&mut options);
        if options.drawing != Drawing::Grid {
            // Every institution of a matrix is a row; there is nothing to be large beside it.
            options.focus.clear();
        }
        if self.fold {
            options.folded = board.status_groups().iter().map(|group| group.id.clone()).collect();
        }
        self.hide(board, &mut options)?;
        let shown: BTreeSet<AreaId> = FilteredBoard::new(board, &options.filter).areas().map(|area| area.id.clone()).collect();
        if !options.focus.is_empty() && options.focus.is_disjoint(&shown) {
            return Err(NothingLeft::Focus);
        }
        Ok(Meant { options, page: self.page.or(of_view), portrait: self.portrait })
    }

    fn select(&self, options: &mut Options) {
        let filter = &mut options.filter;
        prefer(&mut filter.statuses, &self.filter.statuses);
        prefer(&mut filter.areas, &self.filter.areas);
        prefer(&mut filter.groups, &self.filter.groups);
        prefer(&mut filter.roles, &self.filter.roles);
        prefer(&mut filter.actors, &self.filter.actors);
        prefer(&mut filter.sectors, &self.filter.sectors);
        prefer(&mut filter.states, &self.filter.states);
        prefer(&mut options.focus, &self.focus);
        options.informed |= self.informed || self.filter.roles.contains(&Role::Informed);
    }

    /// Hidden is what a filter leaves out; an empty filter would show everything again.
    fn hide(&self, board: &Board, options: &mut Options) -> Result<(), NothingLeft> {
        if self.hidden_areas.is_empty() && self.hidden_statuses.is_empty() {
            return Ok(());
        }
        let selection = FilteredBoard::new(board, &options.filter);
        let areas = selection.areas().map(|area| area.id.clone()).filter(|id| !self.hidden_areas.contains(id));
        let statuses = selection.statuses().map(|status| status.id.clone()).filter(|id| !self.hidden_statuses.contains(id));
        let (areas, statuses): (BTreeSet<AreaId>, BTreeSet<StatusId>) = (areas.collect(), statuses.collect());
        if areas.is_empty() || statuses.is_empty() {
            return Err(NothingLeft::Grid);
        }
        (options.filter.areas, options.filter.statuses) = (areas, statuses);
        Ok(())
    }
}

/// What is asked for goes before what a view says.
fn prefer<T: Clone + Ord>(of_view: &mut BTreeSet<T>, asked: &BTreeSet<T>) {
    if !asked.is_empty() {
        of_view.clone_from(asked);
    }
}

/// What is asked for, with the names of a board found on it; the page may still depend on the format.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    options: Options,
    page: Option<Page>,
    portrait: bool,
}

impl Meant {
    /// The options, on a page for where none was asked for. A list on paper is read standing, and goes into a folder.
    pub fn on(&self, default: Page) -> Options {
        let list = Page::named("a4").filter(|_| self.drawing() == Drawing::Contacts && !default.is_screen());
        let page = self.page.or(list.map(Page::portrait)).unwrap_or(default);
        Options { page: if self.portrait { page.portrait() } else { page }, ..self.options.clone() }
    }

    /// Which drawing it is.
    pub fn drawing(&self) -> Drawing {
        self.options.drawing
    }

    /// The language of the drawing.
    pub fn lang(&self) -> Lang {
        self.options.lang
    }
}
