//! Ids: texts that never change, are never reused, and are never shown as a name. Making the random bits is floor 5's.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::text::matching::slug;

/// Crockford's base 32: digits and letters without I, L, O, U, so that an id can be read aloud.
const BASE32: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The longest slug in an id, in characters.
const SLUG_CHARS: usize = 20;

/// The longest id of a board, in characters: a file may hold any.
const MAX_BOARD_ID_CHARS: usize = 200;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id with exactly this text.
            pub fn new(text: &str) -> Self {
                Self(Arc::from(text))
            }

            /// A new id: the slug of a first name and 40 random bits.
            pub fn make(name: &str, bits: u64) -> Self {
                Self(Arc::from(slug_with_bits(name, bits)))
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

ids! {
    /// Id of a whole board; copies of one board share it.
    BoardId
    /// Id of a [`Sector`](super::Sector).
    SectorId
    /// Id of a [`Kind`](super::Kind) of institution.
    KindId
    /// Id of a [`StatusGroup`](super::StatusGroup).
    StatusGroupId
    /// Id of a [`Status`](super::Status).
    StatusId
    /// Id of an [`Area`](super::Area).
    AreaId
    /// Id of a [`TargetGroup`](super::TargetGroup).
    TargetGroupId
    /// Id of an [`Actor`](super::Actor).
    ActorId
    /// Id of a [`Contact`](super::Contact).
    ContactId
    /// Id of a [`Responsibility`](super::Responsibility).
    ResponsibilityId
    /// Id of a [`View`](super::View).
    ViewId
    /// Id of a [`LegalCheck`](super::LegalCheck).
    LegalCheckId
    /// Id of a [`Meeting`](super::Meeting).
    MeetingId
    /// Id of a [`Verdict`](super::Verdict): what it is about, in words that are the same at every look.
    VerdictId
}

impl BoardId {
    /// True if it can be read: a line of visible letters, not empty and not without end.
    pub fn is_readable(&self) -> bool {
        !self.0.trim().is_empty() && self.0.chars().count() <= MAX_BOARD_ID_CHARS && !self.0.chars().any(char::is_control)
    }
}

/// `slug.xxxxxxxx`: the name in ASCII, at most 20 characters, and the lower 40 of `bits` as 8 characters.
fn slug_with_bits(name: &str, bits: u64) -> String {
    let mut id = slug(name, SLUG_CHARS);
    id.push('.');
    for place in (0..8).rev() {
        let digit = (bits >> (place * 5)) & 31;
        id.push(BASE32.get(digit as usize).copied().map_or('0', char::from));
    }
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_id_is_a_slug_and_eight_characters() {
        let id = ActorId::make("Migrantenverein „Brücke der Kulturen“ e. V.", 0);
        assert_eq!(id.as_str(), "migrantenverein-brue.00000000");
        assert_eq!(ActorId::make("Jobcenter", u64::MAX).as_str(), "jobcenter.zzzzzzzz");
        assert_eq!(ActorId::make("§§", 1).as_str(), "x.00000001");
    }
}
