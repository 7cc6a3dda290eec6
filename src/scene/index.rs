//! An index over a scene: which cell is at a point and which group stands for a target, without a walk through all groups.

use std::collections::HashMap;

use super::geom::{Point, Rect};
use super::target::Target;
use super::{Group, Scene};
use crate::model::Cell;

/// Into how many bands a scene is cut.
const BANDS: usize = 128;

/// Made once per scene, asked many times per frame.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The group of each target, by its place in the scene; only asked, never walked.
    places: HashMap<Target, usize>,
    /// The rows of cells from top to bottom, each from left to right.
    rows: Vec<Row>,
    /// The groups by the horizontal bands of the scene into which they reach.
    bands: Vec<Vec<usize>>,
}

#[derive(Clone, Debug)]
struct Row {
    top: f32,
    bottom: f32,
    /// Left edge, right edge, place in the scene.
    cells: Vec<(f32, f32, usize)>,
}

impl Index {
    /// The index of a scene.
    pub fn of(scene: &Scene) -> Self {
        let places = scene.groups.iter().enumerate().map(|(place, group)| (group.target.clone(), place)).collect();
        let mut cells: Vec<(&Group, usize)> = scene.groups.iter().zip(0..).filter(|(group, _)| cell(group).is_some()).collect();
        cells.sort_by(|(one, _), (two, _)| {
            (one.rect.y, one.rect.x).partial_cmp(&(two.rect.y, two.rect.x)).unwrap_or(std::cmp::Ordering::Equal)
        });
        let mut rows: Vec<Row> = Vec::new();
        for (group, place) in cells {
            let entry = (group.rect.x, group.rect.right(), place);
            match rows.last_mut() {
                Some(row) if row.top == group.rect.y => row.cells.push(entry),
                _ => rows.push(Row { top: group.rect.y, bottom: group.rect.bottom(), cells: vec![entry] }),
            }
        }
        let mut bands = vec![Vec::new(); BANDS];
        for (group, place) in scene.groups.iter().zip(0..) {
            let (first, last) = bands_of(scene, &group.rect);
            for band in bands.iter_mut().take(last + 1).skip(first) {
                band.push(place);
            }
        }
        Self { places, rows, bands }
    }

    /// The groups that share a horizontal band with a part of the scene that this index was made of, in drawing order: all
    /// that reach into it, and a few more.
    pub fn within<'a>(&self, scene: &'a Scene, part: Rect) -> impl Iterator<Item = &'a Group> + use<'a> {
        let (first, last) = bands_of(scene, &part);
        let mut found: Vec<usize> = self.bands.iter().take(last + 1).skip(first).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().filter_map(|place| scene.groups.get(place))
    }

    /// The cell at a point of the scene that this index was made of.
    pub fn cell_at<'a>(&self, scene: &'a Scene, point: Point) -> Option<&'a Cell> {
        let row = self.rows.get(self.rows.partition_point(|row| row.top <= point.y).checked_sub(1)?)?;
        let (_, right, place) = row.cells.get(row.cells.partition_point(|(left, ..)| *left <= point.x).checked_sub(1)?)?;
        if point.y >= row.bottom || point.x >= *right {
            return None;
        }
        cell(scene.groups.get(*place)?)
    }

    /// The group that stands for a target in the scene that this index was made of.
    pub fn group<'a>(&self, scene: &'a Scene, target: &Target) -> Option<&'a Group> {
        scene.groups.get(*self.places.get(target)?)
    }
}

/// The first and last band of a part of the scene; what lies outside belongs to the outermost bands.
fn bands_of(scene: &Scene, part: &Rect) -> (usize, usize) {
    let band = |y: f32| (y / scene.size.h.max(1.0) * BANDS as f32).clamp(0.0, (BANDS - 1) as f32) as usize;
    (band(part.y), band(part.bottom()))
}

fn cell(group: &Group) -> Option<&Cell> {
    match &group.target {
        Target::Cell(cell) => Some(cell),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaId, Color, StatusId};
    use crate::scene::{Region, Size};
    use crate::text::Lang;

    fn scene() -> Scene {
        let groups = [("a", 10.0), ("b", 30.0)].into_iter().flat_map(|(area, y)| {
            [("1", 100.0), ("2", 160.0)].map(|(status, x)| Group {
                target: Target::Cell(Cell::new(AreaId::new(area), StatusId::new(status))),
                rect: Rect::new(x, y, 50.0, 20.0),
                region: Region::Body,
                slot: None,
                words: String::new(),
                marks: Vec::new(),
            })
        });
        let groups = groups.collect();
        let background = Color::rgb(255, 255, 255);
        Scene { size: Size::new(300.0, 100.0), background, lang: Lang::De, title: String::new(), groups }
    }

    #[test]
    fn cells_are_found_where_they_are_and_nowhere_else() {
        let scene = scene();
        let index = Index::of(&scene);
        let at = |x, y| index.cell_at(&scene, Point::new(x, y)).map(ToString::to_string);
        assert_eq!(at(100.0, 10.0).as_deref(), Some("a/1"));
        assert_eq!(at(209.0, 49.0).as_deref(), Some("b/2"));
        for (x, y) in [(99.0, 15.0), (155.0, 15.0), (210.0, 15.0), (120.0, 9.0), (120.0, 50.0)] {
            assert_eq!(at(x, y), None, "{x}, {y}");
        }
        for group in &scene.groups {
            assert_eq!(index.group(&scene, &group.target), Some(group));
        }
    }
}
