//! Things of a board to tick, by the groups in which one thinks of them: statuses by their headlines, institutions and kinds by
//! sector.

use std::sync::Arc;

use super::tick_list::{Groups, Options};
use crate::model::{Actor, ActorId, Board, Item, Kind, KindId, RecordKind, RecordRef, Status, StatusId, Table};
use crate::text::{Lang, window};

/// The records of a kind, by the groups in which they are thought of.
pub(in crate::app) fn records(board: &Board, kind: RecordKind, lang: Lang) -> Options<'_, RecordRef> {
    match kind {
        RecordKind::Status => statuses(board).map(RecordRef::Status),
        RecordKind::Actor => actors(board, lang).map(RecordRef::Actor),
        RecordKind::Kind => kinds(board, lang).map(RecordRef::Kind),
        _ => {
            let list = move || board.records_of(kind).iter().map(|one| (one.key(), plain_name(one.name()))).collect();
            Options { count: board.count_of(kind), groups: Box::new(move || vec![(String::new(), list())]) }
        }
    }
}

/// The statuses by their groups.
pub(in crate::app) fn statuses(board: &Board) -> Options<'_, StatusId> {
    grouped(board.statuses(), board.status_groups(), |status: &Status| status.group.as_ref(), String::new)
}

/// The institutions by sector.
pub(in crate::app) fn actors(board: &Board, lang: Lang) -> Options<'_, ActorId> {
    grouped(board.actors(), board.sectors(), |actor: &Actor| actor.sector.as_ref(), move || window::tray_no_sector(lang))
}

/// The kinds by sector.
pub(in crate::app) fn kinds(board: &Board, lang: Lang) -> Options<'_, KindId> {
    grouped(board.kinds(), board.sectors(), |kind: &Kind| kind.sector.as_ref(), move || window::tray_no_sector(lang))
}

/// Records that have no groups.
pub(in crate::app) fn plain<T: Item>(all: &Table<T>) -> Options<'_, T::Id> {
    let list = || all.iter().map(|one| (one.id().clone(), plain_name(one.name()))).collect();
    Options { count: all.len(), groups: Box::new(move || vec![(String::new(), list())]) }
}

/// A few things with their names.
pub(in crate::app) fn named<T: Copy + 'static, const N: usize>(all: [T; N], say: impl Fn(T) -> String) -> Options<'static, T> {
    let list = all.map(|one| (one, say(one))).to_vec();
    Options { count: N, groups: Box::new(|| vec![(String::new(), list)]) }
}

/// The name of a record, without the marks at which the drawing may break it.
fn plain_name(name: &str) -> String {
    name.replace('\u{AD}', "")
}

/// Records by the groups they belong to, those without one at the end under `rest`.
fn grouped<'a, T: Item, G: Item>(
    all: &'a Table<T>,
    groups: &'a Table<G>,
    of: impl Fn(&T) -> Option<&G::Id> + 'a,
    rest: impl FnOnce() -> String + 'a,
) -> Options<'a, T::Id> {
    let groups = Box::new(move || in_groups(all, groups, of, rest()));
    Options { count: all.len(), groups }
}

fn in_groups<T: Item, G: Item>(
    all: &Table<T>,
    groups: &Table<G>,
    of: impl Fn(&T) -> Option<&G::Id>,
    rest: String,
) -> Groups<T::Id> {
    let own = |group: Option<&G::Id>| -> Vec<(T::Id, String)> {
        let own = all.iter().filter(|one: &&Arc<T>| of(one) == group);
        own.map(|one| (one.id().clone(), plain_name(one.name()))).collect()
    };
    let headed = groups.iter().map(|group| (group.name().to_owned(), own(Some(group.id()))));
    headed.chain([(rest, own(None))]).filter(|(_, own)| !own.is_empty()).collect()
}
