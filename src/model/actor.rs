//! Institutions of a region.

use serde::{Deserialize, Serialize};

use super::field::{
    Field, FieldError, FieldInfo, FieldItem as _, FieldKind, FieldType, FieldValue, Fields, TextFormat, closed_list, field,
};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{ActorId, Date, KindId, RecordRef, SectorId};
use crate::text::matching::{SearchText, is_same};
use crate::text::{Lang, fields as t, terms};

/// Longest short name that the grid is made for, in characters.
pub const SHORT_NAME_CHARS: usize = 20;

/// Institution, Akteur.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// Full name.
    pub name: String,
    /// Name in the grid; at most [`SHORT_NAME_CHARS`] characters, empty where the name itself is short.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short: String,
    /// Other names under which it is spoken of (ABH, JC), for finding and capture.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aliases: Vec<String>,
    /// The unit above it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parent: String,
    /// Kind of institution.
    #[serde(default, skip_serializing_if = "is_default")]
    pub kind: Option<KindId>,
    /// Sector.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sector: Option<SectorId>,
    /// Mandate upon which it acts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mandate: Option<Mandate>,
    /// True where it belongs to the core of the network.
    #[serde(default, skip_serializing_if = "is_default")]
    pub core: bool,
    /// Way in which it takes part in the network.
    #[serde(default, skip_serializing_if = "is_default")]
    pub partner: Option<PartnerType>,
    /// Places where it is found, such as "00417 Falkenrode".
    #[serde(default, skip_serializing_if = "is_default")]
    pub sites: Vec<String>,
    /// Places for which it works.
    #[serde(default, skip_serializing_if = "is_default")]
    pub catchment: String,
    /// Languages it speaks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub languages: Vec<String>,
    /// Website.
    #[serde(default, skip_serializing_if = "is_default")]
    pub website: String,
    /// Office hours.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours: String,
    /// Remarks of the facilitators; internal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub remarks: String,
}

impl Actor {
    /// Every name under which it is spoken of, the short one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.short, &self.name].into_iter().chain(&self.aliases).map(String::as_str)
    }

    /// True where this is one of its names, whatever the case and the way to write umlauts.
    pub fn is_called(&self, name: &str) -> bool {
        self.names().any(|own| is_same(own, name))
    }

    /// True where one of its names holds what is searched for; nothing stands in every name.
    pub fn is_found_by(&self, typed: &SearchText) -> bool {
        self.names().any(|name| typed.is_in(&SearchText::new(name)))
    }

    /// An institution of which no more than the name is known.
    pub fn named(id: ActorId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            short: String::new(),
            aliases: Vec::new(),
            parent: String::new(),
            kind: None,
            sector: None,
            mandate: None,
            core: false,
            partner: None,
            sites: Vec::new(),
            catchment: String::new(),
            languages: Vec::new(),
            website: String::new(),
            hours: String::new(),
            remarks: String::new(),
        }
    }
}

impl Fields for Actor {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, t::name).hint(t::actor_hint).needed().format(TextFormat::ForAll),
        field!(short, t::short).hint(t::short_hint).max_chars(SHORT_NAME_CHARS).counted(),
        field!(aliases, t::aliases).hint(t::aliases_hint),
        field!(parent, t::parent).hint(t::parent_hint).format(TextFormat::ForAll),
        field!(kind, t::kind).link(t::open_kind),
        field!(sector, t::sector).link(t::open_sector),
        MANDATE_FORM,
        MANDATE_BASIS,
        MANDATE_UNTIL,
        field!(core, t::core),
        field!(partner, t::partner),
        field!(sites, t::sites).hint(t::sites_hint),
        field!(catchment, t::catchment).hint(t::catchment_hint).format(TextFormat::ForAll),
        field!(languages, t::languages).hint(t::languages_hint),
        field!(website, t::website).hint(t::website_hint).format(TextFormat::Website),
        field!(hours, t::hours).hint(t::hours_hint),
        field!(remarks, t::remarks).hint(t::remarks_hint).rows(3),
    ];
}

impl Item for Actor {
    type Id = ActorId;

    fn id(&self) -> &ActorId {
        &self.id
    }

    fn name(&self) -> &str {
        if self.short.is_empty() { &self.name } else { &self.short }
    }

    fn references(&self) -> Vec<RecordRef> {
        let kind = self.kind.iter().cloned().map(RecordRef::Kind);
        kind.chain(self.sector.iter().cloned().map(RecordRef::Sector)).collect()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::Kind(kind) if self.kind.as_ref() == Some(kind) => Forget::Adapted(Self { kind: None, ..self.clone() }),
            RecordRef::Sector(sector) if self.sector.as_ref() == Some(sector) => {
                Forget::Adapted(Self { sector: None, ..self.clone() })
            }
            _ => Forget::Untouched,
        }
    }
}

/// Auftrag: mandate of an institution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Form.
    pub form: MandateForm,
    /// The §, the funding programme or the articles of association.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// End of a project.
    #[serde(default, skip_serializing_if = "is_default")]
    pub until: Option<Date>,
}

/// The form of a mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MandateForm {
    /// gesetzlich: a law demands it.
    Statutory,
    /// Projekt: funded until a date.
    Project,
    /// freiwillig.
    Voluntary,
}

impl MandateForm {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::Statutory, Self::Project, Self::Voluntary];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Statutory => terms::mandate_statutory(lang),
            Self::Project => terms::mandate_project(lang),
            Self::Voluntary => terms::mandate_voluntary(lang),
        }
    }
}

closed_list!(MandateForm, MandateForm::say);

/// Form of the mandate; without one there is no mandate.
const MANDATE_FORM: Field<Actor> = Field::new(
    FieldInfo::new("mandate", t::mandate, MandateForm::ONE),
    |actor: &Actor| FieldValue::choice(actor.mandate.as_ref().map(|mandate| mandate.form)),
    |actor: &mut Actor, value| {
        let form: Option<MandateForm> = value.into_choice()?;
        let old = actor.mandate.take();
        actor.mandate = form.map(|form| match old {
            Some(old) => Mandate { form, ..old },
            None => Mandate { form, basis: String::new(), until: None },
        });
        Ok(())
    },
);

/// Basis of the mandate.
const MANDATE_BASIS: Field<Actor> = Field::new(
    FieldInfo::new("mandate_basis", t::mandate_basis, String::KIND),
    |actor: &Actor| FieldValue::Text(actor.mandate.as_ref().map(|mandate| mandate.basis.clone()).unwrap_or_default()),
    |actor: &mut Actor, value| actor.set_in_mandate(value, |mandate| &mut mandate.basis),
)
.hint(t::mandate_basis_hint);

/// End of the mandate.
const MANDATE_UNTIL: Field<Actor> = Field::new(
    FieldInfo::new("mandate_until", t::mandate_until, FieldKind::Date),
    |actor: &Actor| FieldValue::Date(actor.mandate.as_ref().and_then(|mandate| mandate.until)),
    |actor: &mut Actor, value| actor.set_in_mandate(value, |mandate| &mut mandate.until),
);

impl Actor {
    /// Sets a part of the mandate; without a mandate only nothing can be said of it.
    fn set_in_mandate<F: FieldType + Default + PartialEq>(
        &mut self,
        value: FieldValue,
        part: fn(&mut Mandate) -> &mut F,
    ) -> Result<(), FieldError> {
        let new = F::read(value)?;
        match &mut self.mandate {
            Some(mandate) => *part(mandate) = new,
            None if new == F::default() => {}
            None => return Err(FieldError::NoPlace),
        }
        Ok(())
    }
}

/// Institutionstyp im Netzwerk (InProcedere, Rheinland-Pfalz 2013).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartnerType {
    /// operativ: works with people.
    Operative,
    /// strategisch: steers.
    Strategic,
    /// beratend: advises the network.
    Advisory,
    /// Gast.
    Guest,
}

impl PartnerType {
    /// All types.
    pub const ALL: [Self; 4] = [Self::Operative, Self::Strategic, Self::Advisory, Self::Guest];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Operative => terms::partner_operative(lang),
            Self::Strategic => terms::partner_strategic(lang),
            Self::Advisory => terms::partner_advisory(lang),
            Self::Guest => terms::partner_guest(lang),
        }
    }
}

closed_list!(PartnerType, PartnerType::say);
