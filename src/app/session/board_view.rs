//! View of the board: in which drawing, through a filter by an entry of the legend, and areas shown large. No part of
//! any board.

use std::collections::BTreeSet;

use crate::layout::{ColumnKind, DrawingKind, Page};
use crate::model::{AreaId, Board, Filter};
use crate::scene::Target;
use crate::text::{Lang, window};

/// View of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct BoardView {
    /// Drawing that shows it.
    pub drawing: DrawingKind,
    /// On which page.
    pub page: Page,
    /// Responsibilities that are shown.
    pub filter: Filter,
    /// The areas shown large; empty for the whole grid.
    pub focus: BTreeSet<AreaId>,
}

impl BoardView {
    /// True if not all responsibilities are shown.
    pub(in crate::app) fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }

    /// The filter of the drawing. Where areas are shown large on the grid, a matrix whose columns are no areas tells of these alone.
    pub(in crate::app) fn drawn(&self) -> Filter {
        let tells_of_all = self.drawing.matrix().is_none_or(|look| look.columns == ColumnKind::Areas);
        let areas = if tells_of_all { BTreeSet::new() } else { self.focus.clone() };
        Filter { areas, ..self.filter.clone() }
    }

    /// Filters by an entry of the legend, or no longer if that is the filter already.
    pub(in crate::app) fn toggle(&mut self, entry: &Target) {
        let Some(filter) = filter_by(entry) else { return };
        self.filter = if self.filter == filter { Filter::default() } else { filter };
    }

    /// Forgets what is no longer on the board: nobody can take back a filter by something that is gone.
    pub(in crate::app) fn settle(&mut self, board: &Board) {
        self.focus.retain(|area| board.areas().contains(area));
        self.filter.groups.retain(|group| board.target_groups().contains(group));
    }

    /// Filter in words; nothing for everything.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> Option<String> {
        let groups = self.filter.groups.iter().filter_map(|group| board.target_groups().get(group));
        let groups = groups.map(|group| group.name.clone());
        let roles = self.filter.roles.iter().map(|role| role.say(lang));
        let states = self.filter.states.iter().map(|state| state.say(lang));
        let wanted: Vec<String> = groups.chain(roles).chain(states).collect();
        self.is_filtered().then(|| window::filtered(lang, &wanted.join(", ")))
    }
}

/// The filter that an entry of the legend stands for.
pub(in crate::app) fn filter_by(entry: &Target) -> Option<Filter> {
    match entry {
        Target::LegendGroup(group) => Some(Filter { groups: BTreeSet::from([group.clone()]), ..Filter::default() }),
        Target::LegendRole(role) => Some(Filter { roles: BTreeSet::from([*role]), ..Filter::default() }),
        Target::LegendState(state) => Some(Filter { states: BTreeSet::from([*state]), ..Filter::default() }),
        _ => None,
    }
}
