//! Search of a board by a text: institutions, areas, statuses and tasks. Their places on a drawing are for others; persons are
//! never found this way, because what is found is seen by everybody in the room.

use crate::model::{Board, RecordRef};
use crate::text::matching::SearchText;

/// Records in whose names or tasks all words of a text occur, whatever their case, umlauts and accents: institutions by every name they
/// have, areas, statuses, then responsibilities by their task; each kind in the board's order. Nothing for an empty text.
pub fn search(board: &Board, text: &str) -> Vec<RecordRef> {
    let words: Vec<SearchText> = text.split_whitespace().map(SearchText::new).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let fits = |names: &mut dyn Iterator<Item = &str>| {
        let all = SearchText::new(&names.collect::<Vec<_>>().join("\n"));
        words.iter().all(|word| word.is_in(&all))
    };
    let actors = board.actors().iter().filter(|actor| fits(&mut actor.names()));
    let areas = board.areas().iter().filter(|area| fits(&mut [&*area.short, &*area.long].into_iter()));
    let statuses = board.statuses().iter().filter(|status| fits(&mut [&*status.short, &*status.long].into_iter()));
    let tasks = board.responsibilities().iter().filter(|responsibility| fits(&mut std::iter::once(&*responsibility.task)));
    let actors = actors.map(|actor| RecordRef::Actor(actor.id.clone()));
    let areas = areas.map(|area| RecordRef::Area(area.id.clone()));
    let statuses = statuses.map(|status| RecordRef::Status(status.id.clone()));
    let tasks = tasks.map(|responsibility| RecordRef::Responsibility(responsibility.id.clone()));
    actors.chain(areas).chain(statuses).chain(tasks).collect()
}
