//! Views: saved ways to look at a board. They select and fold; they never change what is there.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, TextFormat, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{AreaId, Filter, RecordRef, StatusGroupId, StatusId, ViewId, ViewSpec};
use crate::text::fields as t;

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

impl Fields for View {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, t::name).hint(t::view_hint).needed(),
        field!("statuses", spec.filter.statuses, t::only_statuses),
        field!("areas", spec.filter.areas, t::only_areas),
        field!("groups", spec.filter.groups, t::only_groups),
        field!("roles", spec.filter.roles, t::only_roles),
        field!("actors", spec.filter.actors, t::only_actors),
        field!("sectors", spec.filter.sectors, t::only_sectors),
        field!("states", spec.filter.states, t::only_states),
        field!("folded", spec.folded, t::folded),
        field!("focus", spec.focus, t::focus),
        field!("status_order", spec.status_order, t::status_order),
        field!("area_order", spec.area_order, t::area_order),
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
        self.spec.references()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        let mut view = self.clone();
        view.spec.forget(gone);
        if view == *self { Forget::Untouched } else { Forget::Adapted(view) }
    }
}
