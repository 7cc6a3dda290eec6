//! Matrix der Zuständigkeiten: institution × area, status or target group, with the target groups of each role.

mod axes;
mod cell;
mod column_states;
mod sections;

pub use axes::{ColumnKey, MatrixAxes, MatrixScope, RowOrder, SectionKey};
pub use cell::{cells_in_column, matrix_cell, matrix_columns};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::axes::columns_holding;
use self::column_states::column_states;
use self::sections::sections;
use super::cells::{CellState, covers_cells, is_drawn};
use super::filter::FilteredBoard;
use crate::model::{
    Actor, ActorId, AreaId, Board, Filter, Responsibility, ResponsibilityId, Role, State, StatusId, TargetGroupId,
};

/// Matrix as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// Columns.
    pub columns: Vec<ColumnKey>,
    /// Institutions in sections, those without any responsibility too; never a section without institutions.
    pub sections: Vec<MatrixSection>,
    /// States of the cells of each column, counted; `None` where a column has none of its own.
    pub states: Vec<Option<BTreeMap<CellState, usize>>>,
}

impl Matrix {
    /// Rows of all sections.
    pub fn rows(&self) -> impl Iterator<Item = &MatrixRow> {
        self.sections.iter().flat_map(|section| &section.rows)
    }
}

/// Section of institutions that stand together.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixSection {
    /// Key of what they have in common; `None` where there are no sections.
    pub key: Option<SectionKey>,
    /// Rows, one for each.
    pub rows: Vec<MatrixRow>,
}

/// Row of one institution.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Institution.
    pub actor: ActorId,
    /// Entries, one per column; `None` where it does nothing.
    pub entries: Vec<Option<MatrixEntry>>,
}

/// Entry of one institution in one column.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixEntry {
    /// Parts, one for each role and state, the strongest first; never none.
    pub parts: Vec<MatrixPart>,
}

/// Part of an entry: what the institution does there in one role, and one state.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixPart {
    /// Role.
    pub role: Role,
    /// State of agreement.
    pub state: State,
    /// Target groups that it is for, in the board's order.
    pub groups: Vec<TargetGroupId>,
    /// Statuses that it covers there, in the board's order.
    pub statuses: Vec<StatusId>,
    /// Areas that it covers there, in the board's order.
    pub areas: Vec<AreaId>,
    /// Responsibilities that these are, in the region's order.
    pub responsibilities: Vec<ResponsibilityId>,
}

/// Target group that an institution works for.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMark {
    /// Target group.
    pub group: TargetGroupId,
    /// Strongest role for this group.
    pub role: Role,
}

impl MatrixEntry {
    /// Strongest role, with or without target groups.
    pub fn role(&self) -> Option<Role> {
        self.parts.iter().map(|part| part.role).min()
    }

    /// Target groups, each with the strongest role for it, in the board's order.
    pub fn groups(&self, board: &Board) -> Vec<GroupMark> {
        let strongest =
            |group: &TargetGroupId| self.parts.iter().filter(|part| part.groups.contains(group)).map(|part| part.role).min();
        let known = board.target_groups().iter().map(|group| &group.id);
        known.filter_map(|group| Some(GroupMark { group: group.clone(), role: strongest(group)? })).collect()
    }
}

/// Places on the board that were found so far for one part.
#[derive(Default)]
struct PartPlaces<'a> {
    groups: BTreeSet<usize>,
    statuses: BTreeSet<usize>,
    areas: BTreeSet<usize>,
    responsibilities: Vec<&'a ResponsibilityId>,
}

/// Parts of an entry, by role and state.
type Parts<'a> = BTreeMap<(Role, State), PartPlaces<'a>>;

/// Matrix of what a filter selects.
pub fn matrix(board: &Board, filter: &Filter, axes: &MatrixAxes) -> Matrix {
    let selection = FilteredBoard::new(board, filter);
    let columns: BTreeMap<&ColumnKey, usize> = axes.columns.iter().zip(0..).collect();
    let mut found: BTreeMap<(&ActorId, usize), Parts<'_>> = BTreeMap::new();
    for responsibility in selection.responsibilities().filter(|responsibility| is_in_scope(responsibility, axes.scope)) {
        for (area, status) in shown_cells(board, filter, responsibility) {
            for key in columns_holding(board, responsibility, area, status) {
                let Some(column) = columns.get(&key) else { continue };
                let parts = found.entry((&responsibility.actor, *column)).or_default();
                put(
                    board,
                    parts.entry((responsibility.role, responsibility.state)).or_default(),
                    (responsibility, &key),
                    (area, status),
                );
            }
        }
    }
    let entry = |actor: &ActorId, column: usize| {
        let parts = found.get(&(actor, column))?;
        Some(MatrixEntry { parts: parts.iter().map(|(kind, found)| part(board, *kind, found)).collect() })
    };
    let row = |actor: &Arc<Actor>| MatrixRow {
        actor: actor.id.clone(),
        entries: (0..axes.columns.len()).map(|column| entry(&actor.id, column)).collect(),
    };
    let sections = sections(board, selection.actors().collect(), axes.rows);
    let sections = sections.into_iter().map(|(key, actors)| MatrixSection { key, rows: actors.into_iter().map(row).collect() });
    Matrix {
        columns: axes.columns.clone(),
        sections: sections.collect(),
        states: column_states(board, &selection, &axes.columns),
    }
}

fn is_in_scope(responsibility: &Responsibility, scope: MatrixScope) -> bool {
    match scope {
        MatrixScope::Counted => covers_cells(responsibility),
        MatrixScope::Drawn { informed } => is_drawn(responsibility) && (informed || responsibility.role != Role::Informed),
    }
}

/// Cells of a responsibility that a filter shows.
fn shown_cells<'a>(
    board: &'a Board,
    filter: &'a Filter,
    responsibility: &'a Responsibility,
) -> impl Iterator<Item = (&'a AreaId, &'a StatusId)> {
    responsibility.covers.cells().filter(move |(area, status)| {
        (filter.areas.is_empty() || filter.areas.contains(*area))
            && (filter.statuses.is_empty() || filter.statuses.contains(*status))
            && board.areas().contains(area)
            && board.statuses().contains(status)
    })
}

fn put<'a>(
    board: &Board,
    found: &mut PartPlaces<'a>,
    (responsibility, key): (&'a Responsibility, &ColumnKey),
    (area, status): (&AreaId, &StatusId),
) {
    // In the column of a target group there is no other.
    let here = |group: &&TargetGroupId| if let ColumnKey::Group(own) = key { own == *group } else { true };
    found.groups.extend(responsibility.groups.iter().filter(here).filter_map(|group| board.target_groups().position(group)));
    found.statuses.extend(board.statuses().position(status));
    found.areas.extend(board.areas().position(area));
    if found.responsibilities.last() != Some(&&responsibility.id) {
        found.responsibilities.push(&responsibility.id);
    }
}

fn part(board: &Board, (role, state): (Role, State), found: &PartPlaces<'_>) -> MatrixPart {
    let groups = found.groups.iter().filter_map(|place| Some(board.target_groups().at(*place)?.id.clone()));
    let statuses = found.statuses.iter().filter_map(|place| Some(board.statuses().at(*place)?.id.clone()));
    let areas = found.areas.iter().filter_map(|place| Some(board.areas().at(*place)?.id.clone()));
    let responsibilities = found.responsibilities.iter().map(|id| (*id).clone()).collect();
    MatrixPart { role, state, groups: groups.collect(), statuses: statuses.collect(), areas: areas.collect(), responsibilities }
}
