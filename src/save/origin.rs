//! The saved file that a board came from, told by its bytes.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Saved file that a board came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Number of times the board was saved; 0 if the file does not say.
    pub revision: u64,
    /// SHA-256 of the file, in hexadecimal digits.
    pub hash: String,
    /// The format of the file.
    pub format: u32,
}

/// The SHA-256 of a file in hexadecimal digits.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
