//! Deleting for good: what is gone is gone from every board that undo and redo lead to, and from what steps say.

use schaubild::model::*;
use schaubild::text::Lang;

use crate::edits::small;

fn person(name: &str, phone: &str) -> Edit {
    Edit::Put(
        Contact {
            phone: phone.to_owned(),
            ..Contact::named(ContactId::new("mia"), small::board().actors().at(0).unwrap().id.clone(), name)
        }
        .into(),
    )
}

fn title(title: &str) -> Edit {
    Edit::Head(HeadField::new("title", title.to_owned()))
}

/// Boards and steps from the first to the last.
fn whole(mut history: History) -> (Vec<String>, Vec<String>) {
    while history.undo().is_some() {}
    let mut boards = vec![format!("{:?}", history.present())];
    let mut steps = Vec::new();
    while let Some(step) = history.redo() {
        boards.push(format!("{:?}", history.present()));
        steps.push(step.label.say(Lang::De));
    }
    (boards, steps)
}

#[test]
fn a_person_is_gone_from_every_board_and_every_label() {
    let mut history = History::new(small::board());
    let both =
        Edit::All(Label::Added(RecordKind::Contact, "Mia Muster".to_owned()), vec![person("Mia Muster", ""), title("Eins")]);
    for edit in [title("Null"), both, person("Mia Muster", "123"), title("Zwei"), title("Drei")] {
        history.apply(&edit, None).unwrap();
    }
    history.undo();
    history.erase(&RecordRef::Contact(ContactId::new("mia")));
    assert_eq!((history.present().head().title.as_str(), history.len()), ("Zwei", 3), "the step about the person alone is gone");
    let (boards, steps) = whole(history);
    assert!(boards.iter().all(|board| !board.contains("Mia")));
    assert_eq!(steps, ["Titel „Null“", "Titel „Eins“", "Titel „Zwei“", "Titel „Drei“"]);
}

#[test]
fn a_person_is_struck_out_of_what_later_versions_wrote() {
    let board = small::board();
    let reserved = Reserved {
        log: vec!["(text: \"Mia Muster hinzugefügt\", tel: \"123\")".to_owned()],
        editions: vec!["(contacts: [(id: \"mia\", name: \"Mia Alt\")])".to_owned()],
    };
    let board = Board::from_records(board.head().clone(), board.records(), reserved);
    let mut history = History::new(board.into());
    for edit in [person("Mia Alt", ""), person("Mia Muster", "123"), title("Zwei")] {
        history.apply(&edit, None).unwrap();
    }
    history.undo();
    history.erase(&RecordRef::Contact(ContactId::new("mia")));
    assert_eq!(history.present().reserved().log, ["(text: \"… hinzugefügt\", tel: \"…\")"]);
    assert_eq!(history.present().reserved().editions, ["(contacts: [(id: \"mia\", name: \"…\")])"]);
    let (boards, _) = whole(history);
    assert!(boards.iter().all(|board| !board.contains("Mia")), "under no name, on no board");
}

#[test]
fn what_is_not_there_is_erased_without_a_trace() {
    let mut history = History::new(small::board());
    history.apply(&title("Eins"), None).unwrap();
    let before = whole(history.clone());
    history.erase(&RecordRef::Contact(ContactId::new("niemand")));
    assert_eq!(whole(history), before);
}
