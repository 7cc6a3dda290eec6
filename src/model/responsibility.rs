//! Responsibilities: who does what, where on the grid, for whom, in which role.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::field::{Field, Fields, TextFormat, closed_list, field};
use super::is_default::is_default;
use super::item::{Forget, Item};
use super::{ActorId, Coverage, Date, RecordRef, ResponsibilityId, TargetGroupId};
use crate::text::{Lang, fields as t, terms};

/// Zuständigkeit: an institution × a set of cells × target groups × a role, with the task in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsibility {
    /// Its id.
    pub id: ResponsibilityId,
    /// Institution that does it.
    pub actor: ActorId,
    /// Cells of the grid; never empty.
    pub covers: Coverage,
    /// Target groups.
    #[serde(default, skip_serializing_if = "is_default")]
    pub groups: BTreeSet<TargetGroupId>,
    /// Role of the institution.
    pub role: Role,
    /// Task in one sentence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub task: String,
    /// Legal basis of this responsibility.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// State of agreement in the region.
    pub state: State,
    /// Source of the statement.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: Option<Source>,
    /// Day on which it was last confirmed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed: Option<Date>,
    /// Question that is still to be settled; internal.
    #[serde(default, skip_serializing_if = "is_default")]
    pub question: String,
}

impl Responsibility {
    /// A responsibility in these cells, of which no more is known; nobody has agreed on it yet.
    pub fn new(id: ResponsibilityId, actor: ActorId, covers: Coverage) -> Self {
        Self {
            id,
            actor,
            covers,
            groups: BTreeSet::new(),
            role: Role::Involved,
            task: String::new(),
            basis: String::new(),
            state: State::Proposed,
            source: None,
            confirmed: None,
            question: String::new(),
        }
    }
}

impl Fields for Responsibility {
    const FIELDS: &'static [Field<Self>] = &[
        field!(actor, t::institution).link(t::open_institution),
        field!(covers, t::coverage),
        field!(groups, t::groups),
        field!(role, t::role),
        field!(task, t::task).hint(t::task_hint).rows(3).format(TextFormat::ForAll),
        field!(basis, t::basis).hint(t::basis_hint).format(TextFormat::ForAll),
        field!(state, t::state),
        field!(source, t::source),
        field!(confirmed, t::confirmed),
        field!(question, t::question).hint(t::question_hint).rows(2),
    ];
}

impl Item for Responsibility {
    type Id = ResponsibilityId;

    fn id(&self) -> &ResponsibilityId {
        &self.id
    }

    fn name(&self) -> &str {
        if self.task.is_empty() { self.id.as_str() } else { &self.task }
    }

    fn references(&self) -> Vec<RecordRef> {
        let mut all = vec![RecordRef::Actor(self.actor.clone())];
        all.extend(self.covers.areas().cloned().map(RecordRef::Area));
        all.extend(self.covers.statuses().into_iter().cloned().map(RecordRef::Status));
        all.extend(self.groups.iter().cloned().map(RecordRef::TargetGroup));
        all
    }

    fn forget(&self, gone: &RecordRef) -> Forget<Self> {
        let kept = match gone {
            RecordRef::Actor(actor) if *actor == self.actor => return Forget::Gone,
            RecordRef::TargetGroup(group) if self.groups.contains(group) => {
                let groups = self.groups.iter().filter(|other| *other != group).cloned().collect();
                return Forget::Adapted(Self { groups, ..self.clone() });
            }
            RecordRef::Area(area) if self.covers.statuses_in(area).is_some() => self.covers.keep(|other, _| other != area),
            RecordRef::Status(status) if self.covers.areas().any(|area| self.covers.contains(area, status)) => {
                self.covers.keep(|_, other| other != status)
            }
            _ => return Forget::Untouched,
        };
        if kept.is_empty() { Forget::Gone } else { Forget::Adapted(Self { covers: kept, ..self.clone() }) }
    }
}

/// Rolle: the strength of a responsibility; orders from strongest to weakest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// federführend: decides or bears the legal responsibility.
    Lead,
    /// beteiligt: takes part regularly and reliably.
    Involved,
    /// ergänzend: an additional, voluntary or temporary offer.
    Supplementary,
    /// wird informiert: off by default, never counted.
    Informed,
}

impl Role {
    /// All roles, strongest first.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Involved, Self::Supplementary, Self::Informed];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Lead => terms::role_lead(lang),
            Self::Involved => terms::role_involved(lang),
            Self::Supplementary => terms::role_supplementary(lang),
            Self::Informed => terms::role_informed(lang),
        }
    }
}

closed_list!(Role, Role::say);

/// Stand einer Zuständigkeit: state of agreement in the region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum State {
    /// vorgeschlagen.
    Proposed,
    /// bestätigt by the institution.
    Confirmed,
    /// strittig.
    Disputed,
    /// ruht.
    Dormant,
    /// beendet: kept for the record, not drawn.
    Ended,
}

impl State {
    /// All states, in the order of a responsibility's life.
    pub const ALL: [Self; 5] = [Self::Proposed, Self::Confirmed, Self::Disputed, Self::Dormant, Self::Ended];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Proposed => terms::state_proposed(lang),
            Self::Confirmed => terms::state_confirmed(lang),
            Self::Disputed => terms::state_disputed(lang),
            Self::Dormant => terms::state_dormant(lang),
            Self::Ended => terms::state_ended(lang),
        }
    }
}

closed_list!(State, State::say);

/// Quelle einer Angabe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Source {
    /// Rückmeldebogen.
    Questionnaire,
    /// Workshop.
    Workshop,
    /// Telefonat.
    Phone,
    /// Internet.
    Internet,
    /// Vorlage.
    Template,
}

impl Source {
    /// All sources.
    pub const ALL: [Self; 5] = [Self::Questionnaire, Self::Workshop, Self::Phone, Self::Internet, Self::Template];

    /// Its name for users.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Questionnaire => terms::source_questionnaire(lang),
            Self::Workshop => terms::source_workshop(lang),
            Self::Phone => terms::source_phone(lang),
            Self::Internet => terms::source_internet(lang),
            Self::Template => terms::source_template(lang),
        }
    }
}

closed_list!(Source, Source::say);
