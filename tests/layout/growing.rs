//! A board that people fill while they look at it: its type becomes smaller now and then, not with every entry.

use std::collections::BTreeSet;
use std::sync::Arc;

use schaubild::catalogue;
use schaubild::layout::Options;
use schaubild::model::{Actor, ActorId, Board, BoardId, Coverage, Edit, Record, ResponsibilityId};
use schaubild::typeset::Typesetter;

use crate::check::layout_of;

/// The board after each entry: institutions with names of usual length, one after the other, each in one cell.
fn entries() -> Vec<Arc<Board>> {
    let mut board = catalogue::new_board(catalogue::template("standard").unwrap(), BoardId::new("region"), "Region").unwrap();
    let mut all = vec![Arc::clone(&board)];
    for number in 0..40 {
        let name = format!("Beratungsstelle {number}");
        let actor = Actor::named(ActorId::new(&format!("a{number}")), &name);
        board = board.apply(&Edit::Put(Record::from(actor.clone()))).unwrap();
        let areas = board.areas().iter().map(|area| area.id.clone()).collect::<Vec<_>>();
        let statuses = board.statuses().iter().map(|status| status.id.clone()).collect::<Vec<_>>();
        // Now here, now there, as talk goes.
        let (area, status) = (&areas[number * 7 % areas.len()], &statuses[number * 5 % statuses.len()]);
        let cells = Coverage::rectangle([area.clone()], [status.clone()]);
        let edit = board.assign_like(ResponsibilityId::new(&format!("r{number}")), &actor.id, cells, None);
        board = board.apply(&edit).unwrap();
        all.push(Arc::clone(&board));
    }
    all
}

#[test]
fn while_a_board_is_filled_its_type_changes_seldom() {
    let (typesetter, options) = (Typesetter::new(), Options::default());
    let mut fit = None;
    let mut sizes = BTreeSet::new();
    for board in entries() {
        let drawing = layout_of(&typesetter, &board, &options, fit.as_ref());
        sizes.insert((drawing.fit.size() * 100.0) as u32);
        fit = Some(drawing.fit);
    }
    let largest = layout_of(&typesetter, entries().last().unwrap(), &options, None).fit.size();
    let kept = fit.unwrap().size();
    assert!(sizes.len() <= 10, "{sizes:?}");
    assert!(kept >= 0.9 * largest, "{kept} pt where {largest} pt would fit");
}
