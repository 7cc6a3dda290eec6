//! Cells of a table without holes: cells where they are wanted, empty cells everywhere else, every place covered exactly once.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::scene::TableSpan;

/// Cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell<T> {
    /// Places of the table that it takes.
    pub(super) span: TableSpan,
    /// Content; nothing in an empty cell.
    pub(super) content: Vec<T>,
}

/// Cells that cover `rows` × `columns` places exactly once, row by row. What wants the same span shares a cell; what wants a
/// place that is taken joins the cell there; what lies outside is handed back. Free places below each other become one empty
/// cell, as long as they belong to the same part of the rows.
pub(super) fn cover<T>(
    (rows, columns): (usize, usize),
    parts: &[Range<usize>],
    wanted: impl IntoIterator<Item = (TableSpan, T)>,
) -> (Vec<Cell<T>>, Vec<T>) {
    let mut taken: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut cells: Vec<Cell<T>> = Vec::new();
    let mut outside = Vec::new();
    for (span, content) in wanted {
        let inside = span.row + span.rows <= rows && span.column + span.columns <= columns;
        if !inside || span.rows == 0 || span.columns == 0 {
            outside.push(content);
            continue;
        }
        let number = places(span).find_map(|place| taken.get(&place).copied()).unwrap_or(cells.len());
        if let Some(cell) = cells.get_mut(number) {
            cell.content.push(content);
        } else {
            taken.extend(places(span).map(|place| (place, number)));
            cells.push(Cell { span, content: vec![content] });
        }
    }
    cells.extend(free((rows, columns), parts, &taken).into_iter().map(|span| Cell { span, content: Vec::new() }));
    cells.sort_by_key(|cell| (cell.span.row, cell.span.column));
    (cells, outside)
}

/// Places of a span, row by row.
fn places(span: TableSpan) -> impl Iterator<Item = (usize, usize)> {
    let columns = span.column..span.column + span.columns;
    (span.row..span.row + span.rows).flat_map(move |row| columns.clone().map(move |column| (row, column)))
}

/// Free places, those below each other together.
fn free((rows, columns): (usize, usize), parts: &[Range<usize>], taken: &BTreeMap<(usize, usize), usize>) -> Vec<TableSpan> {
    let mut found: Vec<TableSpan> = Vec::new();
    for column in 0..columns {
        // True while the place above is free and belongs to the same part.
        let mut goes_on = false;
        for row in 0..rows {
            if taken.contains_key(&(row, column)) {
                goes_on = false;
                continue;
            }
            let starts = parts.iter().any(|part| part.start == row);
            match found.last_mut() {
                Some(span) if goes_on && !starts => span.rows += 1,
                _ => found.push(TableSpan { row, rows: 1, column, columns: 1 }),
            }
            goes_on = true;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_place_is_covered_once_whatever_is_wanted(
            size in (0_usize..8, 0_usize..8),
            wanted in proptest::collection::vec((0_usize..8, 0_usize..4, 0_usize..8, 0_usize..4), 0..20),
            part in 0_usize..8,
        ) {
            let spans = wanted.iter().map(|(row, rows, column, columns)| {
                TableSpan { row: *row, rows: *rows, column: *column, columns: *columns }
            });
            let (cells, outside) = cover(size, &[0..part, part..size.0], spans.map(|span| (span, span)));
            let mut seen = BTreeSet::new();
            for cell in &cells {
                for place in places(cell.span) {
                    prop_assert!(seen.insert(place));
                }
            }
            prop_assert_eq!(seen.len(), size.0 * size.1);
            let placed: usize = cells.iter().map(|cell| cell.content.len()).sum();
            prop_assert_eq!(placed + outside.len(), wanted.len());
            let crosses = |span: &TableSpan| span.row < part && span.row + span.rows > part;
            prop_assert!(cells.iter().all(|cell| !cell.content.is_empty() || !crosses(&cell.span)));
        }
    }
}
