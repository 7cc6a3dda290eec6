//! Wishes about what is stored of persons, and on this computer.

use super::local_data::LocalData;
use crate::model::ContactId;

/// Looking up and deleting.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum PrivacyAction {
    /// Deleting a person for good.
    Erase(ContactId),
    /// Looking for what is kept about a person.
    SearchPerson(ContactId),
    /// Looking for what is kept on this computer.
    ListLocalData,
    /// Deleting what is kept on this computer.
    DeleteLocalData(Vec<LocalData>),
}
