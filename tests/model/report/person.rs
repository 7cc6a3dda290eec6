//! Every place in which a board holds a person is found, and deleting reaches those of which that is said.

use std::sync::Arc;

use schaubild::catalogue;
use schaubild::model::{
    Actor, AgendaItem, Board, CellNote, Contact, ContactId, Decision, Edit, HeadField, History, Meeting, MeetingId, Record,
    RecordRef, Reserved, Responsibility,
};
use schaubild::report::{self, Mention, MentionPlace, Trace, Traces};
use schaubild::text::Lang;

const ID: &str = "mia-mustermann.00000001";

fn mia(board: &Board) -> Contact {
    let other = board.contacts().iter().next().unwrap();
    Contact {
        id: ContactId::new(ID),
        name: "Mia Mustermann".to_owned(),
        phone: "01234 567-89".to_owned(),
        email: "mia.mustermann@amt.example".to_owned(),
        ..(**other).clone()
    }
}

/// The example with a person who is named in every sort of text.
fn region() -> Arc<Board> {
    let board = catalogue::the_example().board().unwrap();
    let actor: Actor = (**board.actors().iter().nth(3).unwrap()).clone();
    let one: Responsibility = (**board.responsibilities().iter().next().unwrap()).clone();
    let cell = board.cell_notes().iter().next().map(|note| note.cell.clone()).unwrap();
    let twin = Contact { id: ContactId::new("zweite.00000002"), name: "M. Mustermann".to_owned(), ..mia(&board) };
    let edits = [
        Edit::Put(Record::from(mia(&board))),
        Edit::Put(Record::from(twin)),
        Edit::Put(Record::from(Actor { remarks: "Ruft Frau Mustermann an".to_owned(), ..actor })),
        Edit::Put(Record::from(Responsibility { question: "Mia Mustermann fragen".to_owned(), ..one })),
        Edit::Put(Record::from(CellNote { cell, decision: Decision::Gap, remark: "Tel. +49 1234 56789".to_owned() })),
        Edit::Head(HeadField::new("moderation", "an MIA.MUSTERMANN@amt.example".to_owned())),
    ];
    let board = edits.iter().fold(board, |board, edit| board.apply(edit).unwrap());
    let log = vec![
        r#"(what: "angelegt", who: "Mia Mustermann", id: "mia-mustermann.00000001")"#.to_owned(),
        r#"(what: "Herr Mustermann")"#.to_owned(),
        r#"(what: "nichts")"#.to_owned(),
    ];
    let editions = vec![r#"(tel: "01234 567-89")"#.to_owned()];
    Arc::new(Board::from_records(board.head().clone(), board.records(), Reserved { log, editions }))
}

fn mentions(board: &Arc<Board>) -> Vec<Mention> {
    let id = ContactId::new(ID);
    report::mentions(board, &id, &Traces::of(&mia(board), &[]))
}

#[test]
fn a_person_is_found_in_the_note_of_an_agenda() {
    let item = AgendaItem { note: "Mia Mustermann fragen".to_owned(), ..AgendaItem::default() };
    let meeting = Meeting { agenda: vec![item], ..Meeting::named(MeetingId::new("m"), "Erstes Treffen") };
    let board = region().apply(&Edit::Put(meeting.into())).unwrap();
    let found: Vec<Mention> =
        mentions(&board).into_iter().filter(|one| matches!(one.place, MentionPlace::Record(RecordRef::Meeting(_), _))).collect();
    let said: Vec<String> = found.iter().map(|one| one.place.say(&board, Lang::De)).collect();
    assert_eq!(said, ["Treffen „Erstes Treffen“, Ablauf"]);
    assert_eq!(found.first().and_then(|one| one.place.jump(&board)), None, "it has no properties");
}

#[test]
fn every_text_that_seems_to_mean_the_person_is_found() {
    let board = region();
    let said: Vec<String> = mentions(&board)
        .iter()
        .map(|one| format!("{}: {:?} {}", one.place.say(&board, Lang::De), one.traces, one.is_reached))
        .collect();
    let expected = [
        ("Board", "Moderation: [Name, Email] false"),
        ("Institution", "Bemerkungen: [FamilyName] false"),
        ("Ansprechperson „M. Mustermann“", "Name: [FamilyName] false"),
        ("Ansprechperson „M. Mustermann“", "Telefon: [Phone] false"),
        ("Ansprechperson „M. Mustermann“", "E-Mail: [Name, Email] false"),
        ("Zuständigkeit", "Offene Frage: [Name] false"),
        ("Vermerk", "Bemerkung zum Feld: [Phone] false"),
        ("Protokoll in der Datei, Eintrag 1", "[Name] true"),
        ("Protokoll in der Datei, Eintrag 2", "[FamilyName] false"),
        ("Frühere Fassung in der Datei, Nummer 1", "[Phone] true"),
    ];
    for (begin, end) in expected {
        assert!(said.iter().any(|one| one.starts_with(begin) && one.ends_with(end)), "{begin} … {end} in {said:#?}");
    }
    assert_eq!(said.len(), expected.len(), "{said:#?}");
}

#[test]
fn deleting_reaches_what_it_says_and_leaves_the_rest() {
    let board = region();
    let before = mentions(&board);
    let mut history = History::new(Arc::clone(&board));
    history.apply(&Edit::Put(Record::from(Contact { function: "Leitung".to_owned(), ..mia(&board) })), None).unwrap();
    let id = ContactId::new(ID);
    assert_eq!(report::count_steps(&history, &id), 1);
    assert_eq!(report::known_entries(&history, &id).len(), 2);
    history.erase(&RecordRef::Contact(id.clone()));
    assert_eq!((report::count_steps(&history, &id), report::known_entries(&history, &id).len()), (0, 0));
    let traces = Traces::of(&mia(&board), &[]);
    let after: Vec<MentionPlace> =
        report::mentions(history.present(), &id, &traces).into_iter().map(|mention| mention.place).collect();
    for mention in before {
        assert_eq!(after.contains(&mention.place), !mention.is_reached, "{mention:?}");
    }
}

#[test]
fn the_entry_is_told_field_by_field_and_the_texts_lead_to_their_records() {
    let board = region();
    let contact = board.contacts().get(&ContactId::new(ID)).unwrap();
    let entry = report::contact_fields(contact, &board, Lang::De);
    for field in [("Telefon", "01234 567-89"), ("E-Mail", "mia.mustermann@amt.example"), ("Kennung", ID)] {
        assert!(entry.contains(&(field.0.to_owned(), field.1.to_owned())), "{field:?}");
    }
    for mention in mentions(&board) {
        let jump = mention.place.jump(&board);
        match mention.place {
            MentionPlace::Record(RecordRef::Contact(id), _) => {
                let actor = board.contacts().get(&id).unwrap().actor.clone();
                assert_eq!(jump, Some(RecordRef::Actor(actor)), "a person stands with the institution");
            }
            MentionPlace::Record(key, _) => assert_eq!(jump, Some(key)),
            _ => assert_eq!(jump, None),
        }
        assert_ne!(mention.traces, [] as [Trace; 0]);
    }
}
