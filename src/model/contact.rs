//! Contact persons: whom to call, and who may know it.

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, TextFormat, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{ActorId, ContactId, Date, RecordRef};
use crate::text::{Lang, fields as t, terms};

/// Ansprechperson of an institution. Shown only as far as [`Visibility`] and [`LegalGround`] allow.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Institution for which the person speaks.
    pub actor: ActorId,
    /// Name of the person.
    pub name: String,
    /// Function of the person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub function: String,
    /// Phone number.
    #[serde(default, skip_serializing_if = "is_default")]
    pub phone: String,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "is_default")]
    pub email: String,
    /// Channel that the number or address reaches.
    #[serde(default, skip_serializing_if = "is_default")]
    pub channel: Option<Channel>,
    /// Postal address or room.
    #[serde(default, skip_serializing_if = "is_default")]
    pub address: String,
    /// Audience that may see the person.
    pub visibility: Visibility,
    /// Ground on which others may be told of the person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ground: LegalGround,
    /// The ground in words, where it is another one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub other_ground: String,
    /// Day on which the person agreed to that; where consent is the ground, without it only the facilitators see the person.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consent: Option<Date>,
    /// Day on which the entry was last confirmed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed: Option<Date>,
}

impl Contact {
    /// True where others are to see the person and nothing allows it: then only the facilitators do.
    pub fn lacks_ground(&self) -> bool {
        let has_ground = match self.ground {
            LegalGround::Consent => self.consent.is_some(),
            LegalGround::Official => true,
            LegalGround::Other => !self.other_ground.trim().is_empty(),
        };
        self.visibility != Visibility::Internal && !has_ground
    }

    /// A person of whom no more than the name is known. Nobody but the facilitators sees a new person until they say so.
    pub fn named(id: ContactId, actor: ActorId, name: &str) -> Self {
        Self {
            id,
            actor,
            name: name.to_owned(),
            function: String::new(),
            phone: String::new(),
            email: String::new(),
            channel: None,
            address: String::new(),
            visibility: Visibility::Internal,
            ground: LegalGround::default(),
            other_ground: String::new(),
            consent: None,
            confirmed: None,
        }
    }
}

impl Fields for Contact {
    const FIELDS: &'static [Field<Self>] = &[
        field!(actor, t::speaks_for),
        field!(name, t::contact_name).hint(t::contact_name_hint).needed(),
        field!(function, t::function).hint(t::function_hint),
        field!(phone, t::phone).hint(t::phone_hint).format(TextFormat::Phone),
        field!(email, t::email).hint(t::email_hint).format(TextFormat::Email),
        field!(channel, t::channel),
        field!(address, t::address).hint(t::address_hint).rows(2),
        field!(visibility, t::visibility),
        field!(ground, t::ground),
        field!(other_ground, t::other_ground).hint(t::other_ground_hint),
        field!(consent, t::consent),
        field!(confirmed, t::contact_confirmed),
    ];
}

impl Item for Contact {
    type Id = ContactId;

    fn id(&self) -> &ContactId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        vec![RecordRef::Actor(self.actor.clone())]
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::Actor(actor) if *actor == self.actor => Forget::Gone,
            _ => Forget::Untouched,
        }
    }
}

/// Vertraulichkeit of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Visibility {
    /// öffentlich: everybody, once the person has agreed.
    Public,
    /// Netzwerk: members of the network.
    Network,
    /// intern: the facilitators only.
    Internal,
}

impl Visibility {
    /// All, the most open first.
    pub const ALL: [Self; 3] = [Self::Public, Self::Network, Self::Internal];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Public => terms::visibility_public(lang),
            Self::Network => terms::visibility_network(lang),
            Self::Internal => terms::visibility_internal(lang),
        }
    }
}

closed_list!(Visibility, Visibility::say);

/// Rechtsgrundlage on which others may be told of a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LegalGround {
    /// Einwilligung, Art. 6 (1) a DSGVO.
    #[default]
    Consent,
    /// dienstlich: who works in an office is named as its task demands, Art. 6 (1) e DSGVO.
    Official,
    /// Another one, in words.
    Other,
}

impl LegalGround {
    /// All, the usual one first.
    pub const ALL: [Self; 3] = [Self::Consent, Self::Official, Self::Other];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Consent => terms::ground_consent(lang),
            Self::Official => terms::ground_official(lang),
            Self::Other => terms::ground_other(lang),
        }
    }
}

closed_list!(LegalGround, LegalGround::say);

/// Kontaktkanal: what a phone number or an address reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Channel {
    /// Durchwahl.
    DirectLine,
    /// Zentrale.
    Switchboard,
    /// Funktionspostfach.
    FunctionalMailbox,
    /// persönliche E-Mail.
    PersonalMail,
    /// Sprechzeit.
    OfficeHour,
}

impl Channel {
    /// All channels.
    pub const ALL: [Self; 5] =
        [Self::DirectLine, Self::Switchboard, Self::FunctionalMailbox, Self::PersonalMail, Self::OfficeHour];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::DirectLine => terms::channel_direct(lang),
            Self::Switchboard => terms::channel_switchboard(lang),
            Self::FunctionalMailbox => terms::channel_mailbox(lang),
            Self::PersonalMail => terms::channel_personal(lang),
            Self::OfficeHour => terms::channel_hours(lang),
        }
    }
}

closed_list!(Channel, Channel::say);
