//! Edit that a line means: the institutions and responsibilities that it makes, as one step.

use super::reading::{Meaning, Obstacle, Reading};
use crate::catalogue::new_institution;
use crate::model::{Actor, ActorId, Board, Coverage, Edit, Item as _, Record, Responsibility, ResponsibilityId, Role};
use crate::text::capture as t;

/// Edit of a line, with the ids that it makes.
#[derive(Clone, Debug)]
pub struct LineEdit {
    /// The edit, one step.
    pub edit: Edit,
    /// The responsibilities that it makes.
    pub made: Vec<ResponsibilityId>,
    /// The institutions that it makes.
    pub newcomers: Vec<ActorId>,
}

impl Reading {
    /// Edit that the line means; ids are made from `bits`.
    pub fn edit(&self, board: &Board, mut bits: impl FnMut() -> u64) -> Result<LineEdit, Obstacle> {
        if let Some(obstacle) = self.obstacle() {
            return Err(obstacle);
        }
        let (mut edits, mut made, mut newcomers) = (Vec::new(), Vec::new(), Vec::new());
        for part in &self.parts {
            let actor = match &part.meaning {
                Meaning::Actor(id) => board.actors().get(id).map(|actor| Actor::clone(actor)),
                Meaning::New(name) => {
                    let actor = self.newcomer(name, ActorId::make(name, bits()), board);
                    newcomers.push(actor.id.clone());
                    edits.push(Edit::Put(Record::from(actor.clone())));
                    Some(actor)
                }
                _ => None,
            };
            let Some(actor) = actor else { continue };
            let completed = self.completed(&actor, board);
            let covers = Coverage::rectangle(completed.areas, completed.statuses);
            if !covers.is_empty() {
                let id = ResponsibilityId::make(actor.name(), bits());
                made.push(id.clone());
                let role = completed.role.unwrap_or(Role::Involved);
                edits.push(self.with_task(board.assign_as(id, &actor.id, covers, (completed.groups, role))));
            } else if newcomers.is_empty() {
                return Err(Obstacle::EmptyAxis);
            }
        }
        Ok(LineEdit { edit: board.one_step(edits), made, newcomers })
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
    fn newcomer(&self, name: &str, id: ActorId, board: &Board) -> Actor {
        let actor = new_institution(name, id, board);
        if !self.waits() || self.parts.len() < 2 {
            return actor;
        }
        Actor { remarks: t::remark(board.head().language, &self.line), ..actor }
    }
}
