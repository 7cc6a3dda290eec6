//! Views: saved ways to look at a board. They select and fold; they never change what is there.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::detail::{Detail, Said};
use super::item::{Forget, Item, is_default};
use super::{AreaId, Filter, RecordRef, StatusGroupId, StatusId, ViewId, ViewSpec};
use crate::text::inspector as t;

/// Ansicht.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "ViewRecord", into = "ViewRecord")]
pub struct View {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// Selection that it shows.
    pub spec: ViewSpec,
    /// The page, by its name on the command line (`16:9`, `a3`); empty for the default.
    pub page: String,
}

impl View {
    /// A view of the whole board.
    pub fn named(id: ViewId, name: &str) -> Self {
        Self { id, name: name.to_owned(), spec: ViewSpec::default(), page: String::new() }
    }
}

/// A view as it stands in a file: its selection has no record of its own there.
#[derive(Serialize, Deserialize)]
#[serde(rename = "View", deny_unknown_fields)]
struct ViewRecord {
    id: ViewId,
    name: String,
    #[serde(default, skip_serializing_if = "is_default")]
    filter: Filter,
    #[serde(default, skip_serializing_if = "is_default")]
    folded: BTreeSet<StatusGroupId>,
    #[serde(default, skip_serializing_if = "is_default")]
    focus: BTreeSet<AreaId>,
    #[serde(default, skip_serializing_if = "is_default")]
    status_order: Vec<StatusId>,
    #[serde(default, skip_serializing_if = "is_default")]
    area_order: Vec<AreaId>,
    #[serde(default, skip_serializing_if = "is_default")]
    page: String,
}

impl From<ViewRecord> for View {
    fn from(record: ViewRecord) -> Self {
        let ViewRecord { id, name, filter, folded, focus, status_order, area_order, page } = record;
        Self { id, name, spec: ViewSpec { filter, folded, focus, status_order, area_order }, page }
    }
}

impl From<View> for ViewRecord {
    fn from(view: View) -> Self {
        let View { id, name, spec: ViewSpec { filter, folded, focus, status_order, area_order }, page } = view;
        Self { id, name, filter, folded, focus, status_order, area_order, page }
    }
}

impl Item for View {
    type Id = ViewId;

    fn id(&self) -> &ViewId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn details(&self, said: &Said<'_>) -> Vec<Detail> {
        let ViewSpec { filter, folded, focus, status_order, area_order } = &self.spec;
        vec![
            (t::name, self.name.clone()),
            (t::only_statuses, said.names(filter.statuses.iter().cloned().map(RecordRef::Status))),
            (t::only_areas, said.names(filter.areas.iter().cloned().map(RecordRef::Area))),
            (t::only_groups, said.names(filter.groups.iter().cloned().map(RecordRef::TargetGroup))),
            (t::only_roles, said.all(filter.roles.iter().map(|one| one.say(said.lang)))),
            (t::only_actors, said.names(filter.actors.iter().cloned().map(RecordRef::Actor))),
            (t::only_sectors, said.names(filter.sectors.iter().cloned().map(RecordRef::Sector))),
            (t::only_states, said.all(filter.states.iter().map(|one| one.say(said.lang)))),
            (t::folded, said.names(folded.iter().cloned().map(RecordRef::StatusGroup))),
            (t::focus, said.names(focus.iter().cloned().map(RecordRef::Area))),
            (t::status_order, said.names(status_order.iter().cloned().map(RecordRef::Status))),
            (t::area_order, said.names(area_order.iter().cloned().map(RecordRef::Area))),
            (t::page, self.page.clone()),
        ]
    }

    fn references(&self) -> Vec<RecordRef> {
        self.spec.references()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        let mut view = self.clone();
        view.spec.forget(gone);
        if view == *self { Forget::Untouched } else { Forget::Adapted(view) }
    }
}
