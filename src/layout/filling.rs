//! Cells that nobody covers, or nobody leads: how they are filled, and the strip at the foot. The grid draws them, every legend explains
//! them.

use crate::model::Decision;
use crate::text::{Lang, drawing};
use crate::typeset::Face;

/// Reason for which a cell is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Filling {
    /// Nobody talked about it yet.
    Open,
    /// The group decided something about it.
    Decided(Decision),
}

impl Filling {
    /// The one word.
    pub(super) fn say(self, lang: Lang) -> String {
        match self {
            Self::Open => drawing::open(lang),
            Self::Decided(decision) => decision.say(lang),
        }
    }

    /// The face of the word: what is settled, or not yet asked, is said quietly.
    pub(super) fn face(self) -> Face {
        match self {
            Self::Open | Self::Decided(Decision::NotIntended) => Face::Regular,
            Self::Decided(Decision::Gap | Decision::Disputed) => Face::Bold,
        }
    }
}

/// Reason for which a covered cell has a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StateStrip {
    /// Covered, but nobody leads.
    NoLead,
    /// The group decided something about it all the same.
    Decided(Decision),
}
