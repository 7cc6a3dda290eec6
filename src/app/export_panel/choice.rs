//! What is chosen in the export panel: everything that the command line can be asked for.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::super::preferences::Parts;
use crate::export::{FileStyle, Format, Ground, PictureSize, SvgText};
use crate::layout::{Page, Wanted};
use crate::model::{Board, Filter};
use crate::report::Audience;

/// How many pixels wide a PNG may be.
pub(super) const WIDTHS_PX: RangeInclusive<u32> = 1..=65_535;
/// How many pixels to the inch it may have.
pub(super) const DPIS: RangeInclusive<u32> = 1..=2400;

/// Which page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub(super) enum PageChoice {
    /// That of the view, else the usual one of each format.
    #[default]
    Usual,
    /// One that has a name.
    Named(&'static str),
    /// One whose size is typed.
    Own,
}

/// What stands in a file for one whose size is typed; no page has it as its name.
const OWN: &str = "own";

impl From<PageChoice> for String {
    fn from(page: PageChoice) -> Self {
        match page {
            PageChoice::Usual => Self::new(),
            PageChoice::Named(name) => name.to_owned(),
            PageChoice::Own => OWN.to_owned(),
        }
    }
}

impl<'de> Deserialize<'de> for PageChoice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_str() {
            "" => Ok(Self::Usual),
            OWN => Ok(Self::Own),
            name => {
                let known = Page::NAMES.into_iter().find(|known| *known == name).map(Self::Named);
                known.ok_or_else(|| de::Error::unknown_variant(name, &Page::NAMES))
            }
        }
    }
}

/// How large a PNG is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::app) struct Choice {
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

    /// Reads what stands in a file, each part by itself.
    pub(super) fn read(&mut self, parts: &mut Parts) {
        parts.list("formats", &mut self.formats);
        parts.read("page", &mut self.page);
        parts.read("own", &mut self.own);
        parts.read("audience", &mut self.audience);
        parts.within("wanted", |parts| read_wanted(&mut self.wanted, parts));
        parts.read("size", &mut self.size);
        parts.read("width_px", &mut self.width_px);
        parts.read("dpi", &mut self.dpi);
        parts.read("transparent", &mut self.transparent);
        parts.read("text", &mut self.text);
        parts.read("path", &mut self.path);
        self.width_px = self.width_px.clamp(*WIDTHS_PX.start(), *WIDTHS_PX.end());
        self.dpi = self.dpi.clamp(*DPIS.start(), *DPIS.end());
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
        self.wanted.every_view &= !board.views().is_empty();
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

fn read_wanted(wanted: &mut Wanted, parts: &mut Parts) {
    parts.read("drawing", &mut wanted.drawing);
    parts.read("split", &mut wanted.split);
    parts.read("view", &mut wanted.view);
    parts.read("every_view", &mut wanted.every_view);
    parts.read("portrait", &mut wanted.portrait);
    parts.read("theme", &mut wanted.theme);
    parts.read("lang", &mut wanted.lang);
    parts.within("filter", |parts| {
        let Filter { statuses, areas, groups, roles, actors, sectors, states } = &mut wanted.filter;
        parts.list("statuses", statuses);
        parts.list("areas", areas);
        parts.list("groups", groups);
        parts.list("roles", roles);
        parts.list("actors", actors);
        parts.list("sectors", sectors);
        parts.list("states", states);
    });
    parts.list("focus", &mut wanted.focus);
    parts.read("fold", &mut wanted.fold);
    parts.list("hidden_areas", &mut wanted.hidden_areas);
    parts.list("hidden_statuses", &mut wanted.hidden_statuses);
    parts.read("informed", &mut wanted.informed);
    parts.read("allow_small", &mut wanted.allow_small);
}
