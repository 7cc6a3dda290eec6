//! Drawings that do not fit their page: refused unless they are wanted all the same, and what would help.

use crate::layout::{Laid, LayoutNote, Options, Page, layout};
use crate::model::StatusGroupId;
use crate::report::Disclosed;
use crate::text::{Lang, commands};
use crate::typeset::Typesetter;

/// Says why a drawing is not written, and what would help; `None` where it fits its page.
pub(super) fn too_small(
    typesetter: &Typesetter,
    disclosed: &Disclosed,
    (options, laid): (&Options, &Laid),
    lang: Lang,
) -> Option<String> {
    if laid.report.fits {
        return None;
    }
    let why = laid.report.notes.iter().find(|note| matches!(note, LayoutNote::TooSmall { .. }))?.say(lang);
    let helps = |options: &Options| layout(typesetter, disclosed, options, None).report.fits;
    let mut help: Vec<String> = Vec::new();
    let page = options.page;
    if page.portrait() != page && helps(&Options { page: page.portrait(), ..options.clone() }) {
        help.push("--portrait".to_owned());
    }
    let folded: std::collections::BTreeSet<StatusGroupId> =
        disclosed.board().status_groups().iter().map(|group| group.id.clone()).collect();
    if options.focus.is_empty() && folded != options.folded && helps(&Options { folded, ..options.clone() }) {
        help.push("--fold-statuses".to_owned());
    }
    let upright = page.height > page.width;
    let paper = Page::PAPERS.into_iter().find(|name| {
        let paper = Page::named(name).map(|paper| if upright { paper.portrait() } else { paper });
        paper.is_some_and(|paper| paper != page && helps(&Options { page: paper, ..options.clone() }))
    });
    help.extend(paper.map(|name| format!("--page {name}")));
    Some(commands::too_small(lang, &why, &help.join(", ")))
}
