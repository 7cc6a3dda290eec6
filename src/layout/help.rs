//! What would help a drawing that does not fit its page.

use super::kind::{ColumnKind, DrawingKind};
use super::options::Options;
use super::page::Page;
use super::{Laid, layout, pages};
use crate::model::{StatusGroupId, ViewSpec};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// What would help; each by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// The page standing upright.
    pub portrait: bool,
    /// Every status group as one column.
    pub fold: bool,
    /// Several pages.
    pub split: bool,
    /// The smallest paper, by its name.
    pub paper: Option<&'static str>,
}

impl Help {
    /// What would help this drawing; `None` where it fits.
    pub fn of(typesetter: &Typesetter, disclosed: &Disclosed, (options, laid): (&Options, &Laid)) -> Option<Self> {
        if laid.report.fits {
            return None;
        }
        let helps = |options: &Options| layout(typesetter, disclosed, options, None).report.fits;
        let page = options.page;
        let portrait = page.portrait() != page && helps(&Options { page: page.portrait(), ..options.clone() });
        let folded: std::collections::BTreeSet<StatusGroupId> =
            disclosed.board().status_groups().iter().map(|group| group.id.clone()).collect();
        let statuses = match options.kind {
            DrawingKind::Grid => true,
            DrawingKind::Matrix(look) => look.columns == ColumnKind::Statuses,
            DrawingKind::Contacts => false,
        };
        let fold = statuses
            && options.spec.focus.is_empty()
            && folded != options.spec.folded
            && helps(&Options { spec: ViewSpec { folded, ..options.spec.clone() }, ..options.clone() });
        let split = !options.split && options.kind != DrawingKind::Grid && {
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
