//! Edits that note an open question.

use crate::model::{Board, Cell, CellNote, Decision, Edit, EditError, Record, RecordRef, Responsibility, ResponsibilityId};

/// The edit that notes an open question about a responsibility, after those that are noted already.
pub fn ask(board: &Board, about: &ResponsibilityId, question: &str) -> Result<Edit, EditError> {
    let missing = || EditError::Missing(RecordRef::Responsibility(about.clone()));
    let old = board.responsibilities().get(about).ok_or_else(missing)?;
    Ok(Edit::Put(Record::from(Responsibility { question: after(&old.question, question), ..Responsibility::clone(old) })))
}

/// The edit that notes an open question about a cell: in its note, else in a new one that calls it disputed.
pub fn ask_of_cell(board: &Board, cell: &Cell, question: &str) -> Edit {
    let old = board.cell_notes().get(cell);
    let (decision, remark) = old.map_or((Decision::Disputed, ""), |note| (note.decision, note.remark.as_str()));
    Edit::Put(Record::from(CellNote { cell: cell.clone(), decision, remark: after(remark, question) }))
}

fn after(old: &str, new: &str) -> String {
    if old.is_empty() { new.to_owned() } else { format!("{old} · {new}") }
}
