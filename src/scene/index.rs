//! An index over a scene: which cell is at a point, what lies in a part of it, which group stands for a target, without a walk
//! through all groups.

use std::collections::HashMap;

use super::geom::{Point, Rect};
use super::target::Target;
use super::{Group, Region, Scene};
use crate::model::{ActorId, Cell, StatusId};
use crate::report::ColumnKey;

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
    /// Number of groups.
    count: usize,
    /// The heads and the corner between them, which a screen may draw elsewhere.
    heads: Vec<usize>,
    /// Each region that has groups, with the box around them.
    regions: Vec<(Region, Rect)>,
    /// The statuses that have a column of their own, from left to right.
    statuses: Vec<StatusId>,
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
        let mut cells: Vec<(&Group, usize)> = scene.groups.iter().zip(0..).filter(|(group, _)| is_cell(&group.target)).collect();
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
        let heads = scene.groups.iter().zip(0..).filter(|(group, _)| is_head(group.region)).map(|(_, place)| place).collect();
        let count = scene.groups.len();
        Self { places, rows, bands, count, heads, regions: regions(scene), statuses: statuses(scene) }
    }

    /// The groups that share a horizontal band with a part of the scene that this index was made of, in drawing order: all
    /// that reach into it, and a few more.
    pub fn within<'a>(&self, scene: &'a Scene, part: Rect) -> impl Iterator<Item = &'a Group> + use<'a> {
        self.places_within(scene, part, &[]).into_iter().filter_map(|place| scene.groups.get(place))
    }

    /// The same with all heads, by their places in the scene.
    pub fn within_or_head(&self, scene: &Scene, part: Rect) -> Vec<usize> {
        self.places_within(scene, part, &self.heads)
    }

    fn places_within(&self, scene: &Scene, part: Rect, others: &[usize]) -> Vec<usize> {
        let (first, last) = bands_of(scene, &part);
        if first == 0 && last == BANDS - 1 {
            return (0..self.count).collect();
        }
        let bands = self.bands.iter().take(last + 1).skip(first).flatten();
        let mut found: Vec<usize> = bands.chain(others).copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The box around all groups of a region, but for headlines that reach beyond it.
    pub fn bounds(&self, region: Region) -> Option<Rect> {
        self.regions.iter().find(|(other, _)| *other == region).map(|(_, bounds)| *bounds)
    }

    /// The statuses that have a column of their own, from left to right.
    pub fn statuses(&self) -> &[StatusId] {
        &self.statuses
    }

    /// The heads and the corner between them in the scene that this index was made of, in drawing order.
    pub fn heads<'a>(&self, scene: &'a Scene) -> impl Iterator<Item = &'a Group> {
        self.heads.iter().filter_map(|place| scene.groups.get(*place))
    }

    /// The cell at a point of the scene that this index was made of.
    pub fn cell_at<'a>(&self, scene: &'a Scene, point: Point) -> Option<&'a Cell> {
        cell(self.cell_group_at(scene, point)?)
    }

    /// The cell of a matrix at a point of the scene that this index was made of.
    pub fn matrix_cell_at<'a>(&self, scene: &'a Scene, point: Point) -> Option<(&'a ActorId, &'a ColumnKey)> {
        self.cell_group_at(scene, point)?.target.matrix_cell()
    }

    fn cell_group_at<'a>(&self, scene: &'a Scene, point: Point) -> Option<&'a Group> {
        let row = self.rows.get(self.rows.partition_point(|row| row.top <= point.y).checked_sub(1)?)?;
        let (_, right, place) = row.cells.get(row.cells.partition_point(|(left, ..)| *left <= point.x).checked_sub(1)?)?;
        if point.y >= row.bottom || point.x >= *right {
            return None;
        }
        scene.groups.get(*place)
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

fn is_head(region: Region) -> bool {
    match region {
        Region::Corner | Region::ColumnHeads | Region::RowHeads => true,
        Region::Title | Region::Body | Region::Legend | Region::Foot => false,
    }
}

fn regions(scene: &Scene) -> Vec<(Region, Rect)> {
    let mut regions: Vec<(Region, Rect)> = Vec::new();
    // The headline above some rows of a matrix reaches over the grid, which is no part of its head.
    for group in scene.groups.iter().filter(|group| !matches!(group.target, Target::Section(_))) {
        match regions.iter_mut().find(|(region, _)| *region == group.region) {
            Some((_, bounds)) => *bounds = bounds.union(&group.rect),
            None => regions.push((group.region, group.rect)),
        }
    }
    regions
}

fn statuses(scene: &Scene) -> Vec<StatusId> {
    let heads = scene.groups.iter().filter_map(|group| match &group.target {
        Target::Status(id) => Some((group.rect.x, id)),
        _ => None,
    });
    let mut heads: Vec<(f32, &StatusId)> = heads.collect();
    heads.sort_by(|(one, _), (two, _)| one.total_cmp(two));
    heads.into_iter().map(|(_, id)| id.clone()).collect()
}

fn is_cell(target: &Target) -> bool {
    matches!(target, Target::Cell(_) | Target::MatrixCell(..))
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
                table_span: None,
                words: String::new(),
                marks: Vec::new(),
            })
        });
        let groups = groups.collect();
        let background = Color::rgb(255, 255, 255);
        Scene { size: Size::new(300.0, 100.0), background, lang: Lang::De, title: String::new(), subject: String::new(), groups }
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

    #[test]
    fn cells_of_a_matrix_are_found_too() {
        let mut scene = scene();
        for group in &mut scene.groups {
            let Target::Cell(cell) = &group.target else { panic!("only cells") };
            group.target = Target::MatrixCell(cell.area.as_str().into(), ColumnKey::Status(cell.status.clone()));
        }
        let index = Index::of(&scene);
        let at = |x, y| index.matrix_cell_at(&scene, Point::new(x, y));
        assert_eq!(at(165.0, 35.0), Some((&ActorId::new("b"), &ColumnKey::Status(StatusId::new("2")))));
        assert_eq!((at(155.0, 35.0), index.cell_at(&scene, Point::new(165.0, 35.0))), (None, None));
    }

    #[test]
    fn a_part_has_what_reaches_into_it_and_every_head() {
        let mut scene = scene();
        let status = |id: &str, x: f32| Group {
            target: Target::Status(StatusId::new(id)),
            rect: Rect::new(x, 0.0, 50.0, 8.0),
            region: Region::ColumnHeads,
            table_span: None,
            words: String::new(),
            marks: Vec::new(),
        };
        scene.groups.extend([status("2", 160.0), status("1", 100.0)]);
        let index = Index::of(&scene);
        let part = Rect::new(0.0, 35.0, 300.0, 5.0);
        let within: Vec<String> = index.within(&scene, part).map(|group| format!("{:?}", group.target)).collect();
        assert!(within.len() == 2 && within.iter().all(|target| target.contains("\"b\"")), "{within:?}");
        assert_eq!(index.within_or_head(&scene, part), [2, 3, 4, 5]);
        assert_eq!(index.within_or_head(&scene, Rect::new(0.0, 0.0, 1.0, 100.0)), [0, 1, 2, 3, 4, 5]);
        assert_eq!(index.heads(&scene).count(), 2);
        assert_eq!(index.bounds(Region::Body), Some(Rect::new(100.0, 10.0, 110.0, 40.0)));
        assert_eq!(
            (index.bounds(Region::ColumnHeads), index.bounds(Region::Foot)),
            (Some(Rect::new(100.0, 0.0, 110.0, 8.0)), None)
        );
        assert_eq!(index.statuses(), [StatusId::new("1"), StatusId::new("2")]);
    }
}
