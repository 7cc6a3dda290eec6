//! The tags of a PDF: title, table, areas of one line, legend and foot, in reading order.
//!
//! The table has a row for the headlines over the statuses, one for the statuses, and one for each lane of each area; a frame
//! is a cell with spans, a chip a text in words, and a cell without anything is empty.

use std::num::{NonZeroU16, NonZeroU32};
use std::ops::Range;

use krilla::geom::Rect as Edges;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagId, TagKind, TagTree};

use super::chapter::Chapter;
use super::cover::{Cell, cover};
use super::voice::{Voice, lines, says_all, text, voice, voice_on};
use crate::scene::{Group, Region, Scene, Slot, Target, TargetKind};
use crate::text::drawing;

/// The level of headings below the title.
const BELOW_TITLE: NonZeroU16 = NonZeroU16::MIN.saturating_add(1);
/// Longest text of a tag, in characters; PDF/A allows strings of 32,767 bytes.
const LONGEST: usize = 8_000;

/// A group with its place in the scene and what is told of it.
#[derive(Clone, Copy)]
struct Told<'a> {
    number: usize,
    group: &'a Group,
    ids: &'a [Identifier],
}

/// What is told on the pages of a chapter: the identifiers of each group.
type ToldPages = Vec<Vec<Vec<Identifier>>>;

/// The tags of chapters whose groups are told by these identifiers. Where there are several, each is a part, and its table says its name.
pub(super) fn tree(chapters: &[Chapter<'_>], told: &[ToldPages]) -> TagTree {
    let lang = chapters.iter().find_map(|chapter| chapter.pages.first()).map(|scene| scene.lang.code().to_owned());
    let mut tree = TagTree::new().with_lang(lang);
    let mut before = Before { pages: 0, groups: 0 };
    for (chapter, told) in chapters.iter().zip(told) {
        let nodes = nodes_of(chapter, told, before);
        match chapter.name {
            Some(_) => tree.push(with(Tag::Part, nodes)),
            None => tree.children.extend(nodes),
        }
        before.pages += chapter.pages.len();
        before.groups += chapter.pages.iter().map(|scene| scene.groups.len()).sum::<usize>();
    }
    tree
}

/// How much stands in the file before a chapter.
#[derive(Clone, Copy)]
struct Before {
    pages: usize,
    groups: usize,
}

/// The tags of the pages of a chapter. One table goes on over all of them, so that a reader knows how long it is and need not
/// learn its heads again.
fn nodes_of(chapter: &Chapter<'_>, told: &ToldPages, before: Before) -> Vec<Node> {
    let Some(scene) = chapter.pages.first() else { return Vec::new() };
    let groups = chapter.pages.iter().zip(told).zip(0..).flat_map(|((scene, told), page)| {
        let silent = move |group: &Group| page > 0 && voice_on(group, page) == Voice::Silent;
        scene.groups.iter().zip(told).filter(move |(group, _)| !silent(group))
    });
    let all: Vec<Told<'_>> = groups.zip(before.groups..).map(|((group, ids), number)| Told { number, group, ids }).collect();
    let of = |region: Region| all.iter().filter(move |told| told.group.region == region);
    let mut nodes: Vec<Node> = of(Region::Title).flat_map(|told| title(scene, *told)).collect();
    let (table, outside) = table(&summary(chapter.name, scene), &all);
    nodes.extend(table.map(Node::Group));
    let (lines, lost): (Vec<_>, Vec<_>) =
        outside.into_iter().filter(|told| !told.ids.is_empty()).partition(|told| matches!(told.group.target, Target::Area(_)));
    nodes.extend(list(lines));
    nodes.extend(passages(&lost));
    nodes.extend(list(of(Region::Legend).filter(|told| voice(told.group) != Voice::Silent).copied()));
    nodes.extend(of(Region::Foot).map(|told| foot(*told, before.pages)));
    nodes
}

/// A list of one entry per group: the areas that are one line each below the grid, or the legend.
fn list<'a>(entries: impl IntoIterator<Item = Told<'a>>) -> Option<Node> {
    let entries: Vec<Node> = entries.into_iter().map(|told| with(Tag::LI, vec![with(Tag::LBody, nodes(told))])).collect();
    (!entries.is_empty()).then(|| with(Tag::L(ListNumbering::None), entries))
}

/// What stands in no table, in its order: institutions as headings, the persons below each as a list, all else as paragraphs.
fn passages(all: &[Told<'_>]) -> Vec<Node> {
    let is_item = |told: &Told<'_>| told.group.target.kind() == TargetKind::ListItem;
    let mut out = Vec::new();
    for run in all.chunk_by(|one, two| is_item(one) && is_item(two)) {
        match run.first() {
            Some(told) if is_item(told) => out.extend(list(run.iter().copied())),
            Some(Told { group: Group { target: Target::Actor(_), .. }, .. }) => {
                out.extend(run.iter().map(|told| heading(*told, BELOW_TITLE)));
            }
            _ => out.extend(run.iter().map(|told| with(Tag::P, nodes(*told)))),
        }
    }
    out
}

/// A heading that says what its group says.
fn heading(told: Told<'_>, level: NonZeroU16) -> Node {
    with(Tag::Hn(level, Some(short(&told.group.words))), nodes(told))
}

/// What stands in the foot of a page: texts, and logos with the words that stand for them.
fn foot(told: Told<'_>, page: usize) -> Node {
    let Target::Logo(_) = told.group.target else { return with(Tag::P, nodes(told)) };
    let rect = told.group.rect;
    let place = Edges::from_xywh(rect.x, rect.y, rect.w, rect.h).map(|rect| BBox::new(page, rect));
    let leaves = told.ids.iter().map(|id| Node::Leaf(*id)).collect();
    with(Tag::Figure(Some(short(&told.group.words))).with_bbox(place), leaves)
}

/// A text for a string of the file, cut where it is longer than any that is heard to its end.
pub(super) fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn with(tag: impl Into<TagKind>, children: Vec<Node>) -> Node {
    Node::Group(TagGroup::with_children(tag, children))
}

/// What is told of a group, within the tag that says what it is.
fn nodes(told: Told<'_>) -> Vec<Node> {
    let leaves = told.ids.iter().map(|id| Node::Leaf(*id)).collect();
    match voice(told.group) {
        Voice::Words => vec![with(Tag::Span.with_actual_text(Some(short(&told.group.words))), leaves)],
        Voice::Silent | Voice::Text => leaves,
    }
}

/// The title as the heading; date and edition, which are in smaller type, as a paragraph.
fn title(scene: &Scene, told: Told<'_>) -> Vec<Node> {
    let heading = |nodes| {
        let level = NonZeroU16::MIN;
        with(Tag::Hn(level, Some(short(&scene.title))), nodes)
    };
    if scene.title.trim().is_empty() {
        return vec![with(Tag::P, nodes(told))];
    }
    if voice(told.group) == Voice::Words {
        return vec![heading(nodes(told))];
    }
    let sizes: Vec<f32> = lines(told.group).map(|line| line.size).collect();
    let count = sizes.iter().take_while(|size| Some(*size) == sizes.first()).count();
    let (large, small) = told.ids.split_at(count.min(told.ids.len()));
    let mut out = vec![heading(large.iter().map(|id| Node::Leaf(*id)).collect())];
    if !small.is_empty() {
        out.push(with(Tag::P, small.iter().map(|id| Node::Leaf(*id)).collect()));
    }
    out
}

/// The heads of a table, with what names them.
struct Heads<'a> {
    /// Over the columns: headlines, and statuses in the last row.
    columns: Vec<(Slot, Told<'a>)>,
    /// How many rows they take.
    depth: usize,
    /// In front of the rows.
    rows: Vec<(Slot, Told<'a>)>,
    /// Across whole rows, above those that follow.
    across: Vec<(Slot, Told<'a>)>,
}

impl<'a> Heads<'a> {
    /// Headlines over columns, the columns, the rows, and the headlines across them. A group without statuses under it is folded:
    /// its head takes both rows.
    fn new([bands, statuses, rows, across]: [Vec<(Slot, Told<'a>)>; 4]) -> Self {
        let depth = usize::from(!bands.is_empty()) + usize::from(!statuses.is_empty());
        let is_folded = |band: &Slot| !statuses.iter().any(|(status, _)| meet(columns_of(status), columns_of(band)));
        let band = |(slot, told)| (Slot { row: 0, rows: if is_folded(&slot) { depth } else { 1 }, ..slot }, told);
        let mut columns: Vec<(Slot, Told<'a>)> = bands.into_iter().map(band).collect();
        let last = depth.saturating_sub(1);
        columns.extend(statuses.into_iter().map(|(slot, told)| (Slot { row: last, rows: 1, ..slot }, told)));
        Self { columns, depth, rows, across }
    }
}

/// The table, if there is one, and what has no place in it.
fn table<'a>(summary: &str, all: &[Told<'a>]) -> (Option<TagGroup>, Vec<Told<'a>>) {
    let mut heads: [Vec<(Slot, Told<'a>)>; 4] = Default::default();
    let (mut body, mut outside) = (Vec::new(), Vec::new());
    for told in all.iter().copied() {
        let [bands, columns, rows, across] = &mut heads;
        match (told.group.region, told.group.slot) {
            (Region::Title | Region::Legend | Region::Foot, _) => {}
            (_, None) => outside.push(told),
            (Region::ColumnHeads, Some(slot)) => {
                let is_band = matches!(told.group.target, Target::StatusGroup(_));
                if is_band { bands } else { columns }.push((slot, told));
            }
            (Region::RowHeads, Some(slot)) if slot.columns > 0 => across.push((slot, told)),
            (Region::RowHeads, Some(slot)) => rows.push((Slot { column: 0, columns: 1, ..slot }, told)),
            (Region::Corner | Region::Body, Some(slot)) => body.push((slot, told)),
        }
    }
    let heads = Heads::new(heads);
    let columns = heads.columns.iter().map(|(slot, _)| slot.column + slot.columns).max().unwrap_or(0);
    let rows = heads.rows.iter().chain(&heads.across).map(|(slot, _)| slot.row + slot.rows).max().unwrap_or(0);
    if rows == 0 && columns == 0 {
        outside.extend(body.into_iter().map(|(_, told)| told));
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

/// What the table is about: the name of the view, and the words of the corner between its heads.
fn summary(name: Option<&str>, scene: &Scene) -> String {
    let corner = scene.groups.iter().find(|group| group.region == Region::Corner);
    let words = corner.map_or_else(|| drawing::corner(scene.lang), |corner| corner.words.clone());
    short(&name.map_or_else(|| words.clone(), |name| drawing::place_says(scene.lang, name, &words)))
}

/// The rows of the head: headlines over statuses, where there are any, and the statuses.
fn head<'a>(heads: &Heads<'a>, columns: usize, outside: &mut Vec<Told<'a>>) -> Vec<Node> {
    let (cells, left) = cover((heads.depth, columns), &[], heads.columns.iter().copied());
    outside.extend(left);
    let row = |number: usize| {
        // Nothing stands in the corner.
        let corner = (number == 0).then(|| with(Tag::TD.with_row_span(span(heads.depth)), Vec::new()));
        let above = |slot: &Slot| names(&heads.columns, |head| head.row < slot.row && meet(columns_of(&head), columns_of(slot)));
        let own = cells.iter().filter(|cell| cell.slot.row == number);
        let own = own.map(|cell| header(cell, TableHeaderScope::Column, above(&cell.slot)));
        with(Tag::TR, corner.into_iter().chain(own).collect())
    };
    (0..heads.depth).map(row).collect()
}

/// The rows of the body, each starting with the head of its area or institution where that begins; a headline is a row of its own.
fn lanes<'a>(heads: &Heads<'a>, size: (usize, usize), body: Vec<(Slot, Told<'a>)>, outside: &mut Vec<Told<'a>>) -> Vec<Node> {
    let parts: Vec<Range<usize>> = heads.rows.iter().chain(&heads.across).map(|(slot, _)| rows_of(slot)).collect();
    let across = |row: usize| heads.across.iter().find(|(slot, _)| slot.row == row);
    let (firsts, left) = cover((size.0, 1), &parts, heads.rows.iter().copied());
    outside.extend(left);
    let (cells, left) = cover(size, &parts, body);
    outside.extend(left);
    let lane = |row: usize| {
        if let Some((slot, told)) = across(row) {
            let cell = Cell { slot: Slot { columns: slot.columns + 1, ..*slot }, what: vec![*told] };
            return with(Tag::TR, vec![header(&cell, TableHeaderScope::Row, Vec::new())]);
        }
        let above = heads.across.iter().rfind(|(slot, _)| slot.row < row).map(|(_, told)| name(*told));
        let first = firsts.iter().filter(|cell| cell.slot.row == row);
        let own = cells.iter().filter(|cell| cell.slot.row == row);
        let first = first.map(|cell| header(cell, TableHeaderScope::Row, above.iter().cloned().collect()));
        let mut nodes: Vec<Node> = first.collect();
        nodes.extend(own.map(|cell| data(cell, heads)));
        with(Tag::TR, nodes)
    };
    (0..size.0).map(lane).collect()
}

/// A cell that names others, or an empty one between such.
fn header(cell: &Cell<Told<'_>>, scope: TableHeaderScope, above: Vec<TagId>) -> Node {
    let Some(first) = cell.what.first() else { return data_cell(cell.slot, Vec::new(), Vec::new()) };
    let mut tag = Tag::TH(scope).with_id(Some(name(*first)));
    tag.set_row_span(span(cell.slot.rows));
    tag.set_col_span(span(cell.slot.columns));
    tag.set_headers((!above.is_empty()).then_some(above));
    with(tag, cell.what.iter().flat_map(|told| nodes(*told)).collect())
}

/// A cell of the body; one with something in it names its heads.
fn data(cell: &Cell<Told<'_>>, heads: &Heads<'_>) -> Node {
    if cell.what.is_empty() {
        return data_cell(cell.slot, Vec::new(), Vec::new());
    }
    let mut headers = names(&heads.rows, |head| meet(rows_of(&head), rows_of(&cell.slot)));
    let is_lowest = |head: &Slot| head.row + head.rows == heads.depth;
    headers.extend(names(&heads.columns, |head| is_lowest(&head) && meet(columns_of(&head), columns_of(&cell.slot))));
    data_cell(cell.slot, headers, cell.what.iter().flat_map(|told| nodes(*told)).collect())
}

fn data_cell(slot: Slot, headers: Vec<TagId>, nodes: Vec<Node>) -> Node {
    let mut tag = Tag::TD;
    tag.set_row_span(span(slot.rows));
    tag.set_col_span(span(slot.columns));
    tag.set_headers((!headers.is_empty()).then_some(headers));
    with(tag, nodes)
}

/// How many places a cell takes; not said for one.
fn span(count: usize) -> Option<NonZeroU32> {
    u32::try_from(count).ok().filter(|count| *count > 1).and_then(NonZeroU32::new)
}

/// What a head is called by the cells under it.
fn name(told: Told<'_>) -> TagId {
    TagId::from(told.number.to_string().into_bytes())
}

fn names(heads: &[(Slot, Told<'_>)], fits: impl Fn(Slot) -> bool) -> Vec<TagId> {
    heads.iter().filter(|(slot, _)| fits(*slot)).map(|(_, told)| name(*told)).collect()
}

fn rows_of(slot: &Slot) -> Range<usize> {
    slot.row..slot.row + slot.rows
}

fn columns_of(slot: &Slot) -> Range<usize> {
    slot.column..slot.column + slot.columns
}

fn meet(one: Range<usize>, other: Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// What the bookmark of a group says.
pub(super) fn bookmark(group: &Group) -> String {
    if says_all(group) { text(group) } else { short(&group.words) }
}
