//! Laws: they hold for any edits in any order.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use schaubild::model::*;
use schaubild::text::Lang;

use crate::edits::any::{self, Wish};
use crate::edits::small;

/// Carries wishes out one after the other; those that the board refuses leave it as it was.
fn play(wishes: &[Wish], mut after_each: impl FnMut(&Arc<Board>, &Edit, &Arc<Board>)) -> History {
    let mut history = History::new(small::board());
    let mut fresh = 0;
    for wish in wishes {
        let before = Arc::clone(history.present());
        let Some(edit) = any::edit(&before, wish, &mut fresh) else { continue };
        if history.apply(&edit, None).is_err() {
            assert!(Arc::ptr_eq(history.present(), &before), "a refused edit left a trace: {edit:?}");
        }
        after_each(&before, &edit, history.present());
    }
    history
}

fn groups_are_contiguous(board: &Board) -> bool {
    let mut seen = BTreeSet::new();
    let mut last = None;
    board.statuses().iter().all(|status| {
        let same = last.as_ref() == Some(&status.group);
        last = Some(status.group.clone());
        same || seen.insert(status.group.clone())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn undo_of_all_gives_the_start_and_redo_the_end(wishes in any::wishes()) {
        let mut history = play(&wishes, |_, _, _| {});
        let (start, end) = (small::board(), Arc::clone(history.present()));
        let steps = history.len();
        while history.undo().is_some() {}
        prop_assert_eq!(&**history.present(), &*start);
        let mut again = 0;
        while history.redo().is_some() {
            again += 1;
        }
        prop_assert_eq!(again, steps);
        prop_assert!(Arc::ptr_eq(history.present(), &end));
    }

    #[test]
    fn after_every_edit_the_board_is_sound(wishes in any::wishes()) {
        play(&wishes, |_, edit, board| {
            assert_eq!(board.dangling(), [], "after {edit:?}");
            assert!(board.responsibilities().iter().all(|one| !one.covers.is_empty()), "after {edit:?}");
            assert!(groups_are_contiguous(board), "after {edit:?}");
            for responsibility in board.responsibilities() {
                let rectangles = responsibility.covers.rectangles();
                let cells: usize = rectangles.iter().map(|one| one.areas.len() * one.statuses.len()).sum();
                assert_eq!(cells, responsibility.covers.len(), "rectangles are disjoint");
                let text = ron::to_string(&responsibility.covers).unwrap();
                assert_eq!(ron::from_str::<Coverage>(&text).unwrap(), responsibility.covers);
                let pieces: usize = board.pieces(responsibility).iter().map(|piece| piece.statuses.len()).sum();
                assert_eq!(pieces, responsibility.covers.len(), "pieces cover exactly what is covered");
            }
        });
    }

    #[test]
    fn changes_lead_from_one_board_to_the_other_and_back(one in any::wishes(), two in any::wishes()) {
        let old = play(&one, |_, _, _| {});
        let new = play(&two, |_, _, _| {});
        for (old, new) in [(small::board(), old.present().clone()), (old.present().clone(), new.present().clone())] {
            let all = changes(&old, &new);
            prop_assert_eq!(all.is_empty(), old == new);
            prop_assert_eq!(&apply_changes(&all, &old), &*new);
            prop_assert_eq!(&apply_changes(&invert(all), &new), &*old);
        }
    }

    #[test]
    fn an_edit_that_changes_nothing_gives_the_same_board(wishes in any::wishes()) {
        play(&wishes, |before, edit, after| {
            assert_eq!(Arc::ptr_eq(before, after), before == after, "{edit:?}");
        });
        let board = Arc::clone(play(&wishes, |_, _, _| {}).present());
        for record in board.records() {
            let again = board.apply(&Edit::Put(record.clone())).unwrap();
            assert!(Arc::ptr_eq(&again, &board), "{record:?}");
        }
    }

    #[test]
    fn every_step_has_a_label_in_both_languages(wishes in any::wishes()) {
        let mut history = play(&wishes, |_, _, _| {});
        while let Some(step) = history.undo() {
            for lang in Lang::ALL {
                prop_assert!(!step.label.say(lang).is_empty());
            }
        }
    }
}

/// A board with this many more responsibilities, half of them before all others.
fn with_many(board: &Board, number: usize) -> Board {
    let one = |number: usize| {
        let covers = small::covers(&["arbeit"], &["eu"]);
        Record::from(small::responsibility(&format!("neu-{number}"), "vhs", covers))
    };
    let first: Vec<Record> = (0..number / 2).map(one).collect();
    let last: Vec<Record> = (number / 2..number).map(one).collect();
    let records = first.into_iter().chain(board.records()).chain(last);
    Board::from_records(board.head().clone(), records, board.reserved().clone())
}

#[test]
fn thousands_of_additions_do_not_take_seconds() {
    let old = small::board();
    let new = with_many(&old, 8_000);
    let start = Instant::now();
    let all = changes(&old, &new);
    assert_eq!(all.len(), 8_000, "additions need no order of their own");
    assert_eq!(apply_changes(&all, &old), new);
    assert_eq!(apply_changes(&invert(all), &new), *old);
    // Rebuilding the list for each record took more than ten times as long as this.
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());
}
