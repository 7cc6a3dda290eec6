//! Table of a PDF's tags: heads of columns and rows, and the cells that name them.
//!
//! The table has a row for the headlines over the statuses, one for the statuses, and one for each lane of each area; a frame
//! is a cell with spans, a chip a text in words, and a cell without anything is empty.

use std::num::NonZeroU32;
use std::ops::Range;

use krilla::tagging::{Node, TableHeaderScope, Tag, TagGroup, TagId};

use super::cells::{Cell, cover};
use super::{Tagged, nodes, with};
use crate::export::pdf::alt_text::short;
use crate::scene::{Region, Scene, TableSpan, Target};
use crate::text::drawing;

/// Heads of a table, with what names them.
struct Heads<'a> {
    /// Heads over the columns: headlines, and statuses in the last row.
    columns: Vec<(TableSpan, Tagged<'a>)>,
    /// Number of rows that they take.
    depth: usize,
    /// Heads in front of the rows.
    rows: Vec<(TableSpan, Tagged<'a>)>,
    /// Heads across whole rows, above those that follow.
    across: Vec<(TableSpan, Tagged<'a>)>,
}

impl<'a> Heads<'a> {
    /// Heads from headlines over columns, the columns, the rows, and the headlines across them. A group without statuses under it is folded:
    /// its head takes both rows.
    fn new([bands, statuses, rows, across]: [Vec<(TableSpan, Tagged<'a>)>; 4]) -> Self {
        let depth = usize::from(!bands.is_empty()) + usize::from(!statuses.is_empty());
        let is_folded = |band: &TableSpan| !statuses.iter().any(|(status, _)| meet(columns_of(status), columns_of(band)));
        let band = |(span, tagged)| (TableSpan { row: 0, rows: if is_folded(&span) { depth } else { 1 }, ..span }, tagged);
        let mut columns: Vec<(TableSpan, Tagged<'a>)> = bands.into_iter().map(band).collect();
        let last = depth.saturating_sub(1);
        columns.extend(statuses.into_iter().map(|(span, tagged)| (TableSpan { row: last, rows: 1, ..span }, tagged)));
        Self { columns, depth, rows, across }
    }
}

/// Table, if there is one, and the groups that have no place in it.
pub(super) fn table<'a>(summary: &str, all: &[Tagged<'a>]) -> (Option<TagGroup>, Vec<Tagged<'a>>) {
    let mut heads: [Vec<(TableSpan, Tagged<'a>)>; 4] = Default::default();
    let (mut body, mut outside) = (Vec::new(), Vec::new());
    for tagged in all.iter().copied() {
        let [bands, columns, rows, across] = &mut heads;
        match (tagged.group.region, tagged.group.table_span) {
            (Region::Title | Region::Legend | Region::Foot, _) => {}
            (_, None) => outside.push(tagged),
            (Region::ColumnHeads, Some(span)) => {
                let is_band = matches!(tagged.group.target, Target::StatusGroup(_));
                if is_band { bands } else { columns }.push((span, tagged));
            }
            (Region::RowHeads, Some(span)) if span.columns > 0 => across.push((span, tagged)),
            (Region::RowHeads, Some(span)) => rows.push((TableSpan { column: 0, columns: 1, ..span }, tagged)),
            (Region::Corner | Region::Body, Some(span)) => body.push((span, tagged)),
        }
    }
    let heads = Heads::new(heads);
    let columns = heads.columns.iter().map(|(span, _)| span.column + span.columns).max().unwrap_or(0);
    let rows = heads.rows.iter().chain(&heads.across).map(|(span, _)| span.row + span.rows).max().unwrap_or(0);
    if rows == 0 && columns == 0 {
        outside.extend(body.into_iter().map(|(_, tagged)| tagged));
        return (None, outside);
    }
    let mut table = TagGroup::new(Tag::Table.with_summary(Some(summary.to_owned())));
    let head_rows = head(&heads, columns, &mut outside);
    if !head_rows.is_empty() {
        table.push(with(Tag::THead, head_rows));
    }
    let body_rows = lanes(&heads, (rows, columns), body, &mut outside);
    if !body_rows.is_empty() {
        table.push(with(Tag::TBody, body_rows));
    }
    (Some(table), outside)
}

/// Summary of the table: the name of the view, and the words of the corner between its heads.
pub(super) fn summary(name: Option<&str>, scene: &Scene) -> String {
    let corner = scene.groups.iter().find(|group| group.region == Region::Corner);
    let words = corner.map_or_else(|| drawing::corner(scene.lang), |corner| corner.words.clone());
    short(&name.map_or_else(|| words.clone(), |name| drawing::place_says(scene.lang, name, &words)))
}

/// Rows of the head: headlines over statuses, where there are any, and the statuses.
fn head<'a>(heads: &Heads<'a>, columns: usize, outside: &mut Vec<Tagged<'a>>) -> Vec<Node> {
    let (cells, left) = cover((heads.depth, columns), &[], heads.columns.iter().copied());
    outside.extend(left);
    let row = |number: usize| {
        // Nothing stands in the corner.
        let corner = (number == 0).then(|| with(Tag::TD.with_row_span(non_zero(heads.depth)), Vec::new()));
        let above =
            |span: &TableSpan| names(&heads.columns, |head| head.row < span.row && meet(columns_of(&head), columns_of(span)));
        let own = cells.iter().filter(|cell| cell.span.row == number);
        let own = own.map(|cell| header(cell, TableHeaderScope::Column, above(&cell.span)));
        with(Tag::TR, corner.into_iter().chain(own).collect())
    };
    (0..heads.depth).map(row).collect()
}

/// Rows of the body, each starting with the head of its area or institution where that begins; a headline is a row of its own.
fn lanes<'a>(
    heads: &Heads<'a>,
    size: (usize, usize),
    body: Vec<(TableSpan, Tagged<'a>)>,
    outside: &mut Vec<Tagged<'a>>,
) -> Vec<Node> {
    let parts: Vec<Range<usize>> = heads.rows.iter().chain(&heads.across).map(|(span, _)| rows_of(span)).collect();
    let across = |row: usize| heads.across.iter().find(|(span, _)| span.row == row);
    let (firsts, left) = cover((size.0, 1), &parts, heads.rows.iter().copied());
    outside.extend(left);
    let (cells, left) = cover(size, &parts, body);
    outside.extend(left);
    let lane = |row: usize| {
        if let Some((span, tagged)) = across(row) {
            let cell = Cell { span: TableSpan { columns: span.columns + 1, ..*span }, content: vec![*tagged] };
            return with(Tag::TR, vec![header(&cell, TableHeaderScope::Row, Vec::new())]);
        }
        let above = heads.across.iter().rfind(|(span, _)| span.row < row).map(|(_, tagged)| name(*tagged));
        let first = firsts.iter().filter(|cell| cell.span.row == row);
        let own = cells.iter().filter(|cell| cell.span.row == row);
        let first = first.map(|cell| header(cell, TableHeaderScope::Row, above.iter().cloned().collect()));
        let mut nodes: Vec<Node> = first.collect();
        nodes.extend(own.map(|cell| data(cell, heads)));
        with(Tag::TR, nodes)
    };
    (0..size.0).map(lane).collect()
}

/// Cell that names others, or an empty one between such.
fn header(cell: &Cell<Tagged<'_>>, scope: TableHeaderScope, above: Vec<TagId>) -> Node {
    let Some(first) = cell.content.first() else { return data_cell(cell.span, Vec::new(), Vec::new()) };
    let mut tag = Tag::TH(scope).with_id(Some(name(*first)));
    tag.set_row_span(non_zero(cell.span.rows));
    tag.set_col_span(non_zero(cell.span.columns));
    tag.set_headers((!above.is_empty()).then_some(above));
    with(tag, cell.content.iter().flat_map(|tagged| nodes(*tagged)).collect())
}

/// Cell of the body; one with something in it names its heads.
fn data(cell: &Cell<Tagged<'_>>, heads: &Heads<'_>) -> Node {
    if cell.content.is_empty() {
        return data_cell(cell.span, Vec::new(), Vec::new());
    }
    let mut headers = names(&heads.rows, |head| meet(rows_of(&head), rows_of(&cell.span)));
    let is_lowest = |head: &TableSpan| head.row + head.rows == heads.depth;
    headers.extend(names(&heads.columns, |head| is_lowest(&head) && meet(columns_of(&head), columns_of(&cell.span))));
    data_cell(cell.span, headers, cell.content.iter().flat_map(|tagged| nodes(*tagged)).collect())
}

fn data_cell(span: TableSpan, headers: Vec<TagId>, nodes: Vec<Node>) -> Node {
    let mut tag = Tag::TD;
    tag.set_row_span(non_zero(span.rows));
    tag.set_col_span(non_zero(span.columns));
    tag.set_headers((!headers.is_empty()).then_some(headers));
    with(tag, nodes)
}

/// Number of places that a cell takes; not said for one.
fn non_zero(count: usize) -> Option<NonZeroU32> {
    u32::try_from(count).ok().filter(|count| *count > 1).and_then(NonZeroU32::new)
}

/// Name by which the cells under a head refer to it.
fn name(tagged: Tagged<'_>) -> TagId {
    TagId::from(tagged.number.to_string().into_bytes())
}

fn names(heads: &[(TableSpan, Tagged<'_>)], fits: impl Fn(TableSpan) -> bool) -> Vec<TagId> {
    heads.iter().filter(|(span, _)| fits(*span)).map(|(_, tagged)| name(*tagged)).collect()
}

fn rows_of(span: &TableSpan) -> Range<usize> {
    span.row..span.row + span.rows
}

fn columns_of(span: &TableSpan) -> Range<usize> {
    span.column..span.column + span.columns
}

fn meet(one: Range<usize>, other: Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
