//! Resizing: ends that are drawn out or pushed in, those of a chip, and those of a frame with all chips in it.

use egui::{InputState, Pos2, Rect, vec2};

use super::drag::GridDrag;
use crate::app::canvas::Canvas;
use crate::app::canvas::drag::{Drag, Dragged};
use crate::app::canvas::placement::Placement;
use crate::app::canvas::selection::Selection;
use crate::model::{Cell, End};
use crate::scene::{Group, PieceRef, Target};

/// Nearness of an end, in screen points, with a mouse.
const NEAR: f32 = 5.0;
/// The same with a finger.
const NEAR_FINGER: f32 = 24.0;
/// Distance outside a frame at which its end can still be dragged: beside it may begin the next one.
const OUTSIDE: f32 = 3.0;

/// An end of a frame.
pub(in crate::app::canvas) struct FrameEnd<'a> {
    /// The frame.
    frame: &'a Group,
    /// The end.
    end: End,
    /// The cell at this end.
    grip: Cell,
    /// The frame on the screen.
    pub rect: Rect,
}

impl<'s> Placement<'s> {
    /// The end of a frame at a point of the screen, where nothing lies that is dragged itself.
    pub(in crate::app::canvas) fn frame_end(&self, at: Pos2) -> Option<FrameEnd<'s>> {
        if self.at(at).is_some_and(|seen| !matches!(seen.group.target, Target::Frame(..) | Target::Cell(_))) {
            return None;
        }
        let frames = self.seen.iter().filter_map(|seen| {
            let Target::Frame(area, first, last) = &seen.group.target else { return None };
            let rect = self.rect(seen.group);
            let is_near = seen.rect.expand2(vec2(OUTSIDE, 0.0)).contains(at);
            let end = end_at(rect, at, touches(self)).filter(|_| is_near)?;
            let status = if end == End::First { first } else { last };
            Some(FrameEnd { frame: seen.group, end, grip: Cell::new(area.clone(), status.clone()), rect })
        });
        let away = |found: &FrameEnd<'_>| found.rect.distance_sq_to_pos(at);
        frames.min_by(|one, two| away(one).total_cmp(&away(two)))
    }
}

impl Canvas<'_> {
    /// Begins to drag an end of a frame: with all its chips, or with those of them that are selected. A single one has ends of its own,
    /// and may just be what was dropped last.
    pub(in crate::app::canvas) fn drag_end(&self, found: FrameEnd<'_>, selection: &Selection) -> Drag {
        let inside = |group: &&Group| found.frame.rect.contains(group.rect.center());
        let chips = self.drawing.within(found.frame.rect).filter(inside).filter_map(|group| match &group.target {
            Target::Chip(pieces) => Some(pieces),
            _ => None,
        });
        let all: Vec<&Vec<PieceRef>> = chips.collect();
        let is_selected = |chip: &&Vec<PieceRef>| selection.chips().any(|selected| selected == *chip);
        let selected: Vec<_> = all.iter().copied().filter(is_selected).collect();
        let chips = if selected.len() < 2 { all } else { selected };
        let drag = GridDrag::End { chips: chips.into_iter().cloned().collect(), end: found.end, grip: found.grip };
        Drag::by_pointer(Dragged::Grid(drag), None)
    }
}

/// True while fingers point, not a mouse.
pub(in crate::app::canvas) fn touches(placement: &Placement<'_>) -> bool {
    placement.ui.input(InputState::any_touches)
}

/// The end of a box that is meant at this point of it; none where it is too small to have ends of its own.
pub(in crate::app::canvas) fn end_at(rect: Rect, at: Pos2, by_finger: bool) -> Option<End> {
    // Between its ends the thing itself is to be dragged as easily.
    let (near, least) = if by_finger { (NEAR_FINGER, 3.0 * NEAR_FINGER) } else { (NEAR, 6.0 * NEAR) };
    match () {
        () if rect.width() < least => None,
        () if at.x - rect.left() <= near => Some(End::First),
        () if rect.right() - at.x <= near => Some(End::Last),
        () => None,
    }
}
