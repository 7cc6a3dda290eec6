//! Audiences: public, network and those who keep the board.

use serde::{Deserialize, Serialize};

use crate::model::{Contact, Visibility};
use crate::text::{Lang, terms};

/// Audience (für wen) to which a board, a drawing or a paper is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Audience {
    /// öffentlich: anybody.
    Public,
    /// Netzwerk: the institutions on the board.
    Network,
    /// intern: those who keep the board.
    Internal,
}

impl Audience {
    /// Audiences, the widest first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Network, Self::Internal];

    /// Name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Public => terms::visibility_public(lang),
            Self::Network => terms::visibility_network(lang),
            Self::Internal => terms::visibility_internal(lang),
        }
    }

    /// True if it may see this contact: anybody but the facilitators only on a ground that allows it.
    pub fn sees(self, contact: &Contact) -> bool {
        let is_meant = match self {
            Self::Internal => return true,
            Self::Network => contact.visibility != Visibility::Internal,
            Self::Public => contact.visibility == Visibility::Public,
        };
        is_meant && !contact.lacks_ground()
    }
}
