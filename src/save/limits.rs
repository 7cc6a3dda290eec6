//! Limits of a file. Reading refuses or sets aside what is more, so writing refuses it too: whatever is saved can be
//! opened again.

/// The largest file, in megabytes.
pub(super) const MAX_MEGABYTES: usize = 64;
/// The most values of a file, which bounds time and memory.
pub(super) const MAX_VALUES: usize = 500_000;
/// The most records, which bounds time and memory.
pub(super) const MAX_RECORDS: usize = 100_000;
/// The most covered cells of all responsibilities together, which bounds memory.
pub(super) const MAX_CELLS: usize = 2_000_000;

/// The largest list of names or lines, in bytes.
pub const MAX_LIST_BYTES: usize = 256 * 1024;

/// True for more bytes than a file may have.
pub(super) fn is_too_large(bytes: usize) -> bool {
    bytes > MAX_MEGABYTES << 20
}

/// True for a text with more values than a file may have: each ends with a comma.
pub(super) fn has_too_many_values(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b',').count() > MAX_VALUES
}
