//! Findings about target groups for which nobody does anything in an area in which others are served.

use std::collections::BTreeSet;

use super::grouping::grouped;
use super::{Finding, FindingPlace, Issue};
use crate::model::{Area, Board, RecordRef, TargetGroup, TargetGroupId};
use crate::report::cells::covers_cells;

/// Findings about target groups that nobody serves, area by area. Where somebody is there for all, everybody is served; where nobody is there
/// at all, its empty cells say so.
pub(super) fn unserved(board: &Board) -> Vec<Finding> {
    let found = board.areas().iter().flat_map(|area| {
        let missing = missing_in(board, area).into_iter();
        missing.map(move |group| {
            let about = vec![RecordRef::Area(area.id.clone()), RecordRef::TargetGroup(group.id.clone())];
            (area, name(group), about)
        })
    });
    grouped(board, found, |area, groups| {
        (Issue::Unserved(area.short.clone(), groups.to_vec()), FindingPlace::Record(RecordRef::Area(area.id.clone())))
    })
}

fn missing_in<'a>(board: &'a Board, area: &Area) -> Vec<&'a TargetGroup> {
    let here = board
        .responsibilities()
        .iter()
        .filter(|responsibility| covers_cells(responsibility) && responsibility.covers.statuses_in(&area.id).is_some());
    let served: BTreeSet<&TargetGroupId> = here.flat_map(|responsibility| &responsibility.groups).collect();
    let for_all = |id: &&TargetGroupId| board.target_groups().get(id).is_some_and(|group| group.covers_all);
    if served.is_empty() || served.iter().any(for_all) {
        return Vec::new();
    }
    let groups = board.target_groups().iter().map(|group| &**group);
    groups.filter(|group| !group.covers_all && !served.contains(&group.id)).collect()
}

fn name(group: &TargetGroup) -> String {
    if group.abbreviation.is_empty() { group.name.clone() } else { group.abbreviation.clone() }
}
