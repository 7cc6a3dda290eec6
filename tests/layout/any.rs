//! Boards of any shape, and one of a given size.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::model::{
    Actor, Area, Board, BoardId, Cell, CellNote, Color, Coverage, Decision, Head, Record, Reserved, Responsibility,
    ResponsibilityId, Role, State, Status, StatusGroup, Symbol, TargetGroup,
};

/// Number of records of each kind on a board.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counts {
    pub(crate) statuses: usize,
    pub(crate) areas: usize,
    pub(crate) groups: usize,
    pub(crate) actors: usize,
}

/// A board of this size with more records.
pub(crate) fn board(counts: Counts, more: Vec<Record>) -> Arc<Board> {
    let mut head = Head::new(BoardId::new("b"), "Landkreis Falkenrode: Wer ist wofür zuständig?");
    "Entwurf".clone_into(&mut head.edition);
    "Arbeitshilfe ohne Gewähr. Rechtsstand: {stand}.".clone_into(&mut head.law_short);
    "Landratsamt".clone_into(&mut head.publisher);
    let mut records: Vec<Record> = Vec::new();
    for number in 0..counts.statuses.div_ceil(3) {
        let name = format!("Statusgruppe {number}");
        records.push(StatusGroup { id: format!("g{number}").as_str().into(), name, hint: String::new() }.into());
    }
    for number in 0..counts.statuses {
        let names = ["Duldung", "Weitere humanitäre Titel", "EU-Bürgerinnen und EU-Bürger"];
        let mut status = Status::named(format!("s{number}").as_str().into(), names[number % 3]);
        status.group = (number % 7 != 6).then(|| format!("g{}", number / 3).as_str().into());
        records.push(status.into());
    }
    for number in 0..counts.areas {
        let names = ["Arbeit", "Teilhabe & Ehrenamt", "Aufenthalt & Recht"];
        records.push(Area::named(format!("a{number}").as_str().into(), names[number % 3]).into());
    }
    for number in 0..counts.groups {
        records.push(
            TargetGroup {
                id: format!("t{number}").as_str().into(),
                abbreviation: format!("T{number}"),
                name: format!("Zielgruppe {number}"),
                color: Color::rgb((number * 53 % 256) as u8, (number * 97 % 256) as u8, (number * 31 % 256) as u8),
                symbol: Symbol::ALL[number % Symbol::ALL.len()],
                covers_all: number == 0,
                hint: String::new(),
            }
            .into(),
        );
    }
    for number in 0..counts.actors {
        let names = ["JC", "Integrationsbeauftr.", "Agentur für Arbeit", "Brücke e. V."];
        let mut actor = Actor::named(format!("i{number}").as_str().into(), "Eine Institution mit langem Namen");
        actor.short = format!("{} {number}", names[number % 4]);
        records.push(actor.into());
    }
    records.extend(more);
    Arc::new(Board::from_records(head, records, Reserved::default()))
}

/// A responsibility of an institution.
pub(crate) fn responsibility(number: usize, actor: usize, role: Role, groups: &[usize], covers: Coverage) -> Responsibility {
    Responsibility {
        groups: groups.iter().map(|group| format!("t{group}").as_str().into()).collect(),
        role,
        state: State::Confirmed,
        ..Responsibility::new(ResponsibilityId::new(&format!("r{number}")), format!("i{actor}").as_str().into(), covers)
    }
}

/// A cell by its numbers.
pub(crate) fn cell(area: usize, status: usize) -> Cell {
    Cell::new(format!("a{area}").as_str().into(), format!("s{status}").as_str().into())
}

/// Any board of a moderate size.
pub(crate) fn any_board() -> impl Strategy<Value = Arc<Board>> {
    let sizes = (0usize..14, 0usize..9, 1usize..7, 1usize..9);
    sizes.prop_flat_map(|(statuses, areas, groups, actors)| {
        let counts = Counts { statuses, areas, groups, actors };
        let cells = (0..areas.max(1), 0..statuses.max(1));
        let one = (
            0..actors,
            prop::sample::select(Role::ALL.to_vec()),
            prop::sample::select(State::ALL.to_vec()),
            prop::collection::vec(0..groups, 0..4),
            prop::collection::vec((cells.clone(), 1usize..6), 1..5),
        );
        let notes = prop::collection::vec((cells, prop::sample::select(Decision::ALL.to_vec())), 0..6);
        (prop::collection::vec(one, 0..25), notes).prop_map(move |(all, notes)| {
            let mut more: Vec<Record> = Vec::new();
            if areas > 0 && statuses > 0 {
                for (number, (actor, role, state, groups, runs)) in all.into_iter().enumerate() {
                    let cells = runs.into_iter().flat_map(|((area, first), length)| {
                        (first..(first + length).min(statuses)).map(move |status| cell(area, status))
                    });
                    more.push(Responsibility { state, ..responsibility(number, actor, role, &groups, cells.collect()) }.into());
                }
                for ((area, status), decision) in notes {
                    more.push(CellNote { cell: cell(area, status), decision, remark: String::new() }.into());
                }
            }
            board(counts, more)
        })
    })
}
