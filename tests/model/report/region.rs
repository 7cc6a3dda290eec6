//! A small region for tests: three areas, three statuses, an office and a club.

use std::sync::Arc;

use schaubild::model::{
    Actor, ActorId, Area, Board, BoardId, Cell, CellNote, Color, Contact, ContactId, Coverage, Date, Decision, Head, Mandate,
    MandateForm, Record, Reserved, Responsibility, ResponsibilityId, Role, Sector, State, Status, Symbol, TargetGroup,
    TargetGroupId, Visibility,
};

/// The keys of its areas.
pub(crate) const AREAS: [&str; 3] = ["arbeit", "sprache", "wohnen"];
/// The keys of its statuses.
pub(crate) const STATUSES: [&str; 3] = ["duldung", "schutz", "eu"];

/// The region with more records.
pub(crate) fn region(more: Vec<Record>) -> Arc<Board> {
    let mut records: Vec<Record> = vec![Sector { id: "amt".into(), name: "Verwaltung".to_owned() }.into()];
    records.extend(STATUSES.map(|key| Status::named(key.into(), &capital(key)).into()));
    records.extend(AREAS.map(|key| Area::named(key.into(), &capital(key)).into()));
    records.push(group("alle", true));
    records.push(group("frauen", false));
    let mandate = Some(Mandate { form: MandateForm::Statutory, basis: "SGB II".to_owned(), until: None });
    records.push(Actor { mandate, sector: Some("amt".into()), ..Actor::named("jc".into(), "Jobcenter") }.into());
    records.push(Actor::named("verein".into(), "Verein").into());
    records.extend(more);
    Arc::new(Board::from_records(Head::new(BoardId::new("b"), "Region"), records, Reserved::default()))
}

/// A confirmed responsibility for all.
pub(crate) fn responsibility(id: &str, actor: &str, role: Role, area: &str, statuses: &[&str]) -> Responsibility {
    Responsibility {
        groups: [TargetGroupId::new("alle")].into(),
        role,
        task: format!("Aufgabe {id}"),
        state: State::Confirmed,
        ..Responsibility::new(
            ResponsibilityId::new(id),
            ActorId::new(actor),
            Coverage::rectangle([area.into()], statuses.iter().map(|status| (*status).into())),
        )
    }
}

/// A contact person of the office.
pub(crate) fn contact(id: &str, visibility: Visibility, consent: Option<Date>) -> Contact {
    Contact {
        phone: format!("030 23125-{id}"),
        visibility,
        consent,
        ..Contact::named(ContactId::new(id), ActorId::new("jc"), &format!("Person {id}"))
    }
}

/// A note with a remark.
pub(crate) fn note(area: &str, status: &str, decision: Decision) -> CellNote {
    CellNote { cell: Cell::new(area.into(), status.into()), decision, remark: "Bus fehlt".to_owned() }
}

fn group(key: &str, covers_all: bool) -> Record {
    let (color, symbol) = (Color::rgb(0, 0, 0), Symbol::Circle);
    let id = TargetGroupId::new(key);
    TargetGroup { id, abbreviation: key[..1].to_owned(), name: capital(key), color, symbol, covers_all, hint: String::new() }
        .into()
}

fn capital(key: &str) -> String {
    key[..1].to_uppercase() + &key[1..]
}
