//! Alternative texts of a matrix, for those who do not see it.

use std::collections::BTreeMap;

use crate::model::{Board, Item, State, Table};
use crate::report::{CellState, ColumnKey, MatrixPart};
use crate::text::{Lang, and, drawing};

/// "federführend für mA und EU; Schutzstatus bis Ukraine".
pub(super) fn part(board: &Board, lang: Lang, column: &ColumnKey, part: &MatrixPart) -> String {
    let groups = part.groups.iter().filter_map(|id| board.target_groups().get(id));
    let names: Vec<String> = groups.map(|group| group.flag_name().to_owned()).collect();
    let state = (part.state != State::Confirmed).then(|| part.state.say(lang));
    let groups = (!names.is_empty()).then(|| drawing::for_groups(lang, &and(lang, &names)));
    let role = [Some(part.role.say(lang)), state, groups];
    let statuses = || along(board.statuses(), &part.statuses, lang).unwrap_or_else(|| drawing::every_status(lang));
    let areas = || along(board.areas(), &part.areas, lang).unwrap_or_else(|| drawing::every_area(lang));
    let place = match column {
        ColumnKey::Area(_) => statuses(),
        ColumnKey::Status(_) | ColumnKey::Folded(_) => areas(),
        ColumnKey::Group(_) | ColumnKey::NoGroup => drawing::areas_for(lang, &areas(), &statuses()),
    };
    let role = role.into_iter().flatten().collect::<Vec<_>>().join(" ");
    drawing::part_where(lang, &role, &place)
}

/// Records along their axis, each run of neighbors by its ends; `None` where these are all.
fn along<T: Item>(all: &Table<T>, some: &[T::Id], lang: Lang) -> Option<String> {
    if some.len() == all.len() {
        return None;
    }
    let places: Vec<usize> = some.iter().filter_map(|id| all.position(id)).collect();
    let runs = places.chunk_by(|one, two| one + 1 == *two);
    let name = |place: Option<&usize>| place.and_then(|place| all.at(*place)).map_or("", |record| record.name());
    let said: Vec<String> = runs
        .flat_map(|run| match run {
            // Two neighbors are named both.
            [one, two] => vec![name(Some(one)).to_owned(), name(Some(two)).to_owned()],
            run => vec![drawing::run(lang, name(run.first()), name(run.last()))],
        })
        .collect();
    Some(and(lang, &said))
}

/// "4 ohne Federführung, 2 noch nicht besprochen", or that all is well.
pub(super) fn states(lang: Lang, states: &BTreeMap<CellState, usize>) -> String {
    let named = states.iter().filter(|(state, _)| **state != CellState::Covered);
    let said: Vec<String> = named.map(|(state, count)| drawing::counted_state(lang, *count, &state.say(lang))).collect();
    if said.is_empty() { drawing::all_led(lang) } else { said.join(", ") }
}
