//! One axis of the grid: residence statuses and their groups.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::{Field, FieldError, FieldInfo, FieldKind, FieldValue, Fields, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{Date, RecordRef, StatusGroupId, StatusId};
use crate::text::{Lang, fields as t, terms};

/// Longest short name of a status that a column head is made for, in characters (catalogue 1.2).
pub const STATUS_SHORT_CHARS: usize = 28;

/// Statusgruppe: statuses that stand side by side under one headline.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusGroup {
    /// Its id.
    pub id: StatusGroupId,
    /// Headline over its statuses.
    pub name: String,
    /// A hint for readers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hint: String,
}

impl StatusGroup {
    /// A group of which no more than the headline is known.
    pub fn named(id: StatusGroupId, name: &str) -> Self {
        Self { id, name: name.to_owned(), hint: String::new() }
    }
}

impl Fields for StatusGroup {
    const FIELDS: &'static [Field<Self>] =
        &[field!(name, t::headline).hint(t::headline_hint).needed().distinct(), field!(hint, t::hint).hint(t::hint_hint).rows(2)];
}

impl Item for StatusGroup {
    type Id = StatusGroupId;

    fn id(&self) -> &StatusGroupId {
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

/// Aufenthaltsstatus: one column of the grid.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Status {
    /// Its id.
    pub id: StatusId,
    /// Short name in the head of the column.
    pub short: String,
    /// Full name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub long: String,
    /// §§ on which it rests.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sections: String,
    /// Group; statuses without one stand at the end of the axis.
    #[serde(default, skip_serializing_if = "is_default")]
    pub group: Option<StatusGroupId>,
    /// A definition in plain language.
    #[serde(default, skip_serializing_if = "is_default")]
    pub definition: String,
    /// Access to the labour market, as a code.
    #[serde(default, skip_serializing_if = "is_default")]
    pub work: Option<WorkAccess>,
    /// Access to the labour market, in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub work_text: String,
    /// Access to the integration course, as codes; some statuses have two.
    #[serde(default, skip_serializing_if = "is_default")]
    pub course: BTreeSet<CourseAccess>,
    /// Access to the integration course, in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub course_text: String,
    /// Benefits, as a code.
    #[serde(default, skip_serializing_if = "is_default")]
    pub benefits: Option<Benefits>,
    /// Benefits, in one line.
    #[serde(default, skip_serializing_if = "is_default")]
    pub benefits_text: String,
    /// The sources of the three accesses.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: String,
    /// Certainty of the law, in the catalogue's letters (Q, F, U).
    #[serde(default, skip_serializing_if = "is_default")]
    pub certainty: String,
    /// True where the law is uncertain or changing and must be shown with a "check" hint.
    #[serde(default, skip_serializing_if = "is_default")]
    pub check: bool,
    /// Date of the law shown; often a month.
    #[serde(default, skip_serializing_if = "is_default")]
    pub as_of: Option<Date>,
    /// A hint for readers.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hint: String,
    /// Statuses of the extended list that this one stands for; they need not be on the board.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contains: BTreeSet<StatusId>,
}

impl Status {
    /// A status of which no more than the short name is known.
    pub fn named(id: StatusId, short: &str) -> Self {
        Self {
            id,
            short: short.to_owned(),
            long: String::new(),
            sections: String::new(),
            group: None,
            definition: String::new(),
            work: None,
            work_text: String::new(),
            course: BTreeSet::new(),
            course_text: String::new(),
            benefits: None,
            benefits_text: String::new(),
            sources: String::new(),
            certainty: String::new(),
            check: false,
            as_of: None,
            hint: String::new(),
            contains: BTreeSet::new(),
        }
    }

    /// True where this status is, or stands for, the given one of another set.
    pub fn is_or_contains(&self, other: &StatusId) -> bool {
        self.id == *other || self.contains.contains(other)
    }
}

impl Fields for Status {
    const FIELDS: &'static [Field<Self>] = &[
        field!(short, t::short).hint(t::short_hint).needed().max_chars(STATUS_SHORT_CHARS).counted().distinct(),
        field!(long, t::long).hint(t::long_hint),
        field!(sections, t::sections).hint(t::sections_hint),
        field!(group, t::group).link(t::open_group),
        field!(definition, t::definition).hint(t::definition_hint).rows(3),
        field!(work, t::work),
        field!(work_text, t::work_text).hint(t::work_hint).rows(2),
        field!(course, t::course),
        field!(course_text, t::course_text).hint(t::course_hint).rows(2),
        field!(benefits, t::benefits),
        field!(benefits_text, t::benefits_text).hint(t::benefits_hint).rows(2),
        field!(sources, t::sources).hint(t::sources_hint).rows(2),
        field!(certainty, t::certainty).hint(t::certainty_hint),
        field!(check, t::check),
        field!(as_of, t::law_as_of).hint(t::month_hint),
        field!(hint, t::hint).hint(t::hint_hint).rows(2),
        CONTAINS,
    ];
}

impl Item for Status {
    type Id = StatusId;

    fn id(&self) -> &StatusId {
        &self.id
    }

    fn name(&self) -> &str {
        &self.short
    }

    fn references(&self) -> Vec<RecordRef> {
        self.group.iter().cloned().map(RecordRef::StatusGroup).collect()
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        match gone {
            RecordRef::StatusGroup(group) if self.group.as_ref() == Some(group) => {
                Forget::Adapted(Self { group: None, ..self.clone() })
            }
            _ => Forget::Untouched,
        }
    }
}

/// Statuses of the extended list, by their ids.
const CONTAINS: Field<Status> = Field::new(
    FieldInfo::new("contains", t::contains, FieldKind::ForeignStatuses),
    |status: &Status| FieldValue::Texts(status.contains.iter().map(ToString::to_string).collect()),
    |status: &mut Status, value| {
        let FieldValue::Texts(ids) = value else { return Err(FieldError::NoPlace) };
        status.contains = ids.iter().map(|id| StatusId::new(id)).collect();
        Ok(())
    },
);

/// Arbeitsmarktzugang, the catalogue's codes (1.4 B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum WorkAccess {
    /// frei.
    Free,
    /// erlaubnis: with a permit.
    Permit,
    /// wartezeit: after a waiting time.
    Waiting,
    /// eingeschraenkt: restricted.
    Restricted,
    /// verboten.
    Forbidden,
}

impl WorkAccess {
    /// All codes.
    pub const ALL: [Self; 5] = [Self::Free, Self::Permit, Self::Waiting, Self::Restricted, Self::Forbidden];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Free => terms::work_free(lang),
            Self::Permit => terms::work_permit(lang),
            Self::Waiting => terms::work_waiting(lang),
            Self::Restricted => terms::work_restricted(lang),
            Self::Forbidden => terms::work_forbidden(lang),
        }
    }
}

closed_list!(WorkAccess, WorkAccess::say);

/// Integrationskurs, the catalogue's codes (1.4 B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CourseAccess {
    /// anspruch.
    Entitled,
    /// ermessen: admission under § 44 Abs. 4 AufenthG.
    Discretionary,
    /// pflicht-moeglich: may be obliged under § 44a AufenthG.
    ObligationPossible,
    /// nein: not open to them.
    NotOpen,
}

impl CourseAccess {
    /// All codes.
    pub const ALL: [Self; 4] = [Self::Entitled, Self::Discretionary, Self::ObligationPossible, Self::NotOpen];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Entitled => terms::course_entitled(lang),
            Self::Discretionary => terms::course_discretionary(lang),
            Self::ObligationPossible => terms::course_obligation(lang),
            Self::NotOpen => terms::course_not_open(lang),
        }
    }
}

closed_list!(CourseAccess, CourseAccess::say);

/// Leistungen, the catalogue's codes (1.4 B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Benefits {
    /// asylblg.
    AsylbLG,
    /// sgb2.
    SgbII,
    /// gemischt.
    Mixed,
    /// selbst: the livelihood must be secured.
    OwnMeans,
    /// keine: no benefits.
    NoBenefits,
}

impl Benefits {
    /// All codes.
    pub const ALL: [Self; 5] = [Self::AsylbLG, Self::SgbII, Self::Mixed, Self::OwnMeans, Self::NoBenefits];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::AsylbLG => terms::benefits_asylblg(lang),
            Self::SgbII => terms::benefits_sgb2(lang),
            Self::Mixed => terms::benefits_mixed(lang),
            Self::OwnMeans => terms::benefits_own(lang),
            Self::NoBenefits => terms::benefits_none(lang),
        }
    }
}

closed_list!(Benefits, Benefits::say);
