//! Names of steps, word for word.

use schaubild::model::*;
use schaubild::text::Lang;

use crate::edits::small::{board, carried, cell, covers, found};

fn check(edit: &Edit, german: &str, english: &str) {
    let board = board();
    let after = board.apply(edit).unwrap();
    let label = Label::of_edit(edit, &board, &after);
    assert_eq!(label.say(Lang::De), german);
    assert_eq!(label.say(Lang::En), english);
}

fn jobcenter() -> ResponsibilityId {
    ResponsibilityId::new("jc-arbeit")
}

#[test]
fn cells() {
    let board = board();
    check(
        &Edit::Cover(jobcenter(), covers(&["arbeit"], &["duldung"])),
        "Jobcenter: Arbeit, Duldung hinzugefügt",
        "Jobcenter: added Arbeit, Duldung",
    );
    check(
        &Edit::Uncover(jobcenter(), covers(&["arbeit"], &["schutz"])),
        "Jobcenter: Arbeit, Schutz weggenommen",
        "Jobcenter: took away Arbeit, Schutz",
    );
    let whole = board.pieces(found(&board, "jc-arbeit"));
    check(
        &carried(&board, &whole, MoveMode::Move, &cell("sprache", "schutz")),
        "Jobcenter: von Arbeit, Schutz und Ukraine nach Sprache, Schutz und Ukraine verschoben",
        "Jobcenter: moved from Arbeit, Schutz and Ukraine to Sprache, Schutz and Ukraine",
    );
    check(
        &Edit::Cover(jobcenter(), covers(&["wohnen"], &["gestattung", "duldung", "schutz", "ukraine", "eu"])),
        "Jobcenter: Wohnen, alle Status hinzugefügt",
        "Jobcenter: added Wohnen, all statuses",
    );
    check(
        &board.assign(ResponsibilityId::new("neu"), &ActorId::new("vhs"), &cell("wohnen", "eu")),
        "VHS: Wohnen, EU hinzugefügt",
        "VHS: added Wohnen, EU",
    );
}

#[test]
fn properties_of_a_responsibility() {
    let board = board();
    let whole = found(&board, "jc-arbeit").covers.clone();
    let changed = |change: &dyn Fn(&mut Responsibility)| {
        let mut own = found(&board, "jc-arbeit").clone();
        change(&mut own);
        Edit::Put(own.into())
    };
    let split = ResponsibilityId::new("neu");
    let role = |cells: &Coverage| board.set_role(&jobcenter(), cells, Role::Lead, split.clone()).unwrap();
    check(&role(&whole), "Jobcenter: Rolle „federführend“", "Jobcenter: role “lead”");
    check(
        &role(&covers(&["arbeit"], &["ukraine"])),
        "Jobcenter: Arbeit, Ukraine jetzt eigene Zuständigkeit (federführend)",
        "Jobcenter: Arbeit, Ukraine now a responsibility of its own (lead)",
    );
    check(
        &changed(&|own| own.groups = [TargetGroupId::new("u25")].into()),
        "Jobcenter: Zielgruppen U25",
        "Jobcenter: target groups U25",
    );
    check(&board.set_task(&jobcenter(), "Berät.").unwrap(), "Jobcenter: Aufgabe geändert", "Jobcenter: task changed");
    check(&changed(&|own| own.state = State::Disputed), "Jobcenter: Stand „strittig“", "Jobcenter: state “disputed”");
    check(
        &Edit::Remove(RecordRef::Responsibility(jobcenter())),
        "Jobcenter: Zuständigkeit Arbeit, Schutz und Ukraine entfernt",
        "Jobcenter: removed the responsibility Arbeit, Schutz and Ukraine",
    );
}

#[test]
fn records() {
    check(
        &Edit::Put(Actor::named(ActorId::new("ihk"), "IHK").into()),
        "Institution „IHK“ hinzugefügt",
        "Added institution “IHK”",
    );
    check(
        &board().rename(&RecordRef::Actor(ActorId::new("vhs")), "Volkshochschule").unwrap(),
        "Institution „VHS“ heißt jetzt „Volkshochschule“",
        "Renamed institution “VHS” to “Volkshochschule”",
    );
    check(
        &Edit::Remove(RecordRef::Actor(ActorId::new("jobcenter"))),
        "Institution „Jobcenter“ entfernt (2 abhängige Einträge entfernt)",
        "Removed institution “Jobcenter” (2 dependent entries removed)",
    );
    check(
        &Edit::Remove(RecordRef::Status(StatusId::new("eu"))),
        "Aufenthaltsstatus „EU“ entfernt (1 Eintrag angepasst, 1 entfernt)",
        "Removed residence status “EU” (1 entry adapted, 1 removed)",
    );
    let area = |id: &str| RecordRef::Area(AreaId::new(id));
    check(
        &Edit::Place { what: area("wohnen"), before: Some(area("sprache")) },
        "Aktivitätsbereich „Wohnen“ verschoben",
        "Moved activity area “Wohnen”",
    );
}

#[test]
fn meetings() {
    let meeting = Meeting::named(MeetingId::new("m"), "Erstes Treffen");
    let before = board().apply(&Edit::Put(meeting.clone().into())).unwrap();
    let said = |after: Meeting| {
        let edit = Edit::Put(after.into());
        Label::of_edit(&edit, &before, &before.apply(&edit).unwrap()).say(Lang::De)
    };
    let there = meeting.with_attendance(&ActorId::new("jobcenter"), Attendance { present: 2, decide: 1 });
    assert_eq!(said(there), "Anwesenheit Jobcenter: 2 da, 1 entscheidet");
    let agenda = vec![AgendaItem { title: "Runde".to_owned(), ..AgendaItem::default() }];
    assert_eq!(said(Meeting { agenda, ..meeting.clone() }), "Ablauf „Erstes Treffen“ geändert");
    assert_eq!(said(Meeting { start: Time::new(9, 0), ..meeting.clone() }), "Treffen „Erstes Treffen“ geändert");
    assert_eq!(said(Meeting { name: "Auftakt".to_owned(), ..meeting }), "Treffen „Erstes Treffen“ heißt jetzt „Auftakt“");
}

#[test]
fn notes_and_head() {
    let board = board();
    check(&board.set_note(&cell("wohnen", "duldung"), Some(Decision::Gap)), "Wohnen, Duldung: Lücke", "Wohnen, Duldung: gap");
    check(&board.set_note(&cell("wohnen", "eu"), None), "Wohnen, EU: Vermerk entfernt", "Wohnen, EU: note removed");
    check(
        &Edit::Head(HeadField::new("title", "Landkreis Falkenrode".to_owned())),
        "Titel „Landkreis Falkenrode“",
        "Title “Landkreis Falkenrode”",
    );
}

#[test]
fn placing_a_status_in_another_group_is_called_placing() {
    let status = |id: &str| RecordRef::Status(StatusId::new(id));
    check(
        &Edit::Place { what: status("duldung"), before: Some(status("ukraine")) },
        "Aufenthaltsstatus „Duldung“ in die Gruppe „Mit Titel“ verschoben",
        "Moved residence status “Duldung” to the group “Mit Titel”",
    );
    check(
        &Edit::Place { what: status("schutz"), before: None },
        "Aufenthaltsstatus „Schutz“ aus der Gruppe heraus verschoben",
        "Moved residence status “Schutz” out of its group",
    );
}
