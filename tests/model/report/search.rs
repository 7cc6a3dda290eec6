//! What a search finds.

use schaubild::catalogue;
use schaubild::model::RecordRef;
use schaubild::report::search;

#[test]
fn institutions_are_found_by_every_name_and_tasks_by_their_words() {
    let board = catalogue::the_example().board().unwrap();
    let found = |text: &str| search(&board, text);
    let office = RecordRef::Actor("a01".into());
    assert!(found("auslanderbehorde").contains(&office), "{:?}", found("auslanderbehorde"));
    assert_eq!(found("ABH").first(), Some(&office));
    assert!(found("sprache").iter().any(|found| matches!(found, RecordRef::Area(_))));
    assert!(found("duldung").iter().any(|found| matches!(found, RecordRef::Status(_))));
    assert_eq!((found(" "), found("sprache gibtesnicht")), (vec![], vec![]));
    let task = board.responsibilities().iter().find(|held| held.task.contains(' ')).unwrap();
    let mut words: Vec<&str> = task.task.split_whitespace().collect();
    words.reverse();
    assert!(found(&words.join(" ")).contains(&RecordRef::Responsibility(task.id.clone())));
}

#[test]
fn no_person_is_ever_found() {
    let board = catalogue::the_example().board().unwrap();
    for contact in board.contacts() {
        let found = search(&board, &contact.email);
        assert!(contact.email.is_empty() || found.is_empty(), "{}: {found:?}", contact.email);
    }
}
