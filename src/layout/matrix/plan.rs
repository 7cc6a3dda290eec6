//! The plan of a matrix: everything it shows, before any size is chosen. Made once; tried in many type sizes.

use super::chip::{self, MatrixChip};
use super::columns::{Column, GroupHead, columns, flagged};
use super::metric as own;
use super::rows::{Row, RowBuilder};
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::base::Base;
use crate::layout::kind::{ColumnKind, MatrixArrangement};
use crate::layout::legend::{BarAxis, Occurrences, Sample, entries, unfiltered};
use crate::layout::metric;
use crate::layout::options::Options;
use crate::layout::widths::raise;
use crate::model::{Board, Filter, Item, State};
use crate::report::{Disclosed, FilteredBoard, MatrixAxes, MatrixScope, matrix};
use crate::scene::style::{HEAD_PADDING_EM, LINE_PITCH_EM, NOTE_SIZE_EM};
use crate::typeset::{Face, Hyphens, Typesetter};

/// Everything a matrix shows.
pub(super) struct Plan<'a> {
    /// Base of every drawing.
    pub(super) base: Base<'a>,
    /// Its arrangement.
    pub(super) arrangement: MatrixArrangement,
    /// The columns.
    pub(super) columns: Columns<Column>,
    /// The headlines over statuses; none over others.
    pub(super) group_heads: Vec<GroupHead>,
    /// The rows.
    pub(super) rows: Rows<Row<'a>>,
    /// The width of the short names of institutions, in ems.
    pub(super) names_em: f32,
    /// The widths of the long names, in ems of the body type, ascending.
    longs_em: Vec<f32>,
    /// The least widths of columns without abbreviations and with them; see [`MinWidths`].
    min_widths: [MinWidths; 2],
    /// The least widths of columns for their heads, upright and turned.
    heads: [Columns<f32>; 2],
    /// The least widths for upright heads whose words are whole.
    pub(super) word_heads: Columns<f32>,
}

/// The least widths, in ems, for chips in at most one line, two lines and so on, the last for any number.
type MinWidths = Vec<Columns<f32>>;

impl<'a> Plan<'a> {
    /// The plan of a board's matrix.
    pub(super) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options) -> Self {
        let board: &Board = disclosed.board();
        let arrangement = options.kind.matrix().unwrap_or_default();
        let selection = FilteredBoard::new(board, &options.spec.filter);
        let (columns, group_heads) = columns(board, &selection, options, arrangement.columns);
        let axes = MatrixAxes {
            columns: columns.iter().map(|column| column.key.clone()).collect(),
            rows: arrangement.rows,
            scope: MatrixScope::Drawn { informed: options.informed },
        };
        let row_builder = RowBuilder { typesetter, board, options, bar: arrangement.bar };
        let made = |filter: &Filter| row_builder.rows(&matrix(board, filter, &axes), &columns);
        let rows = made(&options.spec.filter);
        let found = occurrences(board, &columns, &rows, arrangement);
        let all =
            unfiltered(options).map_or_else(|| found.clone(), |filter| occurrences(board, &columns, &made(&filter), arrangement));
        let legend = entries(typesetter, board, (&found, all), options);
        let base = Base::of(typesetter, disclosed, options, legend);
        let (names_em, longs_em) = names(&base, &rows);
        let min_widths = [false, true].map(|named| min_widths(&columns, &rows, named));
        let least = |turned, hyphens| heads(&base, (&columns, &group_heads), (turned, hyphens));
        let heads = [least(false, Hyphens::SavingLines), least(true, Hyphens::SavingLines)];
        let word_heads = least(false, Hyphens::InLongWords);
        Self { base, arrangement, columns, group_heads, rows, names_em, longs_em, min_widths, heads, word_heads }
    }

    /// The least widths of the columns for chips in so many lines at most, and for their heads.
    pub(super) fn min_widths(&self, (named, turned): (bool, bool)) -> impl Iterator<Item = Columns<f32>> {
        let [plain, with_names] = &self.min_widths;
        let [upright, on_side] = &self.heads;
        let heads = if turned { on_side } else { upright };
        let levels = if named { with_names } else { plain };
        levels.iter().map(move |level| level.iter().zip(heads.iter()).map(|(chips, head)| chips.max(*head)).collect())
    }

    /// The width for the long names where there is so much room, in ems: what the longest of those needs that have room.
    /// Nothing where most have none: a few names among many would look as if the others had been forgotten.
    pub(super) fn long_em(&self, room: f32) -> f32 {
        let edge = own::LONG_GAP + 2.0 * own::ROUNDING;
        let fitting = self.longs_em.partition_point(|width| width + edge <= room.min(own::MAX_LONG));
        let most = 2 * fitting > self.longs_em.len();
        fitting.checked_sub(1).and_then(|last| self.longs_em.get(last)).filter(|_| most).map_or(0.0, |width| width + edge)
    }

    /// All chips.
    pub(super) fn chips(&self) -> impl Iterator<Item = &MatrixChip> {
        cells(&self.rows).flatten()
    }
}

/// The chips of every cell.
fn cells<'r>(rows: &'r Rows<Row<'_>>) -> impl Iterator<Item = &'r Vec<MatrixChip>> {
    let actors = rows.iter().filter_map(|row| if let Row::Actor(row) = row { Some(row) } else { None });
    actors.flat_map(|row| row.cells.iter().map(|cell| &cell.chips))
}

/// Kinds that the legend must explain.
fn occurrences(board: &Board, columns: &Columns<Column>, rows: &Rows<Row<'_>>, arrangement: MatrixArrangement) -> Occurrences {
    let mut found = Occurrences { groups: flagged(board, columns), ..Occurrences::default() };
    for chip in cells(rows).flatten() {
        found.groups.extend(chip.flags.iter().map(|flag| flag.group));
        found.roles.insert(chip.entry.role);
        if chip.entry.state != State::Confirmed {
            found.states.insert(chip.entry.state);
        }
        if arrangement.bar {
            found.bar = Some(if arrangement.columns == ColumnKind::Statuses { BarAxis::Areas } else { BarAxis::Statuses });
        }
    }
    for row in rows.iter() {
        let Row::States(states) = row else { continue };
        for tally in states.iter().flat_map(|states| &states.tallies) {
            match tally.sample {
                Sample::NoLead => found.no_lead = true,
                Sample::Blank => found.blank = true,
                Sample::Decision(decision) => drop(found.decisions.insert(decision)),
                _ => {}
            }
        }
    }
    found
}

/// The width of the short names, and those of the long ones.
fn names(base: &Base<'_>, rows: &Rows<Row<'_>>) -> (f32, Vec<f32>) {
    let (lang, typesetter) = (base.board.head().language, base.typesetter);
    let (mut short, mut longs) = (0.0_f32, Vec::new());
    let mut widen = |text: &str| {
        let whole = typesetter.width(text, Face::Bold, 1.0).min(own::MAX_NAME);
        let piece = typesetter.longest_unbreakable(text, Face::Bold, lang, Hyphens::SavingLines).min(own::MAX_NAME);
        short = short.max(whole).max(piece);
    };
    for row in rows.iter() {
        match row {
            Row::Headline(..) => {}
            Row::Actor(row) => {
                widen(row.actor.name());
                let width = || typesetter.width(row.long, Face::Regular, NOTE_SIZE_EM);
                longs.extend((!row.long.is_empty()).then(width));
            }
            Row::States(_) => widen(&crate::text::drawing::states_head(base.options.lang)),
        }
    }
    longs.sort_by(f32::total_cmp);
    (short + 2.0 * HEAD_PADDING_EM, longs)
}

/// The least widths of columns for the chips in them, and for how their cells stand.
fn min_widths(columns: &Columns<Column>, rows: &Rows<Row<'_>>, named: bool) -> MinWidths {
    let level = |most: usize| {
        let width = |column| {
            let min_width = rows.iter().map(|row| match row {
                Row::Headline(..) => 0.0,
                Row::Actor(row) => narrowest(&row.cells[column].chips, most, named),
                Row::States(states) => states[column].tallies.iter().map(|tally| tally.width_em).fold(0.0, f32::max),
            });
            min_width.fold(0.0, f32::max) + 2.0 * own::CELL_SIDE
        };
        columns.places().map(width).collect()
    };
    (1..=own::MAX_LINES).chain([usize::MAX]).map(level).collect()
}

/// The least width at which the chips of a cell take so many lines at most, up to a twentieth of an em.
fn narrowest(chips: &[MatrixChip], most: usize, named: bool) -> f32 {
    let mut narrow = chips.iter().map(|chip| chip.min_em(named)).fold(0.0, f32::max);
    if chips.is_empty() || chip::lines(chips, narrow, named) <= most {
        return narrow;
    }
    let mut wide = chip::whole_em(chips, named);
    while wide - narrow > 0.05 {
        let middle = narrow.midpoint(wide);
        if chip::lines(chips, middle, named) <= most { wide = middle } else { narrow = middle }
    }
    wide
}

/// The least widths of columns for their heads, and for the headlines over them.
fn heads(
    base: &Base<'_>,
    (columns, group_heads): (&Columns<Column>, &[GroupHead]),
    (turned, hyphens): (bool, Hyphens),
) -> Columns<f32> {
    let (lang, typesetter) = (base.board.head().language, base.typesetter);
    let piece = |text: &str| typesetter.longest_unbreakable(text, Face::Bold, lang, hyphens).min(metric::MAX_HEAD_PIECE);
    let upright = |column: &Column| piece(&column.short) + 2.0 * HEAD_PADDING_EM;
    let mut min_widths = if turned { columns.map(|_| LINE_PITCH_EM + HEAD_PADDING_EM) } else { columns.map(upright) };
    for group_head in group_heads.iter().filter(|group_head| !group_head.folded) {
        raise(&mut min_widths, group_head.run, piece(&group_head.name) + 2.0 * HEAD_PADDING_EM);
    }
    min_widths
}
