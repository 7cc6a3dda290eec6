//! Issues that can be found, each with its severity and its name for machines. An inconsistency contradicts the data model or a
//! rule of the field and makes `check` fail; a hint is a question to the region, which may well answer "that is how it is".

use crate::model::{CellNames, Date, Decision, RecordKind, RecordRef};

/// Severity of an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Contradiction of the data with themselves or with a rule, or lack of what everything else builds on.
    Inconsistency,
    /// Hint that is worth a look.
    Hint,
}

/// Issue that was found, with the names it had then.
#[derive(Clone, Debug, PartialEq)]
pub enum Issue {
    /// Record that points at one that is not there.
    Dangling {
        /// Kind of the record.
        kind: RecordKind,
        /// Name of the record.
        name: String,
        /// Record that is not there.
        missing: RecordRef,
    },
    /// Record without a name.
    Nameless(RecordRef),
    /// Name that the grid has no room for, and its number of characters.
    LongShortName(String, usize),
    /// Name under which the grid shows several institutions, and their full names.
    SameShortName(String, Vec<String>),
    /// Responsibility of this institution, there, that is for nobody.
    WithoutGroup(String, CellNames),
    /// Responsibility of this institution, there, of which nobody knows what it is.
    WithoutTask(String, CellNames),
    /// Responsibility of this institution, there, that was proposed, and nobody has agreed yet.
    Proposed(String, CellNames),
    /// Open question of a responsibility of this institution, there.
    OpenQuestion(String, CellNames, String),
    /// Person who is to be public without having consented: institution, person.
    PublicWithoutConsent(String, String),
    /// Person who is to be shown to the network without having consented: institution, person.
    NetworkWithoutConsent(String, String),
    /// Institution, and the number of its persons who were last confirmed more than a year ago.
    StaleContacts(String, usize),
    /// Institution of which nobody knows whom to call.
    WithoutContact(String),
    /// Kind of institution that belongs to the core of a network and is not on the board.
    MissingKind(String),
    /// Project of which nobody knows when it ends.
    EndlessProject(String),
    /// Institution whose mandate is over, since when.
    MandateEnded(String, Date),
    /// Institution that does nothing on this board.
    WithoutResponsibility(String),
    /// Empty cells that were not discussed yet, in one area.
    Open(CellNames),
    /// Covered cells in which nobody leads, in one area.
    WithoutLead(CellNames),
    /// Cells of one area in which these institutions lead for the same people.
    OverlappingLeads(CellNames, Vec<String>),
    /// Covered cells with a note that says they are empty.
    StaleNote(CellNames, Decision),
    /// Area in which somebody does something, and the target groups for which nobody does.
    Unserved(String, Vec<String>),
    /// Law that is shown and must be looked at again: what, since when.
    LawDue(String, Date),
}

impl Issue {
    /// Severity of the issue.
    pub fn severity(&self) -> Severity {
        match self {
            Self::Dangling { .. } | Self::Nameless(_) | Self::LongShortName(..) | Self::SameShortName(..) => {
                Severity::Inconsistency
            }
            Self::WithoutGroup(..)
            | Self::WithoutTask(..)
            | Self::Proposed(..)
            | Self::OpenQuestion(..)
            | Self::PublicWithoutConsent(..)
            | Self::NetworkWithoutConsent(..)
            | Self::StaleContacts(..)
            | Self::WithoutContact(_)
            | Self::MissingKind(_)
            | Self::EndlessProject(_)
            | Self::MandateEnded(..)
            | Self::WithoutResponsibility(_)
            | Self::Open(_)
            | Self::WithoutLead(_)
            | Self::OverlappingLeads(..)
            | Self::StaleNote(..)
            | Self::Unserved(..)
            | Self::LawDue(..) => Severity::Hint,
        }
    }

    /// Name in machine-readable output; never changed.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Dangling { .. } => "dangling",
            Self::Nameless(_) => "nameless",
            Self::LongShortName(..) => "long-short-name",
            Self::SameShortName(..) => "same-short-name",
            Self::WithoutGroup(..) => "without-group",
            Self::WithoutTask(..) => "without-task",
            Self::Proposed(..) => "proposed",
            Self::OpenQuestion(..) => "open-question",
            Self::PublicWithoutConsent(..) => "public-without-consent",
            Self::NetworkWithoutConsent(..) => "network-without-consent",
            Self::StaleContacts(..) => "stale-contacts",
            Self::WithoutContact(_) => "without-contact",
            Self::MissingKind(_) => "missing-kind",
            Self::EndlessProject(_) => "endless-project",
            Self::MandateEnded(..) => "mandate-ended",
            Self::WithoutResponsibility(_) => "without-responsibility",
            Self::Open(_) => "open",
            Self::WithoutLead(_) => "without-lead",
            Self::OverlappingLeads(..) => "overlapping-leads",
            Self::StaleNote(..) => "stale-note",
            Self::Unserved(..) => "unserved",
            Self::LawDue(..) => "law-due",
        }
    }
}
