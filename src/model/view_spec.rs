//! Selection of a board that is looked at: filter, folded groups, areas in focus, and orders. No part of any board by itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::is_default::is_default;
use super::{ActorId, AreaId, RecordRef, Role, SectorId, State, StatusGroupId, StatusId, TargetGroupId};

/// Selection of a board that is looked at, and its arrangement. The empty one is the whole board as the region ordered it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ViewSpec {
    /// Responsibilities and cells that are shown at all.
    pub filter: Filter,
    /// Status groups that are folded to one column.
    pub folded: BTreeSet<StatusGroupId>,
    /// Areas shown large, with every status group folded and the other areas as one line each; empty for the whole grid.
    pub focus: BTreeSet<AreaId>,
    /// Statuses in an order of their own; those not named follow in the board's order. Groups stay together.
    pub status_order: Vec<StatusId>,
    /// Areas in an order of their own; those not named follow in the board's order.
    pub area_order: Vec<AreaId>,
}

/// A selection of a board's responsibilities and cells. An empty set selects everything.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Only these statuses.
    #[serde(default, skip_serializing_if = "is_default")]
    pub statuses: BTreeSet<StatusId>,
    /// Only these areas.
    #[serde(default, skip_serializing_if = "is_default")]
    pub areas: BTreeSet<AreaId>,
    /// Only responsibilities for one of these target groups, or for a group that covers all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: BTreeSet<TargetGroupId>,
    /// Only these roles.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: BTreeSet<Role>,
    /// Only these institutions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actors: BTreeSet<ActorId>,
    /// Only institutions of these sectors.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sectors: BTreeSet<SectorId>,
    /// Only responsibilities in these states.
    #[serde(default, skip_serializing_if = "is_default")]
    pub states: BTreeSet<State>,
}

impl ViewSpec {
    /// Selection by a filter alone.
    pub fn filtered(filter: Filter) -> Self {
        Self { filter, ..Self::default() }
    }

    /// Areas shown large.
    pub fn focused(areas: BTreeSet<AreaId>) -> Self {
        Self { focus: areas, ..Self::default() }
    }

    /// Status groups folded to one column each.
    pub fn folded(groups: BTreeSet<StatusGroupId>) -> Self {
        Self { folded: groups, ..Self::default() }
    }

    /// This selection on top of another one: each part that is not empty goes before that of the other.
    pub fn over(&self, below: &Self) -> Self {
        Self {
            filter: self.filter.over(&below.filter),
            folded: first(&self.folded, &below.folded),
            focus: first(&self.focus, &below.focus),
            status_order: first(&self.status_order, &below.status_order),
            area_order: first(&self.area_order, &below.area_order),
        }
    }

    /// Forgets one record that leaves the board.
    pub(super) fn forget(&mut self, gone: &RecordRef) {
        let filter = &mut self.filter;
        match gone {
            RecordRef::Status(status) => {
                filter.statuses.remove(status);
                self.status_order.retain(|other| other != status);
            }
            RecordRef::Area(area) => {
                filter.areas.remove(area);
                self.focus.remove(area);
                self.area_order.retain(|other| other != area);
            }
            RecordRef::TargetGroup(group) => {
                filter.groups.remove(group);
            }
            RecordRef::Actor(actor) => {
                filter.actors.remove(actor);
            }
            RecordRef::Sector(sector) => {
                filter.sectors.remove(sector);
            }
            RecordRef::StatusGroup(group) => {
                self.folded.remove(group);
            }
            _ => {}
        }
    }

    /// Everything on a board that it names.
    pub(super) fn references(&self) -> Vec<RecordRef> {
        let filter = &self.filter;
        let mut all: Vec<RecordRef> = Vec::new();
        all.extend(filter.statuses.iter().chain(&self.status_order).cloned().map(RecordRef::Status));
        all.extend(filter.areas.iter().chain(&self.focus).chain(&self.area_order).cloned().map(RecordRef::Area));
        all.extend(filter.groups.iter().cloned().map(RecordRef::TargetGroup));
        all.extend(filter.actors.iter().cloned().map(RecordRef::Actor));
        all.extend(filter.sectors.iter().cloned().map(RecordRef::Sector));
        all.extend(self.folded.iter().cloned().map(RecordRef::StatusGroup));
        all
    }
}

impl Filter {
    /// This filter on top of another one: each set that is not empty goes before that of the other.
    fn over(&self, below: &Self) -> Self {
        Self {
            statuses: first(&self.statuses, &below.statuses),
            areas: first(&self.areas, &below.areas),
            groups: first(&self.groups, &below.groups),
            roles: first(&self.roles, &below.roles),
            actors: first(&self.actors, &below.actors),
            sectors: first(&self.sectors, &below.sectors),
            states: first(&self.states, &below.states),
        }
    }
}

/// The upper part, or the lower one where the upper is empty.
fn first<T: Clone + Default + PartialEq>(upper: &T, lower: &T) -> T {
    if is_default(upper) { lower.clone() } else { upper.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_goes_before_what_lies_below() {
        let below = ViewSpec { folded: ["g".into()].into(), ..ViewSpec::focused(["a".into()].into()) };
        let asked = ViewSpec::focused(["b".into()].into());
        assert_eq!(asked.over(&below), ViewSpec { folded: below.folded.clone(), ..asked.clone() });
        assert_eq!(ViewSpec::default().over(&below), below);
    }
}
