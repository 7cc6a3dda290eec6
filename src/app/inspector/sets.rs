//! What can be ticked of a board, by the groups in which it is thought of: statuses by their headlines, institutions and kinds by
//! sector.

use std::sync::Arc;

use super::ticks::Groups;
use crate::model::{Actor, ActorId, Board, Item, Kind, KindId, Status, StatusId, Table};
use crate::text::{Lang, window};

/// The statuses by their groups.
pub(in crate::app) fn statuses(board: &Board) -> Groups<StatusId> {
    grouped(board.statuses(), board.status_groups(), |status: &Status| status.group.as_ref(), String::new())
}

/// The institutions by sector.
pub(in crate::app) fn actors(board: &Board, lang: Lang) -> Groups<ActorId> {
    grouped(board.actors(), board.sectors(), |actor: &Actor| actor.sector.as_ref(), window::tray_no_sector(lang))
}

/// The kinds by sector.
pub(in crate::app) fn kinds(board: &Board, lang: Lang) -> Groups<KindId> {
    grouped(board.kinds(), board.sectors(), |kind: &Kind| kind.sector.as_ref(), window::tray_no_sector(lang))
}

/// Records that have no groups.
pub(in crate::app) fn plain<T: Item>(all: &Table<T>) -> Groups<T::Id> {
    vec![(String::new(), all.iter().map(|one| (one.id().clone(), one.name().to_owned())).collect())]
}

/// Records by the groups they belong to, those without one at the end under `rest`.
fn grouped<T: Item, G: Item>(
    all: &Table<T>,
    groups: &Table<G>,
    of: impl Fn(&T) -> Option<&G::Id>,
    rest: String,
) -> Groups<T::Id> {
    let own = |group: Option<&G::Id>| -> Vec<(T::Id, String)> {
        let own = all.iter().filter(|one: &&Arc<T>| of(one) == group);
        own.map(|one| (one.id().clone(), one.name().to_owned())).collect()
    };
    let headed = groups.iter().map(|group| (group.name().to_owned(), own(Some(group.id()))));
    headed.chain([(rest, own(None))]).filter(|(_, own)| !own.is_empty()).collect()
}
