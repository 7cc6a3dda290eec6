//! Bookmarks of a PDF, and the labels of its pages.

use std::num::NonZeroU32;

use krilla::destination::XyzDestination;
use krilla::geom::Point as Spot;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{NumberingStyle, PageLabel};

use super::alt_text::{drawn_text, says_all, short};
use super::metadata::title;
use crate::export::chapter::Chapter;
use crate::scene::{Group, Region, Scene, Target};

/// Label that a viewer shows for a page of a chapter, counted from 0, instead of a number.
pub(super) fn page_label(chapter: &Chapter<'_>, page: usize) -> Option<PageLabel> {
    let name = short(chapter.name?);
    let number = u32::try_from(page + 1).ok().and_then(NonZeroU32::new).filter(|_| chapter.pages.len() > 1);
    let prefix = if number.is_some() { format!("{name}, ") } else { name };
    Some(PageLabel::new(number.map(|_| NumberingStyle::Arabic), Some(prefix), number))
}

/// Bookmarks: those of each chapter.
pub(super) fn outline(chapters: &[Chapter<'_>]) -> Outline {
    let mut outline = Outline::new();
    let mut first_page = 0;
    for chapter in chapters {
        if let Some(first) = chapter.pages.first() {
            outline.push_child(bookmarks(chapter, (first, first_page)));
        }
        first_page += chapter.pages.len();
    }
    outline
}

/// The drawing, and below it every area; in a matrix every headline, or every institution where there is none.
fn bookmarks(chapter: &Chapter<'_>, (first, first_page): (&Scene, usize)) -> OutlineNode {
    let name = chapter.name.map_or_else(|| title(first), short);
    let mut root = OutlineNode::new(name, XyzDestination::new(first_page, Spot::from_xy(0.0, 0.0)));
    let pages = || chapter.pages.iter().zip(first_page..);
    let all = || pages().flat_map(|(scene, page)| scene.groups.iter().map(move |group| (page, group)));
    let headlines = all().any(|(_, group)| matches!(group.target, Target::Section(_)));
    let is_marked = |group: &Group| match group.target {
        Target::Area(_) => group.region == Region::RowHeads,
        // A headline that is only repeated has no place of its own.
        Target::Section(_) => group.table_span.is_some(),
        Target::Actor(_) => !headlines,
        _ => false,
    };
    for (page, group) in all().filter(|(_, group)| is_marked(group)) {
        let place = Spot::from_xy(0.0, group.rect.y);
        root.push_child(OutlineNode::new(bookmark(group), XyzDestination::new(page, place)));
    }
    root
}

/// Text of the bookmark of a group.
fn bookmark(group: &Group) -> String {
    if says_all(group) { drawn_text(group) } else { short(&group.words) }
}
