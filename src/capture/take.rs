//! What taking a line does to a board: an edit for one line, or one for a list of lines.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::lexicon::Lexicon;
use super::parse::read;
use super::reading::{Meaning, Obstacle, Reading};
use crate::catalogue::{newcomer, typical_for};
use crate::model::{
    Actor, ActorId, AreaId, Board, Coverage, Decision, Edit, Item as _, Record, Responsibility, ResponsibilityId, Role, StatusId,
    TargetGroupId,
};
use crate::model::{Cell, CellNote, EditError};
use crate::text::capture as t;

/// What taking a line means.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The edit, one step.
    pub edit: Edit,
    /// The responsibilities that it makes.
    pub made: Vec<ResponsibilityId>,
    /// The institutions that it makes.
    pub newcomers: Vec<ActorId>,
}

/// What is meant where a line does not say it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filled {
    /// All areas, statuses, target groups and the role.
    pub areas: Vec<AreaId>,
    /// All statuses of the board where none are said.
    pub statuses: BTreeSet<StatusId>,
    /// Those of the typical responsibility of the kind in this area, else the group that stands for all.
    pub groups: BTreeSet<TargetGroupId>,
    /// That of the typical responsibility of the kind in this area, else involved.
    pub role: Option<Role>,
}

impl Reading {
    /// What the line means for an institution, with what it does not say.
    pub fn filled(&self, actor: &Actor, board: &Board) -> Filled {
        let mut filled = Filled::default();
        for part in &self.parts {
            match &part.meaning {
                Meaning::Area(area) if !filled.areas.contains(area) => filled.areas.push(area.clone()),
                Meaning::Statuses(statuses) => filled.statuses.extend(statuses.iter().cloned()),
                Meaning::Group(group) => drop(filled.groups.insert(group.clone())),
                Meaning::Role(role) => filled.role = Some(*role),
                _ => {}
            }
        }
        if filled.statuses.is_empty() {
            filled.statuses = board.statuses().iter().map(|status| status.id.clone()).collect();
        }
        let typical = if filled.groups.is_empty() || filled.role.is_none() { filled.typical(actor, board) } else { None };
        if filled.groups.is_empty() {
            let for_all =
                || board.target_groups().iter().filter(|group| group.covers_all).take(1).map(|group| group.id.clone()).collect();
            filled.groups =
                typical.as_ref().map(|row| row.groups.clone()).filter(|groups| !groups.is_empty()).unwrap_or_else(for_all);
        }
        let usual = typical.map_or(Role::Involved, |row| row.role);
        filled.role.get_or_insert(usual);
        filled
    }

    /// The edit that the line means; ids are made from `bits`.
    pub fn take(&self, board: &Board, mut bits: impl FnMut() -> u64) -> Result<Taken, Obstacle> {
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
            let filled = self.filled(&actor, board);
            let covers = Coverage::rectangle(filled.areas, filled.statuses);
            if !covers.is_empty() {
                let id = ResponsibilityId::make(actor.name(), bits());
                made.push(id.clone());
                let role = filled.role.unwrap_or(Role::Involved);
                edits.push(self.with_task(board.assign_as(id, &actor.id, covers, (filled.groups, role))));
            } else if newcomers.is_empty() {
                return Err(Obstacle::EmptyAxis);
            }
        }
        Ok(Taken { edit: board.one_step(edits), made, newcomers })
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
        let actor = newcomer(name, id, board);
        if !self.waits() || self.parts.len() < 2 {
            return actor;
        }
        Actor { remarks: t::remark(board.head().language, &self.line), ..actor }
    }
}

impl Filled {
    /// The typical responsibility of the institution's kind that has the most of these cells.
    fn typical(&self, actor: &Actor, board: &Board) -> Option<Responsibility> {
        let rows = typical_for(actor.kind.as_ref()?, board).ok()?.offered;
        let covers = Coverage::rectangle(self.areas.iter().cloned(), self.statuses.iter().cloned());
        let rated = rows.into_iter().map(|row| (row.covers.intersection(&covers).len(), row)).filter(|(cells, _)| *cells > 0);
        // Of several with as many cells the first.
        rated.rev().max_by_key(|(cells, _)| *cells).map(|(_, row)| row)
    }
}

/// A list of lines, and what became of them.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// The lines that are taken, as they were understood.
    pub taken: Vec<Reading>,
    /// Those that are not, and why.
    pub left: Vec<(Reading, Obstacle)>,
    /// The responsibilities that are made.
    pub made: Vec<ResponsibilityId>,
    /// The institutions that are made.
    pub newcomers: Vec<ActorId>,
    /// What all of them do, in their order.
    edits: Vec<Edit>,
}

impl Batch {
    /// Reads lines one after the other, so that a later one may name an institution that an earlier one makes. A question is about
    /// what the line before it makes. The lexicon is that of the board.
    pub fn of(
        lines: &str,
        (board, mut lexicon): (&Arc<Board>, Arc<Lexicon>),
        mut bits: impl FnMut() -> u64,
    ) -> Result<Self, EditError> {
        let (mut batch, mut now) = (Self::default(), Arc::clone(board));
        // What the line before made, whether the lexicon lacks somebody.
        let (mut about, mut is_stale) = (None, false);
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if std::mem::take(&mut is_stale) {
                lexicon = Arc::new(Lexicon::of(&now));
            }
            let reading = read(line, &now, &lexicon);
            let is_question = reading.parts.iter().any(|part| matches!(part.meaning, Meaning::Question { .. }));
            let taken = match (reading.question(board.head().language), &about) {
                (Some(question), Some(about)) => {
                    Ok(Taken { edit: ask(&now, about, &question)?, made: Vec::new(), newcomers: Vec::new() })
                }
                _ => reading.take(&now, &mut bits),
            };
            if !is_question {
                about = taken.as_ref().ok().and_then(|taken| taken.made.last().cloned());
            }
            match taken {
                Ok(taken) => {
                    now = now.apply(&taken.edit)?;
                    is_stale = !taken.newcomers.is_empty();
                    batch.edits.push(taken.edit);
                    batch.made.extend(taken.made);
                    batch.newcomers.extend(taken.newcomers);
                    batch.taken.push(reading);
                }
                Err(why) => batch.left.push((reading, why)),
            }
        }
        Ok(batch)
    }

    /// All as one step; `None` where nothing is taken.
    pub fn edit(&self, board: &Board) -> Option<Edit> {
        (!self.edits.is_empty()).then(|| board.one_step(self.edits.clone()))
    }
}

/// The edit that notes an open question about a responsibility, after those that are noted already.
pub fn ask(board: &Board, about: &ResponsibilityId, question: &str) -> Result<Edit, EditError> {
    let missing = || EditError::Missing(crate::model::RecordRef::Responsibility(about.clone()));
    let old = board.responsibilities().get(about).ok_or_else(missing)?;
    Ok(Edit::Put(Record::from(Responsibility { question: after(&old.question, question), ..Responsibility::clone(old) })))
}

/// The edit that notes an open question about a cell: in its note, else in a new one that calls it disputed.
pub fn ask_of_cell(board: &Board, cell: &Cell, question: &str) -> Edit {
    let old = board.cell_notes().get(cell);
    let (decision, remark) = old.map_or((Decision::Disputed, ""), |note| (note.decision, note.remark.as_str()));
    Edit::Put(Record::from(CellNote { cell: cell.clone(), decision, remark: after(remark, question) }))
}

fn after(old: &str, new: &str) -> String {
    if old.is_empty() { new.to_owned() } else { format!("{old} · {new}") }
}
