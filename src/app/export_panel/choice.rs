//! Choice in the export panel: everything that the command line can be asked for.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::super::preferences::Parts;
use crate::export::job::FileStyle;
use crate::export::{Format, Ground, PictureSize, SvgText};
use crate::layout::{DrawingKind, Page, Request, SavedViews};
use crate::model::{AreaId, Board, Filter, StatusId, ViewId};
use crate::report::Audience;
use crate::scene::style::Theme;
use crate::text::Lang;

/// Widths of a PNG, in pixels.
pub(super) const WIDTHS_PX: RangeInclusive<u32> = 1..=65_535;
/// Densities of a PNG, in pixels to the inch.
pub(super) const DPIS: RangeInclusive<u32> = 1..=2400;

/// Choice of the page.
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

/// Word in a file for one whose size is typed; no page has it as its name.
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

/// Choice of the size of a PNG.
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
    /// The page.
    pub page: PageChoice,
    /// The size of a page of its own, as typed.
    pub own: String,
    /// The audience.
    pub audience: Audience,
    /// Drawing that is asked for; the page apart.
    #[serde(rename = "wanted", serialize_with = "write_request")]
    pub request: Request,
    /// Size of a PNG.
    pub size: SizeChoice,
    /// Its width, in pixels.
    pub width_px: u32,
    /// Its pixels to the inch.
    pub dpi: u32,
    /// True where nothing stands behind the drawing.
    pub transparent: bool,
    /// Kind of the texts in an SVG.
    pub text: SvgText,
    /// Folder and name of the files, as typed.
    pub path: String,
    /// The board's own file for which that was chosen: a copy of it, which is the same board, is not to be exported over its files.
    pub of_file: String,
}

impl Choice {
    /// Choice that most need: paper for everybody.
    pub(super) fn new(path: String) -> Self {
        Self {
            formats: BTreeSet::from([Format::Pdf]),
            page: PageChoice::default(),
            own: "420x297".to_owned(),
            audience: Audience::Public,
            request: Request::default(),
            size: SizeChoice::default(),
            width_px: 3840,
            dpi: 300,
            transparent: false,
            text: SvgText::default(),
            path,
            of_file: String::new(),
        }
    }

    /// Reads what stands in a file, each part by itself.
    pub(super) fn read(&mut self, parts: &mut Parts) {
        parts.list("formats", &mut self.formats);
        parts.read("page", &mut self.page);
        parts.read("own", &mut self.own);
        parts.read("audience", &mut self.audience);
        parts.within("wanted", |parts| read_request(&mut self.request, parts));
        parts.read("size", &mut self.size);
        parts.read("width_px", &mut self.width_px);
        parts.read("dpi", &mut self.dpi);
        parts.read("transparent", &mut self.transparent);
        parts.read("text", &mut self.text);
        parts.read("path", &mut self.path);
        parts.read("of_file", &mut self.of_file);
        self.width_px = self.width_px.clamp(*WIDTHS_PX.start(), *WIDTHS_PX.end());
        self.dpi = self.dpi.clamp(*DPIS.start(), *DPIS.end());
    }

    /// Request of the choice; `None` while the size of the page cannot be read.
    pub(super) fn request(&self) -> Option<Request> {
        let page = match self.page {
            PageChoice::Usual => None,
            PageChoice::Named(name) => Some(Page::named(name)?),
            PageChoice::Own => Some(Page::named(&self.own.trim().to_lowercase())?),
        };
        Some(Request { page, ..self.request.clone() })
    }

    /// Style of the files.
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
        let (request, views) = (&mut self.request, board.views());
        match &mut request.views {
            SavedViews::One(id) if !views.contains(id) => request.views = SavedViews::None,
            SavedViews::All if views.is_empty() => request.views = SavedViews::None,
            SavedViews::Each(ids) => ids.retain(|id| views.contains(id)),
            SavedViews::None | SavedViews::One(_) | SavedViews::All => {}
        }
        request.spec.settle(board);
        request.hidden_areas.retain(|id| board.areas().contains(id));
        request.hidden_statuses.retain(|id| board.statuses().contains(id));
    }
}

fn read_request(request: &mut Request, parts: &mut Parts) {
    parts.read("drawing", &mut request.kind);
    parts.read("split", &mut request.split);
    let (mut view, mut every_view) = (None, false);
    parts.read("view", &mut view);
    parts.read("every_view", &mut every_view);
    request.views = if every_view { SavedViews::All } else { view.map_or(SavedViews::None, SavedViews::One) };
    parts.read("portrait", &mut request.portrait);
    parts.read("theme", &mut request.theme);
    parts.read("lang", &mut request.lang);
    parts.within("filter", |parts| {
        let Filter { statuses, areas, groups, roles, actors, sectors, states } = &mut request.spec.filter;
        parts.list("statuses", statuses);
        parts.list("areas", areas);
        parts.list("groups", groups);
        parts.list("roles", roles);
        parts.list("actors", actors);
        parts.list("sectors", sectors);
        parts.list("states", states);
    });
    parts.list("focus", &mut request.spec.focus);
    parts.read("fold", &mut request.fold);
    parts.list("hidden_areas", &mut request.hidden_areas);
    parts.list("hidden_statuses", &mut request.hidden_statuses);
    parts.read("informed", &mut request.informed);
    parts.read("allow_small", &mut request.allow_small);
}

/// A request as it stands in a file. The page is kept by its name, beside it; the panel has no fields for the rest of a view's selection.
#[expect(clippy::struct_excessive_bools, reason = "each is one tick of the panel")]
#[derive(Serialize)]
struct RequestRecord<'a> {
    drawing: DrawingKind,
    split: bool,
    view: Option<&'a ViewId>,
    every_view: bool,
    portrait: bool,
    theme: Theme,
    lang: Option<Lang>,
    filter: &'a Filter,
    focus: &'a BTreeSet<AreaId>,
    fold: bool,
    hidden_areas: &'a BTreeSet<AreaId>,
    hidden_statuses: &'a BTreeSet<StatusId>,
    informed: bool,
    allow_small: bool,
}

fn write_request<S: Serializer>(request: &Request, serializer: S) -> Result<S::Ok, S::Error> {
    let record = RequestRecord {
        drawing: request.kind,
        split: request.split,
        view: if let SavedViews::One(view) = &request.views { Some(view) } else { None },
        every_view: request.views == SavedViews::All,
        portrait: request.portrait,
        theme: request.theme,
        lang: request.lang,
        filter: &request.spec.filter,
        focus: &request.spec.focus,
        fold: request.fold,
        hidden_areas: &request.hidden_areas,
        hidden_statuses: &request.hidden_statuses,
        informed: request.informed,
        allow_small: request.allow_small,
    };
    record.serialize(serializer)
}
