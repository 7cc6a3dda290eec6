//! New ids: their random bits come from the operating system, or from what was put in, so that the same input gives the same board.

use sha2::{Digest as _, Sha256};

use super::failure::Failure;

/// 40 random bits.
pub(super) fn bits() -> Result<u64, Failure> {
    getrandom::u64().map(|bits| bits & 0xff_ffff_ffff).map_err(|error| Failure::NoRandom(error.to_string()))
}

/// Bits for one id after the other, which are the same for the same texts.
pub(super) fn seeded(texts: &[&str]) -> impl FnMut() -> u64 + use<> {
    let mut seed = Sha256::new();
    for text in texts {
        seed.update(text.as_bytes());
        seed.update([0]);
    }
    let mut number = 0_u64;
    move || {
        number += 1;
        let digest = seed.clone().chain_update(number.to_le_bytes()).finalize();
        digest.iter().take(8).fold(0, |bits, byte| (bits << 8) | u64::from(*byte))
    }
}
