//! Coverage: the set of cells that one responsibility stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{AreaId, StatusId};

/// The most cells that are read for one responsibility: two short lists could otherwise stand for millions.
pub const MAX_CELLS_OF_ONE: usize = 10_000;

/// One cell of the grid.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// Its row.
    pub area: AreaId,
    /// Its column.
    pub status: StatusId,
}

impl Cell {
    /// The cell in this row and column.
    pub fn new(area: AreaId, status: StatusId) -> Self {
        Self { area, status }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.area, self.status)
    }
}

/// A set of cells: for each area a non-empty set of statuses. Equal sets are equal, however they came about; they are
/// written as few rectangles in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Coverage {
    by_area: BTreeMap<AreaId, BTreeSet<StatusId>>,
}

impl Coverage {
    /// Every one of these areas with every one of these statuses.
    pub fn rectangle(areas: impl IntoIterator<Item = AreaId>, statuses: impl IntoIterator<Item = StatusId>) -> Self {
        let statuses: BTreeSet<StatusId> = statuses.into_iter().collect();
        if statuses.is_empty() {
            return Self::default();
        }
        Self { by_area: areas.into_iter().map(|area| (area, statuses.clone())).collect() }
    }

    /// A single cell.
    pub fn cell(cell: &Cell) -> Self {
        Self::rectangle([cell.area.clone()], [cell.status.clone()])
    }

    /// True where it has no cell; a responsibility's always has one.
    pub fn is_empty(&self) -> bool {
        self.by_area.is_empty()
    }

    /// Number of its cells.
    pub fn len(&self) -> usize {
        self.by_area.values().map(BTreeSet::len).sum()
    }

    /// True where it has this cell.
    pub fn contains(&self, area: &AreaId, status: &StatusId) -> bool {
        self.by_area.get(area).is_some_and(|statuses| statuses.contains(status))
    }

    /// Areas in the order of their ids.
    pub fn areas(&self) -> impl Iterator<Item = &AreaId> {
        self.by_area.keys()
    }

    /// Statuses that it has in an area.
    pub fn statuses_in(&self, area: &AreaId) -> Option<&BTreeSet<StatusId>> {
        self.by_area.get(area)
    }

    /// Statuses of all its areas.
    pub fn statuses(&self) -> BTreeSet<&StatusId> {
        self.by_area.values().flatten().collect()
    }

    /// Cells by area and status id.
    pub fn cells(&self) -> impl Iterator<Item = (&AreaId, &StatusId)> {
        self.by_area.iter().flat_map(|(area, statuses)| statuses.iter().map(move |status| (area, status)))
    }

    /// The cells of both.
    pub fn union(&self, other: &Self) -> Self {
        let mut all = self.by_area.clone();
        for (area, statuses) in &other.by_area {
            all.entry(area.clone()).or_default().extend(statuses.iter().cloned());
        }
        Self { by_area: all }
    }

    /// The cells of this one that the other lacks.
    pub fn minus(&self, other: &Self) -> Self {
        self.keep(|area, status| !other.contains(area, status))
    }

    /// The cells that both have.
    pub fn intersection(&self, other: &Self) -> Self {
        self.keep(|area, status| other.contains(area, status))
    }

    /// Cells for which `wanted` is true.
    pub fn keep(&self, wanted: impl Fn(&AreaId, &StatusId) -> bool) -> Self {
        let by_area = self.by_area.iter().filter_map(|(area, statuses)| {
            let kept: BTreeSet<StatusId> = statuses.iter().filter(|status| wanted(area, status)).cloned().collect();
            (!kept.is_empty()).then(|| (area.clone(), kept))
        });
        Self { by_area: by_area.collect() }
    }

    /// The coverage in these areas: what it has there stays as it is, a new area gets all its statuses.
    pub fn in_areas(&self, areas: &BTreeSet<AreaId>) -> Self {
        let kept = self.keep(|area, _| areas.contains(area));
        let added = areas.iter().filter(|area| self.statuses_in(area).is_none()).cloned();
        kept.union(&Self::rectangle(added, self.statuses().into_iter().cloned()))
    }

    /// The coverage for these statuses: those it has stay where they are, a new one comes into all its areas.
    pub fn for_statuses(&self, statuses: &BTreeSet<StatusId>) -> Self {
        let before = self.statuses();
        let kept = self.keep(|_, status| statuses.contains(status));
        let added = statuses.iter().filter(|status| !before.contains(status)).cloned();
        kept.union(&Self::rectangle(self.areas().cloned(), added))
    }

    /// The rectangles it is written as: disjoint, in the order of their ids. Areas with the same statuses are taken
    /// together, or statuses with the same areas, whichever needs fewer.
    pub fn rectangles(&self) -> Vec<Rectangle> {
        let by_row = gather(self.cells());
        let by_column = gather(self.cells().map(|(area, status)| (status, area)));
        if by_column.len() < by_row.len() {
            let mut turned: Vec<Rectangle> =
                by_column.into_iter().map(|(statuses, areas)| Rectangle { areas, statuses }).collect();
            turned.sort();
            return turned;
        }
        by_row.into_iter().map(|(areas, statuses)| Rectangle { areas, statuses }).collect()
    }
}

/// Takes keys with equal sets of values together; in the order of the first key.
fn gather<'a, K: Ord + Clone + 'a, V: Ord + Clone + 'a>(pairs: impl Iterator<Item = (&'a K, &'a V)>) -> Vec<(Vec<K>, Vec<V>)> {
    let mut values_of: BTreeMap<&K, BTreeSet<&V>> = BTreeMap::new();
    for (key, value) in pairs {
        values_of.entry(key).or_default().insert(value);
    }
    let mut keys_of: BTreeMap<&BTreeSet<&V>, Vec<K>> = BTreeMap::new();
    for (key, values) in &values_of {
        keys_of.entry(values).or_default().push((*key).clone());
    }
    let mut gathered: Vec<(Vec<K>, Vec<V>)> =
        keys_of.into_iter().map(|(values, keys)| (keys, values.iter().map(|value| (*value).clone()).collect())).collect();
    gathered.sort();
    gathered
}

impl FromIterator<Cell> for Coverage {
    fn from_iter<I: IntoIterator<Item = Cell>>(cells: I) -> Self {
        let mut coverage = Self::default();
        for cell in cells {
            coverage.by_area.entry(cell.area).or_default().insert(cell.status);
        }
        coverage
    }
}

/// Areas × statuses, as written in files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rectangle {
    /// Its rows, in the order of their ids.
    pub areas: Vec<AreaId>,
    /// Its columns, in the order of their ids.
    pub statuses: Vec<StatusId>,
}

impl Serialize for Coverage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rectangles().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Coverage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rectangles = Vec::<Rectangle>::deserialize(deserializer)?;
        let cells = |one: &Rectangle| one.areas.len().saturating_mul(one.statuses.len());
        if rectangles.iter().map(cells).fold(0, usize::saturating_add) > MAX_CELLS_OF_ONE {
            return Err(de::Error::custom("more cells than any grid has"));
        }
        Ok(rectangles
            .into_iter()
            .map(|rectangle| Self::rectangle(rectangle.areas, rectangle.statuses))
            .fold(Self::default(), |all, one| all.union(&one)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coverage(cells: &[(&str, &str)]) -> Coverage {
        cells.iter().map(|(area, status)| Cell::new(AreaId::new(area), StatusId::new(status))).collect()
    }

    #[test]
    fn equal_rows_are_written_as_one_rectangle() {
        let covers = coverage(&[("sprache", "duldung"), ("arbeit", "schutz"), ("arbeit", "duldung"), ("sprache", "schutz")]);
        assert_eq!(ron::to_string(&covers).unwrap(), r#"[(areas:["arbeit","sprache"],statuses:["duldung","schutz"])]"#);
    }

    #[test]
    fn columns_are_taken_together_where_that_needs_fewer() {
        let covers = coverage(&[("a", "1"), ("a", "2"), ("b", "1"), ("c", "2"), ("d", "1"), ("d", "2")]);
        assert_eq!(covers.rectangles().len(), 2);
        let text = ron::to_string(&covers).unwrap();
        assert_eq!(ron::from_str::<Coverage>(&text).unwrap(), covers);
    }

    #[test]
    fn taking_away_leaves_no_empty_area() {
        let covers = coverage(&[("a", "1"), ("b", "1")]);
        let rest = covers.minus(&coverage(&[("a", "1")]));
        assert_eq!(rest, coverage(&[("b", "1")]));
        assert_eq!(rest.areas().count(), 1);
        assert!(rest.minus(&rest).is_empty());
    }
}
