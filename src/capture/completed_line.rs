//! A line completed by what it does not say: all statuses, the usual target groups and role.

use std::collections::BTreeSet;

use super::reading::{Meaning, Reading};
use crate::catalogue::typical_for;
use crate::model::{Actor, AreaId, Board, Coverage, Responsibility, Role, StatusId, TargetGroupId};

/// Line completed by what it does not say, for one institution.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CompletedLine {
    /// All areas that are said.
    pub areas: Vec<AreaId>,
    /// All statuses that are said; those of the board where none are.
    pub statuses: BTreeSet<StatusId>,
    /// Target groups; else those of the typical responsibility of the kind in this area, else the group that stands for all.
    pub groups: BTreeSet<TargetGroupId>,
    /// Role; else that of the typical responsibility of the kind in this area, else involved.
    pub role: Option<Role>,
}

impl Reading {
    /// Line completed for an institution by what it does not say.
    pub fn completed(&self, actor: &Actor, board: &Board) -> CompletedLine {
        let mut line = CompletedLine::default();
        for part in &self.parts {
            match &part.meaning {
                Meaning::Area(area) if !line.areas.contains(area) => line.areas.push(area.clone()),
                Meaning::Statuses(statuses) => line.statuses.extend(statuses.iter().cloned()),
                Meaning::Group(group) => drop(line.groups.insert(group.clone())),
                Meaning::Role(role) => line.role = Some(*role),
                _ => {}
            }
        }
        if line.statuses.is_empty() {
            line.statuses = board.statuses().iter().map(|status| status.id.clone()).collect();
        }
        let typical = if line.groups.is_empty() || line.role.is_none() { line.typical(actor, board) } else { None };
        if line.groups.is_empty() {
            let for_all =
                || board.target_groups().iter().filter(|group| group.covers_all).take(1).map(|group| group.id.clone()).collect();
            line.groups =
                typical.as_ref().map(|row| row.groups.clone()).filter(|groups| !groups.is_empty()).unwrap_or_else(for_all);
        }
        let usual = typical.map_or(Role::Involved, |row| row.role);
        line.role.get_or_insert(usual);
        line
    }
}

impl CompletedLine {
    /// The typical responsibility of the institution's kind that has the most of these cells.
    fn typical(&self, actor: &Actor, board: &Board) -> Option<Responsibility> {
        let rows = typical_for(actor.kind.as_ref()?, board).ok()?.offered;
        let covers = Coverage::rectangle(self.areas.iter().cloned(), self.statuses.iter().cloned());
        let rated = rows.into_iter().map(|row| (row.covers.intersection(&covers).len(), row)).filter(|(cells, _)| *cells > 0);
        // Of several with as many cells the first.
        rated.rev().max_by_key(|(cells, _)| *cells).map(|(_, row)| row)
    }
}
