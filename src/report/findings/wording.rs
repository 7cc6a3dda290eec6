//! Wording of findings: the headline over each kind and the sentence of each issue.

use super::Issue;
use crate::model::{RecordRef, SHORT_NAME_CHARS};
use crate::text::{self, Lang, findings as texts};

impl Issue {
    /// Headline over all findings of this kind.
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

    /// Sentence for users.
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

    /// Sentence without the names of persons: what is said in the window may be projected.
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
