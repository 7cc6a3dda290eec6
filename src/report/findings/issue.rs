//! What can be found: each kind of thing with its severity, its name for machines and its sentence. An inconsistency contradicts the
//! data model or a rule of the field and makes `check` fail; a hint is a question to the region, which may well answer "that is
//! how it is".

use crate::model::{CellNames, Date, Decision, RecordKind, RecordRef, SHORT_NAME_CHARS};
use crate::text::{self, Lang, findings as texts};

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The data contradict themselves or a rule, or lack what everything else builds on.
    Inconsistency,
    /// Worth a look.
    Hint,
}

/// What was found, with the names it had then.
#[derive(Clone, Debug, PartialEq)]
pub enum Issue {
    /// A record points at one that is not there.
    Dangling {
        /// The record's kind.
        kind: RecordKind,
        /// Its name.
        name: String,
        /// Where it points.
        missing: RecordRef,
    },
    /// A record without a name.
    Nameless(RecordRef),
    /// The grid has no room for it: what it would show, and how many characters that has.
    LongShortName(String, usize),
    /// Several institutions that the grid shows under one name, with their full names.
    SameShortName(String, Vec<String>),
    /// A responsibility of this institution, there, is for nobody.
    WithoutGroup(String, CellNames),
    /// Of a responsibility of this institution, there, nobody knows what it is.
    WithoutTask(String, CellNames),
    /// A responsibility of this institution, there, was proposed, and nobody has agreed yet.
    Proposed(String, CellNames),
    /// Of a responsibility of this institution, there, something is still to be asked.
    OpenQuestion(String, CellNames, String),
    /// A person of this institution is to be public without having consented: institution, person.
    PublicWithoutConsent(String, String),
    /// A person of this institution is shown to the network without having consented: institution, person.
    NetworkWithoutConsent(String, String),
    /// So many persons of this institution were last confirmed more than a year ago.
    StaleContacts(String, usize),
    /// An institution of which nobody knows whom to call.
    WithoutContact(String),
    /// A kind of institution that belongs to the core of a network is not on the board.
    MissingKind(String),
    /// A project of which nobody knows when it ends.
    EndlessProject(String),
    /// The mandate of this institution is over.
    MandateEnded(String, Date),
    /// An institution that does nothing on this board.
    WithoutResponsibility(String),
    /// Empty cells that were not discussed yet, in one area.
    Open(CellNames),
    /// Covered cells in which nobody leads, in one area.
    WithoutLead(CellNames),
    /// Cells of one area in which these institutions lead for the same people.
    OverlappingLeads(CellNames, Vec<String>),
    /// A covered cell with a note that says it is empty.
    StaleNote(CellNames, Decision),
    /// In this area somebody does something, but nobody for these target groups.
    Unserved(String, Vec<String>),
    /// Law that is shown must be looked at again: what, since when.
    LawDue(String, Date),
}

impl Issue {
    /// How bad it is.
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

    /// Its name in machine-readable output; never changed.
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

    /// The headline over all findings of this kind.
    pub fn headline(&self, lang: Lang) -> String {
        match self {
            Self::Dangling { .. } | Self::Nameless(_) | Self::LongShortName(..) | Self::SameShortName(..) => {
                texts::head_inconsistent(lang)
            }
            Self::WithoutGroup(..) | Self::WithoutTask(..) => texts::head_vague(lang),
            Self::Proposed(..) => texts::head_proposed(lang),
            Self::OpenQuestion(..) => texts::head_questions(lang),
            Self::PublicWithoutConsent(..) | Self::NetworkWithoutConsent(..) => texts::head_consent(lang),
            Self::StaleContacts(..) | Self::WithoutContact(_) => texts::head_contacts(lang),
            Self::MissingKind(_) => texts::head_missing(lang),
            Self::EndlessProject(_) | Self::MandateEnded(..) => texts::head_mandate(lang),
            Self::WithoutResponsibility(_) => texts::head_without_responsibility(lang),
            Self::Open(_) => texts::head_open(lang),
            Self::WithoutLead(_) => texts::head_without_lead(lang),
            Self::OverlappingLeads(..) => texts::head_overlapping(lang),
            Self::StaleNote(..) => texts::head_stale_note(lang),
            Self::Unserved(..) => texts::head_unserved(lang),
            Self::LawDue(..) => texts::head_law(lang),
        }
    }

    /// It in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Dangling { kind, name, missing } => {
                texts::dangling(lang, &kind.say(lang), name, &missing.kind().say(lang), &missing.id_text())
            }
            Self::Nameless(key) => texts::nameless(lang, &key.kind().say(lang), &key.id_text()),
            Self::LongShortName(name, chars) => texts::long_short_name(lang, name, *chars, SHORT_NAME_CHARS),
            Self::SameShortName(short, names) => {
                let quoted: Vec<String> = names.iter().map(|name| text::quoted(lang, name)).collect();
                texts::same_short_name(lang, short, &text::and(lang, &quoted))
            }
            Self::WithoutGroup(actor, place) => texts::without_group(lang, actor, &place.say(lang)),
            Self::WithoutTask(actor, place) => texts::without_task(lang, actor, &place.say(lang)),
            Self::Proposed(actor, place) => texts::proposed(lang, actor, &place.say(lang)),
            Self::OpenQuestion(actor, place, question) => texts::open_question(lang, actor, &place.say(lang), question),
            Self::PublicWithoutConsent(actor, person) => texts::public_without_consent(lang, actor, person),
            Self::NetworkWithoutConsent(actor, person) => texts::network_without_consent(lang, actor, person),
            Self::StaleContacts(actor, count) => texts::stale_contacts(lang, actor, *count),
            Self::WithoutContact(actor) => texts::without_contact(lang, actor),
            Self::MissingKind(kind) => texts::missing_kind(lang, kind),
            Self::EndlessProject(actor) => texts::endless_project(lang, actor),
            Self::MandateEnded(actor, until) => texts::mandate_ended(lang, actor, &until.say(lang)),
            Self::WithoutResponsibility(actor) => texts::without_responsibility(lang, actor),
            Self::Open(place) => texts::open(lang, &place.say(lang)),
            Self::WithoutLead(place) => texts::without_lead(lang, &place.say(lang)),
            Self::OverlappingLeads(place, actors) => texts::overlapping_leads(lang, &place.say(lang), &text::and(lang, actors)),
            Self::StaleNote(place, decision) => texts::stale_note(lang, &place.say(lang), &decision.say(lang)),
            Self::Unserved(area, groups) => texts::unserved(lang, area, &text::and(lang, groups)),
            Self::LawDue(what, due) => texts::law_due(lang, what, &due.say(lang)),
        }
    }

    /// The same without the names of persons: what is said in the window may be projected.
    pub fn say_in_the_room(&self, lang: Lang) -> String {
        match self {
            Self::PublicWithoutConsent(actor, _) => texts::somebody_public(lang, actor),
            Self::NetworkWithoutConsent(actor, _) => texts::somebody_network(lang, actor),
            // The id of a person is made of the name.
            Self::Nameless(key @ RecordRef::Contact(_)) => texts::somebody_nameless(lang, &key.kind().say(lang)),
            other => other.say(lang),
        }
    }
}
