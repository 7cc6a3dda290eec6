//! Tags of a PDF: title, table, areas of one line, legend and foot, in reading order.

mod cells;
mod table;

use std::num::NonZeroU16;

use krilla::geom::Rect as Edges;
use krilla::tagging::{BBox, Identifier, ListNumbering, Node, Tag, TagGroup, TagKind, TagTree};

use self::table::{summary, table};
use super::alt_text::{AltText, alt_text, alt_text_on, lines, short};
use crate::export::chapter::Chapter;
use crate::scene::{Group, Region, Scene, Target, TargetKind};

/// Level of headings below the title.
const BELOW_TITLE: NonZeroU16 = NonZeroU16::MIN.saturating_add(1);

/// Group with its number in the file and the identifiers of its content.
#[derive(Clone, Copy)]
struct Tagged<'a> {
    number: usize,
    group: &'a Group,
    ids: &'a [Identifier],
}

/// Identifiers of the content of each group, page by page of a chapter.
type TaggedPages = Vec<Vec<Vec<Identifier>>>;

/// Tags of chapters whose content has these identifiers. Where there are several, each is a part, and its table says its name.
pub(super) fn tree(chapters: &[Chapter<'_>], tagged: &[TaggedPages]) -> TagTree {
    let lang = chapters.iter().find_map(|chapter| chapter.pages.first()).map(|scene| scene.lang.code().to_owned());
    let mut tree = TagTree::new().with_lang(lang);
    let mut before = Before { pages: 0, groups: 0 };
    for (chapter, tagged) in chapters.iter().zip(tagged) {
        let nodes = nodes_of(chapter, tagged, before);
        match chapter.name {
            Some(_) => tree.push(with(Tag::Part, nodes)),
            None => tree.children.extend(nodes),
        }
        before.pages += chapter.pages.len();
        before.groups += chapter.pages.iter().map(|scene| scene.groups.len()).sum::<usize>();
    }
    tree
}

/// Number of pages and groups in the file before a chapter.
#[derive(Clone, Copy)]
struct Before {
    pages: usize,
    groups: usize,
}

/// Tags of the pages of a chapter. One table goes on over all of them, so that a reader knows how long it is and need not
/// learn its heads again.
fn nodes_of(chapter: &Chapter<'_>, tagged: &TaggedPages, before: Before) -> Vec<Node> {
    let Some(scene) = chapter.pages.first() else { return Vec::new() };
    let groups = chapter.pages.iter().zip(tagged).zip(0..).flat_map(|((scene, tagged), page)| {
        let silent = move |group: &Group| page > 0 && alt_text_on(group, page) == AltText::None;
        scene.groups.iter().zip(tagged).filter(move |(group, _)| !silent(group))
    });
    let all: Vec<Tagged<'_>> = groups.zip(before.groups..).map(|((group, ids), number)| Tagged { number, group, ids }).collect();
    let of = |region: Region| all.iter().filter(move |tagged| tagged.group.region == region);
    let mut nodes: Vec<Node> = of(Region::Title).flat_map(|tagged| title(scene, *tagged)).collect();
    let (table, outside) = table(&summary(chapter.name, scene), &all);
    nodes.extend(table.map(Node::Group));
    let (lines, lost): (Vec<_>, Vec<_>) = outside
        .into_iter()
        .filter(|tagged| !tagged.ids.is_empty())
        .partition(|tagged| matches!(tagged.group.target, Target::Area(_)));
    nodes.extend(list(lines));
    nodes.extend(passages(&lost));
    nodes.extend(list(of(Region::Legend).filter(|tagged| alt_text(tagged.group) != AltText::None).copied()));
    nodes.extend(of(Region::Foot).map(|tagged| foot(*tagged, before.pages)));
    nodes
}

/// List of one entry per group: the areas that are one line each below the grid, or the legend.
fn list<'a>(entries: impl IntoIterator<Item = Tagged<'a>>) -> Option<Node> {
    let entries: Vec<Node> = entries.into_iter().map(|tagged| with(Tag::LI, vec![with(Tag::LBody, nodes(tagged))])).collect();
    (!entries.is_empty()).then(|| with(Tag::L(ListNumbering::None), entries))
}

/// Groups that stand in no table, in their order: institutions as headings, the persons below each as a list, all else as paragraphs.
fn passages(all: &[Tagged<'_>]) -> Vec<Node> {
    let is_item = |tagged: &Tagged<'_>| tagged.group.target.kind() == TargetKind::ListItem;
    let mut out = Vec::new();
    for run in all.chunk_by(|one, two| is_item(one) && is_item(two)) {
        match run.first() {
            Some(tagged) if is_item(tagged) => out.extend(list(run.iter().copied())),
            Some(Tagged { group: Group { target: Target::Actor(_), .. }, .. }) => {
                out.extend(run.iter().map(|tagged| heading(*tagged, BELOW_TITLE)));
            }
            _ => out.extend(run.iter().map(|tagged| with(Tag::P, nodes(*tagged)))),
        }
    }
    out
}

/// Heading that says what its group says.
fn heading(tagged: Tagged<'_>, level: NonZeroU16) -> Node {
    with(Tag::Hn(level, Some(short(&tagged.group.words))), nodes(tagged))
}

/// Group in the foot of a page: a text, or a logo with the words that stand for it.
fn foot(tagged: Tagged<'_>, page: usize) -> Node {
    let Target::Logo(_) = tagged.group.target else { return with(Tag::P, nodes(tagged)) };
    let rect = tagged.group.rect;
    let place = Edges::from_xywh(rect.x, rect.y, rect.w, rect.h).map(|rect| BBox::new(page, rect));
    let leaves = tagged.ids.iter().map(|id| Node::Leaf(*id)).collect();
    with(Tag::Figure(Some(short(&tagged.group.words))).with_bbox(place), leaves)
}

fn with(tag: impl Into<TagKind>, children: Vec<Node>) -> Node {
    Node::Group(TagGroup::with_children(tag, children))
}

/// Content of a group, within the tag that says what it is.
fn nodes(tagged: Tagged<'_>) -> Vec<Node> {
    let leaves = tagged.ids.iter().map(|id| Node::Leaf(*id)).collect();
    match alt_text(tagged.group) {
        AltText::Words => vec![with(Tag::Span.with_actual_text(Some(short(&tagged.group.words))), leaves)],
        AltText::None | AltText::Drawn => leaves,
    }
}

/// Title as the heading; date and edition, which are in smaller type, as a paragraph.
fn title(scene: &Scene, tagged: Tagged<'_>) -> Vec<Node> {
    let heading = |nodes| {
        let level = NonZeroU16::MIN;
        with(Tag::Hn(level, Some(short(&scene.title))), nodes)
    };
    if scene.title.trim().is_empty() {
        return vec![with(Tag::P, nodes(tagged))];
    }
    if alt_text(tagged.group) == AltText::Words {
        return vec![heading(nodes(tagged))];
    }
    let sizes: Vec<f32> = lines(tagged.group).map(|line| line.size).collect();
    let count = sizes.iter().take_while(|size| Some(*size) == sizes.first()).count();
    let (large, small) = tagged.ids.split_at(count.min(tagged.ids.len()));
    let mut out = vec![heading(large.iter().map(|id| Node::Leaf(*id)).collect())];
    if !small.is_empty() {
        out.push(with(Tag::P, small.iter().map(|id| Node::Leaf(*id)).collect()));
    }
    out
}
