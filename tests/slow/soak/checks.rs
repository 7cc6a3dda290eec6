//! Conditions that must hold after every action.

use std::sync::Arc;

use schaubild::app::Document;
use schaubild::layout::{Options, layout};
use schaubild::model::{Board, Role, State, apply_changes, changes};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::scene::Target;
use schaubild::typeset::Typesetter;

use crate::dice::assert_sound;

/// Files and boards checked already, so that nothing is checked twice.
pub(crate) struct Checks {
    typesetter: Typesetter,
    board: Option<Arc<Board>>,
    saved: Option<Arc<Board>>,
    changed: usize,
}

impl Checks {
    pub(crate) fn new() -> Self {
        Self { typesetter: Typesetter::new(), board: None, saved: None, changed: 0 }
    }

    /// Checks what is new; whether the board is.
    pub(crate) fn check(&mut self, document: &Document) -> bool {
        if self.saved.as_ref().is_none_or(|saved| !Arc::ptr_eq(saved, document.saved())) {
            saved_is_in_the_file(document);
            self.saved = Some(Arc::clone(document.saved()));
        }
        let board = document.board();
        if self.board.as_ref().is_some_and(|before| Arc::ptr_eq(before, board)) {
            return false;
        }
        assert_sound(board);
        let read = save::load_bytes(save::to_text(board, None).as_bytes()).unwrap();
        assert_eq!(read.notes, []);
        assert!(*read.board == **board, "a board is what is read from its file");
        if let Some(before) = &self.board {
            assert!(apply_changes(&changes(before, board), before) == **board, "changes lead from one to the other");
        }
        undo_leads_back(document);
        self.changed += 1;
        if self.changed.is_multiple_of(8) {
            self.nothing_is_left_out(board);
        }
        self.board = Some(Arc::clone(board));
        true
    }

    /// Every responsibility is on the drawing.
    fn nothing_is_left_out(&self, board: &Arc<Board>) {
        let layout = layout(&self.typesetter, &disclose(board, Audience::Internal), &Options::default(), None);
        let chips = layout.scene.groups.iter().filter_map(|group| match &group.target {
            Target::Chip(pieces) => Some(pieces.iter().map(|piece| piece.responsibility.clone())),
            _ => None,
        });
        let drawn: std::collections::BTreeSet<_> = chips.flatten().collect();
        for responsibility in board.responsibilities() {
            let is_shown = responsibility.state != State::Ended && responsibility.role != Role::Informed;
            assert!(!is_shown || drawn.contains(&responsibility.id), "{} is not drawn", responsibility.id);
        }
    }
}

/// Check that all that counts as saved is in the file.
fn saved_is_in_the_file(document: &Document) {
    if let Some(path) = document.path().filter(|_| document.is_saved()) {
        let file = save::load(path).unwrap();
        assert!(*file.board == **document.saved(), "{} holds what counts as saved", path.display());
        assert_eq!(file.notes, []);
    }
}

/// Undo to the first step and redo to the last lead to the same boards.
fn undo_leads_back(document: &Document) {
    let mut history = document.history().clone();
    let (now, steps, first) = (Arc::clone(history.present()), history.len(), Arc::clone(history.first()));
    while history.undo().is_some() {}
    assert!(Arc::ptr_eq(history.present(), &first));
    for _ in 0..steps {
        history.redo().unwrap();
    }
    assert!(Arc::ptr_eq(history.present(), &now));
}
