//! Findings about the cells of the grid. What is alike in one area is told together, so that a region reads one line and not eleven;
//! what was said about it is kept cell by cell, so that it stays with a cell whatever becomes of its neighbors.

use std::collections::BTreeSet;

use super::grouping::grouped;
use super::{Finding, FindingPlace, Issue};
use crate::model::{AreaId, Board, Cell, CellNames, Coverage, Decision, RecordRef, Responsibility, Role, TargetGroupId};
use crate::report::cells::{CellReport, CellState, Cells};

/// Findings about cells: empty, without lead, with several leads for the same people, with a note that is no longer right.
pub(super) fn cells(board: &Board) -> Vec<Finding> {
    let cells = Cells::of(board);
    let in_state = |state: CellState| move |cell: &CellReport| (cell.state() == state).then(Vec::new);
    let leads = |cell: &CellReport| overlapping(board, cell);
    let mut all = by_area(board, &cells, in_state(CellState::Open), |place, _| Issue::Open(place));
    all.extend(by_area(board, &cells, in_state(CellState::WithoutLead), |place, _| Issue::WithoutLead(place)));
    all.extend(by_area(board, &cells, leads, |place, leads| Issue::OverlappingLeads(place, actor_names(board, leads))));
    all.extend(stale_notes(board, &cells));
    all
}

/// Findings about cells in which something is so, with the records besides area and status that make it so.
fn by_area(
    board: &Board,
    cells: &Cells,
    so: impl Fn(&CellReport) -> Option<Vec<RecordRef>>,
    issue: impl Fn(CellNames, &[RecordRef]) -> Issue,
) -> Vec<Finding> {
    let found = cells.iter().filter_map(|cell| {
        let records = so(cell)?;
        let about = about(&cell.cell).into_iter().chain(records.iter().cloned()).collect();
        Some(((cell.cell.area.clone(), records), cell.cell.clone(), about))
    });
    grouped(board, found, |(_, records): &(AreaId, Vec<RecordRef>), cells: &[Cell]| {
        let covers: Coverage = cells.iter().cloned().collect();
        (issue(CellNames::of(&covers, board), records), FindingPlace::Cells(covers))
    })
}

fn about(cell: &Cell) -> [RecordRef; 2] {
    [RecordRef::Area(cell.area.clone()), RecordRef::Status(cell.status.clone())]
}

/// Responsibilities of a cell in which several institutions lead for the same people.
fn overlapping(board: &Board, cell: &CellReport) -> Option<Vec<RecordRef>> {
    let leads: Vec<&Responsibility> = cell
        .covering()
        .map(|responsibility| &**responsibility)
        .filter(|responsibility| responsibility.role == Role::Lead)
        .collect();
    let meets =
        |one: &Responsibility| leads.iter().any(|other| other.actor != one.actor && overlap(board, &one.groups, &other.groups));
    let mut overlapping: Vec<RecordRef> =
        leads.iter().filter(|one| meets(one)).map(|one| RecordRef::Responsibility(one.id.clone())).collect();
    overlapping.sort();
    (!overlapping.is_empty()).then_some(overlapping)
}

/// True if somebody may belong to both. Whoever is there for all is there for each; what is for nobody meets nobody.
fn overlap(board: &Board, one: &BTreeSet<TargetGroupId>, other: &BTreeSet<TargetGroupId>) -> bool {
    let for_all = |groups: &BTreeSet<TargetGroupId>| {
        groups.iter().any(|id| board.target_groups().get(id).is_some_and(|group| group.covers_all))
    };
    !one.is_disjoint(other) || (for_all(one) && !other.is_empty()) || (for_all(other) && !one.is_empty())
}

/// Institutions of some responsibilities, each once, in the region's order.
fn actor_names(board: &Board, responsibilities: &[RecordRef]) -> Vec<String> {
    let of = |key: &RecordRef| match key {
        RecordRef::Responsibility(id) => board.responsibilities().get(id).map(|responsibility| &responsibility.actor),
        _ => None,
    };
    let actors: BTreeSet<_> = responsibilities.iter().filter_map(of).collect();
    board.actors().iter().filter(|actor| actors.contains(&actor.id)).map(|actor| board.actor_name(&actor.id)).collect()
}

fn stale_notes(board: &Board, cells: &Cells) -> Vec<Finding> {
    let claims_empty = |decision| matches!(decision, Decision::Gap | Decision::NotIntended);
    let is_filled = |cell: &Cell| cells.get(board, &cell.area, &cell.status).is_some_and(CellReport::is_covered);
    let stale = board.cell_notes().iter().filter(|note| claims_empty(note.decision) && is_filled(&note.cell));
    let found = stale.map(|note| ((note.cell.area.clone(), note.decision), note.cell.clone(), about(&note.cell).to_vec()));
    grouped(board, found, |(_, decision): &(AreaId, Decision), cells: &[Cell]| {
        let covers: Coverage = cells.iter().cloned().collect();
        (Issue::StaleNote(CellNames::of(&covers, board), *decision), FindingPlace::Cells(covers))
    })
}
