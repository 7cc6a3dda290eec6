//! From how far away type can be read: while its capitals are at least 16 arc minutes high. That is the least that ISO 9241-3 (today
//! ISO 9241-303) asks for; height is that of a capital without accent. What is `h` high is seen under the angle `a` from
//! `h / tan a` away.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::page::{MM, Page};

/// How high capitals are, in em.
const CAPITALS_EM: f32 = 0.66;
/// The tangent of 16 arc minutes.
const LEAST_ANGLE: f32 = 0.004_654;

/// The room in which a board is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// How wide the projected picture is, in millimetres.
    pub screen_mm: u32,
    /// How far away the last row sits, in millimetres.
    pub depth_mm: u32,
}

impl Default for Room {
    fn default() -> Self {
        Self { screen_mm: 3000, depth_mm: 8000 }
    }
}

impl Room {
    /// How wide a picture may be: from a large monitor to the wall of a hall.
    pub const SCREENS_MM: RangeInclusive<u32> = 500..=20_000;
    /// How deep a room may be.
    pub const DEPTHS_MM: RangeInclusive<u32> = 1000..=60_000;

    /// The same room with every size within its range.
    pub fn clamped(self) -> Self {
        let within = |size: u32, range: RangeInclusive<u32>| size.clamp(*range.start(), *range.end());
        Self { screen_mm: within(self.screen_mm, Self::SCREENS_MM), depth_mm: within(self.depth_mm, Self::DEPTHS_MM) }
    }

    /// From how far away type can be read whose em is this share of the picture's width; in millimetres.
    pub fn legible_mm(self, share: f32) -> f32 {
        legible_mm(share * self.screen_mm as f32)
    }

    /// Which share of the picture's width an em must be, so that the last row can read it.
    pub fn least_share(self) -> f32 {
        self.depth_mm as f32 * LEAST_ANGLE / CAPITALS_EM / self.screen_mm as f32
    }
}

impl Page {
    /// Whether it is a screen and not paper.
    pub fn is_screen(&self) -> bool {
        let same = |name: &str| Self::named(name).is_some_and(|page| page == *self || page.portrait() == *self);
        Self::NAMES.iter().filter(|name| !Self::PAPERS.contains(name)).any(|name| same(name))
    }

    /// From how far away type of this size can be read on it, in millimetres; a screen is as wide as that of the room.
    pub fn legible_from_mm(&self, size: f32, room: Room) -> f32 {
        if self.is_screen() { room.legible_mm(size / self.width) } else { legible_mm(size / MM) }
    }
}

fn legible_mm(size_mm: f32) -> f32 {
    size_mm * CAPITALS_EM / LEAST_ANGLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn type_is_legible_from_where_16_arc_minutes_say() {
        assert!((LEAST_ANGLE - (16.0_f32 / 60.0).to_radians().tan()).abs() < 1e-6);
        let room = Room::default();
        // 15 px of 1,080 lines are 7.5 pt.
        assert!((Page::default().legible_from_mm(7.5, room) - 3320.0).abs() < 20.0);
        for (pixels, meters) in [(36.0, 8.0), (27.0, 6.0), (15.0, 3.3)] {
            assert!((room.legible_mm(pixels / 1920.0) / 1000.0 - meters).abs() < 0.05, "{pixels}");
        }
        let a3 = Page::named("a3").unwrap();
        assert!(!a3.is_screen() && Page::default().portrait().is_screen());
        assert!((a3.legible_from_mm(9.0, room) - 450.0).abs() < 5.0);
    }

    #[test]
    fn a_wider_picture_is_legible_from_farther_and_a_deeper_room_asks_for_larger_type() {
        let (usual, hall) = (Room::default(), Room { screen_mm: 6000, depth_mm: 20_000 });
        assert!((hall.legible_mm(0.01) / usual.legible_mm(0.01) - 2.0).abs() < 1e-4);
        for room in [usual, hall] {
            assert!((room.legible_mm(room.least_share()) - room.depth_mm as f32).abs() < 1.0, "{room:?}");
        }
        assert!((usual.least_share() * 1920.0 - 36.0).abs() < 0.2);
        let (small, large) = (Room { screen_mm: 0, depth_mm: 0 }, Room { screen_mm: u32::MAX, depth_mm: u32::MAX });
        assert_eq!(small.clamped(), Room { screen_mm: 500, depth_mm: 1000 });
        assert_eq!(large.clamped(), Room { screen_mm: 20_000, depth_mm: 60_000 });
    }
}
