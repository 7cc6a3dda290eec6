//! A realistic region of any size.

#![expect(clippy::indexing_slicing, clippy::string_slice, reason = "a test may stop at the first surprise")]

use schaubild::model::{
    Actor, ActorId, Area, AreaId, Board, BoardId, Cell, CellNote, Channel, Color, Contact, ContactId, Coverage, Date, Decision,
    Head, Mandate, MandateForm, Record, Reserved, Responsibility, ResponsibilityId, Role, Sector, Source, State, Status,
    StatusGroup, StatusId, Symbol, TargetGroup, TargetGroupId, Visibility,
};

/// A realistic region: 11 statuses, 11 areas, 4 target groups, and so many institutions and responsibilities.
pub(crate) fn region(actors: usize, responsibilities: usize) -> Board {
    let mut records: Vec<Record> = Vec::new();
    records.push(Record::from(Sector { id: "kommune".into(), name: "Kommune".to_owned() }));
    for group in ["ohne", "schutz", "dauer"] {
        records.push(Record::from(StatusGroup { id: group.into(), name: format!("Gruppe {group}"), hint: String::new() }));
    }
    for place in 0..11 {
        let group = ["ohne", "schutz", "dauer"][place / 4].into();
        let status = Status::named(StatusId::new(&format!("status{place}")), &format!("§ {place} AufenthG"));
        records.push(Record::from(Status { group: Some(group), as_of: Date::parse("2026-03"), ..status }));
    }
    for place in 0..11 {
        records.push(Record::from(Area::named(AreaId::new(&format!("bereich{place}")), &format!("Bereich {place}"))));
    }
    for (place, id) in ["alle", "frauen", "jugend", "arbeitgeber"].into_iter().enumerate() {
        records.push(Record::from(TargetGroup {
            id: id.into(),
            abbreviation: id[..1].to_uppercase(),
            name: format!("Zielgruppe {id}"),
            color: Color::rgb(0xD5, 0x5E, place as u8),
            symbol: Symbol::ALL[place],
            covers_all: place == 0,
            hint: String::new(),
        }));
    }
    for place in 0..actors {
        let actor = Actor::named(ActorId::make("Institution", place as u64), &format!("Institution „{place}“ (Kreis)"));
        let mandate = Mandate { form: MandateForm::Statutory, basis: "§ 6 SGB II".to_owned(), until: None };
        records.push(Record::from(Actor {
            short: format!("Inst. {place}"),
            sector: Some("kommune".into()),
            mandate: Some(mandate),
            ..actor
        }));
    }
    for place in 0..actors {
        records.push(Record::from(Contact {
            function: "Leitung".to_owned(),
            phone: "0000 12345".to_owned(),
            channel: Some(Channel::DirectLine),
            visibility: Visibility::Network,
            confirmed: Date::parse("2026-04-23"),
            ..Contact::named(
                ContactId::make("Kontakt", place as u64),
                ActorId::make("Institution", place as u64),
                &format!("Ansprechperson {place}"),
            )
        }));
    }
    for place in 0..responsibilities {
        let some = |name: &str, from: usize, count: usize| {
            (from..from + count).map(move |n| format!("{name}{}", n % 11)).collect::<Vec<_>>()
        };
        let areas = some("bereich", place, 1 + place % 2);
        let statuses = some("status", place * 3, 1 + place % 9);
        records.push(Record::from(Responsibility {
            groups: [TargetGroupId::new(["alle", "frauen", "jugend"][place % 3])].into(),
            role: Role::ALL[place % 4],
            task: format!("Beratung zu Frage {place}, auch „vor Ort“"),
            state: State::Confirmed,
            source: Some(Source::Workshop),
            confirmed: Date::parse("2026-04"),
            ..Responsibility::new(
                ResponsibilityId::make("Aufgabe", place as u64),
                ActorId::make("Institution", (place % actors.max(1)) as u64),
                Coverage::rectangle(areas.iter().map(|id| AreaId::new(id)), statuses.iter().map(|id| StatusId::new(id))),
            )
        }));
    }
    let cell = Cell::new("bereich0".into(), "status10".into());
    records.push(Record::from(CellNote { cell, decision: Decision::Gap, remark: "Bus fährt nicht".to_owned() }));
    let head = Head { region: "Falkenrode".to_owned(), ..Head::new(BoardId::new("board.00000000"), "Wer macht was?") };
    Board::from_records(head, records, Reserved::default())
}
