//! Fitting: the search for the largest type at which a drawing fits, and the type and heights that are kept while a board is edited.
//! The measures at one type, and the widths of columns, are each drawing's own.

use std::collections::BTreeMap;

use super::metric::SIZE_STEP;

/// Range of type sizes among which the largest is sought that fits, in steps of [`SIZE_STEP`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Fitting {
    /// The smallest step.
    pub(super) min: usize,
    /// The largest step; where it is below the smallest, only that is tried.
    pub(super) max: usize,
}

impl Fitting {
    /// Range from the smallest type to one that the largest does not exceed, both in points.
    pub(super) fn between(min_size: f32, max_size: f32) -> Self {
        Self { min: step_of(min_size), max: (max_size / SIZE_STEP).floor() as usize }
    }

    /// The fit of the largest type, with its step; `None` where not even the smallest type fits. `fit_at` gives the fit at a step.
    pub(super) fn largest<F>(self, mut fit_at: impl FnMut(usize) -> Option<F>) -> Option<(F, usize)> {
        let mut best = fit_at(self.min)?;
        let (mut below, mut above) = (self.min, self.max.max(self.min) + 1);
        while above - below > 1 {
            let middle = below.midpoint(above);
            match fit_at(middle) {
                Some(found) => (below, best) = (middle, found),
                None => above = middle,
            }
        }
        Some((best, below))
    }

    /// The step for a board that is being edited, where the largest that fits is known: the one that it had, if that fits; else one with
    /// some room for the next entries, of which one in `spared` steps is left free. Type fitted to the last line would change with every
    /// entry, and with it all that people are looking at.
    pub(super) fn while_edited(self, largest: usize, kept_size: f32, spared: usize) -> usize {
        let kept = step_of(kept_size);
        let wished = if largest >= kept { kept } else { largest.saturating_sub((largest / spared).max(1)) };
        wished.max(self.min)
    }
}

/// The type size of a step, in points.
pub(super) fn size_of(step: usize) -> f32 {
    step as f32 * SIZE_STEP
}

/// The step of a type size.
pub(super) fn step_of(size: f32) -> usize {
    (size / SIZE_STEP).round() as usize
}

/// Height or width that is left over, but for rounding; `None` where there is too little.
pub(super) fn spare(left_over: f32) -> Option<f32> {
    (left_over >= -0.01).then(|| left_over.max(0.0))
}

/// Heights of rows that are kept while a board is edited, more where rows need it: of each row its key and its least height; of each key
/// the height that was kept. What is needed more is first taken from the room below the last row, then from what rows were stretched by,
/// the last row first: what stands above an edit does not move as long as there is room below. `spare` is what all may take beyond the
/// least.
pub(super) fn kept_heights<K: Ord>(rows: impl Iterator<Item = (K, f32)>, kept: &[(K, f32)], spare: f32) -> Vec<f32> {
    let known: BTreeMap<&K, f32> = kept.iter().map(|(key, height)| (key, *height)).collect();
    let wished = rows.map(|(key, least)| (least, known.get(&key).map_or(least, |height| height.max(least))));
    settled(&wished.collect::<Vec<_>>(), spare)
}

/// Heights of rows of which the least and the wished height are given.
fn settled(wished: &[(f32, f32)], spare: f32) -> Vec<f32> {
    let mut over = wished.iter().map(|(least, height)| height - least).sum::<f32>() - spare;
    let mut heights: Vec<f32> = wished.iter().map(|(_, height)| *height).collect();
    for (height, (least, _)) in heights.iter_mut().zip(wished).rev() {
        // Less than a hundredth is rounding; the same board stays as it was.
        if over <= 0.01 {
            break;
        }
        let given = over.min(*height - least);
        *height -= given;
        over -= given;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_type_that_fits_is_found() {
        let fitting = Fitting::between(6.0, 48.1);
        assert_eq!((fitting.min, fitting.max), (24, 192));
        for limit in [24, 25, 100, 191, 192, 500] {
            let mut tried = 0;
            let found = fitting.largest(|step| {
                tried += 1;
                (step <= limit).then_some(size_of(step))
            });
            assert_eq!(found, Some((size_of(limit.min(192)), limit.min(192))), "{limit}");
            assert!(tried <= 9, "{tried}");
        }
        assert_eq!(fitting.largest(|_| None::<()>), None);
        assert_eq!(Fitting::between(6.0, 2.0).largest(Some), Some((24, 24)));
    }

    #[test]
    fn the_type_is_kept_while_a_board_is_edited_or_leaves_room() {
        let fitting = Fitting::between(6.0, 48.0);
        assert_eq!(fitting.while_edited(50, 12.0, 11), 48);
        assert_eq!(fitting.while_edited(44, 12.0, 11), 40);
        assert_eq!(fitting.while_edited(24, 12.0, 11), 24);
    }

    #[test]
    fn what_stands_above_a_row_that_grows_does_not_move_while_there_is_room_below() {
        let kept = [("a", 30.0), ("b", 30.0), ("c", 30.0)];
        let rows = |b: f32| [("a", 10.0), ("b", b), ("c", 10.0)].into_iter();
        assert_eq!(kept_heights(rows(10.0), &kept, 60.0), [30.0, 30.0, 30.0]);
        assert_eq!(kept_heights(rows(40.0), &kept, 30.0), [30.0, 40.0, 20.0]);
        assert_eq!(kept_heights(rows(40.0), &kept, 0.0), [10.0, 40.0, 10.0]);
        assert_eq!(kept_heights([("d", 5.0)].into_iter(), &kept, 9.0), [5.0]);
    }
}
