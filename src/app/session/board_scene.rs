//! The laid-out scene of the present board, made anew only when the board changed.

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Weak};

use egui::Id;

use super::board_view::{BoardView, filter_by};
use crate::app::canvas::target_id::target_id;
use crate::layout::{self, Fit, Layout, MatrixArrangement, Options};
use crate::model::{ActorId, Board, Cell, StatusId};
use crate::picture::Pictures;
use crate::report::{Audience, RowOrder, disclose, is_drawn, with_open_question};
use crate::scene::style::Theme;
use crate::scene::{Group, Index, Point, Rect as SceneRect, Region, Scene, Target};
use crate::typeset::Typesetter;

/// The scene and what it was made from.
pub(in crate::app) struct BoardScene {
    typesetter: Typesetter,
    theme: Theme,
    board: Arc<Board>,
    /// View of it that is drawn.
    board_view: BoardView,
    /// The pictures of its logos.
    logos: Pictures,
    layout: Layout,
    index: Index,
    /// The id of each group on the screen.
    ids: Vec<Id>,
    /// From how far away the groups come that another board put elsewhere; only asked, never walked.
    moved: HashMap<Target, (f32, f32)>,
    /// Number of drawings before this one.
    drawn: u64,
    earlier: EarlierFits,
    placed: PlacedActors,
}

/// Type sizes and widths from before.
struct EarlierFits {
    /// Those of boards, so that undo leads back to the same picture.
    boards: Vec<(Weak<Board>, Fit)>,
    /// Those with which other drawings were left.
    drawings: Vec<(BoardView, Fit)>,
}

/// Institutions that are drawn.
struct PlacedActors {
    actors: BTreeSet<ActorId>,
    /// Board of which they are.
    board: Arc<Board>,
}

impl BoardScene {
    /// Lays a board out.
    pub(in crate::app) fn new(board: &Arc<Board>, logos: &Pictures, theme: Theme) -> Self {
        let typesetter = Typesetter::new();
        let layout = lay_out(&typesetter, board, &BoardView::default(), (logos, theme), None);
        let (index, ids, placed) = (Index::of(&layout.scene), ids(&layout.scene), PlacedActors::of(board));
        let earlier = EarlierFits { boards: vec![(Arc::downgrade(board), layout.fit.clone())], drawings: Vec::new() };
        let (board, board_view) = (Arc::clone(board), BoardView::default());
        let (logos, moved) = (logos.clone(), HashMap::new());
        Self { typesetter, theme, board, board_view, logos, layout, index, ids, moved, drawn: 0, earlier, placed }
    }

    /// Lays the board out again if it is another one, or something else of it is looked at; type size and widths are kept
    /// while everything fits.
    pub(in crate::app) fn update(&mut self, board: &Arc<Board>, board_view: &BoardView) {
        if board_view.kind != self.board_view.kind {
            self.turn_to(board, board_view);
        } else if *board_view != self.board_view {
            // Areas shown large are another drawing, and so is another page; what is filtered away leaves its place free.
            let keep = (board_view.spec.focus == self.board_view.spec.focus && board_view.page == self.board_view.page)
                .then(|| self.layout.fit.clone());
            self.board_view = board_view.clone();
            self.earlier.boards.clear();
            self.show(board, self.lay_out(board, keep.as_ref()));
        } else if !Arc::ptr_eq(board, &self.board) {
            let known = self.earlier.boards.iter().find(|(of, _)| std::ptr::eq(of.as_ptr(), Arc::as_ptr(board)));
            let keep = known.map_or(&self.layout.fit, |(_, fit)| fit);
            self.show(board, self.lay_out(board, Some(keep)));
        }
    }

    /// Notes which institutions are placed, while another board is looked at without being drawn.
    pub(in crate::app) fn note_placed(&mut self, board: &Arc<Board>) {
        if !Arc::ptr_eq(&self.placed.board, board) {
            self.placed = PlacedActors::of(board);
        }
    }

    /// Shows another drawing, as large as it was when it was left.
    fn turn_to(&mut self, board: &Arc<Board>, board_view: &BoardView) {
        let before = (std::mem::replace(&mut self.board_view, board_view.clone()), self.layout.fit.clone());
        let place = self.earlier.drawings.iter().position(|(left, _)| left.kind == board_view.kind);
        // Areas shown large are another drawing.
        let keep = place
            .map(|place| self.earlier.drawings.swap_remove(place))
            .filter(|(left, _)| left.spec.focus == board_view.spec.focus && left.page == board_view.page);
        let keep = keep.map(|(_, fit)| fit);
        self.earlier.drawings.push(before);
        self.earlier.boards.clear();
        self.show(board, self.lay_out(board, keep.as_ref()));
        // What stands in both is at another place, but has not moved.
        self.moved.clear();
    }

    /// Lays the board out again with the largest type that fits.
    pub(in crate::app) fn fit_anew(&mut self) {
        let board = Arc::clone(&self.board);
        self.show(&board, self.lay_out(&board, None));
    }

    /// Draws in other colors; nothing moves.
    pub(in crate::app) fn set_theme(&mut self, theme: Theme) {
        if theme != self.theme {
            self.theme = theme;
            let board = Arc::clone(&self.board);
            let keep = self.layout.fit.clone();
            self.show(&board, self.lay_out(&board, Some(&keep)));
        }
    }

    /// Has these pictures of logos from the next drawing on.
    pub(in crate::app) fn set_logos(&mut self, logos: &Pictures) {
        self.logos.clone_from(logos);
    }

    fn lay_out(&self, board: &Arc<Board>, keep: Option<&Fit>) -> Layout {
        lay_out(&self.typesetter, board, &self.board_view, (&self.logos, self.theme), keep)
    }

    fn show(&mut self, board: &Arc<Board>, layout: Layout) {
        // A board that nobody keeps any more never comes back.
        self.earlier.boards.retain(|(of, _)| of.strong_count() > 0 && !std::ptr::eq(of.as_ptr(), Arc::as_ptr(board)));
        self.earlier.boards.push((Arc::downgrade(board), layout.fit.clone()));
        // Under another size of type everything is elsewhere; that is no movement to follow with the eye.
        let same = self.layout.fit.size() == layout.fit.size();
        self.moved = if same { self.movements(&layout.scene) } else { HashMap::new() };
        self.drawn += 1;
        self.index = Index::of(&layout.scene);
        self.ids = ids(&layout.scene);
        self.placed = PlacedActors::of(board);
        self.board = Arc::clone(board);
        self.layout = layout;
    }

    /// From how far away the groups of a new scene come.
    fn movements(&self, new: &Scene) -> HashMap<Target, (f32, f32)> {
        let moved = new.groups.iter().filter_map(|group| {
            let old = self.group(&group.target)?.rect;
            let by = (old.x - group.rect.x, old.y - group.rect.y);
            (by.0.abs().max(by.1.abs()) > 0.01).then(|| (group.target.clone(), by))
        });
        moved.collect()
    }

    /// From how far away a group comes, if it was elsewhere on the board before.
    pub(in crate::app) fn moved(&self, target: &Target) -> Option<(f32, f32)> {
        self.moved.get(target).copied()
    }

    /// True if anything was elsewhere on the board before.
    pub(in crate::app) fn has_moved(&self) -> bool {
        !self.moved.is_empty()
    }

    /// Number of drawings before this one.
    pub(in crate::app) fn drawn(&self) -> u64 {
        self.drawn
    }

    /// The cell at a point of the scene.
    pub(in crate::app) fn cell_at(&self, point: Point) -> Option<&Cell> {
        self.index.cell_at(&self.layout.scene, point)
    }

    /// The first and last status of the frame at a point of the scene.
    pub(in crate::app) fn frame_at(&self, point: Point) -> Option<(&StatusId, &StatusId)> {
        let groups = self.within(SceneRect::new(point.x, point.y, 0.0, 0.0));
        groups.filter(|group| group.rect.contains(point)).find_map(|group| match &group.target {
            Target::Frame(_, first, last) => Some((first, last)),
            _ => None,
        })
    }

    /// The groups that may reach into a part of the scene, in drawing order.
    pub(in crate::app) fn within(&self, part: SceneRect) -> impl Iterator<Item = &Group> {
        self.index.within(&self.layout.scene, part)
    }

    /// The groups that may reach into a part of the scene, and all heads, in drawing order; each with its id on the screen.
    pub(in crate::app) fn within_or_head(&self, part: SceneRect) -> impl Iterator<Item = (Id, &Group)> {
        let places = self.index.within_or_head(&self.layout.scene, part).into_iter();
        places.filter_map(|place| Some((*self.ids.get(place)?, self.layout.scene.groups.get(place)?)))
    }

    /// The heads and the corner between them.
    pub(in crate::app) fn heads(&self) -> impl Iterator<Item = &Group> {
        self.index.heads(&self.layout.scene)
    }

    /// The box around all groups of a region.
    pub(in crate::app) fn bounds(&self, region: Region) -> Option<SceneRect> {
        self.index.bounds(region)
    }

    /// The statuses that have a column of their own, from left to right.
    pub(in crate::app) fn statuses(&self) -> &[StatusId] {
        self.index.statuses()
    }

    /// The statuses from one to another, as they are drawn.
    pub(in crate::app) fn run(&self, first: &StatusId, last: &StatusId) -> Vec<StatusId> {
        let all = self.statuses();
        let place = |wanted: &StatusId| all.iter().position(|status| status == wanted);
        let (Some(from), Some(to)) = (place(first), place(last)) else { return vec![first.clone()] };
        all.iter().take(to + 1).skip(from).cloned().collect()
    }

    /// The cell in which a chip begins.
    pub(in crate::app) fn cell_of(&self, chip: &Group) -> Option<&Cell> {
        // Just within its left edge: a chip may reach over several columns.
        self.cell_at(Point::new(chip.rect.x + chip.rect.w.min(1.0) / 2.0, chip.rect.center().y))
    }

    /// The group that stands for a target.
    pub(in crate::app) fn group(&self, target: &Target) -> Option<&Group> {
        self.index.group(&self.layout.scene, target)
    }

    /// True if the institution is drawn anywhere.
    pub(in crate::app) fn shows(&self, actor: &ActorId) -> bool {
        self.placed.actors.contains(actor)
    }

    /// True if its rows are institutions in the order that the region gave them, so that they can be put into another one.
    pub(in crate::app) fn has_regions_order(&self) -> bool {
        matches!(self.board_view.kind, layout::DrawingKind::Matrix(MatrixArrangement { rows: RowOrder::Region, .. }))
    }

    /// True if this entry of the legend is what is filtered by.
    pub(in crate::app) fn is_filtered_by(&self, entry: &Target) -> bool {
        filter_by(entry).is_some_and(|filter| filter == self.board_view.spec.filter)
    }

    /// Options with which it was laid out.
    pub(in crate::app) fn options(&self) -> Options {
        options(&self.board, &self.board_view, (&self.logos, self.theme))
    }

    /// The scene.
    pub(in crate::app) fn scene(&self) -> &Arc<Scene> {
        &self.layout.scene
    }

    /// The scene with what its layout reports.
    pub(in crate::app) fn layout(&self) -> &Layout {
        &self.layout
    }
}

/// On the facilitator's screen the board is seen as it is; it never shows a contact. The drawing speaks the language of the
/// board, as its exports do, whatever the language of the window.
fn lay_out(
    typesetter: &Typesetter,
    board: &Arc<Board>,
    board_view: &BoardView,
    looks: (&Pictures, Theme),
    keep: Option<&Fit>,
) -> Layout {
    let disclosed = disclose(board, Audience::Internal);
    layout::layout(typesetter, &disclosed, &options(board, board_view, looks), keep)
}

fn options(board: &Board, board_view: &BoardView, (logos, theme): (&Pictures, Theme)) -> Options {
    Options {
        theme,
        lang: board.head().language,
        logos: logos.clone(),
        kind: board_view.kind,
        page: board_view.page,
        spec: board_view.drawn(),
        // It is clicked to filter, so it stands still while what is shown changes.
        whole_legend: true,
        questions: with_open_question(board),
        ..Options::default()
    }
}

/// The id of each group on the screen: from the model, whatever its place.
fn ids(scene: &Scene) -> Vec<Id> {
    scene.groups.iter().map(|group| target_id(&group.target)).collect()
}

impl PlacedActors {
    fn of(board: &Arc<Board>) -> Self {
        let drawn = board.responsibilities().iter().filter(|responsibility| is_drawn(responsibility));
        Self { actors: drawn.map(|responsibility| responsibility.actor.clone()).collect(), board: Arc::clone(board) }
    }
}
