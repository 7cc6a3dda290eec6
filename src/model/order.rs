//! Putting rows, columns and groups of columns in another order. What stands in them goes along.

use std::sync::Arc;

use super::label::Label;
use super::{Board, Edit, RecordKind, RecordRef, Side, Status, StatusGroupId, StatusId, Table, item::Item};

impl Board {
    /// Moves a row, a column or a group of columns by one place to this side; `None` where it cannot go.
    pub fn shift_head(&self, what: &RecordRef, side: Side) -> Option<Edit> {
        match (what, side) {
            (RecordRef::Area(id), Side::Above | Side::Below) => shifted(self.areas(), id, side, RecordRef::Area),
            (RecordRef::Actor(id), Side::Above | Side::Below) => shifted(self.actors(), id, side, RecordRef::Actor),
            (RecordRef::TargetGroup(id), Side::Left | Side::Right) => {
                shifted(self.target_groups(), id, side, RecordRef::TargetGroup)
            }
            (RecordRef::Status(id), Side::Left | Side::Right) => shifted(self.statuses(), id, side, RecordRef::Status),
            (RecordRef::StatusGroup(id), Side::Left | Side::Right) => {
                shifted(self.status_groups(), id, side, RecordRef::StatusGroup)
            }
            _ => None,
        }
    }

    /// Puts a status into a group; `None` if it is there already.
    pub fn regroup(&self, status: &StatusId, group: &StatusGroupId) -> Option<Edit> {
        let old = self.statuses().get(status)?;
        if old.group.as_ref() == Some(group) {
            return None;
        }
        let name = self.status_groups().get(group)?.name.clone();
        let new = Status { group: Some(group.clone()), ..(**old).clone() };
        Some(Edit::All(Label::Regrouped(RecordKind::Status, old.short.clone(), Some(name)), vec![Edit::Put(new.into())]))
    }
}

/// The edit that moves a record on by one place in its list.
fn shifted<T: Item>(table: &Table<T>, id: &T::Id, side: Side, key: fn(T::Id) -> RecordRef) -> Option<Edit> {
    let place = table.position(id)?;
    let id_at = |place| table.at(place).map(|record: &Arc<T>| key(record.id().clone()));
    let before = match side {
        Side::Left | Side::Above => Some(id_at(place.checked_sub(1)?)?),
        Side::Right | Side::Below => {
            id_at(place + 1)?;
            id_at(place + 2)
        }
    };
    Some(Edit::Place { what: key(id.clone()), before })
}
