//! Matrix der Zuständigkeiten: institution × area, with the target groups and the strongest role of each.

use std::collections::BTreeMap;

use super::cells::covers_cells;
use super::filter::Selection;
use crate::model::{ActorId, AreaId, Board, Filter, Role, TargetGroupId};

/// The whole matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// The columns, in the board's order.
    pub areas: Vec<AreaId>,
    /// One row per institution, in the region's order; those without any responsibility too.
    pub rows: Vec<MatrixRow>,
}

/// One institution.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Which.
    pub actor: ActorId,
    /// One entry per column; `None` where it does nothing.
    pub entries: Vec<Option<MatrixEntry>>,
}

/// What one institution does in one area.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixEntry {
    /// Its strongest role there, with or without target groups.
    pub role: Role,
    /// For whom, in the board's order.
    pub groups: Vec<GroupMark>,
}

/// A target group that an institution works for in an area.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMark {
    /// Which.
    pub group: TargetGroupId,
    /// The strongest role for this group.
    pub role: Role,
}

/// What was found so far in one entry.
struct Found<'a> {
    role: Role,
    groups: BTreeMap<&'a TargetGroupId, Role>,
}

/// The matrix of what a filter selects. What is dormant, ended or only for information does not stand in it.
pub fn matrix(board: &Board, filter: &Filter) -> Matrix {
    let selection = Selection::new(board, filter);
    let areas: Vec<AreaId> = selection.areas().map(|area| area.id.clone()).collect();
    let mut found: BTreeMap<(&ActorId, &AreaId), Found<'_>> = BTreeMap::new();
    for responsibility in selection.responsibilities().filter(|responsibility| covers_cells(responsibility)) {
        let in_view = |area: &AreaId| {
            let statuses = responsibility.covers.statuses_in(area);
            filter.statuses.is_empty() || statuses.is_some_and(|there| !there.is_disjoint(&filter.statuses))
        };
        for area in responsibility.covers.areas().filter(|area| in_view(area)) {
            let role = responsibility.role;
            let here = found.entry((&responsibility.actor, area)).or_insert_with(|| Found { role, groups: BTreeMap::new() });
            here.role = role.min(here.role);
            for group in &responsibility.groups {
                let mark = here.groups.entry(group).or_insert(role);
                *mark = role.min(*mark);
            }
        }
    }
    let entry = |actor: &ActorId, area: &AreaId| {
        let here = found.get(&(actor, area))?;
        let known = board.target_groups().iter().map(|group| &group.id);
        let marks = known.filter_map(|group| Some(GroupMark { group: group.clone(), role: *here.groups.get(group)? }));
        Some(MatrixEntry { role: here.role, groups: marks.collect() })
    };
    let rows = selection
        .actors()
        .map(|actor| MatrixRow { actor: actor.id.clone(), entries: areas.iter().map(|area| entry(&actor.id, area)).collect() });
    let rows = rows.collect();
    Matrix { areas, rows }
}
