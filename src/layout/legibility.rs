//! Legibility: distance from which type can be read, while its capitals are at least 16 arc minutes high. That is the least that
//! ISO 9241-3 (today ISO 9241-303) asks for; height is that of a capital without accent. What is `h` high is seen under the angle `a`
//! from `h / tan a` away.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::metric;
use super::page::{MM, Page};
use crate::scene::{Group, Mark, Scene};

/// Height of capitals, in em.
const CAPITALS_EM: f32 = 0.66;
/// The angle under which capitals must be seen, in arc minutes.
const MIN_MINUTES: f32 = 16.0;
/// Its tangent.
const TAN_OF_MIN_ANGLE: f32 = 0.004_654;
/// Type that is smaller than it must be by less than this share is large enough: layouts round.
const ROUNDING: f32 = 1e-3;

/// The room in which a board is projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Room {
    /// Width of the projected picture, in millimeters.
    pub screen_mm: u32,
    /// Distance of the last row, in millimeters.
    pub depth_mm: u32,
}

impl Default for Room {
    fn default() -> Self {
        Self { screen_mm: 3000, depth_mm: 8000 }
    }
}

impl Room {
    /// Range of widths of a picture: from a large monitor to the wall of a hall.
    pub const SCREENS_MM: RangeInclusive<u32> = 500..=20_000;
    /// Range of depths of a room.
    pub const DEPTHS_MM: RangeInclusive<u32> = 1000..=60_000;

    /// The same room with every size within its range.
    pub fn clamped(self) -> Self {
        let within = |size: u32, range: RangeInclusive<u32>| size.clamp(*range.start(), *range.end());
        Self { screen_mm: within(self.screen_mm, Self::SCREENS_MM), depth_mm: within(self.depth_mm, Self::DEPTHS_MM) }
    }

    /// Distance from which type can be read whose em is this share of the picture's width; in millimeters.
    pub fn readable_from_mm(self, share: f32) -> f32 {
        reading_distance_mm(share * self.screen_mm as f32)
    }

    /// Share of the picture's width that an em must be, so that the last row can read it.
    pub fn min_share(self) -> f32 {
        self.depth_mm as f32 * TAN_OF_MIN_ANGLE / CAPITALS_EM / self.screen_mm as f32
    }
}

/// Under which angle the capitals of type are seen, in arc minutes: `atan (0.66 · size / distance)`, with the em and the distance in
/// the same unit. ISO 9241-303 asks for 16 at least, and says that 20 to 22 are better for reading at length.
pub fn arc_minutes(size: f32, distance: f32) -> f32 {
    (CAPITALS_EM * size).atan2(distance).to_degrees() * 60.0
}

/// The groups with a text that the last row of a room cannot read, when a drawing is projected as a page is: every text counts, the
/// smallest add-on of a chip like its name. A drawing that is larger than its page is shown smaller.
pub fn unreadable<'s>(scene: &'s Scene, page: &Page, room: Room) -> Vec<&'s Group> {
    let unit_mm = projected_mm(scene, page, room);
    let small = |size: f32| arc_minutes(size * unit_mm, room.depth_mm as f32) < MIN_MINUTES * (1.0 - ROUNDING);
    scene.groups.iter().filter(|group| sizes(group).any(small)).collect()
}

/// Distance from which all of a drawing can be read when it is projected as a page is, in millimeters; infinite without a text.
pub fn readable_from_mm(scene: &Scene, page: &Page, room: Room) -> f32 {
    let smallest = scene.groups.iter().flat_map(sizes).reduce(f32::min);
    smallest.map_or(f32::INFINITY, |size| reading_distance_mm(size * projected_mm(scene, page, room)))
}

/// Length of a point of a drawing on the wall, in millimeters: the page fills the picture, the drawing fits the page.
fn projected_mm(scene: &Scene, page: &Page, room: Room) -> f32 {
    let fits = (page.width / scene.size.w).min(page.height / scene.size.h);
    fits * room.screen_mm as f32 / page.width
}

/// The sizes of the texts of a group, in points.
fn sizes(group: &Group) -> impl Iterator<Item = f32> {
    group.marks.iter().filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(line.size),
        Mark::Rect { .. } | Mark::Path { .. } | Mark::Image { .. } => None,
    })
}

impl Page {
    /// True for a screen, false for paper.
    pub fn is_screen(&self) -> bool {
        let same = |name: &str| Self::named(name).is_some_and(|page| page == *self || page.portrait() == *self);
        Self::NAMES.iter().filter(|name| !Self::PAPERS.contains(name)).any(|name| same(name))
    }

    /// The smallest type that can be read on it at arm's length, or on a screen from where one sits before it; in points.
    pub(super) fn readable_size(self) -> f32 {
        if self.is_screen() { metric::READABLE_SCREEN } else { metric::READABLE_PAPER }
    }

    /// Distance from which type of this size can be read on it, in millimeters; a screen is as wide as that of the room.
    pub fn readable_from_mm(&self, size: f32, room: Room) -> f32 {
        if self.is_screen() { room.readable_from_mm(size / self.width) } else { reading_distance_mm(size / MM) }
    }
}

fn reading_distance_mm(size_mm: f32) -> f32 {
    size_mm * CAPITALS_EM / TAN_OF_MIN_ANGLE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Color;
    use crate::scene::{Point, Rect, Region, Size, Target};
    use crate::text::Lang;
    use crate::typeset::{Face, Typesetter};

    #[test]
    fn type_is_readable_from_where_16_arc_minutes_say() {
        assert!((TAN_OF_MIN_ANGLE - (16.0_f32 / 60.0).to_radians().tan()).abs() < 1e-6);
        let room = Room::default();
        // 15 px of 1,080 lines are 7.5 pt.
        assert!((Page::default().readable_from_mm(7.5, room) - 3320.0).abs() < 20.0);
        for (pixels, meters) in [(36.0, 8.0), (27.0, 6.0), (15.0, 3.3)] {
            assert!((room.readable_from_mm(pixels / 1920.0) / 1000.0 - meters).abs() < 0.05, "{pixels}");
        }
        let a3 = Page::named("a3").unwrap();
        assert!(!a3.is_screen() && Page::default().portrait().is_screen());
        assert!((a3.readable_from_mm(9.0, room) - 450.0).abs() < 5.0);
    }

    #[test]
    fn type_is_seen_under_the_angle_that_its_capitals_and_the_distance_make() {
        // 100 mm of type have capitals of 66 mm; at 8 m that is atan 0.00825 = 0.47268° = 28.36 minutes.
        assert!((arc_minutes(100.0, 8000.0) - 28.36).abs() < 0.01);
        // 36 of 1,920 pixels on 3 m are 56.25 mm, their capitals 37.125 mm; at 8 m atan 0.0046406 = 0.26588° = 15.95 minutes.
        assert!((arc_minutes(36.0 / 1920.0 * 3000.0, 8000.0) - 15.95).abs() < 0.01);
        // 3.5 mm, 10 pt on paper, at 50 cm: atan (2.31 / 500) = 0.26471° = 15.88 minutes.
        assert!((arc_minutes(3.5, 500.0) - 15.88).abs() < 0.01);
        // Capitals as high as the distance are seen under 45°.
        assert!((arc_minutes(1.0 / CAPITALS_EM, 1.0) - 45.0 * 60.0).abs() < 0.1);
        assert_eq!(arc_minutes(0.0, 8000.0), 0.0);
    }

    /// A drawing with a text of each of these sizes.
    fn scene(size: Size, texts: &[f32]) -> Scene {
        let typesetter = Typesetter::new();
        let mark = |size: f32| Mark::Text {
            line: typesetter.line("teils", Face::Regular, size),
            at: Point::new(0.0, 0.0),
            color: Color::rgb(0, 0, 0),
            turned: false,
        };
        let group = |(number, size): (usize, &f32)| Group {
            target: Target::Logo(number.to_string()),
            rect: Rect::default(),
            region: Region::Body,
            table_span: None,
            words: String::new(),
            marks: vec![mark(40.0), mark(*size)],
        };
        let groups = texts.iter().enumerate().map(group).collect();
        let background = Color::rgb(255, 255, 255);
        Scene { size, background, lang: Lang::De, title: String::new(), subject: String::new(), groups }
    }

    #[test]
    fn the_smallest_text_of_a_group_says_whether_the_last_row_can_read_it() {
        let (page, room) = (Page::default(), Room::default());
        let least = room.min_share() * page.width;
        assert!((least - 18.05).abs() < 0.02, "{least}");
        let drawing = scene(page.size(), &[18.25, 18.0, 18.1]);
        let targets: Vec<&Target> = unreadable(&drawing, &page, room).into_iter().map(|group| &group.target).collect();
        assert_eq!(targets, [&Target::Logo("1".to_owned())]);
        // 18 of 960 points on 3 m are 56.25 mm: 0.66 · 56.25 / 0.004654 = 7,977 mm.
        assert!((readable_from_mm(&drawing, &page, room) - 7977.0).abs() < 2.0);
        assert_eq!(unreadable(&drawing, &page, Room { depth_mm: 7900, ..room }), Vec::<&Group>::new());
        assert_eq!(readable_from_mm(&scene(page.size(), &[]), &page, room), f32::INFINITY);
    }

    #[test]
    fn a_drawing_larger_than_its_page_is_projected_smaller() {
        let (page, room) = (Page::default(), Room::default());
        for size in [Size::new(1920.0, 540.0), Size::new(960.0, 1080.0)] {
            let drawing = scene(size, &[30.0]);
            assert_eq!(unreadable(&drawing, &page, room).len(), 1, "{size:?}");
            let half = readable_from_mm(&scene(page.size(), &[15.0]), &page, room);
            assert!((readable_from_mm(&drawing, &page, room) - half).abs() < 1.0, "{size:?}");
        }
    }

    #[test]
    fn a_wider_picture_is_readable_from_farther_and_a_deeper_room_asks_for_larger_type() {
        let (usual, hall) = (Room::default(), Room { screen_mm: 6000, depth_mm: 20_000 });
        assert!((hall.readable_from_mm(0.01) / usual.readable_from_mm(0.01) - 2.0).abs() < 1e-4);
        for room in [usual, hall] {
            assert!((room.readable_from_mm(room.min_share()) - room.depth_mm as f32).abs() < 1.0, "{room:?}");
        }
        assert!((usual.min_share() * 1920.0 - 36.0).abs() < 0.2);
        let (small, large) = (Room { screen_mm: 0, depth_mm: 0 }, Room { screen_mm: u32::MAX, depth_mm: u32::MAX });
        assert_eq!(small.clamped(), Room { screen_mm: 500, depth_mm: 1000 });
        assert_eq!(large.clamped(), Room { screen_mm: 20_000, depth_mm: 60_000 });
    }
}
