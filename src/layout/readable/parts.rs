//! Parts of a drawing that are shown one after the other: areas in focus, and statuses of an area. Every cell is in one part.

use std::collections::BTreeSet;

use super::trial::Trial;
use crate::layout::options::Options;
use crate::layout::status_columns::{columns, in_order};
use crate::model::{AreaId, StatusId, ViewSpec};
use crate::report::FilteredBoard;

/// The parts of a drawing in its order, and whether all of them can be read.
pub(super) fn parts(trial: &mut Trial<'_>, options: &Options) -> (Vec<Options>, bool) {
    let areas = shown_areas(trial, options);
    let focus = |areas: &[AreaId]| Options {
        spec: ViewSpec { focus: areas.iter().cloned().collect(), ..options.spec.clone() },
        ..options.clone()
    };
    let mut parts = Parts::default();
    for chunk in chunks(&areas, |areas| trial.reads(&focus(areas))) {
        let part = focus(chunk.items);
        if chunk.reads {
            parts.pages.push(part);
        } else if trial.is_for_all() {
            by_statuses(trial, &part, &mut parts);
        } else {
            // The last row could not read the smallest part either; more pictures would help nobody.
            parts.pages.push(part);
            parts.failed = true;
        }
    }
    if parts.pages.is_empty() {
        // There is nothing to show.
        return (vec![options.clone()], false);
    }
    (parts.pages, !parts.failed)
}

/// The parts that were found.
#[derive(Default)]
struct Parts {
    pages: Vec<Options>,
    /// True where one of them cannot be read.
    failed: bool,
}

/// Adjacent items that are shown together.
struct Chunk<'i, T> {
    items: &'i [T],
    /// True where they can be read; where not, it is one item.
    reads: bool,
}

/// Runs of as many items together as can be read.
fn chunks<T>(items: &[T], mut reads: impl FnMut(&[T]) -> bool) -> Vec<Chunk<'_, T>> {
    let mut found = Vec::new();
    let mut rest = items;
    while !rest.is_empty() {
        let mut count = 0;
        while let Some(more) = rest.get(..=count) {
            if !reads(more) {
                break;
            }
            count += 1;
        }
        let (items, others) = rest.split_at(count.max(1));
        found.push(Chunk { items, reads: count > 0 });
        rest = others;
    }
    found
}

/// The areas that are shown large, or all where none is.
fn shown_areas(trial: &Trial<'_>, options: &Options) -> Vec<AreaId> {
    let selection = FilteredBoard::new(trial.disclosed.board(), &options.spec.filter);
    let all = in_order(selection.areas(), &options.spec.area_order);
    let large = |area: &AreaId| options.spec.focus.contains(area);
    let some = all.iter().any(|area| large(&area.id));
    all.into_iter().map(|area| area.id.clone()).filter(|area| !some || large(area)).collect()
}

/// The statuses of areas apart: some groups together as far as they can be read, a group that cannot in halves.
fn by_statuses(trial: &mut Trial<'_>, part: &Options, parts: &mut Parts) {
    let groups = shown_groups(trial, part);
    for chunk in chunks(&groups, |groups| trial.reads(&some_statuses(part, groups.iter().flatten()))) {
        let page = some_statuses(part, chunk.items.iter().flatten());
        if chunk.reads {
            parts.pages.push(page);
        } else {
            let statuses: Vec<StatusId> = chunk.items.iter().flatten().cloned().collect();
            by_halves(trial, part, &statuses, parts);
        }
    }
}

/// Statuses that cannot be read together, in halves, and those in halves.
fn by_halves(trial: &mut Trial<'_>, part: &Options, statuses: &[StatusId], parts: &mut Parts) {
    let (first, second) = statuses.split_at(statuses.len().div_ceil(2));
    if second.is_empty() || trial.is_over() {
        parts.pages.push(some_statuses(part, statuses.iter()));
        parts.failed = true;
        return;
    }
    for half in [first, second] {
        let page = some_statuses(part, half.iter());
        if trial.reads(&page) {
            parts.pages.push(page);
        } else {
            by_halves(trial, part, half, parts);
        }
    }
}

/// The statuses that are shown, by their groups; one without a group stands for itself.
fn shown_groups(trial: &Trial<'_>, options: &Options) -> Vec<Vec<StatusId>> {
    let board = trial.disclosed.board();
    let selection = FilteredBoard::new(board, &options.spec.filter);
    let (columns, _) = columns(board, in_order(selection.statuses(), &options.spec.status_order), |_| true);
    columns.iter().map(|column| column.statuses.iter().map(|status| status.id.clone()).collect()).collect()
}

fn some_statuses<'s>(part: &Options, statuses: impl Iterator<Item = &'s StatusId>) -> Options {
    let mut page = part.clone();
    page.spec.filter.statuses = statuses.cloned().collect::<BTreeSet<StatusId>>();
    page
}
