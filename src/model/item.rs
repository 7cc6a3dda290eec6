//! Abilities of every kind of record, so that board, edits, changes and files treat all kinds alike.

use std::fmt::Debug;
use std::hash::Hash;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::RecordRef;
use super::field::Fields;

/// One kind of record. Implemented once per record, beside its type.
pub trait Item: Fields + Clone + Debug + PartialEq + Serialize + DeserializeOwned {
    /// Type of the id; unique among the records of its kind.
    type Id: Clone + Debug + Eq + Hash + Ord;

    /// The id.
    fn id(&self) -> &Self::Id;

    /// Name by which a user knows it: the short one where there is one.
    fn name(&self) -> &str;

    /// References to everything on the board that it points at.
    fn references(&self) -> Vec<RecordRef>;

    /// Fate of this record when `gone` leaves the board.
    fn forget(&self, gone: &RecordRef) -> Forget<Self>;
}

/// Fate of a record when something that it may point at is removed.
#[derive(Clone, Debug, PartialEq)]
pub enum Forget<T> {
    /// It did not point there.
    Untouched,
    /// It lives on without the reference.
    Adapted(T),
    /// It means nothing without the reference and goes too.
    Gone,
}
