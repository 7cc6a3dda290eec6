//! The columns of a matrix, with the headlines over statuses.

use std::collections::BTreeSet;

use crate::layout::axis_index::{Columns, Run};
use crate::layout::kind::ColumnKind;
use crate::layout::options::Options;
use crate::layout::status_columns;
use crate::model::{Board, Color, Item, StatusGroup, Symbol, TargetGroup};
use crate::report::{ColumnKey, FilteredBoard};
use crate::scene::Target;
use crate::text::{Lang, drawing};

/// A column.
pub(super) struct Column {
    /// Its target.
    pub(super) key: ColumnKey,
    /// Target of its head.
    pub(super) target: Target,
    /// Text of its head.
    pub(super) short: String,
    /// The same at length, where that says more.
    pub(super) long: String,
    /// The flag in its head.
    pub(super) flag: Option<(Color, Symbol)>,
}

/// A headline over the columns of one status group.
pub(super) struct GroupHead {
    /// Its target.
    pub(super) target: Target,
    /// Its text; empty for the statuses without a group.
    pub(super) name: String,
    /// Its columns.
    pub(super) run: Run,
    /// True where the group is folded, so that its name is the head of its column.
    pub(super) folded: bool,
}

/// The columns of an arrangement, and the headlines over them.
pub(super) fn columns(
    board: &Board,
    selection: &FilteredBoard<'_>,
    options: &Options,
    kind: ColumnKind,
) -> (Columns<Column>, Vec<GroupHead>) {
    match kind {
        ColumnKind::Areas => {
            let areas = status_columns::in_order(selection.areas(), &options.spec.area_order);
            let column =
                |area: &&std::sync::Arc<crate::model::Area>| column(ColumnKey::Area(area.id.clone()), &area.short, &area.long);
            (areas.iter().map(column).collect(), Vec::new())
        }
        ColumnKind::Statuses => of_statuses(board, selection, options),
        ColumnKind::Groups => (of_groups(board, selection, options).into_iter().collect(), Vec::new()),
    }
}

fn column(key: ColumnKey, short: &str, long: &str) -> Column {
    let target = Target::head_of(&key);
    Column { key, target, short: short.to_owned(), long: long.to_owned(), flag: None }
}

fn of_statuses(board: &Board, selection: &FilteredBoard<'_>, options: &Options) -> (Columns<Column>, Vec<GroupHead>) {
    let folds = |group: &StatusGroup| options.spec.folded.contains(&group.id);
    let statuses = status_columns::in_order(selection.statuses(), &options.spec.status_order);
    let (all, group_heads) = status_columns::columns(board, statuses, folds);
    let one = |status_column: &status_columns::Column<'_>| {
        let status = status_column.statuses.first()?;
        Some(if let Some(group) = status_column.folded {
            let names: Vec<&str> = status_column.statuses.iter().map(|status| status.short.as_str()).collect();
            column(ColumnKey::Folded(group.id.clone()), &group.name, &names.join(", "))
        } else {
            column(ColumnKey::Status(status.id.clone()), &status.short, &status.long)
        })
    };
    let group_head = |group_head: &status_columns::GroupHead<'_>| GroupHead {
        target: Target::StatusGroup(group_head.group.map(|group| group.id.clone())),
        name: group_head.group.map_or_else(String::new, |group| group.name.clone()),
        run: group_head.run,
        folded: group_head.folded,
    };
    (all.iter().filter_map(one).collect(), group_heads.iter().map(group_head).collect())
}

/// The target groups that a filter shows, and a column for what is for none, where there is such.
fn of_groups(board: &Board, selection: &FilteredBoard<'_>, options: &Options) -> Vec<Column> {
    let wanted = &options.spec.filter.groups;
    let shown = |group: &TargetGroup| wanted.is_empty() || wanted.contains(&group.id) || group.covers_all;
    let mut columns: Vec<Column> = board
        .target_groups()
        .iter()
        .filter(|group| shown(group))
        .map(|group| {
            let mut column = column(ColumnKey::Group(group.id.clone()), group.name(), &group.name);
            column.short.clone_from(&group.name);
            if !group.abbreviation.is_empty() && group.abbreviation != group.name {
                column.long.clone_from(&group.abbreviation);
            }
            column.flag = Some((group.color, group.symbol));
            column
        })
        .collect();
    let none = selection.responsibilities().any(|responsibility| responsibility.groups.is_empty());
    if none && wanted.is_empty() {
        let name = drawing::no_target_group(options.lang);
        columns.push(column(ColumnKey::NoGroup, &name, ""));
    }
    columns
}

/// Names of the columns together: in the corner, and as subject of the whole drawing.
pub(super) fn column_names(kind: ColumnKind, lang: Lang) -> (String, String) {
    match kind {
        ColumnKind::Areas => (drawing::matrix_of_areas(lang), drawing::subject_of_areas(lang)),
        ColumnKind::Statuses => (drawing::matrix_of_statuses(lang), drawing::subject_of_statuses(lang)),
        ColumnKind::Groups => (drawing::matrix_of_groups(lang), drawing::subject_of_groups(lang)),
    }
}

/// The target groups of the flags in the heads.
pub(super) fn flagged(board: &Board, columns: &Columns<Column>) -> BTreeSet<usize> {
    let group = |column: &Column| match &column.key {
        ColumnKey::Group(id) => board.target_groups().position(id),
        _ => None,
    };
    columns.iter().filter_map(group).collect()
}
