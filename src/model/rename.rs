//! Renaming: the name that a drawing shows of a record, changed in place.

use super::{Actor, Area, Board, Edit, EditError, Record, RecordRef, Status, StatusGroup, TargetGroup};

impl Board {
    /// An edit that changes the name by which a drawing shows this record; nothing for records without such a name.
    pub fn rename(&self, key: &RecordRef, name: &str) -> Result<Edit, EditError> {
        let missing = || EditError::Missing(key.clone());
        let name = name.trim().to_owned();
        let record = match self.record(key).ok_or_else(missing)? {
            Record::Actor(old) if old.short.is_empty() => Record::from(Actor { name, ..(*old).clone() }),
            Record::Actor(old) => Record::from(Actor { short: name, ..(*old).clone() }),
            Record::Status(old) => Record::from(Status { short: name, ..(*old).clone() }),
            Record::StatusGroup(old) => Record::from(StatusGroup { name, ..(*old).clone() }),
            Record::Area(old) => Record::from(Area { short: name, ..(*old).clone() }),
            Record::TargetGroup(old) => Record::from(TargetGroup { name, ..(*old).clone() }),
            other => other,
        };
        Ok(Edit::Put(record))
    }
}
