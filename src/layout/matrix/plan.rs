//! The plan of a matrix: everything it shows, before any size is chosen. Made once; tried in many type sizes.

use super::badge::{self, Badge};
use super::columns::{Band, Column, columns, flagged};
use super::rows::{Maker, Row};
use crate::layout::base::{Base, words};
use crate::layout::columns::raise;
use crate::layout::index::{Columns, Rows};
use crate::layout::legend::{BarAxis, Occurring, Sample, entries};
use crate::layout::logos::shown;
use crate::layout::look::{ColumnKind, Drawing, MatrixLook};
use crate::layout::metric::{self, matrix as own};
use crate::layout::options::Options;
use crate::model::{Board, Item, State};
use crate::report::{Disclosed, MatrixAxes, Selection, Standing, matrix};
use crate::scene::style::{HEAD_PADDING_EM, LINE_PITCH_EM, NOTE_SIZE_EM};
use crate::typeset::{Face, Hyphens, Typesetter};

/// Everything a matrix shows.
pub(super) struct Plan<'a> {
    /// What every drawing has.
    pub(super) base: Base<'a>,
    /// How it is arranged.
    pub(super) look: MatrixLook,
    /// The columns.
    pub(super) columns: Columns<Column>,
    /// The headlines over statuses; none over others.
    pub(super) bands: Vec<Band>,
    /// The rows.
    pub(super) rows: Rows<Row<'a>>,
    /// The width of the short names of institutions, in ems.
    pub(super) names_em: f32,
    /// The width of the longest of the long names, in ems of the body type.
    pub(super) longest_em: f32,
    /// The least widths of columns without abbreviations and with them; see [`Floors`].
    floors: [Floors; 2],
    /// The least widths of columns for their heads, upright and turned.
    heads: [Columns<f32>; 2],
}

/// The least widths, in ems, for chips in at most one line, two lines and so on, the last for any number.
type Floors = Vec<Columns<f32>>;

impl<'a> Plan<'a> {
    /// The plan of a board's matrix.
    pub(super) fn of(typesetter: &'a Typesetter, disclosed: &'a Disclosed, options: &'a Options) -> Self {
        let board: &Board = disclosed.board();
        let look = match options.drawing {
            Drawing::Matrix(look) => look,
            Drawing::Grid => MatrixLook::default(),
        };
        let selection = Selection::new(board, &options.filter);
        let (columns, bands) = columns(board, &selection, options, look.columns);
        let axes = MatrixAxes {
            columns: columns.iter().map(|column| column.key.clone()).collect(),
            rows: look.rows,
            standing: Standing::Drawn { informed: options.informed },
        };
        let matrix = matrix(board, &options.filter, &axes);
        let rows = Maker { typesetter, board, options, bar: look.bar }.rows(&matrix, &columns);
        let legend = entries(typesetter, board, occurring(board, &columns, &rows, look), options.lang);
        let (words, logos) = (words(disclosed, options), shown(board, options));
        let base = Base { typesetter, board, options, small_em: 1.0, words, legend, logos };
        let (names_em, longest_em) = names(&base, &rows);
        let floors = [false, true].map(|named| floors(&columns, &rows, named));
        let heads = [false, true].map(|turned| heads(&base, (&columns, &bands), turned));
        Self { base, look, columns, bands, rows, names_em, longest_em, floors, heads }
    }

    /// The least widths of the columns for chips in so many lines at most, and for their heads.
    pub(super) fn floors(&self, (named, turned): (bool, bool)) -> impl Iterator<Item = Columns<f32>> {
        let [plain, with_names] = &self.floors;
        let [upright, on_side] = &self.heads;
        let heads = if turned { on_side } else { upright };
        let levels = if named { with_names } else { plain };
        levels.iter().map(move |level| level.iter().zip(heads.iter()).map(|(chips, head)| chips.max(*head)).collect())
    }

    /// The institutions.
    pub(super) fn chips(&self) -> impl Iterator<Item = &Badge> {
        cells(&self.rows).flatten()
    }
}

/// The chips of every cell.
fn cells<'r>(rows: &'r Rows<Row<'_>>) -> impl Iterator<Item = &'r Vec<Badge>> {
    let actors = rows.iter().filter_map(|row| if let Row::Actor(row) = row { Some(row) } else { None });
    actors.flat_map(|row| row.cells.iter().map(|cell| &cell.badges))
}

/// What the legend must explain.
fn occurring(board: &Board, columns: &Columns<Column>, rows: &Rows<Row<'_>>, look: MatrixLook) -> Occurring {
    let mut found = Occurring { groups: flagged(board, columns), ..Occurring::default() };
    for badge in cells(rows).flatten() {
        found.groups.extend(badge.flags.iter().map(|flag| flag.group));
        found.roles.insert(badge.entry.role);
        if badge.entry.state != State::Confirmed {
            found.states.insert(badge.entry.state);
        }
        if look.bar {
            found.bar = Some(if look.columns == ColumnKind::Statuses { BarAxis::Areas } else { BarAxis::Statuses });
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

/// The width of the short names, and of the longest of the long ones.
fn names(base: &Base<'_>, rows: &Rows<Row<'_>>) -> (f32, f32) {
    let (lang, typesetter) = (base.board.head().language, base.typesetter);
    let (mut short, mut long) = (0.0_f32, 0.0_f32);
    let mut widen = |text: &str| {
        let whole = typesetter.width(text, Face::Bold, 1.0).min(own::NAME_MOST);
        let piece = typesetter.longest_unbreakable(text, Face::Bold, lang, Hyphens::SavingLines).min(own::NAME_MOST);
        short = short.max(whole).max(piece);
    };
    for row in rows.iter() {
        match row {
            Row::Headline(..) => {}
            Row::Actor(row) => {
                widen(row.actor.name());
                long = long.max(typesetter.width(row.long, Face::Regular, NOTE_SIZE_EM));
            }
            Row::States(_) => widen(&crate::text::drawing::states_head(base.options.lang)),
        }
    }
    (short + 2.0 * HEAD_PADDING_EM, long)
}

/// The least widths of columns for the chips in them, and for how their cells stand.
fn floors(columns: &Columns<Column>, rows: &Rows<Row<'_>>, named: bool) -> Floors {
    let level = |most: usize| {
        let width = |column| {
            let floor = rows.iter().map(|row| match row {
                Row::Headline(..) => 0.0,
                Row::Actor(row) => narrowest(&row.cells[column].badges, most, named),
                Row::States(states) => states[column].tallies.iter().map(|tally| tally.width_em).fold(0.0, f32::max),
            });
            floor.fold(0.0, f32::max) + 2.0 * own::CELL_SIDE
        };
        columns.places().map(width).collect()
    };
    (1..=own::MOST_LINES).chain([usize::MAX]).map(level).collect()
}

/// The least width at which the chips of a cell take so many lines at most, up to a twentieth of an em.
fn narrowest(badges: &[Badge], most: usize, named: bool) -> f32 {
    let mut narrow = badges.iter().map(|badge| badge.least_em(named)).fold(0.0, f32::max);
    if badges.is_empty() || badge::lines(badges, narrow, named) <= most {
        return narrow;
    }
    let mut wide = badge::whole_em(badges, named);
    while wide - narrow > 0.05 {
        let middle = narrow.midpoint(wide);
        if badge::lines(badges, middle, named) <= most { wide = middle } else { narrow = middle }
    }
    wide
}

/// The least widths of columns for their heads, and for the headlines over them.
fn heads(base: &Base<'_>, (columns, bands): (&Columns<Column>, &[Band]), turned: bool) -> Columns<f32> {
    let (lang, typesetter) = (base.board.head().language, base.typesetter);
    let piece = |text: &str| typesetter.longest_unbreakable(text, Face::Bold, lang, Hyphens::SavingLines).min(metric::HEAD_LEAST);
    let upright = |column: &Column| piece(&column.short) + 2.0 * HEAD_PADDING_EM;
    let mut floors = if turned { columns.map(|_| LINE_PITCH_EM + HEAD_PADDING_EM) } else { columns.map(upright) };
    for band in bands.iter().filter(|band| !band.folded) {
        raise(&mut floors, band.run, piece(&band.name) + 2.0 * HEAD_PADDING_EM);
    }
    floors
}
