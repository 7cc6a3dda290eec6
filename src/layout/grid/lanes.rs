//! Packing the frames of one area into lanes, so that little room is wasted and none covers another.

use crate::layout::axis_index::{AxisIndex, ColumnIx, LaneIx, Run};

/// A frame to pack: a run of columns and as many lanes as it has rows of chips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LaneItem {
    /// Its columns.
    pub(super) run: Run,
    /// Its rows of chips.
    pub(super) rows: usize,
}

/// Places of the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Packing {
    /// The first lane of each item, in the order in which they were given.
    pub(super) first: Vec<LaneIx>,
    /// Number of lanes.
    pub(super) lanes: usize,
}

/// Packs items into lanes, each into the first place where it fits. Wide ones first, so that what concerns all stands on
/// top; where that wastes lanes, tall ones or left ones first.
pub(super) fn pack(items: &[LaneItem], columns: usize) -> Packing {
    type Order = fn(&LaneItem) -> (usize, usize, ColumnIx);
    let orders: [Order; 3] = [
        |item| (usize::MAX - item.run.len(), usize::MAX - item.rows, item.run.first),
        |item| (usize::MAX - item.rows, usize::MAX - item.run.len(), item.run.first),
        |item| (item.run.first.index(), usize::MAX - item.run.len(), item.run.first),
    ];
    let least = min_lanes(items, columns);
    let mut best: Option<Packing> = None;
    for order in orders {
        let packing = pack_in_order(items, columns, order);
        if packing.lanes == least {
            return packing;
        }
        if best.as_ref().is_none_or(|best| packing.lanes < best.lanes) {
            best = Some(packing);
        }
    }
    best.unwrap_or(Packing { first: Vec::new(), lanes: 0 })
}

/// Number of lanes that the fullest column needs.
fn min_lanes(items: &[LaneItem], columns: usize) -> usize {
    let mut height = vec![0; columns];
    for item in items {
        for place in height.iter_mut().skip(item.run.first.index()).take(item.run.len()) {
            *place += item.rows;
        }
    }
    height.into_iter().max().unwrap_or_default()
}

fn pack_in_order<K: Ord>(items: &[LaneItem], columns: usize, order: impl Fn(&LaneItem) -> K) -> Packing {
    let mut sorted: Vec<(usize, &LaneItem)> = items.iter().enumerate().collect();
    sorted.sort_by_key(|(number, item)| (order(item), *number));
    let mut taken = Occupancy { lanes: Vec::new(), columns };
    let mut placed: Vec<(usize, LaneIx)> = sorted.into_iter().map(|(number, item)| (number, taken.place(item))).collect();
    placed.sort_by_key(|(number, _)| *number);
    Packing { first: placed.into_iter().map(|(_, lane)| lane).collect(), lanes: taken.lanes.len() }
}

/// Taken columns of each lane.
struct Occupancy {
    lanes: Vec<Vec<bool>>,
    columns: usize,
}

impl Occupancy {
    fn place(&mut self, item: &LaneItem) -> LaneIx {
        let mut first = 0;
        // After the last lane everything is free, so this ends.
        while let Some(clash) = self.last_clash(first, item) {
            first = clash + 1;
        }
        let end = first + item.rows;
        while self.lanes.len() < end {
            self.lanes.push(vec![false; self.columns]);
        }
        for lane in self.lanes.iter_mut().skip(first).take(item.rows) {
            for column in lane.iter_mut().skip(item.run.first.index()).take(item.run.len()) {
                *column = true;
            }
        }
        LaneIx::new(first)
    }

    /// The last of the lanes from `first` on in which the item would lie on another.
    fn last_clash(&self, first: usize, item: &LaneItem) -> Option<usize> {
        let span = self.lanes.iter().enumerate().skip(first).take(item.rows);
        let mut clashes =
            span.filter(|(_, lane)| lane.iter().skip(item.run.first.index()).take(item.run.len()).any(|taken| *taken));
        clashes.next_back().map(|(lane, _)| lane)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn item(first: usize, last: usize, rows: usize) -> LaneItem {
        LaneItem { run: Run { first: ColumnIx::new(first), last: ColumnIx::new(last) }, rows }
    }

    fn lanes(items: &[LaneItem]) -> (Vec<usize>, usize) {
        let packing = pack(items, 12);
        (packing.first.iter().map(|lane| lane.index()).collect(), packing.lanes)
    }

    #[test]
    fn frames_side_by_side_share_a_lane() {
        assert_eq!(lanes(&[item(0, 2, 1), item(3, 5, 1), item(0, 5, 1)]), (vec![1, 1, 0], 2));
        assert_eq!(lanes(&[]), (vec![], 0));
    }

    #[test]
    fn a_frame_of_two_rows_takes_two_lanes_and_others_fill_up_beside_it() {
        assert_eq!(lanes(&[item(0, 0, 2), item(1, 1, 1), item(1, 2, 1)]), (vec![0, 1, 0], 2));
    }

    #[test]
    fn another_order_is_taken_where_it_needs_fewer_lanes() {
        let items = [item(0, 3, 1), item(3, 4, 2), item(4, 6, 1), item(6, 7, 2)];
        assert_eq!(lanes(&items).1, 3);
    }

    proptest! {
        #[test]
        fn no_two_bricks_overlap(parts in prop::collection::vec((0usize..12, 0usize..12, 1usize..4), 0..30)) {
            let items: Vec<LaneItem> = parts.iter().map(|(a, b, rows)| item(*a.min(b), *a.max(b), *rows)).collect();
            let packing = pack(&items, 12);
            let mut taken = std::collections::HashSet::new();
            for (item, first) in items.iter().zip(&packing.first) {
                for lane in first.index()..first.index() + item.rows {
                    prop_assert!(lane < packing.lanes);
                    for column in item.run.columns() {
                        prop_assert!(taken.insert((lane, column)));
                    }
                }
            }
        }
    }
}
