//! Wishes about what is stored of persons, and on this computer.

use super::local_data::Kept;
use crate::model::ContactId;

/// Looking up and deleting.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum PrivacyAction {
    /// Deleting a person for good.
    Erase(ContactId),
    /// Looking for what is kept about a person.
    SeekPerson(ContactId),
    /// Looking for what is kept on this computer.
    ListKept,
    /// Deleting what is kept on this computer.
    DeleteKept(Vec<Kept>),
}
