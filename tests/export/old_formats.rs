//! Boards of every format that was ever released: they open as they were.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;
use std::sync::Arc;

use schaubild::catalogue::the_example;
use schaubild::model::{Board, Edit, HeadField, Logo, RecordRef};
use schaubild::save;

/// Falkenrode as it was before it had saved views.
fn falkenrode_of_old() -> Arc<Board> {
    let board = the_example().board().unwrap();
    let views: Vec<RecordRef> = board.views().iter().map(|view| RecordRef::View(view.id.clone())).collect();
    views.into_iter().fold(board, |board, view| board.apply(&Edit::Remove(view)).unwrap())
}

#[test]
fn a_board_of_format_4_opens_as_it_was() {
    let loaded = save::load(Path::new("saves/format-4.ron")).unwrap();
    assert_eq!((loaded.notes, loaded.origin.format), (Vec::new(), 4));
    assert_eq!(*loaded.board, *the_example().board().unwrap());
}

#[test]
fn a_board_of_format_3_opens_as_it_was() {
    let loaded = save::load(Path::new("saves/format-3.ron")).unwrap();
    assert_eq!((loaded.notes, loaded.origin.format), (Vec::new(), 3));
    assert_eq!(*loaded.board, *falkenrode_of_old());
}

#[test]
fn a_board_of_format_2_opens_as_it_was() {
    let loaded = save::load(Path::new("saves/format-2.ron")).unwrap();
    assert_eq!((loaded.notes, loaded.origin.format), (Vec::new(), 2));
    assert_eq!(*loaded.board, *falkenrode_of_old());
}

#[test]
fn a_board_of_format_1_opens_as_it_was() {
    let loaded = save::load(Path::new("saves/format-1.ron")).unwrap();
    assert_eq!((loaded.notes, loaded.origin.format), (Vec::new(), 1));
    assert_eq!(loaded.board.head().logos, []);
    let today = falkenrode_of_old();
    let bare = today.apply(&Edit::Head(HeadField::new("logos", Vec::<Logo>::new()))).unwrap();
    assert_eq!(*loaded.board, *bare);
}
