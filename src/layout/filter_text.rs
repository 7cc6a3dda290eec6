//! Text of the filter, beside the title: a drawing on a wall must not look whole where it is not.

use std::collections::BTreeSet;

use crate::model::{Board, Filter, Item, Table};
use crate::text::{Lang, and, drawing};

/// The filter in words; `None` where everything is shown.
pub(super) fn filter_text(board: &Board, filter: &Filter, lang: Lang) -> Option<String> {
    let mut parts = vec![
        part_of(board.areas(), &filter.areas).map(|(some, all)| drawing::some_areas(lang, some, all)),
        part_of(board.statuses(), &filter.statuses).map(|(some, all)| drawing::some_statuses(lang, some, all)),
    ];
    parts.push(named(&names(board.target_groups(), &filter.groups), lang));
    parts.push(named(&filter.roles.iter().map(|role| role.say(lang)).collect::<Vec<_>>(), lang));
    parts.push(named(&filter.states.iter().map(|state| state.say(lang)).collect::<Vec<_>>(), lang));
    parts.push(named(&names(board.sectors(), &filter.sectors), lang));
    parts.push(named(&names(board.actors(), &filter.actors), lang));
    let said: Vec<String> = parts.into_iter().flatten().collect();
    (!said.is_empty()).then(|| drawing::selected(lang, &said.join("; ")))
}

/// True where responsibilities are left out because of who, for whom or how, not because of where.
pub(super) fn leaves_out_some(filter: &Filter) -> bool {
    !(filter.groups.is_empty()
        && filter.roles.is_empty()
        && filter.states.is_empty()
        && filter.sectors.is_empty()
        && filter.actors.is_empty())
}

fn part_of<T: Item>(all: &Table<T>, some: &BTreeSet<T::Id>) -> Option<(usize, usize)> {
    let shown = all.iter().filter(|item| some.contains(item.id())).count();
    (!some.is_empty() && shown < all.len()).then_some((shown, all.len()))
}

fn names<T: Item>(all: &Table<T>, some: &BTreeSet<T::Id>) -> Vec<String> {
    all.iter().filter(|item| some.contains(item.id())).map(|item| item.name().to_owned()).collect()
}

fn named(names: &[String], lang: Lang) -> Option<String> {
    (!names.is_empty()).then(|| and(lang, names))
}
