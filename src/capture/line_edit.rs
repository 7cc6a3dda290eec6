//! Edits that a line means: the institutions and responsibilities that it makes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::reading::{Meaning, Obstacle, Reading};
use crate::catalogue::new_institution_among;
use crate::intake::Institutions;
use crate::model::{
    Actor, ActorId, Board, Coverage, Edit, Item as _, Record, Responsibility, ResponsibilityId, Role, State, TargetGroupId,
};
use crate::text::capture as t;
use crate::text::matching::is_same;

/// Edits of a line, with the ids that it makes.
#[derive(Clone, Debug, Default)]
pub(super) struct LineEdit {
    /// The edits in their order.
    pub edits: Vec<Edit>,
    /// The responsibilities that it makes.
    pub made: Vec<ResponsibilityId>,
    /// Responsibilities that say already what it says.
    pub known: Vec<ResponsibilityId>,
    /// The institutions that it makes.
    pub newcomers: Vec<ActorId>,
}

impl LineEdit {
    /// True for a line that says nothing but what the board says already.
    pub(super) fn says_nothing_new(&self) -> bool {
        self.made.is_empty() && self.newcomers.is_empty() && !self.known.is_empty()
    }
}

impl Reading {
    /// Edits that the line means on a board with these institutions; ids are made from `bits`.
    pub(super) fn edits(
        &self,
        board: &Board,
        institutions: &Institutions,
        mut bits: impl FnMut() -> u64,
    ) -> Result<LineEdit, Obstacle> {
        if let Some(obstacle) = self.obstacle() {
            return Err(obstacle);
        }
        let (mut edits, mut made, mut known, mut newcomers) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for part in &self.parts {
            let actor = match &part.meaning {
                Meaning::Actor(id) => board.actors().get(id).map(|actor| Actor::clone(actor)),
                Meaning::New(name) => {
                    let actor = self.newcomer(name, ActorId::make(name, bits()), board, institutions);
                    newcomers.push(actor.id.clone());
                    edits.push(Edit::Put(Record::from(actor.clone())));
                    Some(actor)
                }
                _ => None,
            };
            let Some(actor) = actor else { continue };
            let completed = self.completed(&actor, board);
            let covers = Coverage::rectangle(completed.areas, completed.statuses);
            let role = completed.role.unwrap_or(Role::Involved);
            if let Some(same) = self.same_again(&actor.id, (&covers, &completed.groups, role), board) {
                known.push(same);
            } else if !covers.is_empty() {
                let id = ResponsibilityId::make(actor.name(), bits());
                made.push(id.clone());
                edits.push(self.with_task(board.assign_as(id, &actor.id, covers, (completed.groups, role))));
            } else if newcomers.is_empty() {
                return Err(Obstacle::EmptyAxis);
            }
        }
        Ok(LineEdit { edits, made, known, newcomers })
    }

    /// The responsibility of an institution that says already what the line says.
    fn same_again(
        &self,
        actor: &ActorId,
        (covers, groups, role): (&Coverage, &BTreeSet<TargetGroupId>, Role),
        board: &Board,
    ) -> Option<ResponsibilityId> {
        let task = self.task();
        let is_same = |one: &&Arc<Responsibility>| {
            let says = one.actor == *actor && one.role == role && one.groups == *groups && is_same(&one.task, &task);
            says && one.state != State::Ended && covers.minus(&one.covers).is_empty()
        };
        board.responsibilities().iter().filter(|_| !covers.is_empty()).find(is_same).map(|one| one.id.clone())
    }

    fn with_task(&self, edit: Edit) -> Edit {
        match edit {
            Edit::Put(Record::Responsibility(made)) => {
                Edit::Put(Record::from(Responsibility { task: self.task(), ..Responsibility::clone(&made) }))
            }
            other => other,
        }
    }

    /// A new institution; what was said of it that finds no place yet is kept among its remarks.
    fn newcomer(&self, name: &str, id: ActorId, board: &Board, institutions: &Institutions) -> Actor {
        let actor = new_institution_among(name, id, board, institutions);
        if !self.waits() || self.parts.len() < 2 {
            return actor;
        }
        Actor { remarks: t::remark(board.head().language, &self.line), ..actor }
    }
}
