//! Visible columns: the first one stays in sight, of the others so many from one on as fit beside it.

use crate::report::{CellForm, Column};

/// The least width of a column that is cut off at the edge of the window, in points.
const MIN_WIDTH: f32 = 70.0;

/// The columns that are seen now.
#[derive(Debug, PartialEq)]
pub(super) struct Span {
    /// From left to right, each with its width on the screen.
    pub columns: Vec<(Column, f32)>,
    /// Number of columns out of sight behind the first one.
    pub left: usize,
    /// Number of columns out of sight at the right edge.
    pub right: usize,
}

impl Span {
    /// The columns in a room of this width, of which so many behind the first one are scrolled away. What room is left over belongs to
    /// those with texts, else to the last.
    pub(super) fn of(shown: &[(Column, f32)], scrolled: usize, room: f32) -> Self {
        let Some((first, rest)) = shown.split_first() else { return Self { columns: Vec::new(), left: 0, right: 0 } };
        let left = scrolled.min(rest.len().saturating_sub(1));
        let mut free = room - first.1;
        let mut columns = vec![*first];
        for (column, width) in rest.iter().skip(left) {
            if free < width.min(MIN_WIDTH) && columns.len() > 1 {
                break;
            }
            let width = width.min(free.max(MIN_WIDTH));
            columns.push((*column, width));
            free -= width;
        }
        let right = shown.len() - left - columns.len();
        share_out(&mut columns, free.max(0.0));
        Self { columns, left, right }
    }

    /// Number of columns that must be scrolled away so that this one is seen whole, as near as possible to how many are now.
    pub(super) fn reveal(shown: &[(Column, f32)], scrolled: usize, room: f32, wanted: Column) -> usize {
        let Some(place) = shown.iter().position(|(column, _)| *column == wanted).filter(|place| *place > 0) else {
            return scrolled;
        };
        let whole = |scrolled: usize| {
            let before = shown.iter().take(place + 1).skip(scrolled + 1).map(|(_, width)| width).sum::<f32>();
            before + shown.first().map_or(0.0, |(_, width)| *width) <= room
        };
        let most = place - 1;
        (scrolled.min(most)..most).find(|scrolled| whole(*scrolled)).unwrap_or(most)
    }
}

/// Gives the room that is left over to the columns in which one reads, in equal parts.
fn share_out(columns: &mut [(Column, f32)], free: f32) {
    let reads = |column: Column| column.form() == CellForm::Text;
    let count = columns.iter().skip(1).filter(|(column, _)| reads(*column)).count();
    if count == 0
        && let Some((_, width)) = columns.last_mut()
    {
        *width += free;
    }
    for (_, width) in columns.iter_mut().skip(1).filter(|(column, _)| reads(*column)) {
        *width += free / count as f32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: [(Column, f32); 4] =
        [(Column::Institution, 100.0), (Column::Task, 200.0), (Column::Role, 100.0), (Column::State, 100.0)];

    #[test]
    fn the_first_column_stays_and_the_others_pass_behind_it() {
        let names = |span: &Span| span.columns.iter().map(|(column, _)| *column).collect::<Vec<_>>();
        let all = Span::of(&SHOWN, 0, 600.0);
        assert_eq!((names(&all).len(), all.left, all.right), (4, 0, 0));
        assert_eq!(all.columns.iter().map(|(_, width)| width).sum::<f32>(), 600.0, "no room is left over");
        assert_eq!(all.columns[1].1, 300.0, "it is where one reads");
        let some = Span::of(&SHOWN, 1, 280.0);
        assert_eq!(names(&some), [Column::Institution, Column::Role, Column::State]);
        assert_eq!((some.left, some.right, some.columns[2].1), (1, 0, 80.0));
        let few = Span::of(&SHOWN, 0, 320.0);
        assert_eq!((names(&few), few.right), (vec![Column::Institution, Column::Task], 2));
    }

    #[test]
    fn a_column_comes_into_sight_by_the_shortest_way() {
        assert_eq!(Span::reveal(&SHOWN, 0, 420.0, Column::Role), 0);
        assert_eq!(Span::reveal(&SHOWN, 0, 320.0, Column::State), 1);
        assert_eq!(Span::reveal(&SHOWN, 2, 320.0, Column::Task), 0);
        assert_eq!(Span::reveal(&SHOWN, 1, 320.0, Column::Institution), 1);
    }
}
