//! The format of a file: its number, its reserved names, and how its values are read.

use std::sync::LazyLock;

use ron::extensions::Extensions;

/// The format that this version writes, and the newest it reads.
pub const FORMAT: u32 = 5;

/// The name before the brackets that hold everything.
pub(super) const NAME: &str = "Schaubild";
/// The lists that are kept for later versions.
pub(super) const LOG: &str = "log";
/// See [`LOG`].
pub(super) const EDITIONS: &str = "editions";

/// Options for reading values: `Some(…)` may be left out, as people do when they write by hand. It is always written, so that any
/// reader of RON understands the file.
pub(super) static READING: LazyLock<ron::Options> =
    LazyLock::new(|| ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME));
