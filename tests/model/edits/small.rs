//! A small board to work on: three areas, five statuses in two groups and one without, two institutions.

use std::sync::Arc;

use schaubild::model::*;

pub(crate) fn status(id: &str, short: &str, group: Option<&str>) -> Record {
    Status { group: group.map(StatusGroupId::new), ..Status::named(StatusId::new(id), short) }.into()
}

pub(crate) fn covers(areas: &[&str], statuses: &[&str]) -> Coverage {
    Coverage::rectangle(areas.iter().map(|id| AreaId::new(id)), statuses.iter().map(|id| StatusId::new(id)))
}

pub(crate) fn cell(area: &str, status: &str) -> Cell {
    Cell::new(AreaId::new(area), StatusId::new(status))
}

pub(crate) fn responsibility(id: &str, actor: &str, covers: Coverage) -> Responsibility {
    Responsibility {
        groups: [TargetGroupId::new("alle")].into(),
        task: "Berät und vermittelt.".to_owned(),
        state: State::Confirmed,
        ..Responsibility::new(ResponsibilityId::new(id), ActorId::new(actor), covers)
    }
}

pub(crate) fn board() -> Arc<Board> {
    let group = |id: &str, name: &str| StatusGroup { id: StatusGroupId::new(id), name: name.to_owned(), hint: String::new() };
    let target = |id: &str, short: &str, covers_all| TargetGroup {
        id: TargetGroupId::new(id),
        abbreviation: short.to_owned(),
        name: id.to_owned(),
        color: Color::rgb(0, 0x72, 0xB2),
        symbol: Symbol::Square,
        covers_all,
        hint: String::new(),
    };
    let contact = Contact {
        phone: "030 23125-171".to_owned(),
        visibility: Visibility::Network,
        ..Contact::named(ContactId::new("hepner"), ActorId::new("jobcenter"), "Thorsten Hepner")
    };
    let records: Vec<Record> = vec![
        group("ohne", "Ohne Titel").into(),
        group("mit", "Mit Titel").into(),
        status("gestattung", "Gestattung", Some("ohne")),
        status("duldung", "Duldung", Some("ohne")),
        status("schutz", "Schutz", Some("mit")),
        status("ukraine", "Ukraine", Some("mit")),
        status("eu", "EU", None),
        Area::named(AreaId::new("sprache"), "Sprache").into(),
        Area::named(AreaId::new("arbeit"), "Arbeit").into(),
        Area::named(AreaId::new("wohnen"), "Wohnen").into(),
        target("alle", "ALLE", true).into(),
        target("u25", "U25", false).into(),
        Actor { short: "Jobcenter".to_owned(), ..Actor::named(ActorId::new("jobcenter"), "Jobcenter Falkenrode") }.into(),
        Actor::named(ActorId::new("vhs"), "VHS").into(),
        contact.into(),
        responsibility("jc-arbeit", "jobcenter", covers(&["arbeit"], &["schutz", "ukraine"])).into(),
        responsibility("vhs-sprache", "vhs", covers(&["sprache"], &["gestattung", "duldung", "schutz", "ukraine", "eu"])).into(),
        CellNote { cell: cell("wohnen", "eu"), decision: Decision::Gap, remark: String::new() }.into(),
    ];
    Arc::new(Board::from_records(Head::new(BoardId::new("klein"), "Kleines Board"), records, Reserved::default()))
}

pub(crate) fn found<'a>(board: &'a Board, id: &str) -> &'a Responsibility {
    board.responsibilities().get(&ResponsibilityId::new(id)).expect("the responsibility is there")
}

/// Pieces carried to a cell, held at the first cell of the first.
pub(crate) fn carried(board: &Board, pieces: &[Piece], way: MoveMode, to: &Cell) -> Edit {
    let grip = Cell::new(pieces[0].area.clone(), pieces[0].statuses[0].clone());
    let landing = Destination::Shifted(grip, to.clone());
    board.move_pieces(pieces, way, &landing, || ResponsibilityId::new("neu")).unwrap().0
}
