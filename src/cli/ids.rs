//! New ids: their random bits come from the operating system, and from nowhere else.

use super::failure::Failure;

/// 40 random bits.
pub(super) fn bits() -> Result<u64, Failure> {
    getrandom::u64().map(|bits| bits & 0xff_ffff_ffff).map_err(|error| Failure::NoRandom(error.to_string()))
}
