//! Packing the frames of one area into lanes, so that little room is wasted and none covers another.

use crate::layout::index::{ColumnIx, LaneIx, Place, Run};

/// A frame to pack: a run of columns and as many lanes as it has rows of chips.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Brick {
    /// Its columns.
    pub(super) run: Run,
    /// Its rows of chips.
    pub(super) rows: usize,
}

/// Where the bricks come to lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Packing {
    /// The first lane of each brick, in the order in which they were given.
    pub(super) first: Vec<LaneIx>,
    /// How many lanes there are.
    pub(super) lanes: usize,
}

/// Packs bricks into lanes, each into the first place where it fits. Wide ones first, so that what concerns all stands on
/// top; where that wastes lanes, tall ones or left ones first.
pub(super) fn pack(bricks: &[Brick], columns: usize) -> Packing {
    type Order = fn(&Brick) -> (usize, usize, ColumnIx);
    let orders: [Order; 3] = [
        |brick| (usize::MAX - brick.run.len(), usize::MAX - brick.rows, brick.run.first),
        |brick| (usize::MAX - brick.rows, usize::MAX - brick.run.len(), brick.run.first),
        |brick| (brick.run.first.index(), usize::MAX - brick.run.len(), brick.run.first),
    ];
    let least = least_lanes(bricks, columns);
    let mut best: Option<Packing> = None;
    for order in orders {
        let packing = pack_in_order(bricks, columns, order);
        if packing.lanes == least {
            return packing;
        }
        if best.as_ref().is_none_or(|best| packing.lanes < best.lanes) {
            best = Some(packing);
        }
    }
    best.unwrap_or(Packing { first: Vec::new(), lanes: 0 })
}

/// As many lanes as the fullest column needs.
fn least_lanes(bricks: &[Brick], columns: usize) -> usize {
    let mut height = vec![0; columns];
    for brick in bricks {
        for place in height.iter_mut().skip(brick.run.first.index()).take(brick.run.len()) {
            *place += brick.rows;
        }
    }
    height.into_iter().max().unwrap_or_default()
}

fn pack_in_order<K: Ord>(bricks: &[Brick], columns: usize, order: impl Fn(&Brick) -> K) -> Packing {
    let mut sorted: Vec<(usize, &Brick)> = bricks.iter().enumerate().collect();
    sorted.sort_by_key(|(number, brick)| (order(brick), *number));
    let mut taken = Taken { lanes: Vec::new(), columns };
    let mut placed: Vec<(usize, LaneIx)> = sorted.into_iter().map(|(number, brick)| (number, taken.place(brick))).collect();
    placed.sort_by_key(|(number, _)| *number);
    Packing { first: placed.into_iter().map(|(_, lane)| lane).collect(), lanes: taken.lanes.len() }
}

/// Which columns of which lanes are taken.
struct Taken {
    lanes: Vec<Vec<bool>>,
    columns: usize,
}

impl Taken {
    fn place(&mut self, brick: &Brick) -> LaneIx {
        let mut first = 0;
        // After the last lane everything is free, so this ends.
        while let Some(clash) = self.last_clash(first, brick) {
            first = clash + 1;
        }
        let end = first + brick.rows;
        while self.lanes.len() < end {
            self.lanes.push(vec![false; self.columns]);
        }
        for lane in self.lanes.iter_mut().skip(first).take(brick.rows) {
            for column in lane.iter_mut().skip(brick.run.first.index()).take(brick.run.len()) {
                *column = true;
            }
        }
        LaneIx::new(first)
    }

    /// The last of the lanes from `first` on in which the brick would lie on another.
    fn last_clash(&self, first: usize, brick: &Brick) -> Option<usize> {
        let span = self.lanes.iter().enumerate().skip(first).take(brick.rows);
        let mut clashes =
            span.filter(|(_, lane)| lane.iter().skip(brick.run.first.index()).take(brick.run.len()).any(|taken| *taken));
        clashes.next_back().map(|(lane, _)| lane)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn brick(first: usize, last: usize, rows: usize) -> Brick {
        Brick { run: Run { first: ColumnIx::new(first), last: ColumnIx::new(last) }, rows }
    }

    fn lanes(bricks: &[Brick]) -> (Vec<usize>, usize) {
        let packing = pack(bricks, 12);
        (packing.first.iter().map(|lane| lane.index()).collect(), packing.lanes)
    }

    #[test]
    fn frames_side_by_side_share_a_lane() {
        assert_eq!(lanes(&[brick(0, 2, 1), brick(3, 5, 1), brick(0, 5, 1)]), (vec![1, 1, 0], 2));
        assert_eq!(lanes(&[]), (vec![], 0));
    }

    #[test]
    fn a_frame_of_two_rows_takes_two_lanes_and_others_fill_up_beside_it() {
        assert_eq!(lanes(&[brick(0, 0, 2), brick(1, 1, 1), brick(1, 2, 1)]), (vec![0, 1, 0], 2));
    }

    #[test]
    fn another_order_is_taken_where_it_needs_fewer_lanes() {
        let bricks = [brick(0, 3, 1), brick(3, 4, 2), brick(4, 6, 1), brick(6, 7, 2)];
        assert_eq!(lanes(&bricks).1, 3);
    }

    proptest! {
        #[test]
        fn no_two_bricks_overlap(parts in prop::collection::vec((0usize..12, 0usize..12, 1usize..4), 0..30)) {
            let bricks: Vec<Brick> = parts.iter().map(|(a, b, rows)| brick(*a.min(b), *a.max(b), *rows)).collect();
            let packing = pack(&bricks, 12);
            let mut taken = std::collections::HashSet::new();
            for (brick, first) in bricks.iter().zip(&packing.first) {
                for lane in first.index()..first.index() + brick.rows {
                    prop_assert!(lane < packing.lanes);
                    for column in brick.run.columns() {
                        prop_assert!(taken.insert((lane, column)));
                    }
                }
            }
        }
    }
}
