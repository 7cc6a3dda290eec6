//! Differences between two versions of a board, as a person reads them.

use std::sync::Arc;

use schaubild::catalogue;
use schaubild::model::{Board, Cell, CellNames, Coverage, Edit, HeadField, Item as _, RecordRef, Responsibility, Role, State};
use schaubild::report::{Differences, differences};
use schaubild::text::Lang;

fn example() -> Arc<Board> {
    catalogue::the_example().board().unwrap()
}

/// Headings, what became of what, and below that its fields.
fn said(old: &Board, new: &Board, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for Differences { heading, all } in differences(old, new, lang) {
        lines.push(heading);
        for one in all {
            lines.push(one.says);
            lines.extend(one.details.iter().map(|line| format!("  {line}")));
        }
    }
    lines
}

#[test]
fn what_was_before_and_what_is_after_is_said_by_kind() {
    let old = example();
    let one = old.responsibilities().iter().find(|one| one.role == Role::Lead).unwrap();
    let other = Responsibility { role: Role::Involved, state: State::Disputed, ..(**one).clone() };
    let edits = [Edit::Head(HeadField::new("title", "Kreis".to_owned())), Edit::Put(other.into())];
    let new = edits.iter().fold(Arc::clone(&old), |board, edit| board.apply(edit).unwrap());
    let (title, actor) = (&old.head().title, old.actor_name(&one.actor));
    let cells = CellNames::of(&one.covers, &old).say(Lang::De);
    let wanted = [
        "Angaben zum Board (1)".to_owned(),
        format!("Titel: {title} → Kreis"),
        "Zuständigkeiten (1)".to_owned(),
        format!("{actor}: {cells} geändert"),
        "  Rolle: federführend → beteiligt".to_owned(),
        format!("  Stand: {} → strittig", one.state.say(Lang::De)),
    ];
    assert_eq!(said(&old, &new, Lang::De), wanted);
}

#[test]
fn of_cells_only_those_that_came_or_went_are_said() {
    let old = example();
    let one = old.responsibilities().iter().find(|one| one.covers.len() > 1).unwrap();
    let (area, status) = one.covers.cells().next().unwrap();
    let cell = Coverage::cell(&Cell::new(area.clone(), status.clone()));
    let new = old.apply(&Edit::Uncover(one.id.clone(), cell.clone())).unwrap();
    let cells = CellNames::of(&cell, &old).say(Lang::En);
    assert_eq!(said(&old, &new, Lang::En)[2..], [format!("  Cells taken away: {cells}")]);
    assert_eq!(said(&new, &old, Lang::En)[2..], [format!("  Cells added: {cells}")]);
}

#[test]
fn of_contact_persons_only_their_number_is_said() {
    let old = example();
    let remove = |board: Arc<Board>, id| board.apply(&Edit::Remove(RecordRef::Contact(id))).unwrap();
    let new = old.contacts().iter().fold(Arc::clone(&old), |board, contact| remove(board, contact.id().clone()));
    let count = old.contacts().len();
    for (from, to, wanted) in [(&old, &new, "entfernt"), (&new, &old, "hinzugefügt")] {
        assert_eq!(said(from, to, Lang::De), [format!("Ansprechpersonen ({count})"), format!("{count} {wanted}")]);
    }
    assert_eq!(differences(&old, &old, Lang::De), []);
}

#[test]
fn what_came_or_went_is_named_with_what_it_is_about() {
    let old = example();
    let one = old.responsibilities().iter().find(|one| !one.task.is_empty()).unwrap();
    let new = old.apply(&Edit::Remove(RecordRef::Responsibility(one.id.clone()))).unwrap();
    let lines = said(&old, &new, Lang::De);
    assert!(lines[1].ends_with(" entfernt") && lines[1].starts_with(&old.actor_name(&one.actor)), "{lines:?}");
    assert_eq!(lines[2], format!("  {} ({})", one.task, one.role.say(Lang::De)));
}
