//! What every kind of record can do, so that board, edits, changes and files treat all kinds alike.

use std::fmt::Debug;
use std::hash::Hash;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::RecordRef;
use super::field::Fields;

/// One kind of record. Implemented once per record, beside its type.
pub trait Item: Fields + Clone + Debug + PartialEq + Serialize + DeserializeOwned {
    /// Its id; unique among the records of its kind.
    type Id: Clone + Debug + Eq + Hash + Ord;

    /// The id.
    fn id(&self) -> &Self::Id;

    /// What a user calls it: the short name where there is one.
    fn name(&self) -> &str;

    /// Everything on the board that this record points at.
    fn references(&self) -> Vec<RecordRef>;

    /// What becomes of this record when `gone` leaves the board.
    fn forget(&self, gone: &RecordRef) -> Forget<Self>;
}

/// What becomes of a record when something that it may point at is removed.
#[derive(Clone, Debug, PartialEq)]
pub enum Forget<T> {
    /// It did not point there.
    Untouched,
    /// It lives on without the reference.
    Adapted(T),
    /// It means nothing without the reference and goes too.
    Gone,
}

/// For `skip_serializing_if`: fields that say nothing are not written.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
