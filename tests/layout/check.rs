//! What holds for every drawing, checked on one.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use schaubild::layout::{Fit, Laid, Options, layout};
use schaubild::model::{AreaId, Board, Role, State, StatusId};
use schaubild::report::{Audience, disclose};
use schaubild::scene::{Group, Mark, Point, Rect, Segment, Target};
use schaubild::typeset::Typesetter;
use std::sync::Arc;

/// Lays a whole board out.
pub(crate) fn laid(typesetter: &Typesetter, board: &Arc<Board>, options: &Options, keep: Option<&Fit>) -> Laid {
    layout(typesetter, &disclose(board, Audience::Internal), options, keep)
}

/// Checks a drawing of a whole board against everything that must hold.
pub(crate) fn check(typesetter: &Typesetter, board: &Board, options: &Options, laid: &Laid) {
    let groups = &laid.scene.groups;
    let page = Rect::new(0.0, 0.0, laid.scene.size.w, laid.scene.size.h);
    let mut keys = HashSet::new();
    for group in groups {
        assert!(keys.insert(&group.target), "two groups for {:?}", group.target);
        assert!(page.encloses(&group.rect, 0.02), "{:?} at {:?} leaves the page {page:?}", group.target, group.rect);
        assert!(!group.words.is_empty(), "{:?} says nothing", group.target);
        marks_inside(typesetter, group);
    }
    if laid.report.fits {
        assert_eq!(laid.scene.size, options.page.size());
    }
    frames_apart(groups);
    covered(board, options, groups);
    hit(laid);
}

/// Every mark lies in its group's box.
fn marks_inside(typesetter: &Typesetter, group: &Group) {
    for mark in &group.marks {
        let own = match mark {
            Mark::Rect { rect, .. } => *rect,
            Mark::Text { line, at, .. } => {
                let cap = typesetter.metrics(line.face).cap_height * line.size;
                Rect::new(at.x, at.y - cap, line.width, cap)
            }
            Mark::Path { path, .. } => around(path.segments.iter().flat_map(points)),
        };
        assert!(group.rect.encloses(&own, 0.05), "{:?} {:?}: {mark:?}", group.target, group.rect);
    }
}

fn points(segment: &Segment) -> Vec<Point> {
    match segment {
        Segment::Move(point) | Segment::Line(point) => vec![*point],
        Segment::Cubic(_, _, end) => vec![*end],
        Segment::Close => Vec::new(),
    }
}

fn around(points: impl Iterator<Item = Point>) -> Rect {
    let dot = |point: Point| Rect::new(point.x, point.y, 0.0, 0.0);
    points.map(dot).reduce(|one, two| one.union(&two)).unwrap_or_default()
}

/// No two frames overlap, nor two chips, nor any two other things that are not within each other.
fn frames_apart(groups: &[Group]) {
    let kinds: [fn(&Target) -> bool; 3] = [
        |target| matches!(target, Target::Frame(..)),
        |target| matches!(target, Target::Chip(..)),
        |target| !matches!(target, Target::Frame(..) | Target::Chip(..)),
    ];
    for kind in kinds {
        let mut boxes: Vec<&Group> = groups.iter().filter(|group| kind(&group.target)).collect();
        boxes.sort_by(|one, two| one.rect.y.total_cmp(&two.rect.y));
        for (place, one) in boxes.iter().enumerate() {
            for two in boxes[place + 1..].iter().take_while(|two| two.rect.y < one.rect.bottom()) {
                assert!(!one.rect.overlaps(&two.rect), "{:?} and {:?} overlap", one.target, two.target);
            }
        }
    }
}

/// Every responsibility that is drawn has its chips on exactly the cells it covers, in their frame, the frame on its cells.
fn covered(board: &Board, options: &Options, groups: &[Group]) {
    let mut drawn: BTreeMap<&str, BTreeSet<(AreaId, StatusId)>> = BTreeMap::new();
    let mut frame: Option<(&Group, Vec<(AreaId, StatusId)>)> = None;
    let by_target: std::collections::HashMap<&Target, &Group> = groups.iter().map(|group| (&group.target, group)).collect();
    for group in groups {
        match &group.target {
            Target::Frame(area, first, last) => {
                let (first, last) = (board.statuses().position(first).unwrap(), board.statuses().position(last).unwrap());
                let status = |place| (area.clone(), board.statuses().at(place).unwrap().id.clone());
                let cells: Vec<_> = (first..=last).map(status).collect();
                let rects = cells.iter().map(|(area, status)| {
                    let target = Target::Cell(schaubild::model::Cell::new(area.clone(), status.clone()));
                    by_target[&target].rect
                });
                let ground = rects.reduce(|one, two| one.union(&two)).unwrap();
                assert!(ground.encloses(&group.rect, 0.02), "{:?} leaves its cells", group.target);
                frame = Some((group, cells));
            }
            Target::Chip(pieces) => {
                let (around, cells) = frame.as_ref().unwrap();
                assert!(around.rect.encloses(&group.rect, 0.02), "{:?} leaves its frame", group.target);
                for piece in pieces {
                    let own = drawn.entry(piece.responsibility.as_str()).or_default();
                    for cell in cells {
                        assert!(own.insert(cell.clone()), "{piece:?} is drawn twice on {cell:?}");
                    }
                }
            }
            _ => {}
        }
    }
    for held in board.responsibilities() {
        let shown = held.state != State::Ended && (options.informed || held.role != Role::Informed);
        let cells = held.covers.cells().map(|(area, status)| (area.clone(), status.clone()));
        let wanted: BTreeSet<_> = if shown { cells.collect() } else { BTreeSet::new() };
        assert_eq!(drawn.remove(held.id.as_str()).unwrap_or_default(), wanted, "{}", held.id);
    }
    assert!(drawn.is_empty());
}

/// Everything is hit in its middle; cells and frames, that others stand on, somewhere.
fn hit(laid: &Laid) {
    for group in &laid.scene.groups {
        let rect = group.rect;
        let found = |point: Point| laid.scene.hit(point).is_some_and(|hit| hit.target == group.target);
        if matches!(group.target, Target::Cell(_) | Target::Frame(..)) {
            let edge = 0.02;
            let corners = [
                Point::new(rect.x + edge, rect.y + rect.h / 2.0),
                Point::new(rect.right() - edge, rect.bottom() - edge),
                rect.center(),
            ];
            assert!(corners.into_iter().any(found), "{:?} cannot be hit", group.target);
        } else {
            assert!(found(rect.center()), "{:?} is not hit in its middle", group.target);
        }
    }
}
