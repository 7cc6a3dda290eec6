//! View of the board in the window: in which drawing, on which page, through a filter by an entry of the legend, and areas shown
//! large. No part of any board.

use std::collections::BTreeSet;

use crate::layout::{ColumnKind, DrawingKind, Page};
use crate::model::{Board, Filter, ViewSpec};
use crate::scene::Target;
use crate::text::{Lang, window};

/// View of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct BoardView {
    /// Kind of the drawing that shows it.
    pub kind: DrawingKind,
    /// Page on which it is laid out.
    pub page: Page,
    /// Responsibilities that are shown, and areas shown large.
    pub spec: ViewSpec,
}

impl BoardView {
    /// True if not all responsibilities are shown.
    pub(in crate::app) fn is_filtered(&self) -> bool {
        self.spec.filter != Filter::default()
    }

    /// Selection of the drawing. Where areas are shown large on the grid, a matrix whose columns are no areas tells of these alone.
    pub(in crate::app) fn drawn(&self) -> ViewSpec {
        let mut spec = self.spec.clone();
        let tells_of_all = self.kind.matrix().is_none_or(|arrangement| arrangement.columns == ColumnKind::Areas);
        spec.filter.areas = if tells_of_all { BTreeSet::new() } else { spec.focus.clone() };
        spec
    }

    /// Filters by an entry of the legend, or no longer if that is the filter already.
    pub(in crate::app) fn toggle(&mut self, entry: &Target) {
        let Some(filter) = filter_by(entry) else { return };
        self.spec.filter = if self.spec.filter == filter { Filter::default() } else { filter };
    }

    /// Filter in words; nothing for everything.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> Option<String> {
        let filter = &self.spec.filter;
        let groups = filter.groups.iter().filter_map(|group| board.target_groups().get(group));
        let groups = groups.map(|group| group.name.clone());
        let roles = filter.roles.iter().map(|role| role.say(lang));
        let states = filter.states.iter().map(|state| state.say(lang));
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
