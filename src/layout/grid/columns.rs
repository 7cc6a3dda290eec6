//! Widths of columns: no narrower than their heads and chips need, else equal, then shifted to where they save lanes.

use super::axes::Grid;
use super::bundle::Bundle;
use super::cell::{CellContent, ShownCell};
use super::chip::Chip;
use super::metric as own;
use crate::layout::axis_index::{Columns, Rows, Run};
use crate::layout::filling::Filling;
use crate::layout::metric;
use crate::layout::widths::{equal, raise};
use crate::scene::style::{GAP_EM, HEAD_PADDING_EM};
use crate::text::Lang;
use crate::typeset::{Face, Hyphens, Typesetter};

/// Room of an empty cell beside its word, at both sides together.
const WORD_SIDES: f32 = 0.65 + 4.0 * GAP_EM;

/// The least widths, in ems, so that they hold for every type size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MinWidths {
    /// The least width of each column.
    pub(super) columns: Columns<f32>,
    /// The width of the row heads.
    pub(super) row_head: f32,
}

impl MinWidths {
    /// The least width of the whole grid, in ems.
    pub(super) fn total(&self) -> f32 {
        self.row_head + self.columns.iter().sum::<f32>()
    }
}

/// The least widths at which heads keep their syllables, or their words, and every chip gets what `need` says.
pub(super) fn min_widths(
    typesetter: &Typesetter,
    grid: &Grid<'_>,
    bundles: &Rows<Vec<Bundle>>,
    need: impl Fn(&Chip) -> f32,
    (lang, hyphens): (Lang, Hyphens),
) -> MinWidths {
    let piece = |text: &str, hyphens| typesetter.longest_unbreakable(text, Face::Bold, lang, hyphens).min(metric::MAX_HEAD_PIECE);
    let least = |text: &str| piece(text, hyphens);
    let scale = if grid.steps_back { own::HEAD } else { 1.0 };
    let mut columns = grid.columns.map(|column| {
        // A folded group has its whole words: there is room for them, and they are read from afar.
        let whole = if column.folded.is_some() { scale * piece(column.short(), Hyphens::InLongWords) } else { 0.0 };
        whole.max(least(column.short())) + 2.0 * HEAD_PADDING_EM
    });
    for bundle in bundles.iter().flatten() {
        let widest = bundle.chips.iter().map(&need).fold(0.0, f32::max) + own::FRAME_SIDES;
        raise(&mut columns, bundle.run, widest);
    }
    for group_head in grid.group_heads.iter().filter(|group_head| !group_head.folded) {
        let name = group_head.group.map_or(0.0, |group| least(&group.name));
        raise(&mut columns, group_head.run, name + 2.0 * HEAD_PADDING_EM);
    }
    let name = |area: &str| {
        let whole = typesetter.width(area, Face::Bold, 1.0).min(own::MAX_ROW_HEAD);
        whole.max(least(area))
    };
    if grid.focused {
        // Areas in focus have their names above them, and all the width for chips.
        return MinWidths { columns, row_head: 0.0 };
    }
    let row_head = grid.rows.iter().map(|area| name(&area.short)).fold(0.0, f32::max) + 2.0 * HEAD_PADDING_EM;
    MinWidths { columns, row_head }
}

/// Widens columns for the words of empty cells, which are only cut or smaller where they would be wider than any head.
pub(super) fn for_words(
    columns: &mut Columns<f32>,
    shown_cells: &Rows<Columns<Vec<ShownCell>>>,
    word_em: impl Fn(Filling) -> f32,
) {
    for (column, shown_cells) in shown_cells.iter().flat_map(Columns::enumerate) {
        for alike in shown_cells.chunk_by(|one, two| one.content == two.content) {
            let Some(CellContent::Filled(filling)) = alike.first().map(|shown_cell| shown_cell.content) else { continue };
            // The statuses of a folded column share its width.
            let whole = (word_em(filling) + WORD_SIDES) * shown_cells.len() as f32 / alike.len() as f32;
            columns[column] = columns[column].max(whole.min(metric::MAX_HEAD_PIECE));
        }
    }
}

/// The most frames that are tried for widening at a time, and the most that are widened.
const MAX_WISHES: usize = 48;

/// A run that would save a row of chips if it were this wide, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wish {
    /// Its columns.
    pub(super) run: Run,
    /// The width that would do.
    pub(super) width: f32,
}

/// Widens the runs where that lowers the height, as far as the least widths of the others allow. `tried` says for some widths how
/// high everything is and which runs wish to be wider.
pub(super) fn shifted(min_widths: &Columns<f32>, total: f32, tried: impl Fn(&Columns<f32>) -> (f32, Vec<Wish>)) -> Columns<f32> {
    let mut min_widths = min_widths.clone();
    let mut best = equal(&min_widths, total);
    let (mut lowest, mut wishes) = tried(&best);
    for _ in 0..MAX_WISHES {
        let mut found = None;
        for wish in wishes.iter().take(MAX_WISHES) {
            let mut raised = min_widths.clone();
            // Widths follow need in steps of 2 points.
            raise(&mut raised, wish.run, (wish.width / 2.0).ceil() * 2.0);
            if raised.iter().sum::<f32>() > total {
                continue;
            }
            let widths = equal(&raised, total);
            let (height, next) = tried(&widths);
            if height < lowest - 1e-3 {
                lowest = height;
                found = Some((raised, widths, next));
            }
        }
        let Some((raised, widths, next)) = found else { break };
        (min_widths, best, wishes) = (raised, widths, next);
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(values: &[f32]) -> Columns<f32> {
        values.iter().copied().collect()
    }

    #[test]
    fn a_run_is_widened_where_that_saves_height() {
        let min_widths = widths(&[10.0, 10.0]);
        let first = |columns: &Columns<f32>| columns.iter().next().copied().unwrap_or_default();
        let run = Run::single(min_widths.places().next().unwrap());
        let tried = |columns: &Columns<f32>| {
            let wide = first(columns) >= 68.0;
            (if wide { 1.0 } else { 2.0 }, if wide { Vec::new() } else { vec![Wish { run, width: 67.5 }] })
        };
        assert_eq!(shifted(&min_widths, 100.0, tried), widths(&[68.0, 32.0]));
        assert_eq!(shifted(&min_widths, 60.0, tried), widths(&[30.0, 30.0]));
    }
}
