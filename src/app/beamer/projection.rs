//! The drawing that the beamer shows: of the board as anybody may see it, laid out for the screen on which it is projected.

use std::sync::Arc;

use super::projected_view::ProjectedView;
use crate::layout::{self, Fit, Layout, Options, Reflowed, Room};
use crate::model::Board;
use crate::picture::Pictures;
use crate::report::{Audience, Disclosed, disclose};
use crate::scene::{Rect, Scene};
use crate::typeset::Typesetter;

/// The drawing, and what it was made from.
pub(super) struct Projection {
    typesetter: Typesetter,
    /// The board that was drawn, as it is in the window.
    board: Arc<Board>,
    /// The same as it is drawn.
    disclosed: Disclosed,
    /// Options of its layout, without the pictures of logos.
    options: Options,
    logos: Pictures,
    fit: Fit,
    /// The drawing.
    pub scene: Arc<Scene>,
    /// Legibility from the last row.
    pub legibility: Legibility,
}

/// Legibility of a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Legibility {
    /// Places of what is too small for the last row.
    pub small: Vec<Rect>,
    /// Distance from which all of it can be read, in millimetres.
    pub from_mm: f32,
    /// The room.
    room: Option<Room>,
}

impl Projection {
    /// The drawing of a board.
    pub(super) fn new(board: &Arc<Board>, (options, logos): (Options, &Pictures), like: Option<&Fit>) -> Self {
        let typesetter = Typesetter::new();
        let disclosed = disclose(board, Audience::Public);
        let Layout { scene, fit, .. } = layout::layout(&typesetter, &disclosed, &with(&options, logos), like);
        let (board, scene, logos) = (Arc::clone(board), scene, logos.clone());
        Self { typesetter, board, disclosed, options, logos, fit, scene, legibility: Legibility::default() }
    }

    /// Lays it out again if the board is another one, or something else of it is looked at. While only the board changes, type
    /// size and widths stay as long as everything fits: nothing jumps while people read.
    pub(super) fn update(&mut self, board: &Arc<Board>, (options, logos): (Options, &Pictures), like: Option<&Fit>) {
        let is_new = self.disclose(board);
        let has_logos = are_same(logos, &self.logos);
        if !is_new && has_logos && options == self.options && like.is_none_or(|fit| *fit == self.fit) {
            return;
        }
        let is_alike = Options { theme: self.options.theme, ..options.clone() } == self.options;
        let own = is_alike.then(|| self.fit.clone());
        self.options = options;
        if !has_logos {
            self.logos.clone_from(logos);
        }
        self.lay_out(like.or(own.as_ref()));
    }

    /// Lays it out with the largest type that fits.
    pub(super) fn fit_anew(&mut self) {
        self.lay_out(None);
    }

    /// Pages to show one after the other so that the last row of a room can read it.
    pub(super) fn reflow(&mut self, board: &Arc<Board>, (options, logos): (&Options, &Pictures), room: Room) -> Reflowed {
        self.disclose(board);
        let found = layout::reflow(&self.typesetter, &self.disclosed, &with(options, logos), room);
        Reflowed { pages: found.pages.iter().map(|page| with(page, &Pictures::default())).collect(), ..found }
    }

    /// Notes the legibility in a room.
    pub(super) fn read_in(&mut self, room: Room) {
        if self.legibility.room == Some(room) {
            return;
        }
        let page = &self.options.page;
        let small = layout::unreadable(&self.scene, page, room).into_iter().map(|group| group.rect).collect();
        let from_mm = layout::readable_from_mm(&self.scene, page, room);
        self.legibility = Legibility { small, from_mm, room: Some(room) };
    }

    /// View of it.
    pub(super) fn shown(&self) -> ProjectedView {
        ProjectedView::of_options(&self.options)
    }

    /// The size of its type, in points.
    pub(super) fn em(&self) -> f32 {
        self.fit.size()
    }

    /// Takes up a board; true if it is another one.
    fn disclose(&mut self, board: &Arc<Board>) -> bool {
        let is_new = !Arc::ptr_eq(&self.board, board);
        if is_new {
            self.disclosed = disclose(board, Audience::Public);
            self.board = Arc::clone(board);
        }
        is_new
    }

    fn lay_out(&mut self, keep: Option<&Fit>) {
        let Layout { scene, fit, .. } =
            layout::layout(&self.typesetter, &self.disclosed, &with(&self.options, &self.logos), keep);
        (self.fit, self.scene) = (fit, scene);
        self.legibility = Legibility::default();
    }
}

fn with(options: &Options, logos: &Pictures) -> Options {
    Options { logos: logos.clone(), ..options.clone() }
}

/// True if these are the very same pictures: comparing them pixel by pixel would take a frame.
fn are_same(one: &Pictures, two: &Pictures) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.0 == two.0 && Arc::ptr_eq(one.1, two.1))
}
