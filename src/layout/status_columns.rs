//! Statuses as columns: which statuses or status groups stand in which order under which headlines.

use std::sync::Arc;

use super::axis_index::{Columns, Run};
use crate::model::{Board, Item, Status, StatusGroup};
use crate::text::{Lang, drawing};

/// A column: a status, or all statuses of a group that are shown.
pub(super) struct Column<'a> {
    /// Its statuses; never none.
    pub(super) statuses: Vec<&'a Arc<Status>>,
    /// The group, if it is folded.
    pub(super) folded: Option<&'a Arc<StatusGroup>>,
    /// The group with the statuses that are shown, where these are not all and that must be said.
    some: Option<String>,
}

impl Column<'_> {
    /// Names the statuses of a folded group of which a filter leaves only some: parts of one board that are shown one after the other
    /// would all seem to be the whole group.
    pub(super) fn name_some(&mut self, board: &Board, lang: Lang) {
        let Some(group) = self.folded else { return };
        if self.statuses.len() < board.statuses_of(&group.id).count() {
            let names: Vec<&str> = self.statuses.iter().map(|status| status.short.as_str()).collect();
            self.some = Some(drawing::place_says(lang, &group.name, &names.join(", ")));
        }
    }

    /// Text of its head.
    pub(super) fn short(&self) -> &str {
        if let Some(some) = &self.some {
            return some;
        }
        self.folded.map_or_else(|| self.statuses.first().map_or("", |status| &status.short), |group| &group.name)
    }
}

/// A headline over the columns of one status group.
pub(super) struct GroupHead<'a> {
    /// The group; `None` for the statuses without one.
    pub(super) group: Option<&'a Arc<StatusGroup>>,
    /// Its columns.
    pub(super) run: Run,
    /// True where the group is folded, so that its name is the head of its column.
    pub(super) folded: bool,
}

/// The items in a given order, those that it does not name after them.
pub fn in_order<'a, T: Item>(items: impl Iterator<Item = &'a Arc<T>>, order: &[T::Id]) -> Vec<&'a Arc<T>> {
    let mut items: Vec<&Arc<T>> = items.collect();
    if !order.is_empty() {
        items.sort_by_cached_key(|item| order.iter().position(|id| id == item.id()).unwrap_or(order.len()));
    }
    items
}

/// Columns and their headlines. Statuses of one group stand together, where the first of them stands.
pub(super) fn columns<'a>(
    board: &'a Board,
    mut statuses: Vec<&'a Arc<Status>>,
    folds: impl Fn(&StatusGroup) -> bool,
) -> (Columns<Column<'a>>, Vec<GroupHead<'a>>) {
    let group_of = |status: &Status| status.group.as_ref().and_then(|group| board.status_groups().get(group));
    let id_of = |status: &Status| group_of(status).map(|group| &group.id);
    let mut ranks: Vec<Option<_>> = Vec::new();
    for status in &statuses {
        let id = id_of(status);
        if !ranks.contains(&id) {
            ranks.push(id);
        }
    }
    statuses.sort_by_cached_key(|status| ranks.iter().position(|rank| *rank == id_of(status)));
    let mut columns: Vec<Column<'_>> = Vec::new();
    let mut group_heads: Vec<GroupHead<'_>> = Vec::new();
    for of_group in statuses.chunk_by(|one, two| id_of(one) == id_of(two)) {
        let group = of_group.first().and_then(|status| group_of(status));
        let folded = group.filter(|group| folds(group));
        let first = columns.len();
        if folded.is_some() {
            columns.push(Column { statuses: of_group.to_vec(), folded, some: None });
        } else {
            columns.extend(of_group.iter().map(|status| Column { statuses: vec![*status], folded: None, some: None }));
        }
        if let Some(run) = Run::between(first, columns.len()) {
            group_heads.push(GroupHead { group, run, folded: folded.is_some() });
        }
    }
    (columns.into_iter().collect(), group_heads)
}
