//! The rows of a matrix: institutions with their chips, the headlines above them, and how the cells of each column stand.

use std::sync::Arc;

use super::alt_text;
use super::chip::{ChipFlag, MatrixChip};
use super::columns::Column;
use crate::layout::axis_index::{Columns, Rows};
use crate::layout::legend::Sample;
use crate::layout::options::Options;
use crate::model::{Actor, Board, Decision, Item};
use crate::report::{CellState, ColumnKey, Matrix, MatrixEntry, MatrixPart, MatrixRow, SectionKey};
use crate::scene::{MatrixChipRef, Target};
use crate::text::{count, drawing};
use crate::typeset::{Face, Typesetter};

/// A row.
pub(super) enum Row<'a> {
    /// A headline above the rows that follow.
    Headline(SectionKey, String),
    /// An institution.
    Actor(ActorRow<'a>),
    /// States of the cells of each column.
    States(Columns<States>),
}

/// An institution.
pub(super) struct ActorRow<'a> {
    /// The institution.
    pub(super) actor: &'a Arc<Actor>,
    /// Its long name, where it says more than the short one.
    pub(super) long: &'a str,
    /// Its work in each column.
    pub(super) cells: Columns<Cell>,
}

/// A cell.
pub(super) struct Cell {
    /// Its chips, the strongest role first.
    pub(super) chips: Vec<MatrixChip>,
    /// Covered part of the other axis; empty without bars.
    pub(super) covered: Vec<bool>,
    /// Its words.
    pub(super) words: String,
}

/// States of the cells of a column.
pub(super) struct States {
    /// Numbers of what is worth being told.
    pub(super) tallies: Vec<Tally>,
    /// Its words.
    pub(super) words: String,
}

/// Number of cells of a column in one state.
pub(super) struct Tally {
    /// Sample of the state.
    pub(super) sample: Sample,
    /// Their number.
    pub(super) count: String,
    /// The width of both, in ems.
    pub(super) width_em: f32,
}

impl Row<'_> {
    /// True for a headline.
    pub(super) fn is_headline(&self) -> bool {
        matches!(self, Self::Headline(..))
    }

    /// True for the row of the states of the columns' cells.
    pub(super) fn is_states(&self) -> bool {
        matches!(self, Self::States(_))
    }

    /// Target of its head.
    pub(super) fn target(&self) -> Target {
        match self {
            Self::Headline(key, _) => Target::Section(key.clone()),
            Self::Actor(row) => Target::Actor(row.actor.id.clone()),
            Self::States(_) => Target::StatesHead,
        }
    }
}

/// Makes the rows.
pub(super) struct RowBuilder<'a> {
    /// Measures text.
    pub(super) typesetter: &'a Typesetter,
    /// The board.
    pub(super) board: &'a Board,
    /// Options of the drawing.
    pub(super) options: &'a Options,
    /// True where cells have bars.
    pub(super) bar: bool,
}

impl<'a> RowBuilder<'a> {
    /// All rows.
    pub(super) fn rows(&self, matrix: &Matrix, columns: &Columns<Column>) -> Rows<Row<'a>> {
        let mut rows = Vec::new();
        for section in &matrix.sections {
            rows.extend(section.key.as_ref().map(|key| Row::Headline(key.clone(), self.name(key))));
            rows.extend(section.rows.iter().filter_map(|row| self.actor(row, columns)));
        }
        if matrix.states.iter().any(Option::is_some) && columns.len() > 0 {
            rows.push(Row::States(self.states(matrix, columns)));
        }
        rows.into_iter().collect()
    }

    fn name(&self, key: &SectionKey) -> String {
        let lang = self.options.lang;
        match key {
            SectionKey::Sector(sector) => {
                let known = sector.as_ref().and_then(|sector| self.board.sectors().get(sector));
                known.map_or_else(|| drawing::no_sector(lang), |sector| sector.name().to_owned())
            }
            SectionKey::Unit(unit) if unit.is_empty() => drawing::no_unit(lang),
            SectionKey::Unit(unit) => unit.clone(),
        }
    }

    fn actor(&self, row: &MatrixRow, columns: &Columns<Column>) -> Option<Row<'a>> {
        let actor = self.board.actors().get(&row.actor)?;
        let long = if actor.name == actor.name() { "" } else { actor.name.as_str() };
        let cells = columns.iter().zip(&row.entries).map(|(column, entry)| self.cell(actor, column, entry.as_ref())).collect();
        Some(Row::Actor(ActorRow { actor, long, cells }))
    }

    fn cell(&self, actor: &Actor, column: &Column, entry: Option<&MatrixEntry>) -> Cell {
        let lang = self.options.lang;
        let place = drawing::place(lang, actor.name(), &column.short);
        let Some(entry) = entry else {
            let words = drawing::place_says(lang, &place, &drawing::no_responsibility(lang));
            return Cell { chips: Vec::new(), covered: Vec::new(), words };
        };
        let said: Vec<String> = entry.parts.iter().map(|part| alt_text::part(self.board, lang, &column.key, part)).collect();
        let chip = |(part, said): (&MatrixPart, &String)| {
            let entry = MatrixChipRef { actor: actor.id.clone(), column: column.key.clone(), role: part.role, state: part.state };
            MatrixChip { entry, flags: self.flags(part), words: drawing::place_says(lang, &place, said) }
        };
        let chips = entry.parts.iter().zip(&said).map(chip).collect();
        let covered = if self.bar { self.covered(&column.key, entry) } else { Vec::new() };
        Cell { chips, covered, words: drawing::place_says(lang, &place, &said.join(" · ")) }
    }

    fn flags(&self, part: &MatrixPart) -> Vec<ChipFlag> {
        let flag = |id| {
            let group = self.board.target_groups().position(id)?;
            let abbreviation = self.board.target_groups().at(group)?.abbreviation.clone();
            let face = if part.role == crate::model::Role::Lead { Face::Bold } else { Face::Regular };
            let abbreviation_em = self.typesetter.width(&abbreviation, face, 1.0);
            Some(ChipFlag { group, abbreviation, abbreviation_em })
        };
        part.groups.iter().filter_map(flag).collect()
    }

    /// Covered statuses; in the columns of statuses covered areas.
    fn covered(&self, key: &ColumnKey, entry: &MatrixEntry) -> Vec<bool> {
        let by_area = matches!(key, ColumnKey::Status(_) | ColumnKey::Folded(_));
        if by_area {
            let is_covered = |area: &Arc<crate::model::Area>| entry.parts.iter().any(|part| part.areas.contains(&area.id));
            return self.board.areas().iter().map(is_covered).collect();
        }
        let is_covered = |status: &Arc<crate::model::Status>| entry.parts.iter().any(|part| part.statuses.contains(&status.id));
        self.board.statuses().iter().map(is_covered).collect()
    }

    fn states(&self, matrix: &Matrix, columns: &Columns<Column>) -> Columns<States> {
        let lang = self.options.lang;
        let of_column = |(column, states): (&Column, &Option<_>)| {
            let Some(states) = states else { return States { tallies: Vec::new(), words: column.short.clone() } };
            let tallies = (states as &std::collections::BTreeMap<CellState, usize>).iter();
            let tallies = tallies.filter_map(|(state, number)| self.tally(*state, *number)).collect();
            States { tallies, words: drawing::place_says(lang, &column.short, &alt_text::states(lang, states)) }
        };
        columns.iter().zip(&matrix.states).map(of_column).collect()
    }

    fn tally(&self, state: CellState, number: usize) -> Option<Tally> {
        let sample = match state {
            CellState::Covered => return None,
            CellState::WithoutLead => Sample::NoLead,
            CellState::Open => Sample::Blank,
            CellState::Gap => Sample::Decision(Decision::Gap),
            CellState::NotIntended => Sample::Decision(Decision::NotIntended),
            CellState::Disputed => Sample::Decision(Decision::Disputed),
        };
        let count = count(self.options.lang, number);
        let width_em = sample.room_em() + self.typesetter.width(&count, sample.face(), 1.0);
        Some(Tally { sample, count, width_em })
    }
}
