//! Widths of columns: no narrower than their least widths, else equal.

use super::axis_index::{Columns, Run};

/// Shares `total` out so that no column is below its least width and all others are equal. Where those need more, they are
/// the widths.
pub(super) fn equal(min_widths: &Columns<f32>, total: f32) -> Columns<f32> {
    let mut sorted: Vec<f32> = min_widths.iter().copied().collect();
    sorted.sort_by(|one, two| two.total_cmp(one));
    let (mut rest, mut count) = (total, sorted.len());
    for min_width in sorted {
        // The widest of them keep their own width as long as an equal share would be below them.
        if count == 0 || min_width <= rest / count as f32 {
            break;
        }
        rest -= min_width;
        count -= 1;
    }
    let share = if count == 0 { 0.0 } else { rest / count as f32 };
    min_widths.map(|min_width| min_width.max(share))
}

/// Widens the columns of a run evenly until together they have a width.
pub(super) fn raise(columns: &mut Columns<f32>, run: Run, width: f32) {
    let missing = width - run.columns().map(|column| columns[column]).sum::<f32>();
    if missing > 0.0 {
        for column in run.columns() {
            columns[column] += missing / run.len() as f32;
        }
    }
}

/// True where columns of these widths leave each its least width at a type size; least widths in ems.
pub(super) fn suffice(widths: &Columns<f32>, min_widths: &Columns<f32>, size: f32) -> bool {
    min_widths.iter().zip(widths.iter()).all(|(min_width, width)| min_width * size <= width + 0.01)
}

/// The width of a run, in points.
pub(super) fn run_width(columns: &Columns<f32>, run: Run) -> f32 {
    run.columns().map(|column| columns[column]).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(values: &[f32]) -> Columns<f32> {
        values.iter().copied().collect()
    }

    #[test]
    fn columns_are_equal_where_their_floors_allow() {
        assert_eq!(equal(&widths(&[1.0, 2.0, 1.0]), 30.0), widths(&[10.0, 10.0, 10.0]));
        assert_eq!(equal(&widths(&[1.0, 20.0, 1.0]), 30.0), widths(&[5.0, 20.0, 5.0]));
        assert_eq!(equal(&widths(&[4.0, 20.0]), 10.0), widths(&[4.0, 20.0]));
        assert_eq!(equal(&widths(&[]), 10.0), widths(&[]));
    }
}
