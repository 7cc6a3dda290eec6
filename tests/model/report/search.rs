//! Search: the things that it finds.

use schaubild::catalogue;
use schaubild::model::{Actor, ActorId, Edit, RecordRef};
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
    let task = board.responsibilities().iter().find(|responsibility| responsibility.task.contains(' ')).unwrap();
    let mut words: Vec<&str> = task.task.split_whitespace().collect();
    words.reverse();
    assert!(found(&words.join(" ")).contains(&RecordRef::Responsibility(task.id.clone())));
}

#[test]
fn umlauts_and_accents_may_be_typed_in_any_way() {
    let board = catalogue::the_example().board().unwrap();
    let named = |number: usize, name: &str| Edit::Put(Actor::named(ActorId::new(&format!("n{number}")), name).into());
    let names = ["Übergang Schule–Beruf", "Café Welt", "Haus an der Straße", "Łódź-Verein"];
    let board = board.apply(&board.one_step(names.into_iter().enumerate().map(|(at, name)| named(at, name)).collect())).unwrap();
    for (typed, id) in [
        ("uebergang", "n0"),
        ("Ubergang", "n0"),
        ("U\u{308}BERGANG beruf", "n0"),
        ("cafe", "n1"),
        ("STRASSE", "n2"),
        ("lodz", "n3"),
        ("auslaenderbehoerde", "a01"),
    ] {
        assert!(search(&board, typed).contains(&RecordRef::Actor(id.into())), "{typed}");
    }
    let gestattung = search(&board, "aufenthaltsgestattung");
    assert!(gestattung.iter().any(|found| matches!(found, RecordRef::Status(_))), "{gestattung:?}");
}

#[test]
fn no_person_is_ever_found() {
    let board = catalogue::the_example().board().unwrap();
    for contact in board.contacts() {
        let found = search(&board, &contact.email);
        assert!(contact.email.is_empty() || found.is_empty(), "{}: {found:?}", contact.email);
    }
}
