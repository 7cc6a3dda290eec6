//! Values that say nothing, which files leave out.

/// True for a value that says nothing; for `skip_serializing_if`.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
