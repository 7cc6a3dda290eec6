//! Remedies for a drawing that does not fit its page.

use super::options::Options;
use super::page::Page;
use super::{Layout, layout, pages};
use crate::model::{StatusGroupId, ViewSpec};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// Remedies; each by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remedies {
    /// The page standing upright.
    pub portrait: bool,
    /// Every status group as one column.
    pub fold: bool,
    /// Several pages.
    pub split: bool,
    /// The smallest paper, by its name.
    pub paper: Option<&'static str>,
}

impl Remedies {
    /// Remedies for this drawing; `None` where it fits.
    pub fn of(typesetter: &Typesetter, disclosed: &Disclosed, (options, present): (&Options, &Layout)) -> Option<Self> {
        if present.report.fits {
            return None;
        }
        let helps = |options: &Options| layout(typesetter, disclosed, options, None).report.fits;
        let page = options.page;
        let portrait = page.portrait() != page && helps(&Options { page: page.portrait(), ..options.clone() });
        let folded: std::collections::BTreeSet<StatusGroupId> =
            disclosed.board().status_groups().iter().map(|group| group.id.clone()).collect();
        let fold = options.kind.has_status_columns()
            && options.spec.focus.is_empty()
            && folded != options.spec.folded
            && helps(&Options { spec: ViewSpec { folded, ..options.spec.clone() }, ..options.clone() });
        let split = !options.split && options.kind.has_pages() && {
            let split = pages(typesetter, disclosed, &Options { split: true, ..options.clone() });
            split.iter().all(|page| page.report.fits)
        };
        let upright = page.height > page.width;
        let paper = Page::PAPERS.into_iter().find(|name| {
            let paper = Page::named(name).map(|paper| if upright { paper.portrait() } else { paper });
            paper.is_some_and(|paper| paper != page && helps(&Options { page: paper, ..options.clone() }))
        });
        Some(Self { portrait, fold, split, paper })
    }
}
