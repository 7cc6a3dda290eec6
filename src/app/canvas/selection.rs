//! Selection on the board. The last thing selected has the focus: keys mean it, and its properties are shown.

mod mapping;

use std::collections::HashSet;

use super::grid::piece::find;
use super::matrix::cell::{MatrixCell, matrix_cell_of};
use super::target_records::{pieces_of, records, responsibilities_of};
use crate::app::session::board_scene::BoardScene;
use crate::model::{AreaId, Board, Cell, Coverage, Piece, RecordRef, ResponsibilityId};
use crate::report::ColumnKey;
use crate::scene::{Group, PieceRef, Target};

/// Things on the board, by what they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct Selection {
    /// In the order in which they were selected.
    targets: Vec<Target>,
    /// The chips that stay selected while the arrow keys go on.
    marked: Vec<Target>,
    /// The cell from which the focus went to a chip, and to which it goes back.
    home: Option<Cell>,
    /// Record shown in the properties instead of what has the focus, such as an institution without a chip.
    shown: Option<RecordRef>,
}

impl Selection {
    /// Target with the focus.
    pub(in crate::app) fn focus(&self) -> Option<&Target> {
        self.targets.last()
    }

    /// Everything that is selected.
    pub(in crate::app) fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Target with the focus, if it is a chip.
    pub(in crate::app) fn focused_chip(&self) -> Option<&Target> {
        self.focus().filter(|target| matches!(target, Target::Chip(_)))
    }

    /// Keeps the focused chip selected while the arrow keys go on, or no longer.
    pub(in crate::app) fn mark(&mut self) {
        let Some(chip) = self.focused_chip().cloned() else { return };
        match self.marked.iter().position(|marked| *marked == chip) {
            Some(place) => drop(self.marked.remove(place)),
            None => self.marked.push(chip),
        }
    }

    /// Gives this the focus; what is marked stays selected beside it.
    pub(in crate::app) fn walk_to(&mut self, target: Target, drawing: &BoardScene) {
        let marked = std::mem::take(&mut self.marked);
        self.choose(target.clone(), drawing);
        self.targets = beside(&marked, target);
        self.marked = marked;
    }

    /// The pieces for which what is selected stands, as they are on the board.
    pub(in crate::app) fn pieces(&self, board: &Board) -> Vec<Piece> {
        self.targets.iter().flat_map(|target| pieces_of(target, board)).collect()
    }

    /// The cell that has the focus, or in which the focused chip was entered.
    pub(in crate::app) fn cell(&self) -> Option<&Cell> {
        match self.focus()? {
            Target::Cell(cell) => Some(cell),
            Target::Chip(_) => self.home.as_ref(),
            _ => None,
        }
    }

    /// The area in which the focus is.
    pub(in crate::app) fn area(&self) -> Option<&AreaId> {
        match self.focus()? {
            Target::Area(area) | Target::FoldedCell(area, _) | Target::Frame(area, ..) => Some(area),
            target if target.column().is_some() => match target.column()? {
                ColumnKey::Area(area) => Some(area),
                _ => None,
            },
            _ => self.cell().map(|cell| &cell.area),
        }
    }

    /// Target with the focus if it has a name that can be changed in place.
    pub(in crate::app) fn named(&self) -> Option<&Target> {
        self.focus().filter(|target| matches!(target, Target::Chip(_) | Target::Title) || target.named_record().is_some())
    }

    /// Whose properties are shown: of a record that was asked for, else of what has the focus; `None` for the whole board.
    pub(in crate::app) fn subject(&self, board: &Board) -> Option<RecordRef> {
        self.shown.clone().or_else(|| self.record(board))
    }

    /// Record of the focus, if something else was asked for instead.
    pub(in crate::app) fn behind(&self, board: &Board) -> Option<RecordRef> {
        self.record(board).filter(|record| self.shown.as_ref().is_some_and(|shown| shown != record))
    }

    /// The responsibilities of the chip or the cell of a matrix that has the focus.
    pub(in crate::app) fn responsibilities(&self, board: &Board) -> Vec<ResponsibilityId> {
        self.focus().map(|focus| responsibilities_of(focus, board)).unwrap_or_default()
    }

    /// The record for which the focus stands.
    fn record(&self, board: &Board) -> Option<RecordRef> {
        records(self.focus()?, board).into_iter().next()
    }

    /// Shows the properties of a record; what is selected stays so.
    pub(in crate::app) fn show(&mut self, record: RecordRef) {
        self.shown = Some(record);
    }

    /// Shows no record that is no longer on the board; a cell needs no note.
    pub(in crate::app) fn forget_gone(&mut self, board: &Board) {
        self.shown.take_if(|shown| !matches!(shown, RecordRef::CellNote(_)) && !board.has(shown));
    }

    /// True while the properties show what has the focus, and no other record.
    pub(in crate::app) fn shows_focus(&self, board: &Board) -> bool {
        self.subject(board) == self.record(board)
    }

    /// The selected cells of a matrix, also those around selected chips of it.
    pub(in crate::app) fn matrix_cells(&self) -> Vec<MatrixCell> {
        let mut all: Vec<MatrixCell> = Vec::new();
        for cell in self.targets.iter().filter_map(matrix_cell_of) {
            if !all.contains(&cell) {
                all.push(cell);
            }
        }
        all
    }

    /// Selects these alone; the last has the focus.
    pub(in crate::app) fn choose_all(&mut self, targets: Vec<Target>) {
        *self = Self { targets, ..Self::default() };
    }

    /// Selects this alone.
    pub(in crate::app) fn choose(&mut self, target: Target, drawing: &BoardScene) {
        self.home = home(&target, drawing).or_else(|| self.home.take());
        self.targets = vec![target];
        self.marked.clear();
        self.shown = None;
    }

    /// Selects the first of these records that is drawn, unless one of them is selected already.
    pub(in crate::app) fn choose_one(&mut self, wanted: &[RecordRef], (board, drawing): (&Board, &BoardScene)) {
        let is_wanted = |target: &Target| records(target, board).iter().any(|record| wanted.contains(record));
        if self.focus().is_some_and(is_wanted) {
            return;
        }
        let drawn = drawing.scene().groups.iter().find(|group| is_wanted(&group.target));
        if let Some(group) = drawn {
            self.choose(group.target.clone(), drawing);
        }
    }

    /// Selects a chip that was entered from this cell.
    pub(in crate::app) fn enter(&mut self, chip: Target, from: Cell) {
        let marked = std::mem::take(&mut self.marked);
        let targets = beside(&marked, chip);
        *self = Self { targets, marked, home: Some(from), shown: None };
    }

    /// Selects this as well, or no longer.
    pub(in crate::app) fn toggle(&mut self, target: Target, drawing: &BoardScene) {
        self.shown = None;
        if let Some(place) = self.targets.iter().position(|other| *other == target) {
            self.targets.remove(place);
            self.marked.retain(|marked| *marked != target);
        } else {
            self.home = home(&target, drawing).or_else(|| self.home.take());
            self.targets.push(target);
        }
    }

    /// Selects these as well.
    pub(in crate::app) fn add<'a>(&mut self, more: impl Iterator<Item = &'a Target>, drawing: &BoardScene) {
        let known: HashSet<Target> = self.targets.iter().cloned().collect();
        for target in more.filter(|target| !known.contains(target)) {
            self.shown = None;
            self.targets.push(target.clone());
        }
        self.home = self.focus().and_then(|focus| home(focus, drawing)).or_else(|| self.home.take());
    }

    /// The selected chips.
    pub(in crate::app) fn chips(&self) -> impl Iterator<Item = &Vec<PieceRef>> {
        self.targets.iter().filter_map(|target| if let Target::Chip(pieces) = target { Some(pieces) } else { None })
    }

    /// Selects nothing but what has the focus.
    pub(in crate::app) fn only_focus(&mut self) {
        let focus = self.targets.pop();
        self.targets.clear();
        self.marked.clear();
        self.targets.extend(focus);
    }

    /// Selects nothing.
    pub(in crate::app) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Goes back from a chip to the cell in which it was entered, or in which it stands in a matrix; whether there was one.
    pub(in crate::app) fn go_home(&mut self) -> bool {
        if let Some(cell) = self.focus().and_then(matrix_cell_around) {
            *self = Self { targets: vec![cell], ..Self::default() };
            return true;
        }
        let from = self.home.clone().filter(|_| matches!(self.focus(), Some(Target::Chip(_))));
        let back = from.is_some();
        if let Some(cell) = from {
            self.targets = self.marked.iter().cloned().chain([Target::Cell(cell)]).collect();
            self.shown = None;
        }
        back
    }

    /// Selects what an edit has put into these cells; that in the cell `wanted` has the focus.
    pub(in crate::app) fn follow(
        &mut self,
        landed: &[(ResponsibilityId, Coverage)],
        (board, drawing): (&Board, &BoardScene),
        wanted: Option<&Cell>,
    ) {
        let covers = |piece: &PieceRef, cells: &Coverage| {
            let piece = find(piece, board);
            piece.is_some_and(|piece| piece.statuses.iter().any(|status| cells.contains(&piece.area, status)))
        };
        let is_landed = |piece: &PieceRef| {
            let cells = landed.iter().find(|(id, _)| *id == piece.responsibility);
            cells.is_some_and(|(_, cells)| covers(piece, cells))
        };
        let is_wanted = |target: &Target| match (target, wanted) {
            (Target::Chip(pieces), Some(cell)) => pieces.iter().any(|piece| covers(piece, &Coverage::cell(cell))),
            _ => false,
        };
        let chips = drawing.scene().groups.iter().map(|group| &group.target);
        let chips = chips.filter(|target| matches!(target, Target::Chip(pieces) if pieces.iter().any(is_landed)));
        let mut targets: Vec<Target> = chips.cloned().collect();
        targets.sort_by_key(is_wanted);
        if let Some(last) = targets.last() {
            let home = wanted.cloned().or_else(|| home(last, drawing));
            *self = Self { targets, home, ..Self::default() };
        }
    }

    /// Selects the cell behind the chip that has the focus, or nothing: the chips are gone.
    pub(in crate::app) fn leave_chips(&mut self, drawing: &BoardScene) {
        if self.chips().next().is_none() {
            return;
        }
        let cell = self.home.clone().map(Target::Cell).filter(|cell| drawing.group(cell).is_some());
        *self = Self { targets: cell.into_iter().collect(), home: self.home.clone(), ..Self::default() };
    }

    /// Finds what is selected again in the drawing of another board: a chip whose piece moved or grew is the one that shows the
    /// same responsibility, best in the cell `wanted`, else nearest to where the focus was.
    pub(in crate::app) fn settle(&mut self, drawing: &BoardScene, wanted: Option<&Cell>) {
        let near = wanted.or(self.home.as_ref()).cloned();
        let found: Vec<Target> = self.targets.iter().filter_map(|target| found_again(target, drawing, near.as_ref())).collect();
        // A marked chip that is another one now is no longer marked; it stays selected.
        self.marked.retain(|marked| drawing.group(marked).is_some());
        let mut once: Vec<Target> = Vec::new();
        for target in found {
            if !once.contains(&target) {
                once.push(target);
            }
        }
        if once.is_empty() && !self.targets.is_empty() {
            // What was taken away leaves the focus where it was.
            once.extend(near.clone().map(Target::Cell).filter(|cell| drawing.group(cell).is_some()));
        }
        self.targets = once;
        self.home = near.filter(|cell| drawing.group(&Target::Cell(cell.clone())).is_some());
    }
}

/// The cell around a chip of a matrix.
pub(super) fn matrix_cell_around(target: &Target) -> Option<Target> {
    match target {
        Target::MatrixChip(entry) => Some(Target::MatrixCell(entry.actor.clone(), entry.column.clone())),
        _ => None,
    }
}

/// The marked chips, and last what has the focus.
fn beside(marked: &[Target], focus: Target) -> Vec<Target> {
    let mut all: Vec<Target> = marked.iter().filter(|marked| **marked != focus).cloned().collect();
    all.push(focus);
    all
}

fn home(target: &Target, drawing: &BoardScene) -> Option<Cell> {
    match target {
        Target::Cell(cell) => Some(cell.clone()),
        Target::Chip(_) => drawing.cell_of(drawing.group(target)?).cloned(),
        _ => None,
    }
}

fn found_again(target: &Target, drawing: &BoardScene, near: Option<&Cell>) -> Option<Target> {
    if drawing.group(target).is_some() {
        return Some(target.clone());
    }
    if let Some(cell) = matrix_cell_around(target).filter(|cell| drawing.group(cell).is_some()) {
        return Some(cell);
    }
    let Target::Chip(pieces) = target else { return None };
    let shows = |group: &&Group| match &group.target {
        Target::Chip(others) => {
            others.iter().any(|other| pieces.iter().any(|piece| piece.responsibility == other.responsibility))
        }
        _ => false,
    };
    let place = near.and_then(|cell| drawing.group(&Target::Cell(cell.clone()))).map(|group| group.rect);
    let away = |group: &&Group| place.map_or(0.0, |place| place.distance(&group.rect));
    let chips = drawing.scene().groups.iter().filter(shows);
    chips.min_by(|one, two| away(one).total_cmp(&away(two))).map(|group| group.target.clone())
}
