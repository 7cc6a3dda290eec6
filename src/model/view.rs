//! Views: saved ways to look at a board. They select and fold; they never change what is there.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, TextFormat, field};
use super::item::{Forget, Item, is_default};
use super::{ActorId, AreaId, RecordRef, Role, SectorId, State, StatusGroupId, StatusId, TargetGroupId, ViewId};
use crate::text::inspector as t;

/// Ansicht.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What is shown at all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub filter: Filter,
    /// Status groups that are folded to one column.
    #[serde(default, skip_serializing_if = "is_default")]
    pub folded: BTreeSet<StatusGroupId>,
    /// Areas shown large, the rest as one line each; empty for the whole grid.
    #[serde(default, skip_serializing_if = "is_default")]
    pub focus: BTreeSet<AreaId>,
    /// Statuses in an order of this view; those not named follow in the board's order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub status_order: Vec<StatusId>,
    /// Areas in an order of this view; those not named follow in the board's order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub area_order: Vec<AreaId>,
    /// The page, by its name on the command line (`16:9`, `a3`); empty for the default.
    #[serde(default, skip_serializing_if = "is_default")]
    pub page: String,
}

impl View {
    /// A view of the whole board.
    pub fn named(id: ViewId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            filter: Filter::default(),
            folded: BTreeSet::new(),
            focus: BTreeSet::new(),
            status_order: Vec::new(),
            area_order: Vec::new(),
            page: String::new(),
        }
    }
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

impl Fields for View {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, t::name).hint(t::view_hint).needed(),
        field!("statuses", filter.statuses, t::only_statuses),
        field!("areas", filter.areas, t::only_areas),
        field!("groups", filter.groups, t::only_groups),
        field!("roles", filter.roles, t::only_roles),
        field!("actors", filter.actors, t::only_actors),
        field!("sectors", filter.sectors, t::only_sectors),
        field!("states", filter.states, t::only_states),
        field!(folded, t::folded),
        field!(focus, t::focus),
        field!(status_order, t::status_order),
        field!(area_order, t::area_order),
        field!(page, t::page).hint(t::page_hint).format(TextFormat::Page),
    ];
}

impl Item for View {
    type Id = ViewId;

    fn id(&self) -> &ViewId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        let mut all: Vec<RecordRef> = Vec::new();
        all.extend(self.filter.statuses.iter().chain(&self.status_order).cloned().map(RecordRef::Status));
        all.extend(self.filter.areas.iter().chain(&self.focus).chain(&self.area_order).cloned().map(RecordRef::Area));
        all.extend(self.filter.groups.iter().cloned().map(RecordRef::TargetGroup));
        all.extend(self.filter.actors.iter().cloned().map(RecordRef::Actor));
        all.extend(self.filter.sectors.iter().cloned().map(RecordRef::Sector));
        all.extend(self.folded.iter().cloned().map(RecordRef::StatusGroup));
        all
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        let mut view = self.clone();
        match gone {
            RecordRef::Status(status) => {
                view.filter.statuses.remove(status);
                view.status_order.retain(|other| other != status);
            }
            RecordRef::Area(area) => {
                view.filter.areas.remove(area);
                view.focus.remove(area);
                view.area_order.retain(|other| other != area);
            }
            RecordRef::TargetGroup(group) => {
                view.filter.groups.remove(group);
            }
            RecordRef::Actor(actor) => {
                view.filter.actors.remove(actor);
            }
            RecordRef::Sector(sector) => {
                view.filter.sectors.remove(sector);
            }
            RecordRef::StatusGroup(group) => {
                view.folded.remove(group);
            }
            _ => {}
        }
        if view == *self { Forget::Untouched } else { Forget::Adapted(view) }
    }
}
