//! What is chosen in the export panel: everything that the command line can be asked for.

use std::collections::BTreeSet;

use crate::export::{FileStyle, Format, Ground, PictureSize, SvgText};
use crate::layout::{Page, Wanted};
use crate::model::Board;
use crate::report::Audience;

/// Which page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PageChoice {
    /// That of the view, else the usual one of each format.
    #[default]
    Usual,
    /// One that has a name.
    Named(&'static str),
    /// One whose size is typed.
    Own,
}

/// How large a PNG is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SizeChoice {
    /// As usual.
    #[default]
    Usual,
    /// By its width.
    Width,
    /// By its density.
    Dpi,
}

/// Everything that is chosen for one board.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    /// The formats.
    pub formats: BTreeSet<Format>,
    /// Which page.
    pub page: PageChoice,
    /// The size of a page of its own, as typed.
    pub own: String,
    /// To whom it is shown.
    pub audience: Audience,
    /// What of the board, and how; the page apart.
    pub wanted: Wanted,
    /// How large a PNG is.
    pub size: SizeChoice,
    /// Its width, in pixels.
    pub width_px: u32,
    /// Its pixels to the inch.
    pub dpi: u32,
    /// Whether nothing stands behind the drawing.
    pub transparent: bool,
    /// How texts are written in SVG.
    pub text: SvgText,
    /// Folder and name of the files, as typed.
    pub path: String,
}

impl Choice {
    /// What most need: paper for everybody.
    pub(super) fn new(path: String) -> Self {
        Self {
            formats: BTreeSet::from([Format::Pdf]),
            page: PageChoice::default(),
            own: "420x297".to_owned(),
            audience: Audience::Public,
            wanted: Wanted::default(),
            size: SizeChoice::default(),
            width_px: 3840,
            dpi: 300,
            transparent: false,
            text: SvgText::Live,
            path,
        }
    }

    /// What is asked for; `None` while the size of the page cannot be read.
    pub(super) fn wanted(&self) -> Option<Wanted> {
        let page = match self.page {
            PageChoice::Usual => None,
            PageChoice::Named(name) => Some(Page::named(name)?),
            PageChoice::Own => Some(Page::named(&self.own.trim().to_lowercase())?),
        };
        Some(Wanted { page, ..self.wanted.clone() })
    }

    /// How the files are written.
    pub(super) fn style(&self) -> FileStyle {
        let size = match self.size {
            SizeChoice::Usual => PictureSize::Usual,
            SizeChoice::Width => PictureSize::Wide(self.width_px),
            SizeChoice::Dpi => PictureSize::Dpi(self.dpi),
        };
        let ground = if self.transparent { Ground::Transparent } else { Ground::Filled };
        FileStyle { size, ground, text: self.text }
    }

    /// Forgets what is no longer on the board: nobody could take it back.
    pub(super) fn settle(&mut self, board: &Board) {
        let Wanted { view, filter, focus, hidden_areas, hidden_statuses, .. } = &mut self.wanted;
        view.take_if(|view| !board.views().contains(view));
        filter.statuses.retain(|id| board.statuses().contains(id));
        filter.areas.retain(|id| board.areas().contains(id));
        filter.groups.retain(|id| board.target_groups().contains(id));
        filter.sectors.retain(|id| board.sectors().contains(id));
        filter.actors.retain(|id| board.actors().contains(id));
        focus.retain(|id| board.areas().contains(id));
        hidden_areas.retain(|id| board.areas().contains(id));
        hidden_statuses.retain(|id| board.statuses().contains(id));
    }
}
