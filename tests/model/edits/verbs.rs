//! Effects of single edits.

use std::sync::Arc;

use schaubild::model::*;
use schaubild::text::Lang;

use crate::edits::small::{board, carried, cell, covers, found};

fn order(board: &Board) -> Vec<&str> {
    board.statuses().iter().map(|status| status.id.as_str()).collect()
}

fn status(id: &str) -> RecordRef {
    RecordRef::Status(StatusId::new(id))
}

#[test]
fn a_moved_piece_keeps_its_shape_at_the_edge_of_the_grid() {
    let board = board();
    let whole = board.pieces(found(&board, "jc-arbeit"));
    let moved = board.apply(&carried(&board, &whole, MoveMode::Move, &cell("wohnen", "eu"))).unwrap();
    assert_eq!(found(&moved, "jc-arbeit").covers, covers(&["wohnen"], &["ukraine", "eu"]));
}

#[test]
fn a_copied_piece_is_in_both_places_within_one_record() {
    let board = board();
    let piece = Piece { statuses: vec![StatusId::new("schutz")], ..board.pieces(found(&board, "jc-arbeit"))[0].clone() };
    let copied = board.apply(&carried(&board, &[piece], MoveMode::Copy, &cell("wohnen", "duldung"))).unwrap();
    let expected = covers(&["arbeit"], &["schutz", "ukraine"]).union(&covers(&["wohnen"], &["duldung"]));
    assert_eq!(found(&copied, "jc-arbeit").covers, expected);
    assert_eq!(copied.responsibilities().len(), board.responsibilities().len());
}

#[test]
fn a_run_is_extended_and_shrunk_at_both_ends_but_never_away() {
    let mut board = board();
    let piece = |board: &Board| board.pieces(found(board, "jc-arbeit"))[0].clone();
    board = board.apply(&board.extend(&piece(&board), End::First).unwrap()).unwrap();
    assert_eq!(piece(&board).statuses.len(), 3);
    board = board.apply(&board.extend(&piece(&board), End::Last).unwrap()).unwrap();
    board = board.apply(&board.extend(&piece(&board), End::Last).unwrap()).unwrap();
    assert_eq!(piece(&board).statuses.len(), 4, "the axis ends there");
    for _ in 0..6 {
        board = board.apply(&board.shrink(&piece(&board), End::Last).unwrap()).unwrap();
    }
    assert_eq!(found(&board, "jc-arbeit").covers, covers(&["arbeit"], &["duldung"]));
}

#[test]
fn another_role_for_a_part_splits_it_off() {
    let board = board();
    let (id, new) = (ResponsibilityId::new("jc-arbeit"), ResponsibilityId::new("neu"));
    let edit = board.set_role(&id, &covers(&["arbeit"], &["ukraine"]), Role::Lead, new.clone()).unwrap();
    let split = board.apply(&edit).unwrap();
    assert_eq!(found(&split, "jc-arbeit").covers, covers(&["arbeit"], &["schutz"]));
    assert_eq!(found(&split, "jc-arbeit").role, Role::Involved);
    assert_eq!((&found(&split, "neu").covers, found(&split, "neu").role), (&covers(&["arbeit"], &["ukraine"]), Role::Lead));

    let whole = found(&board, "jc-arbeit").covers.clone();
    let same = board.apply(&board.set_role(&id, &whole, Role::Lead, new).unwrap()).unwrap();
    assert_eq!(same.responsibilities().len(), board.responsibilities().len());
}

#[test]
fn the_last_cell_takes_the_responsibility_along() {
    let board = board();
    let edit = Edit::Uncover(ResponsibilityId::new("jc-arbeit"), covers(&["arbeit"], &["schutz", "ukraine"]));
    assert!(!board.apply(&edit).unwrap().responsibilities().contains(&ResponsibilityId::new("jc-arbeit")));
}

#[test]
fn removing_an_institution_takes_its_contacts_and_responsibilities() {
    let board = board();
    let gone = board.apply(&Edit::Remove(RecordRef::Actor(ActorId::new("jobcenter")))).unwrap();
    assert!(gone.contacts().is_empty());
    assert_eq!(gone.responsibilities().len(), 1);
}

#[test]
fn removing_a_status_adapts_what_covered_it() {
    let board = board();
    let gone = board.apply(&Edit::Remove(status("schutz"))).unwrap();
    assert_eq!(found(&gone, "jc-arbeit").covers, covers(&["arbeit"], &["ukraine"]));
}

#[test]
fn a_status_placed_among_others_joins_their_group() {
    let board = board();
    let edit = Edit::Place { what: status("duldung"), before: Some(status("ukraine")) };
    let placed = board.apply(&edit).unwrap();
    assert_eq!(order(&placed), ["gestattung", "schutz", "duldung", "ukraine", "eu"]);
    assert_eq!(placed.statuses().at(2).unwrap().group, Some(StatusGroupId::new("mit")));
}

#[test]
fn a_status_at_the_border_stays_in_its_group() {
    let board = board();
    let edit = Edit::Place { what: status("gestattung"), before: Some(status("schutz")) };
    let placed = board.apply(&edit).unwrap();
    assert_eq!(order(&placed), ["duldung", "gestattung", "schutz", "ukraine", "eu"]);
    assert_eq!(placed.statuses().at(1).unwrap().group, Some(StatusGroupId::new("ohne")));
}

#[test]
fn the_only_status_of_a_group_takes_its_group_along() {
    let board = board();
    let alone = board.apply(&Edit::Remove(status("gestattung"))).unwrap();
    let placed = alone.apply(&Edit::Place { what: status("duldung"), before: Some(status("eu")) }).unwrap();
    assert_eq!(order(&placed), ["schutz", "ukraine", "duldung", "eu"]);
    let groups: Vec<&str> = placed.status_groups().iter().map(|group| group.id.as_str()).collect();
    assert_eq!(groups, ["mit", "ohne"]);
}

#[test]
fn a_group_is_placed_with_its_statuses() {
    let board = board();
    let group = |id: &str| RecordRef::StatusGroup(StatusGroupId::new(id));
    let placed = board.apply(&Edit::Place { what: group("mit"), before: Some(group("ohne")) }).unwrap();
    assert_eq!(order(&placed), ["schutz", "ukraine", "gestattung", "duldung", "eu"]);
}

#[test]
fn a_refused_edit_says_why() {
    let board = board();
    let missing = board.apply(&Edit::Remove(RecordRef::Actor(ActorId::new("ihk")))).unwrap_err();
    assert_eq!(missing.say(Lang::De), "Institution „ihk“ gibt es auf diesem Board nicht (mehr)");
    assert_eq!(missing.to_string(), "There is no institution “ihk” on this board (any more)");

    let stranger = Responsibility { actor: ActorId::new("ihk"), ..found(&board, "jc-arbeit").clone() };
    let dangling = board.apply(&Edit::Put(stranger.into())).unwrap_err();
    assert_eq!(
        dangling.to_string(),
        "The responsibility “Berät und vermittelt.” refers to the institution “ihk”, which is not on this board; please add it first"
    );

    let empty = Responsibility { covers: Coverage::default(), ..found(&board, "jc-arbeit").clone() };
    let empty = board.apply(&Edit::Put(empty.into())).unwrap_err();
    assert_eq!(
        empty.say(Lang::De),
        "Die Zuständigkeit von Jobcenter muss mindestens ein Feld abdecken; zum Entfernen bitte „Entfernen“ wählen"
    );

    let odd = Edit::Place { what: status("eu"), before: Some(RecordRef::Area(AreaId::new("arbeit"))) };
    let odd = board.apply(&odd).unwrap_err();
    assert_eq!(odd.to_string(), "A residence status cannot be placed before something of another kind (activity area)");
}

#[test]
fn many_edits_are_all_or_none() {
    let board = board();
    let all = vec![Edit::Remove(status("eu")), Edit::Remove(status("eu"))];
    assert!(board.apply(&Edit::All(Label::Head, all)).is_err());
    assert_eq!(board.statuses().len(), 5);
}

#[test]
fn typing_on_in_one_field_is_one_step() {
    let mut history = History::new(board());
    let mark = FieldMark { record: None, field: "title" };
    for title in ["K", "Kr", "Kre", "Kreis"] {
        history.apply(&Edit::Head(HeadField::new("title", title.to_owned())), Some(mark.clone())).unwrap();
    }
    assert_eq!(history.len(), 1);
    history.close_field();
    history.apply(&Edit::Head(HeadField::new("title", "Kreise".to_owned())), Some(mark)).unwrap();
    assert_eq!(history.len(), 2);
    history.undo();
    history.undo();
    assert_eq!(history.present().head().title, "Kleines Board");
}

#[test]
fn typing_back_to_the_same_text_leaves_no_step_that_does_nothing() {
    let mut history = History::new(board());
    let start = Arc::clone(history.present());
    let mark = FieldMark { record: None, field: "title" };
    for title in ["K", "Kleines Board"] {
        history.apply(&Edit::Head(HeadField::new("title", title.to_owned())), Some(mark.clone())).unwrap();
    }
    assert!(history.is_empty());
    assert!(Arc::ptr_eq(history.present(), &start), "the board counts as saved again");
    history.apply(&Edit::Head(HeadField::new("title", "Kr".to_owned())), None).unwrap();
    assert_eq!(history.len(), 1);
}
