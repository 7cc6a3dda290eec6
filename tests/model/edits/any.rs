//! Any edits on any board: random boards and wishes that pick their records by number, so that most of them mean something.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::model::*;

use crate::edits::small;

/// Wish of a random user; numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Wish {
    AddStatus(Option<u8>),
    AddGroup,
    AddArea,
    AddActor,
    AddTarget(u8),
    AddView(u8, u8, u8),
    AddMeeting(u8, u8),
    Assign(u8, u8, u8),
    Regroup(u8, u8),
    Remove(u8, u8),
    Place(u8, u8, u8),
    Cover(u8, u8, u8),
    Uncover(u8, u8, u8),
    Move(u8, u8, u8, u8),
    Copy(u8, u8, u8),
    Extend(u8, u8, bool),
    Shrink(u8, u8, bool),
    Role(u8, u8, u8),
    Groups(u8, u8),
    Task(u8, String),
    State(u8, u8),
    Note(u8, u8, u8),
    Head(u8, String),
    Both(Box<Wish>, Box<Wish>),
}

pub(crate) fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    prop::collection::vec(wish(), 1..25)
}

fn wish() -> impl Strategy<Value = Wish> {
    let n = any::<u8>;
    let single = prop_oneof![
        prop::option::of(n()).prop_map(Wish::AddStatus),
        Just(Wish::AddGroup),
        Just(Wish::AddArea),
        Just(Wish::AddActor),
        n().prop_map(Wish::AddTarget),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::AddView(a, b, c)),
        (n(), n()).prop_map(|(a, b)| Wish::AddMeeting(a, b)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Assign(a, b, c)),
        (n(), n()).prop_map(|(a, b)| Wish::Regroup(a, b)),
        (n(), n()).prop_map(|(a, b)| Wish::Remove(a, b)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Place(a, b, c)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Cover(a, b, c)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Uncover(a, b, c)),
        (n(), n(), n(), n()).prop_map(|(a, b, c, d)| Wish::Move(a, b, c, d)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Copy(a, b, c)),
        (n(), n(), any::<bool>()).prop_map(|(a, b, c)| Wish::Extend(a, b, c)),
        (n(), n(), any::<bool>()).prop_map(|(a, b, c)| Wish::Shrink(a, b, c)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Role(a, b, c)),
        (n(), n()).prop_map(|(a, b)| Wish::Groups(a, b)),
        (n(), "[a-zäöü ]{0,8}").prop_map(|(a, b)| Wish::Task(a, b)),
        (n(), n()).prop_map(|(a, b)| Wish::State(a, b)),
        (n(), n(), n()).prop_map(|(a, b, c)| Wish::Note(a, b, c)),
        (n(), "[a-zäöü ]{0,8}").prop_map(|(a, b)| Wish::Head(a, b)),
    ];
    let single = single.boxed();
    prop_oneof![
        8 => single.clone(),
        1 => (single.clone(), single).prop_map(|(a, b)| Wish::Both(Box::new(a), Box::new(b))),
    ]
}

fn pick<T: Item>(table: &Table<T>, number: u8) -> Option<&Arc<T>> {
    table.at(usize::from(number).checked_rem(table.len())?)
}

fn cell(board: &Board, area: u8, status: u8) -> Option<Cell> {
    Some(Cell::new(pick(board.areas(), area)?.id.clone(), pick(board.statuses(), status)?.id.clone()))
}

fn key(board: &Board, kind: u8, number: u8) -> Option<RecordRef> {
    let kind = RecordKind::ALL[usize::from(kind) % RecordKind::ALL.len()];
    let all: Vec<RecordRef> = board.records().map(|record| record.key()).filter(|key| key.kind() == kind).collect();
    Some(all[usize::from(number).checked_rem(all.len())?].clone())
}

/// The edit that a wish means on this board; `None` where there is nothing to wish for.
pub(crate) fn edit(board: &Board, wish: &Wish, fresh: &mut u32) -> Option<Edit> {
    *fresh += 1;
    let new = format!("neu{fresh}");
    if let Some(record) = added(board, wish, &new) {
        return Some(Edit::Put(record));
    }
    let piece = |responsibility: u8, number: u8| {
        let pieces = board.pieces(pick(board.responsibilities(), responsibility)?);
        Some(pieces[usize::from(number).checked_rem(pieces.len())?].clone())
    };
    let end = |first: bool| if first { End::First } else { End::Last };
    Some(match wish {
        Wish::Assign(actor, area, status) => {
            board.assign(ResponsibilityId::new(&new), &pick(board.actors(), *actor)?.id, &cell(board, *area, *status)?)
        }
        Wish::Regroup(status, group) => {
            let group = pick(board.status_groups(), *group)?.id.clone();
            Edit::Put(Status { group: Some(group), ..(**pick(board.statuses(), *status)?).clone() }.into())
        }
        Wish::Remove(kind, number) => Edit::Remove(key(board, *kind, *number)?),
        Wish::Place(kind, number, before) => {
            Edit::Place { what: key(board, *kind, *number)?, before: key(board, *kind, *before) }
        }
        Wish::Cover(responsibility, area, status) => Edit::Cover(
            pick(board.responsibilities(), *responsibility)?.id.clone(),
            Coverage::cell(&cell(board, *area, *status)?),
        ),
        Wish::Uncover(responsibility, area, status) => Edit::Uncover(
            pick(board.responsibilities(), *responsibility)?.id.clone(),
            Coverage::cell(&cell(board, *area, *status)?),
        ),
        Wish::Move(responsibility, number, area, status) => {
            let piece = piece(*responsibility, *number)?;
            let grip = Cell::new(piece.area.clone(), piece.statuses[0].clone());
            let to = Destination::Shifted(grip, cell(board, *area, *status)?);
            board.move_pieces(&[piece], MoveMode::Move, &to, || ResponsibilityId::new(&new)).ok()?.0
        }
        Wish::Copy(responsibility, area, status) => {
            let piece = piece(*responsibility, 0)?;
            let grip = Cell::new(piece.area.clone(), piece.statuses[0].clone());
            let to = Destination::Shifted(grip, cell(board, *area, *status)?);
            board.move_pieces(&[piece], MoveMode::Copy, &to, || ResponsibilityId::new(&new)).ok()?.0
        }
        Wish::Extend(responsibility, number, first) => board.extend(&piece(*responsibility, *number)?, end(*first)).ok()?,
        Wish::Shrink(responsibility, number, first) => board.shrink(&piece(*responsibility, *number)?, end(*first)).ok()?,
        Wish::Role(responsibility, number, role) => {
            let piece = piece(*responsibility, *number)?;
            let role = Role::ALL[usize::from(*role) % Role::ALL.len()];
            board.set_role(&piece.responsibility, &piece.cells(), role, ResponsibilityId::new(&new)).ok()?
        }
        Wish::Groups(responsibility, group) => {
            let groups = pick(board.target_groups(), *group).map(|group| group.id.clone()).into_iter().collect();
            Edit::Put(Responsibility { groups, ..(**pick(board.responsibilities(), *responsibility)?).clone() }.into())
        }
        Wish::Task(responsibility, task) => board.set_task(&pick(board.responsibilities(), *responsibility)?.id, task).ok()?,
        Wish::State(responsibility, state) => {
            let state = State::ALL[usize::from(*state) % State::ALL.len()];
            Edit::Put(Responsibility { state, ..(**pick(board.responsibilities(), *responsibility)?).clone() }.into())
        }
        Wish::Note(area, status, decision) => {
            let decision = Decision::ALL.get(usize::from(*decision) % 4).copied();
            board.set_note(&cell(board, *area, *status)?, decision)
        }
        Wish::Head(field, text) => Edit::Head(match field % 5 {
            0 => HeadField::new("title", text.clone()),
            1 => HeadField::new("region", text.clone()),
            2 => HeadField::new("funders", vec![text.clone()]),
            3 => {
                let logo = Logo { file: format!("{text}.svg"), name: text.clone(), part: LogoPart::Funder };
                HeadField::new("logos", vec![logo; usize::from(*field % 3)])
            }
            _ => HeadField::new("as_of", Date::day(2026, 4, 1 + field % 28)),
        }),
        Wish::Both(one, two) => {
            let all = [one, two].into_iter().filter_map(|wish| edit(board, wish, fresh)).collect();
            Edit::All(Label::Head, all)
        }
        // What is to be added has nothing to be added to.
        _ => return None,
    })
}

/// The record that a wish to add something means.
fn added(board: &Board, wish: &Wish, new: &str) -> Option<Record> {
    Some(match wish {
        Wish::AddStatus(group) => {
            let group = group.and_then(|group| pick(board.status_groups(), group)).map(|group| group.id.as_str().to_owned());
            small::status(new, new, group.as_deref())
        }
        Wish::AddGroup => StatusGroup { id: StatusGroupId::new(new), name: new.to_owned(), hint: String::new() }.into(),
        Wish::AddArea => Area::named(AreaId::new(new), new).into(),
        Wish::AddActor => Actor::named(ActorId::new(new), new).into(),
        Wish::AddTarget(symbol) => TargetGroup {
            id: TargetGroupId::new(new),
            abbreviation: "N".to_owned(),
            name: new.to_owned(),
            color: Color::rgb(*symbol, 0, 0),
            symbol: Symbol::ALL[usize::from(*symbol) % Symbol::ALL.len()],
            covers_all: false,
            hint: String::new(),
        }
        .into(),
        Wish::AddMeeting(actor, present) => {
            let meeting = Meeting::named(MeetingId::new(new), new);
            let attendance = Attendance { present: (*present).into(), decide: 1 };
            let there = pick(board.actors(), *actor).map(|actor| meeting.with_attendance(&actor.id, attendance));
            there.unwrap_or(meeting).into()
        }
        Wish::AddView(area, status, actor) => {
            let Cell { area, status } = cell(board, *area, *status)?;
            let filter = Filter {
                statuses: [status.clone()].into(),
                areas: [area.clone()].into(),
                actors: pick(board.actors(), *actor).map(|actor| actor.id.clone()).into_iter().collect(),
                ..Filter::default()
            };
            let folded = board.status_groups().iter().map(|group| group.id.clone()).collect();
            let focus = [area.clone()].into();
            let view = View {
                id: ViewId::new(new),
                name: new.to_owned(),
                spec: ViewSpec { filter, folded, focus, status_order: vec![status], area_order: vec![area] },
                page: String::new(),
            };
            view.into()
        }
        _ => return None,
    })
}
