//! Bringing something into view: with the least movement of the board, beside the heads that stay in sight.

use egui::{Rect, vec2};

use super::sticky_heads::StickyHeads;
use super::viewport::{Fitted, Viewport};
use crate::app::session::board_scene::BoardScene;
use crate::scene::Group;

/// Distance from the edge to which something is brought, in screen points.
const EDGE: f32 = 12.0;

/// Moves the view until the group is seen; of one larger than the room its beginning.
pub(in crate::app) fn reveal(view: &mut Viewport, canvas: Rect, drawing: &BoardScene, group: &Group) {
    if view.fitted == Some(Fitted::Whole) {
        return;
    }
    // Heads begin or cease to stay while the board moves, which changes the room: the second look sees where they are.
    for _ in 0..2 {
        let sticky = StickyHeads::of(drawing, *view, canvas);
        let (place, room) = (sticky.rect(group.region, group.rect), sticky.seen(group.region).shrink(EDGE));
        let by = vec2(
            into(place.left()..=place.right(), room.left()..=room.right()),
            into(place.top()..=place.bottom(), room.top()..=room.bottom()),
        );
        if by.x == 0.0 && by.y == 0.0 {
            return;
        }
        view.pan_by(by, drawing.scene().size, canvas.size());
    }
}

/// Place of the group on the screen, beside the heads that stay in sight.
pub(in crate::app) fn place_of(view: Viewport, canvas: Rect, drawing: &BoardScene, group: &Group) -> Rect {
    StickyHeads::of(drawing, view, canvas).rect(group.region, group.rect)
}

/// Way that a stretch has to move to lie within a room.
fn into(place: std::ops::RangeInclusive<f32>, room: std::ops::RangeInclusive<f32>) -> f32 {
    let (start, end) = (room.start() - place.start(), room.end() - place.end());
    match () {
        () if start > 0.0 => start,
        () if end < 0.0 => end.max(start),
        () => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::into;

    #[test]
    fn the_least_way_into_a_room() {
        assert_eq!(into(10.0..=20.0, 0.0..=30.0), 0.0, "it is seen whole");
        assert_eq!(into(-5.0..=20.0, 0.0..=30.0), 5.0);
        assert_eq!(into(25.0..=40.0, 0.0..=30.0), -10.0);
        assert_eq!(into(5.0..=90.0, 0.0..=30.0), -5.0, "of what is too large the beginning");
    }
}
