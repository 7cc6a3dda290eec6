//! Filters at work: the records of a board that a view selects.

use std::sync::Arc;

use crate::model::{Actor, Area, Board, Filter, Responsibility, Status};

/// Board as a filter shows it.
#[derive(Clone, Copy, Debug)]
pub struct FilteredBoard<'a> {
    board: &'a Board,
    filter: &'a Filter,
}

impl<'a> FilteredBoard<'a> {
    /// Board with a filter for it.
    pub fn new(board: &'a Board, filter: &'a Filter) -> Self {
        Self { board, filter }
    }

    /// True if a responsibility is selected: it must answer to every set of the filter that is not empty. By areas and statuses it
    /// answers if it covers one of the selected cells.
    pub fn selects(&self, responsibility: &Responsibility) -> bool {
        let filter = self.filter;
        (filter.roles.is_empty() || filter.roles.contains(&responsibility.role))
            && (filter.states.is_empty() || filter.states.contains(&responsibility.state))
            && (filter.actors.is_empty() || filter.actors.contains(&responsibility.actor))
            && self.of_sector(responsibility)
            && self.for_group(responsibility)
            && self.in_place(responsibility)
    }

    /// Responsibilities that are selected, in the region's order.
    pub fn responsibilities(&self) -> impl Iterator<Item = &'a Arc<Responsibility>> {
        let selection = *self;
        self.board.responsibilities().iter().filter(move |responsibility| selection.selects(responsibility))
    }

    /// Areas that are shown.
    pub fn areas(&self) -> impl Iterator<Item = &'a Arc<Area>> {
        let wanted = &self.filter.areas;
        self.board.areas().iter().filter(|area| wanted.is_empty() || wanted.contains(&area.id))
    }

    /// Statuses that are shown.
    pub fn statuses(&self) -> impl Iterator<Item = &'a Arc<Status>> {
        let wanted = &self.filter.statuses;
        self.board.statuses().iter().filter(|status| wanted.is_empty() || wanted.contains(&status.id))
    }

    /// Institutions that are shown; those without a selected responsibility too.
    pub fn actors(&self) -> impl Iterator<Item = &'a Arc<Actor>> {
        let filter = self.filter;
        self.board.actors().iter().filter(move |actor| {
            (filter.actors.is_empty() || filter.actors.contains(&actor.id))
                && (filter.sectors.is_empty() || actor.sector.as_ref().is_some_and(|sector| filter.sectors.contains(sector)))
        })
    }

    fn of_sector(&self, responsibility: &Responsibility) -> bool {
        let sector = || self.board.actors().get(&responsibility.actor)?.sector.as_ref();
        self.filter.sectors.is_empty() || sector().is_some_and(|sector| self.filter.sectors.contains(sector))
    }

    fn for_group(&self, responsibility: &Responsibility) -> bool {
        let for_all = |group| self.board.target_groups().get(group).is_some_and(|group| group.covers_all);
        self.filter.groups.is_empty()
            || responsibility.groups.iter().any(|group| self.filter.groups.contains(group) || for_all(group))
    }

    fn in_place(&self, responsibility: &Responsibility) -> bool {
        let (areas, statuses) = (&self.filter.areas, &self.filter.statuses);
        (areas.is_empty() && statuses.is_empty())
            || responsibility.covers.cells().any(|(area, status)| {
                (areas.is_empty() || areas.contains(area)) && (statuses.is_empty() || statuses.contains(status))
            })
    }
}
