//! The drawing that the beamer shows: of the board as anybody may see it, laid out for the screen on which it is projected.

use std::sync::Arc;

use super::gaze::Gaze;
use crate::layout::{self, Fit, Laid, LayoutReport, Options, Page};
use crate::model::Board;
use crate::report::{Audience, Disclosed, disclose};
use crate::save::Pictures;
use crate::scene::Scene;
use crate::scene::style::Theme;
use crate::typeset::Typesetter;

/// The drawing, and what it was made from.
pub(super) struct Projection {
    typesetter: Typesetter,
    /// The board that was drawn, as it is in the window.
    board: Option<Arc<Board>>,
    /// The same as it is drawn.
    disclosed: Disclosed,
    options: Options,
    fit: Fit,
    /// What there is to say about it.
    pub report: LayoutReport,
    /// The drawing.
    pub scene: Arc<Scene>,
}

/// What a drawing is made for.
pub(super) struct Wanted<'a> {
    /// What is looked at.
    pub gaze: &'a Gaze,
    /// The page, of the proportions of the screen.
    pub page: Page,
    /// The colours.
    pub theme: Theme,
    /// The pictures of logos.
    pub logos: &'a Pictures,
    /// The type size and widths of another drawing that it shall be like.
    pub like: Option<&'a Fit>,
}

impl Projection {
    /// The drawing of a board.
    pub(super) fn new(board: &Arc<Board>, wanted: &Wanted<'_>) -> Self {
        let typesetter = Typesetter::new();
        let disclosed = disclose(board, Audience::Public);
        let options = options(&disclosed, wanted);
        let Laid { scene, fit, report } = layout::layout(&typesetter, &disclosed, &options, wanted.like);
        Self { typesetter, board: Some(Arc::clone(board)), disclosed, options, fit, report, scene: Arc::new(scene) }
    }

    /// Lays it out again if the board is another one, or something else of it is looked at. While only the board changes, type
    /// size and widths stay as long as everything fits: nothing jumps while people read.
    pub(super) fn update(&mut self, board: &Arc<Board>, wanted: &Wanted<'_>) {
        let is_new = self.board.as_ref().is_none_or(|known| !Arc::ptr_eq(known, board));
        if is_new {
            self.disclosed = disclose(board, Audience::Public);
            self.board = Some(Arc::clone(board));
        }
        let options = options(&self.disclosed, wanted);
        if !is_new && options == self.options && wanted.like.is_none_or(|fit| *fit == self.fit) {
            return;
        }
        let is_alike = Options { theme: self.options.theme, ..options.clone() } == self.options;
        let own = is_alike.then(|| self.fit.clone());
        self.options = options;
        self.lay_out(wanted.like.or(own.as_ref()));
    }

    /// Lays it out with the largest type that fits.
    pub(super) fn fit_anew(&mut self) {
        self.lay_out(None);
    }

    fn lay_out(&mut self, keep: Option<&Fit>) {
        let Laid { scene, fit, report } = layout::layout(&self.typesetter, &self.disclosed, &self.options, keep);
        (self.fit, self.report, self.scene) = (fit, report, Arc::new(scene));
    }

    /// The size of its type, in points.
    pub(super) fn em(&self) -> f32 {
        self.fit.size()
    }
}

fn options(disclosed: &Disclosed, wanted: &Wanted<'_>) -> Options {
    let gaze = wanted.gaze.clone();
    Options {
        drawing: gaze.drawing,
        page: wanted.page,
        theme: wanted.theme,
        // The room reads the language of the board, whatever that of the window.
        lang: disclosed.board().head().language,
        filter: gaze.filter,
        informed: gaze.informed,
        folded: gaze.folded,
        focus: gaze.focus,
        status_order: gaze.status_order,
        area_order: gaze.area_order,
        logos: wanted.logos.clone(),
        ..Options::default()
    }
}
