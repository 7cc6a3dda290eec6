//! Sectors and kinds of institution, with what an institution typically rests on.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::actor::MandateForm;
use super::field::{Field, Fields, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{KindId, RecordRef, SHORT_NAME_CHARS, SectorId};
use crate::text::fields as t;

/// Sektor: a part of the landscape of institutions, such as municipal administration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    /// Its id.
    pub id: SectorId,
    /// Name.
    pub name: String,
}

impl Sector {
    /// A sector with this name.
    pub fn named(id: SectorId, name: &str) -> Self {
        Self { id, name: name.to_owned() }
    }
}

impl Fields for Sector {
    const FIELDS: &'static [Field<Self>] = &[field!(name, t::name).hint(t::sector_hint).needed().distinct()];
}

impl Item for Sector {
    type Id = SectorId;

    fn id(&self) -> &SectorId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        Vec::new()
    }

    fn forget(&self, _gone: &RecordRef) -> Forget<Self> {
        Forget::Untouched
    }
}

/// Akteursart: a kind of institution, such as *Jobcenter*, with what an institution of this kind usually has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Its id.
    pub id: KindId,
    /// Name.
    pub name: String,
    /// Short name proposed for an institution of this kind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short: String,
    /// Other names under which it is spoken of, for finding and capture.
    #[serde(default, skip_serializing_if = "is_default")]
    pub aliases: Vec<String>,
    /// Sector of its institutions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sector: Option<SectorId>,
    /// Forms of the mandates of its institutions; some have two.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mandates: BTreeSet<MandateForm>,
    /// Typical legal or financial basis.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// True where it belongs to the core of a network (Regionalworkshop concept, IQ Sachsen 2016).
    #[serde(default, skip_serializing_if = "is_default")]
    pub core: bool,
    /// Certainty of the basis, in the catalogue's letters (Q, F, U).
    #[serde(default, skip_serializing_if = "is_default")]
    pub certainty: String,
    /// True where the basis is uncertain or changing and must be shown with a "check" hint.
    #[serde(default, skip_serializing_if = "is_default")]
    pub check: bool,
}

impl Kind {
    /// A kind of which no more than the name is known.
    pub fn named(id: KindId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            short: String::new(),
            aliases: Vec::new(),
            sector: None,
            mandates: BTreeSet::new(),
            basis: String::new(),
            core: false,
            certainty: String::new(),
            check: false,
        }
    }
}

impl Fields for Kind {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, t::name).hint(t::kind_hint).needed().distinct(),
        field!(short, t::proposed_short).hint(t::proposed_short_hint).max_chars(SHORT_NAME_CHARS),
        field!(aliases, t::aliases).hint(t::aliases_hint),
        field!(sector, t::sector).link(t::open_sector),
        field!(mandates, t::mandates),
        field!(basis, t::typical_basis).hint(t::basis_hint).rows(2),
        field!(core, t::core),
        field!(certainty, t::certainty).hint(t::certainty_hint),
        field!(check, t::check),
    ];
}

impl Item for Kind {
    type Id = KindId;

    fn id(&self) -> &KindId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn references(&self) -> Vec<RecordRef> {
        self.sector.iter().cloned().map(RecordRef::Sector).collect()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::Sector(sector) if self.sector.as_ref() == Some(sector) => {
                Forget::Adapted(Self { sector: None, ..self.clone() })
            }
            _ => Forget::Untouched,
        }
    }
}
