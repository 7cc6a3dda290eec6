//! Selection of the moderation's window on the beamer: as something to look at, as what is in the light, and under the ring.

use std::collections::{BTreeSet, HashSet};

use super::projected_view::ProjectedView;
use crate::app::canvas::Selection;
use crate::app::session::board_view::BoardView;
use crate::model::{Board, RecordRef, ResponsibilityId};
use crate::scene::{Group, Point, Rect, Region, Scene, Target};

/// View of what is selected; where nothing is, of what the moderation looks at.
pub(super) fn at_selected(selection: &Selection, board_view: &BoardView, board: &Board) -> ProjectedView {
    let found = selection.focus().and_then(|target| at(target, board));
    let shown = || match selection.subject(board)? {
        RecordRef::Actor(id) => Some(ProjectedView::of_actor(&id)),
        RecordRef::View(id) => board.views().get(&id).map(|view| ProjectedView::of_view(view)),
        RecordRef::Area(id) => Some(ProjectedView::of_area(&id)),
        RecordRef::Status(id) => Some(ProjectedView::of_statuses([id])),
        RecordRef::StatusGroup(id) => Some(ProjectedView::of_status_group(&id, board)),
        _ => None,
    };
    found.or_else(shown).unwrap_or_else(|| of_board_view(board_view))
}

/// The same as the moderation looks at.
pub(super) fn of_board_view(board_view: &BoardView) -> ProjectedView {
    ProjectedView { kind: board_view.kind, spec: board_view.drawn(), ..ProjectedView::default() }
}

fn at(target: &Target, board: &Board) -> Option<ProjectedView> {
    match target {
        Target::Area(id) => Some(ProjectedView::of_area(id)),
        Target::Status(id) => Some(ProjectedView::of_statuses([id.clone()])),
        Target::StatusGroup(Some(id)) => Some(ProjectedView::of_status_group(id, board)),
        Target::Cell(cell) => Some(ProjectedView::of_cell(cell)),
        Target::FoldedCell(area, group) => Some(ProjectedView::of_status_group(group, board).within(area)),
        Target::Chip(pieces) => {
            let responsibility = board.responsibilities().get(&pieces.first()?.responsibility)?;
            Some(ProjectedView::of_actor(&responsibility.actor))
        }
        other => other.row_actor().map(ProjectedView::of_actor).or_else(|| ProjectedView::of_entry(other)),
    }
}

/// Targets in the light: whatever is selected, all pieces of the same responsibilities, and the heads over and beside it.
pub(super) fn spotlit(selection: &Selection, board: &Board, scene: &Scene) -> BTreeSet<Target> {
    let chosen: HashSet<&Target> = selection.targets().iter().collect();
    let responsibilities: HashSet<ResponsibilityId> =
        selection.pieces(board).into_iter().map(|piece| piece.responsibility).collect();
    let is_chosen = |group: &&Group| match &group.target {
        Target::Chip(pieces) => pieces.iter().any(|piece| responsibilities.contains(&piece.responsibility)),
        target => chosen.contains(target),
    };
    let own: Vec<&Group> = scene.groups.iter().filter(is_chosen).collect();
    let own: Vec<&Group> = own.iter().flat_map(|group| under(group, scene)).collect();
    let beside = |head: &&Group| own.iter().any(|group| is_head_of(head, &group.rect));
    let heads = scene.groups.iter().filter(beside);
    own.iter().copied().chain(heads.filter(|_| !own.is_empty())).map(|group| group.target.clone()).collect()
}

/// Under a head lies its row or column, in a cell what stands there; anything else is alone.
fn under<'a>(group: &'a Group, scene: &'a Scene) -> Vec<&'a Group> {
    let is_under = |other: &&Group| other.region == Region::Body && is_head_of(group, &other.rect);
    let is_within = |other: &&Group| other.rect.contains(group.rect.center()) || group.rect.contains(other.rect.center());
    match group.target {
        _ if matches!(group.region, Region::RowHeads | Region::ColumnHeads) => {
            scene.groups.iter().filter(is_under).chain([group]).collect()
        }
        Target::Cell(_) | Target::FoldedCell(..) | Target::MatrixCell(..) => {
            let here = scene.groups.iter().filter(|other| other.region == Region::Body);
            here.filter(is_within).collect()
        }
        _ => vec![group],
    }
}

/// True if a head stands over or beside a box: a headline above a row stands over nothing but that.
fn is_head_of(head: &Group, rect: &Rect) -> bool {
    /// Neighbors may touch.
    const HAIR: f32 = 1.0;
    let across = head.rect.x < rect.right() - HAIR && rect.x < head.rect.right() - HAIR;
    let down = head.rect.y < rect.bottom() - HAIR && rect.y < head.rect.bottom() - HAIR;
    match head.region {
        Region::ColumnHeads => across,
        Region::RowHeads => down,
        _ => false,
    }
}

/// The place on the beamer of what lies at a point of the moderation's drawing.
pub(super) fn mapped(point: Point, from: &Scene, to: &Scene) -> Option<Point> {
    let group = from.hit(point)?;
    let there = to.groups.iter().find(|other| other.target == group.target)?;
    let share = |at: f32, start: f32, size: f32| if size > 0.0 { ((at - start) / size).clamp(0.0, 1.0) } else { 0.5 };
    let (across, down) = (share(point.x, group.rect.x, group.rect.w), share(point.y, group.rect.y, group.rect.h));
    Some(Point::new(there.rect.x + across * there.rect.w, there.rect.y + down * there.rect.h))
}
