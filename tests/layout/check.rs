//! Conditions that hold for every drawing, checked on one.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::Arc;

use schaubild::layout::{Fit, Layout, Options, Surroundings, layout};
use schaubild::model::{AreaId, Board, ResponsibilityId, Role, State, StatusId};
use schaubild::report::{Audience, FilteredBoard, disclose};
use schaubild::scene::{Group, Mark, Point, Rect, Segment, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

use crate::told::{empty_cells_have_a_word, noted};

/// Lays a whole board out.
pub(crate) fn layout_of(typesetter: &Typesetter, board: &Arc<Board>, options: &Options, keep: Option<&Fit>) -> Layout {
    layout(typesetter, &disclose(board, Audience::Internal), options, keep)
}

/// Checks a drawing of a whole board against everything that must hold.
pub(crate) fn check(typesetter: &Typesetter, board: &Board, options: &Options, layout: &Layout) {
    let groups = &layout.scene.groups;
    let page = Rect::new(0.0, 0.0, layout.scene.size.w, layout.scene.size.h);
    let mut keys = HashSet::new();
    for group in groups {
        assert!(keys.insert(&group.target), "two groups for {:?}", group.target);
        assert!(page.encloses(&group.rect, 0.02), "{:?} at {:?} leaves the page {page:?}", group.target, group.rect);
        assert!(!group.words.is_empty(), "{:?} says nothing", group.target);
        marks_inside(typesetter, group);
    }
    if layout.report.fits {
        assert_eq!(layout.scene.size, options.page.size());
    }
    frames_apart(groups);
    covered(board, options, groups);
    hit(layout);
    noted(layout);
    if options.lang == Lang::De {
        empty_cells_have_a_word(board, layout);
    }
}

/// Every mark lies in its group's box.
pub(crate) fn marks_inside(typesetter: &Typesetter, group: &Group) {
    for mark in &group.marks {
        let own = match mark {
            Mark::Rect { rect, .. } | Mark::Image { rect, .. } => *rect,
            Mark::Text { line, at, turned, .. } => {
                let cap = typesetter.metrics(line.face).cap_height * line.size;
                if *turned {
                    Rect::new(at.x - cap, at.y - line.width, cap, line.width)
                } else {
                    Rect::new(at.x, at.y - cap, line.width, cap)
                }
            }
            Mark::Path { path, .. } => bounds(path.segments.iter().flat_map(points)),
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

fn bounds(points: impl Iterator<Item = Point>) -> Rect {
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
/// In a folded column a chip covers some of the statuses, and says "teils" where these are not all.
fn covered(board: &Board, options: &Options, groups: &[Group]) {
    let mut drawn: BTreeMap<&str, BTreeSet<(AreaId, StatusId)>> = BTreeMap::new();
    let mut frame: Option<(&Group, &AreaId, Vec<Ground>)> = None;
    for group in groups {
        match &group.target {
            Target::Frame(area, first, last) => {
                let cells = grounds(board, options, groups, (area, &group.rect));
                let ground = cells.iter().map(|cell| cell.rect).reduce(|one, two| one.union(&two)).unwrap();
                assert!(ground.encloses(&group.rect, 0.02), "{:?} leaves its cells", group.target);
                let ends = (cells.first().unwrap().statuses.first(), cells.last().unwrap().statuses.last());
                assert_eq!(ends, (Some(first), Some(last)));
                frame = Some((group, area, cells));
            }
            Target::Chip(pieces) => {
                let (frame, area, cells) = frame.as_ref().unwrap();
                assert!(frame.rect.encloses(&group.rect, 0.02), "{:?} leaves its frame", group.target);
                let ids: BTreeSet<&ResponsibilityId> = pieces.iter().map(|piece| &piece.responsibility).collect();
                for id in ids {
                    let responsibility = board.responsibilities().get(id).unwrap();
                    let mut partly = false;
                    for cell in cells {
                        let here: Vec<_> =
                            cell.statuses.iter().filter(|status| responsibility.covers.contains(area, status)).collect();
                        assert!(!here.is_empty(), "{:?} covers a cell that {id} does not", group.target);
                        partly |= here.len() < cell.statuses.len();
                        for status in here {
                            let own = drawn.entry(id.as_str()).or_default();
                            assert!(own.insert(((*area).clone(), status.clone())), "{id} is drawn twice");
                        }
                    }
                    let said = group.marks.iter().any(|mark| matches!(mark, Mark::Text { line, .. } if line.text == "teils"));
                    assert_eq!(said, partly, "{:?}: {}", group.target, group.words);
                    assert_eq!(group.words.contains("teils (nur "), partly, "{:?}: {}", group.target, group.words);
                }
            }
            _ => {}
        }
    }
    let selection = FilteredBoard::new(board, &options.spec.filter);
    let areas: BTreeSet<&AreaId> = selection.areas().map(|area| &area.id).collect();
    let focus: BTreeSet<&AreaId> = areas.iter().copied().filter(|area| options.spec.focus.contains(*area)).collect();
    let large = if focus.is_empty() { &areas } else { &focus };
    let statuses: BTreeSet<&StatusId> = selection.statuses().map(|status| &status.id).collect();
    for responsibility in board.responsibilities() {
        let shown = selection.selects(responsibility)
            && responsibility.state != State::Ended
            && (options.informed || responsibility.role != Role::Informed);
        let cells =
            responsibility.covers.cells().filter(|(area, status)| shown && large.contains(area) && statuses.contains(status));
        let wanted: BTreeSet<_> = cells.map(|(area, status)| (area.clone(), status.clone())).collect();
        assert_eq!(drawn.remove(responsibility.id.as_str()).unwrap_or_default(), wanted, "{}", responsibility.id);
    }
    assert!(drawn.is_empty());
    // Beside areas in focus the others are one line each, if anything but title and legend stands around them.
    for area in if options.surroundings == Surroundings::Whole { &areas } else { large } {
        assert!(groups.iter().any(|group| group.target == Target::Area((*area).clone())), "{area} is not named");
    }
}

/// The box of a cell and its statuses.
struct Ground {
    rect: Rect,
    statuses: Vec<StatusId>,
}

/// The cells of an area that lie under a frame, from left to right.
fn grounds(board: &Board, options: &Options, groups: &[Group], (area, frame): (&AreaId, &Rect)) -> Vec<Ground> {
    let place = |id: &StatusId| {
        let own = options.spec.status_order.iter().position(|status| status == id).unwrap_or(usize::MAX);
        (own, board.statuses().position(id))
    };
    let under = |group: &&Group| frame.x < group.rect.center().x && group.rect.center().x < frame.right();
    let statuses = |target: &Target| match target {
        Target::Cell(cell) if cell.area == *area => Some(vec![cell.status.clone()]),
        Target::FoldedCell(of, group) if of == area => {
            let selection = FilteredBoard::new(board, &options.spec.filter);
            let of_group = selection.statuses().filter(|status| status.group.as_ref() == Some(group));
            let mut ids: Vec<StatusId> = of_group.map(|status| status.id.clone()).collect();
            ids.sort_by_key(place);
            Some(ids)
        }
        _ => None,
    };
    let cells = groups.iter().filter(under);
    cells.filter_map(|group| Some(Ground { rect: group.rect, statuses: statuses(&group.target)? })).collect()
}

/// Everything is hit in its middle; cells and frames, that others stand on, somewhere.
fn hit(layout: &Layout) {
    for group in &layout.scene.groups {
        let rect = group.rect;
        let found = |point: Point| layout.scene.hit(point).is_some_and(|hit| hit.target == group.target);
        if matches!(group.target, Target::Cell(_) | Target::FoldedCell(..) | Target::Frame(..)) {
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
