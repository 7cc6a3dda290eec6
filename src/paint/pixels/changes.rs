//! Changes between two frames, by cells of the window: a cell whose shapes are the same, in the same order, shows the same pixels.

use super::hash::mixed;
use super::pixel_rect::PixelRect;

/// Side of a cell, in pixels.
const CELL: usize = 32;
/// Most parts that are drawn one by one: with more of them it is quicker to draw the rectangle around all.
const MAX_PARTS: usize = 24;

/// Cells of a window, each with a hash of the shapes on it.
#[derive(Default)]
pub(super) struct Cells {
    size: (usize, usize),
    columns: usize,
    hashes: Vec<u64>,
}

impl Cells {
    /// Cells of a window of this size, without a shape.
    pub(super) fn new(size: (usize, usize)) -> Self {
        let columns = size.0.div_ceil(CELL);
        Self { size, columns, hashes: vec![0; columns * size.1.div_ceil(CELL)] }
    }

    /// Notes a shape over those before it.
    pub(super) fn add(&mut self, place: PixelRect, hash: u64) {
        if place.is_empty() {
            return;
        }
        let (from, count) = (place.left / CELL, place.right.div_ceil(CELL) - place.left / CELL);
        let rows = self.hashes.chunks_exact_mut(self.columns.max(1));
        for row in rows.take(place.bottom.div_ceil(CELL)).skip(place.top / CELL) {
            row.iter_mut().skip(from).take(count).for_each(|cell| *cell = mixed(*cell, hash));
        }
    }

    /// Parts of the window that differ from those of another frame of the same size.
    pub(super) fn changed(&self, before: &Self) -> Vec<PixelRect> {
        let mut parts: Vec<PixelRect> = Vec::new();
        let [rows, rows_before] = [self, before].map(|cells| cells.hashes.chunks_exact(self.columns.max(1)));
        for (number, (now, before)) in rows.zip(rows_before).enumerate() {
            let differs: Vec<bool> = now.iter().zip(before).map(|(now, before)| now != before).collect();
            for part in runs(&differs).map(|(from, to)| self.part(number, (from, to))) {
                // Runs of one width below one another are one part.
                let above = parts.iter_mut().find(|one| (one.left, one.right, one.bottom) == (part.left, part.right, part.top));
                match above {
                    Some(above) => above.bottom = part.bottom,
                    None => parts.push(part),
                }
            }
        }
        if parts.len() > MAX_PARTS { parts.into_iter().reduce(PixelRect::union).into_iter().collect() } else { parts }
    }

    fn part(&self, row: usize, (from, to): (usize, usize)) -> PixelRect {
        let whole = PixelRect { left: 0, top: 0, right: self.size.0, bottom: self.size.1 };
        PixelRect { left: from * CELL, top: row * CELL, right: to * CELL, bottom: (row + 1) * CELL }.within(whole)
    }
}

/// Runs of `true`, each by its first place and the one after its last.
fn runs(differs: &[bool]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    let all = differs.chunk_by(|one, two| one == two).map(move |run| {
        at += run.len();
        (run.first() == Some(&true), at - run.len(), at)
    });
    all.filter(|(differs, ..)| *differs).map(|(_, from, to)| (from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: PixelRect = PixelRect { left: 0, top: 0, right: 100, bottom: 70 };

    fn cells(shapes: &[(PixelRect, u64)]) -> Cells {
        let mut cells = Cells::new((100, 70));
        for (place, hash) in shapes {
            cells.add(*place, *hash);
        }
        cells
    }

    #[test]
    fn only_the_cells_under_what_changed_are_drawn_anew() {
        let small = |left, top| PixelRect { left, top, right: left + 10, bottom: top + 10 };
        let before = cells(&[(WHOLE, 1), (small(5, 5), 2)]);
        assert_eq!(cells(&[(WHOLE, 1), (small(5, 5), 2)]).changed(&before), []);
        let moved = cells(&[(WHOLE, 1), (small(90, 60), 2)]).changed(&before);
        let first = PixelRect { left: 0, top: 0, right: 32, bottom: 32 };
        let last = PixelRect { left: 64, top: 32, right: 100, bottom: 70 };
        assert_eq!(moved, [first, last]);
        assert_eq!(cells(&[(WHOLE, 3), (small(5, 5), 2)]).changed(&before), [WHOLE]);
    }

    #[test]
    fn another_order_is_another_picture() {
        let before = cells(&[(WHOLE, 1), (WHOLE, 2)]);
        assert_eq!(cells(&[(WHOLE, 2), (WHOLE, 1)]).changed(&before), [WHOLE]);
    }
}
