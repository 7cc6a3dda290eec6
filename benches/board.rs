//! Timings of the work on a board of 1,000 institutions and 3,000 responsibilities: edits, undo, changes, labels.
//!
//! `cargo bench --bench board`; what is to be held stands in ARCHITECTURE.md.

mod common;

use std::sync::Arc;

use common::{ACTORS, RESPONSIBILITIES, actor_id, cell, large_board, responsibility_id};
use divan::{Bencher, black_box};
use schaubild::capture::{Batch, Lexicon};
use schaubild::catalogue;
use schaubild::model::{
    ActorId, Board, BoardId, Coverage, Destination, Edit, EditError, History, Label, MoveMode, Record, RecordRef, Reserved,
    Responsibility, ResponsibilityId, apply_changes, changes, invert,
};
use schaubild::text::Lang;

fn main() {
    let board = large_board();
    assert_eq!((board.actors().len(), board.responsibilities().len()), (ACTORS, RESPONSIBILITIES));
    assert_eq!(board.dangling(), Vec::new());
    divan::main();
}

/// Makes the edit anew for each measurement and applies it.
fn apply(bencher: Bencher<'_, '_>, edit: impl Fn(&Board) -> Result<Edit, EditError>) {
    let board = large_board();
    bencher.bench_local(|| edit(&board).and_then(|edit| board.apply(&edit)));
}

/// 1,000 names that no board knows.
fn names() -> impl Iterator<Item = String> {
    (0..1_000).map(|number| format!("Beratungsstelle {number} am Markt von Neustadt"))
}

fn empty_board() -> Option<Arc<Board>> {
    catalogue::new_board(catalogue::template("standard")?, BoardId::new("neu"), "Neu").ok()
}

#[divan::bench]
fn read_a_list_of_1000_new_names(bencher: Bencher<'_, '_>) {
    let (Some(board), text) = (empty_board(), names().collect::<Vec<_>>().join("\n")) else { return };
    bencher.bench_local(|| {
        let mut next = 0;
        let mut bits = || {
            next += 1;
            next
        };
        let list = catalogue::read_names(black_box(&text), &board);
        let put = |name: &catalogue::ListedName, bits| Edit::Put(name.actor(ActorId::make(&name.name, bits), &board).into());
        let edits = list.names.iter().map(|name| put(name, bits())).collect();
        board.apply(&board.one_step(edits))
    });
}

#[divan::bench]
fn capture_1000_new_names(bencher: Bencher<'_, '_>) {
    let Some(board) = empty_board() else { return };
    let lines = names().map(|name| format!("neu: {name}; Arbeit; Duldung")).collect::<Vec<_>>().join("\n");
    bencher.bench_local(|| {
        let mut next = 0;
        let batch = Batch::of(black_box(&lines), (&board, Arc::new(Lexicon::of(&board))), || {
            next += 1;
            next
        });
        batch.ok().and_then(|batch| board.apply(&batch.edit(&board)?).ok())
    });
}

#[divan::bench]
fn cover_cells(bencher: Bencher<'_, '_>) {
    let row = Coverage::cell(&cell(0, 0)).union(&Coverage::cell(&cell(11, 10)));
    apply(bencher, |_| Ok(Edit::Cover(responsibility_id(1_500), row.clone())));
}

#[divan::bench]
fn move_a_piece(bencher: Bencher<'_, '_>) {
    apply(bencher, |board| {
        let own = board.responsibilities().get(&responsibility_id(1_500));
        let pieces = own.map(|own| board.pieces(own)).unwrap_or_default();
        let to = Destination::Shifted(cell(0, 0), cell(1, 1));
        Ok(board.move_pieces(&pieces, MoveMode::Move, &to, || responsibility_id(0))?.0)
    });
}

#[divan::bench]
fn assign_an_institution(bencher: Bencher<'_, '_>) {
    apply(bencher, |board| Ok(board.assign(ResponsibilityId::new("neu"), &actor_id(500), &cell(3, 3))));
}

#[divan::bench]
fn remove_an_institution(bencher: Bencher<'_, '_>) {
    apply(bencher, |_| Ok(Edit::Remove(RecordRef::Actor(actor_id(500)))));
}

#[divan::bench]
fn remove_a_status(bencher: Bencher<'_, '_>) {
    apply(bencher, |_| Ok(Edit::Remove(RecordRef::Status(cell(0, 5).status))));
}

#[divan::bench]
fn place_an_area(bencher: Bencher<'_, '_>) {
    let (what, before) = (RecordRef::Area(cell(9, 0).area), Some(RecordRef::Area(cell(2, 0).area)));
    apply(bencher, |_| Ok(Edit::Place { what: what.clone(), before: before.clone() }));
}

#[divan::bench]
fn a_step_with_undo_and_redo(bencher: Bencher<'_, '_>) {
    let mut history = History::new(large_board());
    let edit = Edit::Cover(responsibility_id(1_500), Coverage::cell(&cell(0, 0)).union(&Coverage::cell(&cell(11, 10))));
    bencher.bench_local(move || {
        let done = history.apply(&edit, None).map(|step| step.is_some());
        let back = history.undo();
        let again = history.redo();
        (done, back, again, history.undo())
    });
}

/// The board without an institution, to compare with.
fn after_a_removal(board: &Arc<Board>) -> Arc<Board> {
    board.apply(&Edit::Remove(RecordRef::Actor(actor_id(500)))).unwrap_or_else(|_| Arc::clone(board))
}

#[divan::bench]
fn changes_of_one_step(bencher: Bencher<'_, '_>) {
    let old = large_board();
    let new = after_a_removal(&old);
    bencher.bench_local(|| changes(&old, &new));
}

#[divan::bench]
fn changes_between_two_files(bencher: Bencher<'_, '_>) {
    // Two boards that share nothing, as after loading both.
    let (old, new) = (large_board(), after_a_removal(&large_board()));
    bencher.bench_local(|| changes(&old, &new));
}

#[divan::bench]
fn apply_changes_of_one_step(bencher: Bencher<'_, '_>) {
    let old = large_board();
    let all = changes(&old, &after_a_removal(&old));
    bencher.bench_local(|| apply_changes(&all, &old));
}

/// The large board with as many responsibilities again, all of them before the first one.
fn with_twice_the_responsibilities(board: &Board) -> Arc<Board> {
    let new = board.responsibilities().iter().enumerate().map(|(number, old)| {
        let id = ResponsibilityId::make("neu", number as u64);
        Record::from(Responsibility { id, ..(**old).clone() })
    });
    let records: Vec<Record> = new.chain(board.records()).collect();
    Arc::new(Board::from_records(board.head().clone(), records, Reserved::default()))
}

#[divan::bench]
fn changes_of_3000_additions(bencher: Bencher<'_, '_>) {
    let old = large_board();
    let new = with_twice_the_responsibilities(&old);
    bencher.bench_local(|| changes(&old, &new));
}

#[divan::bench]
fn apply_changes_of_3000_additions_and_back(bencher: Bencher<'_, '_>) {
    let old = large_board();
    let new = with_twice_the_responsibilities(&old);
    let there = changes(&old, &new);
    let back = invert(there.clone());
    bencher.bench_local(|| (apply_changes(&there, &old), apply_changes(&back, &new)));
}

#[divan::bench]
fn say_what_a_step_did(bencher: Bencher<'_, '_>) {
    let old = large_board();
    let new = after_a_removal(&old);
    let edit = Edit::Remove(RecordRef::Actor(actor_id(500)));
    bencher.bench_local(|| Label::of_edit(black_box(&edit), &old, &new).say(Lang::De));
}
