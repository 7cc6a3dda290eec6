//! History: undo and redo as kept boards, with what each step did and what it touched.

use std::sync::Arc;

use super::changes::{Change, changes};
use super::edit::{Edit, EditError};
use super::label::Label;
use super::{Board, Contact, Record, RecordRef};

/// A field that is being typed in: steps with the same mark that follow each other are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldMark {
    /// The record that the field belongs to; `None` for the head.
    pub record: Option<RecordRef>,
    /// Key of the field.
    pub field: &'static str,
}

/// The boards of this session, the present one among them. View state is never in it.
#[derive(Clone, Debug)]
pub struct History {
    /// The boards before the present one, oldest first, each with the step that left it.
    past: Vec<(Arc<Board>, Arc<Step>)>,
    present: Arc<Board>,
    /// The boards after the present one, the next last, each with the step that led to it.
    future: Vec<(Arc<Board>, Arc<Step>)>,
    /// The field whose typing the last step belongs to, while nothing else happened.
    open: Option<FieldMark>,
}

/// One step from board to board.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Words for what the step did.
    pub label: Label,
    /// Records to show when it is undone or redone.
    pub show: Vec<RecordRef>,
}

impl Step {
    /// A step that made these changes.
    pub fn of(label: Label, all: &[Change]) -> Self {
        Self { label, show: touched(all) }
    }
}

impl History {
    /// A history that starts with this board.
    pub fn new(board: Arc<Board>) -> Self {
        Self { past: Vec::new(), present: board, future: Vec::new(), open: None }
    }

    /// A history with these steps after the first board, each with the board it led to, of which so many are done.
    pub fn of_trail(first: Arc<Board>, trail: Vec<(Arc<Step>, Arc<Board>)>, done: usize) -> Self {
        let mut all = Self::new(first);
        for (step, board) in trail {
            all.past.push((std::mem::replace(&mut all.present, board), step));
        }
        while all.past.len() > done && all.undo().is_some() {}
        all
    }

    /// The board before all steps.
    pub fn first(&self) -> &Arc<Board> {
        self.past.first().map_or(&self.present, |(board, _)| board)
    }

    /// Every step with the board it led to, those that were taken back last.
    pub fn trail(&self) -> impl Iterator<Item = (&Arc<Step>, &Arc<Board>)> {
        let past = self.past.iter().map(|(board, _)| board).skip(1).chain([&self.present]);
        let past = self.past.iter().map(|(_, step)| step).zip(past);
        past.chain(self.future.iter().rev().map(|(board, step)| (step, board)))
    }

    /// The board as it is now.
    pub fn present(&self) -> &Arc<Board> {
        &self.present
    }

    /// Carries an edit out. `None` when it changed nothing; then there is no step.
    pub fn apply(&mut self, edit: &Edit, mark: Option<FieldMark>) -> Result<Option<&Step>, EditError> {
        let next = self.present.apply(edit)?;
        if Arc::ptr_eq(&next, &self.present) {
            return Ok(None);
        }
        let typing_on = mark.is_some() && self.open == mark;
        let start = match self.past.pop_if(|_| typing_on) {
            Some((start, _)) => start,
            None => Arc::clone(&self.present),
        };
        self.future.clear();
        self.open = mark;
        if *start == *next {
            // Typed back to what it was: no step is left, and what was saved counts as saved again.
            self.present = start;
            self.open = None;
            return Ok(None);
        }
        let all = changes(&start, &next);
        let step = Step::of(Label::of_step(edit, &all, &start, &next), &all);
        self.past.push((start, Arc::new(step)));
        self.present = next;
        Ok(self.past.last().map(|(_, step)| &**step))
    }

    /// Ends the typing in a field, so that the next step is one of its own.
    pub fn close_field(&mut self) {
        self.open = None;
    }

    /// One step back; what it had done.
    pub fn undo(&mut self) -> Option<Step> {
        let (board, step) = self.past.pop()?;
        self.future.push((std::mem::replace(&mut self.present, board), Arc::clone(&step)));
        self.open = None;
        Some(Arc::unwrap_or_clone(step))
    }

    /// One step forward again; what it does.
    pub fn redo(&mut self) -> Option<Step> {
        let (board, step) = self.future.pop()?;
        self.past.push((std::mem::replace(&mut self.present, board), Arc::clone(&step)));
        self.open = None;
        Some(Arc::unwrap_or_clone(step))
    }

    /// Step that undo would take back.
    pub fn undo_step(&self) -> Option<&Step> {
        self.past.last().map(|(_, step)| &**step)
    }

    /// Step that redo would do again.
    pub fn redo_step(&self) -> Option<&Step> {
        self.future.last().map(|(_, step)| &**step)
    }

    /// All steps, those that were taken back last.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.past.iter().chain(self.future.iter().rev()).map(|(_, step)| &**step)
    }

    /// Removes a record for good, from the present board and from every one that undo and redo lead to. Steps that were about
    /// nothing else are gone; what others say of themselves no longer names it. A person is struck out of the texts that are kept
    /// for later versions as well, under every name and number that any of these boards has.
    pub fn erase(&mut self, key: &RecordRef) {
        let persons = self.persons(key);
        let without = |board: &Arc<Board>| {
            let rest = board.apply(&Edit::Remove(key.clone())).unwrap_or_else(|_| Arc::clone(board));
            let reserved = persons.iter().fold(rest.reserved().clone(), |reserved, person| reserved.without(person));
            if reserved == *rest.reserved() {
                rest
            } else {
                Arc::new(Board { reserved: Arc::new(reserved), ..Board::clone(&rest) })
            }
        };
        let (behind, ahead) = (self.past.len(), self.future.len());
        let mut boards: Vec<Arc<Board>> = self.past.iter().map(|(board, _)| without(board)).collect();
        boards.push(without(&self.present));
        boards.extend(self.future.iter().rev().map(|(board, _)| without(board)));
        let steps: Vec<Arc<Step>> = self.past.drain(..).chain(self.future.drain(..).rev()).map(|(_, step)| step).collect();
        self.open = None;
        let mut ahead_of_now = Vec::with_capacity(ahead);
        for ((place, step), pair) in steps.into_iter().enumerate().zip(boards.windows(2)) {
            let [from, to] = pair else { continue };
            let Some(step) = retold(step, key, from, to) else { continue };
            if place < behind {
                self.past.push((Arc::clone(from), step));
            } else {
                ahead_of_now.push((Arc::clone(to), step));
            }
        }
        ahead_of_now.reverse();
        self.future = ahead_of_now;
        if let Some(present) = boards.into_iter().nth(behind) {
            self.present = present;
        }
    }

    /// A person as each of the boards knows it.
    fn persons(&self, key: &RecordRef) -> Vec<Arc<Contact>> {
        let boards = self.past.iter().chain(&self.future).map(|(board, _)| board).chain([&self.present]);
        let mut persons: Vec<Arc<Contact>> = Vec::new();
        for record in boards.filter_map(|board| board.record(key)) {
            if let Record::Contact(person) = record
                && !persons.contains(&person)
            {
                persons.push(person);
            }
        }
        persons
    }

    /// Number of steps that can be undone.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// True where nothing can be undone.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }
}

/// The step between two boards from which a record was erased; `None` if nothing is left of it.
fn retold(step: Arc<Step>, key: &RecordRef, from: &Board, to: &Board) -> Option<Arc<Step>> {
    if !step.show.contains(key) {
        return Some(step);
    }
    let all = changes(from, to);
    (!all.is_empty()).then(|| Arc::new(Step::of(Label::of_changes(&all, from, to), &all)))
}

fn touched(all: &[Change]) -> Vec<RecordRef> {
    let record = |change: &Change| match change {
        Change::Record { before, after, .. } => after.as_ref().or(before.as_ref()).map(Record::key),
        _ => None,
    };
    all.iter().filter_map(record).collect()
}
