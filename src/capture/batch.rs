//! A list of lines, read one after the other and applied as one step.

use std::sync::Arc;

use super::lexicon::Lexicon;
use super::line_edit::LineEdit;
use super::line_parser::read;
use super::question_edit::ask;
use super::reading::{Obstacle, Reading};
use crate::intake::clean;
use crate::model::{ActorId, Board, Edit, EditError, ResponsibilityId};

/// A list of lines, sorted into those that are applied and those that are not.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// Lines that are applied, as they were understood.
    pub taken: Vec<Reading>,
    /// Lines that say nothing but what the board says already.
    pub again: Vec<Reading>,
    /// Responsibilities of which those say it.
    pub known: Vec<ResponsibilityId>,
    /// Lines that are not, and why.
    pub left: Vec<(Reading, Obstacle)>,
    /// The responsibilities that are made.
    pub made: Vec<ResponsibilityId>,
    /// The institutions that are made.
    pub newcomers: Vec<ActorId>,
    /// Edits of all of them, in their order.
    edits: Vec<Edit>,
}

impl Batch {
    /// Reads lines one after the other, so that a later one may name an institution that an earlier one makes. A question is about
    /// what the line before it makes. The lexicon is that of the board.
    pub fn of(
        lines: &str,
        (board, mut lexicon): (&Arc<Board>, Arc<Lexicon>),
        mut bits: impl FnMut() -> u64,
    ) -> Result<Self, EditError> {
        let (mut batch, mut now) = (Self::default(), Board::clone(board));
        // The responsibility that the line before made.
        let mut about = None;
        for line in clean(lines).lines().map(str::trim).filter(|line| !line.is_empty()) {
            let reading = read(line, &now, &lexicon);
            let is_question = reading.is_question();
            let edit = match (reading.question(board.head().language), &about) {
                (Some(question), Some(about)) => {
                    Ok(LineEdit { edits: vec![ask(&now, about, &question)?], ..LineEdit::default() })
                }
                _ => reading.edits(&now, &lexicon.institutions, &mut bits),
            };
            if !is_question {
                about = edit.as_ref().ok().and_then(|line| line.made.last().or(line.known.last()).cloned());
            }
            match edit {
                Ok(line) if line.says_nothing_new() => {
                    batch.known.extend(line.known);
                    batch.again.push(reading);
                }
                Ok(line) => {
                    for edit in &line.edits {
                        now = now.into_applied(edit)?;
                    }
                    for actor in line.newcomers.iter().filter_map(|id| now.actors().get(id)) {
                        Arc::make_mut(&mut lexicon).add_newcomer(actor);
                    }
                    batch.edits.extend(line.edits);
                    batch.made.extend(line.made);
                    batch.newcomers.extend(line.newcomers);
                    batch.taken.push(reading);
                }
                Err(why) => batch.left.push((reading, why)),
            }
        }
        Ok(batch)
    }

    /// Edit of all as one step; `None` where nothing is applied.
    pub fn edit(&self, board: &Board) -> Option<Edit> {
        (!self.edits.is_empty()).then(|| board.one_step(self.edits.clone()))
    }
}
